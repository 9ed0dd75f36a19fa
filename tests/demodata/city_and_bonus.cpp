// SPDX-License-Identifier: GPL-3.0-or-later
#include "demodata/leaf.h"

namespace weici::demo {

using enum Trait;

namespace {

void addEnterprises(RowTable &t) {
    // clang-format off
    t.level1("市考", "企业培育", "7分");
    t.level2("核心产业发展情况");
    t.leaf({.code = "d57", .name = "规上核心产业营业收入", .unit = "亿元", .weight = "1", .rule = "minmax", .decimals = 2,
            .model = flow(Industry, 34, 0.16, 0.35), .departments = "县统计局;县工信局"});
    t.leaf({.code = "d58", .name = "规上核心产业营业收入增速", .unit = "%", .weight = "2", .rule = "versus-mean",
            .parameters = "divisors=20|40|60;cap=1.5", .decimals = 2, .model = growthOf("d57"), .departments = "县统计局;县工信局",
            .least = ""});
    t.level2("软件产业发展情况");
    t.leaf({.code = "d59", .name = "规上软件企业数", .unit = "家", .weight = "1", .rule = "percentile", .model = stock(Industry, 4, 0.25, 0.5),
            .departments = "县工信局"});
    t.leaf({.code = "d60", .name = "软件业务收入增速", .unit = "%", .weight = "1", .rule = "rank-linear", .decimals = 2,
            .model = growthOf("d12"), .departments = "县工信局", .least = ""});
    t.level2("信创和区块链应用");
    t.leaf({.code = "d61", .name = "信创应用场景新增数", .unit = "个", .weight = "/", .rule = "rank-linear", .model = flow(Service, 3, 0.2, 0.4),
            .departments = "县委网信办;县工信局"});
    t.leaf({.code = "d62", .name = "区块链应用场景新增数", .unit = "个", .weight = "/", .rule = "rank-linear",
            .model = flow(Service, 1.2, 0.3, 0.6), .departments = "县委网信办;县工信局"});
    t.level1("市考", "场景应用", "4分");
    t.leaf({.code = "d63", .name = "市级智能制造标杆企业新增数", .unit = "家", .weight = "2", .rule = "completion",
            .model = flow(Industry, 3, 0.2, 0.4), .departments = "县工信局"});
    t.leaf({.code = "d64", .name = "规模以上企业上云占比", .unit = "%", .weight = "2", .rule = "efficacy", .decimals = 1,
            .model = rate(Industry, 68, 7, 13), .departments = "县工信局", .most = "100"});
    // clang-format on
}

/// Ten indicators without weights of their own that share the two points of their level 1.
void addGovernance(RowTable &t) {
    // clang-format off
    t.level1("市考", "治理效能", "2分");
    t.level2("数字治理及政务服务情况");
    t.leaf({.code = "d65", .name = "政务办件平均用时", .unit = "天", .weight = "/", .rule = "efficacy", .decimals = 1,
            .model = rate(Service, 4.2, -0.6, -1.4), .departments = "县行政审批局", .lower = true});
    t.leaf({.code = "d66", .name = "信息系统上云数", .unit = "个", .weight = "/", .rule = "rank-linear", .model = stock(Service, 26, 0.2, 0.25),
            .departments = "县数据局", .tieRule = "dense"});
    t.leaf({.code = "d67", .name = "公共数据归集量", .unit = "万条", .weight = "/", .rule = "minmax", .parameters = "transform=ln",
            .decimals = 1, .model = stock(Service, 900, 0.4, 0.4), .departments = "县数据局"});
    t.leaf({.code = "d68", .name = "数据开发应用数", .unit = "个", .weight = "/", .rule = "rank-linear", .model = stock(Service, 5, 0.4, 0.4),
            .departments = "县数据局"});
    t.leaf({.code = "d69", .name = "协同平台新增应用数", .unit = "个", .weight = "/", .rule = "rank-linear", .model = flow(Service, 6, 0.1, 0.4),
            .departments = "县数据局"});
    t.leaf({.code = "d70", .name = "活跃工作群数", .unit = "个", .weight = "/", .rule = "rank-linear", .model = stock(Service, 150, 0.1, 0.3),
            .departments = "县数据局"});
    t.leaf({.code = "d71", .name = "“全市通办”事项数", .unit = "项", .weight = "/", .rule = "best-ratio", .model = stock(Service, 118, 0.1, 0.1),
            .departments = "县行政审批局"});
    t.leaf({.code = "d72", .name = "智能辅助审批事项数", .unit = "项", .weight = "/", .rule = "rank-linear", .parameters = "low=0.4",
            .model = stock(Service, 34, 0.3, 0.3), .departments = "县行政审批局"});
    t.leaf({.code = "d73", .name = "“一照通办”事项数", .unit = "项", .weight = "/", .rule = "rank-linear", .model = stock(Service, 90, 0.2, 0.2),
            .departments = "县行政审批局"});
    t.leaf({.code = "d74", .name = "惠企政策上线数", .unit = "条", .weight = "/", .rule = "completion", .model = flow(Service, 48, 0.1, 0.2),
            .departments = "县行政审批局"});
    // clang-format on
}

void addProjects(RowTable &t) {
    // clang-format off
    t.level1("市考", "项目攻坚", "7分");
    t.level2("市级重点项目推进");
    t.leaf({.code = "d75", .name = "市重点项目完成投资", .unit = "亿元", .rule = "completion", .decimals = 2, .model = flow(Projects, 14, 0.1, 0.3),
            .departments = "县发改局"});
    t.leaf({.code = "d76", .name = "市重点项目投资完成率", .unit = "%", .rule = "minmax", .parameters = "low=0;high=120", .decimals = 1,
            .model = progress(Projects, 97, 0.02, 0.12), .departments = "县发改局"});
    t.level2("项目招引");
    t.leaf({.code = "d77", .name = "数字经济项目签约额", .unit = "亿元", .rule = "rank-linear", .decimals = 1,
            .model = flow(Projects, 30, 0.12, 0.4), .departments = "县商务局"});
    t.leaf({.code = "d78", .name = "数字经济项目实际进资额", .unit = "亿元", .weight = "1", .rule = "rank-linear", .decimals = 2,
            .model = flow(Projects, 11, 0.12, 0.4), .departments = "县商务局"});
    t.leaf({.code = "d79", .name = "制造业数字项目新引进数", .unit = "个", .weight = "1", .rule = "rank-step", .model = flow(Projects, 3, 0.1, 0.5),
            .departments = "县商务局"});
    t.level2("应用场景");
    t.leaf({.code = "d80", .name = "入选市级清单数", .unit = "个", .weight = "1", .rule = "rank-linear", .model = flow(Projects, 5, 0.1, 0.4),
            .departments = "县发改局"});
    t.leaf({.code = "d81", .name = "市级示范场景项目数", .unit = "个", .weight = "1", .rule = "rank-linear", .model = flow(Service, 2.4, 0.2, 0.5),
            .departments = "县发改局;县数据局"});

    t.level1("加分", "加分项", "10分");
    t.leaf({.code = "d82", .name = "国家和省级荣誉次数", .unit = "次", .rule = "per-item", .parameters = "points=1;cap=3",
            .model = flow(Service, 1.3, 0.2, 0.6), .departments = "县数据局"});
    t.leaf({.code = "d83", .name = "数字经济上市企业新增数", .unit = "家", .weight = "4", .rule = "per-item", .parameters = "points=2;cap=4",
            .model = flow(Economy, 0.45, 0.2, 0.8), .departments = "县金融服务中心", .calendar = Calendar::FromMarch});
    t.leaf({.code = "d84", .name = "创新案例专项加分", .unit = "分", .weight = "3", .rule = "direct", .decimals = 1,
            .model = progress(Service, 1.6, 0.2, 0.3), .departments = "县数据局;县科技局", .most = "3", .calendar = Calendar::FromMarch});
    // clang-format on
}

} // namespace

void addCityAndBonus(RowTable &t) {
    addEnterprises(t);
    addGovernance(t);
    addProjects(t);
}

} // namespace weici::demo
