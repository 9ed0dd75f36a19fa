// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/ids.h"
#include "engine/period.h"

namespace weici::engine {

enum class CellState : std::uint8_t {
    Blank,         ///< nothing known yet
    Value,         ///< a number; the text is kept beside it
    NotPublished,  ///< `/`  the city has not published it
    NotRankable,   ///< `\`  no rank is possible
    NotApplicable, ///< `-`  不作要求, left out of the scoring
    Text           ///< anything else, kept as it is
};

enum class Comparator : std::uint8_t { None, AtLeast, AtMost, About, Above };

/// One text as given with what was read from it. Printing it gives the same text back.
struct CellText {
    std::string text;
    CellState state = CellState::Blank;
    Comparator comparator = Comparator::None;
    /// The text names another unit than the indicator (万元 under 亿元) and the number was converted.
    bool converted = false;
    /// Meaningful only in state Value (see value()); 0 otherwise.
    double number = 0.0;

    [[nodiscard]] bool isBlank() const { return state == CellState::Blank; }
    [[nodiscard]] std::optional<double> value() const {
        return state == CellState::Value ? std::optional(number) : std::nullopt;
    }
    bool operator==(const CellText &) const = default;
};

/// What a county reports for one indicator, region and period.
struct Observation {
    CellText value;
    CellText rank;              ///< the published rank; never overwritten by a computed one
    bool tied = false;          ///< 并列, as published
    std::optional<Period> asOf; ///< the period the figure really covers, when it differs
    std::string note;

    [[nodiscard]] bool isBlank() const {
        return value.isBlank() && rank.isBlank() && !tied && !asOf && note.empty();
    }
    bool operator==(const Observation &) const = default;
};

/// What is wanted for one indicator, region and period.
struct Target {
    CellText value;
    CellText rank;
    std::string note;

    [[nodiscard]] bool isBlank() const { return value.isBlank() && rank.isBlank() && note.empty(); }
    bool operator==(const Target &) const = default;
};

struct CellKey {
    IndicatorId indicator;
    RegionId region;
    Period period;

    bool operator==(const CellKey &) const = default;
};

} // namespace weici::engine

template <>
struct std::hash<weici::engine::CellKey> {
    std::size_t operator()(const weici::engine::CellKey &k) const noexcept;
};
