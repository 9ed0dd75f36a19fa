// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <span>

#include "engine/panel.h"
#include "engine/scores.h"
#include "engine/scoringplan.h"

namespace weici::engine {

/// Scores a period: every leaf by its rule, every node from its children, ranks of values, nodes and totals,
/// by the formulas of docs/scoring.md. The panel has the plan's leaves. The result is the same, bit for bit,
/// for any number of threads.
Scores score(const ScoringPlanPtr &plan, const Panel &panel, unsigned threads = 1);

/// The same into `scores`, whose memory is used again.
void scoreInto(Scores &scores, const ScoringPlanPtr &plan, const Panel &panel, unsigned threads = 1);

/// Scores many panels of one plan, each thread working on whole periods. `visit` is called once a panel with
/// its index, from the worker threads and in no order; the scores it sees live only during the call.
void scorePeriods(const ScoringPlanPtr &plan, std::span<const Panel> panels, unsigned threads,
                  const std::function<void(std::size_t panel, const Scores &scores)> &visit);

/// Scores that follow single changes: after each setCell scores() has the same bits as a full run over
/// panel(), at a fraction of its work. Copies are independent; not for use from several threads.
class LiveScores final {
public:
    LiveScores(ScoringPlanPtr plan, Panel panel, unsigned threads = 1);
    LiveScores(const LiveScores &other);
    LiveScores(LiveScores &&) noexcept;
    LiveScores &operator=(const LiveScores &other);
    LiveScores &operator=(LiveScores &&) noexcept;
    ~LiveScores();

    [[nodiscard]] const Panel &panel() const;
    [[nodiscard]] const Scores &scores() const;

    /// Changes one cell, and every score and rank that follows from it.
    void setCell(std::size_t leaf, std::size_t region, const PanelCell &cell);
    void setValue(std::size_t leaf, std::size_t region, double value);

private:
    class State;
    std::unique_ptr<State> m_state;
};

} // namespace weici::engine
