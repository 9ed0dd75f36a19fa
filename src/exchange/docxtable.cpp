// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docxtable.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <utility>

#include <QStringList>

#include "app/spanindex.h"
#include "app/textwidth.h"
#include "exchange/docxnode.h"
#include "exchange/docxstyles.h"

namespace weici::exchange::docx {

namespace {

using Report = app::TableReport;

constexpr std::array Sizes{12.0, 10.5, 9.0, 8.0};
constexpr double MostWanting = 1.1; ///< of the width that columns ask for, over what there is
constexpr double LinePitch = 1.35;  ///< of the type size
constexpr int SideMargin = 57;      ///< twips: 1 mm
constexpr int RowMargin = 20;       ///< twips above and below the lines of a row
constexpr double SideChars = 1.5;   ///< half-width characters that no text can use
constexpr double LeastText = 8;     ///< half-width characters of a text that may be broken

double sum(const std::vector<double> &values) {
    return std::accumulate(values.begin(), values.end(), 0.0);
}

bool isFigure(const Report::Cell &cell) {
    return cell.kind == Report::CellKind::Number || cell.style == Report::CellStyle::Rank;
}

/// What a cell needs at least: a figure and a short header stay in one line, a long header in two, a text
/// breaks anywhere.
double leastWidth(const Report::Cell &cell) {
    const double all = app::textWidth(cell.text);
    if (isFigure(cell))
        return all;
    if (cell.style == Report::CellStyle::Header)
        return std::max(std::min(all, LeastText), 2 * std::ceil(all / 4));
    return std::min(all, LeastText);
}

std::vector<double> leastWidths(const Report &report) {
    std::vector<double> least(report.columns.size(), 1.0);
    const app::SpanIndex spans(report);
    for (std::size_t r = 0; r < report.rows.size(); ++r) {
        for (std::size_t c = 0; c < report.columns.size(); ++c) {
            const auto *const span = spans.at(r, c);
            if (!span || span->columns == 1)
                least[c] = std::max(least[c], leastWidth(report.rows[r][c]));
        }
    }
    for (double &width : least)
        width += SideChars;
    return least;
}

/// The widths in the same unit, with `all` as their sum.
std::vector<double> shared(std::vector<double> wanted, const std::vector<double> &least, double all) {
    std::vector<double> slack;
    for (std::size_t c = 0; c < wanted.size(); ++c)
        slack.push_back(std::max(0.0, wanted[c] - least[c]));
    const double missing = sum(wanted) - all;
    if (missing > 0 && sum(slack) >= missing) {
        const double part = missing / sum(slack);
        for (std::size_t c = 0; c < wanted.size(); ++c)
            wanted[c] -= slack[c] * part;
        return wanted;
    }
    const double factor = all / sum(wanted);
    for (double &width : wanted)
        width *= factor;
    return wanted;
}

std::vector<double> wantedWidths(const Report &report, const std::vector<double> &least) {
    std::vector<double> wanted;
    for (std::size_t c = 0; c < report.columns.size(); ++c)
        wanted.push_back(std::max(report.columns[c].widthChars, least[c]));
    return wanted;
}

/// Names with a line break instead of the space where the next one does not fit: in Chinese a line may end
/// inside a name.
QString brokenBetweenNames(const QString &text, double room) {
    QString lines;
    double used = 0;
    for (const QString &name : text.split(u' ')) {
        const double width = app::textWidth(name);
        const bool fits = used + 1 + width <= room;
        if (!lines.isEmpty())
            lines += fits ? u' ' : u'\n';
        used = fits && !lines.isEmpty() ? used + 1 + width : width;
        lines += name;
    }
    return lines;
}

/// A bracket (a weight, a unit) in a line of its own where the whole does not fit.
QString brokenBeforeBracket(QString text, double room) {
    const auto bracket = text.lastIndexOf(u'（');
    if (bracket > 0 && app::textWidth(text) > room)
        text.insert(bracket, u'\n');
    return text;
}

QString brokenWell(const Report::Cell &cell, double room) {
    switch (cell.style) {
    case Report::CellStyle::Departments:
        return brokenBetweenNames(cell.text, room);
    case Report::CellStyle::Header:
    case Report::CellStyle::Group:
        return brokenBeforeBracket(cell.text, room);
    default:
        return cell.text;
    }
}

/// One table while it is written.
class Table final {
public:
    Table(Node body, const Report &report, int width)
        : m_report(report)
        , m_spans(report)
        , m_fit(fitTable(report, width))
        , m_table(add(body, "w:tbl")) {
        addProperties(width);
        const Node grid = add(m_table, "w:tblGrid");
        for (const int column : m_fit.columns)
            add(grid, "w:gridCol", {{"w:w", column}});
        for (std::size_t r = 0; r < report.rows.size(); ++r)
            addRow(r);
    }

private:
    void addProperties(int width) const {
        const Node properties = add(m_table, "w:tblPr");
        add(properties, "w:tblW", {{"w:w", width}, {"w:type", "dxa"}});
        add(properties, "w:jc", {{"w:val", "center"}});
        const Node borders = add(properties, "w:tblBorders");
        for (const auto *side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"})
            add(borders, side, {{"w:val", "single"}, {"w:sz", 4}, {"w:space", 0}, {"w:color", "auto"}});
        add(properties, "w:tblLayout", {{"w:type", "fixed"}});
        const Node margins = add(properties, "w:tblCellMar");
        for (const auto &[side, margin] : {std::pair{"w:top", RowMargin},
                                           {"w:left", SideMargin},
                                           {"w:bottom", RowMargin},
                                           {"w:right", SideMargin}})
            add(margins, side, {{"w:w", margin}, {"w:type", "dxa"}});
    }

    void addRow(std::size_t r) const {
        const Node row = add(m_table, "w:tr");
        const Node properties = add(row, "w:trPr");
        add(properties, "w:cantSplit");
        if (std::cmp_less(r, m_report.headerRows))
            add(properties, "w:tblHeader");
        for (std::size_t c = 0; c < m_report.columns.size();) {
            const auto *const span = m_spans.at(r, c);
            addCell(row, r, c, span);
            c += span ? static_cast<std::size_t>(span->columns) : 1;
        }
    }

    void addCell(Node row, std::size_t r, std::size_t c, const Report::Span *span) const {
        const Node node = add(row, "w:tc");
        const Node properties = add(node, "w:tcPr");
        const int columns = span ? span->columns : 1;
        const auto first = m_fit.columns.begin() + static_cast<std::ptrdiff_t>(c);
        add(properties, "w:tcW", {{"w:w", std::accumulate(first, first + columns, 0)}, {"w:type", "dxa"}});
        if (columns > 1)
            add(properties, "w:gridSpan", {{"w:val", columns}});
        const bool covered = span && std::cmp_not_equal(span->row, r);
        if (span && span->rows > 1)
            add(properties, "w:vMerge", {{"w:val", covered ? "continue" : "restart"}});
        const Report::Cell &cell = m_spans.shown(r, c);
        if (cell.mark == Report::Mark::Front || cell.isStrong)
            add(properties, "w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", "E3F3E9"}});
        add(properties, "w:vAlign", {{"w:val", "center"}});
        const double room = std::accumulate(first, first + columns, 0) / (m_fit.size * 10) - SideChars;
        addContent(node, cell, covered, room);
    }

