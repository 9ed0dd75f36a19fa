// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/cellcommands.h"

namespace weici::commands {

/// Opens a period as one step, together with the cells that are taken over into it. Nothing happens when the
/// ledger knows the period; undo takes it away again.
Failure addPeriod(CommandStack &stack, app::Ledger &ledger, const engine::Period &period,
                  const std::vector<app::CellEdit> &carried, const StepName &name);

} // namespace weici::commands
