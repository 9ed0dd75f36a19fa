// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/verb.h"

#include <QString>

#include <memory>
#include <vector>

namespace weici::cli {

/// What the program does, a line a verb, and the exit codes.
QString programHelp(const std::vector<std::unique_ptr<Verb>> &verbs);
/// Every operand and option of a verb, its columns and examples.
QString verbHelp(const Verb &verb);

} // namespace weici::cli
