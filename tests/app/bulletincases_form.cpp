// SPDX-License-Identifier: GPL-3.0-or-later
// Changes, targets, totals, and the form of the text.
#include "app/bulletincases.h"

namespace weici::app {

namespace {

using tests::BulletinRow;

constexpr auto Moves =
    "{{?进位}}进：{{#进位}}{{名称}}由第{{上期排名}}位升至第{{排名}}位{{/进位}}。{{/进位}}\n"
    "{{?退位}}退：{{#退位}}{{名称}}由第{{上期排名}}位降至第{{排名}}位{{/退位}}。{{/退位}}\n"
    "{{?持平}}平：{{#持平}}{{名称}}{{/持平}}。{{/持平}}\n"
    "{{#指标}}{{名称}}{{进退}}，{{变动}}{{/指标}}。\n";
constexpr auto Targets =
    "达标{{达标.数}}项，未达标{{未达标.数}}项，待定{{待定.数}}项，有目标{{有目标.数}}项。\n"
    "{{#未达标}}{{名称}}{{目标差语}}{{/未达标}}。\n"
    "{{#有目标}}{{名称}}{{目标语}}{{/有目标}}。\n";

std::vector<BulletinRow> twentyOne() {
    std::vector<BulletinRow> rows;
    for (int i = 1; i <= 21; ++i)
        rows.push_back({.name = "第" + std::to_string(i) + "号监测指标", .rank = std::to_string(i % 20 + 1)});
    return rows;
}

const std::vector<BulletinRow> Three{
    {.name = "企业上云数量", .unit = "个", .value = "711", .rank = "1"},
    {.name = "网络零售额", .unit = "亿元", .value = "13.68", .rank = "4", .departments = {"商务局"}},
    {.name = "目录更新率（%）", .unit = "%", .value = "94.77", .rank = "16", .departments = {"数据局"}}};

} // namespace

std::vector<BulletinCase> changeCases() {
    return {
        {"ups-and-downs",
         {{{.name = "企业上云数量",
            .unit = "个",
            .value = "5",
            .rank = "3",
            .valueBefore = "2",
            .rankBefore = "5"},
           {.name = "目录更新率",
            .unit = "%",
            .value = "90.1",
            .rank = "9",
            .valueBefore = "91",
            .rankBefore = "7"},
           {.name = "网络零售额",
            .unit = "亿元",
            .value = "2",
            .rank = "8",
            .valueBefore = "2.0",
            .rankBefore = "8"}}},
         Moves},
        {"in-and-out-of-the-ranking",
         {{{.name = "企业上云数量",
            .unit = "个",
            .value = "5",
            .rank = "3",
            .valueBefore = "2",
            .rankBefore = "/"},
           {.name = "目录更新率", .unit = "%", .value = "90.1", .rank = "/", .rankBefore = "7"}}},
         Moves},
        {"only-ups",
         {{{.name = "企业上云数量", .unit = "个", .value = "5", .rank = "3", .rankBefore = "5"}}}},
        {"nothing-moved",
         {{{.name = "企业上云数量", .unit = "个", .value = "5", .rank = "8", .rankBefore = "8"}}}},
        {"targets",
         {{{.name = "企业上云数量", .unit = "个", .value = "5", .target = "20"},
           {.name = "目录更新率", .unit = "%", .value = "90.1", .target = "97.5%"},
           {.name = "网络零售额", .unit = "亿元", .rank = "9", .targetRank = "6"},
           {.name = "软件业营收",
            .unit = "亿元",
            .value = "1",
            .rank = "20",
            .target = "8",
            .targetRank = "10"},
           {.name = "每万人基站数",
            .unit = "个",
            .value = "30",
            .rank = "1",
            .target = "16",
            .targetRank = "1"}}},
         Targets},
        {"targets-in-words",
         {{{.name = "网络零售额增速", .unit = "%", .value = "-4.1", .target = "实现正增长"},
           {.name = "企业上云数量", .unit = "家", .value = "5", .target = "800家以上"},
           {.name = "增加值增速度", .unit = "%", .target = "15左右"},
           {.name = "电能使用效率", .unit = "—", .value = "1.8", .target = "1.5以下", .lowerIsBetter = true},
           {.name = "电能使用效率二",
            .unit = "—",
            .value = "1.8",
            .target = "1.5-1.7",
            .lowerIsBetter = true},
           {.name = "事项下沉情况", .target = "下沉33项、自建5项。"},
           {.name = "荣誉奖励次数", .target = "/", .targetRank = "/"},
           {.name = "示范基地个数", .target = "-"}}},
         Targets},
        {"total",
         {{{.name = "企业上云数量", .unit = "个", .value = "5", .rank = "8"}},
          20,
          2,
          "2023-01..06",
          "2023-01..05",
          "82.74",
          "4"}},
        {"last-of-all-in-total",
         {Three, 20, 2, "2023-01..06", "2023-01..05", "12.50", "20"},
         "{{?总分}}总分{{总分.得分}}分，列{{总分.排名语}}（第{{总分.排名}}位），比上期{{总分.进退}}。{{/"
         "总分}}"},
    };
}

std::vector<BulletinCase> formCases() {
    return {
        {"numbering",
         {Three},
         "# 甲\n## 子\n### 孙\n### 孙\n## 子\n### 孙\n# 乙\n### 孙\n## 子\n#不是标题\n正文\n\n\n# 丙\n"},
        {"many-headings", {twentyOne()}, "{{#指标}}\n# {{名称}}\n{{/指标}}\n"},
        {"sections-that-fall-away",
         {Three},
         "# 甲\n一段\n{{?缺报}}\n# 没有\n{{#缺报}}{{名称}}{{/缺报}}\n{{/缺报}}\n# "
         "乙\n{{^缺报}}各项齐全。{{/缺报}}\n"},
        {"lists-in-lists",
         {{{.name = "企业上云数量", .rank = "20", .departments = {"工信局", "商务局"}},
           {.name = "网络零售额", .rank = "3", .departments = {"商务局"}},
           {.name = "无主指标甲", .rank = "19", .departments = {}}}},
         "{{#责任单位}}\n### "
         "{{名称}}共{{指标.数}}项{{?后}}，靠后的{{后.数}}项：{{#后}}{{名称}}（{{责任单位}}）{{/后}}{{/"
         "后}}。\n"
         "{{/责任单位}}\n共{{后.数}}项靠后。"},
        {"lists-over-lines",
         {Three},
         "{{#指标}}\n## {{名称}}\n{{指标语}}。\n{{?后}}\n{{/后}}\n{{/指标}}\n完。"},
        {"items-that-say-nothing",
         {{{.name = "企业上云数量", .rank = "20", .rankBefore = "19"},
           {.name = "网络零售额", .rank = "3"},
           {.name = "目录更新率", .rank = "4", .rankBefore = "9"}}},
         "{{#指标}}{{?进退}}{{名称}}{{进退}}{{/进退}}{{/指标}}。"},
        {"number-and-date",
         {Three},
         "标题: {{地区}}通报\n主送：各有关单位：\n落款：{{城市}}某办\n抄送：某某\n印发机关：某办\n---\n"
         "文号{{文号}}，日期{{日期}}，截至{{期末}}，{{地区数}}个地区，{{年}}年。",
         {},
         "于数创办 （2023） 4 号",
         QDate(2023, 7, 10)},
        {"two-annexes", {Three}, "标题：甲\n附件：attachment、campaign\n---\n正文。"},
        {"title-of-two-lines", {Three}, "标题：{{地区}}某办\n标题：关于{{期}}情况的通报\n---\n正文。"},
        {"units-with-remarks",
         {{{.name = "荣誉奖励次数", .rank = "20", .departments = {"县发改委(有关部门提供数据)"}}}},
         "{{#责任单位}}{{名称}}：{{#后}}{{名称}}（{{责任单位}}）{{/后}}{{/责任单位}}。"},
        {"only-a-body", {Three}, "正文。"},
        {"overrides",
         {Three},
         "{{指标.I1.值单位}}，{{指标.I1.排名语}}，{{指标.I1.排名}}；{{#指标}}{{指标语}}，{{排名语}}{{/"
         "指标}}。共{{指标数}}项，"
         "{{前.数}}项。{{期}}",
         {{QStringLiteral("指标.I1.值"), QStringLiteral("712个"), QStringLiteral("省里已改")},
          {QStringLiteral("指标.I1.排名"), QStringLiteral("2"), {}},
          {QStringLiteral("指标.I3.排名"), QStringLiteral("倒数第1位"), QStringLiteral("口头通知")},
          {QStringLiteral("指标.I2.名称"), QStringLiteral("网上零售额"), {}},
          {QStringLiteral("前.数"), QStringLiteral("3"), {}}}},
        {"override-of-what-is-missing",
         {{{.name = "网络零售额增速", .unit = "%", .value = "20.83", .rank = "9"},
           {.name = "企业上云数量", .unit = "个", .value = "/", .rank = "/"}}},
         "{{#指标}}{{指标语}}，{{排名语}}{{/指标}}。{{指标.I1.值}}",
         {{QStringLiteral("指标.I1.值"), QStringLiteral("下降0.83"), {}},
          {QStringLiteral("指标.I2.值"), QStringLiteral("5"), {}},
          {QStringLiteral("指标.I2.排名"), QStringLiteral("1"), {}}}},
    };
}

} // namespace weici::app
