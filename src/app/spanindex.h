// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>

#include "app/tablereport.h"

namespace weici::app {

/// The merged blocks of a report by the cells that they cover, for writers that ask of every cell. Valid as
/// long as the report lives and is not changed.
class SpanIndex final {
public:
    explicit SpanIndex(const TableReport &report);

    /// The span that covers a cell, or nothing.
    [[nodiscard]] const TableReport::Span *at(std::size_t row, std::size_t column) const {
        if (m_spans.empty())
            return nullptr;
        const auto found = m_spans.find(place(row, column));
        return found == m_spans.end() ? nullptr : found->second;
    }
    /// Whether the span's content stands in this cell.
    [[nodiscard]] static bool begins(const TableReport::Span &span, std::size_t row, std::size_t column) {
        return static_cast<std::size_t>(span.row) == row && static_cast<std::size_t>(span.column) == column;
    }
    /// The cell as a reader sees it: inside a span its top left cell.
    [[nodiscard]] const TableReport::Cell &shown(std::size_t row, std::size_t column) const;

private:
    static std::uint64_t place(std::size_t row, std::size_t column) {
        return (static_cast<std::uint64_t>(row) << 32U) | column;
    }

    const TableReport &m_report;
    std::unordered_map<std::uint64_t, const TableReport::Span *> m_spans;
};

} // namespace weici::app
