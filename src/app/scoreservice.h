// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ledgerevents.h"
#include "engine/scorer.h"

#include <QObject>
#include <QTimer>

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <unordered_map>
#include <vector>

namespace weici::app {

class KeptAnswers;
class Ledger;

/// The scores of a ledger's periods, made when first asked for and kept up with every edit. Scores are never
/// older than the ledger: an edit that has not been followed yet is followed before an answer is given.
/// What is handed out never changes under its holder and may be read by other threads.
class ScoreService final : public QObject {
    Q_OBJECT

public:
    explicit ScoreService(const Ledger &ledger, QObject *parent = nullptr);
    ~ScoreService() override;

    [[nodiscard]] const Ledger &ledger() const { return m_ledger; }

    /// Panel and scores of a period, by the scheme that counts in it. Regions and leaves are counted as in
    /// the ledger and the scheme.
    std::shared_ptr<const engine::LiveScores> live(const engine::Period &period);
    /// The same, valid until the ledger changes or a few other periods have been asked for.
    const engine::Scores &scores(const engine::Period &period) { return live(period)->scores(); }

    /// Answers about a period that are kept until its figures change; of the ledger's present state.
    KeptAnswers &kept(const engine::Period &period);

    /// The compiled scheme of a period; another one after the tree or the rules changed.
    engine::ScoringPlanPtr plan(const engine::Period &period);
    /// Whether the period's scheme scores anything: without rules there are no points.
    bool isScored(const engine::Period &period) { return plan(period)->scoresAnything(); }

Q_SIGNALS:
    /// Once a turn of the event loop for every period that an edit has touched: by its own cells and targets,
    /// by targets of its year, or by the tree and the rules (then for every period).
    void scoresChanged(const weici::engine::Period &period);

private:
    struct ReadyScheme {
        engine::ScoringPlanPtr plan;
        std::unordered_map<engine::IndicatorId, std::size_t> leaves;
    };
    struct Entry {
        std::shared_ptr<engine::LiveScores> live;
        std::vector<engine::CellKey> pending;
        std::uint64_t lastAsked = 0;
    };

    void forgetOldStructure();
    void markAll();
    void markCells(const CellsChanged &event);
    void markTargets(const CellsChanged &event);
    [[nodiscard]] std::set<engine::Period> periodsOf(int year) const;
    void mark(const engine::CellKey &key);
    void announce();
    const ReadyScheme &ready(const engine::Scheme &scheme);
    void follow(const engine::Period &period, Entry &entry);
    void makeRoom(std::size_t cells);

    const Ledger &m_ledger;
    std::unordered_map<engine::RegionId, std::size_t> m_regions;
    std::map<int, ReadyScheme> m_schemes; ///< by the scheme's year
    std::map<engine::Period, Entry> m_periods;
    std::map<engine::Period, std::unique_ptr<KeptAnswers>> m_kept;
    std::set<engine::Period> m_touched;
    std::uint64_t m_asked = 0;
    quint64 m_structure = 0; ///< the ledger's, from which the plans were made
    QTimer m_turn;
};

} // namespace weici::app
