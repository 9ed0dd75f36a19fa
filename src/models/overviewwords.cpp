// SPDX-License-Identifier: GPL-3.0-or-later
// What 总览 says in words.
#include "app/labels.h"
#include "app/ledger.h"
#include "app/ledgerpanel.h"
#include "engine/decimal.h"
#include "models/overview.h"

#include <algorithm>
#include <cmath>

namespace weici::models {

using app::labels::figure;
using app::labels::text;

namespace {

QString fixed(double value, int decimals) {
    return text(engine::roundedText(value, decimals));
}

int upwards(const std::vector<app::DashboardLeaf> &leaves, app::RankChange::Kind kind) {
    return static_cast<int>(std::ranges::count_if(
        leaves, [kind](const app::DashboardLeaf &leaf) { return leaf.change.kind == kind; }));
}

} // namespace

void Overview::makeFigures() {
    m_figures.assign(Figures, {});
    makeRankFigures();
    const app::Dashboard &d = m_dashboard;
    const double share = d.leaves > 0 ? 100.0 * static_cast<double>(d.front.size()) / d.leaves : 0;
    m_figures[Front] = {tr("前 %1 位").arg(d.reach),
                        {},
                        QString::number(d.front.size()),
                        tr("项"),
                        tr("占 %1 项的 %2%").arg(d.leaves).arg(fixed(share, 1)),
                        {},
                        1};
    m_figures[Back] = {tr("后 %1 位").arg(d.reach),
                       {},
                       QString::number(d.back.size()),
                       tr("项"),
                       tr("第 %1—%2 位").arg(d.regionCount - d.reach + 1).arg(d.regionCount),
                       {},
                       3};
    QString open;
    if (d.notRankable > 0) {
        open += tr("，%1 项不可排名").arg(d.notRankable);
    }
    if (d.notPublished > 0) {
        open += tr("，%1 项未发布").arg(d.notPublished);
    }
    m_figures[Average] = {tr("平均排名"),
                          {},
                          std::isnan(d.averageRank) ? QStringLiteral("—") : fixed(d.averageRank, 1),
                          tr("位"),
                          tr("%1 项有排名%2").arg(d.ranked).arg(open),
                          {},
                          0};
    const int problems = m_errors + m_warnings;
    m_figures[Problems] = {tr("待处理疑点"),
                           {},
                           QString::number(problems),
                           tr("条"),
                           tr("%1 条错误，%2 条提醒").arg(m_errors).arg(m_warnings),
                           {},
                           m_errors > 0   ? 3
                           : problems > 0 ? 2
                                          : 0};
}

void Overview::makeRankFigures() {
    const app::Dashboard &d = m_dashboard;
    HeadFigure rank{tr("全市排名"), tr("第"), QStringLiteral("—"), tr("位"), {}, {}, 4};
    if (std::isnan(d.total.rank)) {
        rank.before.clear();
        rank.unit.clear();
        rank.note = tr("参评 %1 个地区，不知道别的地区").arg(d.regionCount);
        if (app::holdsEveryRegion(ledger(), ledger().schemeFor(*m_period))) {
            rank.note = tr("没有总分，排不出名次");
        }
    } else {
        rank.figure = figure(d.total.rank);
        rank.change = d.change;
        rank.note = !d.base || std::isnan(d.totalBefore.rank)
                        ? tr("共 %1 个地区").arg(d.regionCount)
                        : tr("共 %1 个地区，上期第 %2 位").arg(d.regionCount).arg(figure(d.totalBefore.rank));
    }
    m_figures[Rank] = rank;
    HeadFigure points{tr("总分（计算）"), {}, QStringLiteral("—"), tr("分"), {}, {}, 0};
    if (std::isnan(d.total.figure)) {
        points.unit.clear();
        points.note = tr("方案没有计分规则");
    } else {
        points.figure = fixed(d.total.figure, 2);
        points.note = std::isnan(d.full) ? QString() : tr("满分 %1").arg(figure(engine::rounded(d.full, 2)));
        if (!std::isnan(d.total.publishedPoints)) {
            points.note += tr("，公布 %1").arg(figure(d.total.publishedPoints));
        }
    }
    m_figures[Points] = points;
}

QString Overview::frontTitle() const {
    const app::Dashboard &d = m_dashboard;
    const int up = upwards(d.front, app::RankChange::Kind::Up);
    return d.base ? tr("前 %1 位：%2 项，%3 项进位").arg(d.reach).arg(d.front.size()).arg(up)
                  : tr("前 %1 位：%2 项").arg(d.reach).arg(d.front.size());
}

QString Overview::backTitle() const {
    const app::Dashboard &d = m_dashboard;
    const int down = upwards(d.back, app::RankChange::Kind::Down);
    return d.base ? tr("后 %1 位：%2 项，%3 项退位").arg(d.reach).arg(d.back.size()).arg(down)
                  : tr("后 %1 位：%2 项").arg(d.reach).arg(d.back.size());
}

QString Overview::levelTitle() const {
    if (m_dashboard.levels.empty()) {
        return tr("一级指标都没有排名");
    }
    const app::DashboardLevel &worst = m_dashboard.levels.back();
    return tr("短板在%1：平均第 %2 位").arg(text(worst.name), fixed(worst.averageRank, 1));
}

QString Overview::lossTitle() const {
    const app::Dashboard &d = m_dashboard;
    if (std::isnan(d.lost)) {
        return tr("没有满分，算不出失分");
    }
    double shown = 0;
    for (int row = 0; row < m_losses.rowCount(); ++row) {
        shown += d.losses[static_cast<std::size_t>(row)].points.lost();
    }
    return tr("失分最多的 %1 项共 %2 分").arg(m_losses.rowCount()).arg(fixed(shown, 2));
}

QString Overview::lossNote() const {
    const app::Dashboard &d = m_dashboard;
    if (std::isnan(d.lost)) {
        return {};
    }
    QStringList units;
    for (std::size_t at = 0; at < std::min<std::size_t>(3, d.unitLosses.size()); ++at) {
        const auto &unit = d.unitLosses[at];
        units << (unit.department.empty() ? tr("没有责任单位") : text(unit.department)) + u' ' +
                     fixed(unit.lost, 2);
    }
    return tr("全部失分 %1　按单位：%2").arg(fixed(d.lost, 2), units.join(u'　'));
}

QString Overview::gapTitle() const {
    if (m_gaps.rowCount() > 0) {
        return tr("离前一名最近的 %1 项").arg(m_gaps.rowCount());
    }
    return app::holdsEveryRegion(ledger(), ledger().schemeFor(*m_period)) ? tr("没有可以量出的差距")
                                                                          : tr("不知道别的地区，量不出差距");
}

QString Overview::targetTitle() const {
    const app::Dashboard &d = m_dashboard;
    return d.targets.empty()
               ? tr("没有可以量的年度目标")
               : tr("目标进度：滞后 %1，略慢 %2，正常 %3").arg(d.behind).arg(d.slow).arg(d.onTrack);
}

QString Overview::targetNote() const {
    return m_dashboard.targets.empty() ? QString()
                                       : tr("竖线为时间进度 %1%").arg(fixed(100 * m_dashboard.timeShare, 0));
}

QString Overview::missing() const {
    if (app::holdsEveryRegion(ledger(), ledger().schemeFor(*m_period))) {
        return {};
    }
    const auto held = std::ranges::count_if(ledger().regions(), &engine::Region::scored);
    return tr("台账里有 %1 个地区的数，参评的共 %2 "
              "个：总分排名、与别的地区的差距都不知道；各项排名是公布的。")
        .arg(held)
        .arg(m_dashboard.regionCount);
}

QString Overview::summary() const {
    const app::Dashboard &d = m_dashboard;
    return std::isnan(d.averageRank)
               ? tr("%1 项指标，都没有排名").arg(d.leaves)
               : tr("%1 项指标，%2 项有排名，平均第 %3 位。绿底为前 %4 位，红框为后 %4 位。")
                     .arg(d.leaves)
                     .arg(d.ranked)
                     .arg(fixed(d.averageRank, 1))
                     .arg(d.reach);
}

} // namespace weici::models
