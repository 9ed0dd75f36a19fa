// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "engine/cell.h"

namespace weici::app {

class Ledger;

/// The periods that a period is seen against, where the ledger has observations of them.
struct TrendPeriods {
    std::optional<engine::Period> previous; ///< the latest earlier one of the same kind
    std::optional<engine::Period> yearAgo;  ///< the same months a year earlier

    static TrendPeriods of(const Ledger &ledger, const engine::Period &period);
};

/// Places won against `previous` (3 → 1 is 2; lost ones are negative), where both have a rank.
std::optional<double> rankMove(const Ledger &ledger, const engine::CellKey &key,
                               const engine::Period &previous);

/// Growth in percent against `yearAgo`. Nothing for indicators in %, whose change is no growth, and for a
/// base that is not positive.
std::optional<double> growth(const Ledger &ledger, const engine::CellKey &key, const engine::Period &yearAgo);

} // namespace weici::app
