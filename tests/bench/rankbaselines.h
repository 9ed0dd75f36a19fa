// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace weici::bench {

/// What ranking alone costs: every column of `length` numbers ranked from the highest, ties sharing the best
/// place, NaN without a rank (0). The columns are dealt out to the threads in turn.
using RankColumns = void (*)(std::span<const double> columns, std::size_t length, unsigned threads,
                             std::span<int> ranks);

/// std::sort of the indices of each column.
void rankBySorting(std::span<const double> columns, std::size_t length, unsigned threads,
                   std::span<int> ranks);

/// A radix sort of each column from the lowest digit, passes that move nothing left out.
void rankByRadix(std::span<const double> columns, std::size_t length, unsigned threads, std::span<int> ranks);

} // namespace weici::bench
