// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/ledgercontent.h"

namespace weici::tests {

/// A ledger of 2023 whose six leaves are scored by rules of six kinds in two blocks (省考 × 0.8, 市考), with
/// four regions of two groups, values in 1—5月 and 1—6月 (one of them missing, one 不作要求, one leaf with
/// published ranks), and a target of the year for the first leaf in every region.
engine::LedgerContent scoredContent();

} // namespace weici::tests
