// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reportrows.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include <QCoreApplication>

#include "app/labels.h"
#include "app/ledger.h"
#include "app/ledgerpanel.h"
#include "app/reportcells.h"
#include "app/scoreservice.h"
#include "app/standings.h"
#include "engine/decimal.h"
#include "engine/indicatortree.h"

namespace weici::app {

namespace {

using Cell = TableReport::Cell;
using Content = ReportLayout::Content;

struct Report {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

/// All regions of the ledger, as they stand by their totals and by the levels.
class RegionRows final : public ReportRows {
public:
    explicit RegionRows(const ReportQuestion &question)
        : m_service(question.service)
        , m_ledger(question.service.ledger())
        , m_layout(question.layout)
        , m_period(question.period)
        , m_scheme(m_ledger.schemeFor(question.period))
        , m_tree(m_scheme)
        , m_own(regionIndex(m_ledger, question.region))
        , m_whyNoPoints(whyNoPoints(question.service, question.period))
        , m_base(question.period.previousIn(m_ledger.periods()))
        , m_now(regionStandings(m_service, m_period, {}))
        , m_order(m_now.size()) {
        if (m_base)
            m_before = regionStandings(m_service, *m_base, {});
        std::iota(m_order.begin(), m_order.end(), std::size_t{0});
        if (m_layout.sort == ReportLayout::Sort::Rank)
            std::ranges::stable_sort(m_order, {}, [&](std::size_t region) { return orderKey(region); });
    }

    [[nodiscard]] std::size_t count() const override { return m_order.size(); }

    [[nodiscard]] Cell cell(std::size_t row, const ReportColumn &column) const override {
        const std::size_t region = m_order[row];
        Cell cell = plainCell(region, column);
        cell.isStrong = region == m_own;
        return cell;
    }

    [[nodiscard]] QStringList notes() const override {
        QStringList notes;
        if (!m_whyNoPoints.isEmpty())
            notes << m_whyNoPoints;
        if (!holdsEveryRegion(m_ledger, m_scheme))
            notes << Report::tr("参加排名的地区有 %1 个，台账里只有 %2 个，总分的名次只看公布的，不作计算。")
                         .arg(m_scheme.regionCount)
                         .arg(std::ranges::count_if(m_ledger.regions(), &engine::Region::scored));
        if (m_whyNoPoints.isEmpty() && m_scheme.blocks.size() > 1)
            notes << Report::tr("总分＝%1；各级得分未乘系数。").arg(factors());
        if (m_base && m_now.size() == m_before.size() && std::ranges::any_of(m_now, &isRanked))
            notes << Report::tr("进退与%1相比。").arg(labels::period(*m_base));
        return notes;
    }

    /// The best by points; a region without any has no bar.
    [[nodiscard]] std::optional<TableReport::Chart> chart() const override {
        constexpr int Most = 40;
        TableReport::Chart chart;
        while (chart.rowCount < Most && static_cast<std::size_t>(chart.rowCount) < m_order.size()) {
            const std::size_t region = m_order[static_cast<std::size_t>(chart.rowCount)];
            if (std::isnan(m_now[region].figure))
                break;
            if (region == m_own)
                chart.ownRow = chart.rowCount;
            ++chart.rowCount;
        }
        if (chart.rowCount < 2)
            return std::nullopt;
        chart.title = finding();
        chart.axis = Report::tr("总分（分）");
        return chart;
    }

private:
    static bool isRanked(const Standing &standing) { return !std::isnan(standing.rank); }
    static QString printed(double points) { return labels::text(engine::roundedText(points, 2)); }

    /// By rank; who has none comes last, those outside the ranking after them.
    [[nodiscard]] std::pair<int, double> orderKey(std::size_t region) const {
        const Standing &standing = m_now[region];
        if (!m_ledger.regions()[region].scored)
            return {2, 0};
        return isRanked(standing) ? std::pair(0, standing.rank) : std::pair(1, -standing.figure);
    }

