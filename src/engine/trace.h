// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/scores.h"

namespace weici::engine {

/// One line of the story of a leaf's points. The engine has no words for people: `step` says in which
/// chapter, `key` what the number is, and the reader of the trace makes words of both.
struct TraceStep {
    enum class Step : std::uint8_t {
        Input,        ///< value; target (text: its comparator `>=` `<=` `~` `>`); published_rank; value_rank
        State,        ///< not_scored, missing, not_applicable, filled_zero, filled_mean, node_missing
        Rule,         ///< the rule's name; value: 1 higher, −1 lower is better
        Parameter,    ///< a parameter as in packages; text where it is a list or a word
        Statistic,    ///< n, min, max, mean, sd (of the values); rank and N as used (text `group`: within
                      ///< it); worse
        Intermediate, ///< completion, band, bonus, deviation, points, ln_value, ln_low, ln_high
        Share,        ///< share: s
        Weight, ///< own; factor (A1/A2 of `item`, where it is not 1), from the nearest node up; effective
        Points, ///< scaled (effective weight · s), fixed (never scaled), points; index schemes: scale, points
        Total   ///< block_factor, contribution (factor · points), total
    };
    Step step = Step::Input;
    std::string key;
    std::optional<double> value;
    std::string text;                ///< instead of a number, or beside it
    std::optional<std::size_t> item; ///< the node it is about, where that is not the leaf
};

/// How leaf number `leaf` of the plan came to its points in `region`. `panel` and `scores` belong together.
std::vector<TraceStep> trace(const Scores &scores, const Panel &panel, std::size_t leaf, std::size_t region);

} // namespace weici::engine
