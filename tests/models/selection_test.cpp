// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/selection.h"

#include "models/valuegridmodel.h"
#include "support/sampleledger.h"

#include <gtest/gtest.h>

#include <QStandardItemModel>

namespace weici::models {

namespace {

TEST(Selection, SumsTheNumbersAndCountsAllCells) {
    tests::SampleLedger sample;
    commands::CommandStack stack;
    ValueGridModel model(sample.ledger(), stack);
    model.show(sample.ledger().profile().ownRegion, engine::Period::fromCode("2023H1").value());
    const auto sum = SelectionSum::of({model.index(0, Value), model.index(1, Value), model.index(4, Rank)});
    EXPECT_EQ(sum.cells, 3);
    EXPECT_EQ(sum.numbers, 2);
    EXPECT_NEAR(sum.sum, 35.89, 1e-9);
    EXPECT_NEAR(sum.mean().value(), 17.945, 1e-9);
    EXPECT_FALSE(SelectionSum::of({model.index(0, Leaf)}).mean());
}

struct CopyCase {
    const char *cell;
    const char *copied;
};

class Copying : public ::testing::TestWithParam<CopyCase> {};

TEST_P(Copying, NeverMakesAFormulaOfAText) {
    QStandardItemModel model(1, 1);
    model.setItem(0, 0, new QStandardItem(QString::fromUtf8(GetParam().cell)));
    EXPECT_EQ(tabSeparated({model.index(0, 0)}).toStdString(), GetParam().copied);
}

INSTANTIATE_TEST_SUITE_P(Texts, Copying,
                         ::testing::Values(CopyCase{"46.26", "46.26"}, CopyCase{"-4.21", "-4.21"},
                                           CopyCase{"=1+1", "'=1+1"}, CopyCase{"@x", "'@x"},
                                           CopyCase{"+cmd", "'+cmd"}, CopyCase{"-", "-"},
                                           CopyCase{"\\", "\\"}, CopyCase{"a\tb", "\"a\tb\""},
                                           CopyCase{"两\n行", "\"两\n行\""}));

TEST(CopyingABlock, KeepsItsShape) {
    QStandardItemModel model(2, 3);
    for (int cell = 0; cell < 6; ++cell) {
        model.setItem(cell / 3, cell % 3, new QStandardItem(QString::number(cell)));
    }
    EXPECT_EQ(tabSeparated({model.index(0, 0), model.index(1, 2)}), QStringLiteral("0\t\t\n\t\t5"));
    EXPECT_EQ(tabSeparated({}), QString());
}

} // namespace

} // namespace weici::models
