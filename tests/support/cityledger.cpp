// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cityledger.h"

#include "support/samplecontent.h"

namespace weici::tests {

engine::LedgerContent cityContent(const std::vector<CityCell> &cells) {
    static const std::vector<std::string> names{"甲县", "乙县", "丙县", "丁县", "戊县",
                                                "己县", "庚县", "辛县", "壬县", "癸县"};
    const auto count = static_cast<int>(cells.size());
    auto content = sampleContent(1, count);
    auto &scheme = content.schemes.front();
    scheme.regionCount = count;
    scheme.nodes[0].weight.clear();
    for (int r = 1; r <= count; ++r) {
        const auto i = static_cast<std::size_t>(r - 1);
        content.regions[i] = {{r}, names.at(i), r <= 2 ? "县组" : "区组", true};
        auto observation = cell(cells[i].value, cells[i].rank, "%");
        observation.tied = cells[i].tied;
        if (!observation.isBlank())
            content.observations.emplace_back(key(1, r, engine::Period::cumulative(2023, 6)), observation);
    }
    return content;
}

} // namespace weici::tests
