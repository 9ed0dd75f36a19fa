// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/restoring.h"

#include <QAbstractTableModel>

#include <vector>

namespace weici::app {
class Ledger;
}

namespace weici::models {

/// What was changed, a line a field: those of one change, or the net changes between two moments.
class RevisionModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { Indicator, Region, Period, Field, Before, After, Since, ColumnCount };
    enum Role : int { ChangedSinceRole = Qt::UserRole + 1 };

    explicit RevisionModel(app::Ledger &ledger, QObject *parent = nullptr);

    void showChange(qint64 change);
    void showBetween(const QDateTime &from, const QDateTime &to);
    void clear();

    /// The fields of cells among the lines (lines of the indicator tree are not among them).
    [[nodiscard]] const std::vector<app::NetChange> &changes() const { return m_changes; }
    /// The change of a row; nullptr for a line of the indicator tree.
    [[nodiscard]] const app::NetChange *changeAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void show(std::vector<app::NetChange> changes, std::vector<app::StructureRevision> structure);
    [[nodiscard]] QString text(const app::NetChange &change, int column) const;
    [[nodiscard]] static QString text(const app::StructureRevision &revision, int column);
    [[nodiscard]] bool changedSince(const app::NetChange &change) const;

    app::Ledger &m_ledger;
    std::vector<app::NetChange> m_changes;
    std::vector<app::StructureRevision> m_structure;
};

} // namespace weici::models
