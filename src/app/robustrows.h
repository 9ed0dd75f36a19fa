// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cell.h"
#include "engine/period.h"
#include "engine/robustness.h"
#include "engine/scorer.h"

#include <memory>
#include <vector>

namespace weici::app {

class ScoreService;

/// How firm one region's rank by total is.
struct RobustRow {
    engine::RegionId region;
    engine::RankInterval interval;
};

/// The question, with all that is needed to answer it: asked in the thread of the ledger, answered in any.
class RobustQuestion final {
public:
    RobustQuestion(ScoreService &service, const engine::Period &period);
    /// False: the ledger does not hold all ranked regions, and there are no ranks by total.
    [[nodiscard]] bool isAnswerable() const { return m_live != nullptr; }
    /// As robustRows; empty also where options.progress stopped it.
    [[nodiscard]] std::vector<RobustRow> answer(engine::RobustnessOptions options) const;

private:
    std::shared_ptr<const engine::LiveScores> m_live;
    std::vector<engine::RegionId> m_regions;
};

/// How firm the ranks by total are when weights wobble: the ranked regions in their order, those without a
/// total left out. The threads that the machine has are used; they do not change the figures.
std::vector<RobustRow> robustRows(ScoreService &service, const engine::Period &period,
                                  const engine::RobustnessOptions &options);

} // namespace weici::app
