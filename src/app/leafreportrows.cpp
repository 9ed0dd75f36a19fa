// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reportrows.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <unordered_map>

#include <QCoreApplication>

#include "app/gaprows.h"
#include "app/labels.h"
#include "app/ledger.h"
#include "app/lostrows.h"
#include "app/ranks.h"
#include "app/reportcells.h"
#include "app/scoreservice.h"
#include "engine/decimal.h"
#include "engine/indicatortree.h"

namespace weici::app {

namespace {

using Cell = TableReport::Cell;
using Content = ReportLayout::Content;

struct Report {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

bool shows(const ReportLayout &layout, std::initializer_list<Content> contents) {
    return std::ranges::any_of(layout.columns, [&](const ReportLayout::Column &column) {
        return std::ranges::find(contents, column.content) != contents.end();
    });
}

std::string withWeight(const engine::Node &node, bool show) {
    return show && !node.weight.empty() ? node.name + "（" + node.weight + "）" : node.name;
}

/// The indicators of the period's scheme, and what one region loses by them.
class LeafRows final : public ReportRows {
public:
    explicit LeafRows(const ReportQuestion &question)
        : m_ledger(question.service.ledger())
        , m_layout(question.layout)
        , m_region(question.region)
        , m_scheme(m_ledger.schemeFor(question.period))
        , m_tree(m_scheme)
        , m_order(m_scheme.indicators.size()) {
        std::iota(m_order.begin(), m_order.end(), std::size_t{0});
        for (std::size_t i = 0; i < m_ledger.regions().size(); ++i)
            m_regions.emplace(m_ledger.regions()[i].id, i);
        if (shows(m_layout,
                  {Content::Full, Content::Points, Content::Lost, Content::ByRank, Content::ByTarget}))
            askPoints(question);
        if (shows(m_layout, {Content::Gap}))
            m_gaps = gapRows(question.service, question.period, {.region = question.region, .indicator = {}});
        if (m_layout.sort == ReportLayout::Sort::Lost)
            sortByLost();
    }

    [[nodiscard]] std::size_t count() const override { return m_order.size() + (hasSum() ? 1 : 0); }

    [[nodiscard]] Cell cell(std::size_t row, const ReportColumn &column) const override {
        if (row == m_order.size())
            return sumCell(column);
        const std::size_t leaf = m_order[row];
        switch (column.layout.content) {
        case Content::Full:
        case Content::Points:
        case Content::Lost:
        case Content::ByRank:
        case Content::ByTarget:
            return m_lost[leaf] ? pointsCell(*m_lost[leaf], column) : Cell(reportCell(column.layout.content));
        case Content::Gap:
            return gapCell(m_gaps.at(leaf));
        default:
            break;
        }
        const Cell known = treeCell(leaf, column);
        return known.kind == TableReport::CellKind::Empty ? ledgerCell(leaf, column) : known;
    }

    /// Levels do when they are the same node, weights when they are one group's; anything else when the texts
    /// are equal, but never across the block or level that they stand under.
    [[nodiscard]] bool shares(std::size_t row, const ReportColumn &column) const override {
        if (row + 1 >= m_order.size())
            return false;
        const std::size_t above = m_order[row];
        const std::size_t below = m_order[row + 1];
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
        const auto text = cell(row, column).text;
        return !text.isEmpty() && text == cell(row + 1, column).text;
    }

    [[nodiscard]] bool hasLevel(std::size_t row, int level) const override {
        return row < m_order.size() && m_tree.levelOf(m_order[row], level);
    }

    [[nodiscard]] QStringList notes() const override {
        QStringList notes;
        if (!m_whyNoPoints.isEmpty())
            notes << m_whyNoPoints;
        const auto unscored = std::ranges::count_if(m_lost, [](const auto &lost) { return !lost; });
        if (m_total && unscored > 0)
            notes << Report::tr("%1 项指标没有计分规则或权重，得分和失分空着。").arg(unscored);
        const auto missing = std::ranges::count_if(
            m_lost, [](const auto &lost) { return lost && lost->full == 0 && lost->points == 0; });
        if (m_total && missing > 0)
            notes << Report::tr("满分为 0 的 %1 项缺报或不作要求，权重已分给同级各项。").arg(missing);
        if (!m_gaps.empty())
            notes << gapNote();
        if (m_total)
            notes << Report::tr(
                "满分、得分已乘考核类别的系数，失分＝满分－得分，负数为加分；合计按未四舍五入的数相加。");
        return notes;
    }

