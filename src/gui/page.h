// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace weici::gui {

/// The pages in the order of the monthly round; the number is that of the key (Ctrl+1 … Ctrl+8).
enum class Page : int { Overview = 1, Entry, Tree, Ranking, Gaps, Targets, Bulletin, Records };

QString pageTitle(Page page);
/// The name of its icon in resources/icons, which is also its name in the settings.
QString pageIcon(Page page);
/// Whether the problem list and the lists at the side stand beside it.
bool hasDocks(Page page);

} // namespace weici::gui

Q_DECLARE_METATYPE(weici::gui::Page)
