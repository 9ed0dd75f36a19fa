// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/namelayout.h"

#include "models/gridnames.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace weici::gui {

namespace {

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
    // What surely fits in one line needs no wrapping.
    if (metrics.averageCharWidth() * 2 * text.size() < width) {
        return metrics.height();
    }
    return metrics.boundingRect(0, 0, width, 10000, Qt::TextWordWrap, text).height();
}

} // namespace

int widestLeaf(const QFontMetrics &metrics, const models::GridShape &shape) {
    int width = 0;
    for (const models::GridRow &row : shape.rows) {
        width = row.level2.isEmpty() ? width : std::max(width, metrics.horizontalAdvance(row.leaf));
    }
    return width + cellPadding;
}

std::vector<int> rowHeights(const QFontMetrics &metrics, const models::GridShape &shape,
                            const std::function<int(int)> &width) {
    const int single = std::max(25, metrics.height() + 6);
    std::vector<int> heights(shape.rows.size(), single);
    for (const models::GridSpan &block : nameBlocks(shape)) {
        int room = -cellPadding;
        for (int column = block.column; column < block.column + block.columns; ++column) {
            room += width(column);
        }
        const auto first = heights.begin() + block.row;
        const int given = std::accumulate(first, first + block.rows, 0);
        const QString &name = models::nameIn(shape.rows[static_cast<std::size_t>(block.row)], block.column);
        const int needed = heightOf(metrics, name, room);
        // A name that needs more than its rows give makes all of them taller.
        const int margin = needed > metrics.height() + 2 ? 8 : 0;
        const int missing = std::max(0, needed + margin - given);
        for (int row = 0; row < block.rows; ++row) {
            *(first + row) += missing / block.rows + (row < missing % block.rows ? 1 : 0);
        }
    }
    return heights;
}

} // namespace weici::gui
