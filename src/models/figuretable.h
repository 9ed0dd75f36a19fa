// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cell.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace weici::models {

/// How a figure is written; the words and signs beside it say the same.
enum class Tone : int { Plain, Quiet, Strong, Good, Warn, Bad };

/// One place of an answer: what is written, and what a chart draws of it.
struct Figure {
    QString text = {};
    Tone tone = Tone::Plain;
    std::optional<double> number = {};
    std::optional<double> from = {}; ///< where a bar that ends at `number` begins
    QString toolTip = {};            ///< empty: the text

    bool operator==(const Figure &) const = default;
};

struct FigureColumn {
    QString title;
    bool isText = false; ///< left-aligned

    bool operator==(const FigureColumn &) const = default;
};

struct FigureRow {
    QString name = {}; ///< of the row, in the table's vertical header
    std::vector<Figure> figures = {};
    std::optional<engine::CellKey> cell = {}; ///< what the row is about in 数据填报
    bool isOwn = false;
};

struct FigureTable {
    std::vector<FigureColumn> columns;
    std::vector<FigureRow> rows;
};

/// The answer to a question about a period: what it comes to, in one sentence, and the figures.
struct FigureAnswer {
    QString finding;
    QString note; ///< quiet words beside it
    FigureTable table;
};

/// Answers as a table, and for charts (chartroles.h). Rows that come back under the same names are changed in
/// place, so that nothing flickers and the selection stays.
class FigureTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role : int { ToneRole = Qt::UserRole + 1 };

    using QAbstractTableModel::QAbstractTableModel;

    void show(FigureTable table);
    [[nodiscard]] const FigureTable &table() const { return m_table; }
    [[nodiscard]] std::optional<engine::CellKey> cellAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] bool hasShapeOf(const FigureTable &table) const;

    FigureTable m_table;
};

/// Points as they are printed beside ranks: two decimals, `+` in front of what is won. Empty for NaN.
QString pointsText(double points);
QString signedPoints(double points);
/// `第 13 → 第 12`; `第 13` where the second is NaN; empty where both are.
QString rankStep(double from, double to);
/// `▲2`, `▼1`, `平`; empty for NaN.
QString moveText(double move);
Tone moveTone(double move);

} // namespace weici::models
