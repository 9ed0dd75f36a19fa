// SPDX-License-Identifier: GPL-3.0-or-later
#include "demodata/leaf.h"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace weici::demo {

namespace {

using enum Trait;

Row &rowOf(Rows &rows, std::string_view code) {
    const auto found = std::ranges::find(rows, code, [](const Row &row) { return row.leaf.code; });
    if (found == rows.end())
        throw std::logic_error("no indicator " + std::string(code));
    return *found;
}

void setWeight(Rows &rows, std::string_view code, std::string_view weight) {
    rowOf(rows, code).leaf.weight = weight;
}

/// Puts a new indicator in the place of one that is no longer followed.
void replace(Rows &rows, std::string_view code, const Leaf &leaf) {
    Row &row = rowOf(rows, code);
    row.leaf = leaf;
}

void setLevel1Weight(Rows &rows, std::string_view name, std::string_view weight) {
    for (Row &row : rows) {
        if (row.level1 == name)
            row.level1Weight = weight;
    }
}

void setLevel2Weight(Rows &rows, std::string_view name, std::string_view weight) {
    for (Row &row : rows) {
        if (row.level2 == name)
            row.level2Weight = weight;
    }
}

void moveWeights(Rows &rows) {
    setLevel1Weight(rows, "总量规模", "10");
    setLevel2Weight(rows, "数字经济增加值", "10分");
    setWeight(rows, "d01", "4");
    setWeight(rows, "d03", "3");
    setLevel1Weight(rows, "数字底座", "8");
    setWeight(rows, "d33", "1");
    setWeight(rows, "d34", "1");
    setWeight(rows, "d28", "3");
    setWeight(rows, "d52", "1");
}

void changeIndicators(Rows &rows) {
    // clang-format off
    replace(rows, "d35", {.code = "d85", .name = "智能算力规模", .unit = "P", .weight = "1", .rule = "best-ratio", .decimals = 1,
                          .model = stock(Network, 60, 0.5, 0.5), .departments = "县数据局"});
    replace(rows, "d70", {.code = "d86", .name = "数据产品登记数", .unit = "个", .weight = "/", .rule = "rank-linear",
                          .model = flow(Service, 7, 0.3, 0.4), .departments = "县数据局"});
    // clang-format on
    rowOf(rows, "d21").leaf.name = "“5G＋工业互联网”融合应用项目数";
    Leaf &cloud = rowOf(rows, "d24").leaf;
    cloud.rule = "completion";
    cloud.parameters = "floor=0;cap=1.1";
    rowOf(rows, "d44").leaf.parameters = "divisors=10|20|40;basis=relative;floor=0;cap=1.5";
}

/// The one new indicator that stands where none was: it follows the supply and demand meetings.
void addScenarios(Rows &rows) {
    Row row = rowOf(rows, "d50");
    row.leaf = {.code = "d87",
                .name = "人工智能应用场景数",
                .unit = "个",
                .weight = "1",
                .rule = "rank-linear",
                .model = flow(Projects, 5, 0.3, 0.4),
                .departments = "县数据局;县发改局"};
    const auto place = std::ranges::find(rows, "d51", [](const Row &r) { return r.leaf.code; });
    rows.insert(place, row);
}

} // namespace

Rows rowsOf2024() {
    RowTable table;
    addProvinceIndustry(table);
    addProvinceTransformation(table);
    addProvinceServices(table);
    addCityAndBonus(table);
    return std::move(table).rows();
}

Rows rowsOf2025() {
    Rows rows = rowsOf2024();
    moveWeights(rows);
    changeIndicators(rows);
    addScenarios(rows);
    std::erase_if(rows, [](const Row &row) { return row.leaf.code == "d30"; });
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i].number = static_cast<int>(i) + 1;
    return rows;
}

} // namespace weici::demo
