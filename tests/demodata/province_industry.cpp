// SPDX-License-Identifier: GPL-3.0-or-later
#include "demodata/leaf.h"

namespace weici::demo {

using enum Trait;

void addProvinceIndustry(RowTable &t) {
    // clang-format off
    t.level1("省考", "总量规模", "8");
    t.level2("数字经济增加值", "8分");
    t.leaf({.code = "d01", .name = "数字经济增加值总额", .unit = "亿元", .weight = "3", .rule = "rank-linear", .decimals = 2,
            .model = flow(Economy, 62, 0.11), .departments = "县统计局;县数据局", .calendar = Calendar::Quarterly,
            .aliases = "数字经济增加值"});
    t.leaf({.code = "d02", .name = "数字经济增加值占地区生产总值比重", .unit = "%", .weight = "3", .rule = "efficacy",
            .parameters = "floor=0.6", .decimals = 1, .model = rate(Economy, 34, 2.4, 8), .departments = "县统计局;县数据局",
            .most = "100", .calendar = Calendar::Quarterly});
    t.leaf({.code = "d03", .name = "数字经济增加值增速", .unit = "%", .weight = "2", .rule = "versus-mean",
            .parameters = "divisors=20|40|60;basis=points;cap=1.2", .decimals = 1, .model = growthOf("d01"),
            .departments = "县统计局;县数据局", .least = "", .calendar = Calendar::Quarterly});

    t.level1("省考", "数字产业", "21");
    t.level2("核心产业增加值", "9分");
    t.leaf({.code = "d04", .name = "核心产业增加值总额", .unit = "亿元", .weight = "4", .rule = "minmax", .decimals = 2,
            .model = flow(Industry, 12.5, 0.14), .departments = "县统计局;县工信局", .calendar = Calendar::RanksFromJune});
    t.leaf({.code = "d05", .name = "核心产业增加值占地区生产总值比重", .unit = "%", .weight = "3", .rule = "efficacy",
            .parameters = "floor=0.5", .decimals = 1, .model = rate(Industry, 7.2, 0.8, 2.6), .departments = "县统计局;县工信局",
            .most = "100", .calendar = Calendar::RanksFromJune});
    t.leaf({.code = "d06", .name = "核心产业增加值增速", .unit = "%", .weight = "2", .rule = "pass", .decimals = 1,
            .model = growthOf("d04"), .departments = "县统计局;县工信局", .least = "", .calendar = Calendar::RanksFromJune,
            .target = "实现正增长"});
    t.level2("创新平台新增数", "4分");
    t.leaf({.code = "d07", .name = "新增省级重点实验室数量", .unit = "个", .rule = "rank-step", .parameters = "step=0.05;floor=0.2",
            .model = flow(Industry, 0.7, 0.3, 0.6), .departments = "县科技局"});
    t.leaf({.code = "d08", .name = "新增技术创新中心数量", .unit = "个", .rule = "rank-step", .parameters = "step=0.05;floor=0.2",
            .model = flow(Industry, 1.6, 0.2, 0.5), .departments = "县科技局;县发改局"});
    t.leaf({.code = "d09", .name = "新增工程研究中心数量", .unit = "个", .rule = "rank-step", .parameters = "step=0.04",
            .model = flow(Projects, 1.1, 0.2, 0.5), .departments = "县发改局"});
    t.level2("");
    t.leaf({.code = "d10", .name = "每万人口高价值发明专利拥有量", .unit = "件", .weight = "3", .rule = "percentile", .decimals = 2,
            .model = perHead(Industry, 2.4, 0.16, 0.3), .departments = "县市监局"});
    t.level2("核心产业企业新增数", "3分");
    t.leaf({.code = "d11", .name = "核心产业规上企业较上年新增数", .unit = "家", .weight = "3", .rule = "completion",
            .parameters = "bonus_per_pp=0.02;bonus_cap=0.3", .model = flow(Industry, 7, 0.15, 0.4), .departments = "县工信局;县统计局"});
    t.level2("");
    t.leaf({.code = "d12", .name = "软件业务收入", .unit = "亿元", .weight = "2", .rule = "best-ratio", .decimals = 2,
            .model = {.kind = Model::Kind::Flow, .trait = Industry, .base = 1.8, .yearly = 0.18, .spread = 0.35, .absentBelow = -0.5},
            .departments = "县工信局"});
    // clang-format on
}

} // namespace weici::demo
