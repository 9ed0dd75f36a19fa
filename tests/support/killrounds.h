// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/ledgercontent.h"

namespace weici::tests {

/// What the writer that is killed and the test that kills it agree on: a ledger, the cell that counts the
/// single edits, and the 10,000 cells of a paste, all of which hold the same number.
engine::LedgerContent killContent();
engine::CellKey counterKey();
std::vector<engine::CellKey> pasteKeys();

} // namespace weici::tests
