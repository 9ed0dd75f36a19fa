// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "engine/cell.h"
#include "engine/scheme.h"

namespace weici::app {

class Ledger;

/// The period that is checked, and the periods that its figures are held against. It looks at the ledger and
/// is valid until that changes.
class CheckedPeriod final {
public:
    CheckedPeriod(const Ledger &ledger, const engine::Period &period);

    [[nodiscard]] const Ledger &ledger() const { return m_ledger; }
    [[nodiscard]] const engine::Scheme &scheme() const { return m_scheme; }
    [[nodiscard]] const engine::Period &period() const { return m_period; }
    [[nodiscard]] std::size_t leafCount() const { return m_scheme.indicators.size(); }

    /// Whether the period has any observation.
    [[nodiscard]] bool isObserved() const { return m_isObserved; }
    /// The cumulative periods of the same year that end earlier, the latest first; of a period that does not
    /// run from January: the one of its kind and length before it.
    [[nodiscard]] const std::vector<engine::Period> &earlier() const { return m_earlier; }
    /// The period of its kind before it, in whatever year.
    [[nodiscard]] const std::optional<engine::Period> &previous() const { return m_previous; }
    /// The same months a year earlier, where they were observed.
    [[nodiscard]] const std::optional<engine::Period> &yearBefore() const { return m_yearBefore; }
    [[nodiscard]] const std::vector<engine::Period> &observed() const { return m_observed; }

    [[nodiscard]] const engine::Observation &cell(std::size_t leaf, engine::RegionId region) const {
        return cell(leaf, region, m_period);
    }
    [[nodiscard]] const engine::Observation &cell(std::size_t leaf, engine::RegionId region,
                                                  const engine::Period &period) const;
    /// The values of a leaf in a period, by the ledger's regions; NaN where there is none.
    [[nodiscard]] std::vector<double> values(std::size_t leaf, const engine::Period &period) const;

private:
    const Ledger &m_ledger;
    const engine::Period m_period;
    const engine::Scheme &m_scheme;
    std::vector<engine::Period> m_observed;
    std::vector<engine::Period> m_earlier;
    std::optional<engine::Period> m_previous;
    std::optional<engine::Period> m_yearBefore;
    bool m_isObserved = false;
};

} // namespace weici::app
