// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cellcourse.h"

#include <QAbstractTableModel>

#include <vector>

namespace weici::app {
class Ledger;
}

namespace weici::models {

/// A cell and its previous periods of the same kind, newest first: the value (or the target) as given, the
/// rank, and the places gained or lost. A look at one moment: whoever shows it asks again after a change.
class CourseModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { PeriodColumn, ValueColumn, RankColumn, MoveColumn, ColumnCount };
    enum Role : int {
        PlaceRole = Qt::UserRole + 1, ///< ValueGridModel::Place of the rank, as int
        ComputedRole,                 ///< the rank is computed, none is published
        StateRole,                    ///< engine::CellState of the value, as int
        MoveRole                      ///< places gained as a number; invalid where nothing can be compared
    };

    explicit CourseModel(QObject *parent = nullptr);

    void show(const app::Ledger &ledger, const engine::CellKey &key);
    void clear();
    [[nodiscard]] const std::vector<app::CoursePoint> &points() const { return m_points; }
    /// N of the period's scheme.
    [[nodiscard]] int regionCount() const { return m_regionCount; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString display(const app::CoursePoint &point, int column) const;
    [[nodiscard]] QString toolTip(const app::CoursePoint &point) const;

    std::vector<app::CoursePoint> m_points;
    std::vector<int> m_places;
    int m_regionCount = 0;
};

/// `进 3 位`, `退 1 位`, `持平`.
QString spokenMove(double moved);

} // namespace weici::models
