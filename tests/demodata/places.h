// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace weici::demo {

/// What a place is good or bad at; an indicator follows one of them.
enum class Trait { Economy, Industry, Commerce, Network, Service, Projects };

/// An invented county or district. Traits run from −1 (last in the city) to 1 (first).
struct Place {
    std::string_view name;
    std::string_view group;
    double size;                  ///< against the average place
    std::array<double, 6> traits; ///< in the order of Trait
    double momentum;              ///< −1 … 1: how fast it grows against the others
    bool rural = true;            ///< has farming of its own

    [[nodiscard]] double trait(Trait t) const { return traits[static_cast<std::size_t>(t)]; }
};

inline constexpr std::string_view cityName = "云屏市";
inline constexpr std::string_view ownPlace = "松岚县";

std::span<const Place> places();

} // namespace weici::demo
