// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/ids.h"
#include "engine/period.h"

#include <QString>

#include <optional>
#include <vector>

namespace weici::app {

class ScoreService;

/// One step of how a leaf came to its points.
struct TraceRow {
    QString step; ///< chapter: input, state, rule, parameter, statistic, intermediate, share, weight, points,
                  ///< total; the same in every language
    QString name; ///< what the figure is; the same in every language
    std::optional<double> value;
    QString text;        ///< instead of a number
    QString explanation; ///< one sentence for people, with the number
};

/// How the leaf's points came about, from its inputs to the region's total. The indicator must be in the
/// period's scheme.
std::vector<TraceRow> traceRows(ScoreService &service, const engine::Period &period, engine::RegionId region,
                                engine::IndicatorId indicator);

} // namespace weici::app
