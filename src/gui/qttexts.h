// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

namespace weici::gui {

/// Installs Qt's own Chinese texts (buttons of its dialogs, menus of its fields); without them those stay
/// English.
void installQtTexts(QCoreApplication &application);

} // namespace weici::gui
