// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/killrounds.h"

#include "support/samplecontent.h"

namespace weici::tests {
namespace {

constexpr int indicators = 100;
constexpr int regions = 20;
constexpr int months = 5;

} // namespace

engine::LedgerContent killContent() {
    engine::LedgerContent content = sampleContent(indicators, regions);
    content.observations.emplace_back(counterKey(), cell("0", {}, "%"));
    for (const engine::CellKey &key : pasteKeys())
        content.observations.emplace_back(key, cell("0"));
    return content;
}

engine::CellKey counterKey() {
    return key(1, 1, engine::Period::wholeYear(2022));
}

std::vector<engine::CellKey> pasteKeys() {
    std::vector<engine::CellKey> keys;
    for (int i = 1; i <= indicators; ++i) {
        for (int r = 1; r <= regions; ++r) {
            for (int m = 1; m <= months; ++m)
                keys.push_back(key(i, r, engine::Period::month(2023, m)));
        }
    }
    return keys;
}

} // namespace weici::tests
