// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cell.h"

#include <gtest/gtest.h>

#include <unordered_set>

namespace weici::engine {
namespace {

TEST(CellText, hasAValueOnlyInStateValue) {
    CellText cell;
    EXPECT_TRUE(cell.isBlank());
    EXPECT_EQ(cell.value(), std::nullopt);
    cell.state = CellState::Value;
    EXPECT_EQ(cell.value(), 0.0);
    cell.state = CellState::NotPublished;
    EXPECT_EQ(cell.value(), std::nullopt);
}

TEST(Observation, isBlankOnlyWithNothingInIt) {
    EXPECT_TRUE(Observation().isBlank());
    Observation tied;
    tied.tied = true;
    EXPECT_FALSE(tied.isBlank());
    Observation dated;
    dated.asOf = Period::cumulative(2023, 4);
    EXPECT_FALSE(dated.isBlank());
    Observation noted;
    noted.note = "说明";
    EXPECT_FALSE(noted.isBlank());
}

TEST(CellKey, hashesEqualKeysAlikeAndSpreadsOthers) {
    const std::hash<CellKey> hash;
    const CellKey spelled = {IndicatorId{1}, RegionId{2}, *Period::fromCode("2023H1")};
    const CellKey respelled = {IndicatorId{1}, RegionId{2}, *Period::fromCode("2023-01..06")};
    EXPECT_EQ(spelled, respelled);
    EXPECT_EQ(hash(spelled), hash(respelled));
    std::unordered_set<std::size_t> hashes;
    for (int indicator = 1; indicator <= 84; ++indicator) {
        for (int region = 1; region <= 20; ++region) {
            for (int month = 1; month <= 12; ++month)
                hashes.insert(hash({IndicatorId{indicator}, RegionId{region}, Period::month(2023, month)}));
        }
    }
    EXPECT_GT(hashes.size(), 84U * 20U * 12U * 99U / 100U);
}

} // namespace
} // namespace weici::engine
