// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scorer.h"

#include <algorithm>
#include <atomic>
#include <barrier>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include "engine/scoringrun.h"

namespace weici::engine {

namespace {

/// Below this many cells starting a thread costs more than it saves.
constexpr std::size_t cellsWorthAThread = 20000;
constexpr std::size_t regionsAtATime = 256;

void scoreAlone(ScoringRun &run, LeafScorer &scorer) {
    std::vector<ScoreProblem> problems;
    for (std::size_t leaf = 0; leaf < run.leafCount(); ++leaf)
        run.scoreLeaf(leaf, scorer, problems);
    run.scoreNodes(0, run.regionCount(), problems);
    for (std::size_t node = 0; node < run.nodeCount(); ++node)
        run.rankNode(node, scorer.ranker());
    run.setProblems(std::move(problems));
}

/// The parts of one step, handed out one after the other to whoever asks.
class Parts final {
public:
    explicit Parts(std::size_t count)
        : m_count(count) {}
    std::optional<std::size_t> next() {
        const std::size_t part = m_next.fetch_add(1, std::memory_order_relaxed);
        return part < m_count ? std::optional(part) : std::nullopt;
    }

private:
    std::size_t m_count;
    std::atomic<std::size_t> m_next = 0;
};

void scoreTogether(ScoringRun &run, const ScoringPlan &plan, const Panel &panel, unsigned threads) {
    Parts leaves(run.leafCount());
    Parts ranges((run.regionCount() + regionsAtATime - 1) / regionsAtATime);
    Parts nodes(run.nodeCount());
    std::barrier step(static_cast<std::ptrdiff_t>(threads));
    std::vector<std::vector<ScoreProblem>> problems(threads);
    const auto work = [&](unsigned worker) {
        LeafScorer scorer(plan, panel);
        while (const auto leaf = leaves.next())
            run.scoreLeaf(*leaf, scorer, problems[worker]);
        step.arrive_and_wait();
        while (const auto range = ranges.next())
            run.scoreNodes(*range * regionsAtATime,
                           std::min(run.regionCount(), (*range + 1) * regionsAtATime), problems[worker]);
        step.arrive_and_wait();
        while (const auto node = nodes.next())
            run.rankNode(*node, scorer.ranker());
    };
    {
        std::vector<std::jthread> workers;
        for (unsigned worker = 1; worker < threads; ++worker)
            workers.emplace_back(work, worker);
        work(0);
    }
    for (unsigned worker = 1; worker < threads; ++worker)
        std::ranges::move(problems[worker], std::back_inserter(problems[0]));
    run.setProblems(std::move(problems[0]));
}

} // namespace

void scoreInto(Scores &scores, const ScoringPlanPtr &plan, const Panel &panel, unsigned threads) {
    ScoringRun run(scores, plan, panel);
    if (threads > 1 && panel.leafCount() * panel.regionCount() >= cellsWorthAThread)
        return scoreTogether(run, *plan, panel, threads);
    LeafScorer scorer(*plan, panel);
    scoreAlone(run, scorer);
}

Scores score(const ScoringPlanPtr &plan, const Panel &panel, unsigned threads) {
    Scores scores;
    scoreInto(scores, plan, panel, threads);
    return scores;
}

void scorePeriods(const ScoringPlanPtr &plan, std::span<const Panel> panels, unsigned threads,
                  const std::function<void(std::size_t, const Scores &)> &visit) {
    Parts parts(panels.size());
    const auto work = [&] {
        Scores scores;
        while (const auto panel = parts.next()) {
            scoreInto(scores, plan, panels[*panel]);
            visit(*panel, scores);
        }
    };
    std::vector<std::jthread> workers;
    for (unsigned worker = 1; worker < threads; ++worker)
        workers.emplace_back(work);
    work();
}

} // namespace weici::engine
