// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace weici::engine {
struct Scheme;
}

namespace weici::app {

/// The five shades in which ranks are shown side by side. Front and back are those of the lists; where these
/// are a small part of very many regions, the first and last 30 in a hundred.
struct HeatBands {
    int count = 0; ///< N
    int best = 0;  ///< ranks 1…best
    int front = 0; ///< best+1…front
    int back = 0;  ///< back…worst−1
    int worst = 0; ///< worst…N

    static HeatBands of(const engine::Scheme &scheme);
    /// 0 (best) … 4 (worst). A rank is ≥ 1; one above N is worst.
    [[nodiscard]] std::size_t of(double rank) const;
};

} // namespace weici::app
