// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/countrycontent.h"

#include "engine/numbertext.h"
#include "exchange/package.h"

#include <QString>

#include <string>

namespace weici::bench {

engine::LedgerContent countryContent(int regions) {
    auto content = exchange::readPackage(QStringLiteral(WEICI_SOURCE_DIR "/data/demo-city"));
    content.schemes.resize(1);
    content.schemes[0].regionCount = regions;
    content.observations.clear();
    content.targets.clear();
    content.totals.clear();
    content.regions.clear();
    for (int r = 1; r <= regions; ++r)
        content.regions.push_back({engine::RegionId{r}, "县" + std::to_string(r), "县组", true});
    for (const auto &indicator : content.schemes[0].indicators) {
        for (int r = 1; r <= regions; ++r) {
            for (int month = 4; month <= 6; ++month) {
                engine::Observation cell;
                const int size = (indicator.id.value * 7919 + r * 104729) % 9000 + 1000;
                cell.value = engine::readCell(std::to_string(size * (month + r % 3) / 1000) + ".5",
                                              {.unit = indicator.unit});
                cell.rank = engine::readCell(std::to_string((r * 31 + indicator.id.value) % regions + 1),
                                             {engine::CellRole::Rank, {}, {}});
                content.observations.emplace_back(engine::CellKey{indicator.id, engine::RegionId{r},
                                                                  engine::Period::cumulative(2024, month)},
                                                  cell);
            }
        }
    }
    return content;
}

} // namespace weici::bench
