// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overview.h"

#include "app/labels.h"
#include "app/ledger.h"
#include "engine/decimal.h"
#include "models/gridshape.h"

#include <algorithm>
#include <cmath>

namespace weici::models {

using app::labels::figure;
using app::labels::text;

namespace {

/// So many lines of losses, gaps and targets.
constexpr std::size_t shownLines = 6;
constexpr std::size_t shownGaps = 4;
/// Up to so many cells a period, all periods are worked out at once.
constexpr std::size_t fewCells = 20'000;

QString fixed(double value, int decimals) {
    return text(engine::roundedText(value, decimals));
}

} // namespace

Overview::Overview(app::ScoreService &service, QObject *parent)
    : QObject(parent)
    , m_service(service) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &Overview::refresh);
    m_steps.setInterval(0);
    connect(&m_steps, &QTimer::timeout, this, &Overview::step);
    const auto renew = [this] {
        m_isOld = true;
        if (m_active && m_period) {
            m_soon.start();
        }
    };
    connect(&service, &app::ScoreService::scoresChanged, this, renew);
    connect(&service.ledger(), &app::Ledger::targetsChanged, this, renew);
    connect(&service.ledger(), &app::Ledger::structureChanged, this, renew);
    connect(&service.ledger(), &app::Ledger::periodAdded, this, renew);
}

void Overview::show(engine::RegionId region, const engine::Period &period) {
    m_region = region;
    m_period = period;
    m_isOld = true;
    if (m_active) {
        refresh();
    }
}

void Overview::setActive(bool active) {
    m_active = active;
    if (active && m_isOld && m_period) {
        refresh();
    }
    if (!active) {
        m_steps.stop();
    }
}

void Overview::setProblems(int errors, int warnings) {
    if (errors == m_errors && warnings == m_warnings) {
        return;
    }
    m_errors = errors;
    m_warnings = warnings;
    if (m_active && m_period && !m_isOld) {
        makeFigures();
        Q_EMIT changed();
    }
}

QString Overview::regionName() const {
    return text(ledger().region(m_region).name);
}

void Overview::refresh() {
    m_soon.stop();
    m_steps.stop();
    if (m_gate && !m_gate()) {
        return;
    }
    m_isOld = false;
    m_dashboard = app::dashboard(m_service, *m_period, m_region);
    makeFigures();
    makeLists();
    makeTrend();
    Q_EMIT changed();
}

void Overview::makeTrend() {
    m_trendPeriods = app::coursePeriods(ledger(), *m_period);
    const bool oneYear = m_trendPeriods.front().year() == m_trendPeriods.back().year();
    std::vector<TrendModel::Point> points;
    for (const engine::Period &period : m_trendPeriods) {
        const QString shortName = text(period.chineseWithoutYear());
        const QString year = QString::number(period.year() % 100).rightJustified(2, u'0');
        points.push_back({oneYear ? shortName : tr("%1年%2").arg(year, shortName),
                          app::labels::period(period),
                          false,
                          {}});
    }
    points.back().trend = app::dashboardTrend(m_service, *m_period, m_region);
    points.back().isKnown = true;
    const bool isLarge =
        ledger().regions().size() * ledger().schemeFor(*m_period).indicators.size() > fewCells;
    for (std::size_t at = 0; !isLarge && at + 1 < points.size(); ++at) {
        points[at].trend = app::dashboardTrend(m_service, m_trendPeriods[at], m_region);
        points[at].isKnown = true;
    }
    m_trendKnown = isLarge ? 1 : points.size();
    const bool ofTotal = !std::isnan(points.back().trend.total.rank);
    m_trend.setPoints(regionName(), ofTotal, std::move(points));
    if (m_trendKnown < m_trendPeriods.size()) {
        m_steps.start();
    }
}

/// The newest period that is not known yet.
void Overview::step() {
    if (m_trendKnown >= m_trendPeriods.size()) {
        m_steps.stop();
        return;
    }
    const std::size_t at = m_trendPeriods.size() - ++m_trendKnown;
    m_trend.setPoint(at, app::dashboardTrend(m_service, m_trendPeriods[at], m_region));
    Q_EMIT trendChanged();
}

QString Overview::leafTip(engine::IndicatorId leaf, double rank) const {
    const engine::Indicator *indicator = ledger().indicator(leaf, *m_period);
    const engine::Observation &cell = ledger().observation({leaf, m_region, *m_period});
    QStringList lines{text(indicator->name), tr("%1 · %2").arg(regionName(), app::labels::period(*m_period))};
    if (!cell.value.isBlank()) {
        lines << text(cell.value.text) + (cell.value.value() ? u' ' + text(indicator->unit) : QString());
    }
    if (!std::isnan(rank)) {
        lines << tr("第 %1 位").arg(figure(rank));
    }
    return lines.join(u'\n');
}

OverviewRow Overview::leafRow(engine::IndicatorId leaf) const {
    const engine::Indicator *indicator = ledger().indicator(leaf, *m_period);
    OverviewRow row;
    row.name = shortName(*indicator);
    row.tip = leafTip(leaf, engine::noNumber);
    row.key = engine::CellKey{leaf, m_region, *m_period};
    return row;
}

