// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace weici::gui {

/// F6: the keys go on to the next of these parts of a window that is shown and can take them, in a circle;
/// sheets keep Tab for their cells. A part takes them at its focus proxy, else at its first control.
void goToNextPane(const QList<QWidget *> &panes, bool back);

} // namespace weici::gui
