// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace weici::app {

/// Width of a text in half-width characters, as Chinese fonts set it: ideographs, full-width forms and the
/// quotes and dashes of Chinese text are two, all others one, combining marks none. Of several lines the
/// widest.
int textWidth(QStringView text);

/// Whether a line may end after `before` when `after` follows: beside ideographs and after spaces, but
/// closing punctuation starts no line and opening brackets end none.
bool breaksBetween(char32_t before, char32_t after);

/// How many lines a text takes in a column of `width` half-width characters. Breaks as office programs do:
/// between ideographs, after spaces, inside a word only when it alone is too long; closing punctuation starts
/// no line.
int wrappedLines(QStringView text, double width);

} // namespace weici::app