    /// A waterfall of the leaves that lose most, from the first row down.
    [[nodiscard]] std::optional<TableReport::Chart> chart() const override {
        constexpr int Most = 15;
        TableReport::Chart chart;
        double lost = 0;
        while (chart.rowCount < Most && static_cast<std::size_t>(chart.rowCount) < m_order.size()) {
            const auto &points = m_lost[m_order[static_cast<std::size_t>(chart.rowCount)]];
            if (!points || points->lost() <= 0)
                break;
            chart.starts.push_back(lost);
            lost += points->lost();
            ++chart.rowCount;
        }
        if (chart.rowCount == 0 || m_layout.sort != ReportLayout::Sort::Lost)
            return std::nullopt;
        chart.title = Report::tr("%1共失 %2 分，失得最多的 %3 项失 %4 分")
                          .arg(labels::text(m_ledger.region(m_region).name), printed(m_total->lost()))
                          .arg(chart.rowCount)
                          .arg(printed(lost));
        chart.axis = Report::tr("累计失分（分）");
        return chart;
    }

private:
    static QString printed(double points) { return labels::text(engine::roundedText(points, 2)); }

    [[nodiscard]] bool hasSum() const { return m_layout.sumRow && m_total; }

    void askPoints(const ReportQuestion &question) {
        m_lost.resize(m_scheme.indicators.size());
        m_whyNoPoints = whyNoPoints(question.service, question.period);
        if (!m_whyNoPoints.isEmpty())
            return;
        const auto rows = lostPointsRows(question.service, question.period, question.region, LostBy::Leaf);
        if (!rows) {
            m_whyNoPoints = Report::tr("本期用的是指数方案，没有满分，所以没有失分。");
            return;
        }
        m_total.emplace();
        std::unordered_map<std::string, std::size_t> leaves;
        for (std::size_t i = 0; i < m_scheme.indicators.size(); ++i)
            leaves.emplace(m_scheme.indicators[i].code, i);
        for (const LostPointsRow &row : *rows) {
            m_lost[leaves.at(row.key)] = row.points;
            *m_total += row.points;
        }
    }

    /// Most first; what loses nothing or is not scored keeps its printed order at the end.
    void sortByLost() {
        if (!m_total)
            return;
        std::ranges::stable_sort(m_order, std::ranges::greater{}, [&](std::size_t leaf) {
            return m_lost[leaf] ? m_lost[leaf]->lost() : -HUGE_VAL;
        });
    }

    static Cell pointsCell(const engine::LostPoints &points, const ReportColumn &column) {
        const Content content = column.layout.content;
        const double figure = content == Content::Full     ? points.full
                              : content == Content::Points ? points.points
                              : content == Content::Lost   ? points.lost()
                              : content == Content::ByRank ? points.byRank
                                                           : points.byTarget;
        return figureCell(content, figure, column.layout.decimals);
    }

    [[nodiscard]] Cell sumCell(const ReportColumn &column) const {
        Cell cell = reportCell(column.layout.content);
        switch (column.layout.content) {
        case Content::Leaf:
            cell = reportCell(Content::Leaf, Report::tr("合计"));
            break;
        case Content::Full:
        case Content::Points:
        case Content::Lost:
        case Content::ByRank:
        case Content::ByTarget:
            cell = pointsCell(*m_total, column);
            break;
        default:
            break;
        }
        cell.isStrong = true;
        return cell;
    }

    /// How far the value is from the next rank; else in a word why there is no distance.
    static Cell gapCell(const GapRow &row) {
        using Answer = engine::GapAnswer;
        switch (row.gap.answer) {
        case Answer::Found:
            return reportCell(Content::Gap, std::isnan(row.gap.value)
                                                ? std::string()
                                                : engine::shortestText(engine::decimalDifference(
                                                      row.gap.needed, row.gap.value)));
        case Answer::AlreadyFirst:
            return reportCell(Content::Gap, Report::tr("已居首位"));
        case Answer::NotFeasible:
            return reportCell(Content::Gap, Report::tr("到极限也不变"));
        default:
            break;
        }
        return reportCell(Content::Gap);
    }

