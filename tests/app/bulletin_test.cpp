// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bulletin.h"

#include <algorithm>
#include <ostream>
#include <set>

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>

#include "app/configfolder.h"
#include "app/narrativecheck.h"
#include "app/reportlayout.h"
#include "app/scoreservice.h"
#include "support/goldentext.h"
#include "support/packageledger.h"

namespace weici::app {
namespace {

using tests::PackageLedger;
using Piece = BulletinDocument::Run;
using RunKind = BulletinDocument::RunKind;
using ParagraphKind = BulletinDocument::ParagraphKind;

BulletinDraft draftOf(const Ledger &ledger, const char *period, const QString &text = bulletinTemplate()) {
    return {*engine::Period::fromCode(period), ledger.profile().ownRegion, {}, {}, text, {}};
}

struct PackageText {
    const char *package;
    const char *period;
    int checked; ///< at least so many figures and words of it are held against the ledger
};

class PackageTexts : public testing::TestWithParam<PackageText> {};

TEST_P(PackageTexts, ReadAsBefore) {
    const QString package = QString::fromUtf8(GetParam().package);
    const QString period = QString::fromUtf8(GetParam().period);
    const PackageLedger ledger(package);
    ScoreService service(*ledger);
    const auto bulletin = makeBulletin(service, draftOf(*ledger, GetParam().period));
    tests::expectGolden(tests::bulletinLines(bulletin),
                        QStringLiteral("bulletins/%1 %2.txt").arg(package, period));
}

TEST_P(PackageTexts, AgreeWithTheCheckOfTexts) {
    const PackageLedger ledger(QString::fromUtf8(GetParam().package));
    ScoreService service(*ledger);
    const auto draft = draftOf(*ledger, GetParam().period);
    QStringList lines;
    for (const auto &paragraph : makeBulletin(service, draft).paragraphs)
        lines << paragraph.text();
    const NarrativeResult result = checkNarrative(service, lines, draft.period, draft.region);
    EXPECT_GE(result.checked, GetParam().checked);
    for (const auto &finding : result.findings)
        ADD_FAILURE() << finding.excerpt.toStdString() << ": " << finding.message.toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    Packages, PackageTexts,
    testing::Values(PackageText{"yudu-2023h1", "2023H1", 50}, PackageText{"demo-city", "2025-01..06", 400},
                    PackageText{"demo-city", "2024-01", 250}, PackageText{"chongyi-2022", "2022-01..09", 190},
                    PackageText{"ganzhou-2023", "2022", 35}, PackageText{"ganzhou-2023", "2023", 38},
                    PackageText{"yingtan-2022", "2022", 55}));

/// The figures of one kind in the paragraph that begins so, in order.
QStringList figures(const BulletinDocument &bulletin, const QString &beginning, RunKind kind) {
    const auto paragraph =
        std::ranges::find_if(bulletin.paragraphs, [&](const BulletinDocument::Paragraph &each) {
            return each.text().startsWith(beginning);
        });
    QStringList texts;
    for (const Piece &run : paragraph->runs) {
        if (run.kind == kind)
            texts << run.text;
    }
    return texts;
}

class YuduBulletin : public testing::Test {
protected:
    PackageLedger ledger{QStringLiteral("yudu-2023h1")};
    ScoreService service{*ledger};
    BulletinDraft draft = draftOf(*ledger, "2023H1");
    BulletinDocument bulletin = makeBulletin(service, draft);
};

TEST_F(YuduBulletin, NamesTheElevenOfTheFrontInPrintedOrderWithValueUnitAndRank) {
    const QString front = QStringLiteral("共11项：");
    EXPECT_EQ(figures(bulletin, front, RunKind::Value).join(u' '),
              QStringLiteral("9.89 136802.7 100 500 46.26 58.41 15.15 3 90.4 3 108.95"));
    EXPECT_EQ(figures(bulletin, front, RunKind::Unit).join(u' '), QStringLiteral("亿元 万元 亿元 个 个 %"));
    EXPECT_EQ(figures(bulletin, front, RunKind::Rank).join(u' '),
              QStringLiteral("第6位 第4位 并列第1位 并列第1位 第1位 第4位 第5位 第1位 第5位 第4位 第2位"));
}

TEST_F(YuduBulletin, NamesTheFourOfTheBackInPrintedOrder) {
    const QString back = QStringLiteral("共4项：");
    EXPECT_EQ(figures(bulletin, back, RunKind::Value).join(u' '), QStringLiteral("0 94.77 11.43 3"));
    EXPECT_EQ(figures(bulletin, back, RunKind::Rank).join(u' '),
              QStringLiteral("倒数第1位 第16位 第17位 第17位"));
}

TEST_F(YuduBulletin, CountsTwentyFourIndicators) {
    EXPECT_EQ(figures(bulletin, QStringLiteral("2023年上半年，"), RunKind::Count).join(u' '),
              QStringLiteral("24 23 前6位 11 后6位 4"));
}

TEST_F(YuduBulletin, EveryFigureKnowsItsCellAndField) {
    for (const auto &paragraph : bulletin.paragraphs) {
        for (const Piece &run : paragraph.runs) {
            const bool isOfACell = run.kind == RunKind::Value || run.kind == RunKind::Rank ||
                                   run.kind == RunKind::Unit || run.kind == RunKind::Name;
            EXPECT_EQ(run.source.has_value(), isOfACell || run.field.endsWith(QStringLiteral("覆盖期")))
                << run.text.toStdString();
            EXPECT_EQ(run.field.startsWith(QStringLiteral("指标.yd")), run.source.has_value());
            EXPECT_FALSE(run.isOverridden());
        }
    }
}

TEST_F(YuduBulletin, AValueIsThatOfItsCellEverywhere) {
    int seen = 0;
    for (const auto &paragraph : bulletin.paragraphs) {
        for (const Piece &run : paragraph.runs) {
            if (run.kind != RunKind::Value)
                continue;
            ++seen;
            EXPECT_EQ(run.text.toStdString(), ledger->observation(*run.source).value.text);
        }
    }
    EXPECT_EQ(seen, 15);
}

TEST_F(YuduBulletin, FollowsTheLedger) {
    ledger.set(ledger.key(QStringLiteral("yd13"), "2023H1"), "46.06", "7");
    const auto after = makeBulletin(service, draft);
    EXPECT_EQ(figures(after, QStringLiteral("共10项："), RunKind::Value).indexOf(QStringLiteral("46.06")),
              -1);
    EXPECT_EQ(figures(after, QStringLiteral("共4项："), RunKind::Value).size(), 4);
}

TEST_F(YuduBulletin, ItsAnnexIsTheReport) {
    ASSERT_EQ(bulletin.annexes.size(), 1U);
    const auto report =
        makeReport(service, ReportLayout::named(QStringLiteral("attachment")), draft.period, draft.region);
    ASSERT_EQ(bulletin.annexes[0].rows.size(), report.rows.size());
    for (std::size_t row = 0; row < report.rows.size(); ++row) {
        for (std::size_t column = 0; column < report.columns.size(); ++column)
            EXPECT_EQ(bulletin.annexes[0].rows[row][column].text, report.rows[row][column].text);
    }
}

TEST_F(YuduBulletin, AnOverrideStandsWhereverTheCellDoes) {
    draft.overrides = {{QStringLiteral("指标.yd04.排名"), QStringLiteral("19"), QStringLiteral("市里更正")}};
    const auto after = makeBulletin(service, draft);
    int seen = 0;
    for (const auto &paragraph : after.paragraphs) {
        for (const Piece &run : paragraph.runs) {
            if (run.field != draft.overrides[0].field)
                continue;
            ++seen;
            EXPECT_EQ(run.text, QStringLiteral("第19位"));
            EXPECT_EQ(run.computed, QStringLiteral("倒数第1位"));
            EXPECT_EQ(run.reason, QStringLiteral("市里更正"));
        }
    }
    EXPECT_EQ(seen, 3);
}

TEST_F(YuduBulletin, AnOverrideOfAFieldChangesThatFieldAlone) {
    std::set<QString> fields;
    for (const auto &paragraph : bulletin.paragraphs) {
        for (const Piece &run : paragraph.runs)
            fields.insert(run.field);
    }
    fields.erase(QString());
    EXPECT_GT(fields.size(), 50U);
    for (const QString &field : fields) {
        draft.overrides = {{field, QStringLiteral("某数"), {}}};
        const auto after = makeBulletin(service, draft);
        ASSERT_EQ(after.paragraphs.size(), bulletin.paragraphs.size()) << field.toStdString();
        for (std::size_t i = 0; i < after.paragraphs.size(); ++i) {
            auto expected = bulletin.paragraphs[i].runs;
            for (Piece &run : expected) {
                if (run.field == field) {
                    run.computed = run.text;
                    run.text = QStringLiteral("某数");
                }
            }
            EXPECT_EQ(after.paragraphs[i].runs, expected) << field.toStdString();
        }
    }
}

TEST_F(YuduBulletin, TakesWhatAChineseKeyboardTypes) {
    draft.text = QStringLiteral("｛｛＃前　分隔＝“、”｝｝｛｛名称｝｝｛｛／前｝｝");
    const QString typed = makeBulletin(service, draft).paragraphs.front().text();
    draft.text = QStringLiteral("{{#前 分隔=\"、\"}}{{名称}}{{/前}}");
    EXPECT_EQ(typed, makeBulletin(service, draft).paragraphs.front().text());
}

TEST_F(YuduBulletin, IsNotNestedWithoutEnd) {
    draft.text = QStringLiteral("{{?前}}").repeated(100'000);
    EXPECT_THROW(makeBulletin(service, draft), TemplateError);
}

TEST_F(YuduBulletin, ParagraphsKnowTheirLineOfTheTemplate) {
    const QStringList lines = draft.text.split(u'\n');
    for (const auto &paragraph : bulletin.paragraphs) {
        if (paragraph.kind == ParagraphKind::Heading1) {
            const QString title = paragraph.text().mid(paragraph.text().indexOf(u'、') + 1);
            EXPECT_EQ(lines.at(paragraph.line - 1), u"# "_qs + title);
        }
    }
    EXPECT_EQ(bulletin.paragraphs.front().line, 1);
    EXPECT_EQ(bulletin.paragraphs.back().line, 0);
}

TEST_F(YuduBulletin, AnUnknownLayoutOfAnAnnexIsRefused) {
    draft.text = QStringLiteral("附件：attachmnt\n---\n正文");
    EXPECT_THROW(makeBulletin(service, draft), LayoutError);
}

TEST_F(YuduBulletin, CompletionOffersWhatCanBeWritten) {
    const auto words = templateWords(service, draft.period, draft.region);
    const auto meaningOf = [&](const QString &word) {
        const auto found = std::ranges::find(words, word, &TemplateWord::word);
        return found == words.end() ? QStringLiteral("not there") : found->meaning;
    };
    EXPECT_EQ(meaningOf(QStringLiteral("指标.yd13.值单位")), QStringLiteral("46.26"));
    EXPECT_EQ(meaningOf(QStringLiteral("指标.yd02.指标语")),
              QStringLiteral("数字经济核心产业营收规模（1—4月）为9.89亿元"));
    EXPECT_EQ(meaningOf(QStringLiteral("前.数")), QStringLiteral("11"));
    EXPECT_EQ(meaningOf(QStringLiteral("期")), QStringLiteral("2023年上半年"));
    EXPECT_EQ(meaningOf(QStringLiteral("指标.yd13.目标")), QStringLiteral("not there"));
    EXPECT_NE(meaningOf(QStringLiteral("#后")), QStringLiteral("not there"));
    for (const TemplateWord &word : words) {
        const bool isList = QStringLiteral("#?^").contains(word.word.front());
        const bool isOfAnItem = !word.word.contains(u'.') && !isList && word.meaning.contains(u'：');
        const QString whole = QStringLiteral("{{%1}}").arg(word.word);
        draft.text = isList ? whole + QStringLiteral("{{/%1}}").arg(word.word.mid(1)) : whole;
        if (isOfAnItem && word.word != u"期" && word.word != u"期末")
            draft.text = QStringLiteral("{{#指标}}%1{{/指标}}").arg(whole);
        EXPECT_NO_THROW(makeBulletin(service, draft)) << word.word.toStdString();
    }
}

TEST_F(YuduBulletin, TheDescriptionNamesEveryWord) {
    QFile file(QStringLiteral(WEICI_SOURCE_DIR "/docs/bulletin.md"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QString description = QString::fromUtf8(file.readAll());
    for (const TemplateWord &word : templateWords(service, draft.period, draft.region)) {
        const QString name = word.word.mid(word.word.lastIndexOf(u'.') + 1)
                                 .remove(QRegularExpression(QStringLiteral("^[#?^]")));
        EXPECT_TRUE(description.contains(QRegularExpression(QStringLiteral("[ 、.]%1[ 、|]").arg(name))))
            << name.toStdString();
    }
}

TEST(BulletinTemplate, TheOfficesOwnComesFirst) {
    QStandardPaths::setTestModeEnabled(true);
    const QString builtIn = bulletinTemplate();
    EXPECT_TRUE(builtIn.contains(QStringLiteral("{{地区}}")));
    const QString folder = configFolder() + QStringLiteral("/templates");
    ASSERT_TRUE(QDir().mkpath(folder));
    QFile own(folder + QStringLiteral("/bulletin.txt"));
    ASSERT_TRUE(own.open(QIODevice::WriteOnly));
    own.write("标题：本办模板\n---\n正文");
    own.close();
    EXPECT_EQ(bulletinTemplate(), QStringLiteral("标题：本办模板\n---\n正文"));
    EXPECT_TRUE(own.remove());
    EXPECT_EQ(bulletinTemplate(), builtIn);
    QStandardPaths::setTestModeEnabled(false);
}

struct BadTemplate {
    const char *text;
    int line;
    int column;
    const char *says; ///< part of the message
};

void PrintTo(const BadTemplate &bad, std::ostream *stream) {
    *stream << bad.text;
}

class BadTemplates : public testing::TestWithParam<BadTemplate> {};

TEST_P(BadTemplates, AreRefusedWithTheirPlace) {
    const PackageLedger ledger(QStringLiteral("yudu-2023h1"));
    ScoreService service(*ledger);
    try {
        makeBulletin(service, draftOf(*ledger, "2023H1", QString::fromUtf8(GetParam().text)));
        FAIL() << "was taken";
    } catch (const TemplateError &error) {
        EXPECT_EQ(error.line(), GetParam().line);
        EXPECT_EQ(error.column(), GetParam().column);
        EXPECT_TRUE(error.message().contains(QString::fromUtf8(GetParam().says)))
            << error.message().toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(
    Texts, BadTemplates,
    testing::Values(
        BadTemplate{"一{{地域}}", 1, 2, "相近的有：地区"},
        BadTemplate{"标题：甲\n---\n一\n二{{总分.得份}}", 4, 2, "总分.得分"},
        BadTemplate{"标题：{{地域}}\n---\n", 1, 4, "没有字段“地域”"},
        BadTemplate{"标提：甲\n---\n", 1, 1, "标题、主送、附件、落款、抄送、印发机关"},
        BadTemplate{"主送：甲\n主送：乙\n---\n", 2, 1, "“主送”写了两次"},
        BadTemplate{"{{指标.yd99.值}}", 1, 1, "没有指标“yd99”"},
        BadTemplate{"{{指标.网络零受额.值}}", 1, 1, "相近的有：网络零售额"},
        BadTemplate{"{{指标.增速（%）.值}}", 1, 1, "有 2 项，请写编码：yd03、yd05"},
        BadTemplate{"{{指标.yd01.数值}}", 1, 1, "指标没有“数值”这一项"},
        BadTemplate{"{{名称}}", 1, 1, "没有字段“名称”"},
        BadTemplate{"{{#缺报}}{{明称}}{{/缺报}}", 1, 8, "相近的有：名称"},
        BadTemplate{"{{#前面}}{{/前面}}", 1, 1, "没有清单“前面”"},
        BadTemplate{"{{#前}}{{#后}}{{/后}}{{/前}}", 1, 7, "不能放在另一个清单的一项里"},
        BadTemplate{"{{#前}}\n甲", 1, 1, "少了 {{/前}}"}, BadTemplate{"甲\n {{/前}}", 2, 2, "前面没有"},
        BadTemplate{"{{#前}}\n{{/后}}", 2, 1, "应当是 {{/前}}"}, BadTemplate{"甲{{地区", 1, 2, "没有对应的"},
        BadTemplate{"甲{{地区\n}}", 1, 2, "没有对应的"}, BadTemplate{"甲{{ }}", 1, 2, "没有写字段"},
        BadTemplate{"{{#前 间隔=\"；\"}}{{/前}}", 1, 1, "间隔"},
        BadTemplate{"{{#前 次序=\"大小\"}}{{/前}}", 1, 1, "大小"},
        BadTemplate{"{{前.多少}}", 1, 1, "没有字段“前.多少”"},
        BadTemplate{"{{?总分}}{{总份}}{{/总分}}", 1, 8, "没有字段“总份”"}));

} // namespace
} // namespace weici::app
