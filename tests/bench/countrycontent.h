// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/ledgercontent.h"

namespace weici::bench {

/// The scheme of the invented city over 2,844 regions in three months: figures that grow by about a tenth a
/// month, with a published rank in every cell.
engine::LedgerContent countryContent();

} // namespace weici::bench
