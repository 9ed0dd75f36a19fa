// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace weici::gui {

/// A package that comes with the program, under `:/samples`.
struct Sample {
    QString name; ///< its folder
    QString title;
    QString about;    ///< what it holds
    QString shows;    ///< what can be seen with it
    QString fileName; ///< suggested for a copy

    [[nodiscard]] QString folder() const { return u":/samples/" + name; }
};

/// Those that were built in, in a fixed order.
std::vector<Sample> samples();

} // namespace weici::gui
