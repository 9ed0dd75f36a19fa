// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bigledger.h"

#include "engine/numbertext.h"

#include <string>

namespace weici::bench {

namespace {

constexpr int indicatorCount = 84;
constexpr int regionCount = 20;
constexpr int periodCount = 143; // months from January 2012

engine::Scheme scheme() {
    engine::Scheme scheme;
    scheme.year = 2012;
    scheme.regionCount = regionCount;
    scheme.blocks = {engine::Block{}};
    for (int level = 0; level < 6; ++level) {
        engine::Node node;
        node.id = engine::NodeId{level + 1};
        node.name = "一级" + std::to_string(level);
        scheme.nodes.push_back(node);
    }
    for (int i = 0; i < indicatorCount; ++i) {
        engine::Indicator indicator;
        indicator.id = engine::IndicatorId{i + 1};
        indicator.code = "b" + std::to_string(i + 1);
        indicator.name = "指标" + std::to_string(i + 1);
        indicator.parent = engine::NodeId{i / 14 + 1};
        indicator.departments = {"单位" + std::to_string(i % 7)};
        scheme.indicators.push_back(indicator);
    }
    return scheme;
}

engine::Observation observation(int indicator, int region, int period) {
    engine::Observation cell;
    const int hundredths = (indicator * 7919 + region * 104729 + period * 1299709) % 1000000;
    const std::string digits = std::to_string(1000000 + hundredths);
    cell.value = engine::readCell(digits.substr(0, 5) + "." + digits.substr(5));
    cell.rank = engine::readCell(std::to_string((region + indicator + period) % regionCount + 1),
                                 {engine::CellRole::Rank, {}, {}});
    return cell;
}

engine::LedgerContent content() {
    engine::LedgerContent content;
    content.profile = {"基准", "某市", engine::RegionId{1}};
    for (int r = 0; r < regionCount; ++r)
        content.regions.push_back({engine::RegionId{r + 1}, "地区" + std::to_string(r + 1), {}, true});
    content.schemes = {scheme()};
    for (int i = 0; i < indicatorCount; ++i) {
        for (int r = 0; r < regionCount; ++r) {
            for (int p = 0; p < periodCount; ++p) {
                const auto period = engine::Period::month(2012 + p / 12, p % 12 + 1);
                content.observations.emplace_back(
                    engine::CellKey{engine::IndicatorId{i + 1}, engine::RegionId{r + 1}, period},
                    observation(i, r, p));
            }
        }
    }
    return content;
}

} // namespace

BigLedger::BigLedger() {
    app::Ledger::create(path(), content());
}

std::unique_ptr<app::Ledger> BigLedger::open() const {
    return app::Ledger::open(path(), app::Ledger::Access::ReadWrite);
}

} // namespace weici::bench
