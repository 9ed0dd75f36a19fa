// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/restoring.h"
#include "commands/commandstack.h"

namespace weici::commands {

/// Does what a plan says, cells and targets together, as one step: with the reason in every revision, as a
/// restore, or as a correction where a locked period is touched. A plan that is empty is no step.
Failure restore(CommandStack &stack, app::Ledger &ledger, const app::RestorePlan &plan,
                const QString &reason);

/// Sets or takes away the marks 待核, as one step.
Failure setFollowUps(CommandStack &stack, app::Ledger &ledger, const std::vector<app::FollowUpEdit> &edits,
                     const QString &text);

} // namespace weici::commands
