// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "engine/cell.h"

namespace weici::engine {

/// What follows a number: how its point moves, whether its unit was another than the indicator's, the
/// comparator.
struct NumberTail {
    int shift = 0;
    bool converted = false;
    Comparator comparator = Comparator::None;
};

/// Reads the text behind a number (in reading form) under the indicator's unit (in reading form): 万/亿, a
/// unit, 以上/以下/左右, remarks in brackets. Nothing: something else stands there, or a unit that does not
/// go with the indicator's (亿元 under 个).
std::optional<NumberTail> readTail(std::u32string_view tail, std::u32string_view unit);

/// The same behind a rank: only 位 or 名 and remarks.
bool isRankTail(std::u32string_view tail);

/// Nothing but remarks in brackets; a last bracket may stay open.
bool isRemarks(std::u32string_view text);

} // namespace weici::engine
