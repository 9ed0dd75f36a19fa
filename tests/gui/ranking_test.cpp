// SPDX-License-Identifier: GPL-3.0-or-later
// 排名分析 in the real window; every figure is compared with the command line's.
#include "app/bulletin.h"
#include "app/issuing.h"
#include "app/labels.h"
#include "engine/decimal.h"
#include "engine/indicatortree.h"
#include "gui/chartpanel.h"
#include "gui/rankchart.h"
#include "gui/rankheatview.h"
#include "gui/rankingpanel.h"
#include "gui/rankingview.h"
#include "gui/readingtable.h"
#include "models/comparemodel.h"
#include "models/rankcoursemodel.h"
#include "models/rankheatmodel.h"
#include "models/rankingmodel.h"
#include "support/cliprocess.h"
#include "support/guiwindow.h"
#include "support/outputrows.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QPushButton>

namespace weici::test {

namespace {

using namespace models;
using Rows = std::vector<tests::OutputRows::Row>;

class RankingPage : public GuiWindow {
protected:
    void open(const char *sample = "demo-city", const char *period = nullptr) {
        openSample(QString::fromUtf8(sample));
        if (period) {
            window().session()->show(window().session()->region(), engine::Period::fromCode(period).value());
        }
        press(Qt::Key_4, Qt::ControlModifier);
        settle();
        ASSERT_TRUE(table().isVisible());
    }
    [[nodiscard]] gui::RankingPanel &panel() { return *window().findChild<gui::RankingPanel *>(); }
    [[nodiscard]] gui::RankingView &table() { return *panel().findChild<gui::RankingView *>(); }
    [[nodiscard]] RankingModel &ranking() { return *qobject_cast<RankingModel *>(table().model()); }
    [[nodiscard]] gui::RankHeatView &heat() { return *panel().findChild<gui::RankHeatView *>(); }
    [[nodiscard]] gui::ChartPanel &course() {
        return *panel().findChild<gui::ChartPanel *>(QStringLiteral("course"));
    }
    [[nodiscard]] QString cell(int row, int column) { return ranking().index(row, column).data().toString(); }
    [[nodiscard]] int rowOf(const QString &name) {
        for (int row = 0; row < ranking().rowCount(); ++row) {
            if (cell(row, RankingName) == name) {
                return row;
            }
        }
        ADD_FAILURE() << name.toStdString() << " is not in the table";
        return 0;
    }
    void choose(const char *box, const QString &text) {
        auto *combo = panel().findChild<QComboBox *>(QLatin1String(box));
        const int at = combo->findText(text, Qt::MatchContains);
        ASSERT_GE(at, 0) << text.toStdString();
        combo->setCurrentIndex(at);
        Q_EMIT combo->activated(at);
        settle();
    }
    void click(const char *button) {
        QTest::mouseClick(panel().findChild<QPushButton *>(QLatin1String(button)), Qt::LeftButton);
        settle();
    }
    [[nodiscard]] Rows cli(QStringList words) {
        words.insert(1, window().session()->ledger().path());
        const tests::CliRun run = tests::runCli(words);
        EXPECT_EQ(run.code, 0) << run.err;
        return tests::OutputRows(run.out).rows();
    }
    [[nodiscard]] static QString qs(const std::string &text) { return QString::fromStdString(text); }
    /// A figure of the command line as the window prints points.
    [[nodiscard]] static QString points(const std::string &text) {
        return text.empty() ? QStringLiteral("/") : qs(engine::roundedText(std::stod(text), 2));
    }
};

TEST_F(RankingPage, ShowsTotalsAndRanksOfTheCommandLine) {
    open();
    int totals = 0;
    for (const auto &row : cli({u"score"_qs, u"--period"_qs, u"2025"_qs})) {
        if (row.at("level") == "total") {
            const int at = rowOf(qs(row.at("region")));
            EXPECT_EQ(cell(at, RankingFigure), points(row.at("points")));
            EXPECT_EQ(cell(at, RankingRank), qs(row.at("rank")));
            ++totals;
        }
    }
    EXPECT_EQ(totals, 20);
    EXPECT_EQ(ranking().rowCount(), 20);
}

TEST_F(RankingPage, RanksByALevelAndByAnIndicator) {
    open();
    choose("subjectBox", QStringLiteral("总量规模"));
    for (const auto &row : cli({u"score"_qs, u"--period"_qs, u"2025"_qs})) {
        if (qs(row.at("path")).endsWith(QStringLiteral("总量规模"))) {
            EXPECT_EQ(cell(rowOf(qs(row.at("region"))), RankingFigure), points(row.at("points")));
            EXPECT_EQ(cell(rowOf(qs(row.at("region"))), RankingRank), qs(row.at("rank")));
        }
    }
    choose("subjectBox", QStringLiteral("数字经济增加值总额"));
    for (const auto &row : cli({u"rank"_qs, u"--period"_qs, u"2025"_qs, u"--code"_qs, u"d01"_qs})) {
        const int at = rowOf(qs(row.at("region")));
        EXPECT_EQ(cell(at, RankingRank),
                  row.at("rank").empty() ? QStringLiteral("未排") : qs(row.at("rank")));
        EXPECT_EQ(ranking().index(at, 0).data(RankingModel::TiedRole).toBool(), row.at("tied") == "1");
    }
}

TEST_F(RankingPage, SaysWhoMovedAgainstTheChosenPeriod) {
    open();
    for (const char *base : {"2025-01..11", "2024"}) {
        choose("baseBox", u"对比 "_qs + app::labels::period(engine::Period::fromCode(base).value()));
        std::map<std::string, double> before;
        for (const auto &row : cli({u"score"_qs, u"--period"_qs, QString::fromLatin1(base)})) {
            if (row.at("level") == "total") {
                before[row.at("region")] = std::stod(row.at("rank"));
            }
        }
        int moved = 0;
        for (const auto &row : cli({u"score"_qs, u"--period"_qs, u"2025"_qs})) {
            if (row.at("level") != "total") {
                continue;
            }
            const double places = before.at(row.at("region")) - std::stod(row.at("rank"));
            const QString expected = places > 0   ? u"▲"_qs + app::labels::figure(places)
                                     : places < 0 ? u"▼"_qs + app::labels::figure(-places)
                                                  : u"持平"_qs;
            EXPECT_EQ(cell(rowOf(qs(row.at("region"))), RankingChange), expected) << row.at("region");
            moved += places != 0 ? 1 : 0;
        }
        EXPECT_GT(moved, 0);
    }
}

TEST_F(RankingPage, RanksWithinAGroup) {
    open();
    choose("groupBox", QStringLiteral("区组"));
    EXPECT_EQ(ranking().rowCount(), 8);
    for (const auto &row : cli({u"score"_qs, u"--period"_qs, u"2025"_qs})) {
        if (row.at("level") == "total" && qs(row.at("region")).endsWith(u'区')) {
            EXPECT_EQ(cell(rowOf(qs(row.at("region"))), RankingRank), qs(row.at("group_rank")));
        }
    }
}

TEST_F(RankingPage, ShowsInTheHeatTableOnlyWhatIsBelowTheChosenItem) {
    open();
    const auto &scheme = window().session()->ledger().schemeFor(window().session()->period());
    const engine::Node &level = scheme.nodes.front();
    choose("subjectBox", qs(level.name));
    QStringList below;
    const engine::IndicatorTree tree(scheme);
    for (std::size_t leaf = 0; leaf < scheme.indicators.size(); ++leaf) {
        if (tree.levelOf(leaf, 1) == &level)
            below << qs(scheme.indicators[leaf].name);
    }
    QStringList shown;
    for (int row = 0; row < heat().model()->rowCount(); ++row)
        shown << heat().model()->headerData(row, Qt::Vertical, Qt::ToolTipRole).toString();
    EXPECT_EQ(shown, below);
    EXPECT_LT(below.size(), static_cast<qsizetype>(scheme.indicators.size()));
    choose("groupBox", QStringLiteral("区组"));
    EXPECT_EQ(heat().model()->columnCount(), 8);
}

TEST_F(RankingPage, PutsEveryRankOfTheCommandLineIntoTheHeatTable) {
    open();
    auto *model = heat().model();
    std::map<QString, int> columns;
    for (int column = 0; column < model->columnCount(); ++column) {
        columns[model->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString()] = column;
    }
    std::map<QString, int> rows;
    const auto &leaves = window().session()->ledger().schemeFor(window().session()->period()).indicators;
    for (std::size_t row = 0; row < leaves.size(); ++row) {
        rows[qs(leaves[row].code)] = static_cast<int>(row);
    }
    int ranked = 0;
    for (const auto &row : cli({u"rank"_qs, u"--period"_qs, u"2025"_qs})) {
        const QModelIndex index = model->index(rows.at(qs(row.at("code"))), columns.at(qs(row.at("region"))));
        if (!row.at("rank").empty()) {
            EXPECT_EQ(index.data().toString(), qs(row.at("rank")));
            ++ranked;
        } else {
            EXPECT_FALSE(index.data(RankHeatModel::BandRole).isValid());
        }
    }
    EXPECT_GT(ranked, 1500);
    EXPECT_TRUE(child<QLabel>("heatLabel")->text().contains(QStringLiteral("松岚县")));
}

TEST_F(RankingPage, ComparesTwoPeriodsAlsoOfTwoSchemes) {
    open();
    click("diffButton");
    for (const char *base : {"2025-01..11", "2024"}) {
        choose("baseBox", u"对比 "_qs + app::labels::period(engine::Period::fromCode(base).value()));
        const auto *model = panel().findChild<QTableView *>(QStringLiteral("compare"))->model();
        const Rows rows = cli({u"diff"_qs, u"--from"_qs, QString::fromLatin1(base), u"--to"_qs, u"2025"_qs,
                               u"--region"_qs, u"松岚县"_qs});
        ASSERT_EQ(model->rowCount(), static_cast<int>(rows.size()));
        const auto text = [&](int row, int column) { return model->index(row, column).data().toString(); };
        for (int row = 0; row + 1 < model->rowCount(); ++row) {
            const auto &line = rows[static_cast<std::size_t>(row)];
            const auto shown = [](const std::string &figure, const char *none) {
                return figure.empty() ? QString::fromUtf8(none) : qs(figure);
            };
            // The window keeps the digits that were entered: 70.0 for 70.
            const auto expectValue = [&](int column, const std::string &figure) {
                EXPECT_TRUE(figure.empty() ? text(row, column) == u"/"
                                           : text(row, column).toDouble() == std::stod(figure))
                    << text(row, column).toStdString() << " for " << figure;
            };
            expectValue(CompareValueFrom, line.at("value_from"));
            expectValue(CompareValueTo, line.at("value_to"));
            EXPECT_EQ(text(row, CompareRankFrom), shown(line.at("rank_from"), "未排"));
            EXPECT_EQ(text(row, CompareRankTo), shown(line.at("rank_to"), "未排"));
            EXPECT_EQ(text(row, ComparePointsTo), points(line.at("points_to")));
        }
        EXPECT_EQ(text(model->rowCount() - 1, ComparePointsTo), points(rows.back().at("points_to")));
        EXPECT_EQ(text(model->rowCount() - 1, CompareName), QStringLiteral("总分"));
    }
}

TEST_F(RankingPage, ComparesAnIssuedVersionWithTheFiguresNow) {
    open();
    gui::SheetSession &session = *window().session();
    app::Ledger &ledger = session.ledger();
    app::BulletinDraft draft{session.period(),   session.region(),        u"松数办〔2026〕1号"_qs,
                             QDate(2026, 1, 20), app::bulletinTemplate(), {}};
    app::issue(ledger, session.scores(), draft);
    const engine::Indicator &leaf = ledger.schemeFor(session.period()).indicators.front();
    const engine::CellKey key{leaf.id, session.region(), session.period()};
    engine::Observation cell = ledger.observation(key);
    const QString before = app::labels::value(cell.value);
    const QString totalBefore = points(
        cli({u"score"_qs, u"--period"_qs, u"2025"_qs, u"--region"_qs, u"松岚县"_qs}).back().at("points"));
    cell.value.text = "12.34";
    const app::CellEdit edit{key, cell};
    ledger.setCells({&edit, 1}, {app::Origin::Correction, u"重报"_qs});
    choose("baseBox", u"对比 本期印发的第 1 版"_qs);
    const auto *view = panel().findChild<QTableView *>(QStringLiteral("compare"));
    EXPECT_TRUE(view->isVisible());
    const auto text = [&](int row, int column) {
        return view->model()->index(row, column).data().toString();
    };
    EXPECT_EQ(text(0, CompareValueFrom), before);
    EXPECT_EQ(text(0, CompareValueTo), u"12.34"_qs);
    for (int row = 1; row + 1 < view->model()->rowCount(); ++row) {
        EXPECT_EQ(text(row, CompareValueFrom), text(row, CompareValueTo)) << row;
        EXPECT_EQ(text(row, CompareRankFrom), text(row, CompareRankTo)) << row;
    }
    EXPECT_EQ(text(view->model()->rowCount() - 1, ComparePointsFrom), totalBefore);
}

TEST_F(RankingPage, ShowsOneNumberInTableChartTwinAndToolTip) {
    open();
    gui::Chart &chart = course().chart();
    const QAbstractItemModel &model = *chart.model();
    EXPECT_EQ(course().table().model(), &model);
    const int last = model.columnCount() - 1;
    ASSERT_EQ(model.rowCount(), 20);
    for (int row = 0; row < model.rowCount(); ++row) {
        const QString name = model.headerData(row, Qt::Vertical, Qt::ToolTipRole).toString();
        const QString rank = model.index(row, last).data().toString();
        EXPECT_EQ(rank, cell(rowOf(name), RankingRank));
        const QString tip = model.index(row, last).data(Qt::ToolTipRole).toString();
        EXPECT_TRUE(tip.contains(u"第 "_qs + rank + u" 位"));
        EXPECT_TRUE(tip.contains(cell(rowOf(name), RankingFigure) + u" 分"));
        EXPECT_TRUE(tip.contains(u"2025年"_qs));
    }
    const int own = rowOf(QStringLiteral("松岚县"));
    EXPECT_EQ(chart.labels().at(last), cell(own, RankingRank));
    EXPECT_TRUE(chart.labels().contains(QStringLiteral("松岚县")));
    EXPECT_TRUE(panel()
                    .findChild<QLabel *>(QStringLiteral("findingLabel"))
                    ->text()
                    .contains(u"第 "_qs + cell(own, RankingRank) + u" 位"));
}

TEST_F(RankingPage, FollowsAnEditInPlace) {
    open();
    auto &ledger = window().session()->ledger();
    const auto series = course().chart().chart()->series();
    choose("subjectBox", QStringLiteral("数字经济增加值总额"));
    const QString before = cell(rowOf(QStringLiteral("松岚县")), RankingFigure);
    app::CellEdit edit{
        {ledger.indicatorWithCode(u"d01"_qs).value(), ledger.ownRegion().id, engine::Period::wholeYear(2025)},
        {}};
    edit.observation.value = ledger.read(edit.key, engine::CellRole::Value, "9999");
    edit.observation.rank = ledger.read(edit.key, engine::CellRole::Rank, "1");
    ASSERT_FALSE(commands::setCells(window().controller().stack(), ledger, {edit}, {u"录入"_qs, {}}));
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return cell(rowOf(QStringLiteral("松岚县")), RankingFigure) == QStringLiteral("9999"); }));
    EXPECT_EQ(cell(rowOf(QStringLiteral("松岚县")), RankingRank), QStringLiteral("1"));
    EXPECT_EQ(heat().model()->index(0, qobject_cast<RankHeatModel *>(heat().model())->ownColumn()).data(),
              QStringLiteral("1"));
    EXPECT_EQ(course().chart().chart()->series().first(), series.first());
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return cell(rowOf(QStringLiteral("松岚县")), RankingFigure) == before; }));
}

