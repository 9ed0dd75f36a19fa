// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/tablepages.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include "paint/linebreaks.h"

namespace weici::paint {

namespace {

constexpr double NoteSize = 9;
constexpr double NotePitch = 13;
constexpr double NoteGap = 4; ///< between table and notes
constexpr int MostUprightColumns = 8;

/// Lines of the page form over the whole width.
std::vector<TextLine> linesOver(const QString &text, const TextStyle &style, bool centred, const Page &page,
                                double pitch, double top, Measures &measures) {
    TextMeasure &measure = measures.of(style);
    const auto advances = measure.advances(text);
    const double width = page.area.width();
    auto ranges = breakLines(text, advances, {width, width});
    if (centred && !text.contains(u'\n'))
        ranges = balanceLines(text, advances, static_cast<int>(ranges.size()));
    std::vector<TextLine> lines;
    for (const auto &range : ranges) {
        const double x = page.area.left() + (centred ? (width - range.width) / 2 : 0);
        const double y = top + (pitch - style.size) / 2 + measure.ascent();
        lines.push_back({text.mid(range.start, range.length), style, {x, y}, {}, -1, range.start});
        top += pitch;
    }
    return lines;
}

/// One annex while its pages are made.
class Annex final {
public:
    Annex(const app::TableReport &table, int annex, PageForm form, Measures &measures)
        : m_table(table)
        , m_annex(annex)
        , m_form(form)
        , m_measures(measures)
        , m_landscape(table.page.landscape || std::ssize(table.columns) > MostUprightColumns) {
        newPage();
        setHeading();
        setNotes();
    }

    TablePages lay(double foot) {
        const double height = room() - m_notesHeight;
        TableGrid grid(m_table, page().area.size(), {height - foot, height}, m_measures);
        for (std::size_t b = 0; b < grid.blocks().size(); ++b) {
            if (b > 0)
                newPage();
            layBlock(grid, b);
        }
        putNotes();
        return {std::move(grid), std::move(m_pages)};
    }

private:
    Page &page() { return m_pages.back(); }
    void newPage() { m_pages.push_back(emptyPage(m_form, m_landscape)); }
    [[nodiscard]] double room() const { return m_pages.back().area.bottom() - m_pages.back().bottom; }

    void setHeading() {
        constexpr double AnnexSize = 16;
        constexpr double AnnexPitch = 24;
        constexpr double TitlePitch = 26;
        const double titleSize = m_form == PageForm::Bulletin ? 18 : 20;
        if (!m_table.annex.isEmpty())
            putLines(linesOver(m_table.annex, {Face::Black, AnnexSize}, false, page(), AnnexPitch,
                               page().bottom, m_measures),
                     AnnexPitch);
        if (!m_table.title.isEmpty()) {
            putLines(linesOver(m_table.title, {Face::Title, titleSize}, true, page(), TitlePitch,
                               page().bottom, m_measures),
                     TitlePitch);
            page().bottom += NoteGap;
        }
    }

    void putLines(std::vector<TextLine> lines, double pitch) {
        page().bottom += double(lines.size()) * pitch;
        std::ranges::move(lines, std::back_inserter(page().lines));
    }

    void setNotes() {
        for (const QString &note : m_table.notes) {
            for (auto &line :
                 linesOver(note, {Face::Song, NoteSize}, false, page(), NotePitch, 0, m_measures))
                m_notes.push_back(std::move(line));
        }
        m_notesHeight = m_notes.empty() ? 0 : NoteGap + double(m_notes.size()) * NotePitch;
    }

    void layBlock(const TableGrid &grid, std::size_t block) {
        const bool last = block + 1 == grid.blocks().size();
        const int rows = static_cast<int>(m_table.rows.size());
        int row = grid.headerRows();
        do {
            if (row > grid.headerRows())
                newPage();
            const int end = endOfPage(grid, row, last ? m_notesHeight : 0);
            putSlice(grid, block, row, end);
            row = end;
        } while (row < rows);
    }

    void putSlice(const TableGrid &grid, std::size_t block, int row, int end) {
        const auto &columns = grid.blocks()[block];
        double width = 0;
        for (const int column : columns)
            width += grid.columnWidth(column);
        const double left = page().area.left() + std::max(0.0, (page().area.width() - width) / 2);
        page().slice = TableSlice{m_annex, {left, page().bottom}, columns, row, end};
        page().bottom += grid.headerHeight() + grid.heightOf(row, end);
    }

    /// The row before which the page ends that begins with `row`.
    [[nodiscard]] int endOfPage(const TableGrid &grid, int row, double notes) const {
        constexpr int KeptForNotes = 2;
        const int rows = static_cast<int>(m_table.rows.size());
        const double free = room() - grid.headerHeight();
        int end = row;
        while (end < rows && (end == row || grid.heightOf(row, end + 1) <= free))
            ++end;
        if (end == rows && (grid.heightOf(row, end) + notes <= free || end - row <= KeptForNotes))
            return end;
        return wellCut(grid, row, end == rows ? end - KeptForNotes : end);
    }

    /// The last place at or above `end` where both parts of every merged block have room for its text.
    [[nodiscard]] static int wellCut(const TableGrid &grid, int row, int end) {
        for (int at = end; at > row; --at) {
            if (cutsWell(grid, row, at))
                return at;
        }
        return end;
    }

    [[nodiscard]] static bool cutsWell(const TableGrid &grid, int row, int at) {
        const auto &table = grid.table();
        if (at >= static_cast<int>(table.rows.size()))
            return true;
        for (int c = 0; c < static_cast<int>(table.columns.size()); ++c) {
            const int number = grid.spanAt(at, c);
            if (number < 0 || grid.spanAt(at - 1, c) != number)
                continue;
            const auto &span = table.spans[std::size_t(number)];
            const double above = grid.heightOf(std::max(row, span.row), at);
            const double below = grid.heightOf(at, span.row + span.rows);
            if (std::min(above, below) < grid.neededBy(number))
                return false;
        }
        return true;
    }

    void putNotes() {
        double y = page().bottom + NoteGap;
        for (auto &line : m_notes) {
            if (y + NotePitch > page().area.bottom() + NoteGap) {
                newPage();
                y = page().bottom;
            }
            line.baseline.setY(y + (NotePitch - NoteSize) / 2 + m_measures.of(line.style).ascent());
            page().lines.push_back(line);
            y += NotePitch;
            page().bottom = y;
        }
    }

    const app::TableReport &m_table;
    const int m_annex;
    const PageForm m_form;
    Measures &m_measures;
    const bool m_landscape;
    std::vector<Page> m_pages;
    std::vector<TextLine> m_notes;
    double m_notesHeight = 0;
};

} // namespace

TablePages layTable(const app::TableReport &table, int annex, PageForm form, double foot,
                    Measures &measures) {
    return Annex(table, annex, form, measures).lay(foot);
}

} // namespace weici::paint
