// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace weici::engine {

/// The code point at `at`, which moves behind it. A byte that is not part of valid UTF-8 gives U+FFFD and is
/// passed alone, so any bytes can be walked and the walked spans add up to the text. `at` < text.size().
char32_t nextCodePoint(std::string_view text, std::size_t &at);

/// All code points, damaged bytes as U+FFFD.
std::u32string codePoints(std::string_view text);

/// Appends a Unicode scalar value as UTF-8.
void appendUtf8(std::string &out, char32_t codePoint);

} // namespace weici::engine
