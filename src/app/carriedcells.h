// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/ledgerevents.h"

namespace weici::app {

class Ledger;

/// What of a period may hold for the next. Values and ranks never do, nor 截至: it names the months of the
/// figure that is left behind.
struct Carry {
    bool notes = false;
    bool notApplicable = false; ///< the sign `-`: no requirement
};

/// The cells of all regions that a new period takes over from another: blank but for what is carried. Only
/// indicators that both periods' schemes have.
std::vector<CellEdit> carriedCells(const Ledger &ledger, const engine::Period &from, const engine::Period &to,
                                   Carry carry);

} // namespace weici::app
