// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/printednumber.h"

#include <cmath>

#include "engine/decimal.h"
#include "engine/numberscan.h"

namespace weici::engine {

namespace {

/// Half a unit of the last digit of the number at the start of the text, scaled as the cell's number is.
double halfStep(const CellText &cell) {
    const auto scanned = scanNumber(readingForm(cell.text));
    if (!scanned)
        return 0.0;
    const auto mantissa = parsePlain(scanned->mantissa);
    const double step = 0.5 * std::pow(10.0, -decimalsOf(scanned->mantissa));
    if (!mantissa || *mantissa == 0.0 || cell.number == 0.0)
        return step;
    const double scale = std::abs(cell.number / *mantissa);
    return std::abs(scale - 1.0) < 1e-9 ? step : step * scale;
}

} // namespace

std::optional<PrintedNumber> printedNumber(const CellText &cell) {
    if (cell.state != CellState::Value)
        return std::nullopt;
    return PrintedNumber{cell.number, halfStep(cell), cell.comparator};
}

} // namespace weici::engine
