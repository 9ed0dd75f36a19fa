// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/typing.h"

#include "models/gridshape.h"
#include "support/sampleledger.h"

#include <gtest/gtest.h>

namespace weici::models {

namespace {

enum class End { Kept, Hinted, Refused };

struct TypingCase {
    int column;
    const char *typed;
    End end;
    const char *shown; ///< the field's text afterwards
};

class Typing : public ::testing::TestWithParam<TypingCase> {
protected:
    tests::SampleLedger sample;
};

TEST_P(Typing, IsKeptOrRefusedWithAReason) {
    const TypingCase &wanted = GetParam();
    const engine::CellKey key = sample.key(QStringLiteral("yd13"));
    const Typed typed = typeInto(sample.ledger(), key, wanted.column, QString::fromUtf8(wanted.typed));
    EXPECT_EQ(typed.refusal.isEmpty(), wanted.end != End::Refused) << typed.refusal.toStdString();
    EXPECT_EQ(typed.normalised, wanted.end == End::Hinted);
    if (wanted.end == End::Refused) {
        EXPECT_FALSE(typed.observation);
        EXPECT_FALSE(typed.target);
        return;
    }
    if (typed.target) {
        const app::TargetEdit edit{targetKey(sample.ledger(), key), *typed.target};
        sample.ledger().setTargets({&edit, 1}, {});
    } else {
        const app::CellEdit edit{key, *typed.observation};
        sample.ledger().setCells({&edit, 1}, {});
    }
    EXPECT_EQ(typedBefore(sample.ledger(), key, wanted.column).toStdString(), wanted.shown);
}

// clang-format off
INSTANTIATE_TEST_SUITE_P(Fields, Typing, ::testing::Values(
    TypingCase{Value,  "46.06",        End::Kept,    "46.06"},
    TypingCase{Value,  " 46.06 ",      End::Kept,    "46.06"},
    TypingCase{Value,  "４６。０６",    End::Hinted,  "46.06"},
    TypingCase{Value,  "46。06",       End::Hinted,  "46.06"},
    TypingCase{Value,  "－4.2",        End::Hinted,  "-4.2"},
    TypingCase{Value,  "",             End::Kept,    ""},
    TypingCase{Value,  "/",            End::Kept,    "/"},
    TypingCase{Value,  "\\",           End::Kept,    "\\"},
    TypingCase{Value,  "暂无数据",      End::Kept,    "暂无数据"},
    TypingCase{Rank,   "20",           End::Kept,    "20"},
    TypingCase{Rank,   "２０",         End::Hinted,  "20"},
    TypingCase{Rank,   "\\",           End::Kept,    "\\"},
    TypingCase{Rank,   "",             End::Kept,    ""},
    TypingCase{Rank,   "21",           End::Refused, ""},
    TypingCase{Rank,   "50",           End::Refused, ""},
    TypingCase{Rank,   "0",            End::Refused, ""},
    TypingCase{Rank,   "-3",           End::Refused, ""},
    TypingCase{Rank,   "第一",         End::Refused, ""},
    TypingCase{Tied,   "并列",         End::Kept,    "并列"},
    TypingCase{Tied,   "1",            End::Kept,    "并列"},
    TypingCase{Tied,   "",             End::Kept,    ""},
    TypingCase{Tied,   "也许",         End::Refused, ""},
    TypingCase{AsOf,   "1-4月",        End::Kept,    "1—4月"},
    TypingCase{AsOf,   "2023年1—4月",   End::Kept,    "1—4月"},
    TypingCase{AsOf,   "2022年",       End::Kept,    "2022年"},
    TypingCase{AsOf,   "上半年",       End::Kept,    ""},
    TypingCase{AsOf,   "前阵子",       End::Refused, ""},
    TypingCase{Target, "45以上",       End::Kept,    "45以上"},
    TypingCase{Note,   "口径：按ＡＢ表。", End::Kept,  "口径：按ＡＢ表。"},
    TypingCase{Leaf,   "x",            End::Refused, ""}));
// clang-format on

TEST(TypingAgain, ChangesNothingInAnyFieldOfTheTable) {
    tests::SampleLedger sample;
    const engine::Scheme &scheme = sample.ledger().schemes().front();
    for (const engine::Indicator &indicator : scheme.indicators) {
        const engine::CellKey key{indicator.id, sample.ledger().profile().ownRegion,
                                  engine::Period::fromCode("2023H1").value()};
        for (int column = Value; column <= Note; ++column) {
            if (column == Target || !isTyped(column)) {
                continue;
            }
            const Typed again =
                typeInto(sample.ledger(), key, column, typedBefore(sample.ledger(), key, column));
            ASSERT_TRUE(again.observation) << indicator.code << " " << column << again.refusal.toStdString();
            EXPECT_EQ(*again.observation, sample.ledger().observation(key))
                << indicator.code << " " << column;
        }
    }
}

TEST(TypingTargets, GoToTheYearUnlessThePeriodHasItsOwn) {
    tests::SampleLedger sample;
    const engine::CellKey key = sample.key(QStringLiteral("yd13"));
    EXPECT_EQ(targetKey(sample.ledger(), key).period.code(), "2023");
    app::TargetEdit own{key, {}};
    own.target.value = sample.ledger().read(key, engine::CellRole::TargetValue, "40");
    sample.ledger().setTargets({&own, 1}, {});
    EXPECT_EQ(targetKey(sample.ledger(), key).period.code(), "2023H1");
}

} // namespace

} // namespace weici::models
