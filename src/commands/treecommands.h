// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/cellcommands.h"
#include "engine/ledgercontent.h"

#include <vector>

namespace weici::commands {

/// Puts a scheme in the place of that of its year, or adds a year, as one step. A scheme that is there
/// already is no step. Steps of one group on the same year that follow each other become one.
Failure setScheme(CommandStack &stack, app::Ledger &ledger, const engine::Scheme &scheme,
                  const StepName &name);
/// Takes a year's scheme out.
Failure removeScheme(CommandStack &stack, app::Ledger &ledger, int year, const StepName &name);
Failure setRelations(CommandStack &stack, app::Ledger &ledger, const std::vector<engine::Relation> &relations,
                     const StepName &name);

} // namespace weici::commands
