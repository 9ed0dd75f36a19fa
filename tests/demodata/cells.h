// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demodata/figures.h"
#include "engine/period.h"

#include <cstdint>
#include <string>
#include <vector>

namespace weici::demo {

/// A cell as the package has it.
struct Cell {
    std::string value = {};
    std::string rank = {};
    bool tied = false;
    std::string asOf = {};
    std::string note = {};

    [[nodiscard]] bool isBlank() const { return value.empty() && rank.empty(); }
};

/// One indicator in one month, a cell for each place.
using Column = std::vector<Cell>;

/// The period that runs up to a month (0: January 2024): 2024-01, 2024-01..02 … 2024.
engine::Period periodOf(int month);

/// What a city without faults would publish: figures by the calendar, ranks and ties by the engine.
Column publishedColumn(const Leaf &leaf, const Figures &figures, int month);

/// Puts in what real lists have: ranks that contradict the figures, words instead of figures, other
/// spellings, and holes.
void addOddities(const Leaf &leaf, int month, std::uint64_t seed, Column &column);

} // namespace weici::demo
