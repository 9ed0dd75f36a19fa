// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "engine/scheme.h"

namespace weici::engine {

/// How a figure behaves in time, which decides what it may be compared with.
enum class FigureKind : std::uint8_t {
    Level,  ///< an amount or a count that adds up over the year: 亿元, 家, 个 …
    Rate,   ///< a share or a score: %, 分; its changes are in points
    Growth, ///< a growth rate: no history of its own tells what is usual
    Measure ///< anything else: days, speeds, averages, figures without a unit
};

/// By unit and name: a Level has a unit of money, of counting or of quantity, no lower-is-better direction,
/// and no word of ratio in its name (率 比 占 均 每 …). Growth is told by its name (增速 增幅 增长率).
FigureKind figureKind(const Indicator &indicator);

/// Things counted one by one (家, 个, 条 …): printed whole, their numbers are exact.
bool isCount(const Indicator &indicator);

} // namespace weici::engine
