// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/namebook.h"

#include <gmock/gmock.h>

namespace weici::models {

namespace {

struct NameCase {
    const char *written;
    const char *compared;
};

class ComparableName : public ::testing::TestWithParam<NameCase> {};

TEST_P(ComparableName, LeavesOutWhatPeopleWriteDifferently) {
    EXPECT_EQ(comparableName(QString::fromUtf8(GetParam().written)).toStdString(), GetParam().compared);
}

INSTANTIATE_TEST_SUITE_P(
    Names, ComparableName,
    ::testing::Values(NameCase{"网络零售额（万元）", "网络零售额(万元)"},
                      NameCase{"网络零售额 (万元)", "网络零售额(万元)"},
                      NameCase{"7. 平均每万人", "平均每万人"}, NameCase{"7、平均每万人", "平均每万人"},
                      NameCase{"（一）平均每万人", "平均每万人"}, NameCase{"一、平均每万人", "平均每万人"},
                      NameCase{"(3)平均", "平均"}, NameCase{"５Ｇ 基站", "5g基站"},
                      NameCase{"5G基站", "5g基站"}, NameCase{"2022 年企业上云数存量", "2022年企业上云数存量"},
                      NameCase{"1.5万人以上", "1.5万人以上"}, NameCase{"“赣政通”使用", "赣政通使用"},
                      NameCase{"投资【亿】", "投资(亿)"}, NameCase{"分两\n行", "分两行"},
                      NameCase{"12.", "12."}, NameCase{"", ""}));

TEST(NameBook, FindsByNameAliasAndWithoutTheUnit) {
    NameBook book;
    book.add(0, {QStringLiteral("营收规模（亿元）"), QStringLiteral("数字经济核心产业营收")});
    book.add(1, {QStringLiteral("增速（%）")});
    book.add(2, {QStringLiteral("增速（%）")});
    book.add(3, {QStringLiteral("增速")});
    using ::testing::ElementsAre;
    EXPECT_THAT(book.find(QStringLiteral("1. 营收规模")), ElementsAre(0));
    EXPECT_THAT(book.find(QStringLiteral("营收规模(亿元)")), ElementsAre(0));
    EXPECT_THAT(book.find(QStringLiteral("营收规模（万元）")), ElementsAre(0));
    EXPECT_THAT(book.find(QStringLiteral("数字经济核心产业营收")), ElementsAre(0));
    EXPECT_THAT(book.find(QStringLiteral("增速（%）")), ElementsAre(1, 2));
    EXPECT_THAT(book.find(QStringLiteral("增速")), ElementsAre(3)) << "the exact name counts first";
    EXPECT_TRUE(book.find(QStringLiteral("营收")).empty());
    EXPECT_TRUE(book.find(QString()).empty());
}

} // namespace

} // namespace weici::models
