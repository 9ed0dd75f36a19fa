// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bigledger.h"

#include "engine/numbertext.h"

#include <string>

namespace weici::bench {

namespace {

engine::Scheme scheme(const LedgerSize &size) {
    engine::Scheme scheme;
    scheme.year = 2012;
    scheme.regionCount = size.regions;
    scheme.blocks = {engine::Block{}};
    constexpr int levels = 6;
    for (int level = 0; level < levels; ++level) {
        engine::Node node;
        node.id = engine::NodeId{level + 1};
        node.name = "一级" + std::to_string(level);
        scheme.nodes.push_back(node);
    }
    for (int i = 0; i < size.indicators; ++i) {
        engine::Indicator indicator;
        indicator.id = engine::IndicatorId{i + 1};
        indicator.code = "b" + std::to_string(i + 1);
        indicator.name = "指标" + std::to_string(i + 1);
        indicator.parent = engine::NodeId{i * levels / size.indicators + 1};
        indicator.departments = {"单位" + std::to_string(i % 7)};
        scheme.indicators.push_back(indicator);
    }
    return scheme;
}

engine::Observation observation(int indicator, int region, int period, const LedgerSize &size) {
    engine::Observation cell;
    const int hundredths = (indicator * 7919 + region * 104729 + period * 1299709) % 1000000;
    const std::string digits = std::to_string(1000000 + hundredths);
    cell.value = engine::readCell(digits.substr(0, 5) + "." + digits.substr(5));
    if (size.everyRankPublished || indicator % 2 == 0) {
        cell.rank = engine::readCell(std::to_string((region + indicator + period) % size.regions + 1),
                                     {engine::CellRole::Rank, {}, {}});
    }
    return cell;
}

engine::LedgerContent content(const LedgerSize &size) {
    engine::LedgerContent content;
    content.profile = {"基准", "某市", engine::RegionId{1}};
    for (int r = 0; r < size.regions; ++r)
        content.regions.push_back({engine::RegionId{r + 1}, "地区" + std::to_string(r + 1), {}, true});
    content.schemes = {scheme(size)};
    for (int i = 0; i < size.indicators; ++i) {
        for (int r = 0; r < size.regions; ++r) {
            for (int p = 0; p < size.periods; ++p) {
                const auto period = engine::Period::month(2012 + p / 12, p % 12 + 1);
                content.observations.emplace_back(
                    engine::CellKey{engine::IndicatorId{i + 1}, engine::RegionId{r + 1}, period},
                    observation(i, r, p, size));
            }
        }
    }
    return content;
}

} // namespace

BigLedger::BigLedger(const LedgerSize &size) {
    app::Ledger::create(path(), content(size));
}

std::unique_ptr<app::Ledger> BigLedger::open() const {
    return app::Ledger::open(path(), app::Ledger::Access::ReadWrite);
}

} // namespace weici::bench
