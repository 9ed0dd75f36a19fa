// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace weici::exchange {

/// A text as XML can hold it: control characters, halves of surrogate pairs, U+FFFE and U+FFFF become U+FFFD.
/// Tabs and line breaks stay.
QString xmlText(QString text);

} // namespace weici::exchange
