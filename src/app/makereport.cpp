// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstddef>
#include <iterator>

#include <QCoreApplication>

#include "app/labels.h"
#include "app/ledger.h"
#include "app/ranks.h"
#include "app/reportcolumns.h"
#include "app/reportlayout.h"
#include "app/reportnotes.h"
#include "app/scoreservice.h"
#include "app/textwidth.h"
#include "engine/decimal.h"
#include "engine/indicatortree.h"
#include "engine/ranking.h"

namespace weici::app {

namespace {

using Cell = TableReport::Cell;
using CellKind = TableReport::CellKind;
using CellStyle = TableReport::CellStyle;
using Content = ReportLayout::Content;

struct Report {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

CellStyle styleOf(Content content) {
    switch (content) {
    case Content::Level1:
        return CellStyle::Group;
    case Content::Value:
    case Content::TargetValue:
    case Content::TargetRank:
    case Content::Number:
    case Content::Unit:
    case Content::Weight:
        return CellStyle::Figure;
    case Content::Rank:
        return CellStyle::Rank;
    case Content::Departments:
        return CellStyle::Departments;
    case Content::Level2:
    case Content::Leaf:
    case Content::Note:
    case Content::LeafNote:
        break;
    }
    return CellStyle::Body;
}

/// Whether a workbook shows exactly these digits for a number cell; its formats have at most thirty decimals.
bool isExactNumber(std::string_view text) {
    constexpr int MostDecimals = 30;
    return engine::isPlainDecimal(text) && engine::decimalsOf(text) <= MostDecimals;
}

/// Columns of figures; in all others a plain number is a name.
bool holdsFigures(Content content) {
    return content == Content::Value || content == Content::Rank || content == Content::TargetValue ||
           content == Content::TargetRank || content == Content::Weight || content == Content::Number;
}

/// The cell for a text: a number where it is a plain decimal, in columns that hold figures.
Cell cellOf(Content content, std::string_view text) {
    Cell cell;
    cell.style = styleOf(content);
    cell.text = labels::text(text);
    if (text.empty())
        return cell;
    cell.kind = holdsFigures(content) && isExactNumber(text) ? CellKind::Number : CellKind::Text;
    if (cell.kind == CellKind::Number)
        cell.number = engine::parsePlain(text).value_or(0.0);
    return cell;
}

std::string withWeight(const engine::Node &node, bool show) {
    return show && !node.weight.empty() ? node.name + "（" + node.weight + "）" : node.name;
}

/// One report while it is made: rows of the leaves in printed order, then what is merged, widths and notes.
class Builder final {
public:
    Builder(const Ledger &ledger, const ReportLayout &layout, const engine::Period &period,
            engine::RegionId region)
        : m_ledger(ledger)
        , m_layout(layout)
        , m_period(period)
        , m_region(region)
        , m_columns(reportColumns(ledger, layout, period, region))
        , m_scheme(ledger.schemeFor(period))
        , m_tree(m_scheme) {
        for (const ReportColumn &column : m_columns)
            m_report.headerRows = std::max(m_report.headerRows, static_cast<int>(column.header.size()));
    }

    TableReport build() {
        m_report.annex = m_layout.annex;
        m_report.title = filled(m_layout.title);
        m_report.name = m_layout.annex.isEmpty() ? m_report.title : m_layout.annex;
        m_report.page.landscape = m_layout.landscape;
        addHeader();
        for (std::size_t i = 0; i < m_scheme.indicators.size(); ++i)
            addRow(i);
        mergeDown();
        setWidths();
        addMarks();
        addNotes();
        return std::move(m_report);
    }

private:
    [[nodiscard]] QString filled(const QString &text) const {
        return filledText(text, m_ledger, m_period, m_region);
    }

    void addSpan(int row, int column, int rows, int columns) {
        if (rows * columns > 1)
            m_report.spans.push_back({row, column, rows, columns});
    }

    /// Whether a column's header cell continues that of the column before it.
    [[nodiscard]] bool continues(std::size_t column, qsizetype row) const {
        if (column == 0)
            return false;
        const QStringList &header = m_columns[column].header;
        const QStringList &before = m_columns[column - 1].header;
        return header.size() == before.size() && header.first(row + 1) == before.first(row + 1);
    }

    void addHeader() {
        for (int r = 0; r < m_report.headerRows; ++r) {
            std::vector<Cell> row;
            for (std::size_t c = 0; c < m_columns.size(); ++c) {
                Cell cell;
                cell.style = CellStyle::Header;
                if (r < m_columns[c].header.size() && !continues(c, r)) {
                    cell.kind = CellKind::Text;
                    cell.text = m_columns[c].header.at(r);
                }
                row.push_back(std::move(cell));
            }
            m_report.rows.push_back(std::move(row));
            mergeHeader(r);
        }
    }

