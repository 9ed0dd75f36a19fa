// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace weici::app {

/// Where an office keeps its own layouts (`layouts/*.json`) and templates (`templates/*.txt`): `weici` in the
/// folder of the system for settings. The folder need not be there.
QString configFolder();

} // namespace weici::app
