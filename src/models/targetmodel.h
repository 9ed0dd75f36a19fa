// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/targetprogress.h"
#include "models/gridmodel.h"

#include <map>
#include <optional>
#include <vector>

namespace weici::models {

/// The columns of 目标, left to right.
enum TargetColumn : int {
    TargetLeaf,
    TargetUnit,
    TargetLastYear,
    TargetResult,
    TargetReachedRank,
    TargetGoal,
    TargetUnderstood,
    TargetGoalRank,
    TargetBar,
    TargetState,
    TargetBackwards,
    TargetNote,
    TargetColumnCount
};

/// The targets of one region and period beside its results: what went backwards first, then what is behind,
/// in printed order. The order stays while the sheet is shown, so that no row moves under the hand that
/// types; `show` orders anew.
class TargetModel final : public GridModel {
    Q_OBJECT

public:
    /// Beside the roles of GridModel.
    enum TargetRole : int {
        ProgressRole = Qt::UserRole + 100, ///< app::TargetProgress::State of the row, as int
        DoneRole,                          ///< share reached of the value's target; invalid: none
        DueRole,                           ///< share due
        BackwardsRole                      ///< the row has regressions
    };
    enum class Filter { All, WithTarget, Backwards, Late };

    struct Counts {
        int targets = 0;
        int onTrack = 0;
        int slow = 0;
        int behind = 0;
        int backwards = 0;
    };

    TargetModel(app::Ledger &ledger, commands::CommandStack &stack, QObject *parent = nullptr);

    void show(engine::RegionId region, const engine::Period &period);
    /// A page that is not seen need not be worked out; it is when it becomes active again. Active at first.
    void setActive(bool active);
    void setFilter(Filter filter);
    [[nodiscard]] Filter filter() const { return m_filter; }
    [[nodiscard]] const std::optional<engine::Period> &period() const { return m_period; }
    /// Of all indicators, whatever the filter.
    [[nodiscard]] const Counts &counts() const { return m_counts; }
    [[nodiscard]] engine::CellKey keyAt(int row) const;
    /// The row of an indicator, or -1.
    [[nodiscard]] int rowOf(engine::IndicatorId indicator) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

    [[nodiscard]] int nameColumns() const override { return TargetUnit + 1; }
    [[nodiscard]] bool isTypedColumn(int column) const override;
    [[nodiscard]] CellField fieldAt(const QModelIndex &index) const override;
    [[nodiscard]] PasteGround pasteGround() const override;
    [[nodiscard]] std::optional<engine::Period> shownPeriod() const override { return m_period; }
    [[nodiscard]] std::optional<engine::Period> periodAt(const QModelIndex &index) const override;
    [[nodiscard]] QString whyNotTyped(int column) const override;
    [[nodiscard]] QString fieldName(const QModelIndex &index) const override;
    [[nodiscard]] QStringList searchWords(int row) const override;

Q_SIGNALS:
    void countsChanged();

private:
    struct Row {
        GridRow names;
        app::TargetStanding standing;
    };

    void rebuild();
    void order();
    void count();
    [[nodiscard]] bool passes(const Row &row) const;
    void follow(const app::CellsChanged &event);
    [[nodiscard]] const Row &rowAt(int row) const {
        return m_rows.at(m_shown.at(static_cast<std::size_t>(row)));
    }
    [[nodiscard]] QString display(const QModelIndex &index) const;
    [[nodiscard]] QString toolTip(const QModelIndex &index) const;
    [[nodiscard]] const engine::CellText *cellText(const QModelIndex &index) const;
    [[nodiscard]] const engine::Observation &lastYear(int row) const;

    engine::RegionId m_region;
    std::optional<engine::Period> m_period;
    Filter m_filter = Filter::All;
    bool m_active = true;
    std::vector<Row> m_rows;          ///< all, in printed order
    std::vector<std::size_t> m_shown; ///< places in m_rows
    std::map<engine::IndicatorId, std::size_t> m_placeOf;
    Counts m_counts;
};

} // namespace weici::models