    /// Along a row where neighbours are the same; a header of fewer lines reaches down to the table.
    void mergeHeader(int row) {
        for (std::size_t c = 0, end = 0; c < m_columns.size(); c = end) {
            for (end = c + 1;
                 end < m_columns.size() && row < m_columns[end].header.size() && continues(end, row);)
                ++end;
            const auto lines = static_cast<int>(m_columns[c].header.size());
            if (row < lines)
                addSpan(row, static_cast<int>(c), row == lines - 1 ? m_report.headerRows - row : 1,
                        static_cast<int>(end - c));
        }
    }

    [[nodiscard]] Cell cell(std::size_t indicator, const ReportColumn &column) const {
        const Content content = column.layout.content;
        const auto &leaf = m_scheme.indicators[indicator];
        const engine::CellKey key{leaf.id, column.region, column.period};
        const auto &observation = m_ledger.observation(key);
        const auto level = [&](int number) {
            const auto *const node = m_tree.levelOf(indicator, number);
            return node ? withWeight(*node, m_layout.groupWeights) : std::string();
        };
        switch (content) {
        case Content::Level1:
            return cellOf(content, level(1));
        case Content::Level2:
            return cellOf(content, level(2));
        case Content::Leaf:
            return cellOf(content, leaf.name);
        case Content::Number:
            return cellOf(content, leaf.number);
        case Content::Unit:
            return cellOf(content, leaf.unit);
        case Content::Weight:
            return cellOf(content, leaf.weight);
        case Content::Value:
            return sourced(cellOf(content, observation.value.text), key);
        case Content::Rank:
            return rankCell(key, observation);
        case Content::TargetValue:
            return sourced(cellOf(content, m_ledger.targetFor(key).value.text), key);
        case Content::TargetRank:
            return sourced(cellOf(content, m_ledger.targetFor(key).rank.text), key);
        case Content::Departments:
            return cellOf(content, labels::utf8(labels::departments(leaf.departments)));
        case Content::Note:
            return sourced(cellOf(content, observation.note), key);
        case Content::LeafNote:
            return cellOf(content, leaf.note);
        }
        return {};
    }

    static Cell sourced(Cell cell, const engine::CellKey &key) {
        cell.source = key;
        return cell;
    }

    /// The rank as published, else the computed one; marked when it stands in the front or the back.
    [[nodiscard]] Cell rankCell(const engine::CellKey &key, const engine::Observation &observation) const {
        const auto rank = rankOf(m_ledger, key);
        const std::string text =
            observation.rank.isBlank() && rank ? engine::shortestText(*rank) : observation.rank.text;
        Cell cell = sourced(cellOf(Content::Rank, text), key);
        if (m_layout.markRanks && rank && cell.kind == CellKind::Number) {
            if (engine::isFront(*rank, m_scheme))
                cell.mark = TableReport::Mark::Front;
            else if (engine::isBack(*rank, m_scheme))
                cell.mark = TableReport::Mark::Back;
        }
        return cell;
    }

    void addRow(std::size_t indicator) {
        std::vector<Cell> row;
        for (const auto &column : m_columns)
            row.push_back(cell(indicator, column));
        if (m_layout.leafSpansLevel2 && !m_tree.levelOf(indicator, 2)) {
            const auto at = static_cast<std::size_t>(columnOf(Content::Leaf));
            std::swap(row[at - 1], row[at]);
            row[at].kind = CellKind::Empty;
            addSpan(static_cast<int>(m_report.rows.size()), static_cast<int>(at) - 1, 1, 2);
        }
        m_report.rows.push_back(std::move(row));
    }

    /// The first column that shows this; behind the last where none does.
    [[nodiscard]] std::ptrdiff_t columnOf(Content content) const {
        const auto found = std::ranges::find(
            m_columns, content, [](const ReportColumn &column) { return column.layout.content; });
        return std::distance(m_columns.begin(), found);
    }

    /// Whether two leaves that follow each other share one cell of a column. Levels do when they are the same
    /// node, weights when they are one group's; anything else when the texts are equal, but never across the
    /// block or level that they stand under.
    [[nodiscard]] bool shares(std::size_t above, const ReportColumn &column) const {
        const auto below = above + 1;
        const auto sameLevel = [&](int level) {
            return m_tree.levelOf(above, level) == m_tree.levelOf(below, level);
        };
        if (m_scheme.indicators[above].block != m_scheme.indicators[below].block || !sameLevel(1))
            return false;
        switch (column.layout.content) {
        case Content::Level1:
            return m_tree.levelOf(above, 1) != nullptr;
        case Content::Level2:
            return sameLevel(2) && m_tree.levelOf(above, 2) != nullptr;
        case Content::Weight:
            return !m_scheme.indicators[above].weightGroup.empty() &&
                   m_scheme.indicators[below].weight.empty() &&
                   m_scheme.indicators[above].weightGroup == m_scheme.indicators[below].weightGroup;
        default:
            break;
        }
        if (column.layout.mergeWithinLevel2 && !(sameLevel(2) && m_tree.levelOf(above, 2)))
            return false;
        const auto text = cell(above, column).text;
        return !text.isEmpty() && text == cell(below, column).text;
    }

