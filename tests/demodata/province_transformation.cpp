// SPDX-License-Identifier: GPL-3.0-or-later
#include "demodata/leaf.h"

namespace weici::demo {

using enum Trait;

void addProvinceTransformation(RowTable &t) {
    // clang-format off
    t.level1("省考", "产业转型", "34");
    t.leaf({.code = "d13", .name = "两化融合贯标企业较上年新增数", .unit = "家", .weight = "4", .rule = "completion",
            .parameters = "floor=0;cap=1", .model = flow(Industry, 5, 0.2, 0.4), .departments = "县工信局", .group = "13-14"});
    t.leaf({.code = "d14", .name = "省级两化融合示范企业较上年新增数", .unit = "家", .rule = "rank-linear", .model = flow(Industry, 2.4, 0.1, 0.5),
            .departments = "县工信局", .group = "13-14"});
    t.level2("工业互联网发展", "10分");
    t.leaf({.code = "d15", .name = "新增标识解析节点企业数", .unit = "家", .rule = "completion", .model = flow(Industry, 9, 0.2, 0.4),
            .departments = "县工信局"});
    t.leaf({.code = "d16", .name = "标识累计注册量", .unit = "万个", .rule = "minmax", .parameters = "low=5;high=2000;transform=ln",
            .decimals = 1, .model = stock(Industry, 130, 0.6, 0.5), .departments = "县工信局"});
    t.leaf({.code = "d17", .name = "标识累计解析量", .unit = "万次", .rule = "minmax", .parameters = "transform=ln", .decimals = 1,
            .model = stock(Industry, 420, 0.8, 0.5), .departments = "县工信局"});
    t.leaf({.code = "d18", .name = "企业级工业互联网平台新增数", .unit = "个", .rule = "rank-step", .model = flow(Industry, 1.8, 0.2, 0.5),
            .departments = "县工信局"});
    t.leaf({.code = "d19", .name = "行业级工业互联网平台建设评价", .unit = "—", .rule = "rank-step", .parameters = "step=0.04;floor=0.1",
            .decimals = 2, .model = hidden(Industry), .departments = "县工信局"});
    t.leaf({.code = "d20", .name = "工业设备上云率", .unit = "%", .rule = "efficacy", .parameters = "floor=0.6", .decimals = 1,
            .model = rate(Industry, 21, 4, 7), .departments = "县工信局", .most = "100"});
    t.leaf({.code = "d21", .name = "“5G＋工业互联网”项目数", .unit = "个", .rule = "completion", .parameters = "cap=1.2",
            .model = stock(Network, 6, 0.4, 0.4), .departments = "县工信局;县数据局"});
    t.leaf({.code = "d22", .name = "数字化车间数", .unit = "个", .rule = "completion", .model = stock(Industry, 11, 0.3, 0.4),
            .departments = "县工信局"});
    t.leaf({.code = "d23", .name = "关键工序数控化率", .unit = "%", .rule = "base-index", .parameters = "base_min=35;base_reference=75",
            .decimals = 1, .model = rate(Industry, 55, 3, 9), .departments = "县工信局", .most = "100"});
    t.level2("企业上云", "3");
    t.leaf({.code = "d24", .name = "新增上云企业数", .unit = "家", .weight = "3", .rule = "bands",
            .parameters = "list=1:1|0.9:0.9|0.8:0.8|0.6:0.5;over_step=0.1;over_points=0.1;over_cap=0.3",
            .model = flow(Industry, 320, 0.1, 0.25), .departments = "县工信局"});
    t.level2("示范基地新增数", "2");
    t.leaf({.code = "d25", .name = "新型工业化示范基地培育评价", .unit = "—", .weight = "2", .rule = "rank-linear", .decimals = 2, .model = hidden(Projects),
            .departments = "县工信局"});
    t.level2("智能制造标杆", "3");
    t.leaf({.code = "d26", .name = "省级智能制造标杆企业数", .unit = "家", .weight = "3", .rule = "rank-linear", .parameters = "low=0.2",
            .model = stock(Industry, 3, 0.35, 0.5), .departments = "县工信局"});
    t.level2("电子商务", "8");
    t.leaf({.code = "d27", .name = "网络零售额", .unit = "亿元", .weight = "3", .rule = "completion", .parameters = "cap=1.1", .decimals = 2,
            .model = flow(Commerce, 21, 0.12, 0.3), .departments = "县商务局", .lagging = true});
    t.leaf({.code = "d28", .name = "网络零售额增速", .unit = "%", .weight = "2", .rule = "versus-mean",
            .parameters = "divisors=20|40|60;basis=points", .decimals = 2, .model = growthOf("d27"), .departments = "县商务局",
            .least = "", .lagging = true});
    t.leaf({.code = "d29", .name = "数字商务新场景新增数", .unit = "个", .weight = "2", .rule = "bands",
            .parameters = "list=1:1|0.8:0.8|0.5:0.4", .model = flow(Commerce, 4, 0.2, 0.4), .departments = "县商务局"});
    t.leaf({.code = "d30", .name = "电商示范企业数", .unit = "家", .weight = "1", .rule = "rank-step", .parameters = "step=0.05",
            .model = stock(Commerce, 7, 0.2, 0.4), .departments = "县商务局"});
    t.level2("智慧农业", "2");
    t.leaf({.code = "d31", .name = "农业物联网示范基地占龙头企业比例", .unit = "%", .weight = "2", .rule = "percentile", .decimals = 1,
            .model = rate(Commerce, 38, 5, 14), .departments = "县农业农村局", .most = "100", .asked = Asked::WithFarming});
    t.level2("数字乡村", "2");
    t.leaf({.code = "d32", .name = "数字乡村优秀案例数", .unit = "个", .weight = "2", .rule = "pass", .model = flow(Service, 1.6, 0.2, 0.5),
            .departments = "县农业农村局;县数据局", .target = "1以上", .asked = Asked::WithFarming});
    // clang-format on
}

} // namespace weici::demo
