// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace weici::cli {

/// Who works here, for the revisions: the name of the account; may be empty.
QString author();

} // namespace weici::cli
