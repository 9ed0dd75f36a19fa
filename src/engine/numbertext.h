// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/cell.h"

namespace weici::engine {

enum class Direction : std::uint8_t { Higher, Lower };

/// What a cell's text stands for; it decides how ranges and words are read.
enum class CellRole : std::uint8_t { Value, Rank, TargetValue, TargetRank };

struct ReadingContext {
    CellRole role = CellRole::Value;
    std::string_view unit;                   ///< the indicator's unit; `50亿元` under 亿元 is 50
    Direction direction = Direction::Higher; ///< a range as a target uses its easier end
};

/// Reads a cell's text. The text is kept verbatim; nothing is ever refused: what is not understood has state
/// Text.
///
/// A number is read only at the start of the text and never when 年 月 日 号 follows it directly. Read are:
/// sign, digits with or without thousands commas, a point (`。` between digits too), an exponent, `%` (35% is
/// 35), full-width forms, then 万/亿 (which multiply only when no unit follows), a unit, 以上/以下/左右, and
/// a remark in brackets. A number followed directly by letters that are not the unit (`5G绽放杯`) is text.
/// 实现正增长 is "> 0" and a range `1.5-1.7` its easier end as a target value; as a value both are text. A
/// rank that is not a positive number is text.
CellText readCell(std::string_view text, const ReadingContext &context = {});

/// What a hand-typed text becomes before it is read: spaces at the ends removed, full-width digits, signs and
/// letters and `。` between digits turned into ASCII. Imports do not pass through here.
std::string typedText(std::string_view text);

} // namespace weici::engine
