// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ledger.h"
#include "app/problems.h"
#include "commands/cellcommands.h"
#include "models/gridshape.h"

#include <QAbstractTableModel>

#include <map>
#include <optional>
#include <vector>

namespace weici::models {

/// The sheet of one region and period: a row a leaf, a column a field (GridColumn). It never changes data
/// itself: setData goes through the commands, and the cells follow the ledger's signals, undo included. Both
/// must outlive it.
class ValueGridModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role : int {
        StateRole = Qt::UserRole + 1, ///< engine::CellState of the field, as int
        PlaceRole,                    ///< Place of a rank, as int
        ComputedRole,                 ///< the rank is computed, none is published
        SeverityRole,                 ///< app::Severity as int; invalid: no problem
        NumberRole,                   ///< the number of the field; invalid: none
        FollowUpRole,                 ///< the words of the mark 待核 on a value; invalid: not marked
        GroupRole                     ///< of a header section: the heading above it and its neighbours
    };
    enum class Place { None, Front, Back };

    ValueGridModel(app::Ledger &ledger, commands::CommandStack &stack, QObject *parent = nullptr);

    void show(engine::RegionId region, const engine::Period &period);
    /// Why a locked period is changed all the same: then every edit is a correction. Empty: it refuses.
    void setCorrection(const QString &reason) { m_correction = reason; }
    [[nodiscard]] bool isLocked() const { return m_period && m_ledger.isLocked(*m_period); }
    [[nodiscard]] bool isShowing() const { return m_period.has_value(); }
    [[nodiscard]] engine::RegionId region() const { return m_region; }
    [[nodiscard]] const engine::Period &period() const { return *m_period; }
    [[nodiscard]] const GridShape &shape() const { return m_shape; }
    [[nodiscard]] engine::CellKey keyAt(int row) const;
    /// The row of an indicator, or -1.
    [[nodiscard]] int rowOf(engine::IndicatorId indicator) const;
    /// Leaves with a rank, published or computed.
    [[nodiscard]] int rankedCount() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    /// Empties the typed fields among `indexes`, as one step (targets are a step of their own).
    bool clear(const QModelIndexList &indexes);
    bool toggleTied(const QModelIndex &index);

    /// The problems whose cells are to be marked; those of other regions and periods are passed over.
    void markProblems(const std::vector<app::Problem> &problems);
    /// The cell that a problem is about, in this sheet.
    [[nodiscard]] QModelIndex indexOf(const app::Problem &problem) const;
    /// Why the field cannot be typed into now; empty: it can.
    [[nodiscard]] QString refusalAt(const QModelIndex &index) const;

Q_SIGNALS:
    /// A typed text was not kept; what stood there before stands.
    void refused(const QModelIndex &index, const QString &reason);
    /// Something was done to the text on the way that a person should know.
    void hinted(const QString &hint);

private:
    struct Mark {
        app::Severity severity;
        QString message;
    };
    using Marks = std::map<std::pair<int, int>, Mark>;

    [[nodiscard]] QVariant display(const QModelIndex &index) const;
    [[nodiscard]] QVariant toolTip(const QModelIndex &index) const;
    [[nodiscard]] const engine::CellText *cellText(const QModelIndex &index) const;
    [[nodiscard]] std::optional<double> rankAt(int row) const;
    [[nodiscard]] Place placeAt(int row) const;
    [[nodiscard]] const Mark *markAt(const QModelIndex &index) const;
    [[nodiscard]] QString stepText(const QModelIndex &index) const;
    [[nodiscard]] app::ChangeOrigin origin() const;
    bool settle(const QModelIndex &index, const commands::Failure &failure);

    void followCells(const app::CellsChanged &event);
    void followTargets(const app::CellsChanged &event);
    void followMarks(const app::CellsChanged &event);
    void refresh(int row);
    void remember();

    app::Ledger &m_ledger;
    commands::CommandStack &m_stack;
    engine::RegionId m_region;
    std::optional<engine::Period> m_period;
    GridShape m_shape;
    std::map<engine::IndicatorId, int> m_rowOf;
    std::vector<engine::Observation> m_seen; ///< what the screen shows, to tell which fields an event changed
    std::vector<std::optional<double>> m_ranks;
    Marks m_marks;
    QString m_correction;
};

} // namespace weici::models
