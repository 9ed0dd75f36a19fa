// SPDX-License-Identifier: GPL-3.0-or-later
// What the checks before issue find in a bulletin, whatever it comes from, and in which order.
#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/issuing.h"
#include "app/ledger.h"
#include "app/scoreservice.h"
#include "support/packageledger.h"

namespace weici::app {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using Source = IssueFinding::Source;

class FindingsBeforeIssue : public ::testing::Test {
protected:
    FindingsBeforeIssue() {
        draft.number = u"于数创办〔2023〕4号"_qs;
        draft.date = QDate(2023, 7, 10);
    }

    std::vector<IssueFinding> find() {
        document = makeBulletin(service, draft);
        return findingsBeforeIssue(service, draft, document, &checked);
    }
    std::vector<IssueFinding> find(Source source) {
        auto found = find();
        std::erase_if(found, [source](const IssueFinding &finding) { return finding.source != source; });
        return found;
    }
    [[nodiscard]] const BulletinDocument::Run &run(const IssueFinding &finding) const {
        return document.paragraphs.at(static_cast<std::size_t>(finding.paragraph))
            .runs.at(static_cast<std::size_t>(finding.run));
    }

    tests::PackageLedger ledger{u"yudu-2023h1"_qs};
    ScoreService service{*ledger};
    BulletinDraft draft{
        *engine::Period::fromCode("2023H1"), ledger->ownRegion().id, {}, {}, bulletinTemplate(), {}};
    BulletinDocument document;
    int checked = 0;
};

TEST_F(FindingsBeforeIssue, FindNoErrorInTheBulletinAsItIsMade) {
    for (const auto &finding : find())
        EXPECT_EQ(finding.severity, Severity::Warning) << finding.message.toStdString();
    EXPECT_THAT(find(Source::Narrative), IsEmpty());
    EXPECT_GT(checked, 40);
}

TEST_F(FindingsBeforeIssue, FindAnOverrideThatDiffersInTheTextAndWithoutReason) {
    draft.overrides = {{u"指标.yd13.值"_qs, u"46.06"_qs, {}}};
    const auto found = find();
    ASSERT_FALSE(found.empty());
    const IssueFinding &first = found.front();
    EXPECT_EQ(first.source, Source::Narrative) << "the only error stands first";
    EXPECT_EQ(first.severity, Severity::Error);
    EXPECT_EQ(first.title, u"正文与附件不一致");
    EXPECT_EQ(first.message, u"加权平均日活率：正文 46.06，台账 46.26");
    EXPECT_EQ(first.cell, ledger.key(u"yd13"_qs, "2023H1"));
    EXPECT_EQ(run(first).field, u"指标.yd13.值");
    const auto overrides = find(Source::Override);
    ASSERT_EQ(overrides.size(), 1u);
    EXPECT_EQ(overrides.front().field, u"指标.yd13.值");
    EXPECT_EQ(overrides.front().message, u"“46.06”盖过字段 {{指标.yd13.值}}（算得“46.26”），没有写理由。");
    EXPECT_EQ(run(overrides.front()).text, u"46.06");
    EXPECT_TRUE(overrides.front().key.isEmpty()) << "it wants a reason of its own";
    draft.overrides.front().reason = u"市里来电更正"_qs;
    EXPECT_THAT(find(Source::Override), IsEmpty());
    EXPECT_EQ(find(Source::Narrative).size(), 1u) << "a reason does not make the figures agree";
}

TEST_F(FindingsBeforeIssue, FindFiguresOfAnotherPeriodOnceAPeriod) {
    const auto found = find(Source::AsOf);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found.front().title, u"覆盖期不同");
    EXPECT_THAT(found.front().message.toStdString(), HasSubstr("1—4月"));
    EXPECT_THAT(found.front().message.toStdString(), HasSubstr("正文已注明"));
    EXPECT_EQ(found.front().cell, ledger.key(u"yd01"_qs, "2023H1"));
}

TEST_F(FindingsBeforeIssue, FindWhatIsMissingInTheForm) {
    draft.number = u" "_qs;
    draft.date = {};
    const auto found = find(Source::Form);
    ASSERT_GE(found.size(), 2u);
    EXPECT_EQ(found[0].title, u"缺发文字号");
    EXPECT_EQ(found[1].title, u"缺成文日期");
    EXPECT_EQ(found[0].severity, Severity::Error);
    EXPECT_TRUE(found[0].key.isEmpty());
    draft.text = u"附件：\n---\n排名前1位的：{{#前1 分隔=\"；\"}}{{/前1}}。"_qs;
    const auto lists = find(Source::Form);
    EXPECT_TRUE(std::ranges::any_of(lists, [](const auto &f) { return f.title == u"名单为空"; }));
}

TEST_F(FindingsBeforeIssue, FindFiguresWithoutAUnitInOneSentence) {
    const auto found = find(Source::Form);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found.front().title, u"单位缺失");
    EXPECT_EQ(found.front().severity, Severity::Warning);
    EXPECT_GE(found.front().paragraph, 0);
    EXPECT_EQ(run(found.front()).source, found.front().cell);
}

TEST_F(FindingsBeforeIssue, PutAcceptedOnesAtTheEndWithTheirReason) {
    draft.overrides = {{u"指标.yd13.值"_qs, u"46.06"_qs, u"市里来电更正"_qs}};
    const auto before = find();
    ASSERT_EQ(before.front().source, Source::Narrative);
    ASSERT_FALSE(before.front().key.isEmpty());
    ledger->acceptProblem(before.front().key, u"附件下期改"_qs);
    const auto after = find();
    ASSERT_EQ(after.size(), before.size());
    EXPECT_EQ(after.back().source, Source::Narrative);
    EXPECT_EQ(after.back().accepted, u"附件下期改");
    ledger.set(ledger.key(u"yd13"_qs, "2023H1"), "46.36", "1");
    const auto changed = find(Source::Narrative);
    ASSERT_EQ(changed.size(), 1u);
    EXPECT_TRUE(changed.front().accepted.isEmpty()) << "another figure is another finding";
}

TEST_F(FindingsBeforeIssue, ShowTheProblemListOfThePeriod) {
    ledger.set(ledger.key(u"yd14"_qs, "2023H1"), "58.41", "25");
    const auto found = find(Source::Problem);
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found.front().severity, Severity::Error);
    EXPECT_EQ(found.front().cell, ledger.key(u"yd14"_qs, "2023H1"));
    ASSERT_TRUE(found.front().problem);
    EXPECT_EQ(found.front().problem->kind, Problem::Kind::RankAboveCount);
    EXPECT_EQ(found.front().key, acceptanceKey(*ledger, *found.front().problem));
}

} // namespace
} // namespace weici::app
