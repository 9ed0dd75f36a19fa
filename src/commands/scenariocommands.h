// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/scenario.h"
#include "commands/commandstack.h"

namespace weici::app {
class Ledger;
}

namespace weici::commands {

/// Keeps a scenario under its name, in the place of one of the same name, as one step.
Failure saveScenario(CommandStack &stack, app::Ledger &ledger, const app::Scenario &scenario);
/// Nothing happens when there is none of the name.
Failure removeScenario(CommandStack &stack, app::Ledger &ledger, const QString &name);

} // namespace weici::commands
