// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/scoredcontent.h"

#include "support/samplecontent.h"

#include <string>

namespace weici::tests {
namespace {

constexpr const char *rules[] = {"completion", "rank-linear", "efficacy",
                                 "minmax",     "percentile",  "best-ratio"};

void score(engine::Scheme &scheme) {
    scheme.regionCount = 4;
    scheme.groupRanks = true;
    for (std::size_t i = 0; i < scheme.indicators.size(); ++i) {
        engine::Indicator &leaf = scheme.indicators[i];
        leaf.rule = rules[i];
        leaf.parameters.clear();
        leaf.weightGroup.clear();
        leaf.points.reset();
        leaf.weight = std::to_string(i + 2);
    }
}

std::string figure(int indicator, int region, int month) {
    if (indicator == 3 && region == 2)
        return "/";
    if (indicator == 5 && region == 4)
        return "-";
    return std::to_string((indicator * 17 + region * 29 + month * 7) % 60 + 5);
}

} // namespace

engine::LedgerContent scoredContent() {
    engine::LedgerContent content = sampleContent(6, 4);
    score(content.schemes[0]);
    for (engine::Region &region : content.regions) {
        region.scored = true;
        region.group = region.id.value <= 2 ? "县组" : "区组";
    }
    for (int indicator = 1; indicator <= 6; ++indicator) {
        for (int region = 1; region <= 4; ++region) {
            for (const int month : {5, 6})
                content.observations.emplace_back(
                    key(indicator, region, engine::Period::cumulative(2023, month)),
                    cell(figure(indicator, region, month), indicator == 2 ? std::to_string(5 - region) : ""));
        }
    }
    for (int region = 1; region <= 4; ++region) {
        engine::Target target;
        target.value = cell("50").value;
        content.targets.emplace_back(key(1, region, engine::Period::wholeYear(2023)), target);
    }
    return content;
}

} // namespace weici::tests
