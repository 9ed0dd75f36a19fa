// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/ledgercontent.h"

namespace weici::tests {

/// A ledger of `indicators` leaves (codes I01 …; the even ones count lower as better, unit 亿元) in two
/// blocks with levels, and `regions` regions (甲县, R2 …), one scheme for 2023. No cells.
engine::LedgerContent sampleContent(int indicators, int regions);

/// The same with a value and a rank in every cell of 2023-01, 2023-01..02 … up to `periods` months, and
/// targets for 2023.
engine::LedgerContent filledContent(int indicators, int regions, int periods);

/// A cell with texts that are read as the ledger would.
engine::Observation cell(std::string_view value, std::string_view rank = {}, std::string_view unit = {});

engine::CellKey key(int indicator, int region, const engine::Period &period);

} // namespace weici::tests
