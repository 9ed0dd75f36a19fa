// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

#include "engine/ids.h"
#include "engine/period.h"

namespace weici::app {

class ScoreService;

/// One line of an example: 得分率 | 1 − 0.05 ×（7 − 1） | 0.7.
struct ExampleLine {
    QString label;
    QString sum;    ///< how it comes about, with the numbers in it
    QString result; ///< may be empty
    bool isTotal = false;
};

/// How a leaf comes to its points in one region and period, as a short sum with the real figures: what the
/// engine says in its trace, in the order in which a person reckons. Every number is the engine's. A leaf
/// that is not in the period's scheme has no lines.
std::vector<ExampleLine> workedExample(ScoreService &service, const engine::Period &period,
                                       engine::RegionId region, engine::IndicatorId indicator);

} // namespace weici::app
