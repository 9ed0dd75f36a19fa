// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figuretable.h"

#include "app/labels.h"
#include "engine/decimal.h"
#include "models/chartroles.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <utility>

namespace weici::models {

namespace {

QVariant numberOf(const std::optional<double> &number) {
    return number && std::isfinite(*number) ? QVariant(*number) : QVariant();
}

} // namespace

bool FigureTableModel::hasShapeOf(const FigureTable &table) const {
    return m_table.columns == table.columns &&
           std::ranges::equal(m_table.rows, table.rows, [](const FigureRow &a, const FigureRow &b) {
               return a.name == b.name && a.cell == b.cell && a.isOwn == b.isOwn;
           });
}

void FigureTableModel::show(FigureTable table) {
    if (!hasShapeOf(table)) {
        beginResetModel();
        m_table = std::move(table);
        endResetModel();
        return;
    }
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        if (m_table.rows[row].figures != table.rows[row].figures) {
            m_table.rows[row] = std::move(table.rows[row]);
            const int place = static_cast<int>(row);
            Q_EMIT dataChanged(index(place, 0), index(place, columnCount() - 1));
        }
    }
}

std::optional<engine::CellKey> FigureTableModel::cellAt(int row) const {
    return row >= 0 && row < rowCount() ? m_table.rows[static_cast<std::size_t>(row)].cell : std::nullopt;
}

int FigureTableModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int FigureTableModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant FigureTableModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Figure &figure =
        m_table.rows[static_cast<std::size_t>(index.row())].figures[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return figure.text;
    case Qt::ToolTipRole:
        return figure.toolTip.isEmpty() ? figure.text : figure.toolTip;
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    case ToneRole:
        return static_cast<int>(figure.tone);
    case NumberRole:
        return numberOf(figure.number);
    case FromRole:
        return numberOf(figure.from);
    case OwnRole:
        return m_table.rows[static_cast<std::size_t>(index.row())].isOwn;
    default:
        return {};
    }
}

QVariant FigureTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (section < 0 || section >= (orientation == Qt::Vertical ? rowCount() : columnCount())) {
        return {};
    }
    if (orientation == Qt::Vertical) {
        const FigureRow &row = m_table.rows[static_cast<std::size_t>(section)];
        return role == Qt::DisplayRole ? QVariant(row.name)
               : role == OwnRole       ? QVariant(row.isOwn)
                                       : QVariant();
    }
    const FigureColumn &column = m_table.columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole) {
        return column.title;
    }
    return role == Qt::TextAlignmentRole
               ? QVariant::fromValue((column.isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter)
               : QVariant();
}

QString pointsText(double points) {
    return std::isfinite(points) ? QString::fromStdString(engine::roundedText(points, 2)) : QString();
}

QString signedPoints(double points) {
    const QString text = pointsText(points);
    return std::isfinite(points) && text != u"0.00" && points > 0 ? QString(u'+' + text) : text;
}

QString rankStep(double from, double to) {
    const auto place = [](double rank) {
        return QCoreApplication::translate("Figures", "第 %1").arg(app::labels::figure(rank));
    };
    if (std::isnan(from)) {
        return std::isnan(to) ? QString() : place(to);
    }
    return std::isnan(to) || to == from ? place(from) : QString(place(from) + u" → " + place(to));
}

QString moveText(double move) {
    if (std::isnan(move)) {
        return {};
    }
    return move == 0 ? QCoreApplication::translate("Figures", "平")
                     : QString((move > 0 ? u"▲" : u"▼") + app::labels::figure(std::abs(move)));
}

Tone moveTone(double move) {
    return move > 0 ? Tone::Good : move < 0 ? Tone::Bad : Tone::Quiet;
}

} // namespace weici::models
