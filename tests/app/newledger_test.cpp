// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/newledger.h"

#include <gtest/gtest.h>

#include "app/labels.h"
#include "support/packageledger.h"

namespace weici::app {
namespace {

NewLedger wanted() {
    return {QStringLiteral(" 崇义县数字经济 "),
            QStringLiteral("赣州市"),
            QStringLiteral("崇义县"),
            2024,
            20,
            {QStringLiteral("章贡区"), QString(), QStringLiteral("崇义县 "), QStringLiteral("章贡区"),
             QStringLiteral("于都县")}};
}

TEST(NewLedger, HasItsRegionsOnceAndNoCells) {
    const tests::PackageLedger ledger{newLedgerContent(wanted())};
    ASSERT_EQ(ledger->regions().size(), 3U);
    EXPECT_EQ(ledger->ownRegion().name, "崇义县");
    EXPECT_EQ(ledger->profile().title, "崇义县数字经济");
    EXPECT_EQ(ledger->schemes().back().regionCount, 20);
    EXPECT_TRUE(ledger->schemes().back().indicators.empty());
    EXPECT_EQ(ledger->observationCount(), 0);
    ledger->addPeriod(engine::Period::cumulative(2024, 2));
    EXPECT_EQ(ledger->periods().size(), 1U);
}

TEST(NewLedger, TakesTheOwnRegionInWhenItIsNotNamed) {
    NewLedger only = wanted();
    only.regions.clear();
    const tests::PackageLedger ledger{newLedgerContent(only)};
    ASSERT_EQ(ledger->regions().size(), 1U);
    EXPECT_EQ(ledger->ownRegion().name, "崇义县");
}

TEST(NewLedger, TakesTreeAndRulesOfAModelButNothingElse) {
    const tests::PackageLedger model{QStringLiteral("demo-city")};
    const auto content = model->content();
    const tests::PackageLedger ledger{newLedgerContent(wanted(), &content)};
    EXPECT_EQ(ledger->schemes().size(), 1U);
    EXPECT_EQ(ledger->schemes().back().year, 2024);
    EXPECT_EQ(ledger->schemes().back().indicators.size(), model->schemes().back().indicators.size());
    EXPECT_EQ(ledger->observationCount(), 0);
    EXPECT_TRUE(ledger->targetPeriods().empty());
    EXPECT_TRUE(ledger->totals().empty());
    EXPECT_FALSE(ledger->relations().empty());
}

TEST(NewLedger, SaysWhatIsMissing) {
    EXPECT_FALSE(refuseNewLedger(wanted()));
    const auto refused = [](auto change) {
        NewLedger one = wanted();
        change(one);
        return refuseNewLedger(one).value_or(QString());
    };
    EXPECT_TRUE(
        refused([](NewLedger &l) { l.title = QStringLiteral("  "); }).contains(QStringLiteral("名称")));
    EXPECT_TRUE(refused([](NewLedger &l) { l.ownRegion.clear(); }).contains(QStringLiteral("本县")));
    EXPECT_TRUE(refused([](NewLedger &l) { l.year = 24; }).contains(QStringLiteral("年度")));
    EXPECT_TRUE(refused([](NewLedger &l) { l.regionCount = 2; }).contains(QStringLiteral("3 个地区")));
}

} // namespace
} // namespace weici::app
