// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "app/ledgerevents.h"

namespace weici::app {

/// The words by which the file knows the origins; never translated, never changed.
QString wordOf(Origin origin);
/// The origin of a word; a word of a newer program is an Import.
Origin originOf(const QString &word);

} // namespace weici::app
