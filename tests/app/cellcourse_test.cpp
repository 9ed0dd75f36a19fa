// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cellcourse.h"

#include "app/ledgerfolder.h"

namespace weici::app {

namespace {

using engine::Period;
using tests::cell;
using tests::key;

class CellCourseTest : public LedgerFolder {
protected:
    /// Cumulative periods of 2022 and 2023 with ranks 20, 19, 18 … in order of time.
    [[nodiscard]] std::unique_ptr<Ledger> years() const {
        auto ledger = made(tests::sampleContent(1, 2));
        int rank = 20;
        for (const int year : {2022, 2023}) {
            for (int month = 2; month <= 9; ++month) {
                const Period period = Period::cumulative(year, month);
                ledger->addPeriod(period);
                set(*ledger, key(1, 1, period), cell(std::to_string(month), std::to_string(rank--)));
            }
        }
        return ledger;
    }
};

TEST_F(CellCourseTest, GoesBackOverPeriodsOfTheSameKind) {
    const auto ledger = years();
    ledger->addPeriod(Period::month(2023, 8));
    const auto course = cellCourse(*ledger, key(1, 1, Period::cumulative(2023, 9)));
    ASSERT_EQ(course.size(), 12U);
    EXPECT_EQ(course[0].period.code(), "2023-01..09");
    EXPECT_EQ(course[1].period.code(), "2023-01..08") << "the month is of another kind";
    EXPECT_EQ(course[8].period.code(), "2022-01..09");
    EXPECT_EQ(course[11].period.code(), "2022-01..06");
    EXPECT_EQ(course[0].observation.value.text, "9");
    EXPECT_EQ(course[0].rank, 5);
    EXPECT_EQ(course[0].moved, 1);
    EXPECT_EQ(course[11].moved, 1) << "compared with one that is not shown any more";
}

TEST_F(CellCourseTest, StartsAtTheCellAlsoWhereItIsBlankAndEndsWithTheFirstPeriod) {
    const auto ledger = years();
    const auto course = cellCourse(*ledger, key(1, 1, Period::cumulative(2023, 12)));
    ASSERT_EQ(course.size(), 12U);
    EXPECT_TRUE(course[0].observation.isBlank());
    EXPECT_FALSE(course[0].moved) << "no rank, no move";
    EXPECT_EQ(course[1].period.code(), "2023-01..09");
    const auto early = cellCourse(*ledger, key(1, 1, Period::cumulative(2022, 3)));
    ASSERT_EQ(early.size(), 2U);
    EXPECT_EQ(early[0].moved, 1);
    EXPECT_FALSE(early[1].moved);
    set(*ledger, key(1, 1, Period::cumulative(2022, 3)), cell("3", "20"));
    EXPECT_EQ(cellCourse(*ledger, key(1, 1, Period::cumulative(2022, 3)))[0].moved, 0);
}

} // namespace

} // namespace weici::app
