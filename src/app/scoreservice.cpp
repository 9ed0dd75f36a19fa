// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scoreservice.h"

#include "app/keptanswers.h"
#include "app/ledger.h"
#include "app/ledgerpanel.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <utility>

namespace weici::app {

namespace {

/// Up to so many changed cells are followed one by one; more are cheaper in one full run.
constexpr std::size_t fewCells = 16;
/// So many cells of all periods together are kept; the periods least recently asked for give way.
constexpr std::size_t keptCells = 16'000'000;
/// The two periods of a comparison and the one on the screen are never given up.
constexpr std::size_t keptPeriods = 3;

unsigned threadsFor(const engine::Panel &panel) {
    constexpr std::size_t worthAThread = 50'000;
    const auto cells = panel.regionCount() * panel.leafCount();
    const auto wanted = static_cast<unsigned>(std::min<std::size_t>(cells / worthAThread + 1, 8));
    return std::min(wanted, std::max(1U, std::thread::hardware_concurrency()));
}

std::size_t cellsOf(const engine::LiveScores &live) {
    return live.panel().regionCount() * live.panel().leafCount();
}

} // namespace

ScoreService::ScoreService(const Ledger &ledger, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger) {
    for (const auto &region : ledger.regions())
        m_regions.emplace(region.id, m_regions.size());
    m_turn.setSingleShot(true);
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &ScoreService::announce);
    connect(&ledger, &Ledger::cellsChanged, this, &ScoreService::markCells);
    connect(&ledger, &Ledger::targetsChanged, this, &ScoreService::markTargets);
    connect(&ledger, &Ledger::structureChanged, this, &ScoreService::markAll);
}

ScoreService::~ScoreService() = default;

std::shared_ptr<const engine::LiveScores> ScoreService::live(const engine::Period &period) {
    forgetOldStructure();
    auto found = m_periods.find(period);
    if (found == m_periods.end()) {
        engine::Panel panel = panelOf(m_ledger, period);
        makeRoom(panel.regionCount() * panel.leafCount());
        const unsigned threads = threadsFor(panel);
        auto made = std::make_shared<engine::LiveScores>(plan(period), std::move(panel), threads);
        found = m_periods.emplace(period, Entry{std::move(made), {}, 0}).first;
    }
    Entry &entry = found->second;
    follow(period, entry);
    entry.lastAsked = ++m_asked;
    return entry.live;
}

KeptAnswers &ScoreService::kept(const engine::Period &period) {
    forgetOldStructure();
    auto &kept = m_kept[period];
    if (!kept)
        kept = std::make_unique<KeptAnswers>();
    return *kept;
}

/// Plans and panels count leaves by their places in a scheme that is no longer there.
void ScoreService::forgetOldStructure() {
    if (m_structure == m_ledger.structureVersion())
        return;
    m_structure = m_ledger.structureVersion();
    m_schemes.clear();
    m_periods.clear();
    for (const auto &[period, kept] : m_kept)
        kept->forget();
}

void ScoreService::markAll() {
    for (const auto &period : m_ledger.periods())
        m_touched.insert(period);
    for (const auto &[period, entry] : m_periods)
        m_touched.insert(period);
    m_turn.start();
}

engine::ScoringPlanPtr ScoreService::plan(const engine::Period &period) {
    forgetOldStructure();
    return ready(m_ledger.schemeFor(period)).plan;
}

const ScoreService::ReadyScheme &ScoreService::ready(const engine::Scheme &scheme) {
    ReadyScheme &ready = m_schemes[scheme.year];
    if (!ready.plan) {
        for (std::size_t leaf = 0; leaf < scheme.indicators.size(); ++leaf)
            ready.leaves.emplace(scheme.indicators[leaf].id, leaf);
        ready.plan = engine::ScoringPlan::compile(scheme);
    }
    return ready;
}

void ScoreService::markCells(const CellsChanged &event) {
    for (const auto &key : event.keys)
        mark(key);
}

void ScoreService::markTargets(const CellsChanged &event) {
    for (const auto &key : event.keys) {
        mark(key);
        if (key.period != engine::Period::wholeYear(key.period.year()))
            continue;
        for (const auto &period : periodsOf(key.period.year()))
            mark({key.indicator, key.region, period});
    }
}

/// The periods of a year that a year's target can touch.
std::set<engine::Period> ScoreService::periodsOf(int year) const {
    std::set<engine::Period> periods;
    for (const auto &period : m_ledger.periods())
        periods.insert(period);
    for (const auto &[period, entry] : m_periods)
        periods.insert(period);
    std::erase_if(periods, [year](const engine::Period &period) {
        return period.year() != year || period == engine::Period::wholeYear(year);
    });
    return periods;
}

void ScoreService::mark(const engine::CellKey &key) {
    if (const auto found = m_periods.find(key.period); found != m_periods.end())
        found->second.pending.push_back(key);
    if (const auto found = m_kept.find(key.period); found != m_kept.end())
        found->second->forget();
    m_touched.insert(key.period);
    if (!m_turn.isActive())
        m_turn.start();
}

void ScoreService::announce() {
    forgetOldStructure();
    for (const auto &period : std::exchange(m_touched, {})) {
        if (const auto found = m_periods.find(period); found != m_periods.end())
            follow(period, found->second);
        Q_EMIT scoresChanged(period);
    }
}

/// Brings an entry up to the ledger. Who still holds the former state keeps it as it was.
void ScoreService::follow(const engine::Period &period, Entry &entry) {
    if (entry.pending.empty())
        return;
    const engine::Scheme &scheme = m_ledger.schemeFor(period);
    const ReadyScheme &scored = ready(scheme);
    const auto keys = std::exchange(entry.pending, {});
    const auto eachCell = [&](const auto &set) {
        for (const auto &key : keys) {
            if (const auto leaf = scored.leaves.find(key.indicator); leaf != scored.leaves.end())
                set(leaf->second, m_regions.at(key.region), panelCell(m_ledger, scheme, key));
        }
    };
    if (keys.size() > fewCells) {
        engine::Panel panel = entry.live->panel();
        eachCell([&](std::size_t leaf, std::size_t region, const auto &cell) {
            panel.setCell(leaf, region, cell);
        });
        const unsigned threads = threadsFor(panel);
        entry.live = std::make_shared<engine::LiveScores>(scored.plan, std::move(panel), threads);
        return;
    }
    if (entry.live.use_count() > 1)
        entry.live = std::make_shared<engine::LiveScores>(*entry.live);
    // A worker that has just let go of it has done its last reading.
    std::atomic_thread_fence(std::memory_order_acquire);
    eachCell([&](std::size_t leaf, std::size_t region, const auto &cell) {
        entry.live->setCell(leaf, region, cell);
    });
}

void ScoreService::makeRoom(std::size_t cells) {
    std::size_t kept = cells;
    for (const auto &[period, entry] : m_periods)
        kept += cellsOf(*entry.live);
    while (kept > keptCells && m_periods.size() >= keptPeriods) {
        const auto oldest = std::ranges::min_element(
            m_periods, {}, [](const auto &period) { return period.second.lastAsked; });
        kept -= cellsOf(*oldest->second.live);
        m_periods.erase(oldest);
    }
}

} // namespace weici::app