TEST_F(RankingPage, SortsByHeadAndByBox) {
    open();
    const int change = table().horizontalHeader()->sectionViewportPosition(RankingChange) + 8;
    const auto pressHead = [&] {
        QTest::mouseClick(table().horizontalHeader()->viewport(), Qt::LeftButton, {}, QPoint(change, 8));
        settle();
    };
    pressHead();
    EXPECT_TRUE(cell(0, RankingChange).startsWith(u'▲'));
    EXPECT_TRUE(cell(19, RankingChange).startsWith(u'▼'));
    pressHead();
    EXPECT_TRUE(cell(0, RankingChange).startsWith(u'▼'));
    pressHead();
    EXPECT_EQ(cell(0, RankingRank), QStringLiteral("1"));
    choose("sortBox", QStringLiteral("按组"));
    EXPECT_EQ(cell(0, RankingGroup), cell(1, RankingGroup));
    EXPECT_NE(cell(0, RankingGroup), cell(19, RankingGroup));
}

TEST_F(RankingPage, DrillsToTheCellsInTwoSteps) {
    open();
    table().setFocus();
    table().setCurrentIndex(ranking().index(2, 0));
    press(Qt::Key_Return);
    auto *front = panel().findChild<QListView *>(QStringLiteral("front"));
    ASSERT_TRUE(front->hasFocus());
    EXPECT_TRUE(child<QLabel>("frontLabel")->text().contains(cell(2, RankingName)));
    front->setCurrentIndex(front->model()->index(0, 0));
    press(Qt::Key_Return);
    EXPECT_TRUE(grid().hasFocus());
    EXPECT_EQ(window().session()->ledger().region(window().session()->region()).name,
              cell(2, RankingName).toStdString());
}

