// SPDX-License-Identifier: GPL-3.0-or-later
// 总览 and its projector view in the real window; every figure is compared with the command line's.
#include "app/labels.h"
#include "engine/decimal.h"
#include "gui/chart.h"
#include "gui/chartpanel.h"
#include "gui/figuresection.h"
#include "gui/headfigure.h"
#include "gui/leaderview.h"
#include "gui/overviewpanel.h"
#include "gui/rankingpanel.h"
#include "models/figurelistmodel.h"
#include "models/overview.h"
#include "support/cliprocess.h"
#include "support/guiwindow.h"
#include "support/outputrows.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>

#include <cmath>

namespace weici::test {

namespace {

using models::OverviewRow;
using Rows = std::vector<tests::OutputRows::Row>;

class OverviewPage : public GuiWindow {
protected:
    void open(const char *sample = "demo-city") {
        openSample(QString::fromUtf8(sample));
        press(Qt::Key_1, Qt::ControlModifier);
        settle();
        ASSERT_TRUE(panel().isVisible());
    }
    [[nodiscard]] gui::OverviewPanel &panel() { return *window().findChild<gui::OverviewPanel *>(); }
    [[nodiscard]] gui::FigureSection &section(const char *name) {
        return *panel().findChild<gui::FigureSection *>(QLatin1String(name));
    }
    [[nodiscard]] const std::vector<OverviewRow> &rows(const char *name) {
        return qobject_cast<models::FigureListModel *>(section(name).list().model())->rows();
    }
    [[nodiscard]] const models::HeadFigure &figure(const char *name) {
        return panel().findChild<gui::HeadFigureButton *>(QLatin1String(name))->figure();
    }
    [[nodiscard]] Rows cli(QStringList words) {
        words.insert(1, window().session()->ledger().path());
        const tests::CliRun run = tests::runCli(words);
        EXPECT_EQ(run.code, 0) << run.err;
        return tests::OutputRows(run.out).rows();
    }
    [[nodiscard]] static QString qs(const std::string &text) { return QString::fromStdString(text); }
    [[nodiscard]] static QString points(const std::string &text) {
        return qs(engine::roundedText(std::stod(text), 2));
    }
    [[nodiscard]] std::string codeOf(const OverviewRow &row) {
        return window().session()->ledger().indicator(row.key->indicator, row.key->period)->code;
    }
    gui::LeaderView &project() {
        press(Qt::Key_F11);
        EXPECT_NE(panel().leaderView(), nullptr);
        return *panel().leaderView();
    }
};

TEST_F(OverviewPage, ShowsTotalAndRankOfTheCommandLine) {
    open();
    const Rows now = cli({u"score"_qs, u"--period"_qs, u"2025"_qs, u"--region"_qs, u"松岚县"_qs});
    const Rows before = cli({u"score"_qs, u"--period"_qs, u"2025-01..11"_qs, u"--region"_qs, u"松岚县"_qs});
    EXPECT_EQ(figure("pointsFigure").figure, points(now.back().at("points")));
    EXPECT_EQ(figure("rankFigure").figure, qs(now.back().at("rank")));
    EXPECT_TRUE(figure("rankFigure").note.contains(u"上期第 "_qs + qs(before.back().at("rank")) + u" 位"));
    ASSERT_TRUE(figure("rankFigure").change.has_value());
    EXPECT_EQ(figure("rankFigure").change->places,
              std::abs(std::stod(before.back().at("rank")) - std::stod(now.back().at("rank"))));
}

TEST_F(OverviewPage, ShowsTheListsOfTheCommandLine) {
    open();
    const Rows lists = cli({u"lists"_qs, u"--period"_qs, u"2025"_qs});
    std::vector<const OverviewRow *> shown;
    for (const char *name : {"front", "back"}) {
        for (const OverviewRow &row : rows(name)) {
            shown.push_back(&row);
        }
    }
    ASSERT_EQ(shown.size(), lists.size());
    for (std::size_t i = 0; i < lists.size(); ++i) {
        EXPECT_EQ(codeOf(*shown[i]), lists[i].at("code"));
        EXPECT_EQ(shown[i]->rank, qs(lists[i].at("rank")));
        EXPECT_EQ(shown[i]->figure.toDouble(), qs(lists[i].at("value")).toDouble());
        EXPECT_EQ(shown[i]->tied, lists[i].at("tied") == "1");
    }
    EXPECT_EQ(figure("frontFigure").figure, QString::number(rows("front").size()));
    EXPECT_EQ(figure("backFigure").figure, QString::number(rows("back").size()));
}

TEST_F(OverviewPage, ShowsTheAverageOfTheRanks) {
    open();
    double sum = 0;
    int ranked = 0;
    for (const auto &row : cli({u"rank"_qs, u"--period"_qs, u"2025"_qs})) {
        if (row.at("region") == "松岚县" && !row.at("rank").empty()) {
            sum += std::stod(row.at("rank"));
            ++ranked;
        }
    }
    EXPECT_EQ(figure("averageFigure").figure, qs(engine::roundedText(sum / ranked, 1)));
    EXPECT_TRUE(figure("averageFigure").note.startsWith(QString::number(ranked) + u" 项有排名"));
}

TEST_F(OverviewPage, ShowsTheLossesOfTheCommandLine) {
    open();
    double all = 0;
    std::map<std::string, double> lost;
    for (const auto &row : cli({u"lost"_qs, u"--period"_qs, u"2025"_qs, u"--region"_qs, u"松岚县"_qs})) {
        lost[row.at("key")] = std::stod(row.at("lost"));
        all += std::stod(row.at("lost"));
    }
    ASSERT_EQ(rows("losses").size(), 6U);
    double least = 1e9;
    for (const OverviewRow &row : rows("losses")) {
        const double points = lost.at(codeOf(row));
        EXPECT_EQ(row.figure, qs(engine::roundedText(points, 2)));
        EXPECT_LE(points, least);
        least = points;
        lost.erase(codeOf(row));
    }
    for (const auto &[code, points] : lost) {
        EXPECT_LE(points, least) << code;
    }
    auto *panelOverview = &panel();
    bool said = false;
    for (const QLabel *label : panelOverview->findChildren<QLabel *>()) {
        said = said || label->text().contains(u"全部失分 "_qs + qs(engine::roundedText(all, 2)));
    }
    EXPECT_TRUE(said);
}

TEST_F(OverviewPage, ShowsTheGapsOfTheCommandLine) {
    open();
    std::map<std::string, tests::OutputRows::Row> gaps;
    for (const auto &row : cli({u"gap"_qs, u"--period"_qs, u"2025"_qs, u"--region"_qs, u"松岚县"_qs})) {
        gaps[row.at("code")] = row;
    }
    ASSERT_EQ(rows("gaps").size(), 4U);
    for (const OverviewRow &row : rows("gaps")) {
        const auto &gap = gaps.at(codeOf(row));
        EXPECT_EQ(row.note, u"到第 "_qs + qs(gap.at("next_rank")));
        const QString change = app::labels::figure(std::abs(std::stod(gap.at("change"))));
        EXPECT_TRUE(row.figure.endsWith(u' ' + change))
            << row.figure.toStdString() << " " << gap.at("change");
    }
}

TEST_F(OverviewPage, CountsTargetsAsThePageOfTargetsDoes) {
    open();
    press(Qt::Key_6, Qt::ControlModifier);
    settle();
    const auto counts = window().session()->targets().counts();
    press(Qt::Key_1, Qt::ControlModifier);
    EXPECT_EQ(section("targets").title(), QStringLiteral("目标进度：滞后 %1，略慢 %2，正常 %3")
                                              .arg(counts.behind)
                                              .arg(counts.slow)
                                              .arg(counts.onTrack));
    for (const OverviewRow &row : rows("targets")) {
        EXPECT_FALSE(row.note.isEmpty()); // never by colour alone
    }
}

TEST_F(OverviewPage, SaysWhenARankIsTheReasonOfALateTarget) {
    open("chongyi-2022");
    const app::Ledger &ledger = window().session()->ledger();
    int byRank = 0;
    for (const OverviewRow &row : rows("targets")) {
        if (!row.figure.startsWith(u"排名差"))
            continue;
        ++byRank;
        const double reached = *ledger.observation(*row.key).rank.value();
        const double wanted = *ledger.targetFor(*row.key).rank.value();
        EXPECT_EQ(row.figure, u"排名差 "_qs + app::labels::figure(reached - wanted));
        EXPECT_TRUE(
            row.tip.endsWith(QStringLiteral("目标排名 %1，还差 %2 位")
                                 .arg(app::labels::figure(wanted), app::labels::figure(reached - wanted))))
            << row.tip.toStdString();
    }
    EXPECT_GT(byRank, 0);
}

TEST_F(OverviewPage, DrawsTheTrendOfTheCommandLine) {
    open();
    auto *trend = panel().findChild<gui::ChartPanel *>(QStringLiteral("trend"));
    const QAbstractItemModel &model = *trend->chart().model();
    ASSERT_EQ(model.columnCount(), 12);
    for (const auto &[column, period] : {std::pair(0, u"2025-01"_qs), std::pair(5, u"2025-01..06"_qs)}) {
        const Rows score = cli({u"score"_qs, u"--period"_qs, period, u"--region"_qs, u"松岚县"_qs});
        EXPECT_EQ(model.index(0, column).data().toString(), qs(score.back().at("rank")));
    }
    EXPECT_EQ(model.index(0, 11).data().toString(), figure("rankFigure").figure);
    EXPECT_EQ(trend->chart().labels().last(), figure("rankFigure").figure);
}

TEST_F(OverviewPage, DrillsToTheCellOfEveryList) {
    open();
    for (const char *name : {"front", "back", "levels", "losses", "gaps", "targets"}) {
        SCOPED_TRACE(name);
        auto &list = section(name).list();
        ASSERT_GT(list.model()->rowCount(), 1);
        const engine::CellKey key = *rows(name)[1].key;
        list.setFocus();
        list.setCurrentIndex(list.model()->index(1, 0));
        press(Qt::Key_Return);
        EXPECT_TRUE(grid().hasFocus());
        EXPECT_EQ(sheet().keyAt(grid().currentIndex().row()), key);
        press(Qt::Key_1, Qt::ControlModifier);
        settle();
    }
}

TEST_F(OverviewPage, LeadsFromItsLargeFiguresToWhatTheyAreMadeOf) {
    open();
    QTest::mouseClick(panel().findChild<QWidget *>(QStringLiteral("backFigure")), Qt::LeftButton);
    EXPECT_TRUE(section("back").list().hasFocus());
    QTest::mouseClick(panel().findChild<QWidget *>(QStringLiteral("rankFigure")), Qt::LeftButton);
    EXPECT_TRUE(window().findChild<gui::RankingPanel *>()->isVisible());
    press(Qt::Key_1, Qt::ControlModifier);
    QTest::mouseClick(panel().findChild<QWidget *>(QStringLiteral("problemsFigure")), Qt::LeftButton);
    EXPECT_TRUE(child<QWidget>("problemDock")->isVisible());
}

TEST_F(OverviewPage, FollowsAnEdit) {
    open();
    auto &ledger = window().session()->ledger();
    const std::size_t fronts = rows("front").size();
    const OverviewRow first = rows("front").front();
    app::CellEdit edit{*first.key, ledger.observation(*first.key)};
    edit.observation.rank = ledger.read(edit.key, engine::CellRole::Rank, "12");
    ASSERT_FALSE(commands::setCells(window().controller().stack(), ledger, {edit}, {u"录入"_qs, {}}));
    EXPECT_TRUE(QTest::qWaitFor([&] { return rows("front").size() == fronts - 1; }));
    EXPECT_EQ(figure("frontFigure").figure, QString::number(fronts - 1));
}

TEST_F(OverviewPage, SaysWhatACountysOwnLedgerDoesNotKnow) {
    open("yudu-2023h1");
    EXPECT_EQ(figure("rankFigure").figure, QStringLiteral("—"));
    EXPECT_EQ(figure("frontFigure").figure, QStringLiteral("11"));
    EXPECT_EQ(figure("backFigure").figure, QStringLiteral("4"));
    EXPECT_EQ(figure("averageFigure").figure, QStringLiteral("7.8"));
    EXPECT_EQ(section("levels").title(), QStringLiteral("短板在数字基础设施及应用：平均第 15.3 位"));
    EXPECT_TRUE(panel()
                    .findChild<QLabel *>(QStringLiteral("noticeLabel"))
                    ->text()
                    .contains(QStringLiteral("1 个地区")));
    EXPECT_TRUE(section("gaps").title().contains(QStringLiteral("不知道")));
    openSample(QStringLiteral("chongyi-2022"));
    settle();
    EXPECT_TRUE(panel().isVisible());
    EXPECT_EQ(figure("rankFigure").figure, QStringLiteral("—"));
    EXPECT_NE(figure("pointsFigure").figure, QStringLiteral("—"));
}

TEST_F(OverviewPage, TurnsThePagesForAProjectorUntilAKeyIsPressed) {
    open();
    gui::LeaderView &leader = project();
    EXPECT_TRUE(leader.isFullScreen());
    EXPECT_TRUE(leader.isTurning());
    leader.setPause(30);
    EXPECT_TRUE(QTest::qWaitFor([&] { return leader.page() == 1; }, 2000));
    QTest::keyClick(&leader, Qt::Key_A);
    EXPECT_FALSE(leader.isTurning());
    const int page = leader.page();
    QTest::qWait(100);
    EXPECT_EQ(leader.page(), page);
    QTest::keyClick(&leader, Qt::Key_Right);
    EXPECT_EQ(leader.page(), 1 - page);
    QTest::keyClick(&leader, Qt::Key_Left);
    EXPECT_EQ(leader.page(), page);
    QTest::keyClick(&leader, Qt::Key_Escape);
    settle();
    EXPECT_EQ(panel().leaderView(), nullptr);
    EXPECT_TRUE(panel().isVisible());
}

TEST_F(OverviewPage, ClosesTheProjectorViewWithTheLedger) {
    open();
    project();
    window().controller().close();
    settle();
    EXPECT_EQ(panel().leaderView(), nullptr);
}

TEST_F(OverviewPage, IsCopiedAsAPicture) {
    open();
    QGuiApplication::clipboard()->clear();
    QTest::mouseClick(panel().findChild<QWidget *>(QStringLiteral("copyButton")), Qt::LeftButton);
    EXPECT_GT(QGuiApplication::clipboard()->image().width(), 1000);
}

} // namespace

} // namespace weici::test
