// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/gridview.h"

#include "gui/valuedelegate.h"
#include "models/valuegridmodel.h"

#include <QScrollBar>

#include <algorithm>
#include <numeric>
#include <set>
#include <vector>

namespace weici::gui {

namespace {

constexpr int padding = 14; ///< both sides of a cell with its rule
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

int widest(const QFontMetrics &metrics, const models::GridShape &shape) {
    int width = 0;
    for (const models::GridRow &row : shape.rows) {
        width = row.level2.isEmpty() ? width : std::max(width, metrics.horizontalAdvance(row.leaf));
    }
    return width + padding;
}

/// The cells of the name columns as they are seen: the merged ones, and every other by itself.
std::vector<models::GridSpan> nameBlocks(const models::GridShape &shape) {
    std::vector<models::GridSpan> blocks = shape.spans;
    std::set<std::pair<int, int>> covered;
    for (const models::GridSpan &span : shape.spans) {
        for (int cell = 0; cell < span.rows * span.columns; ++cell) {
            covered.insert({span.row + cell / span.columns, span.column + cell % span.columns});
        }
    }
    for (int row = 0; row < static_cast<int>(shape.rows.size()); ++row) {
        for (int column = models::Level1; column <= models::Leaf; ++column) {
            if (!covered.contains({row, column})) {
                blocks.push_back({row, column, 1, 1});
            }
        }
    }
    return blocks;
}

int heightOf(const QFontMetrics &metrics, const QString &text, int width) {
    return metrics.boundingRect(0, 0, width, 10000, Qt::TextWordWrap, text).height();
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
            const int width = metrics.horizontalAdvance(sample(column)) + padding;
            setColumnWidth(column, width);
            taken += width;
        }
    }
    const int bar = verticalScrollBar()->isVisible() ? 0 : verticalScrollBar()->sizeHint().width();
    const int room = viewport()->width() - bar - taken;
    const int wanted = std::max(leastLeaf, widest(metrics, m_values->shape()));
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
    return width + padding;
}

void GridView::layOutRows() {
    const QFontMetrics metrics(font());
    const int single = std::max(25, metrics.height() + 6);
    std::vector<int> heights(m_values->shape().rows.size(), single);
    for (const models::GridSpan &block : nameBlocks(m_values->shape())) {
        int width = -padding;
        for (int column = block.column; column < block.column + block.columns; ++column) {
            width += columnWidth(column);
        }
        const auto first = heights.begin() + block.row;
        const int room = std::accumulate(first, first + block.rows, 0);
        const int needed =
            heightOf(metrics, m_values->index(block.row, block.column).data().toString(), width);
        // A name that needs more than its rows give makes all of them taller.
        const int margin = needed > metrics.height() + 2 ? 8 : 0;
        const int missing = std::max(0, needed + margin - room);
        for (int row = 0; row < block.rows; ++row) {
            *(first + row) += missing / block.rows + (row < missing % block.rows ? 1 : 0);
        }
    }
    for (int row = 0; row < m_values->rowCount(); ++row) {
        setRowHeight(row, heights[static_cast<std::size_t>(row)]);
    }
}

} // namespace weici::gui
