// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

class QSettings;
class QWidget;

/// With how many decimals plain numbers are shown; nothing: as they were entered. What is stored and edited
/// never changes.
namespace weici::gui::decimals {

std::optional<int> chosen(const QSettings &settings);
void choose(QSettings &settings, std::optional<int> digits);

/// Lets the delegate of a view show its figures so.
void setOn(QWidget &view, std::optional<int> digits);
/// The text of a cell as the view shows it.
QString shown(const QString &text, const QWidget *view);

} // namespace weici::gui::decimals
