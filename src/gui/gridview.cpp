// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/gridview.h"

#include "gui/namelayout.h"
#include "gui/valuedelegate.h"
#include "models/valuegridmodel.h"

#include <QScrollBar>

#include <algorithm>
#include <vector>

namespace weici::gui {

namespace {

constexpr int leastLeaf = 200;
constexpr int leastNote = 56;
constexpr int mostTarget = 200;

/// The widest text that a column is made for.
QString sample(int column) {
    switch (column) {
    case models::Level1:
        return QStringLiteral("数字产业化");
    case models::Level2:
        return QStringLiteral("心产业（1-4月）");
    case models::Unit:
        return QStringLiteral("万元");
    case models::Value:
    case models::PreviousValue:
    case models::YearAgoValue:
        return QStringLiteral("136802.78");
    case models::Move:
        return QStringLiteral("▲ 12");
    case models::Growth:
        return QStringLiteral("+100.0%");
    case models::Rank:
        return QStringLiteral("全排名");
    case models::Tied:
        return QStringLiteral("并列");
    case models::AsOf:
        return QStringLiteral("1—12月");
    case models::Target:
        return QStringLiteral("实现正增长");
    default:
        return {};
    }
}

} // namespace

void GridView::showSheet(models::ValueGridModel *model) {
    m_values = model;
    showModel(model);
}

GridDelegate *GridView::makeDelegate(const Appearance &appearance, QObject *parent) const {
    return new ValueDelegate(appearance, parent);
}

void GridView::hideEmptyColumns() {
    const auto &[previous, yearAgo] = m_values->trendPeriods();
    const std::pair<int, bool> hidden[] = {{models::PreviousValue, !previous},
                                           {models::Move, !previous},
                                           {models::YearAgoValue, !yearAgo},
                                           {models::Growth, !yearAgo}};
    for (const auto &[column, hide] : hidden) {
        if (isColumnHidden(column) != hide) {
            setColumnHidden(column, hide);
        }
    }
}

void GridView::layOutColumns() {
    hideEmptyColumns();
    const QFontMetrics metrics(font());
    int taken = 0;
    for (int column = 0; column < models::GridColumnCount; ++column) {
        if (column != models::Leaf && column != models::Note && !isColumnHidden(column)) {
            const int width = metrics.horizontalAdvance(sample(column)) + cellPadding;
            setColumnWidth(column, width);
            taken += width;
        }
    }
    const int bar = verticalScrollBar()->isVisible() ? 0 : verticalScrollBar()->sizeHint().width();
    const int room = viewport()->width() - bar - taken;
    const int wanted = std::max(leastLeaf, widestLeaf(metrics, m_values->shape()));
    const int leaf = std::max(leastLeaf, std::min(wanted, room - leastNote));
    setColumnWidth(models::Leaf, leaf);
    // Targets can be prose: of what is left they take what they need before the note does.
    const int spare = std::max(0, room - leaf - leastNote);
    const int more =
        std::clamp(std::min(widestTarget(metrics), mostTarget) - columnWidth(models::Target), 0, spare);
    setColumnWidth(models::Target, columnWidth(models::Target) + more);
    setColumnWidth(models::Note, std::max(leastNote, room + bar - leaf - more));
}

int GridView::widestTarget(const QFontMetrics &metrics) const {
    int width = 0;
    for (int row = 0; row < m_values->rowCount(); ++row) {
        width = std::max(width,
                         metrics.horizontalAdvance(m_values->index(row, models::Target).data().toString()));
    }
    return width + cellPadding;
}

void GridView::layOutRows() {
    const std::vector<int> heights = rowHeights(QFontMetrics(font()), m_values->shape(),
                                                [this](int column) { return columnWidth(column); });
    for (std::size_t row = 0; row < heights.size(); ++row) {
        setRowHeight(static_cast<int>(row), heights[row]);
    }
}

} // namespace weici::gui
