// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/samplecontent.h"

#include <string>

#include "engine/numbertext.h"

namespace weici::tests {
namespace {

using engine::CellRole;

std::string padded(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

engine::Indicator leaf(int number) {
    engine::Indicator leaf;
    leaf.id.value = number;
    leaf.code = "I" + padded(number);
    leaf.block = number % 2 == 0 ? 1U : 0U;
    leaf.parent.value = leaf.block == 0 ? 2 : 3;
    leaf.number = std::to_string(number);
    leaf.name = "指标" + std::to_string(number);
    leaf.unit = number % 2 == 0 ? "亿元" : "%";
    leaf.weight = "3分";
    leaf.direction = number % 2 == 0 ? engine::Direction::Lower : engine::Direction::Higher;
    leaf.departments = {"县工信局", "县统计局"};
    leaf.aliases = {"别名" + std::to_string(number)};
    if (number == 3) {
        leaf.points = 2.5;
        leaf.decimals = 2;
        leaf.tieRule = engine::TieRule::Dense;
        leaf.minValue = -1.0;
        leaf.maxValue = 100.0;
        leaf.rule = "rank-linear";
        leaf.parameters = "low=0.2";
        leaf.weightGroup = "甲";
        leaf.note = "说明";
    }
    return leaf;
}

std::string figure(int indicator, int region, int period) {
    return std::to_string(indicator * 7 + region) + "." + std::to_string((region * 13 + period) % 90 + 10);
}

} // namespace

engine::LedgerContent sampleContent(int indicators, int regions) {
    engine::LedgerContent content;
    content.profile = {"样本", "某市", {1}};
    for (int r = 1; r <= regions; ++r)
        content.regions.push_back(
            {{r}, r == 1 ? "甲县" : "R" + std::to_string(r), r % 2 == 0 ? "县组" : "", r != 3});
    engine::Scheme scheme;
    scheme.year = 2023;
    scheme.regionCount = regions < 20 ? 20 : regions;
    scheme.blocks = {{"省考", 0.8}, {"市考", 1.0}};
    scheme.nodes = {
        {{1}, 1, 0, {}, "一级", "30"}, {{2}, 2, 0, {1}, "二级", ""}, {{3}, 1, 1, {}, "另一", "/"}};
    for (int i = 1; i <= indicators; ++i)
        scheme.indicators.push_back(leaf(i));
    content.schemes.push_back(scheme);
    return content;
}

engine::LedgerContent filledContent(int indicators, int regions, int periods) {
    engine::LedgerContent content = sampleContent(indicators, regions);
    for (int i = 1; i <= indicators; ++i) {
        const std::string unit = i % 2 == 0 ? "亿元" : "%";
        for (int r = 1; r <= regions; ++r) {
            for (int p = 0; p < periods; ++p) {
                const auto period = engine::Period::cumulative(2000 + p / 12, p % 12 + 1);
                content.observations.emplace_back(key(i, r, period),
                                                  cell(figure(i, r, p), std::to_string(r), unit));
            }
        }
        engine::Target target;
        target.value = engine::readCell(
            "15左右", {CellRole::TargetValue, unit,
                       content.schemes[0].indicators[static_cast<std::size_t>(i - 1)].direction});
        content.targets.emplace_back(key(i, 1, engine::Period::wholeYear(2023)), target);
    }
    return content;
}

engine::Observation cell(std::string_view value, std::string_view rank, std::string_view unit) {
    engine::Observation observation;
    observation.value = engine::readCell(value, {CellRole::Value, unit, engine::Direction::Higher});
    observation.rank = engine::readCell(rank, {CellRole::Rank, unit, engine::Direction::Higher});
    return observation;
}

engine::CellKey key(int indicator, int region, const engine::Period &period) {
    return {{indicator}, {region}, period};
}

} // namespace weici::tests
