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
        Input,        ///< value, target, published_rank
        State,        ///< not_scored, missing, not_applicable, filled_zero, filled_mean
        Rule,         ///< key: the rule's name; value: 1 higher, −1 lower is better
        Parameter,    ///< key: the parameter; text: where it is a list or word
        Statistic,    ///< min, max, mean, sd, n, N, rank, group_rank, worse
        Intermediate, ///< completion, band, deviation, ln_value, low, high, bonus
        Share,        ///< s
        Weight,       ///< own; then for every node above, key `factor` with its A1/A2 where it is not 1; then
                      ///< `effective`
        Points,       ///< scaled (weight · s), fixed (bonus or points), points
        Total         ///< block_factor, contribution (factor · points), total
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
