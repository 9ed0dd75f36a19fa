// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "engine/utf8.h"

namespace weici::testing {

/// A text as part of a test's name: in 「」, control characters and broken UTF-8 as U+FFFD.
inline std::string readable(std::string_view text) {
    std::string result = "「";
    for (const char32_t c : engine::codePoints(text))
        engine::appendUtf8(result, c < U' ' ? char32_t{0xFFFD} : c);
    return result + "」";
}

} // namespace weici::testing
