// SPDX-License-Identifier: GPL-3.0-or-later
// Locks, acceptances, follow-ups, and what the ledger remembers.
#include "app/ledgerfolder.h"

#include <gmock/gmock.h>

namespace weici::app {
namespace {

using engine::Period;
using tests::cell;
using tests::filledContent;
using tests::key;

const Period first = *Period::fromCode("2000-01");
const Period second = *Period::fromCode("2000-01..02");

class LedgerMarksTest : public LedgerFolder {
protected:
    LedgerMarksTest()
        : ledger(made(filledContent(3, 2, 2))) {}

    void edit(const engine::CellKey &at, const char *value, const ChangeOrigin &origin = {}) const {
        const CellEdit edit{at, cell(value)};
        ledger->setCells(std::span(&edit, 1), origin);
    }

    std::unique_ptr<Ledger> ledger;
};

TEST_F(LedgerMarksTest, ALockedPeriodTakesCorrectionsAlone) {
    EXPECT_EQ(kindOf([&] { ledger->lockPeriod(first, QStringLiteral(" ")); }), LedgerError::Kind::BadInput);
    ledger->lockPeriod(first, QStringLiteral("通报已印发"));
    EXPECT_TRUE(ledger->isLocked(first));
    EXPECT_TRUE(reopened()->isLocked(first));
    EXPECT_FALSE(ledger->isLocked(second));
    const auto before = ledger->observation(key(1, 1, first));
    EXPECT_EQ(kindOf([&] { edit(key(1, 1, first), "1"); }, QStringLiteral("2000年1月")),
              LedgerError::Kind::Locked);
    EXPECT_EQ(kindOf([&] {
                  edit(key(1, 1, first), "1", {Origin::Correction, {}});
              }),
              LedgerError::Kind::BadInput);
    const TargetEdit target{key(1, 1, first), {}};
    TargetEdit wanted = target;
    wanted.target.note = "x";
    EXPECT_EQ(kindOf([&] { ledger->setTargets(std::span(&wanted, 1), {}); }), LedgerError::Kind::Locked);
    EXPECT_EQ(ledger->observation(key(1, 1, first)), before);
    edit(key(1, 1, second), "1");

    edit(key(1, 1, first), "1", {Origin::Correction, QStringLiteral("统计局更正")});
    EXPECT_EQ(ledger->observation(key(1, 1, first)).value.text, "1");
    EXPECT_EQ(ledger->history(key(1, 1, first), 1).front().origin, Origin::Correction);

    ledger->reopenPeriod(first, QStringLiteral("重新核数"));
    edit(key(1, 1, first), "2");
    const auto again = reopened();
    EXPECT_FALSE(again->isLocked(first));
    ASSERT_EQ(again->periodEvents().size(), 2U);
    EXPECT_EQ(again->periodEvents()[1].reason, QStringLiteral("重新核数"));
    EXPECT_EQ(again->periodEvents()[1].author, QStringLiteral("张三"));
}

TEST_F(LedgerMarksTest, AcceptancesAreKeptUntilWithdrawn) {
    const QString finding = QStringLiteral("rank-differs|I01|甲县|2000-01|5;3");
    EXPECT_EQ(kindOf([&] { ledger->acceptProblem(finding, {}); }), LedgerError::Kind::BadInput);
    ledger->acceptProblem(finding, QStringLiteral("市里口径不同"));
    ledger->acceptProblem(finding, QStringLiteral("已与市统计局核对"));
    const auto accepted = reopened()->acceptedProblems();
    ASSERT_EQ(accepted.size(), 1U);
    EXPECT_EQ(accepted.at(finding).reason, QStringLiteral("已与市统计局核对"));
    EXPECT_EQ(accepted.at(finding).author, QStringLiteral("张三"));
    ledger->withdrawAcceptance(finding);
    EXPECT_TRUE(ledger->acceptedProblems().empty());
    EXPECT_TRUE(reopened()->acceptedProblems().empty());
}

TEST_F(LedgerMarksTest, FollowUpsAreSetAndTakenAwayTogether) {
    std::vector<engine::CellKey> changed;
    QObject::connect(ledger.get(), &Ledger::followUpsChanged,
                     [&](const CellsChanged &event) { changed = event.keys; });
    const FollowUpEdit both[] = {{key(2, 1, second), FollowUp{QStringLiteral("等市里的数")}},
                                 {key(1, 2, first), FollowUp{}}};
    ledger->setFollowUps(both);
    EXPECT_EQ(changed.size(), 2U);
    EXPECT_THAT(ledger->followUps(), testing::ElementsAre(key(1, 2, first), key(2, 1, second)));
    EXPECT_THAT(reopened()->followUps(), testing::ElementsAre(key(1, 2, first), key(2, 1, second)));
    EXPECT_EQ(reopened()->followUp(key(2, 1, second))->note, QStringLiteral("等市里的数"));
    changed.clear();
    ledger->setFollowUps(both);
    EXPECT_TRUE(changed.empty()) << "nothing was new";
    const FollowUpEdit done{key(1, 2, first), {}};
    ledger->setFollowUps(std::span(&done, 1));
    EXPECT_THAT(reopened()->followUps(), testing::ElementsAre(key(2, 1, second)));
    const FollowUpEdit unknown{key(9, 1, first), FollowUp{}};
    EXPECT_EQ(kindOf([&] { ledger->setFollowUps(std::span(&unknown, 1)); }), LedgerError::Kind::BadInput);
}

TEST_F(LedgerMarksTest, HistoryIsFoundByChangeCellPersonAndTime) {
    const QDateTime start = QDateTime::currentDateTimeUtc().addSecs(-1);
    edit(key(1, 1, first), "1");
    const CellEdit pasted[] = {{key(1, 1, first), cell("2")}, {key(2, 1, second), cell("3", "4")}};
    ledger->setCells(pasted, {Origin::Paste, QStringLiteral("周报")});
    ledger = nullptr;
    ledger = Ledger::open(file(), Ledger::Access::ReadWrite, QStringLiteral("李四"));
    edit(key(3, 2, first), "9");

    const auto changes = ledger->changes({});
    ASSERT_EQ(changes.size(), 3U);
    EXPECT_EQ(changes[0].author, QStringLiteral("李四"));
    EXPECT_EQ(changes[1].cells, 2);
    EXPECT_EQ(changes[1].origin, Origin::Paste);
    EXPECT_EQ(changes[1].reason, QStringLiteral("周报"));
    EXPECT_THAT(ledger->authors(), testing::ElementsAre(QStringLiteral("张三"), QStringLiteral("李四")));

    HistoryFilter filter;
    filter.change = changes[1].id;
    const auto revisions = ledger->revisions(filter);
    ASSERT_EQ(revisions.size(), 3U) << "of the first its value, of the second value and rank";
    EXPECT_EQ(revisions[0].change, changes[1].id);
    EXPECT_EQ(ledger->changes(filter).size(), 1U);

    filter = {};
    filter.indicator = engine::IndicatorId{1};
    EXPECT_EQ(ledger->changes(filter).size(), 2U);
    filter.period = second;
    EXPECT_TRUE(ledger->revisions(filter).empty());
    filter = {};
    filter.author = QStringLiteral("李四");
    EXPECT_EQ(ledger->revisions(filter).size(), 2U);
    filter = {};
    filter.origin = Origin::Paste;
    EXPECT_EQ(ledger->revisions(filter).size(), 3U);
    filter = {};
    filter.to = start;
    EXPECT_TRUE(ledger->changes(filter).empty());
    filter.from = start;
    filter.to = {};
    EXPECT_EQ(ledger->changes(filter).size(), 3U);
    filter.limit = 1;
    EXPECT_EQ(ledger->revisions(filter).size(), 1U);
}

TEST_F(LedgerMarksTest, APeriodWithCellsIsNotTakenAway) {
    EXPECT_EQ(kindOf([&] { ledger->removePeriod(first); }, QStringLiteral("2000年1月")),
              LedgerError::Kind::BadInput);
    const Period third = *Period::fromCode("2000-01..03");
    ledger->addPeriod(third);
    EXPECT_EQ(ledger->periods().size(), 3U);
    ledger->removePeriod(third);
    EXPECT_THAT(ledger->periods(), testing::ElementsAre(first, second));
    EXPECT_EQ(reopened()->periods(), ledger->periods());
    ledger->addPeriod(third);
    EXPECT_EQ(reopened()->periods().size(), 3U);
}

} // namespace
} // namespace weici::app
