// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/periodcommands.h"

#include "support/sampleledger.h"

#include <gtest/gtest.h>

#include <QObject>

#include <algorithm>

namespace weici::commands {

namespace {

class PeriodCommands : public ::testing::Test {
protected:
    [[nodiscard]] bool knows(const engine::Period &period) {
        const auto &known = sample.ledger().periods();
        return std::find(known.begin(), known.end(), period) != known.end();
    }
    [[nodiscard]] app::CellEdit note(const char *code) {
        app::CellEdit edit{sample.key(QString::fromLatin1(code)), {}};
        edit.key.period = later;
        edit.observation.note = "口径已调整";
        return edit;
    }

    tests::SampleLedger sample;
    CommandStack stack;
    const engine::Period later = engine::Period::fromCode("2023-01..09").value();
};

TEST_F(PeriodCommands, ANewPeriodIsOneStepThatUndoTakesAway) {
    const app::CellEdit carried = note("yd13");
    EXPECT_FALSE(addPeriod(stack, sample.ledger(), later, {carried}, {QStringLiteral("新建期")}));
    EXPECT_TRUE(knows(later));
    EXPECT_EQ(sample.ledger().observation(carried.key).note, "口径已调整");
    EXPECT_EQ(stack.count(), 1);
    EXPECT_FALSE(stack.undo());
    EXPECT_FALSE(knows(later));
    EXPECT_TRUE(sample.ledger().observation(carried.key).isBlank());
    EXPECT_FALSE(stack.redo());
    EXPECT_TRUE(knows(later));
    EXPECT_EQ(sample.ledger().observation(carried.key).note, "口径已调整");
    sample.reopen();
    EXPECT_TRUE(knows(later)) << "it is in the file";
}

TEST_F(PeriodCommands, AKnownPeriodIsNoStep) {
    const engine::Period known = sample.ledger().periods().front();
    EXPECT_FALSE(addPeriod(stack, sample.ledger(), known, {}, {QStringLiteral("新建期")}));
    EXPECT_EQ(stack.count(), 0);
}

TEST_F(PeriodCommands, AFailureLeavesNoPeriodAndNoStep) {
    app::CellEdit impossible = note("yd13");
    impossible.key.region = engine::RegionId{999};
    EXPECT_TRUE(addPeriod(stack, sample.ledger(), later, {impossible}, {QStringLiteral("新建期")}));
    EXPECT_FALSE(knows(later));
    EXPECT_EQ(stack.count(), 0);
}

TEST_F(PeriodCommands, ReadOnlyFailsWithAReason) {
    sample.reopen(app::Ledger::Access::ReadOnly);
    const Failure failure = addPeriod(stack, sample.ledger(), later, {}, {QStringLiteral("新建期")});
    ASSERT_TRUE(failure);
    EXPECT_FALSE(failure->message().isEmpty());
    EXPECT_FALSE(knows(later));
}

} // namespace

} // namespace weici::commands