    void addContent(Node node, const Report::Cell &cell, bool covered, double room) const {
        const bool header = cell.style == Report::CellStyle::Header;
        const Node paragraph = addParagraph(node, header ? style::TableHeader : style::TableText);
        const Node properties = propertiesOf(paragraph);
        const int line = static_cast<int>(std::lround(m_fit.size * LinePitch * 20));
        add(properties, "w:spacing", {{"w:line", line}, {"w:lineRule", "exact"}});
        if (cell.style == Report::CellStyle::Body)
            add(properties, "w:jc", {{"w:val", "left"}});
        addRunProperties(properties, cell);
        if (covered)
            return;
        addText(paragraph, brokenWell(cell, room), properties.child("w:rPr"));
    }

    /// Marks never by colour alone: bold in front, underlined at the back.
    void addRunProperties(Node paragraphProperties, const Report::Cell &cell) const {
        const Node properties = add(paragraphProperties, "w:rPr");
        Node fonts = add(properties, "w:rFonts", {{"w:hint", "eastAsia"}});
        if (cell.kind == Report::CellKind::Number) {
            fonts.append_attribute("w:ascii").set_value("Times New Roman");
            fonts.append_attribute("w:hAnsi").set_value("Times New Roman");
        }
        if (cell.mark == Report::Mark::Front || cell.isStrong)
            add(properties, "w:b");
        if (cell.mark != Report::Mark::None)
            add(properties, "w:color", {{"w:val", cell.mark == Report::Mark::Front ? "19703F" : "B3261E"}});
        const int halfPoints = static_cast<int>(std::lround(m_fit.size * 2));
        add(properties, "w:sz", {{"w:val", halfPoints}});
        add(properties, "w:szCs", {{"w:val", halfPoints}});
        if (cell.mark == Report::Mark::Back)
            add(properties, "w:u", {{"w:val", "single"}});
    }

    const Report &m_report;
    const app::SpanIndex m_spans;
    const TableFit m_fit;
    Node m_table;
};

} // namespace

TableFit fitTable(const app::TableReport &report, int width) {
    const auto least = leastWidths(report);
    const auto wanted = wantedWidths(report, least);
    const auto room = [&](double size) { return width / (size * 10); };
    const auto fits = [&](double size) { return sum(wanted) <= room(size) * MostWanting; };
    const auto found = std::ranges::find_if(Sizes, fits);
    TableFit fit;
    fit.size = found == Sizes.end() ? Sizes.back() : *found;
    int given = 0;
    double end = 0;
    for (const double column : shared(wanted, least, room(fit.size))) {
        end += column * fit.size * 10;
        fit.columns.push_back(static_cast<int>(std::lround(end)) - given);
        given += fit.columns.back();
    }
    return fit;
}

void addTable(pugi::xml_node body, const app::TableReport &report, int width) {
    const Table table(body, report, width);
}

} // namespace weici::exchange::docx
