// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/trial.h"
#include "engine/goalseek.h"
#include "models/figuretable.h"

#include <QAbstractTableModel>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace weici::app {
class ScoreService;
}

namespace weici::models {

enum TrialColumn : int {
    TrialLeaf,
    TrialUnit,
    TrialDepartments,
    TrialOriginal,
    TrialValue, ///< typed into, as are rank, target and weight
    TrialChange,
    TrialRank,
    TrialTarget,
    TrialWeight,
    TrialPoints,
    TrialWon,
    TrialColumnCount
};

/// The table of a 试算, a row a leaf of one region: what it is in the ledger, what is tried, and what comes
/// of it. Typing moves ranks and points at once; what is committed is a step that can be undone. Every period
/// keeps its own trial as long as the model lives.
class TrialModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role : int {
        BeforeRole = Qt::UserRole + 1, ///< what it was, where that differs from the text
        ChangedRole,                   ///< bool: typed into
        ToneRole
    };

    explicit TrialModel(app::ScoreService &service, QObject *parent = nullptr);

    void show(engine::RegionId region, const engine::Period &period);
    [[nodiscard]] const app::Trial &trial() const { return *m_state->trial; }
    [[nodiscard]] engine::RegionId region() const { return m_region; }
    [[nodiscard]] engine::CellKey keyAt(int row) const;
    [[nodiscard]] static bool isTyped(int column);
    /// Number of changed fields in all regions.
    [[nodiscard]] int changeCount() const { return static_cast<int>(trial().edits().size()); }

    /// What stands in an open editor: everything follows, but it is no step yet.
    void type(const QModelIndex &index, const QString &text);
    /// The editor was left without committing.
    void stopTyping();
    /// Back to the ledger's texts, as one step.
    void reset(const QModelIndexList &indexes);
    void resetAll();
    /// Puts a scenario in the place of what is tried, as one step.
    void take(const std::vector<app::ScenarioEdit> &edits);

    [[nodiscard]] bool canUndo() const { return m_state && !m_state->undo.empty(); }
    [[nodiscard]] bool canRedo() const { return m_state && !m_state->redo.empty(); }
    void undo();
    void redo();

    /// Total and rank of the region that is shown, before → after, in words for the bar above the table.
    [[nodiscard]] QString totalText() const;
    /// All regions by their rank in the trial.
    [[nodiscard]] FigureTable ranking() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// Something moved: totals and ranks may be others.
    void moved();
    void refused(const QString &reason);

private:
    using Field = app::ScenarioField;
    struct Change {
        std::size_t leaf = 0;
        engine::RegionId region;
        Field field = Field::Value;
        std::optional<std::string> before; ///< nothing: the ledger's
        std::optional<std::string> after;
    };
    using Step = std::vector<Change>;
    struct State {
        std::unique_ptr<app::Trial> trial;
        std::vector<Step> undo;
        std::vector<Step> redo;
    };

    [[nodiscard]] static Field fieldOf(int column);
    [[nodiscard]] std::size_t leafOf(int row) const { return static_cast<std::size_t>(row); }
    [[nodiscard]] std::size_t regionIndex() const { return m_state->trial->regionOf(m_region); }
    [[nodiscard]] std::optional<std::string> editOf(std::size_t leaf, engine::RegionId region,
                                                    Field field) const;
    void run(Step step);
    void put(const Change &change, bool back);
    void followScores(const engine::Period &period);
    void forget();
    void announce();
    [[nodiscard]] QString display(const QModelIndex &index) const;
    [[nodiscard]] QString before(const QModelIndex &index) const;
    [[nodiscard]] Tone toneOf(const QModelIndex &index) const;

    app::ScoreService &m_service;
    engine::RegionId m_region;
    std::map<engine::Period, State> m_states;
    State *m_state = nullptr;
    std::optional<Change> m_typing; ///< `before` is what counts
};

/// What a search for a rank came to, in one sentence.
QString goalText(const engine::GoalPlan &plan, int wantedRank);

} // namespace weici::models