    void mergeDown() {
        for (std::size_t c = 0; c < m_columns.size(); ++c) {
            if (m_columns[c].layout.mergeDown)
                mergeColumn(c);
        }
    }

    void mergeColumn(std::size_t c) {
        const auto count = m_scheme.indicators.size();
        const auto header = static_cast<std::size_t>(m_report.headerRows);
        for (std::size_t first = 0, end = 0; first < count; first = end) {
            for (end = first + 1; end < count && shares(end - 1, m_columns[c]); ++end) {
                Cell &covered = m_report.rows[end + header][c];
                covered.kind = CellKind::Empty;
                covered.text.clear();
            }
            addSpan(static_cast<int>(first + header), static_cast<int>(c), static_cast<int>(end - first),
                    spansLevel2(c, first, end) ? 2 : 1);
        }
    }

    /// Whether the level 1 of these leaves takes the column of level 2 too.
    [[nodiscard]] bool spansLevel2(std::size_t column, std::size_t first, std::size_t end) const {
        if (!m_layout.level1SpansLevel2 || m_columns[column].layout.content != Content::Level1)
            return false;
        for (std::size_t leaf = first; leaf < end; ++leaf) {
            if (!m_tree.levelOf(leaf, 1) || m_tree.levelOf(leaf, 2))
                return false;
        }
        return true;
    }

    /// As wide as the longest text needs, up to the layout's width; figures are never broken.
    void setWidths() {
        constexpr double Padding = 2;
        for (std::size_t c = 0; c < m_columns.size(); ++c) {
            double longest = 0;
            double unbroken = 0;
            for (std::size_t r = 0; r < m_report.rows.size(); ++r) {
                const Cell &shown = m_report.rows[r][c];
                const auto *const span = m_report.spanAt(static_cast<int>(r), static_cast<int>(c));
                if (span && span->columns > 1)
                    continue;
                const double width = textWidth(shown.text) + Padding;
                longest = std::max(longest, width);
                if (shown.kind == CellKind::Number)
                    unbroken = std::max(unbroken, width);
            }
            const double wanted = std::min(longest, m_columns[c].layout.widthChars);
            m_report.columns.push_back({std::max({wanted, unbroken, 4.0})});
        }
    }

    void addMarks() {
        const int reach = engine::listReach(m_scheme);
        if (!m_layout.markRanks || reach < 1)
            return;
        m_report.frontTo = reach;
        m_report.backFrom = m_scheme.regionCount - reach + 1;
    }

    void addNotes() {
        QStringList notes = symbolNotes(m_ledger, m_scheme, m_columns);
        if (const QString legend = markLegend(); !legend.isEmpty())
            notes << legend;
        for (const auto &note : m_layout.notes)
            notes << filled(note);
        for (qsizetype i = 0; i < notes.size(); ++i) {
            const QString number =
                notes.size() > 1 ? QString::number(i + 1) + QStringLiteral(". ") : QString();
            const QString start = i == 0 ? Report::tr("注：") : QStringLiteral("　　");
            m_report.notes.push_back(start + number + notes.at(i));
        }
    }

    /// How marked ranks look, when there are any: by more than colour, so that a black and white copy tells
    /// it too.
    [[nodiscard]] QString markLegend() const {
        const bool marked = std::ranges::any_of(m_report.rows, [](const auto &row) {
            return std::ranges::any_of(row, [](const Cell &c) { return c.mark != TableReport::Mark::None; });
        });
        const auto column = static_cast<std::size_t>(columnOf(Content::Rank));
        if (!marked || column == m_columns.size())
            return {};
        return Report::tr("“%1”一栏绿底加粗的为前 %2 位，红字加下划线的为后 %2 位。")
            .arg(m_columns[column].header.first())
            .arg(*m_report.frontTo);
    }

    const Ledger &m_ledger;
    const ReportLayout &m_layout;
    const engine::Period m_period;
    const engine::RegionId m_region;
    const std::vector<ReportColumn> m_columns;
    const engine::Scheme &m_scheme;
    const engine::IndicatorTree m_tree;
    TableReport m_report;
};

} // namespace

TableReport makeReport(ScoreService &service, const ReportLayout &layout, const engine::Period &period,
                       engine::RegionId region) {
    return Builder(service.ledger(), layout, period, region).build();
}

TableReport makeReport(const Ledger &ledger, const ReportLayout &layout, const engine::Period &period,
                       engine::RegionId region) {
    ScoreService scores(ledger);
    return makeReport(scores, layout, period, region);
}

} // namespace weici::app
