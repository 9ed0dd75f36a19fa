// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "engine/ids.h"
#include "engine/period.h"

namespace weici::app {

class CheckedPeriod;
class ProblemList;

/// What of every region's sheet equals the sheet before; only what an edit touches is compared again.
class SheetComparison final {
public:
    /// One region's sheet.
    struct Sheet {
        engine::RegionId region;
        std::size_t figures = 0;
        std::size_t equalFigures = 0;
        std::size_t ranks = 0;
        std::size_t equalRanks = 0;
        std::vector<std::size_t> amounts = {}; ///< leaves
    };

    /// Cells of these regions have changed since the last `follow`.
    void touch(engine::RegionId region) { m_touched.push_back(region); }
    /// Compares what is to be compared. `checked` has a period before.
    void follow(const CheckedPeriod &checked);
    /// By the ledger's regions.
    [[nodiscard]] const std::vector<Sheet> &sheets() const { return m_sheets; }

private:
    std::optional<engine::Period> m_previous;
    std::vector<Sheet> m_sheets;
    std::vector<engine::RegionId> m_touched;
};

/// Figures that look copied from the period before: all figures of a region's sheet the same (at least five
/// of three digits or more, or ten ranks where there are no values), or at least three of its amounts with
/// decimals, which hardly stand still. Figures that say they are older (as_of) do not count. Regions with the
/// same finding are told in one line.
void checkStale(ProblemList &problems, const CheckedPeriod &checked, SheetComparison &comparison);

} // namespace weici::app
