// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/problemmodel.h"
#include "support/guiwindow.h"

#include "app/labels.h"

#include <gtest/gtest.h>

#include <QCheckBox>

#include <algorithm>

namespace weici::test {

namespace {

using app::Problem;
using models::ProblemModel;

class Problems : public GuiWindow {
protected:
    [[nodiscard]] ProblemModel &problems() { return window().session()->problems(); }
    [[nodiscard]] app::Ledger &ledger() { return window().session()->ledger(); }

    [[nodiscard]] engine::CellKey key(const char *code, const char *region, const char *period) {
        return {ledger().indicatorWithCode(QString::fromUtf8(code)).value(),
                ledger().regionNamed(QString::fromUtf8(region)).value(),
                engine::Period::fromCode(period).value()};
    }
    void setValue(const engine::CellKey &key, const char *text) {
        app::CellEdit edit{key, ledger().observation(key)};
        edit.observation.value = ledger().read(key, engine::CellRole::Value, text);
        ledger().setCells({&edit, 1}, {});
        settle();
    }
    void show(const char *region, const char *period) {
        window().session()->show(ledger().regionNamed(QString::fromUtf8(region)).value(),
                                 engine::Period::fromCode(period).value());
        settle();
    }
    /// The row of the first problem of a kind, or -1.
    [[nodiscard]] int rowOf(Problem::Kind kind) {
        const auto found = std::ranges::find(problems().problems(), kind, &Problem::kind);
        return found == problems().problems().end() ? -1
                                                    : static_cast<int>(found - problems().problems().begin());
    }
    /// Presses F8 until the problem of this row is shown.
    void goByKey(int row) {
        ASSERT_GE(row, 0);
        for (int i = 0; i <= row; ++i)
            press(Qt::Key_F8);
    }
    void expectCell(const engine::CellKey &key, int column) {
        EXPECT_EQ(sheet().region(), key.region);
        EXPECT_EQ(sheet().period(), key.period);
        EXPECT_EQ(grid().currentIndex().row(), sheet().rowOf(key.indicator));
        EXPECT_EQ(grid().currentIndex().column(), column);
    }
};

TEST_F(Problems, F8GoesToTheValueOfAnotherRegion) {
    openSample(QStringLiteral("demo-city"));
    show("松岚县", "2025-01..06");
    const auto cell = key("d57", "青枫县", "2025-01..06");
    setValue(cell, app::labels::figure(ledger().observation(cell).value.number * 1e4).toUtf8().constData());
    goByKey(rowOf(Problem::Kind::UnitSlip));
    expectCell(cell, models::Value);
}

TEST_F(Problems, F8GoesToTheLevelWhoseGrowthIsContradicted) {
    openSample(QStringLiteral("demo-city"));
    show("松岚县", "2025-01..06");
    setValue(key("d58", "松岚县", "2025-01..06"), "42.90");
    goByKey(rowOf(Problem::Kind::GrowthDiffers));
    expectCell(key("d57", "松岚县", "2025-01..06"), models::Value);
}

TEST_F(Problems, F8GoesToTheTargetThatCausesIt) {
    openSample(QStringLiteral("yingtan-2022"));
    show("全市", "2023");
    ASSERT_EQ(problems().problems().at(0).kind, Problem::Kind::GrowthDiffers);
    press(Qt::Key_F8);
    expectCell(key("yt26", "信江新区", "2023"), models::Target);
    EXPECT_TRUE(grid().currentIndex().data(models::ValueGridModel::SeverityRole).isValid());
    show("全市", "2022");
    press(Qt::Key_F8);
    expectCell(key("yt47", "全市", "2022"), models::Target);
}

TEST_F(Problems, F8GoesFromTheYearAfterToTheYearOfTheCause) {
    openSample(QStringLiteral("yingtan-2022"));
    show("全市", "2024");
    press(Qt::Key_F8);
    expectCell(key("yt26", "信江新区", "2023"), models::Target);
}

TEST_F(Problems, F8GoesToTheSheetThatIsACopy) {
    openSample(QStringLiteral("demo-city"));
    show("松岚县", "2025-01..06");
    const auto region = ledger().regionNamed(QStringLiteral("雁坪县")).value();
    std::vector<app::CellEdit> edits;
    for (const auto &indicator : ledger().schemeFor(engine::Period::cumulative(2025, 6)).indicators) {
        app::CellEdit edit{{indicator.id, region, engine::Period::cumulative(2025, 6)},
                           ledger().observation({indicator.id, region, engine::Period::cumulative(2025, 5)})};
        edit.observation.asOf.reset();
        edits.push_back(edit);
    }
    ledger().setCells(edits, {});
    settle();
    goByKey(rowOf(Problem::Kind::StaleCopy));
    EXPECT_EQ(sheet().region(), region);
    EXPECT_EQ(grid().currentIndex().column(), int{models::Value});
}

TEST_F(Problems, F8GoesToANodeOfTheTree) {
    openSample(QStringLiteral("chongyi-2022"));
    const int row = rowOf(Problem::Kind::WeightSum);
    goByKey(row);
    EXPECT_EQ(grid().currentIndex().column(), int{models::Leaf});
    EXPECT_EQ(grid().currentIndex().row(), 32) << "33—38 stand under the node";
}

TEST_F(Problems, AreAcceptedByKeyWithAReasonAndComeBackByUndo) {
    openSample(QStringLiteral("yingtan-2022"));
    show("全市", "2023");
    const int before = problems().rowCount();
    press(Qt::Key_F8);
    m_dialogs.texts.push_back(QStringLiteral("市商务局已说明"));
    press(Qt::Key_F8, Qt::ControlModifier);
    settle();
    EXPECT_EQ(problems().rowCount(), before - 1);
    EXPECT_EQ(ledger().acceptedProblems().size(), 1U);
    auto *box = child<QCheckBox>("acceptedBox");
    EXPECT_TRUE(box->isVisible());
    EXPECT_EQ(box->text(), QStringLiteral("显示已认可的 1 条"));
    box->click();
    EXPECT_EQ(problems().rowCount(), before);
    const QModelIndex last = problems().index(before - 1, ProblemModel::SeverityColumn);
    EXPECT_EQ(last.data().toString(), QStringLiteral("已认可"));
    EXPECT_EQ(last.data(ProblemModel::AcceptedRole).toString(), QStringLiteral("市商务局已说明"));
    EXPECT_FALSE(grid().currentIndex().data(models::ValueGridModel::SeverityRole).isValid())
        << "the cell is not marked any more";
    savePicture(QStringLiteral("problems-accepted"));
    press(Qt::Key_Z, Qt::ControlModifier);
    settle();
    EXPECT_TRUE(ledger().acceptedProblems().empty());
    EXPECT_FALSE(box->isVisible());
    EXPECT_EQ(problems().rowCount(), before);
}

TEST_F(Problems, AnAcceptedOneIsWithdrawnByTheSameKey) {
    openSample(QStringLiteral("yingtan-2022"));
    show("全市", "2022");
    press(Qt::Key_F8);
    m_dialogs.texts.push_back(QStringLiteral("含市本级"));
    press(Qt::Key_F8, Qt::ControlModifier);
    settle();
    EXPECT_EQ(problems().rowCount(), 0);
    child<QCheckBox>("acceptedBox")->click();
    ASSERT_EQ(problems().rowCount(), 1);
    press(Qt::Key_F8);
    press(Qt::Key_F8, Qt::ControlModifier);
    settle();
    EXPECT_TRUE(ledger().acceptedProblems().empty());
    EXPECT_EQ(problems().rowCount(), 1);
}

} // namespace

} // namespace weici::test
