// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace weici::models {

/// The lines `主送：各有关单位` that a template begins with, before its `---`. What stands behind a key;
/// empty when the key is not there.
QString headLine(const QString &text, const QString &key);
/// The template with another value behind the key, which is added at the end of the head where it is not
/// there; a template without a head gets one.
QString withHeadLine(const QString &text, const QString &key, const QString &value);

} // namespace weici::models