TEST_F(RankingPage, GoesFromTheHeatTableToTheCell) {
    open();
    const QModelIndex index = heat().model()->index(4, 7);
    const engine::CellKey key = qobject_cast<RankHeatModel *>(heat().model())->keyAt(index);
    heat().setFocus();
    heat().setCurrentIndex(index);
    press(Qt::Key_Return);
    EXPECT_TRUE(grid().hasFocus());
    EXPECT_EQ(sheet().keyAt(grid().currentIndex().row()), key);
}

TEST_F(RankingPage, MarksTheChosenRegionInTheChart) {
    open();
    table().setCurrentIndex(ranking().index(10, 0));
    settle();
    EXPECT_EQ(course().chart().labels().count(cell(10, RankingName)), 1);
    const auto discs = course().chart().labels().filter(QRegularExpression(QStringLiteral("^[0-9]+$")));
    EXPECT_EQ(discs.size(), 2 * course().chart().model()->columnCount());
}

TEST_F(RankingPage, CopiesTheWholeTable) {
    open();
    click("copyButton");
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    ASSERT_EQ(lines.size(), 21);
    EXPECT_TRUE(lines.at(1).startsWith(u"1\t"_qs + cell(0, RankingName)));
}

TEST_F(RankingPage, SaysWhatIsNotKnownWhereOnlyRanksAre) {
    open("chongyi-2022", "2022-01..09");
    EXPECT_TRUE(panel()
                    .findChild<QLabel *>(QStringLiteral("noticeLabel"))
                    ->text()
                    .contains(QStringLiteral("1 个地区")));
    EXPECT_FALSE(panel().findChild<QPushButton *>(QStringLiteral("spreadButton"))->isEnabled());
    EXPECT_EQ(ranking().rowCount(), 84);
    std::map<std::string, QString> published;
    const auto &ledger = window().session()->ledger();
    int ranked = 0;
    for (const auto &row : cli({u"rank"_qs, u"--period"_qs, u"2022-01..09"_qs})) {
        const auto id = ledger.indicatorWithCode(qs(row.at("code"))).value();
        for (std::size_t line = 0; line < ranking().board().lines().size(); ++line) {
            if (ranking().board().lines()[line].indicator == id && !row.at("rank").empty()) {
                EXPECT_EQ(cell(ranking().rowOf(line), RankingRank), qs(row.at("rank")));
                ++ranked;
            }
        }
    }
    EXPECT_EQ(ranked, ranking().board().rankedCount());
    EXPECT_EQ(heat().model()->columnCount(), 3);
    table().setCurrentIndex(ranking().index(3, 0));
    settle();
    EXPECT_TRUE(course().finding().startsWith(cell(3, RankingName)));
}

