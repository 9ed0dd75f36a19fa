// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/schemesums.h"
#include "engine/treekey.h"

#include <QString>

#include <optional>
#include <vector>

namespace weici::models {

/// A scheme's full marks as one sum, and where printed weights contradict each other.
struct SchemeSummary {
    /// A printed level whose leaves do not add to it.
    struct Conflict {
        engine::TreeKey item;
        QString text; ///< 序号 33—38 合计 11，印为 10
    };

    QString sum;   ///< 省考 100 × 80% ＋ 市考 20 ＋ 加分 10
    QString total; ///< 110
    QString verdict; ///< against what is printed: 与印发的权重一致, 还剩 2 分, 多出 0.8 分; empty: nothing is
                     ///< printed
    bool fits = true;
    std::vector<Conflict> conflicts; ///< in printed order, the lowest levels that differ

    static SchemeSummary of(const engine::IndicatorTree &tree, const std::vector<engine::WeightSum> &sums);
};

/// Cause and present treatment of a conflict of weights at an item or above it, in words.
struct ConflictWords {
    QString cause;   ///< 下级 2＋2＋2＋2＋1＋2＝11，上级印为 10。
    QString present; ///< 现在的处理：按上级印数的比例折算。
    QString other;   ///< 改为以三级指标为准

    /// Nothing where the nearest printed level fits.
    static std::optional<ConflictWords> of(const engine::IndicatorTree &tree,
                                           const std::vector<engine::WeightSum> &sums, std::size_t item);
};

} // namespace weici::models
