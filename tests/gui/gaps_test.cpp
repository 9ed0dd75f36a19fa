// SPDX-License-Identifier: GPL-3.0-or-later
// 差距与推演 in the real window: its figures are those that the command line prints from the same file.
#include "bench/countrycontent.h"
#include "support/cliprocess.h"
#include "support/guiwindow.h"
#include "support/outputrows.h"

#include "app/labels.h"
#include "engine/decimal.h"
#include "gui/chartpanel.h"
#include "gui/figureview.h"
#include "gui/gappanel.h"
#include "gui/intervalchart.h"
#include "gui/longquestionjob.h"
#include "gui/readingtable.h"
#include "gui/segmentswitch.h"
#include "gui/waterfallchart.h"
#include "models/figuretable.h"
#include "models/gridshape.h"
#include "models/lostfigures.h"
#include "models/robustfigures.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeView>

#include <algorithm>
#include <functional>
#include <map>

namespace weici::test {

namespace {

using app::labels::text;

class Gaps : public GuiWindow {
protected:
    void openGaps() {
        press(Qt::Key_5, Qt::ControlModifier);
        settle();
    }
    void openSection(int section) {
        auto *control = child<gui::SegmentSwitch>("sectionSwitch");
        QTest::mouseClick(control->findChildren<QPushButton *>().at(section), Qt::LeftButton);
        settle();
    }
    [[nodiscard]] gui::FigureView &view(const char *name) { return *child<gui::FigureView>(name); }
    [[nodiscard]] QString findingOf(const char *section) {
        const auto labels = child<QWidget>(section)->findChildren<QLabel *>(QStringLiteral("finding"));
        return labels.isEmpty() ? QString() : labels.front()->text();
    }
    /// The text of a row (by its name) in a column (by its heading).
    [[nodiscard]] static QString cell(const QAbstractItemView &view, const QString &row,
                                      const QString &heading) {
        const QAbstractItemModel &model = *view.model();
        for (int column = 0; column < model.columnCount(); ++column) {
            if (model.headerData(column, Qt::Horizontal).toString() != heading) {
                continue;
            }
            for (int line = 0; line < model.rowCount(); ++line) {
                const bool isIt = model.index(line, 0).data().toString() == row ||
                                  model.headerData(line, Qt::Vertical).toString() == row;
                if (isIt) {
                    return model.index(line, column).data().toString();
                }
            }
        }
        ADD_FAILURE() << row.toStdString() << " / " << heading.toStdString() << " is not there";
        return {};
    }
    [[nodiscard]] app::Ledger &ledger() { return window().session()->ledger(); }
    [[nodiscard]] QString nameOf(const std::string &code) {
        for (const auto &leaf : ledger().schemeFor(window().session()->period()).indicators) {
            if (leaf.code == code) {
                return models::shortName(leaf);
            }
        }
        return {};
    }
    [[nodiscard]] QString period() { return text(window().session()->period().code()); }
    /// What the command line says of the region and period that are shown.
    [[nodiscard]] tests::OutputRows cli(const QString &verb, const QStringList &more = {}) {
        QStringList words{verb, ledger().path()};
        if (verb != u"why" && verb != u"diff") {
            words << QStringLiteral("--period") << period();
        }
        if (verb != u"robust") {
            words << QStringLiteral("--region") << text(ledger().region(window().session()->region()).name);
        }
        const auto run = tests::runCli(words + more);
        EXPECT_EQ(run.code, 0) << run.err;
        return tests::OutputRows(run.out);
    }
    void ask(int question) {
        auto *box = child<QComboBox>("questionBox");
        box->setCurrentIndex(question);
        Q_EMIT box->activated(question);
        settle();
    }
    /// Every gap of the table against the verb's row.
    void compareGaps(const char *heading, const QStringList &options) {
        const auto printed = cli(QStringLiteral("gap"), options);
        const gui::FigureView &table = view("gapTable");
        ASSERT_EQ(table.model()->rowCount(), static_cast<int>(printed.rows().size()));
        int found = 0;
        for (const auto &row : printed.rows()) {
            const QString name = nameOf(row.at("code"));
            const QString needed = text(row.at("needed"));
            const QString way = cell(table, name, QStringLiteral("现值 → 需到"));
            EXPECT_EQ(way.section(QStringLiteral(" → "), 1), needed) << row.at("code");
            EXPECT_EQ(way.section(QStringLiteral(" → "), 0, 0), text(row.at("value"))) << row.at("code");
            const QString rank = cell(table, name, QString::fromUtf8(heading));
            if (!row.at("rank").empty() && row.at("feasible") == "1") {
                EXPECT_EQ(
                    rank,
                    QStringLiteral("第 %1 → 第 %2").arg(text(row.at("rank")), text(row.at("next_rank"))))
                    << row.at("code");
                QString change = cell(table, name, QStringLiteral("还差"));
                if (change.startsWith(u'+')) {
                    change.remove(0, 1);
                }
                if (!row.at("value").empty()) {
                    EXPECT_EQ(change, text(row.at("change"))) << row.at("code");
                }
                ++found;
            }
        }
        EXPECT_GT(found, 0);
    }
    [[nodiscard]] static QString two(const std::string &figure) {
        return QString::fromStdString(engine::roundedText(*engine::parsePlain(figure), 2));
    }
};

/// So many regions that questions are worked out aside.
class LargeGaps : public Gaps {
protected:
    void SetUp() override {
        app::Ledger::create(path(u"large.weici"_qs), bench::countryContent(300));
        ASSERT_TRUE(window().openLedger(path(u"large.weici"_qs)));
        openGaps();
    }
    [[nodiscard]] gui::LongQuestionJob *job() {
        return child<QWidget>("gapSection")->findChild<gui::LongQuestionJob *>();
    }
    [[nodiscard]] bool isAnswered() { return view("gapTable").model()->rowCount() > 0; }
};

TEST_F(LargeGaps, AreWorkedOutAsideAndAreThoseOfTheCommandLine) {
    ASSERT_NE(job(), nullptr);
    EXPECT_TRUE(QTest::qWaitFor([this] { return isAnswered(); }, 30'000));
    EXPECT_TRUE(job()->isHidden());
    compareGaps("排名", {});
}

TEST_F(LargeGaps, AreGivenUpAndAskedForAgain) {
    ASSERT_TRUE(QTest::qWaitFor([this] { return isAnswered(); }, 30'000));
    const QString before = findingOf("gapSection");
    auto *button = job()->findChild<QPushButton *>();
    child<QComboBox>("questionBox")->setCurrentIndex(1);
    Q_EMIT child<QComboBox>("questionBox")->activated(1);
    button->click(); // 取消
    settle();
    EXPECT_FALSE(job()->isHidden());
    EXPECT_EQ(button->text(), u"重新计算"_qs);
    EXPECT_EQ(findingOf("gapSection"), before);
    button->click();
    const QAbstractItemModel &table = *view("gapTable").model();
    EXPECT_TRUE(QTest::qWaitFor([&] { return table.headerData(1, Qt::Horizontal).toString() == u"总分排名"; },
                                30'000));
    EXPECT_TRUE(job()->isHidden());
    compareGaps("总分排名", {u"--total"_qs});
}

TEST_F(Gaps, AreThoseOfTheCommandLine) {
    openSample(QStringLiteral("demo-city"));
    openGaps();
    EXPECT_TRUE(view("gapTable").hasFocus());
    compareGaps("排名", {});
    ask(1);
    compareGaps("总分排名", {QStringLiteral("--total")});
    EXPECT_TRUE(findingOf("gapSection").contains(QStringLiteral("单靠自己就能让总分")));
    ask(0);
    child<QCheckBox>("inGroupBox")->click();
    settle();
    compareGaps("排名", {QStringLiteral("--group")});
    const auto &heads = *view("gapTable").model();
    for (int column = 0; column < heads.columnCount(); ++column) {
        EXPECT_NE(heads.headerData(column, Qt::Horizontal).toString(), QStringLiteral("进 1 位加分"))
            << "points come from the rank over all";
    }
}

TEST_F(Gaps, SayWhoIsBehind) {
    openSample(QStringLiteral("demo-city"));
    openGaps();
    ask(2);
    int pursuers = 0;
    for (const auto &row : cli(QStringLiteral("gap"), {QStringLiteral("--behind")}).rows()) {
        if (row.at("feasible") == "1") {
            EXPECT_EQ(cell(view("gapTable"), nameOf(row.at("code")), QStringLiteral("追兵")),
                      text(row.at("region")));
            ++pursuers;
        }
    }
    EXPECT_GT(pursuers, 20);
    ask(3);
    compareGaps("总分排名", {QStringLiteral("--total"), QStringLiteral("--behind")});
}

TEST_F(Gaps, PutFirstWhatBringsMostPoints) {
    openSample(QStringLiteral("demo-city"));
    openGaps();
    const auto lost = cli(QStringLiteral("lost"), {QStringLiteral("--by"), QStringLiteral("leaf")});
    double best = 0;
    std::string code;
    for (const auto &row : lost.rows()) {
        const double gain = *engine::parsePlain(row.at("recoverable_rank"));
        if (gain > best) {
            best = gain;
            code = row.at("key");
        }
    }
    EXPECT_EQ(view("gapTable").model()->index(0, 0).data().toString(), nameOf(code));
    EXPECT_EQ(cell(view("gapTable"), nameOf(code), QStringLiteral("进 1 位加分")),
              QString(u'+' + QString::fromStdString(engine::roundedText(best, 2))));
    EXPECT_TRUE(findingOf("gapSection").endsWith(QString::fromStdString(engine::roundedText(best, 2))));
}

TEST_F(Gaps, LostPointsAreThoseOfTheCommandLineInEveryView) {
    openSample(QStringLiteral("demo-city"));
    openGaps();
    openSection(1);
    child<gui::SegmentSwitch>("lostSwitch")->findChildren<QPushButton *>().at(1)->click();
    for (const auto &row :
         cli(QStringLiteral("lost"), {QStringLiteral("--by"), QStringLiteral("department")}).rows()) {
        EXPECT_EQ(cell(view("departmentTable"), text(row.at("key")), QStringLiteral("失分")),
                  two(row.at("lost")));
        EXPECT_EQ(cell(view("departmentTable"), text(row.at("key")), QStringLiteral("满分")),
                  two(row.at("full")));
    }
    const auto levels = cli(QStringLiteral("lost"), {QStringLiteral("--by"), QStringLiteral("level1")});
    auto *waterfall = child<gui::ChartPanel>("waterfall");
    ASSERT_EQ(waterfall->table().model()->rowCount(), static_cast<int>(levels.rows().size()) + 1);
    const QStringList written = waterfall->chart().labels();
    for (const auto &row : levels.rows()) {
        const QString name = text(row.at("key")).section(QStringLiteral(" / "), -1);
        EXPECT_TRUE(written.contains(name));
        EXPECT_TRUE(written.contains(two(row.at("lost")))) << row.at("key");
    }
    // The tree adds up: leaves to level 2 to level 1, and its rows are the verb's.
    const auto &tree = *child<QTreeView>("lostTree")->model();
    std::map<QString, QString> shown;
    const std::function<void(const QModelIndex &)> read = [&](const QModelIndex &parent) {
        for (int row = 0; row < tree.rowCount(parent); ++row) {
            const QModelIndex item = tree.index(row, 0, parent);
            if (tree.rowCount(item) == 0) {
                shown[item.data().toString()] = item.siblingAtColumn(3).data().toString();
            }
            read(item);
        }
    };
    read({});
    const auto leaves = cli(QStringLiteral("lost"));
    ASSERT_EQ(shown.size(), leaves.rows().size());
    for (const auto &row : leaves.rows()) {
        EXPECT_EQ(shown[nameOf(row.at("key"))], two(row.at("lost"))) << row.at("key");
    }
}

TEST_F(Gaps, FollowAnEdit) {
    openSample(QStringLiteral("demo-city"));
    openGaps();
    const QString before = findingOf("gapSection");
    press(Qt::Key_2, Qt::ControlModifier);
    goTo(0, models::Value);
    type(QStringLiteral("60"));
    press(Qt::Key_Return);
    openGaps();
    compareGaps("排名", {});
    press(Qt::Key_Z, Qt::ControlModifier);
    settle();
    compareGaps("排名", {});
    EXPECT_EQ(findingOf("gapSection"), before);
}

TEST_F(Gaps, SayWhyARankMoved) {
    openSample(QStringLiteral("demo-city"));
    openGaps();
    openSection(2);
    auto *from = child<QComboBox>("fromBox");
    const engine::Period earlier = *window().session()->period().previousIn(ledger().observedPeriods());
    EXPECT_EQ(from->currentText(), app::labels::period(earlier));
    const auto printed = cli(QStringLiteral("why"), {QStringLiteral("--from"), text(earlier.code()),
                                                     QStringLiteral("--to"), period()});
    int known = 0;
    for (const auto &row : printed.rows()) {
        const bool isTotal = row.at("code") == "total";
        const QString name = isTotal ? QStringLiteral("总分") : nameOf(row.at("code"));
        if (row.at("own").empty() || name.isEmpty()) {
            continue;
        }
        ++known;
        const auto part = [&](const char *heading) {
            QString shown = cell(view("moveTable"), name, QString::fromUtf8(heading));
            return shown.startsWith(u'+') ? shown.mid(1) : shown;
        };
        const auto rounded = [&](const char *column) {
            return app::labels::figure(engine::rounded(*engine::parsePlain(row.at(column)), 2));
        };
        EXPECT_EQ(part("自己的数值"), rounded("own")) << row.at("code");
        EXPECT_EQ(part("别人的数值"), rounded("others")) << row.at("code");
        EXPECT_EQ(part("规则"), rounded("rules")) << row.at("code");
    }
    EXPECT_GT(known, 40);
    EXPECT_EQ(view("moveTable").model()->index(0, 0).data().toString(), QStringLiteral("总分"));
}

TEST_F(Gaps, FirmnessIsWorkedOutAsideAndIsTheCommandLines) {
    openSample(QStringLiteral("demo-city"));
    openGaps();
    openSection(3);
    auto *panel = child<gui::ChartPanel>("intervals");
    const auto hasRows = [&] { return panel->table().model()->rowCount() > 0; };
    ASSERT_TRUE(QTest::qWaitFor(hasRows, 20'000));
    settle();
    for (const auto &row : cli(QStringLiteral("robust")).rows()) {
        const QString interval = row.at("low") == row.at("high")
                                     ? text(row.at("low"))
                                     : text(row.at("low")) + u'–' + text(row.at("high"));
        EXPECT_EQ(cell(panel->table(), text(row.at("region")), QStringLiteral("九成区间")), interval);
        EXPECT_EQ(cell(panel->table(), text(row.at("region")), QStringLiteral("排名")), text(row.at("rank")));
    }
    const QString own = text(ledger().ownRegion().name);
    EXPECT_TRUE(panel->finding().startsWith(own));
    EXPECT_TRUE(panel->chart().labels().contains(own));
}

TEST_F(Gaps, FirmnessCanBeCancelled) {
    openSample(QStringLiteral("demo-city"));
    openGaps();
    openSection(3);
    auto *run = child<QPushButton>("runButton");
    auto *cancel = child<QPushButton>("robustCancelButton");
    ASSERT_TRUE(QTest::qWaitFor([&] { return run->isEnabled(); }, 20'000));
    child<QSpinBox>("drawsBox")->setValue(1'000'000);
    QTest::mouseClick(run, Qt::LeftButton);
    EXPECT_TRUE(child<QProgressBar>("robustProgress")->isVisible());
    EXPECT_FALSE(run->isEnabled());
    QTest::qWait(50);
    QTest::mouseClick(cancel, Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return run->isEnabled(); }, 5'000)) << "it stops at once";
    EXPECT_EQ(child<gui::ChartPanel>("intervals")->finding(), QStringLiteral("已取消，没有算完"));
    EXPECT_FALSE(child<QProgressBar>("robustProgress")->isVisible());
}

TEST_F(Gaps, LeadToTheCell) {
    openSample(QStringLiteral("demo-city"));
    openGaps();
    const QModelIndex row = view("gapTable").model()->index(3, 0);
    const QString name = row.data().toString();
    view("gapTable").setCurrentIndex(row);
    press(Qt::Key_Return);
    settle();
    EXPECT_TRUE(grid().isVisible());
    EXPECT_EQ(shown(grid().currentIndex().row(), models::Leaf).section(u'（', 0, 0),
              name.section(u'（', 0, 0));
    openGaps();
    openSection(1);
    auto *tree = child<QTreeView>("lostTree");
    tree->setFocus();
    tree->setCurrentIndex(tree->model()->index(0, 0));
    Q_EMIT tree->activated(tree->currentIndex());
    settle();
    EXPECT_TRUE(grid().isVisible()) << "a branch leads to what loses most in it";
}

TEST_F(Gaps, OfRanksAloneSayWhatIsKnownAndWhatIsNot) {
    openSample(QStringLiteral("chongyi-2022"));
    openGaps();
    EXPECT_TRUE(findingOf("gapSection").contains(QStringLiteral("进 1 位就能加分")));
    const auto lost = cli(QStringLiteral("lost"));
    EXPECT_EQ(cell(view("gapTable"), nameOf("cy01"), QStringLiteral("排名")), QStringLiteral("第 13"));
    EXPECT_EQ(cell(view("gapTable"), nameOf("cy01"), QStringLiteral("超过谁")),
              QStringLiteral("台账里没有其他地区的数值，差距无从计算"));
    EXPECT_EQ(cell(view("gapTable"), nameOf("cy01"), QStringLiteral("进 1 位加分")),
              QString(u'+' + QString::fromStdString(
                                 engine::roundedText(lost.number("key", "cy01", "recoverable_rank"), 2))));
    ask(1);
    EXPECT_EQ(findingOf("gapSection"), QStringLiteral("台账里没有各地的数值，总分排不出名次"));
    openSection(2);
    EXPECT_TRUE(findingOf("moveSection").contains(QStringLiteral("进位")));
    int moved = 0;
    for (const auto &row :
         cli(QStringLiteral("diff"),
             {QStringLiteral("--from"), QStringLiteral("2022-01..08"), QStringLiteral("--to"), period()})
             .rows()) {
        if (row.at("code") == "total" || row.at("rank_change").empty()) {
            continue;
        }
        ++moved;
        const QString name = nameOf(row.at("code"));
        EXPECT_EQ(cell(view("moveTable"), name, QStringLiteral("排名")).section(u' ', -1),
                  text(row.at("rank_to")));
        EXPECT_EQ(cell(view("moveTable"), name, QStringLiteral("说明")),
                  QStringLiteral("只有公布的排名，没有各地的数值，说不出原因"));
    }
    EXPECT_GT(moved, 10);
    openSection(3);
    EXPECT_EQ(child<gui::ChartPanel>("intervals")->finding(),
              QStringLiteral("台账里没有参加排名的全部地区，总分没有排名"));
    EXPECT_FALSE(child<QPushButton>("runButton")->isEnabled());
}

TEST_F(Gaps, WithoutRulesSayThatThereAreNoPoints) {
    openSample(QStringLiteral("yudu-2023h1"));
    openGaps();
    EXPECT_EQ(findingOf("gapSection"), QStringLiteral("只知道排名，没有其他地区的数值，差距无从计算"));
    openSection(1);
    EXPECT_EQ(findingOf("lostSection"), QStringLiteral("这个年度方案没有计分规则，没有得分，也就没有失分"));
    EXPECT_EQ(child<QTreeView>("lostTree")->model()->rowCount(), 0);
    EXPECT_FALSE(child<gui::ChartPanel>("waterfall")->isVisible());
    openSection(2);
    EXPECT_TRUE(findingOf("moveSection").contains(QStringLiteral("没有同类的一期可以相比")));
}

} // namespace

} // namespace weici::test