    [[nodiscard]] QString gapNote() const {
        const bool anyFound =
            std::ranges::any_of(m_gaps, [](const GapRow &row) { return row.gap.isFeasible(); });
        return anyFound
                   ? Report::tr("“距上一位差距”是本指标名次要前进，指标值还要变动多少；空着的没有数值可比。")
                   : Report::tr("台账里没有其他地区的数值，与上一位的差距无从计算。");
    }

    [[nodiscard]] Cell treeCell(std::size_t leaf, const ReportColumn &column) const {
        const Content content = column.layout.content;
        const auto &indicator = m_scheme.indicators[leaf];
        const auto level = [&](int number) {
            const auto *const node = m_tree.levelOf(leaf, number);
            return node ? withWeight(*node, m_layout.groupWeights) : std::string();
        };
        switch (content) {
        case Content::Level1:
            return reportCell(content, level(1));
        case Content::Level2:
            return reportCell(content, level(2));
        case Content::Leaf:
            return reportCell(content, indicator.name);
        case Content::Number:
            return reportCell(content, indicator.number);
        case Content::Unit:
            return reportCell(content, indicator.unit);
        case Content::Weight:
            return reportCell(content, indicator.weight);
        case Content::Departments:
            return reportCell(content, labels::departments(indicator.departments));
        case Content::LeafNote:
            return reportCell(content, indicator.note);
        default:
            break;
        }
        return reportCell(content);
    }

    [[nodiscard]] Cell ledgerCell(std::size_t leaf, const ReportColumn &column) const {
        const Content content = column.layout.content;
        const engine::CellKey key{m_scheme.indicators[leaf].id, column.region, column.period};
        switch (content) {
        case Content::Value:
            return sourced(content, m_ledger.observation(key).value.text, key, engine::CellRole::Value);
        case Content::Rank:
            return leafRank(key);
        case Content::TargetValue:
            return sourced(content, m_ledger.targetFor(key).value.text, key, engine::CellRole::TargetValue);
        case Content::TargetRank:
            return sourced(content, m_ledger.targetFor(key).rank.text, key, engine::CellRole::TargetRank);
        case Content::Note:
            return sourced(content, m_ledger.observation(key).note, key, engine::CellRole::Value);
        default:
            break;
        }
        return reportCell(content);
    }

    static Cell sourced(Content content, std::string_view text, const engine::CellKey &key,
                        engine::CellRole role) {
        Cell cell = reportCell(content, text);
        cell.source = key;
        cell.role = role;
        return cell;
    }

    /// The rank as published, else the computed one; marked when it stands in the front or the back.
    [[nodiscard]] Cell leafRank(const engine::CellKey &key) const {
        const auto &observation = m_ledger.observation(key);
        const auto rank = observation.rank.value() ? observation.rank.value() : computedRank(key);
        const std::string text =
            observation.rank.isBlank() && rank ? engine::shortestText(*rank) : observation.rank.text;
        Cell cell = sourced(Content::Rank, text, key, engine::CellRole::Rank);
        if (m_layout.markRanks && rank)
            markRank(cell, *rank, m_scheme);
        return cell;
    }

    /// Ranks of all regions are worked out together, and asked for a region at a time.
    [[nodiscard]] std::optional<double> computedRank(const engine::CellKey &key) const {
        if (m_ranksOf != std::pair(key.indicator, key.period)) {
            m_ranks = regionRanks(m_ledger, key.indicator, key.period);
            m_ranksOf = std::pair(key.indicator, key.period);
        }
        return m_ranks.at(m_regions.at(key.region)).rank();
    }

    const Ledger &m_ledger;
    const ReportLayout &m_layout;
    const engine::RegionId m_region;
    const engine::Scheme &m_scheme;
    const engine::IndicatorTree m_tree;
    std::vector<std::size_t> m_order; ///< leaves, row by row
    std::unordered_map<engine::RegionId, std::size_t> m_regions;
    std::vector<std::optional<engine::LostPoints>> m_lost; ///< by leaf
    std::optional<engine::LostPoints> m_total;
    QString m_whyNoPoints;
    std::vector<GapRow> m_gaps; ///< by leaf
    mutable std::optional<std::pair<engine::IndicatorId, engine::Period>> m_ranksOf;
    mutable std::vector<RegionRank> m_ranks;
};

} // namespace

std::unique_ptr<ReportRows> leafRows(const ReportQuestion &question) {
    return std::make_unique<LeafRows>(question);
}

} // namespace weici::app
