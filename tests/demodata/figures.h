// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demodata/leaf.h"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace weici::demo {

inline constexpr int monthCount = 24;   ///< from January 2024 on
inline constexpr int hiddenMonths = 12; ///< 2023, known only as the base of growth
inline constexpr int firstYear = 2024;

/// The figures of one indicator as texts: `texts[place][month + hiddenMonths]`; `\` where no growth can be
/// told,
/// `-` where nothing is asked, empty where only ranks are published (their order is in `order`).
struct Figures {
    using Months = std::array<std::string, monthCount + hiddenMonths>;
    std::vector<Months> texts;
    std::vector<Months> order;

    [[nodiscard]] const std::string &text(std::size_t place, int month) const {
        return texts[place][static_cast<std::size_t>(month + hiddenMonths)];
    }
    [[nodiscard]] const std::string &orderText(std::size_t place, int month) const {
        return order[place][static_cast<std::size_t>(month + hiddenMonths)];
    }
};

bool isAsked(const Leaf &leaf, const Place &place);

/// The figures of all indicators of both years by code; growth is taken from the printed figures, so that
/// base and growth agree.
std::map<std::string_view, Figures> allFigures(std::uint64_t seed, const Rows &rows);

} // namespace weici::demo
