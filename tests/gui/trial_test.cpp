// SPDX-License-Identifier: GPL-3.0-or-later
// 试算 in the real window: ranks and totals move with every key, and nothing reaches the ledger.
#include "support/guiwindow.h"

#include "gui/figureview.h"
#include "gui/segmentswitch.h"
#include "gui/trialpanel.h"
#include "gui/trialview.h"
#include "models/chartroles.h"
#include "models/trialmodel.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace weici::test {

namespace {

using namespace models;

class Trials : public GuiWindow {
protected:
    void openTrial(const QString &sample = QStringLiteral("demo-city")) {
        openSample(sample);
        press(Qt::Key_5, Qt::ControlModifier);
        settle();
    }
    [[nodiscard]] gui::TrialView &table() { return *child<gui::TrialView>("trialTable"); }
    [[nodiscard]] TrialModel &trial() { return *child<gui::TrialPanel>("TrialPanel")->model(); }
    [[nodiscard]] QString cell(int row, int column) { return trial().index(row, column).data().toString(); }
    [[nodiscard]] QString total() { return child<QLabel>("totalLabel")->text(); }
    [[nodiscard]] QString ownRow() {
        const auto &ranking = *child<gui::FigureView>("rankingTable")->model();
        for (int row = 0; row < ranking.rowCount(); ++row) {
            if (ranking.headerData(row, Qt::Vertical, OwnRole).toBool()) {
                return ranking.index(row, 0).data().toString() + u' ' +
                       ranking.index(row, 2).data().toString();
            }
        }
        return {};
    }
    [[nodiscard]] static QByteArray bytesOf(const QString &path) {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    void at(int row, int column) {
        table().setFocus();
        table().selectionModel()->setCurrentIndex(trial().index(row, column),
                                                  QItemSelectionModel::ClearAndSelect);
    }
    void enter(int row, int column, const QString &text) {
        at(row, column);
        type(text);
        press(Qt::Key_Return);
        settle();
    }
};

TEST_F(Trials, MoveWithEveryKeyAndTouchNothing) {
    openTrial();
    app::Ledger &ledger = window().session()->ledger();
    const QByteArray file = bytesOf(ledger.path());
    const QString before = total();
    const QString row = ownRow();
    at(0, TrialValue);
    const QString rank = cell(0, TrialRank);
    type(QStringLiteral("9"));
    EXPECT_EQ(trial().index(0, TrialRank).data(TrialModel::BeforeRole).toString(), rank) << "9 is worse";
    const QString worse = total();
    EXPECT_NE(worse, before);
    type(QStringLiteral("99"));
    EXPECT_EQ(cell(0, TrialRank), QStringLiteral("1"));
    EXPECT_NE(total(), worse);
    EXPECT_NE(ownRow(), row);
    EXPECT_TRUE(table().findChild<QLineEdit *>(QStringLiteral("cellEditor"))->text() == u"999");
    press(Qt::Key_Return);
    settle();
    EXPECT_EQ(cell(0, TrialValue), QStringLiteral("999"));
    EXPECT_EQ(table().currentIndex().row(), 1) << "Enter goes down";
    EXPECT_TRUE(total().contains(QStringLiteral(" → ")));
    EXPECT_EQ(bytesOf(ledger.path()), file);
    EXPECT_FALSE(child<QAction>("undoAction")->isEnabled()) << "the ledger's history knows nothing of it";
}

TEST_F(Trials, GiveTheTypingUpWithEsc) {
    openTrial();
    const QString before = total();
    at(0, TrialValue);
    type(QStringLiteral("999"));
    EXPECT_NE(total(), before);
    press(Qt::Key_Escape);
    settle();
    EXPECT_EQ(total(), before);
    EXPECT_FALSE(trial().canUndo());
}

TEST_F(Trials, StepBackAndForth) {
    openTrial();
    const QString before = total();
    enter(0, TrialValue, QStringLiteral("70"));
    const QString first = total();
    enter(1, TrialValue, QStringLiteral("90"));
    const QString second = total();
    at(0, TrialValue);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(total(), first);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(total(), before);
    press(Qt::Key_Y, Qt::ControlModifier);
    press(Qt::Key_Y, Qt::ControlModifier);
    EXPECT_EQ(total(), second);
    at(1, TrialValue);
    press(Qt::Key_Delete);
    EXPECT_EQ(total(), first);
    child<QPushButton>("resetButton")->click();
    EXPECT_EQ(total(), before);
    at(0, TrialValue);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(total(), first) << "还原 is a step too";
    EXPECT_EQ(window().controller().stack().count(), 0);
}

TEST_F(Trials, TakeWeightsTargetsAndRanks) {
    openTrial();
    const QString before = total();
    const QString weight = cell(0, TrialWeight);
    enter(0, TrialWeight, QStringLiteral("8"));
    EXPECT_NE(total(), before);
    EXPECT_EQ(trial().index(0, TrialWeight).data(TrialModel::BeforeRole).toString(), weight);
    enter(0, TrialWeight, QStringLiteral("很多"));
    EXPECT_TRUE(message().contains(QStringLiteral("权重要填不小于 0 的数")));
    EXPECT_EQ(cell(0, TrialWeight), QStringLiteral("8"));
    enter(0, TrialRank, QStringLiteral("1"));
    EXPECT_EQ(cell(0, TrialRank), QStringLiteral("1"));
    enter(0, TrialTarget, QStringLiteral("８０以上"));
    EXPECT_EQ(cell(0, TrialTarget), QStringLiteral("80以上")) << "full-width digits as typed by hand";
    EXPECT_EQ(trial().changeCount(), 3);
}

TEST_F(Trials, AgreeWithTheLedgerThatIsEditedTheSameWay) {
    openTrial();
    enter(1, TrialValue, QStringLiteral("60"));
    const QString tried = ownRow();
    const QString rank = cell(1, TrialRank);
    press(Qt::Key_2, Qt::ControlModifier);
    goTo(1, models::Value);
    type(QStringLiteral("60"));
    press(Qt::Key_Return);
    press(Qt::Key_5, Qt::ControlModifier);
    settle();
    EXPECT_EQ(ownRow(), tried) << "d02 is scored by its values";
    EXPECT_EQ(trial().changeCount(), 1);
    EXPECT_EQ(cell(1, TrialOriginal), QStringLiteral("60"));
}

TEST_F(Trials, KeepEachPeriodsTrial) {
    openTrial();
    enter(0, TrialValue, QStringLiteral("70"));
    const QString first = total();
    const engine::Period period = window().session()->period();
    window().session()->show(window().session()->region(), engine::Period::cumulative(2025, 6));
    settle();
    EXPECT_EQ(trial().changeCount(), 0);
    window().session()->show(window().session()->region(), period);
    settle();
    EXPECT_EQ(total(), first);
}

TEST_F(Trials, OfRanksAloneTakeRanks) {
    openTrial(QStringLiteral("chongyi-2022"));
    EXPECT_FALSE(child<QWidget>("rankingSide")->isVisible());
    EXPECT_TRUE(total().contains(QStringLiteral("没有各地的数值，总分不排名")));
    const QString before = total();
    enter(0, TrialRank, QStringLiteral("6"));
    EXPECT_NE(total(), before);
    EXPECT_FALSE(cell(0, TrialWon).isEmpty());
    openSample(QStringLiteral("yudu-2023h1"));
    EXPECT_TRUE(total().contains(QStringLiteral("没有计分规则")));
}

TEST_F(Trials, AreKeptUnderANameComparedAndOpenedAgain) {
    openTrial();
    const QString before = total();
    enter(0, TrialValue, QStringLiteral("70"));
    const QString first = total();
    m_dialogs.texts.push_back(QStringLiteral("稳住"));
    child<QPushButton>("saveButton")->click();
    settle();
    enter(1, TrialValue, QStringLiteral("60"));
    m_dialogs.texts.push_back(QStringLiteral("冲刺"));
    child<QPushButton>("saveButton")->click();
    settle();
    const QString second = total();
    auto *box = child<QComboBox>("scenarioBox");
    EXPECT_EQ(box->currentData().toString(), QStringLiteral("冲刺"));
    box->setCurrentIndex(box->findData(QStringLiteral("稳住")));
    Q_EMIT box->activated(box->currentIndex());
    EXPECT_EQ(total(), first);
    child<gui::SegmentSwitch>("sectionSwitch")->findChildren<QPushButton *>().at(4)->click();
    settle();
    const auto &compared = *child<gui::FigureView>("scenarioTable")->model();
    ASSERT_EQ(compared.columnCount(), 4);
    ASSERT_EQ(compared.rowCount(), 4) << "total, rank, two indicators";
    EXPECT_TRUE(first.contains(compared.index(0, 3).data().toString())) << "稳住 comes last";
    EXPECT_TRUE(second.contains(compared.index(0, 2).data().toString()));
    EXPECT_TRUE(before.contains(compared.index(0, 1).data().toString()));

    const QString file = window().session()->ledger().path();
    closeWindow();
    makeWindow();
    ASSERT_TRUE(window().openLedger(file));
    settle();
    box = child<QComboBox>("scenarioBox");
    box->setCurrentIndex(box->findData(QStringLiteral("冲刺")));
    Q_EMIT box->activated(box->currentIndex());
    EXPECT_EQ(total(), second) << "after a restart";
}

TEST_F(Trials, BecomeTargetsAndACampaignTable) {
    openTrial();
    enter(0, TrialValue, QStringLiteral("70"));
    child<QAction>("targetsAction")->trigger();
    settle();
    const engine::CellKey key = trial().keyAt(0);
    EXPECT_EQ(window().session()->ledger().target(key).value.text, "70");
    EXPECT_EQ(window().controller().stack().count(), 1);
    m_dialogs.files.push_back(path(QStringLiteral("campaign.html")));
    child<QAction>("campaignAction")->trigger();
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return QFile::exists(path(QStringLiteral("campaign.html"))); }, 10'000));
    settle();
    EXPECT_TRUE(
        QString::fromUtf8(bytesOf(path(QStringLiteral("campaign.html")))).contains(QStringLiteral(">70<")));
}

TEST_F(Trials, FindTheCheapestWayToARank) {
    openTrial();
    const QString before = total();
    m_dialogs.texts.push_back(QStringLiteral("5"));
    child<QAction>("goalAction")->trigger();
    settle();
    EXPECT_TRUE(message().contains(QStringLiteral("试算后总分排第 5"))) << message().toStdString();
    EXPECT_TRUE(ownRow().startsWith(QStringLiteral("5 ")));
    EXPECT_GE(trial().changeCount(), 1);
    EXPECT_LE(trial().changeCount(), 3);
    at(0, TrialValue);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(total(), before) << "one step";
    m_dialogs.texts.push_back(QStringLiteral("1"));
    child<QAction>("goalAction")->trigger();
    EXPECT_TRUE(message().contains(QStringLiteral("到不了第 1"))) << message().toStdString();
    m_dialogs.texts.push_back(QStringLiteral("九"));
    child<QAction>("goalAction")->trigger();
    EXPECT_TRUE(message().contains(QStringLiteral("整数")));
}

TEST_F(Trials, RowsLeadToTheirCells) {
    openTrial();
    at(4, TrialLeaf);
    press(Qt::Key_Return);
    settle();
    EXPECT_TRUE(grid().isVisible());
    EXPECT_EQ(grid().currentIndex().row(), 4);
}

} // namespace

} // namespace weici::test
