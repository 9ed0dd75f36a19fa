// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

#include "engine/printednumber.h"

namespace weici::engine {

/// Two printed statements of one thing that cannot both be true, even when every rounding is stretched.
struct Contradiction {
    double found = 0.0;    ///< what the other figures give
    double stated = 0.0;   ///< what is printed
    double distance = 0.0; ///< between the two, after bounds (以上, 以下) are taken as such; ≥ 0
    double allowed = 0.0;  ///< what rounding and the rule's tolerance explain
};

/// Points by which a stated growth may miss the one of its levels beyond rounding: offices take growth from
/// unrounded or comparable-price figures. 左右 on any of the three adds aboutTolerance.
inline constexpr double growthTolerance = 0.5;
inline constexpr double aboutTolerance = 1.0;

/// base × (1 + growth/100) against level, in points of growth. Nothing: they agree, or the base's rounding
/// reaches 0 and the growth says nothing.
std::optional<Contradiction> growthContradiction(const PrintedNumber &base, const PrintedNumber &level,
                                                 const PrintedNumber &growth);

/// The level that base and growth give.
double grownLevel(double base, double growth);

/// Σ parts against whole, within the sum of half their last digits; counts that are printed whole have to
/// add exactly. Parts that are not known can only make a sum of parts ≥ 0 larger: one that is too large
/// already is found all the same.
std::optional<Contradiction> sumContradiction(const PrintedNumber &whole,
                                              std::span<const std::optional<PrintedNumber>> parts,
                                              bool isCount);

/// part ÷ whole × scale (100 for a share in percent) against share, within the rounding of all three.
std::optional<Contradiction> shareContradiction(const PrintedNumber &share, const PrintedNumber &part,
                                                const PrintedNumber &whole, double scale);

} // namespace weici::engine
