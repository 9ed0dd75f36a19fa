// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/scheme.h"

#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <string_view>

/// The words that stand for values in packages and on the command line; the same in every language.
namespace weici::exchange {

template <class Value>
struct Word {
    const char *word;
    Value value;
};

inline constexpr std::array<Word<engine::TieRule>, 4> tieRuleWords{
    {{"competition", engine::TieRule::Competition},
     {"dense", engine::TieRule::Dense},
     {"average", engine::TieRule::Average},
     {"last", engine::TieRule::Last}}};
inline constexpr std::array<Word<engine::MissingRule>, 3> missingWords{
    {{"exclude", engine::MissingRule::Exclude},
     {"zero", engine::MissingRule::Zero},
     {"mean", engine::MissingRule::Mean}}};
inline constexpr std::array<Word<engine::EqualRange>, 3> equalRangeWords{
    {{"full", engine::EqualRange::Full},
     {"floor", engine::EqualRange::Floor},
     {"exclude", engine::EqualRange::Exclude}}};
inline constexpr std::array<Word<engine::TargetTime>, 2> targetTimeWords{
    {{"none", engine::TargetTime::None}, {"linear", engine::TargetTime::Linear}}};
inline constexpr std::array<Word<engine::WeightRule>, 2> weightRuleWords{
    {{"leaf", engine::WeightRule::Leaf}, {"scaled", engine::WeightRule::Scaled}}};
inline constexpr std::array<Word<engine::Aggregation>, 4> aggregationWords{
    {{"points", engine::Aggregation::Points},
     {"arithmetic", engine::Aggregation::Arithmetic},
     {"geometric", engine::Aggregation::Geometric},
     {"harmonic", engine::Aggregation::Harmonic}}};
inline constexpr std::array<Word<engine::Direction>, 2> directionWords{
    {{"higher", engine::Direction::Higher}, {"lower", engine::Direction::Lower}}};

/// The names of the scoring rules.
inline constexpr std::array<std::string_view, 14> ruleNames{
    "completion", "bands",      "pass",       "rank-step",  "rank-linear", "efficacy", "minmax",
    "zscore",     "best-ratio", "percentile", "base-index", "versus-mean", "per-item", "direct"};

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

template <class Value, std::size_t count>
QStringList wordsOf(const std::array<Word<Value>, count> &words) {
    QStringList list;
    for (const Word<Value> &known : words)
        list.append(QString::fromLatin1(known.word));
    return list;
}

} // namespace weici::exchange
