// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace weici::gui {

/// What people call a layout; an office's own by its name.
QString layoutTitle(const QString &name);

} // namespace weici::gui
