// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandstack.h"

namespace weici::app {
class Ledger;
}

namespace weici::commands {

/// Accepts a finding (app::acceptanceKey) with a reason, or withdraws that; one step each. Withdrawing what
/// is not accepted is no step.
Failure acceptProblem(CommandStack &stack, app::Ledger &ledger, const QString &key, const QString &reason);
Failure withdrawAcceptance(CommandStack &stack, app::Ledger &ledger, const QString &key);

} // namespace weici::commands
