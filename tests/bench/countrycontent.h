// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/ledgercontent.h"

namespace weici::bench {

/// The scheme of the invented city over so many regions in three months: figures that grow by about a tenth a
/// month, with a published rank in every cell.
engine::LedgerContent countryContent(int regions = 2844);

} // namespace weici::bench
