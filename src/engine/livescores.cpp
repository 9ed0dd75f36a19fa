// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <bit>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "engine/scorer.h"
#include "engine/scoringrun.h"

namespace weici::engine {

namespace {

bool isSame(double a, double b) {
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

} // namespace

class LiveScores::State final {
public:
    State(ScoringPlanPtr plan, Panel panel, unsigned threads)
        : m_plan(std::move(plan))
        , m_panel(std::move(panel))
        , m_scorer(*m_plan, m_panel)
        , m_sorted(m_plan->leaves().size() + m_plan->nodes().size()) {
        scoreInto(m_scores, m_plan, m_panel, threads);
    }
    State(const State &other)
        : m_plan(other.m_plan)
        , m_panel(other.m_panel)
        , m_scores(other.m_scores)
        , m_scorer(*m_plan, m_panel)
        , m_sorted(other.m_sorted) {}
    State &operator=(const State &) = delete;

    [[nodiscard]] const Panel &panel() const { return m_panel; }
    [[nodiscard]] const Scores &scores() const { return m_scores; }

    void setCell(std::size_t leaf, std::size_t region, const PanelCell &cell) {
        const bool varied = ScoringRun::applicabilityVaries(*m_plan, m_panel);
        m_panel.setCell(leaf, region, cell);
        if (varied == ScoringRun::applicabilityVaries(*m_plan, m_panel))
            return rescore(leaf, region);
        scoreInto(m_scores, m_plan, m_panel);
        m_sorted.assign(m_sorted.size(), {});
    }

private:
    void rescore(std::size_t leaf, std::size_t region) {
        ScoringRun run(m_scores, m_plan, m_panel);
        const LeafColumn column = run.leafColumn(leaf);
        m_shares.assign(column.shares.begin(), column.shares.end());
        m_fixed.assign(column.fixed.begin(), column.fixed.end());
        m_states.assign(column.states.begin(), column.states.end());
        m_problems.clear();
        inOrder(leaf, [&](bool isHeld) {
            run.scoreLeaf(leaf, m_scorer, m_problems, isHeld ? std::optional(region) : std::nullopt);
        });
        const auto [first, last] = changedRange(column);
        if (first < last) {
            run.followLeaf(leaf, first, last, m_moved, m_problems);
            const auto single = last - first == 1 ? std::optional(first) : std::nullopt;
            for (const std::size_t node : m_moved)
                inOrder(run.leafCount() + node, [&, at = node](bool isHeld) {
                    isHeld ? run.rankNodeAgain(at, m_scorer.ranker(), single)
                           : run.rankNode(at, m_scorer.ranker());
                });
        }
        replaceProblems(run, leaf, first, last);
    }

    /// Ranks a column with the order at hand that it had, where one is held, and keeps the new one.
    template <class F>
    void inOrder(std::size_t slot, F rank) {
        m_scorer.ranker().swap(m_sorted[slot]);
        rank(!m_scorer.ranker().isEmpty());
        m_scorer.ranker().swap(m_sorted[slot]);
    }

    [[nodiscard]] std::pair<std::size_t, std::size_t> changedRange(const LeafColumn &column) const {
        const auto changed = [&](std::size_t r) {
            return !isSame(column.shares[r], m_shares[r]) || column.states[r] != m_states[r] ||
                   (!m_fixed.empty() && !isSame(column.fixed[r], m_fixed[r]));
        };
        std::size_t first = 0;
        std::size_t last = m_shares.size();
        while (first < last && !changed(first))
            ++first;
        while (first < last && !changed(last - 1))
            --last;
        return {first, last};
    }

    /// The leaf's problems are all found again, those of the nodes above in the regions that changed.
    void replaceProblems(ScoringRun &run, std::size_t leaf, std::size_t first, std::size_t last) {
        if (m_problems.empty() && m_scores.problems().empty())
            return;
        ScoringRun::sortProblems(m_problems);
        const auto replace = [&](std::size_t item, std::size_t from, std::size_t to, bool whole) {
            const auto fresh = std::ranges::equal_range(m_problems, item, {}, &ScoreProblem::item);
            run.replaceProblems(item, from, to, whole, fresh);
        };
        replace(m_plan->leaves()[leaf].item, 0, m_panel.regionCount(), true);
        for (std::size_t node = m_plan->leaves()[leaf].parent; node != 0; node = m_plan->nodes()[node].parent)
            replace(m_plan->nodes()[node].item, first, last, false);
        replace(0, first, last, false);
    }

    ScoringPlanPtr m_plan;
    Panel m_panel;
    Scores m_scores;
    LeafScorer m_scorer;
    std::vector<SortedColumn> m_sorted; ///< leaves, then nodes; empty until first ranked again
    std::vector<std::size_t> m_moved;
    std::vector<double> m_shares; ///< the leaf's column before the change
    std::vector<double> m_fixed;
    std::vector<LeafState> m_states;
    std::vector<ScoreProblem> m_problems;
};

LiveScores::LiveScores(ScoringPlanPtr plan, Panel panel, unsigned threads)
    : m_state(std::make_unique<State>(std::move(plan), std::move(panel), threads)) {}

LiveScores::LiveScores(const LiveScores &other)
    : m_state(std::make_unique<State>(*other.m_state)) {}

LiveScores &LiveScores::operator=(const LiveScores &other) {
    if (this != &other)
        m_state = std::make_unique<State>(*other.m_state);
    return *this;
}

LiveScores::LiveScores(LiveScores &&) noexcept = default;
LiveScores &LiveScores::operator=(LiveScores &&) noexcept = default;
LiveScores::~LiveScores() = default;

const Panel &LiveScores::panel() const {
    return m_state->panel();
}

const Scores &LiveScores::scores() const {
    return m_state->scores();
}

void LiveScores::setCell(std::size_t leaf, std::size_t region, const PanelCell &cell) {
    m_state->setCell(leaf, region, cell);
}

void LiveScores::setValue(std::size_t leaf, std::size_t region, double value) {
    PanelCell cell = m_state->panel().cell(leaf, region);
    cell.value = value;
    m_state->setCell(leaf, region, cell);
}

} // namespace weici::engine
