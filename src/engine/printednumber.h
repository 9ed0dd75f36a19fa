// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "engine/cell.h"

namespace weici::engine {

/// A number with what its printing leaves open, in the indicator's unit: `76.7` stands for 76.65…76.75,
/// `50万` under 个 for 495,000…505,000.
struct PrintedNumber {
    double value = 0.0;
    double half = 0.0; ///< half a unit of the last printed digit; ≥ 0
    Comparator comparator = Comparator::None;

    [[nodiscard]] double low() const { return value - half; }
    [[nodiscard]] double high() const { return value + half; }
    /// `800家以上`: the true number may be larger (smaller).
    [[nodiscard]] bool mayBeMore() const {
        return comparator == Comparator::AtLeast || comparator == Comparator::Above ||
               comparator == Comparator::About;
    }
    [[nodiscard]] bool mayBeLess() const {
        return comparator == Comparator::AtMost || comparator == Comparator::About;
    }
    /// Printed without decimals, and neither rounded to 万 nor converted.
    [[nodiscard]] bool isWhole() const { return half == 0.5; }
};

/// The number of a cell; nothing where it has none.
std::optional<PrintedNumber> printedNumber(const CellText &cell);

} // namespace weici::engine
