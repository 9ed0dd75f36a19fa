// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spanindex.h"

namespace weici::app {

SpanIndex::SpanIndex(const TableReport &report)
    : m_report(report) {
    for (const TableReport::Span &span : report.spans) {
        for (int row = span.row; row < span.row + span.rows; ++row) {
            for (int column = span.column; column < span.column + span.columns; ++column)
                m_spans.emplace(place(static_cast<std::size_t>(row), static_cast<std::size_t>(column)),
                                &span);
        }
    }
}

const TableReport::Cell &SpanIndex::shown(std::size_t row, std::size_t column) const {
    const TableReport::Span *const span = at(row, column);
    return span ? m_report.rows.at(static_cast<std::size_t>(span->row))
                      .at(static_cast<std::size_t>(span->column))
                : m_report.rows.at(row).at(column);
}

} // namespace weici::app
