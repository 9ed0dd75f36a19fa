// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/standings.h"
#include "engine/cell.h"
#include "models/valuegridmodel.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace weici::models {

/// A line of 总览: a figure with its name, and the cell it comes from.
struct OverviewRow {
    QString name;
    QString tip; ///< value, unit, rank, period
    QString figure;
    QString unit;
    QString rank; ///< in a badge; empty: none
    ValueGridModel::Place place = ValueGridModel::Place::None;
    bool tied = false;
    std::optional<app::RankChange> change;
    std::optional<double> share; ///< 0…1: length of its bar
    std::optional<double> mark;  ///< 0…1: a mark across the bar
    QString note;                ///< units, the next rank, the state of a target in words
    int tone = 0;                ///< 0 plain, 1 good, 2 warn, 3 bad; said in words too
    std::optional<engine::CellKey> key;

    bool operator==(const OverviewRow &) const = default;
};

class FigureListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// In place where the number of lines is the same.
    void setRows(std::vector<OverviewRow> rows);
    [[nodiscard]] const OverviewRow &rowAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] const std::vector<OverviewRow> &rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// The whole line in words, for screen readers and copying.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<OverviewRow> m_rows;
};

} // namespace weici::models
