// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of the tree: what is in the file, in memory and in the history, and what is refused.
#include "app/ledgerfolder.h"

#include "app/schemedifference.h"
#include "app/scoreservice.h"

#include <algorithm>

#include <gmock/gmock.h>

namespace weici::app {
namespace {

using engine::Period;
using tests::cell;
using tests::filledContent;
using tests::key;
using tests::sampleContent;

const Period january = *Period::fromCode("2000-01");

class LedgerStructureTest : public LedgerFolder {
protected:
    static engine::Scheme schemeOf(const Ledger &ledger) { return ledger.schemes().front(); }

    static engine::Indicator newLeaf(const std::string &code) {
        engine::Indicator leaf;
        leaf.code = code;
        leaf.name = "新指标";
        leaf.unit = "个";
        leaf.parent = {2};
        leaf.weight = "1";
        return leaf;
    }

    /// Moves a leaf to the recycle bin.
    static void recycle(engine::Scheme &scheme, std::size_t leaf) {
        engine::Indicator taken = scheme.indicators[leaf];
        taken.parent = {};
        scheme.indicators.erase(scheme.indicators.begin() + static_cast<std::ptrdiff_t>(leaf));
        scheme.recycled.push_back(std::move(taken));
    }
};

TEST_F(LedgerStructureTest, AChangedSchemeIsOnDiskWithItsHistory) {
    auto ledger = made(filledContent(4, 2, 1));
    engine::Scheme scheme = schemeOf(*ledger);
    scheme.indicators[0].name = "改名";
    scheme.indicators[0].weight = "5";
    scheme.listSize = 5;
    std::vector<int> years;
    QObject::connect(ledger.get(), &Ledger::structureChanged, [&](int year) { years.push_back(year); });
    const quint64 version = ledger->structureVersion();
    ledger->setScheme(scheme, {Origin::Entry, QStringLiteral("年度调整")});

    EXPECT_EQ(years, std::vector{2023});
    EXPECT_GT(ledger->structureVersion(), version);
    EXPECT_EQ(schemeOf(*ledger), scheme);
    EXPECT_EQ(reopened()->schemes().front(), scheme);
    const auto revisions = ledger->structureRevisions({});
    ASSERT_EQ(revisions.size(), 3U);
    EXPECT_EQ(revisions[0].field, QStringLiteral("list_size"));
    EXPECT_EQ(revisions[0].before, QStringLiteral("6"));
    EXPECT_EQ(revisions[0].after, QStringLiteral("5"));
    EXPECT_EQ(revisions[1].item, QStringLiteral("I01"));
    EXPECT_EQ(revisions[1].after, QStringLiteral("改名"));
    EXPECT_EQ(revisions[2].field, QStringLiteral("weight"));
    EXPECT_EQ(revisions[2].reason, QStringLiteral("年度调整"));
    EXPECT_EQ(revisions[2].author, QStringLiteral("张三"));
}

TEST_F(LedgerStructureTest, WhatChangesNothingWritesNothing) {
    auto ledger = made();
    int signalled = 0;
    QObject::connect(ledger.get(), &Ledger::structureChanged, [&](int) { ++signalled; });
    ledger->setScheme(schemeOf(*ledger), {});
    ledger->setRelations(ledger->relations(), {});
    ledger->setProfile(ledger->profile(), {});
    EXPECT_EQ(signalled, 0);
    EXPECT_TRUE(ledger->changes({}).empty());
}

TEST_F(LedgerStructureTest, CellsAreReadUnderTheNewUnitAndTheirTextsStay) {
    auto ledger = made(sampleContent(2, 2));
    ledger->addPeriod(january);
    set(*ledger, key(2, 1, january), cell("50万元", "1", "亿元"));
    EXPECT_DOUBLE_EQ(*ledger->observation(key(2, 1, january)).value.value(), 0.005);
    engine::Scheme scheme = schemeOf(*ledger);
    scheme.indicators[1].unit = "万元";
    ledger->setScheme(scheme, {});
    const auto again = reopened();
    for (const Ledger *seen : {ledger.get(), again.get()}) {
        const engine::CellText &value = seen->observation(key(2, 1, january)).value;
        EXPECT_EQ(value.text, "50万元");
        EXPECT_DOUBLE_EQ(value.value().value_or(-1), 50.0);
    }
    EXPECT_EQ(ledger->history(key(2, 1, january)).size(), 2U) << "the reading is no change of the text";
}

TEST_F(LedgerStructureTest, NewLeavesGetAnIdAndTheirCellsAPlace) {
    auto ledger = made(filledContent(3, 2, 2));
    const engine::LedgerContent before = ledger->content();
    engine::Scheme scheme = schemeOf(*ledger);
    scheme.indicators.insert(scheme.indicators.begin() + 1, newLeaf("N1"));
    ledger->setScheme(scheme, {});
    const engine::Indicator &added = ledger->schemes().front().indicators[1];
    EXPECT_EQ(added.id.value, 4);
    set(*ledger, key(4, 2, january), cell("7", "2"));
    const auto again = reopened();
    EXPECT_EQ(again->observation(key(4, 2, january)).value.text, "7");
    EXPECT_EQ(again->observationCount(), 3 * 2 * 2 + 1);
    for (const auto &[place, observation] : before.observations)
        EXPECT_EQ(ledger->observation(place), observation);
}

TEST_F(LedgerStructureTest, ACodeKeepsItsIdForEver) {
    auto ledger = made(sampleContent(2, 1));
    const engine::Scheme first = schemeOf(*ledger);
    engine::Scheme scheme = first;
    scheme.indicators.push_back(newLeaf("N1"));
    ledger->setScheme(scheme, {});
    const engine::IndicatorId id = schemeOf(*ledger).indicators.back().id;
    ledger->setScheme(first, {Origin::Undo, {}});
    EXPECT_EQ(schemeOf(*ledger), first);
    ledger = nullptr;
    ledger = Ledger::open(file(), Ledger::Access::ReadWrite);
    ledger->setScheme(scheme, {});
    EXPECT_EQ(schemeOf(*ledger).indicators.back().id, id);
}

TEST_F(LedgerStructureTest, RecycledLeavesKeepTheirCellsAndAreInNoPackage) {
    auto ledger = made(filledContent(3, 2, 2));
    const engine::LedgerContent before = ledger->content();
    const engine::Scheme whole = schemeOf(*ledger);
    engine::Scheme scheme = whole;
    recycle(scheme, 1);
    ledger->setScheme(scheme, {});
    EXPECT_EQ(ledger->observation(key(2, 1, january)), before.observations[4].second);
    EXPECT_EQ(ledger->cellCount({2}), 2 * 2 + 1);
    const auto again = reopened();
    EXPECT_EQ(again->schemes().front(), schemeOf(*ledger));
    EXPECT_EQ(again->cellCount({2}), 5);
    EXPECT_EQ(again->indicator({2}, january)->name, "指标2");
    const engine::LedgerContent content = again->content();
    EXPECT_EQ(content.observations.size(), before.observations.size() - 4);
    EXPECT_TRUE(content.schemes[0].recycled.empty());
    const auto revisions = ledger->structureRevisions({});
    EXPECT_TRUE(std::ranges::any_of(revisions, [](const StructureRevision &revision) {
        return revision.item == u"I02" && revision.field == u"recycled" && revision.after == u"1";
    }));

    ledger->setScheme(whole, {Origin::Undo, {}});
    EXPECT_EQ(ledger->content().observations, before.observations);
    EXPECT_TRUE(verifyLedger(file()).empty());
}

TEST_F(LedgerStructureTest, RefusesWhatCannotBe) {
    auto ledger = made(filledContent(3, 2, 1));
    const engine::Scheme now = schemeOf(*ledger);
    const QByteArray before = bytes(file());
    const auto refused = [&](const std::function<void(engine::Scheme &)> &change, const QString &where = {}) {
        engine::Scheme scheme = now;
        change(scheme);
        EXPECT_EQ(kindOf([&] { ledger->setScheme(scheme, {}); }, where), LedgerError::Kind::BadInput);
        EXPECT_EQ(schemeOf(*ledger), now);
    };
    refused([](auto &s) { s.indicators.pop_back(); }, QStringLiteral("指标3"));
    refused([](auto &s) { s.indicators[0].code.clear(); });
    refused([](auto &s) { s.indicators[0].code = "I02"; }, QStringLiteral("I02"));
    refused([](auto &s) { s.indicators[0].code = "X1"; }, QStringLiteral("X1"));
    refused([](auto &s) { s.indicators[0].parent = {9}; }, QStringLiteral("I01"));
    refused([](auto &s) { s.indicators[0].block = 7; });
    refused([](auto &s) { s.nodes[1].parent = {2}; });
    refused([](auto &s) { s.nodes[1].id = {1}; }, QStringLiteral("二级"));
    refused([](auto &s) { s.nodes[1].level = 3; });
    refused([](auto &s) { s.blocks.clear(); });
    refused([](auto &s) { s.regionCount = 0; }, QStringLiteral("0"));
    refused([](auto &s) { s.year = 3000; }, QStringLiteral("3000"));
    EXPECT_EQ(kindOf([&] { ledger->removeScheme(2023, {}); }), LedgerError::Kind::BadInput);
    engine::LedgerProfile profile = ledger->profile();
    profile.ownRegion = {9};
    EXPECT_EQ(kindOf([&] { ledger->setProfile(profile, {}); }), LedgerError::Kind::BadInput);
    EXPECT_EQ(bytes(file()), before);
    EXPECT_EQ(kindOf([&] { reopened()->setScheme(now, {}); }), LedgerError::Kind::ReadOnly);
}

TEST_F(LedgerStructureTest, AYearCanBeAddedAndTakenAway) {
    auto ledger = made(filledContent(3, 2, 1));
    const engine::LedgerContent before = ledger->content();
    engine::Scheme next = schemeOf(*ledger);
    next.year = 2024;
    next.indicators[1].unit = "万元";
    const Period later = *Period::fromCode("2024-01");
    ledger->setScheme(next, {});
    EXPECT_EQ(ledger->schemes().size(), 2U);
    EXPECT_EQ(ledger->schemeFor(later).year, 2024);
    ledger->addPeriod(later);
    set(*ledger, key(2, 1, later), cell("3亿元", {}, "万元"));
    EXPECT_EQ(ledger->observation(key(2, 1, later)).value.value(), 30000.0);
    ledger->removeScheme(2024, {Origin::Undo, {}});
    EXPECT_EQ(ledger->observation(key(2, 1, later)).value.value(), 3.0) << "read under the year before";
    EXPECT_EQ(reopened()->observation(key(2, 1, later)).value.value(), 3.0);
    set(*ledger, key(2, 1, later), {});
    ledger->removePeriod(later);
    EXPECT_EQ(ledger->content().schemes, before.schemes);
    EXPECT_EQ(ledger->content().observations, before.observations);
    EXPECT_EQ(ledger->periods(), reopened()->periods());
}

TEST_F(LedgerStructureTest, ScoresFollowTheTree) {
    auto ledger = made(filledContent(3, 3, 1));
    ScoreService service(*ledger);
    EXPECT_TRUE(service.isScored(january));
    const auto held = service.live(january);
    engine::Scheme scheme = schemeOf(*ledger);
    recycle(scheme, 2);
    ledger->setScheme(scheme, {});
    EXPECT_EQ(service.live(january)->panel().leafCount(), 2U);
    EXPECT_FALSE(service.isScored(january));
    EXPECT_EQ(held->panel().leafCount(), 3U) << "what was handed out does not change";
}

TEST_F(LedgerStructureTest, RelationsAndProfileAreKept) {
    auto ledger = made(sampleContent(3, 2));
    const std::vector<engine::Relation> relations{{"sum", "I01", {"I02", "I03"}, {}}};
    ledger->setRelations(relations, {});
    engine::LedgerProfile profile = ledger->profile();
    profile.title = "新题目";
    profile.ownRegion = {2};
    ledger->setProfile(profile, {});
    const auto again = reopened();
    EXPECT_EQ(again->relations(), relations);
    EXPECT_EQ(again->profile(), profile);
    const auto revisions = ledger->structureRevisions({});
    ASSERT_EQ(revisions.size(), 3U);
    EXPECT_EQ(revisions[0].field, QStringLiteral("title"));
    EXPECT_EQ(revisions[1].after, QStringLiteral("R2"));
    EXPECT_EQ(revisions[2].after, QStringLiteral("sum: I01 = I02;I03"));
}

struct OrderCase {
    const char *name;
    std::vector<int> after; ///< places of the leaves of before
    std::vector<const char *> moved;
};

class SchemeDifferenceTest : public testing::TestWithParam<OrderCase> {};

TEST_P(SchemeDifferenceTest, NamesTheFewestLeavesThatMoved) {
    const engine::Scheme before = sampleContent(5, 1).schemes.front();
    engine::Scheme after = before;
    after.indicators.clear();
    for (const int place : GetParam().after)
        after.indicators.push_back(before.indicators[static_cast<std::size_t>(place)]);
    std::vector<std::string> moved;
    for (const FieldChange &change : schemeDifference(before, after)) {
        if (change.field == "moved")
            moved.push_back(change.item);
    }
    EXPECT_THAT(moved, testing::ElementsAreArray(GetParam().moved));
}

INSTANTIATE_TEST_SUITE_P(Orders, SchemeDifferenceTest,
                         testing::Values(OrderCase{"same", {0, 1, 2, 3, 4}, {}},
                                         OrderCase{"down", {1, 2, 3, 0, 4}, {"I01"}},
                                         OrderCase{"up", {4, 0, 1, 2, 3}, {"I05"}},
                                         OrderCase{"gone", {0, 2, 3, 4}, {}},
                                         OrderCase{"two", {1, 0, 2, 4, 3}, {"I02", "I05"}}),
                         [](const auto &test) { return test.param.name; });

} // namespace
} // namespace weici::app
