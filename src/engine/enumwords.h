// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "engine/scheme.h"

/// The words that stand for the rules of a scheme in files, packages, histories and on the command line; the
/// same in every language.
namespace weici::engine {

template <class Value>
struct Word {
    const char *word;
    Value value;
};

inline constexpr std::array<Word<TieRule>, 4> tieRuleWords{{{"competition", TieRule::Competition},
                                                            {"dense", TieRule::Dense},
                                                            {"average", TieRule::Average},
                                                            {"last", TieRule::Last}}};
inline constexpr std::array<Word<MissingRule>, 3> missingWords{
    {{"exclude", MissingRule::Exclude}, {"zero", MissingRule::Zero}, {"mean", MissingRule::Mean}}};
inline constexpr std::array<Word<EqualRange>, 3> equalRangeWords{
    {{"full", EqualRange::Full}, {"floor", EqualRange::Floor}, {"exclude", EqualRange::Exclude}}};
inline constexpr std::array<Word<TargetTime>, 2> targetTimeWords{
    {{"none", TargetTime::None}, {"linear", TargetTime::Linear}}};
inline constexpr std::array<Word<WeightRule>, 2> weightRuleWords{
    {{"leaf", WeightRule::Leaf}, {"scaled", WeightRule::Scaled}}};
inline constexpr std::array<Word<Aggregation>, 4> aggregationWords{{{"points", Aggregation::Points},
                                                                    {"arithmetic", Aggregation::Arithmetic},
                                                                    {"geometric", Aggregation::Geometric},
                                                                    {"harmonic", Aggregation::Harmonic}}};
inline constexpr std::array<Word<Direction>, 2> directionWords{
    {{"higher", Direction::Higher}, {"lower", Direction::Lower}}};

template <class Value, std::size_t count>
std::optional<Value> valueOf(const std::array<Word<Value>, count> &words, std::string_view word) {
    for (const Word<Value> &known : words) {
        if (word == known.word)
            return known.value;
    }
    return {};
}

template <class Value, std::size_t count>
const char *wordOf(const std::array<Word<Value>, count> &words, Value value) {
    for (const Word<Value> &known : words) {
        if (value == known.value)
            return known.word;
    }
    return "";
}

} // namespace weici::engine
