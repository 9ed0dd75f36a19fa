// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace weici::app {

class CheckedPeriod;
class ProblemList;

/// A cumulative amount or count that is below an earlier one of its year. Only figures that add up over the
/// year can be held to this: engine::FigureKind::Level, in a period that runs from January. More than three
/// regions at once are one finding: then the way of counting has changed.
void checkFall(ProblemList &problems, const CheckedPeriod &checked, std::size_t leaf);

/// Values outside the indicator's min_value … max_value.
void checkBounds(ProblemList &problems, const CheckedPeriod &checked, std::size_t leaf);

} // namespace weici::app
