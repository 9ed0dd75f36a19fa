// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scenariofigures.h"

#include "app/labels.h"
#include "app/ledger.h"
#include "app/scoreservice.h"
#include "app/trial.h"
#include "models/gridshape.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace weici::models {

namespace {

using Field = app::ScenarioField;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ScenarioFigures)
};

bool isTouched(const app::Trial &trial, std::size_t leaf, std::size_t region) {
    return std::ranges::any_of(std::array{Field::Value, Field::Rank, Field::Target, Field::Weight},
                               [&](Field field) { return trial.isChanged(leaf, region, field); });
}

QString leafText(const app::Trial &trial, std::size_t leaf, std::size_t region) {
    QStringList parts;
    const auto text = [&](Field field) { return app::labels::text(trial.text(leaf, region, field)); };
    if (const QString value = text(Field::Value); !value.isEmpty())
        parts << value;
    if (const double rank = trial.after(leaf, region).rank; !std::isnan(rank))
        parts << rankStep(rank, rank);
    if (trial.isChanged(leaf, region, Field::Target))
        parts << Words::tr("目标 %1").arg(text(Field::Target));
    if (trial.isChanged(leaf, region, Field::Weight))
        parts << Words::tr("权重 %1").arg(text(Field::Weight));
    return parts.join(u"　");
}

} // namespace

FigureAnswer scenarioFigures(app::ScoreService &service, const engine::Period &period,
                             engine::RegionId region, const std::vector<app::Scenario> &scenarios) {
    FigureAnswer answer;
    answer.table.columns = {{Words::tr("指标"), true}, {Words::tr("现在"), false}};
    std::vector<app::Trial> trials;
    trials.emplace_back(service, period);
    for (const app::Scenario &scenario : scenarios) {
        trials.emplace_back(service, period);
        trials.back().setEdits(scenario.edits);
        answer.table.columns.push_back({scenario.name, false});
    }
    const std::size_t place = trials.front().regionOf(region);
    FigureRow total{.name = Words::tr("总分"), .isOwn = true};
    FigureRow rank{.name = Words::tr("全市排名"), .isOwn = true};
    total.figures.push_back({.text = total.name, .tone = Tone::Strong});
    rank.figures.push_back({.text = rank.name, .tone = Tone::Strong});
    const app::Scenario *best = nullptr;
    double most = trials.front().standingAfter(place).total;
    for (std::size_t i = 0; i < trials.size(); ++i) {
        const auto standing = trials[i].standingAfter(place);
        total.figures.push_back({.text = pointsText(standing.total), .tone = Tone::Strong});
        rank.figures.push_back(
            {.text = std::isnan(standing.rank) ? QString() : rankStep(standing.rank, standing.rank),
             .tone = Tone::Strong});
        if (i > 0 && standing.total > most) {
            most = standing.total;
            best = &scenarios[i - 1];
        }
    }
    answer.table.rows = {total, rank};
    const auto &leaves = trials.front().scheme().indicators;
    for (std::size_t leaf = 0; leaf < leaves.size(); ++leaf) {
        if (std::ranges::none_of(trials, [&](const auto &trial) { return isTouched(trial, leaf, place); }))
            continue;
        FigureRow row{.name = shortName(leaves[leaf]),
                      .cell = engine::CellKey{leaves[leaf].id, region, period}};
        row.figures.push_back({.text = row.name});
        for (const app::Trial &trial : trials)
            row.figures.push_back({.text = leafText(trial, leaf, place),
                                   .tone = isTouched(trial, leaf, place) ? Tone::Strong : Tone::Quiet});
        answer.table.rows.push_back(std::move(row));
    }
    answer.finding = scenarios.empty() ? Words::tr("这一期还没有保存的情景。在下面试算，再按“保存情景”。")
                     : best ? Words::tr("%1 个情景，得分最高的是“%2”：%3 分")
                                  .arg(scenarios.size())
                                  .arg(best->name, pointsText(most))
                            : Words::tr("%1 个情景").arg(scenarios.size());
    return answer;
}

} // namespace weici::models