std::vector<OverviewRow> Overview::ranks(const std::vector<app::DashboardLeaf> &leaves, bool front) const {
    std::vector<OverviewRow> rows;
    for (const app::DashboardLeaf &leaf : leaves) {
        OverviewRow row = leafRow(leaf.indicator);
        const engine::Observation &cell = ledger().observation(*row.key);
        row.tip = leafTip(leaf.indicator, leaf.now.rank);
        row.figure = text(cell.value.text);
        row.unit = cell.value.value() ? text(ledger().indicator(leaf.indicator, *m_period)->unit) : QString();
        row.rank = figure(leaf.now.rank);
        row.place = front ? ValueGridModel::Place::Front : ValueGridModel::Place::Back;
        row.tied = leaf.now.tied;
        row.change = m_dashboard.base ? std::optional(leaf.change) : std::nullopt;
        rows.push_back(row);
    }
    return rows;
}

void Overview::makeLists() {
    m_front.setRows(ranks(m_dashboard.front, true));
    m_back.setRows(ranks(m_dashboard.back, false));
    std::vector<OverviewRow> levels;
    for (const app::DashboardLevel &level : m_dashboard.levels) {
        OverviewRow row = leafRow(level.worst);
        row.name = text(level.name);
        row.tip =
            tr("%1\n%2 项有排名，平均第 %3 位\n最靠后的是 %4")
                .arg(text(level.name))
                .arg(level.ranked)
                .arg(fixed(level.averageRank, 1), shortName(*ledger().indicator(level.worst, *m_period)));
        row.figure = fixed(level.averageRank, 1);
        const double places = std::max(1, m_dashboard.regionCount - 1);
        row.share = std::clamp((m_dashboard.regionCount - level.averageRank) / places, 0.0, 1.0);
        row.tone = &level == &m_dashboard.levels.back() && m_dashboard.levels.size() > 1 ? 3 : 0;
        levels.push_back(row);
    }
    m_levels.setRows(std::move(levels));
    std::vector<OverviewRow> losses;
    for (std::size_t at = 0; at < std::min(shownLines, m_dashboard.losses.size()); ++at) {
        const app::DashboardLoss &loss = m_dashboard.losses[at];
        OverviewRow row = leafRow(loss.indicator);
        row.figure = fixed(loss.points.lost(), 2);
        row.share = loss.points.lost() / m_dashboard.losses.front().points.lost();
        row.note = app::labels::departments(loss.departments);
        row.tip += u'\n' + tr("满分 %1，得 %2，失 %3")
                               .arg(fixed(loss.points.full, 2), fixed(loss.points.points, 2), row.figure);
        losses.push_back(row);
    }
    m_losses.setRows(std::move(losses));
    std::vector<OverviewRow> gaps;
    for (std::size_t at = 0; at < std::min(shownGaps, m_dashboard.gaps.size()); ++at) {
        const app::DashboardGap &gap = m_dashboard.gaps[at];
        OverviewRow row = leafRow(gap.indicator);
        const double change = engine::decimalDifference(gap.gap.needed, gap.gap.value);
        row.note = tr("到第 %1").arg(figure(gap.gap.nextRank));
        row.figure = (change < 0 ? tr("再降 %1") : tr("再增 %1")).arg(figure(std::abs(change)));
        row.unit = text(gap.unit) == u"%" ? tr("个百分点") : text(gap.unit);
        row.tip += u'\n' + tr("要到 %1，就是第 %2 位").arg(figure(gap.gap.needed), figure(gap.gap.nextRank));
        gaps.push_back(row);
    }
    m_gaps.setRows(std::move(gaps));
    std::vector<OverviewRow> targets;
    for (std::size_t at = 0; at < std::min(shownLines, m_dashboard.targets.size()); ++at) {
        const app::DashboardTarget &target = m_dashboard.targets[at];
        using State = app::TargetProgress::State;
        OverviewRow row = leafRow(target.indicator);
        row.note = app::labels::targetState(target.progress.state);
        row.tone = target.progress.state == State::OnTrack ? 1 : target.progress.state == State::Slow ? 2 : 3;
        if (target.progress.done) {
            row.figure = fixed(100 * *target.progress.done, 1);
            row.unit = QStringLiteral("%");
            row.share = std::clamp(*target.progress.done, 0.0, 1.0);
        }
        if (target.progress.due < 1) {
            row.mark = target.progress.due;
        }
        if (!target.target.empty()) {
            row.tip += u'\n' + tr("目标 %1").arg(text(target.target));
        }
        if (!target.rankTarget.empty()) {
            row.tip += u'\n' + tr("目标排名 %1").arg(text(target.rankTarget));
        }
        if (target.placesBehind > 0) {
            row.tip += tr("，还差 %1 位").arg(figure(target.placesBehind));
        }
        if (target.isByRank) {
            row.figure = tr("排名差 %1").arg(figure(target.placesBehind));
            row.unit = tr("位");
        }
        targets.push_back(row);
    }
    m_targets.setRows(std::move(targets));
}

} // namespace weici::models
