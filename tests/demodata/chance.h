// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <random>
#include <string_view>

namespace weici::demo {

/// A stream of chance of its own for every (seed, code, place): a change of one row of the tables leaves all
/// other numbers as they are. Only the raw output of mt19937_64 is used, which every standard library gives
/// alike.
class Chance final {
public:
    Chance(std::uint64_t seed, std::string_view code, std::string_view place)
        : m_engine(mixed(mixed(seed, code), place)) {}

    /// 0 ≤ x < 1
    double share() { return static_cast<double>(m_engine() >> 11U) * 0x1p-53; }
    /// −1 < x < 1, the middle likelier than the ends
    double swing() { return (share() + share() + share()) / 1.5 - 1.0; }

private:
    /// FNV-1a, continued from `state`.
    static std::uint64_t mixed(std::uint64_t state, std::string_view text) {
        state ^= 0xcbf29ce484222325U;
        for (const char c : text)
            state = (state ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
        return state;
    }

    std::mt19937_64 m_engine;
};

} // namespace weici::demo
