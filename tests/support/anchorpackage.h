// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <vector>

namespace weici::tests {

/// A package of an index scheme, gathered from somebody's tables. The one block is nameless.
struct AnchorPackage {
    struct Leaf {
        std::string code;
        std::string level1; ///< empty: directly under the block
        std::string level1Weight;
        std::string level2;
        std::string level2Weight;
        std::string weight;
        bool lower = false;
        std::string rule;
        std::string parameters;
    };
    struct Value {
        std::string code;
        std::string region;
        std::string period;
        std::string text;
    };

    std::string aggregation = "\"arithmetic\""; ///< as JSON
    std::string rankDecimals = "null";
    int scale = 100;
    int minKnown = 0;
    int year = 2018;
    std::vector<std::pair<std::string, bool>> regions; ///< name, scored
    std::vector<Leaf> leaves;
    std::vector<Value> values;

    void write(const QString &folder) const;
};

} // namespace weici::tests
