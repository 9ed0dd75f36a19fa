// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/carriedcells.h"

#include "app/ledgerfolder.h"

namespace weici::app {

namespace {

using engine::Period;
using tests::cell;
using tests::key;

class CarriedCellsTest : public LedgerFolder {
protected:
    CarriedCellsTest() {
        ledger->addPeriod(june);
        auto noted = cell("5", "3");
        noted.note = "口径已调整";
        noted.asOf = Period::cumulative(2023, 4);
        set(*ledger, key(1, 1, june), noted);
        set(*ledger, key(2, 1, june), cell("-", "-"));
        set(*ledger, key(3, 2, june), cell("/", "\\"));
    }

    const Period june = Period::cumulative(2023, 6);
    const Period july = Period::cumulative(2023, 7);
    std::unique_ptr<Ledger> ledger = made();
};

TEST_F(CarriedCellsTest, NothingUnlessItIsAskedFor) {
    EXPECT_TRUE(carriedCells(*ledger, june, july, {}).empty());
}

TEST_F(CarriedCellsTest, NotesComeWithoutTheFigureThatTheyStoodBeside) {
    const auto edits = carriedCells(*ledger, june, july, {.notes = true});
    ASSERT_EQ(edits.size(), 1U);
    EXPECT_EQ(edits[0].key, key(1, 1, july));
    engine::Observation expected;
    expected.note = "口径已调整";
    EXPECT_EQ(edits[0].observation, expected);
}

TEST_F(CarriedCellsTest, NoRequirementComesAndOtherSignsDoNot) {
    const auto edits = carriedCells(*ledger, june, july, {.notApplicable = true});
    ASSERT_EQ(edits.size(), 1U);
    EXPECT_EQ(edits[0].key, key(2, 1, july));
    EXPECT_EQ(edits[0].observation.value.text, "-");
    EXPECT_EQ(edits[0].observation.rank.text, "-");
}

} // namespace

} // namespace weici::app