TEST_F(RankingPage, ShowsYuduWhichHasOnePeriod) {
    open("yudu-2023h1");
    EXPECT_EQ(ranking().rowCount(), 24);
    EXPECT_EQ(cell(0, RankingChange), QStringLiteral("—"));
    EXPECT_EQ(panel().findChild<QLabel *>(QStringLiteral("findingLabel"))->text(),
              QStringLiteral("23 项有排名：前 6 位 11 项，后 6 位 4 项"));
    click("diffButton");
    EXPECT_TRUE(child<QLabel>("compareLabel")->text().contains(QStringLiteral("没有可以对比的另一期")));
}

TEST_F(RankingPage, IsShownAgainWithTheNextLedgerAndAfterAnEditOfTheTree) {
    open();
    openSample(QStringLiteral("yudu-2023h1"));
    EXPECT_EQ(ranking().rowCount(), 24);
    auto &ledger = window().session()->ledger();
    engine::Scheme scheme = ledger.schemes().front();
    scheme.recycled.push_back(scheme.indicators.back());
    scheme.recycled.back().parent = {};
    scheme.indicators.pop_back();
    ledger.setScheme(scheme, {app::Origin::Entry, {}});
    settle();
    EXPECT_EQ(ranking().rowCount(), 23);
    EXPECT_EQ(heat().model()->rowCount(), 23);
}

} // namespace

} // namespace weici::test
