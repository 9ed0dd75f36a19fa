// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/indicatortreemodel.h"

namespace weici::models {

/// One scheme as the tree model shows it. The tree looks at the scheme beside it, so it stays where it is.
struct IndicatorTreeModel::Snapshot {
    explicit Snapshot(const engine::Scheme &shown);
    Q_DISABLE_COPY_MOVE(Snapshot)
    ~Snapshot() = default;

    /// Nothing where the year has no scheme.
    static std::unique_ptr<const Snapshot> of(const app::Ledger &ledger, int year);

    /// Whether an item shows the same as the item of that number in a snapshot of the same shape.
    [[nodiscard]] bool looksLike(const Snapshot &other, std::size_t item) const;

    engine::Scheme scheme;
    engine::IndicatorTree tree;
    std::vector<engine::WeightSum> sums;
    std::vector<int> rows; ///< place of each item below its parent
};

} // namespace weici::models
