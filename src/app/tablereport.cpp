// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tablereport.h"

#include <algorithm>
#include <cstddef>

namespace weici::app {

const TableReport::Span *TableReport::spanAt(int row, int column) const {
    const auto found = std::ranges::find_if(spans, [&](const Span &s) {
        return row >= s.row && row < s.row + s.rows && column >= s.column && column < s.column + s.columns;
    });
    return found == spans.end() ? nullptr : &*found;
}

const TableReport::Cell &TableReport::shown(int row, int column) const {
    const Span *const span = spanAt(row, column);
    const auto r = static_cast<std::size_t>(span ? span->row : row);
    const auto c = static_cast<std::size_t>(span ? span->column : column);
    return rows.at(r).at(c);
}

} // namespace weici::app
