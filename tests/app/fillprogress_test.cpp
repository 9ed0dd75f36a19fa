// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fillprogress.h"

#include "app/ledgerfolder.h"

namespace weici::app {

namespace {

using tests::cell;
using tests::key;

const engine::Period march = engine::Period::cumulative(2023, 3);

class FillProgressTest : public LedgerFolder {
protected:
    /// 4 leaves: 1 and 2 of 县工信局, 3 of 县工信局 and 县统计局, 4 of none.
    [[nodiscard]] std::unique_ptr<Ledger> city() const {
        auto content = tests::sampleContent(4, 2);
        auto &leaves = content.schemes[0].indicators;
        leaves[0].departments = {"县统计局"};
        leaves[1].departments = {"县工信局"};
        leaves[2].departments = {"县工信局", "县商务局"};
        leaves[3].departments = {};
        auto ledger = made(content);
        ledger->addPeriod(march);
        return ledger;
    }
};

TEST_F(FillProgressTest, CountsWhatIsKnownOrExplained) {
    const auto ledger = city();
    const engine::RegionId own{1};
    EXPECT_EQ(fillOf(*ledger, own, march), (FillCount{0, 4}));
    set(*ledger, key(1, 1, march), cell("0"));
    set(*ledger, key(2, 1, march), cell("/"));
    set(*ledger, key(3, 1, march), cell("", "7"));
    EXPECT_EQ(fillOf(*ledger, own, march), (FillCount{3, 4}));
    engine::Observation noteOnly;
    noteOnly.note = "下周给";
    set(*ledger, key(4, 1, march), noteOnly);
    EXPECT_EQ(fillOf(*ledger, own, march), (FillCount{3, 4})) << "a note is no figure";
    EXPECT_EQ(fillOf(*ledger, engine::RegionId{2}, march), (FillCount{0, 4}));
}

TEST_F(FillProgressTest, NamesWhoOwesWhat) {
    const auto ledger = city();
    set(*ledger, key(1, 1, march), cell("5"));
    set(*ledger, key(2, 1, march), cell("5"));
    const auto departments = fillByDepartment(*ledger, engine::RegionId{1}, march);
    ASSERT_EQ(departments.size(), 4U);
    EXPECT_EQ(departments[0].department, QStringLiteral("县工信局"));
    EXPECT_EQ(departments[0].count, (FillCount{1, 2}));
    EXPECT_EQ(departments[0].open, std::vector{engine::IndicatorId{3}});
    EXPECT_EQ(departments[1].department, QStringLiteral("县商务局"));
    EXPECT_EQ(departments[2].department, QString()) << "a leaf of no unit is owed too";
    EXPECT_EQ(departments[2].count, (FillCount{0, 1}));
    EXPECT_EQ(departments[3].department, QStringLiteral("县统计局")) << "those who are done come last";
    EXPECT_EQ(departments[3].count, (FillCount{1, 1}));
}

} // namespace

} // namespace weici::app
