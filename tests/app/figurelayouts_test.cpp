// SPDX-License-Identifier: GPL-3.0-or-later
// The layouts that show scores and ranks say what the engine's answers say, and nothing where there are none.
#include "app/reportlayout.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "app/gaprows.h"
#include "app/labels.h"
#include "app/lostrows.h"
#include "app/ranks.h"
#include "app/scorerows.h"
#include "app/scoreservice.h"
#include "app/standings.h"
#include "engine/decimal.h"
#include "support/packageledger.h"
#include "support/scoredcontent.h"

namespace weici::app {
namespace {

using engine::Period;
using CellKind = TableReport::CellKind;
using ::testing::Contains;
using ::testing::HasSubstr;

class FigureLayouts : public ::testing::Test {
protected:
    TableReport report(const char *layout) {
        return makeReport(scores, ReportLayout::named(QString::fromLatin1(layout)), period,
                          ledger->ownRegion().id);
    }

    const tests::PackageLedger ledger{QStringLiteral("demo-city")};
    ScoreService scores{*ledger};
    const Period period = *Period::fromCode("2025-01..06");
};

std::size_t columnOf(const TableReport &report, const QString &header) {
    for (std::size_t c = 0; c < report.columns.size(); ++c) {
        for (int r = 0; r < report.headerRows; ++r) {
            if (report.shown(r, static_cast<int>(c)).text == header)
                return c;
        }
    }
    ADD_FAILURE() << "no column " << header.toStdString();
    return 0;
}

/// The rows of the table by the text of their first cell.
std::map<QString, const std::vector<TableReport::Cell> *> rowsByName(const TableReport &report) {
    std::map<QString, const std::vector<TableReport::Cell> *> rows;
    for (auto r = static_cast<std::size_t>(report.headerRows); r < report.rows.size(); ++r)
        rows.emplace(report.rows[r].front().text.trimmed(), &report.rows[r]);
    return rows;
}

std::string notesOf(const TableReport &report) {
    QStringList notes(report.notes.begin(), report.notes.end());
    return notes.join(u'\n').toStdString();
}

TEST_F(FigureLayouts, RankingHasEveryRegionAsItStands) {
    const TableReport table = report("ranking");
    const auto standings = regionStandings(scores, period, {});
    const auto before = regionStandings(scores, *Period::fromCode("2025-01..05"), {});
    const auto rows = rowsByName(table);
    ASSERT_EQ(rows.size(), standings.size());
    double last = 0;
    for (auto r = static_cast<std::size_t>(table.headerRows); r < table.rows.size(); ++r) {
        EXPECT_GE(table.rows[r][columnOf(table, u"排名"_qs)].number, last);
        last = table.rows[r][columnOf(table, u"排名"_qs)].number;
    }
    for (std::size_t i = 0; i < standings.size(); ++i) {
        const auto &row = *rows.at(labels::text(ledger->regions()[i].name));
        EXPECT_NEAR(row[1].number, standings[i].figure, 0.005);
        EXPECT_EQ(row[1].text.toStdString(), engine::roundedText(standings[i].figure, 2));
        EXPECT_EQ(row[2].number, standings[i].rank);
        EXPECT_EQ(row[3].text, changeText(rankChange(before[i], standings[i])));
        EXPECT_EQ(row[0].isStrong, ledger->regions()[i].id == ledger->ownRegion().id);
    }
    EXPECT_THAT(notesOf(table), HasSubstr("2025年1—5月"));
}

/// Block factors are in the total alone.
TEST_F(FigureLayouts, RankingsLevelsMakeTheTotal) {
    const TableReport table = report("ranking");
    EXPECT_THAT(notesOf(table), HasSubstr("总分＝省考×0.8＋市考＋加分"));
    for (auto r = static_cast<std::size_t>(table.headerRows); r < table.rows.size(); ++r) {
        double total = 0;
        for (std::size_t c = 4; table.shown(0, static_cast<int>(c)).text != u"公布"; ++c)
            total +=
                table.rows[r][c].number * (table.shown(0, static_cast<int>(c)).text == u"省考" ? 0.8 : 1);
        EXPECT_NEAR(total, table.rows[r][1].number, 0.005);
    }
}

TEST_F(FigureLayouts, RankingHasAChartOfTheTotals) {
    const TableReport table = report("ranking");
    ASSERT_EQ(table.charts.size(), 1U);
    const auto &chart = table.charts.front();
    EXPECT_EQ(chart.firstRow, table.headerRows);
    EXPECT_EQ(chart.rowCount, 20);
    EXPECT_EQ(table.rows[static_cast<std::size_t>(chart.ownRow.value())][0].text, u"松岚县");
    EXPECT_EQ(chart.title, u"松岚县总分 82.74 分，居第 4 位，比上一位少 1.41 分");
}

TEST_F(FigureLayouts, MatrixHasTheRankOfEveryRegion) {
    const TableReport table = report("matrix");
    const auto &leaves = ledger->schemeFor(period).indicators;
    ASSERT_EQ(table.rows.size(), leaves.size() + 1);
    ASSERT_EQ(table.columns.size(), ledger->regions().size() + 1);
    for (std::size_t i = 0; i < leaves.size(); ++i) {
        EXPECT_EQ(table.rows[i + 1][0].text, labels::text(leaves[i].name));
        const auto ranks = regionRanks(*ledger, leaves[i].id, period);
        for (std::size_t r = 0; r < ranks.size(); ++r) {
            const auto &cell = table.rows[i + 1][r + 1];
            // `/` is shown as it was published, also where the values are known.
            const auto &published = ledger->observation({leaves[i].id, ranks[r].region, period}).rank;
            if (!published.isBlank() && !published.value()) {
                EXPECT_EQ(cell.text, labels::text(published.text));
                continue;
            }
            EXPECT_EQ(cell.kind == CellKind::Number, ranks[r].rank().has_value());
            if (!ranks[r].rank())
                continue;
            EXPECT_EQ(cell.number, ranks[r].rank());
            const auto expected = cell.number <= 6    ? TableReport::Mark::Front
                                  : cell.number >= 15 ? TableReport::Mark::Back
                                                      : TableReport::Mark::None;
            EXPECT_EQ(cell.mark, expected);
        }
    }
    EXPECT_THAT(notesOf(table), HasSubstr("前 6 位"));
}

TEST_F(FigureLayouts, LostAddsUpAndIsSorted) {
    const TableReport table = report("lost");
    const auto total = lostView(scores, period, ledger->ownRegion().id)->total;
    double full = 0;
    double points = 0;
    double lost = 0;
    for (std::size_t r = 1; r + 1 < table.rows.size(); ++r) {
        const auto &row = table.rows[r];
        EXPECT_NEAR(row[3].number, row[1].number - row[2].number, 1e-9) << row[0].text.toStdString();
        if (r > 1 && row[3].kind == CellKind::Number) {
            EXPECT_LE(row[3].number, table.rows[r - 1][3].number);
        }
        full += row[1].number;
        points += row[2].number;
        lost += row[3].number;
    }
    const auto &sum = table.rows.back();
    EXPECT_EQ(sum[0].text, u"合计");
    EXPECT_NEAR(sum[1].number, full, 1e-9);
    EXPECT_NEAR(sum[2].number, points, 1e-9);
    EXPECT_NEAR(sum[3].number, lost, 1e-9);
    EXPECT_NEAR(sum[3].number, total.lost(), 1e-9);
    EXPECT_EQ(sum[3].text, u"27.26");
}

TEST_F(FigureLayouts, LostHasTheGapToTheNextRank) {
    const TableReport table = report("lost");
    const auto rows = rowsByName(table);
    int found = 0;
    for (const GapRow &gap : gapRows(scores, period, {.region = ledger->ownRegion().id, .indicator = {}})) {
        const auto &leaf = *ledger->schemeFor(period).indicator(std::string_view(gap.code));
        const auto &row = *rows.at(labels::text(leaf.name));
        EXPECT_EQ(row[5].text, labels::text(leaf.unit));
        if (!gap.gap.isFeasible() || std::isnan(gap.gap.value))
            continue;
        EXPECT_NEAR(row[4].number, gap.gap.change(), 1e-9) << leaf.name;
        ++found;
    }
    EXPECT_GT(found, 50);
}

TEST_F(FigureLayouts, LostHasAWaterfallOfWhatLosesMost) {
    const TableReport table = report("lost");
    ASSERT_EQ(table.charts.size(), 1U);
    const auto &chart = table.charts.front();
    ASSERT_EQ(chart.starts.size(), 15U);
    EXPECT_EQ(chart.starts.front(), 0);
    for (std::size_t i = 1; i < chart.starts.size(); ++i)
        EXPECT_NEAR(chart.starts[i], chart.starts[i - 1] + table.rows[i][3].number, 1e-9);
}

TEST_F(FigureLayouts, ScoresHasEveryItemOfTheScoreSheet) {
    const TableReport table = report("scores");
    const auto rows = scoreRows(scores, period, ledger->ownRegion().id);
    ASSERT_EQ(table.rows.size(), rows.size() + 1);
    std::multimap<QString, double> shown;
    const std::size_t points = columnOf(table, u"得分"_qs);
    for (std::size_t r = 1; r < table.rows.size(); ++r)
        shown.emplace(table.rows[r][points].text, table.rows[r][points].number);
    for (const ScoreRow &row : rows) {
        const auto text = labels::text(engine::roundedText(row.points, 2));
        EXPECT_TRUE(shown.contains(text)) << row.path;
    }
    EXPECT_EQ(table.rows[1][0].text, u"总分");
    EXPECT_EQ(table.rows[1][points].text, u"82.74");
}

/// 数字经济增加值总额: by rank 6 of 12 within the group, 4 points, factor 0.8.
TEST_F(FigureLayouts, ScoresTellsHowALeafCameToItsPoints) {
    const TableReport table = report("scores");
    const auto &row = *rowsByName(table).at(u"数字经济增加值总额"_qs);
    EXPECT_EQ(row[columnOf(table, u"计分规则"_qs)].text, u"按排名线性计分（下端 0）");
    EXPECT_THAT(row[columnOf(table, u"计分依据"_qs)].text.toStdString(), HasSubstr("第 6 位"));
    EXPECT_EQ(row[columnOf(table, u"份额"_qs)].text, u"0.5455");
    EXPECT_EQ(row[columnOf(table, u"权重"_qs)].text, u"4.00");
    EXPECT_EQ(row[columnOf(table, u"得分"_qs)].text, u"2.18");
    EXPECT_EQ(row[columnOf(table, u"计入总分"_qs)].text, u"1.75");
    EXPECT_EQ(row[columnOf(table, u"指标值"_qs)].source, ledger.key(u"d01"_qs, "2025-01..06"));
}

/// A ledger without rules, of one county or of targets alone: a table all the same, and a note that says why
/// it is not full.
class BareLedgers : public ::testing::TestWithParam<std::pair<const char *, const char *>> {};

TEST_P(BareLedgers, GiveAnHonestTable) {
    const tests::PackageLedger ledger{QString::fromLatin1(GetParam().first)};
    ScoreService scores(*ledger);
    const Period period = *Period::fromCode(GetParam().second);
    const auto leaves = ledger->schemeFor(period).indicators.size();
    for (const char *name : {"ranking", "matrix", "lost", "scores"}) {
        const auto table = makeReport(scores, ReportLayout::named(QString::fromLatin1(name)), period,
                                      ledger->ownRegion().id);
        const auto rows = table.rows.size() - static_cast<std::size_t>(table.headerRows);
        EXPECT_GE(rows, name == std::string("ranking") ? ledger->regions().size() : leaves) << name;
        EXPECT_TRUE(table.charts.empty()) << name;
        if (name != std::string("matrix")) {
            EXPECT_THAT(notesOf(table), HasSubstr("没有计分规则")) << name;
        }
        for (const auto &row : table.rows) {
            for (const auto &cell : row)
                EXPECT_TRUE(std::isfinite(cell.number)) << name;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Packages, BareLedgers,
                         ::testing::Values(std::pair("yudu-2023h1", "2023H1"),
                                           std::pair("ganzhou-2023", "2023"),
                                           std::pair("yingtan-2022", "2022")));

TEST(FigureLayout, MatrixWithoutRanksSaysSo) {
    const tests::PackageLedger ledger{QStringLiteral("yingtan-2022")};
    const auto table = makeReport(*ledger, ReportLayout::named(u"matrix"_qs), Period::wholeYear(2022),
                                  ledger->ownRegion().id);
    EXPECT_THAT(notesOf(table), HasSubstr("2022年没有公布的排名"));
}

/// 崇义 is scored by its published ranks alone: points, and neither ranks by them nor gaps.
TEST(FigureLayout, OneCountysLedgerHasPointsAndNoRankOfThem) {
    const tests::PackageLedger ledger{QStringLiteral("chongyi-2022")};
    ScoreService scores(*ledger);
    const Period period = *Period::fromCode("2022-01..09");
    const auto ranking =
        makeReport(scores, ReportLayout::named(u"ranking"_qs), period, ledger->ownRegion().id);
    ASSERT_EQ(ranking.rows.size(), static_cast<std::size_t>(ranking.headerRows) + 1);
    EXPECT_EQ(ranking.rows.back()[1].kind, CellKind::Number);
    EXPECT_EQ(ranking.rows.back()[2].kind, CellKind::Empty);
    EXPECT_THAT(notesOf(ranking), HasSubstr("参加排名的地区有 20 个"));
    const auto lost = makeReport(scores, ReportLayout::named(u"lost"_qs), period, ledger->ownRegion().id);
    EXPECT_THAT(notesOf(lost), HasSubstr("差距无从计算"));
    EXPECT_EQ(lost.rows.back()[0].text, u"合计");
}

TEST(FigureLayout, AnIndexSchemeHasNoPointsToLose) {
    auto content = tests::scoredContent();
    using engine::Aggregation;
    content.schemes.front().aggregation = {Aggregation::Arithmetic, Aggregation::Arithmetic,
                                           Aggregation::Arithmetic};
    const tests::PackageLedger ledger{content};
    const auto lost = makeReport(*ledger, ReportLayout::named(u"lost"_qs), Period::cumulative(2023, 6),
                                 ledger->ownRegion().id);
    EXPECT_THAT(notesOf(lost), HasSubstr("指数方案"));
    EXPECT_TRUE(lost.charts.empty());
}

} // namespace
} // namespace weici::app
