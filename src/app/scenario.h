// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cell.h"

#include <QDateTime>
#include <QString>

#include <cstdint>
#include <string>
#include <vector>

namespace weici::app {

/// What a 试算 can change of a leaf. A weight is that of the scheme, for all regions.
enum class ScenarioField : std::uint8_t { Value, Rank, Target, Weight };

/// One changed field; the text as a person typed it.
struct ScenarioEdit {
    engine::IndicatorId indicator;
    engine::RegionId region;
    ScenarioField field = ScenarioField::Value;
    std::string text;

    bool operator==(const ScenarioEdit &) const = default;
};

/// 情景: what was tried for one period, under a name. It changes nothing of the figures.
struct Scenario {
    QString name;
    engine::Period period;
    std::vector<ScenarioEdit> edits;
    QString author = {};
    QDateTime at = {};

    bool operator==(const Scenario &) const = default;
};

} // namespace weici::app
