// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/handmadebulletin.h"

#include <QRegularExpression>

#include "app/reportlayout.h"
#include "engine/period.h"

namespace weici::tests {

namespace {

using Document = app::BulletinDocument;
using Kind = Document::ParagraphKind;
using RunKind = Document::RunKind;

Document::Run fieldRun(const QString &code, const QString &field, const app::Ledger &ledger) {
    const auto indicator = ledger.indicatorWithCode(code).value();
    const engine::CellKey key{indicator, ledger.profile().ownRegion,
                              engine::Period::fromCode("2023H1").value()};
    const auto &cell = ledger.observation(key);
    Document::Run run;
    run.source = key;
    run.field = code + u'.' + field;
    if (field == u"值") {
        run.kind = RunKind::Value;
        run.text = QString::fromStdString(cell.value.text);
    } else if (field == u"单位") {
        run.kind = RunKind::Unit;
        run.text = QString::fromStdString(ledger.indicator(indicator, key.period)->unit);
        run.source.reset();
    } else {
        run.kind = RunKind::Rank;
        run.text = QString::fromStdString(cell.rank.text);
    }
    return run;
}

} // namespace

Document::Paragraph paragraphOf(Kind kind, const QString &text, const app::Ledger &ledger) {
    static const QRegularExpression field(QStringLiteral("\\[(\\w+)\\.([^\\]]+)\\]"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    Document::Paragraph paragraph;
    paragraph.kind = kind;
    qsizetype from = 0;
    const auto addText = [&](qsizetype to) {
        if (to > from)
            paragraph.runs.push_back({text.mid(from, to - from), RunKind::Text, {}, {}, {}, {}});
    };
    for (auto matches = field.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        addText(match.capturedStart());
        paragraph.runs.push_back(fieldRun(match.captured(1), match.captured(2), ledger));
        from = match.capturedEnd();
    }
    addText(text.size());
    return paragraph;
}

Document handmadeBulletin(const app::Ledger &ledger) {
    Document document;
    const auto add = [&](Kind kind, const char *text) {
        document.paragraphs.push_back(paragraphOf(kind, QString::fromUtf8(text), ledger));
    };
    add(Kind::Title, "于都县2023年上半年数字经济主要指标情况通报");
    add(Kind::Number, "于数创办〔2023〕4号");
    add(Kind::Addressee, "各有关单位：");
    add(Kind::Body, "现将2023年上半年全县数字经济主要指标情况通报如下。");
    add(Kind::Heading1, "一、主要指标情况");
    add(Kind::Body, "全市通报24项监测指标，我县有11项排名前6位，4项排名后6位。");
    add(Kind::Heading2, "（一）排名前6位的指标");
    add(Kind::Body, "新建系统上云率[yd10.值]，并列第[yd10.排名]位；数据共享目录数量[yd11.值]个，并列第[yd11."
                    "排名]位；加权平均日活率"
                    "[yd13.值]%，排名第[yd13.排名]位；列入省级数字经济重点项目[yd21.值][yd21.单位]，排名第["
                    "yd21.排名]位；省级新基建项"
                    "目投资完成率[yd24.值][yd24.单位]，排名第[yd24.排名]位；网络零售额[yd08.值][yd08.单位]"
                    "，排名第[yd08.排名]位；服务"
                    "应用有效率[yd14.值]，排名第[yd14.排名]位；省级新基建项目[yd23.值][yd23.单位]，排名第["
                    "yd23.排名]位；实际进资额"
                    "[yd20.值][yd20.单位]，排名第[yd20.排名]位；省级重点项目当年投资完成[yd22.值]，排名第["
                    "yd22.排名]位；数字经济核心产"
                    "业营收[yd02.值][yd02.单位]（1—4月），排名第[yd02.排名]位。");
    add(Kind::Heading2, "（二）排名后6位的指标");
    add(Kind::Body,
        "软件产业企业营收[yd04.值][yd04.单位]，排名倒数第1位；每万人5G基站[yd15.值][yd15.单位]"
        "、移动物联网用户比值"
        "[yd17.值][yd17.单位]，均排名第[yd17.排名]位；目录更新率[yd12.值]，排名第[yd12.排名]位。");
    add(Kind::Heading1, "二、下一步工作");
    add(Kind::Heading3, "1. 补短板。");
    add(Kind::Body, "工信局要抓紧落实软件产业培育，推动“个转企、企上规”，力争三季度末排名前移；行政审批局要提"
                    "高目录更新率，"
                    "做到“应更新、尽更新”。");
    add(Kind::Heading3, "2. 保优势。");
    add(Kind::Body,
        "各责任单位要对照附件逐项分析，排名靠前的要巩固，排名下降的要说明原因，于每月5日前报送进展。");
    add(Kind::AnnexNote, "附件：于都县2023年上半年数字经济主要指标情况表");
    add(Kind::Signer, "于都县数字经济创新发展领导小组办公室");
    add(Kind::Date, "2023年7月10日");
    document.annexes.push_back(app::makeReport(ledger, app::ReportLayout::named(QStringLiteral("attachment")),
                                               engine::Period::fromCode("2023H1").value(),
                                               ledger.profile().ownRegion));
    document.imprint = {QStringLiteral("市数字经济发展领导小组办公室，县委办、县政府办。"),
                        QStringLiteral("于都县数字经济创新发展领导小组办公室"),
                        QStringLiteral("2023年7月10日")};
    return document;
}

} // namespace weici::tests
