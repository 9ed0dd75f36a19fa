// SPDX-License-Identifier: GPL-3.0-or-later
// One number, one place: whatever cell is changed, its figure and its rank are the same on the sheet, in the
// matrix, in the ranking table, in the chart and its tool tip, in the report and in the command line.
#include "app/reportlayout.h"
#include "gui/chart.h"
#include "gui/chartpanel.h"
#include "gui/rankchart.h"
#include "gui/rankingpanel.h"
#include "gui/rankingview.h"
#include "models/rankingboard.h"
#include "models/rankingmodel.h"
#include "support/cliprocess.h"
#include "support/guiwindow.h"
#include "support/outputrows.h"

#include <random>
#include <unordered_set>

namespace weici::test {

namespace {

using models::RankingModel;

constexpr int batches = 20;
constexpr int changesInBatch = 25;

class OneNumber : public GuiWindow {
protected:
    void SetUp() override {
        openSample(QStringLiteral("demo-city"));
        m_period = engine::Period::fromCode("2025-01..06").value();
        window().session()->show(window().session()->region(), m_period);
        press(Qt::Key_4, Qt::ControlModifier);
        settle();
        m_panel = window().findChild<gui::RankingPanel *>();
        m_ranking = qobject_cast<RankingModel *>(m_panel->findChild<gui::RankingView *>()->model());
        ASSERT_NE(m_ranking, nullptr);
    }

    [[nodiscard]] app::Ledger &ledger() { return window().session()->ledger(); }
    std::size_t pick(std::size_t count) { return m_random() % count; }

    /// Types a figure into a cell of the matrix, and sometimes takes its published rank away.
    engine::CellKey changeAnyCell() {
        const auto &leaves = ledger().schemeFor(m_period).indicators;
        const auto &regions = ledger().regions();
        const engine::CellKey key{leaves[pick(leaves.size())].id, regions[pick(regions.size())].id, m_period};
        models::RegionMatrixModel &matrix = window().session()->matrix();
        const QModelIndex cell = matrix.index(matrix.rowOf(key.indicator), matrix.columnOf(key.region));
        const QString text = QString::number(static_cast<double>(pick(100000)) / 100, 'f', 2);
        matrix.showField(models::Value);
        EXPECT_TRUE(matrix.setData(cell, text));
        if (pick(3) != 0) {
            matrix.showField(models::Rank);
            EXPECT_TRUE(matrix.setData(cell, QString()));
        }
        return key;
    }

    struct Seen {
        QString figure;
        QString rank;
    };

    Seen inReport(const engine::CellKey &key) {
        const app::TableReport report = app::makeReport(
            ledger(), app::ReportLayout::named(QStringLiteral("attachment")), m_period, key.region);
        Seen seen;
        for (const auto &row : report.rows) {
            for (const app::TableReport::Cell &cell : row) {
                if (cell.source == key) {
                    (cell.style == app::TableReport::CellStyle::Rank ? seen.rank : seen.figure) = cell.text;
                }
            }
        }
        return seen;
    }
    Seen onSheet(const engine::CellKey &key) {
        window().session()->show(key.region, m_period);
        const int row = sheet().rowOf(key.indicator);
        return {shown(row, models::Value), shown(row, models::Rank)};
    }
    Seen inMatrix(const engine::CellKey &key) {
        models::RegionMatrixModel &matrix = window().session()->matrix();
        const QModelIndex cell = matrix.index(matrix.rowOf(key.indicator), matrix.columnOf(key.region));
        matrix.showField(models::Rank);
        const QString rank = cell.data().toString();
        matrix.showField(models::Value);
        return {cell.data().toString(), rank};
    }
    /// The table, then the chart's point and its tool tip.
    std::vector<Seen> onRankingPage(const engine::CellKey &key) {
        models::RankingBoard &board = m_ranking->board();
        models::RankingQuery query = board.query();
        query.subject = {key.indicator, {}};
        query.region = ledger().profile().ownRegion;
        board.show(query);
        const auto &lines = board.lines();
        const auto line = static_cast<std::size_t>(
            std::ranges::find(lines, key.region, &models::RankingBoard::Line::region) - lines.begin());
        const int row = m_ranking->rowOf(line);
        const auto cell = [&](int column) { return m_ranking->index(row, column).data().toString(); };
        const QAbstractItemModel &chart =
            *m_panel->findChild<gui::ChartPanel *>(QStringLiteral("course"))->chart().model();
        const QModelIndex point = chart.index(static_cast<int>(line), chart.columnCount() - 1);
        m_tip = point.data(Qt::ToolTipRole).toString();
        return {{cell(models::RankingFigure), cell(models::RankingRank)}, {{}, point.data().toString()}};
    }

    engine::Period m_period = engine::Period::wholeYear(2025);
    gui::RankingPanel *m_panel = nullptr;
    RankingModel *m_ranking = nullptr;
    QString m_tip;
    std::mt19937 m_random{20261127};
};

TEST_F(OneNumber, Of500ChangedCellsIsTheSameEverywhere) {
    int unranked = 0;
    for (int batch = 0; batch < batches; ++batch) {
        std::unordered_set<engine::CellKey> changed;
        while (changed.size() < changesInBatch) {
            changed.insert(changeAnyCell());
        }
        const tests::CliRun run =
            tests::runCli({QStringLiteral("rank"), ledger().path(), QStringLiteral("--period"),
                           QString::fromStdString(m_period.code())});
        ASSERT_EQ(run.code, 0) << run.err;
        std::map<std::pair<std::string, std::string>, tests::OutputRows::Row> printed;
        for (const auto &row : tests::OutputRows(run.out).rows()) {
            printed[{row.at("code"), row.at("region")}] = row;
        }
        for (const engine::CellKey &key : changed) {
            const std::string &code = ledger().schemeFor(m_period).indicator(key.indicator)->code;
            const std::string &region = ledger().region(key.region).name;
            SCOPED_TRACE(code + " " + region);
            const auto &cli = printed.at({code, region});
            const QString rank = QString::fromStdString(cli.at("rank"));
            const Seen sheet = onSheet(key);
            EXPECT_EQ(sheet.figure.toDouble(), std::stod(cli.at("value")));
            EXPECT_EQ(sheet.rank, rank);
            const Seen matrix = inMatrix(key);
            EXPECT_EQ(matrix.figure, sheet.figure);
            EXPECT_EQ(matrix.rank, rank);
            const Seen report = inReport(key);
            EXPECT_EQ(report.figure, sheet.figure);
            EXPECT_EQ(report.rank, rank);
            const std::vector<Seen> page = onRankingPage(key);
            EXPECT_EQ(page[0].figure, sheet.figure);
            const QString shownRank = rank.isEmpty() ? QStringLiteral("未排") : rank;
            EXPECT_EQ(page[0].rank, shownRank);
            EXPECT_EQ(page[1].rank, shownRank);
            EXPECT_TRUE(m_tip.contains(sheet.figure)) << m_tip.toStdString();
            EXPECT_TRUE(rank.isEmpty() || m_tip.contains(rank)) << m_tip.toStdString();
            unranked += rank.isEmpty();
            if (HasFailure()) {
                return;
            }
        }
    }
    EXPECT_LT(unranked, batches * changesInBatch / 2) << "most have a rank that could differ";
}

} // namespace

} // namespace weici::test
