// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/cell.h"
#include "engine/scheme.h"

namespace weici::store {

/// How the cells of a ledger read their texts: under the unit and direction that the indicator has in the
/// scheme of the period, in the tree or recycled. Looks at the schemes, which must outlive it unchanged.
class CellReader final {
public:
    explicit CellReader(const std::vector<engine::Scheme> &schemes);

    /// The scheme of the period's year, else the latest earlier one, else the first of all.
    [[nodiscard]] const engine::Scheme &schemeFor(const engine::Period &period) const;
    [[nodiscard]] bool knows(engine::IndicatorId indicator) const;
    /// The indicator as it is in the period's scheme, else in the latest that has it; nullptr when none has.
    [[nodiscard]] const engine::Indicator *indicator(engine::IndicatorId id,
                                                     const engine::Period &period) const;

    /// The indicator in the latest scheme that has it; nullptr when none has.
    [[nodiscard]] const engine::Indicator *anyIndicator(engine::IndicatorId id) const;

    [[nodiscard]] engine::CellText read(const engine::CellKey &key, engine::CellRole role,
                                        std::string_view text) const;
    /// The same cells with every text read anew.
    [[nodiscard]] engine::Observation read(const engine::CellKey &key,
                                           const engine::Observation &given) const;
    [[nodiscard]] engine::Target read(const engine::CellKey &key, const engine::Target &given) const;

private:
    [[nodiscard]] std::size_t schemeIndex(const engine::Period &period) const;

    const std::vector<engine::Scheme> *m_schemes;
    std::unordered_map<engine::IndicatorId, std::size_t> m_slots;
    /// By scheme and slot of the indicator: its leaf, or nullptr.
    std::vector<std::vector<const engine::Indicator *>> m_leaves;
};

} // namespace weici::store
