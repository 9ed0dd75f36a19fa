// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QSettings;

namespace weici::gui {

/// The type that a person chose for the window: a family, empty for those of the design, and the size against
/// the design's, 80 … 200 percent.
struct FontChoice {
    QString family;
    int percent = 100;

    static FontChoice of(const QSettings &settings);
    void keep(QSettings &settings) const;
    /// Puts it on the application, and on the widgets that have fonts of their own.
    void apply() const;

    bool operator==(const FontChoice &) const = default;
};

} // namespace weici::gui
