// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <set>
#include <span>
#include <vector>

#include "app/checkedperiod.h"
#include "app/problemlist.h"
#include "app/problems.h"
#include "app/stalechecks.h"

namespace weici::app {

class ScoreService;

/// The problems of one period, kept up with every edit: only what an edit can touch is looked at again, and
/// the work comes in steps of a few milliseconds, so that a window can do it between two keys. A step is one
/// indicator, or one of the checks that look across indicators; those come last. The scores are the
/// service's, which must outlive it. Another tree, other relations or another own region need another search.
class ProblemSearch final {
public:
    ProblemSearch(ScoreService &scores, const engine::Period &period);

    [[nodiscard]] const engine::Period &period() const { return m_period; }
    /// Cells or targets have changed.
    void touch(std::span<const engine::CellKey> keys);
    [[nodiscard]] bool isDone() const { return m_due.empty(); }
    /// Whether only checks across indicators are left.
    [[nodiscard]] bool isAcrossOnly() const;
    /// Does the next step that is due.
    void step();
    void finish();
    /// What is known so far: errors first, then in printed order.
    [[nodiscard]] std::vector<Problem> problems() const;

private:
    enum Across : std::size_t { Weights, Sums, Growth, Stale, Scoring, AcrossCount };

    void checkLeaf(ProblemList &problems, const CheckedPeriod &checked, std::size_t leaf) const;
    void checkAcross(ProblemList &problems, const CheckedPeriod &checked, Across which);
    void touchRegions(std::span<const engine::CellKey> keys);

    ScoreService &m_scores;
    const Ledger &m_ledger;
    const engine::Period m_period;
    std::size_t m_leaves = 0;
    std::vector<bool> m_reporting;
    SheetComparison m_sheets;
    std::vector<ProblemList> m_found; ///< by step
    std::set<std::size_t> m_due;
};

/// Everything about one indicator's cells in an observed period.
void checkObserved(ProblemList &problems, const CheckedPeriod &checked, std::size_t leaf,
                   const std::vector<bool> &reporting);

/// Printed weights that their leaves do not add to.
void checkWeights(ProblemList &problems, const engine::Scheme &scheme);

} // namespace weici::app
