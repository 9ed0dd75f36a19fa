// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ledgerevents.h"
#include "commands/commandstack.h"

#include <vector>

namespace weici::app {
class Ledger;
}

namespace weici::commands {

/// What a step is called, and what it belongs to.
struct StepName {
    QString text; ///< in the menu after 撤销
    app::ChangeOrigin origin = {};
    /// Steps of one group on the same cells that follow each other become one; one that so comes back to
    /// where it began vanishes. Empty: never.
    QString group = {};
};

/// Sets whole cells as one step. Edits that change nothing are dropped; when none is left there is no step. A
/// period that the ledger does not know yet is opened.
Failure setCells(CommandStack &stack, app::Ledger &ledger, const std::vector<app::CellEdit> &edits,
                 const StepName &name);
Failure setTargets(CommandStack &stack, app::Ledger &ledger, const std::vector<app::TargetEdit> &edits,
                   const StepName &name);

/// Cells and targets as one step.
Failure setBlock(CommandStack &stack, app::Ledger &ledger, const std::vector<app::CellEdit> &cells,
                 const std::vector<app::TargetEdit> &targets, const StepName &name);

} // namespace weici::commands