    [[nodiscard]] Cell plainCell(std::size_t region, const ReportColumn &column) const {
        const Content content = column.layout.content;
        const auto &known = m_ledger.regions()[region];
        const int decimals = column.layout.decimals;
        switch (content) {
        case Content::Region:
            return reportCell(content, known.name);
        case Content::Group:
            return reportCell(content, m_scheme.groupRanks ? known.group : std::string());
        case Content::Points:
            return figureCell(content, standings(column.item, false)[region].figure, decimals);
        case Content::Rank:
            return rankCell(content, standings(column.item, false)[region].rank, m_scheme,
                            m_layout.markRanks);
        case Content::GroupRank:
            return rankCell(content, groupRank(column.item, region), m_scheme, false);
        case Content::Change:
            return reportCell(content, change(region));
        case Content::PublishedPoints:
            return figureCell(content, m_now[region].publishedPoints, decimals);
        case Content::PublishedRank:
            return rankCell(content, m_now[region].publishedRank, m_scheme, false);
        default:
            break;
        }
        return reportCell(content);
    }

    [[nodiscard]] double groupRank(std::size_t item, std::size_t region) const {
        return m_scheme.groupRanks ? standings(item, true)[region].rank : engine::noNumber;
    }

    [[nodiscard]] QString change(std::size_t region) const {
        if (m_before.empty() || (!isRanked(m_now[region]) && !isRanked(m_before[region])))
            return {};
        return changeText(rankChange(m_before[region], m_now[region]));
    }

    [[nodiscard]] const std::vector<Standing> &standings(std::size_t item, bool inGroup) const {
        if (item == 0 && !inGroup)
            return m_now;
        auto [known, isNew] = m_standings.try_emplace(std::pair(item, inGroup));
        if (isNew)
            known->second = regionStandings(m_service, m_period, {{}, m_tree.path(item)}, inGroup);
        return known->second;
    }

    /// 省考×0.8＋市考＋加分
    [[nodiscard]] QString factors() const {
        QStringList parts;
        for (const engine::Block &block : m_scheme.blocks) {
            const QString factor =
                block.factor == 1 ? QString() : u"×" + labels::text(engine::shortestText(block.factor));
            parts << labels::text(block.name) + factor;
        }
        return parts.join(u'＋');
    }

    [[nodiscard]] QString finding() const {
        const Standing &own = m_now[m_own];
        if (std::isnan(own.figure) || !isRanked(own))
            return Report::tr("各地区总分");
        const QString start = Report::tr("%1总分 %2 分，居第 %3 位")
                                  .arg(labels::text(m_ledger.regions()[m_own].name), printed(own.figure),
                                       labels::figure(own.rank));
        const auto place = std::ranges::find(m_order, m_own);
        if (place == m_order.begin() || std::isnan(m_now[*(place - 1)].figure))
            return start;
        const Standing &next = m_now[*(place - 1)];
        return next.rank == own.rank
                   ? start
                   : start + Report::tr("，比上一位少 %1 分").arg(printed(next.figure - own.figure));
    }

    ScoreService &m_service;
    const Ledger &m_ledger;
    const ReportLayout &m_layout;
    const engine::Period m_period;
    const engine::Scheme &m_scheme;
    const engine::IndicatorTree m_tree;
    const std::size_t m_own;
    const QString m_whyNoPoints;
    const std::optional<engine::Period> m_base;
    const std::vector<Standing> m_now;
    std::vector<Standing> m_before;
    std::vector<std::size_t> m_order; ///< regions, row by row
    mutable std::map<std::pair<std::size_t, bool>, std::vector<Standing>> m_standings;
};

} // namespace

std::unique_ptr<ReportRows> regionRows(const ReportQuestion &question) {
    return std::make_unique<RegionRows>(question);
}

} // namespace weici::app
