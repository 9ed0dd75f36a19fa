// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pasteheader.h"

#include "models/gridshape.h"

#include <gtest/gtest.h>

namespace weici::models {

namespace {

struct HeadingCase {
    std::vector<const char *> texts;
    const char *read; ///< field, then period code
};

std::string fieldName(const PasteHeading &heading) {
    if (heading.other) {
        return "other";
    }
    if (!heading.field) {
        return heading.name ? "name" : "none";
    }
    switch (*heading.field) {
    case Value:
        return "value";
    case Rank:
        return "rank";
    case Tied:
        return "tied";
    case AsOf:
        return "as-of";
    case Target:
        return "target";
    case TargetRank:
        return "target-rank";
    default:
        return "note";
    }
}

class Heading : public ::testing::TestWithParam<HeadingCase> {};

TEST_P(Heading, SaysFieldAndPeriod) {
    QStringList texts;
    for (const char *text : GetParam().texts) {
        texts << QString::fromUtf8(text);
    }
    const PasteHeading heading = readHeading(texts, 2022);
    const std::string read = fieldName(heading) + (heading.period ? ' ' + heading.period->code() : "");
    EXPECT_EQ(read, GetParam().read);
}

// clang-format off
INSTANTIATE_TEST_SUITE_P(Headings, Heading, ::testing::Values(
    HeadingCase{{"指标值"}, "value"},
    HeadingCase{{"数值"}, "value"},
    HeadingCase{{"指标情况"}, "value"},
    HeadingCase{{"全市排名"}, "rank"},
    HeadingCase{{"排名"}, "rank"},
    HeadingCase{{"并列"}, "tied"},
    HeadingCase{{"截至"}, "as-of"},
    HeadingCase{{"目标"}, "target"},
    HeadingCase{{"年度目标值"}, "target"},
    HeadingCase{{"目标排名"}, "target-rank"},
    HeadingCase{{"备注"}, "note"},
    HeadingCase{{"责任单位"}, "name"},
    HeadingCase{{"牵头责任单位"}, "name"},
    HeadingCase{{"三级指标"}, "name"},
    HeadingCase{{"单位"}, "name"},
    HeadingCase{{"同比增速"}, "other"},
    HeadingCase{{"上期", "指标值"}, "other"},
    HeadingCase{{"2022年1-6月"}, "none 2022-01..06"},
    HeadingCase{{"2023年上半年", "排名"}, "rank 2023H1"},
    HeadingCase{{"2022年前三季度全市排名", "1-6月份"}, "rank 2022-01..06"},
    HeadingCase{{"2022年前三季度全市排名", "1-9月份"}, "rank 2022-01..09"},
    HeadingCase{{"2022年前三季度全市排名"}, "rank 2022-01..09"},
    HeadingCase{{"2022年底指标攻坚数据"}, "target 2022"},
    HeadingCase{{"2022年底攻坚全市排名"}, "target-rank 2022"},
    HeadingCase{{"本期　2023年上半年", "指标值"}, "value"},
    HeadingCase{{"网络零售额"}, "none"},
    HeadingCase{{"26"}, "none"},
    HeadingCase{{""}, "none"}));
// clang-format on

} // namespace

} // namespace weici::models
