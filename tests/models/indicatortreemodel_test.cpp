// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/indicatortreemodel.h"

#include "models/schemesummary.h"
#include "support/modelwatch.h"
#include "support/sampleledger.h"

#include <gtest/gtest.h>

#include <QMimeData>
#include <QSignalSpy>

#include <memory>

namespace weici::models {

namespace {

using Column = IndicatorTreeModel::Column;
using engine::TreeKey;

class IndicatorTree : public ::testing::Test {
protected:
    IndicatorTree() { model.show(2022); }

    [[nodiscard]] QModelIndex leaf(const char *code, int column = Column::Name) const {
        return model.indexOf(TreeKey::ofLeaf(code)).siblingAtColumn(column);
    }
    [[nodiscard]] QModelIndex level1(int block, int row, int column = Column::Name) const {
        return model.index(row, column, model.index(block, 0));
    }
    [[nodiscard]] QString sum() const { return SchemeSummary::of(*model.tree(), model.sums()).total; }

    tests::SampleLedger sample{QStringLiteral("chongyi-2022")};
    commands::CommandStack stack;
    IndicatorTreeModel model{sample.ledger(), stack};
    tests::ModelWatch watch{&model};
};

TEST_F(IndicatorTree, ShowsTheTreeAsPrinted) {
    ASSERT_EQ(model.rowCount(), 3);
    EXPECT_EQ(model.index(0, Column::Name).data(), QStringLiteral("省考"));
    EXPECT_EQ(model.index(0, Column::Weight).data(), QStringLiteral("100 × 80%"));
    EXPECT_EQ(model.index(0, Column::Points).data(), QStringLiteral("80"));
    EXPECT_EQ(model.index(0, Column::Check).data(), QStringLiteral("100 / 100"));
    EXPECT_EQ(level1(0, 3).data(), QStringLiteral("数字基础设施及应用"));
    EXPECT_EQ(level1(0, 3, Column::Check).data(), QStringLiteral("11 / 10 按比例"));
    EXPECT_EQ(level1(0, 3, Column::Check).data(IndicatorTreeModel::MarkRole).toInt(),
              static_cast<int>(IndicatorTreeModel::Mark::Differs));
    EXPECT_EQ(level1(1, 2, Column::Check).data(), QStringLiteral("2 分 10 项共用"));
    EXPECT_EQ(leaf("cy33").data(IndicatorTreeModel::NumberRole), QStringLiteral("33"));
    EXPECT_EQ(leaf("cy35", Column::Points).data(), QStringLiteral("1.6"));
    EXPECT_EQ(leaf("cy13", Column::Check).data(), QStringLiteral("13-14 合用"));
}

TEST_F(IndicatorTree, TheSumIsOneSentence) {
    const auto summary = SchemeSummary::of(*model.tree(), model.sums());
    EXPECT_EQ(summary.sum, QStringLiteral("省考 100 × 80%　＋　市考 20　＋　加分 10"));
    EXPECT_EQ(summary.total, QStringLiteral("110"));
    EXPECT_TRUE(summary.fits);
    ASSERT_EQ(summary.conflicts.size(), 1U);
    EXPECT_EQ(summary.conflicts[0].text, QStringLiteral("序号 33—38 合计 11，印为 10"));
    const auto words =
        ConflictWords::of(*model.tree(), model.sums(), IndicatorTreeModel::itemAt(leaf("cy35")));
    ASSERT_TRUE(words);
    EXPECT_TRUE(words->cause.contains(QStringLiteral("＝11，上级印为 10")));
    EXPECT_FALSE(ConflictWords::of(*model.tree(), model.sums(), IndicatorTreeModel::itemAt(leaf("cy01"))));
}

TEST_F(IndicatorTree, TypingAWeightMovesTheSums) {
    ASSERT_TRUE(model.setData(leaf("cy01", Column::Weight), QStringLiteral("5")));
    const auto summary = SchemeSummary::of(*model.tree(), model.sums());
    EXPECT_EQ(summary.conflicts.size(), 2U);
    EXPECT_EQ(level1(0, 0, Column::Check).data(), QStringLiteral("10 / 8 按比例"));
    EXPECT_TRUE(
        level1(0, 0, Column::Check).data(Qt::ToolTipRole).toString().contains(QStringLiteral("多出 2 分")));
    ASSERT_FALSE(stack.undo());
    EXPECT_EQ(level1(0, 0, Column::Check).data(), QStringLiteral("8 / 8"));
    ASSERT_TRUE(model.setData(model.index(0, Column::Weight), QStringLiteral("50%")));
    EXPECT_EQ(sum(), QStringLiteral("80"));
}

TEST_F(IndicatorTree, WhatIsNoNumberIsRefused) {
    QSignalSpy refusals(&model, &IndicatorTreeModel::refused);
    EXPECT_FALSE(model.setData(leaf("cy01", Column::Points), QStringLiteral("三")));
    EXPECT_FALSE(model.setData(leaf("cy01"), QStringLiteral(" ")));
    EXPECT_EQ(refusals.count(), 2);
    EXPECT_EQ(stack.count(), 0);
}

TEST_F(IndicatorTree, AnEditOfAFieldTellsOnlyTheRowsThatChange) {
    QSignalSpy rows(&model, &IndicatorTreeModel::dataChanged);
    QSignalSpy layouts(&model, &IndicatorTreeModel::layoutChanged);
    QSignalSpy resets(&model, &IndicatorTreeModel::modelReset);
    ASSERT_TRUE(model.setData(leaf("cy33"), QStringLiteral("5G基站")));
    ASSERT_EQ(rows.count(), 1);
    EXPECT_EQ(rows[0][0].toModelIndex(), leaf("cy33"));
    rows.clear();
    ASSERT_TRUE(model.setData(leaf("cy40", Column::Weight), QStringLiteral("1")));
    EXPECT_GT(rows.count(), 1) << "what it takes, its neighbours lose";
    EXPECT_LT(rows.count(), 8);
    EXPECT_EQ(layouts.count() + resets.count(), 0);
}

TEST_F(IndicatorTree, IndexesFollowTheirItemsThroughMovesAndUndo) {
    const QPersistentModelIndex moved = leaf("cy33");
    const QPersistentModelIndex parent = moved.parent();
    const QPersistentModelIndex gone = leaf("cy02");
    ASSERT_TRUE(
        model.apply(engine::recycle(*model.scheme(), TreeKey::ofLeaf("cy02")), {QStringLiteral("收")}));
    EXPECT_FALSE(gone.isValid());
    ASSERT_TRUE(
        model.apply(engine::moveByOne(*model.scheme(), TreeKey::ofLeaf("cy33"), -1), {QStringLiteral("移")}));
    ASSERT_TRUE(moved.isValid());
    EXPECT_EQ(model.keyAt(moved), TreeKey::ofLeaf("cy33"));
    EXPECT_NE(QModelIndex(moved.parent()), QModelIndex(parent));
    ASSERT_FALSE(stack.undo());
    EXPECT_EQ(QModelIndex(moved.parent()), QModelIndex(parent));
}

TEST_F(IndicatorTree, DraggedLeavesLandWhereTheyAreDropped) {
    const std::unique_ptr<QMimeData> data(model.mimeData({leaf("cy01"), leaf("cy01", 1), leaf("cy03")}));
    const QModelIndex target = leaf("cy24").parent();
    ASSERT_TRUE(model.canDropMimeData(data.get(), Qt::MoveAction, 0, 0, target));
    ASSERT_TRUE(model.dropMimeData(data.get(), Qt::MoveAction, 0, 0, target));
    EXPECT_EQ(model.keyAt(leaf("cy24").siblingAtRow(0)), TreeKey::ofLeaf("cy01"));
    EXPECT_EQ(model.keyAt(leaf("cy24").siblingAtRow(1)), TreeKey::ofLeaf("cy03"));
    EXPECT_EQ(leaf("cy24").row(), 2);
    EXPECT_EQ(stack.count(), 1);
    const std::unique_ptr<QMimeData> level(model.mimeData({level1(0, 0)}));
    EXPECT_FALSE(model.canDropMimeData(level.get(), Qt::MoveAction, -1, 0, level1(0, 2)));
    EXPECT_TRUE(model.canDropMimeData(level.get(), Qt::MoveAction, 0, 0, model.index(1, 0)));
    const std::unique_ptr<QMimeData> namesake(model.mimeData({level1(0, 1)}));
    EXPECT_FALSE(model.canDropMimeData(namesake.get(), Qt::MoveAction, 0, 0, model.index(1, 0)))
        << "市考 has a level 1 of that name";
}

TEST_F(IndicatorTree, AYearThatIsTakenAwayShowsNothing) {
    ASSERT_FALSE(commands::setScheme(stack, sample.ledger(), engine::cloneForYear(*model.scheme(), 2023, 20),
                                     {QStringLiteral("沿用")}));
    model.show(2023);
    ASSERT_EQ(model.rowCount(), 3);
    ASSERT_FALSE(stack.undo());
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_EQ(model.scheme(), nullptr);
}

TEST_F(IndicatorTree, AReadOnlyLedgerIsNotEdited) {
    sample.reopen(app::Ledger::Access::ReadOnly);
    IndicatorTreeModel watched(sample.ledger(), stack);
    watched.show(2022);
    EXPECT_FALSE(watched.flags(watched.index(0, 0)).testFlag(Qt::ItemIsEditable));
    EXPECT_FALSE(watched.setData(watched.index(0, 0), QStringLiteral("别的")));
}

} // namespace

} // namespace weici::models
