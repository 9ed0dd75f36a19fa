// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/attribution.h"
#include "engine/period.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace weici::app {
class ScoreService;
struct IssuedBulletin;
} // namespace weici::app

namespace weici::models {

enum CompareColumn : int {
    CompareName,
    CompareUnit,
    CompareValueFrom,
    CompareValueTo,
    CompareValueChange,
    CompareRankFrom,
    CompareRankTo,
    CompareRankChange,
    ComparePointsFrom,
    ComparePointsTo,
    ComparePointsChange,
    CompareColumns
};

/// What became of one region between two periods (also of two schemes), or since a bulletin of the period was
/// issued: a row a leaf, the total last.
class CompareModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit CompareModel(app::ScoreService &service, QObject *parent = nullptr);

    void show(engine::RegionId region, const engine::Period &from, const engine::Period &to);
    /// What an issued version said, against the figures of its period now.
    void show(const app::IssuedBulletin &version);
    void clear();
    /// Nothing for the total, and for a leaf that the later scheme does not have.
    [[nodiscard]] std::optional<engine::CellKey> keyAt(int row) const;
    /// `12 项进位，5 项退位`.
    [[nodiscard]] QString finding() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    struct Row : engine::DiffRow {
        QString printedFrom = {}; ///< values as they are printed
        QString printedTo = {};
    };

    void show(std::vector<Row> rows);
    [[nodiscard]] std::vector<Row> rowsBetween(const engine::Period &from, const engine::Period &to) const;
    [[nodiscard]] QString textAt(const Row &row, int column) const;
    [[nodiscard]] QString valueText(const engine::DiffRow &row, const engine::Period &period) const;
    [[nodiscard]] QString nameOf(const engine::DiffRow &row) const;
    [[nodiscard]] const engine::Indicator *leafOf(const engine::DiffRow &row) const;

    app::ScoreService &m_service;
    engine::RegionId m_region;
    std::optional<engine::Period> m_from;
    std::optional<engine::Period> m_to;
    QString m_fromName;
    std::vector<Row> m_rows;
};

} // namespace weici::models
