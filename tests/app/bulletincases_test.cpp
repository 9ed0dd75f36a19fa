// SPDX-License-Identifier: GPL-3.0-or-later
// What a bulletin says where figures are not as they usually are: one small ledger a case, and the text that
// is expected of it in tests/golden/bulletins/cases.
#include "app/bulletin.h"

#include <ostream>

#include <gtest/gtest.h>

#include "app/scoreservice.h"
#include "support/bulletincontent.h"
#include "support/goldentext.h"
#include "support/packageledger.h"

namespace weici::app {
namespace {

using tests::BulletinCity;
using tests::BulletinRow;
using tests::PackageLedger;

struct BulletinCase {
    const char *name;
    BulletinCity city;
    const char *text = nullptr; ///< nothing: the built-in template
    std::vector<BulletinOverride> overrides = {};
    const char *number = "";
    QDate date = {};
    int region = 1;
};

void PrintTo(const BulletinCase &one, std::ostream *stream) {
    *stream << one.name;
}

/// The lists and sentences of one of the usual sections, short.
constexpr auto Lists = "{{?前}}前：{{#前}}{{指标语}}，排名{{排名语}}{{/前}}。{{/前}}{{^前}}前无。{{/前}}\n"
                       "{{?后}}后：{{#后}}{{指标语}}，排名{{排名语}}{{/后}}。{{/后}}{{^后}}后无。{{/后}}\n";
constexpr auto Clauses = "{{#指标}}{{指标语}}，排名{{排名语}}{{/指标}}。\n";
constexpr auto Values = "{{#指标}}{{名称}}{{值单位}}，{{排名语}}{{/指标}}。\n";
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

std::vector<BulletinCase> rankCases() {
    return {
        {"all-tied",
         {{{.name = "企业上云数量", .unit = "个", .value = "5", .rank = "1", .tied = true},
           {.name = "目录更新率", .unit = "%", .value = "100", .rank = "1", .tied = true}}}},
        {"all-last",
         {{{.name = "企业上云数量", .unit = "个", .value = "0", .rank = "20"},
           {.name = "目录更新率", .unit = "%", .value = "1.5", .rank = "20"}}}},
        {"tied-for-last",
         {{{.name = "企业上云数量", .unit = "个", .value = "0", .rank = "20", .tied = true},
           {.name = "目录更新率", .unit = "%", .value = "2", .rank = "19", .tied = true}}},
         Lists},
        {"tied-by-equal-ranks",
         {{{.name = "企业上云数量", .unit = "个", .value = "5", .rank = "3", .otherRank = "3"},
           {.name = "目录更新率", .unit = "%", .value = "100", .rank = "2", .otherRank = "4"}}},
         Lists},
        {"average-ranks",
         {{{.name = "企业上云数量", .unit = "个", .value = "5", .rank = "2.5", .tied = true}}},
         Lists},
        {"computed-ranks",
         {{{.name = "企业上云数量", .unit = "个", .value = "5", .otherValue = "9"}}, 2, 2},
         Lists},
        {"computed-ties",
         {{{.name = "企业上云数量", .unit = "个", .value = "9", .otherValue = "9"}}, 2, 2},
         Lists},
        {"eight-regions",
         {{{.name = "企业上云数量", .unit = "个", .value = "5", .rank = "4"},
           {.name = "目录更新率", .unit = "%", .value = "90", .rank = "5"},
           {.name = "网络零售额", .unit = "亿元", .value = "2", .rank = "8"}},
          8}},
        {"three-regions",
         {{{.name = "企业上云数量", .unit = "个", .value = "5", .rank = "1"},
           {.name = "目录更新率", .unit = "%", .value = "90", .rank = "2"},
           {.name = "网络零售额", .unit = "亿元", .value = "2", .rank = "3"}},
          3}},
        {"one-region", {{{.name = "企业上云数量", .unit = "个", .value = "5", .rank = "1"}}, 1, 1}},
        {"reach-in-the-name",
         {Three},
         "{{前.范围}}、{{后.范围}}。前3：{{#前3}}{{名称}}{{/前3}}，共{{前3.数}}项，到第{{前3.名次}}位。\n"
         "后5：{{#后5}}{{名称}}{{/后5}}，共{{后5.数}}项。后4有{{后4.数}}项。\n"},
        {"by-rank",
         {{Three[2], Three[0], Three[1]}},
         "{{#指标 次序=\"名次\" 分隔=\"、\"}}{{名称}}{{/指标}}。\n{{#指标 "
         "分隔=\"、\"}}{{名称}}{{/指标}}。\n"},
        {"none-in-back",
         {{{.name = "企业上云数量", .unit = "个", .value = "5", .rank = "1"},
           {.name = "目录更新率", .unit = "%", .value = "90", .rank = "9"}}}},
        {"none-in-front",
         {{{.name = "企业上云数量", .unit = "个", .value = "5", .rank = "10"},
           {.name = "目录更新率", .unit = "%", .value = "90", .rank = "15"}}}},
        {"none-in-either", {{{.name = "企业上云数量", .unit = "个", .value = "5", .rank = "10"}}}},
        {"nothing-ranked",
         {{{.name = "企业上云数量", .unit = "个", .value = "5"},
           {.name = "目录更新率", .unit = "%", .value = "90"}}}},
        {"nothing-at-all", {{{.name = "企业上云数量", .unit = "个"}}}},
        {"rank-only",
         {{{.name = "企业上云数量", .unit = "个", .rank = "2"},
           {.name = "增速（%）", .unit = "%", .rank = "19", .parent = "1. 软件产业（1-4月）"}}}},
        {"ranks-that-are-none",
         {{{.name = "软件业增速", .unit = "%", .value = "0", .rank = "\\"},
           {.name = "企业上云数量", .unit = "个", .value = "5", .rank = "/"},
           {.name = "目录更新率", .unit = "%", .value = "90", .rank = "-"},
           {.name = "网络零售额", .unit = "亿元", .value = "2"},
           {.name = "每万人基站数", .unit = "个", .value = "3", .rank = "（不排名）"}}},
         Values},
    };
}

std::vector<BulletinCase> valueCases() {
    return {
        {"missing-values",
         {{{.name = "企业上云数量", .unit = "个", .rank = "2"},
           {.name = "网络零售额", .unit = "亿元", .value = "/", .rank = "3"},
           {.name = "软件业增速", .unit = "%", .value = "\\", .rank = "5"},
           {.name = "目录更新率", .unit = "%", .value = "-", .rank = "6"}}},
         Clauses},
        {"missing-values-asked-for",
         {{{.name = "企业上云数量", .unit = "个", .rank = "2"},
           {.name = "网络零售额", .unit = "亿元", .value = "/", .rank = "3"},
           {.name = "软件业增速", .unit = "%", .value = "\\", .rank = "5"},
           {.name = "目录更新率", .unit = "%", .value = "-", .rank = "6"}}},
         Values},
        {"text-for-a-value",
         {{{.name = "省级重点实验室数", .unit = "个", .value = "2022年暂无符合申报条件企业。", .rank = "6"}}},
         Clauses},
        {"range-for-a-value",
         {{{.name = "电能使用效率", .unit = "—", .value = "1.5-1.7", .rank = "3"}}},
         Clauses},
        {"number-with-a-remark",
         {{{.name = "电商示范企业数量", .unit = "个", .value = "7个(工业企业已上报)", .rank = "6"}}},
         Clauses},
        {"at-least", {{{.name = "企业上云数量", .unit = "家", .value = "800家以上", .rank = "6"}}}, Clauses},
        {"ten-thousands",
         {{{.name = "标识注册总量", .unit = "个", .value = "50万", .rank = "6"},
           {.name = "网络零售额", .unit = "亿元", .value = "1368万元", .rank = "7"}}},
         Clauses},
        {"digits-as-entered",
         {{{.name = "新建系统上云率", .unit = "%", .value = "100.0", .rank = "1"},
           {.name = "网络零售额", .unit = "万元", .value = "1,368.50", .rank = "7"},
           {.name = "企业上云数量", .unit = "个", .value = "１２", .rank = "7"}}},
         Clauses},
        {"no-unit",
         {{{.name = "加权平均日活率", .value = "46.26", .rank = "1"},
           {.name = "数据中心电能使用效率", .unit = "—", .value = "1.16", .rank = "4"},
           {.name = "平台建设评价", .unit = "-", .rank = "7"}}},
         Clauses},
        {"unit-in-the-text", {{{.name = "用户使用度", .value = "35%", .rank = "1"}}}, Clauses},
        {"negative-growth",
         {{{.name = "网络零售额增速（%）", .unit = "%", .value = "-4.21", .rank = "12"},
           {.name = "增速（%）",
            .unit = "%",
            .value = "-0.5",
            .rank = "18",
            .aliases = {"数字经济核心产业营收增速"},
            .parent = "数字经济核心产业"}}},
         Clauses},
        {"growth-and-none",
         {{{.name = "网络零售额增速（%）", .unit = "%", .value = "20.83", .rank = "12"},
           {.name = "软件业营收增速", .unit = "%", .value = "0", .rank = "13"},
           {.name = "软件业增长率", .value = "3.5", .rank = "14"}}},
         Clauses},
        {"growth-asked-for",
         {{{.name = "网络零售额增速", .unit = "%", .value = "-4.21", .rank = "12"}}},
         "网络零售额{{指标.I1.增减}}，增速为{{指标.I1.值单位}}（{{指标.网络零售额增速.值}}）。"},
        {"negative-values",
         {{{.name = "净增企业数量", .unit = "个", .value = "-3", .rank = "12"},
           {.name = "净增投资额度", .unit = "亿元", .value = "-0", .rank = "13"}}},
         Clauses},
    };
}

std::vector<BulletinCase> nameCases() {
    return {
        {"another-period",
         {{{.name = "企业上云数量", .unit = "个", .value = "5", .rank = "1", .asOf = "2023-01..04"},
           {.name = "网络零售额", .unit = "亿元", .rank = "2", .asOf = "2023-06"}}},
         Clauses},
        {"another-year",
         {{{.name = "企业上云数量", .unit = "个", .value = "5", .rank = "1", .asOf = "2022"}}},
         Clauses},
        {"the-same-period",
         {{{.name = "企业上云数量", .unit = "个", .value = "5", .rank = "1", .asOf = "2023H1"}}},
         Clauses},
        {"period-in-the-name",
         {{{.name = "企业上云数量（1-5月）", .unit = "个", .value = "5", .rank = "1"},
           {.name = "网络零售额（亿元）",
            .unit = "亿元",
            .value = "2",
            .rank = "2",
            .parent = "4. 电子商务（1-4月）"},
           {.name = "软件业营收（1—6月）", .unit = "亿元", .value = "3", .rank = "3"}}},
         Clauses},
        {"names-that-leave-open",
         {{{.name = "总额", .unit = "亿元", .value = "5", .rank = "1", .parent = "网络零售额"},
           {.name = "增速", .unit = "%", .value = "6", .rank = "2", .parent = "网络零售额"},
           {.name = "增速", .unit = "%", .value = "-7", .rank = "3", .parent = "2. 软件业营收"}}},
         Clauses},
        {"alias-in-full",
         {{{.name = "营收规模（亿元）",
            .unit = "亿元",
            .value = "9.89",
            .rank = "6",
            .aliases = {"核心产业营收规模"},
            .parent = "1. 核心产业"}}},
         Clauses},
        {"numbers-and-spaces-in-names",
         {{{.name = "7. 平均每万人所拥有的 5G 基站个数（个）", .unit = "个", .value = "11.43", .rank = "17"},
           {.name = "\"赣政通\"平台新增应用数", .unit = "个", .value = "3", .rank = "1"},
           {.name = "每万人拥有5G基站数 ²", .unit = "个", .value = "16.3", .rank = "2"}}},
         Clauses},
        {"another-region",
         {{{.name = "企业上云数量",
            .unit = "个",
            .value = "5",
            .rank = "1",
            .otherRank = "20",
            .otherValue = "0"}}},
         nullptr,
         {},
         "",
         {},
         2},
        {"whole-year",
         {{{.name = "企业上云数量", .unit = "个", .value = "5", .rank = "1", .rankBefore = "3"}},
          20,
          2,
          "2023",
          "2022"}},
        {"second-quarter",
         {{{.name = "企业上云数量", .unit = "个", .value = "5", .rank = "1", .rankBefore = "3"}},
          20,
          2,
          "2023Q2",
          "2023Q1"}},
    };
}

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

class BulletinCases : public testing::TestWithParam<BulletinCase> {};

TEST_P(BulletinCases, ReadAsExpected) {
    const BulletinCase &one = GetParam();
    const PackageLedger ledger(tests::bulletinContent(one.city));
    ScoreService service(*ledger);
    const BulletinDraft draft{*engine::Period::fromCode(one.city.period),
                              {one.region},
                              QString::fromUtf8(one.number),
                              one.date,
                              one.text ? QString::fromUtf8(one.text) : bulletinTemplate(),
                              one.overrides};
    const QString lines = tests::bulletinLines(makeBulletin(service, draft));
    tests::expectGolden(lines, QStringLiteral("bulletins/cases/%1.txt").arg(QString::fromUtf8(one.name)));
    for (const char *slip :
         {"，，", "，。", "。。", "；。", "：。", "；；", "  ", "（）", "第位", "为，", "：；"})
        EXPECT_FALSE(lines.contains(QString::fromUtf8(slip))) << slip;
}

const auto nameOf = [](const testing::TestParamInfo<BulletinCase> &param) {
    std::string name = param.param.name;
    std::erase(name, '-');
    return name;
};

INSTANTIATE_TEST_SUITE_P(Ranks, BulletinCases, testing::ValuesIn(rankCases()), nameOf);
INSTANTIATE_TEST_SUITE_P(Values, BulletinCases, testing::ValuesIn(valueCases()), nameOf);
INSTANTIATE_TEST_SUITE_P(Names, BulletinCases, testing::ValuesIn(nameCases()), nameOf);
INSTANTIATE_TEST_SUITE_P(Changes, BulletinCases, testing::ValuesIn(changeCases()), nameOf);
INSTANTIATE_TEST_SUITE_P(Form, BulletinCases, testing::ValuesIn(formCases()), nameOf);

} // namespace
} // namespace weici::app
