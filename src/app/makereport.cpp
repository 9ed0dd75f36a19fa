// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

#include <QCoreApplication>

#include "app/labels.h"
#include "app/ledger.h"
#include "app/ranks.h"
#include "app/reportlayout.h"
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
        break;
    }
    return CellStyle::Body;
}

/// Whether a workbook shows exactly these digits for a number cell; its formats have at most thirty decimals.
bool isExactNumber(std::string_view text) {
    constexpr int MostDecimals = 30;
    return engine::isPlainDecimal(text) && engine::decimalsOf(text) <= MostDecimals;
}

/// The cell for a text: a number where it is a plain decimal, in columns that hold figures.
Cell cellOf(Content content, std::string_view text) {
    Cell cell;
    cell.style = styleOf(content);
    cell.text = labels::text(text);
    if (text.empty())
        return cell;
    const bool figure = content == Content::Value || content == Content::Rank;
    cell.kind = figure && isExactNumber(text) ? CellKind::Number : CellKind::Text;
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
        , m_scheme(ledger.schemeFor(period))
        , m_tree(m_scheme) {}

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
    [[nodiscard]] QString filled(QString text) const {
        return text.replace(QLatin1String("{region}"), labels::text(m_ledger.region(m_region).name))
            .replace(QLatin1String("{period}"), labels::period(m_period))
            .replace(QLatin1String("{year}"), QString::number(m_period.year()))
            .replace(QLatin1String("{title}"), labels::text(m_ledger.profile().title));
    }

    void addSpan(int row, int column, int rows, int columns) {
        if (rows * columns > 1)
            m_report.spans.push_back({row, column, rows, columns});
    }

    void addHeader() {
        std::vector<Cell> header;
        for (std::size_t c = 0; c < m_layout.columns.size(); ++c) {
            Cell cell;
            cell.style = CellStyle::Header;
            if (c == 0 || m_layout.columns[c - 1].header != m_layout.columns[c].header) {
                cell.kind = CellKind::Text;
                cell.text = m_layout.columns[c].header;
            }
            header.push_back(std::move(cell));
        }
        for (std::size_t c = 0, end = 0; c < header.size(); c = end) {
            for (end = c + 1; end < header.size() && header[end].kind == CellKind::Empty;)
                ++end;
            addSpan(0, static_cast<int>(c), 1, static_cast<int>(end - c));
        }
        m_report.rows.push_back(std::move(header));
    }

    [[nodiscard]] Cell cell(std::size_t indicator, Content content) const {
        const auto &leaf = m_scheme.indicators[indicator];
        const engine::CellKey key{leaf.id, m_region, m_period};
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
        case Content::Departments:
            return cellOf(content, labels::utf8(labels::departments(leaf.departments)));
        case Content::Note:
            return sourced(cellOf(content, observation.note), key);
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
        for (const auto &column : m_layout.columns)
            row.push_back(cell(indicator, column.content));
        if (m_layout.leafSpansLevel2 && !m_tree.levelOf(indicator, 2)) {
            const auto leaf =
                std::ranges::find(m_layout.columns, Content::Leaf, &ReportLayout::Column::content);
            const auto at = static_cast<std::size_t>(std::distance(m_layout.columns.begin(), leaf));
            std::swap(row[at - 1], row[at]);
            row[at].kind = CellKind::Empty;
            addSpan(static_cast<int>(m_report.rows.size()), static_cast<int>(at) - 1, 1, 2);
        }
        m_report.rows.push_back(std::move(row));
    }

    /// Whether two leaves that follow each other share one cell of a column. Levels do when they are the same
    /// node; anything else when the texts are equal, but never across the block or level 1 that they stand
    /// under.
    [[nodiscard]] bool shares(std::size_t above, const ReportLayout::Column &column) const {
        const auto below = above + 1;
        const auto sameLevel = [&](int level) {
            return m_tree.levelOf(above, level) == m_tree.levelOf(below, level);
        };
        if (m_scheme.indicators[above].block != m_scheme.indicators[below].block || !sameLevel(1))
            return false;
        if (column.content == Content::Level1)
            return m_tree.levelOf(above, 1) != nullptr;
        if (column.content == Content::Level2)
            return sameLevel(2) && m_tree.levelOf(above, 2) != nullptr;
        const auto text = cell(above, column.content).text;
        return !text.isEmpty() && text == cell(below, column.content).text;
    }

    void mergeDown() {
        for (std::size_t c = 0; c < m_layout.columns.size(); ++c) {
            if (m_layout.columns[c].mergeDown)
                mergeColumn(c);
        }
    }

    void mergeColumn(std::size_t c) {
        const auto count = m_scheme.indicators.size();
        for (std::size_t first = 0, end = 0; first < count; first = end) {
            for (end = first + 1; end < count && shares(end - 1, m_layout.columns[c]); ++end) {
                Cell &covered = m_report.rows[end + 1][c];
                covered.kind = CellKind::Empty;
                covered.text.clear();
            }
            addSpan(static_cast<int>(first) + m_report.headerRows, static_cast<int>(c),
                    static_cast<int>(end - first), 1);
        }
    }

    /// As wide as the longest text needs, up to the layout's width; figures are never broken.
    void setWidths() {
        constexpr double Padding = 2;
        for (std::size_t c = 0; c < m_layout.columns.size(); ++c) {
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
            const double wanted = std::min(longest, m_layout.columns[c].widthChars);
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
        QStringList notes = symbolNotes();
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
        const auto column =
            std::ranges::find(m_layout.columns, Content::Rank, &ReportLayout::Column::content);
        if (!marked || column == m_layout.columns.end())
            return {};
        return Report::tr("“%1”一栏绿底加粗的为前 %2 位，红字加下划线的为后 %2 位。")
            .arg(column->header)
            .arg(*m_report.frontTo);
    }

    /// What the symbols mean that occur in the table, in one sentence.
    [[nodiscard]] QStringList symbolNotes() const {
        const std::array<std::pair<engine::CellState, QString>, 3> meanings{{
            {engine::CellState::NotPublished, Report::tr("“%1”表示市级未统一发布")},
            {engine::CellState::NotRankable, Report::tr("“%1”表示没有可比基数，不可排名")},
            {engine::CellState::NotApplicable, Report::tr("“%1”表示不作要求")},
        }};
        QStringList clauses;
        for (const auto &[state, meaning] : meanings) {
            for (const auto &symbol : symbolsOf(state))
                clauses << meaning.arg(symbol);
        }
        const QString sentence = clauses.join(QStringLiteral("；")) + QStringLiteral("。");
        return clauses.isEmpty() ? QStringList() : QStringList{sentence};
    }

    [[nodiscard]] QStringList symbolsOf(engine::CellState state) const {
        QStringList symbols;
        for (const auto &leaf : m_scheme.indicators) {
            const auto &observation = m_ledger.observation({leaf.id, m_region, m_period});
            for (const auto &column : m_layout.columns) {
                if (column.content != Content::Value && column.content != Content::Rank)
                    continue;
                const auto &text = column.content == Content::Value ? observation.value : observation.rank;
                const QString symbol = labels::text(text.text).trimmed();
                if (text.state == state && !symbols.contains(symbol))
                    symbols << symbol;
            }
        }
        return symbols;
    }

    const Ledger &m_ledger;
    const ReportLayout &m_layout;
    const engine::Period m_period;
    const engine::RegionId m_region;
    const engine::Scheme &m_scheme;
    const engine::IndicatorTree m_tree;
    TableReport m_report;
};

} // namespace

TableReport makeReport(const Ledger &ledger, const ReportLayout &layout, const engine::Period &period,
                       engine::RegionId region) {
    return Builder(ledger, layout, period, region).build();
}

} // namespace weici::app
