// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/robustfigures.h"

#include "app/labels.h"
#include "app/ledger.h"
#include "engine/decimal.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace weici::models {

namespace {

struct RobustFigures {
    Q_DECLARE_TR_FUNCTIONS(RobustFigures)
};

QString percent(double share) {
    return std::isnan(share) ? QString()
                             : QString(app::labels::figure(engine::rounded(100.0 * share, 1)) + u'%');
}

QString span(const engine::RankInterval &interval) {
    const QString low = app::labels::figure(interval.low);
    return interval.low == interval.high ? low : QString(low + u'–' + app::labels::figure(interval.high));
}

QString findingOf(const QString &name, const engine::RankInterval &interval) {
    if (std::isnan(interval.low))
        return RobustFigures::tr("%1排第 %2").arg(name, app::labels::figure(interval.rank));
    if (interval.low == interval.high && interval.low == interval.rank)
        return RobustFigures::tr("%1的第 %2 位很稳：权重变动后九成仍是它")
            .arg(name, app::labels::figure(interval.rank));
    return RobustFigures::tr("%1排第 %2，权重变动后九成在 %3 位之间")
        .arg(name, app::labels::figure(interval.rank), span(interval));
}

FigureRow rowOf(const app::Ledger &ledger, const app::RobustRow &row, bool isOwn) {
    const QString name = app::labels::text(ledger.region(row.region).name);
    const engine::RankInterval &interval = row.interval;
    FigureRow made{.name = name, .isOwn = isOwn};
    made.figures.resize(RobustColumnCount);
    made.figures[RobustRank] = {.text = app::labels::figure(interval.rank), .number = interval.rank};
    if (std::isnan(interval.low))
        return made;
    const QString tip = RobustFigures::tr("%1：排第 %2，九成在 %3，中位 %4")
                            .arg(name, app::labels::figure(interval.rank), span(interval),
                                 app::labels::figure(interval.median));
    made.figures[RobustRank].toolTip = tip;
    made.figures[RobustInterval] = {
        .text = span(interval), .number = interval.high, .from = interval.low, .toolTip = tip};
    made.figures[RobustMedian] = {
        .text = app::labels::figure(interval.median), .number = interval.median, .toolTip = tip};
    made.figures[RobustAhead] = {.text = percent(interval.aheadOfNext)};
    return made;
}

} // namespace

FigureAnswer robustFigures(const app::Ledger &ledger, std::vector<app::RobustRow> rows,
                           engine::RegionId region, double spread, std::size_t draws) {
    FigureAnswer answer;
    answer.table.columns = {{RobustFigures::tr("排名"), false},
                            {RobustFigures::tr("九成区间"), false},
                            {RobustFigures::tr("中位"), false},
                            {RobustFigures::tr("领先下一名的把握"), false}};
    answer.note = RobustFigures::tr("权重各变动 ±%1，%2 次").arg(percent(spread)).arg(draws);
    std::ranges::stable_sort(rows, {}, [](const app::RobustRow &row) { return row.interval.rank; });
    for (const app::RobustRow &row : rows) {
        const bool isOwn = row.region == region;
        answer.table.rows.push_back(rowOf(ledger, row, isOwn));
        if (isOwn)
            answer.finding = findingOf(app::labels::text(ledger.region(region).name), row.interval);
    }
    if (answer.finding.isEmpty())
        answer.finding = RobustFigures::tr("本地区没有总分排名");
    return answer;
}

} // namespace weici::models
