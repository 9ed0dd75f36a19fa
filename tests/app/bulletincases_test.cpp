// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bulletincases.h"

#include <ostream>
#include <string>

#include <gtest/gtest.h>

#include "app/scoreservice.h"
#include "support/goldentext.h"
#include "support/packageledger.h"

namespace weici::app {

void PrintTo(const BulletinCase &one, std::ostream *stream) {
    *stream << one.name;
}

namespace {

using tests::PackageLedger;

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
