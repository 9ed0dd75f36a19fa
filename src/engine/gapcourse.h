// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/gap.h"
#include "engine/stepgrid.h"
#include "engine/valuesearch.h"

namespace weici::engine {

/// The reported values that a cell can take on its way from now to the limit, place 0 the nearest. For a
/// missing cell they begin at the worse limit.
class GapCourse final {
public:
    /// `sign` 1: towards greater values. `column`: the values that give the magnitude without a bound.
    GapCourse(std::span<const double> column, double value, double target, const GapRange &range, int sign);

    [[nodiscard]] std::int64_t count() const { return m_count; }
    [[nodiscard]] double at(std::int64_t place) const { return m_grid.at(m_first + m_sign * place); }
    [[nodiscard]] double limit() const { return m_limit; }
    [[nodiscard]] bool limitIsBound() const { return m_limitIsBound; }

    /// The places around the points, and `spread` others (see stopsOf).
    [[nodiscard]] SearchPath pathAround(std::span<const double> points, int spread) const;

private:
    StepGrid m_grid;
    int m_sign;
    double m_limit;
    bool m_limitIsBound;
    std::int64_t m_first = 0;
    std::int64_t m_count = 0;
};

} // namespace weici::engine
