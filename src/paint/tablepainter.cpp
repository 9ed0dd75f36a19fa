// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/tablepainter.h"

#include <cstddef>

#include <QPainter>

#include "paint/textline.h"

namespace weici::paint {

namespace {

using Mark = app::TableReport::Mark;

constexpr double RuleWidth = 0.5;
const QColor FrontGround(0xE3, 0xF3, 0xE9);
const QColor FrontInk(0x19, 0x70, 0x3F);
const QColor BackInk(0xB3, 0x26, 0x1E);

Ink inkOf(Mark mark) {
    switch (mark) {
    case Mark::Front:
        return {FrontInk, false};
    case Mark::Back:
        return {BackInk, true};
    case Mark::None:
        break;
    }
    return {};
}

/// The rows of a slice with its header.
std::vector<int> rowsOf(const TableGrid &grid, const TableSlice &slice) {
    std::vector<int> rows;
    for (int r = 0; r < grid.headerRows(); ++r)
        rows.push_back(r);
    for (int r = slice.firstRow; r < slice.lastRow; ++r)
        rows.push_back(r);
    return rows;
}

/// Finds what belongs together in the rows and columns of a slice.
class Boxes final {
public:
    Boxes(const TableGrid &grid, const TableSlice &slice)
        : m_grid(grid)
        , m_slice(slice)
        , m_rows(rowsOf(grid, slice)) {}

    std::vector<CellBox> find() const {
        std::vector<CellBox> boxes;
        double y = m_slice.topLeft.y();
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            double x = m_slice.topLeft.x();
            for (std::size_t j = 0; j < m_slice.columns.size(); ++j) {
                if (begins(i, j))
                    boxes.push_back(box(i, j, {x, y}));
                x += m_grid.columnWidth(m_slice.columns[j]);
            }
            y += m_grid.rowHeight(m_rows[i]);
        }
        return boxes;
    }

private:
    [[nodiscard]] int spanAt(std::size_t i, std::size_t j) const {
        return m_grid.spanAt(m_rows[i], m_slice.columns[j]);
    }
    [[nodiscard]] bool begins(std::size_t i, std::size_t j) const {
        const int span = spanAt(i, j);
        return span < 0 || ((i == 0 || spanAt(i - 1, j) != span) && (j == 0 || spanAt(i, j - 1) != span));
    }

    [[nodiscard]] CellBox box(std::size_t i, std::size_t j, const QPointF &topLeft) const {
        const int span = spanAt(i, j);
        double height = m_grid.rowHeight(m_rows[i]);
        double width = m_grid.columnWidth(m_slice.columns[j]);
        for (std::size_t k = i + 1; span >= 0 && k < m_rows.size() && spanAt(k, j) == span; ++k)
            height += m_grid.rowHeight(m_rows[k]);
        for (std::size_t k = j + 1; span >= 0 && k < m_slice.columns.size() && spanAt(i, k) == span; ++k)
            width += m_grid.columnWidth(m_slice.columns[k]);
        CellBox made{{topLeft, QSizeF(width, height)}, m_rows[i], m_slice.columns[j]};
        if (span >= 0) {
            made.row = m_grid.table().spans[std::size_t(span)].row;
            made.column = m_grid.table().spans[std::size_t(span)].column;
        }
        return made;
    }

    const TableGrid &m_grid;
    const TableSlice &m_slice;
    std::vector<int> m_rows;
};

} // namespace

std::vector<CellBox> boxesOf(const TableGrid &grid, const TableSlice &slice) {
    return Boxes(grid, slice).find();
}

void drawTable(QPainter &painter, const TableGrid &grid, const TableSlice &slice, Measures &measures) {
    const auto boxes = boxesOf(grid, slice);
    for (const auto &box : boxes) {
        const auto &cell = grid.shown(box.row, box.column);
        if (cell.mark == Mark::Front)
            painter.fillRect(box.rect, FrontGround);
        for (const auto &line : grid.linesIn(box.rect, cell, measures))
            drawLine(painter, line, measures, inkOf(cell.mark));
    }
    painter.setRenderHint(QPainter::Antialiasing, false); // rules of one strength on the screen
    painter.setPen(QPen(Qt::black, RuleWidth));
    painter.setBrush(Qt::NoBrush);
    for (const auto &box : boxes)
        painter.drawRect(box.rect);
    painter.setRenderHint(QPainter::Antialiasing);
}

} // namespace weici::paint
