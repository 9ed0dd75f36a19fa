// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <QString>

#include "app/ledgerevents.h"
#include "app/problems.h"
#include "engine/period.h"
#include "engine/scheme.h"

/// The one place where values become words for people (in the language of the installed translator; Chinese
/// is the source).
namespace weici::app::labels {

/// UTF-8 to QString and back, for texts that the engine holds.
QString text(std::string_view utf8);
std::string utf8(const QString &text);

QString period(const engine::Period &period);
QString tieRule(engine::TieRule rule);
QString direction(engine::Direction direction);
QString cellState(engine::CellState state);
QString origin(Origin origin);
QString severity(Severity severity);
QString problemKind(Problem::Kind kind);
/// Words that scripts read, the same in every language: `error`, `rank-above-count` …
QString severityCode(Severity severity);
QString problemCode(Problem::Kind kind);

/// A rank or other figure as a person reads it: the shortest text.
QString figure(double value);
/// The number of a cell with the digits it was entered with (360.70 stays 360.70); the shortest text where
/// more than a number stands there, `/` where there is none.
QString value(const engine::CellText &cell);
/// Department names joined by one space.
QString departments(const std::vector<std::string> &names);

} // namespace weici::app::labels
