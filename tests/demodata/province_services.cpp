// SPDX-License-Identifier: GPL-3.0-or-later
#include "demodata/leaf.h"

namespace weici::demo {

using enum Trait;

namespace {

void addNetwork(RowTable &t) {
    // clang-format off
    t.level1("省考", "数字底座", "10");
    t.leaf({.code = "d33", .name = "每万人拥有5G基站数", .unit = "个", .weight = "2", .rule = "efficacy", .decimals = 2,
            .model = perHead(Network, 17, 0.14), .departments = "县数据局", .aliases = "每万人5G基站数;万人基站数"});
    t.leaf({.code = "d34", .name = "重点网站IPv6支持度", .unit = "%", .weight = "2", .rule = "completion", .decimals = 2,
            .model = rate(Service, 86, 4, 9), .departments = "县委网信办", .most = "100"});
    t.leaf({.code = "d35", .name = "千兆光网创新应用数", .unit = "个", .weight = "1", .rule = "rank-linear", .model = stock(Network, 9, 0.4, 0.3),
            .departments = "县数据局"});
    t.leaf({.code = "d36", .name = "500M以上宽带用户占比", .unit = "%", .weight = "2", .rule = "minmax", .parameters = "low=20;high=60",
            .decimals = 2, .model = rate(Network, 36, 4, 7), .departments = "县数据局", .most = "100"});
    t.leaf({.code = "d37", .name = "移动物联网用户占常住人口比例", .unit = "%", .weight = "1", .rule = "best-ratio", .decimals = 2,
            .model = perHead(Network, 33, 0.18, 0.3), .departments = "县数据局"});
    t.leaf({.code = "d38", .name = "数据中心电能使用效率", .unit = "—", .weight = "2", .rule = "pass", .decimals = 2,
            .model = rate(Network, 1.34, -0.05, -0.16), .departments = "县数据局;县发改局", .lower = true, .least = "1",
            .target = "1.3以下", .asked = Asked::WithDataCentre,
            .aliases = "PUE"});
    // clang-format on
}

void addService(RowTable &t) {
    // clang-format off
    t.level1("省考", "数据治理与服务", "15");
    t.level2("数据共享", "5");
    t.leaf({.code = "d39", .name = "数据目录编制数", .unit = "条", .rule = "rank-linear", .model = stock(Service, 460, 0.12, 0.2),
            .departments = "县数据局"});
    t.leaf({.code = "d40", .name = "数据更新率", .unit = "%", .rule = "efficacy", .decimals = 2, .model = rate(Service, 91, 2, 7),
            .departments = "县数据局", .most = "100"});
    t.leaf({.code = "d41", .name = "新建系统上云率", .unit = "%", .rule = "completion", .decimals = 1, .model = rate(Service, 97, 2, 7),
            .departments = "县数据局", .most = "100", .target = "100", .tieRule = "dense"});
    t.level2("政务平台");
    t.leaf({.code = "d42", .name = "平均日活率", .unit = "%", .weight = "1", .rule = "base-index",
            .parameters = "base_min=15;base_reference=60", .decimals = 2, .model = rate(Service, 41, 5, 14), .departments = "县行政审批局",
            .most = "100"});
    t.leaf({.code = "d43", .name = "服务应用有效率", .unit = "%", .weight = "1", .rule = "minmax", .decimals = 2,
            .model = rate(Service, 58, 4, 12), .departments = "县行政审批局", .most = "100"});
    t.leaf({.code = "d44", .name = "移动端人均使用次数", .unit = "次", .weight = "1", .rule = "versus-mean",
            .parameters = "divisors=20|40;basis=relative;floor=0;cap=1.5", .decimals = 2, .model = perHead(Service, 1.4, 0.3, 0.4),
            .departments = "县行政审批局"});
    t.leaf({.code = "d45", .name = "政务服务好差评得分", .unit = "分", .weight = "1", .rule = "efficacy", .parameters = "floor=0.7",
            .decimals = 1, .model = rate(Service, 93, 1, 5), .departments = "县行政审批局", .most = "100"});
    t.level2("民生服务", "6");
    t.leaf({.code = "d46", .name = "电子社保卡签发率", .unit = "%", .weight = "2", .rule = "completion", .decimals = 2,
            .model = rate(Service, 66, 7, 8), .departments = "县人社局", .most = "100"});
    t.leaf({.code = "d47", .name = "智慧作业应用覆盖率", .unit = "%", .weight = "2", .rule = "bands", .parameters = "list=1:1|0.95:0.8|0.9:0.6",
            .decimals = 1, .model = rate(Service, 92, 4, 9), .departments = "县教体局", .most = "100", .target = "95以上"});
    t.leaf({.code = "d48", .name = "规范化电子健康档案率", .unit = "%", .weight = "2", .rule = "completion", .decimals = 2,
            .model = rate(Service, 84, 4, 9), .departments = "县卫健委", .most = "100"});
    // clang-format on
}

void addWork(RowTable &t) {
    // clang-format off
    t.level1("省考", "推进机制", "12");
    t.leaf({.code = "d49", .name = "“机会清单”发布数", .unit = "条", .weight = "1", .rule = "rank-step", .model = flow(Projects, 9, 0.1, 0.4),
            .departments = "县发改局"});
    t.leaf({.code = "d50", .name = "供需对接活动场次", .unit = "次", .weight = "2", .rule = "completion", .model = flow(Projects, 4, 0.1, 0.3),
            .departments = "县发改局"});
    t.leaf({.code = "d51", .name = "省级应用场景示范项目数", .unit = "个", .weight = "2", .rule = "rank-linear",
            .model = flow(Projects, 1.8, 0.2, 0.5), .departments = "县发改局;县数据局"});
    t.leaf({.code = "d52", .name = "集聚区年度建设目标完成率", .unit = "%", .weight = "2", .rule = "completion",
            .parameters = "floor=0.3;cap=1", .decimals = 1, .model = progress(Projects, 96, 0.02, 0.1), .departments = "县发改局",
            .target = "100"});
    t.level2("省级项目推进", "5");
    t.leaf({.code = "d53", .name = "省重点项目当年完成投资", .unit = "亿元", .weight = "2", .rule = "completion", .decimals = 2,
            .model = flow(Projects, 9, 0.1, 0.35), .departments = "县发改局", .group = "53+55"});
    t.leaf({.code = "d54", .name = "省重点项目个数", .unit = "个", .weight = "3", .rule = "rank-linear", .model = stock(Projects, 3, 0.3, 0.4),
            .departments = "县发改局", .group = "54+56"});
    t.leaf({.code = "d55", .name = "省新基建项目投资完成率", .unit = "%", .rule = "versus-mean",
            .parameters = "divisors=20|40|60;basis=relative;cap=1.3", .decimals = 2, .model = progress(Projects, 98, 0.03, 0.15),
            .departments = "县发改局", .group = "53+55"});
    t.leaf({.code = "d56", .name = "省新基建项目个数", .unit = "个", .rule = "rank-linear", .model = stock(Projects, 4, 0.3, 0.4),
            .departments = "县发改局", .group = "54+56"});
    // clang-format on
}

} // namespace

void addProvinceServices(RowTable &t) {
    addNetwork(t);
    addService(t);
    addWork(t);
}

} // namespace weici::demo
