// SPDX-License-Identifier: GPL-3.0-or-later
// What page 通报 lists: checks, issued bulletins, words of a template; and its numbers and head lines.
#include "app/ledger.h"
#include "models/bulletinnumber.h"
#include "models/issuedbulletinmodel.h"
#include "models/issuefindingmodel.h"
#include "models/templatehead.h"
#include "models/templatewordmodel.h"
#include "support/modelwatch.h"
#include "support/sampleledger.h"

#include <gtest/gtest.h>

#include <QCryptographicHash>

namespace weici::models {

namespace {

using app::IssueFinding;
using Deed = IssueFindingModel::Deed;

IssueFinding finding(IssueFinding::Source source, app::Severity severity, const QString &title) {
    IssueFinding found;
    found.source = source;
    found.severity = severity;
    found.title = title;
    found.message = title + u"的说明";
    return found;
}

app::BulletinDocument overridden() {
    app::BulletinDocument document;
    app::BulletinDocument::Run run;
    run.text = QStringLiteral("46.06");
    run.field = QStringLiteral("指标.yd13.值");
    run.computed = QStringLiteral("46.26");
    document.paragraphs.push_back({app::BulletinDocument::ParagraphKind::Body, {run}, 3});
    return document;
}

QStringList words(const IssueFindingModel &model, int row) {
    return model.index(row).data(IssueFindingModel::LinksRole).toStringList();
}

TEST(IssueFindingModel, OffersWhatCanBeDone) {
    IssueFinding narrative =
        finding(IssueFinding::Source::Narrative, app::Severity::Error, QStringLiteral("正文"));
    narrative.paragraph = 0;
    narrative.run = 0;
    narrative.cell =
        engine::CellKey{engine::IndicatorId{1}, engine::RegionId{1}, *engine::Period::fromCode("2023H1")};
    IssueFinding typed = narrative;
    typed.run = -1;
    IssueFinding override = narrative;
    override.source = IssueFinding::Source::Override;
    IssueFinding problem =
        finding(IssueFinding::Source::Problem, app::Severity::Warning, QStringLiteral("疑点"));
    problem.cell = narrative.cell;
    problem.key = QStringLiteral("k");
    IssueFinding accepted = problem;
    accepted.accepted = QStringLiteral("核过");
    IssueFindingModel model;
    model.show({narrative, typed, override, problem, accepted}, 15, overridden());
    EXPECT_EQ(words(model, 0), QStringList({QStringLiteral("改为 46.26"), QStringLiteral("说明理由")}));
    EXPECT_EQ(words(model, 1), QStringList({QStringLiteral("转到"), QStringLiteral("编辑正文")}));
    EXPECT_EQ(words(model, 2), QStringList({QStringLiteral("恢复字段"), QStringLiteral("说明理由")}));
    EXPECT_EQ(words(model, 3), QStringList({QStringLiteral("转到"), QStringLiteral("接受")}));
    EXPECT_EQ(words(model, 4), QStringList({QStringLiteral("撤回")}));
    EXPECT_EQ(model.linksAt(4).front().deed, Deed::Withdraw);
    EXPECT_EQ(model.count(app::Severity::Error), 3);
    EXPECT_EQ(model.count(app::Severity::Warning), 1) << "accepted ones are not counted";
    EXPECT_EQ(model.summary(), QStringLiteral("核对 15 处，2 处不符"));
}

TEST(IssueFindingModel, StaysAsItIsWhenNothingChanged) {
    IssueFindingModel model;
    const tests::ModelWatch watch(&model);
    const std::vector<IssueFinding> found{
        finding(IssueFinding::Source::Form, app::Severity::Warning, QStringLiteral("没有文号"))};
    int resets = 0;
    int checks = 0;
    QObject::connect(&model, &QAbstractItemModel::modelReset, [&resets] { ++resets; });
    QObject::connect(&model, &IssueFindingModel::checked, [&checks] { ++checks; });
    model.show(found, 3, {});
    model.show(found, 3, {});
    EXPECT_EQ(resets, 1);
    EXPECT_EQ(checks, 2);
    EXPECT_EQ(model.summary(), QStringLiteral("核对 3 处，都相符"));
}

TEST(IssueFindingModel, TheNoteStandsBeforeWhatWasAccepted) {
    IssueFinding accepted =
        finding(IssueFinding::Source::Problem, app::Severity::Warning, QStringLiteral("疑点"));
    accepted.accepted = QStringLiteral("核过");
    IssueFindingModel model;
    model.setNote(QStringLiteral("字体本机没有"), QStringLiteral("仿宋"));
    model.show(
        {finding(IssueFinding::Source::Form, app::Severity::Warning, QStringLiteral("没有文号")), accepted},
        0, {});
    ASSERT_EQ(model.rowCount(), 3);
    EXPECT_EQ(model.index(1).data().toString(), QStringLiteral("字体本机没有"));
    EXPECT_EQ(model.linksAt(1).front().deed, Deed::Dismiss);
    model.setNote({}, {});
    EXPECT_EQ(model.rowCount(), 2);
}

TEST(TemplateWordModel, HasWordsAndWhatTheyGive) {
    TemplateWordModel model;
    const tests::ModelWatch watch(&model);
    model.show({{QStringLiteral("期"), QStringLiteral("2023年上半年")},
                {QStringLiteral("#前"), QStringLiteral("前几位")}});
    EXPECT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.index(0, TemplateWordModel::WordColumn).data().toString(), QStringLiteral("期"));
    EXPECT_EQ(model.meaningOf(QStringLiteral("期")), QStringLiteral("2023年上半年"));
    EXPECT_TRUE(model.meaningOf(QStringLiteral("没有")).isEmpty());
}

struct NumberCase {
    const char *text;
    const char *spoken;
};

class Numbers : public ::testing::TestWithParam<NumberCase> {};

TEST_P(Numbers, AreReadAndSpoken) {
    EXPECT_EQ(spokenNumber(QString::fromUtf8(GetParam().text)), QString::fromUtf8(GetParam().spoken));
}

INSTANTIATE_TEST_SUITE_P(Bulletin, Numbers,
                         ::testing::Values(NumberCase{"于数创办〔2023〕4号", "2023年第4号"},
                                           NumberCase{"于数创办[2023]12号", "2023年第12号"},
                                           NumberCase{" 于数创办（2023）第4号 ", "2023年第4号"},
                                           NumberCase{"4号文", "4号文"}, NumberCase{"", ""}));

TEST(BulletinHead, LinesAreReadAndChanged) {
    const QString text = QStringLiteral("标题：通报\n主送: 各有关单位\n---\n主送：这是正文");
    EXPECT_EQ(headLine(text, QStringLiteral("主送")), QStringLiteral("各有关单位"));
    EXPECT_EQ(headLine(text, QStringLiteral("抄送")), QString());
    EXPECT_EQ(withHeadLine(text, QStringLiteral("主送"), QStringLiteral("各镇")),
              QStringLiteral("标题：通报\n主送：各镇\n---\n主送：这是正文"));
    EXPECT_EQ(withHeadLine(text, QStringLiteral("抄送"), QStringLiteral("市办")),
              QStringLiteral("标题：通报\n主送: 各有关单位\n抄送：市办\n---\n主送：这是正文"));
    EXPECT_EQ(withHeadLine(QStringLiteral("全是正文"), QStringLiteral("抄送"), QStringLiteral("市办")),
              QStringLiteral("抄送：市办\n---\n全是正文"));
}

app::IssuedBulletin issued(const QString &number, int version, const engine::Period &period,
                           engine::RegionId region) {
    app::IssuedBulletin bulletin{number, version, period, region, {}, {}, {}, {}, {}, {}, true, {}};
    bulletin.date = QDate(2023, 7, 10);
    bulletin.at = QDateTime(QDate(2023, 7, 10 + version), QTime(9, 0), Qt::UTC);
    bulletin.snapshot = "{}";
    bulletin.fingerprint =
        QString::fromLatin1(QCryptographicHash::hash(bulletin.snapshot, QCryptographicHash::Sha256).toHex());
    bulletin.reason = version > 1 ? QStringLiteral("市里更正") : QString();
    return bulletin;
}

TEST(IssuedBulletinModel, ListsTheLatestFirstAndFollows) {
    tests::SampleLedger sample;
    app::Ledger &ledger = sample.ledger();
    IssuedBulletinModel model(ledger);
    const tests::ModelWatch watch(&model);
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_EQ(nextNumber(ledger, 2023), QString());
    const engine::Period period = ledger.periods().front();
    const QString number = QStringLiteral("于数创办〔2023〕4号");
    ledger.addIssuedBulletin(issued(number, 1, period, ledger.ownRegion().id));
    ledger.addIssuedBulletin(issued(number, 2, period, ledger.ownRegion().id));
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.bulletinAt(0).version, 2);
    EXPECT_EQ(model.rowOf(number, 1), 1);
    EXPECT_EQ(model.index(0, IssuedBulletinModel::Reason).data().toString(), QStringLiteral("市里更正"));
    EXPECT_EQ(model.index(1, IssuedBulletinModel::Reason).data().toString(), QStringLiteral("首次印发"));
    EXPECT_TRUE(model.index(1, IssuedBulletinModel::Verified).data().toString().startsWith(u'✓'));
    EXPECT_EQ(nextNumber(ledger, 2023), QStringLiteral("于数创办〔2023〕5号"));
    EXPECT_EQ(nextNumber(ledger, 2024), QStringLiteral("于数创办〔2024〕1号"));
    app::IssuedBulletin changed = model.bulletinAt(0);
    changed.snapshot = "{ }";
    EXPECT_FALSE(verifies(changed));
}

} // namespace

} // namespace weici::models
