// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reportlayout.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "support/packageledger.h"
#include "support/samplecontent.h"
#include "support/yudureport.h"

namespace weici::app {
namespace {

using engine::Period;
using tests::PackageLedger;

TableReport attachment(const Ledger &ledger, const Period &period) {
    return makeReport(ledger, ReportLayout::named(QStringLiteral("attachment")), period,
                      ledger.ownRegion().id);
}

std::vector<std::array<int, 4>> sorted(const std::vector<TableReport::Span> &spans) {
    std::vector<std::array<int, 4>> list;
    for (const auto &span : spans)
        list.push_back({span.row, span.column, span.rows, span.columns});
    std::ranges::sort(list);
    return list;
}

class YuduAttachment : public testing::Test {
protected:
    const PackageLedger ledger{QStringLiteral("yudu-2023h1")};
    const TableReport report = attachment(*ledger, *Period::fromCode("2023H1"));
    const TableReport published = tests::yuduReport();
};

TEST_F(YuduAttachment, HasEveryCellAsPublished) {
    ASSERT_EQ(report.rows.size(), published.rows.size());
    for (std::size_t r = 0; r < report.rows.size(); ++r) {
        ASSERT_EQ(report.rows[r].size(), published.rows[r].size());
        for (std::size_t c = 0; c < report.rows[r].size(); ++c) {
            const auto &cell = report.rows[r][c];
            const auto &expected = published.rows[r][c];
            EXPECT_EQ(cell.text, expected.text) << "row " << r << " column " << c;
            EXPECT_EQ(cell.kind, expected.kind) << "row " << r << " column " << c;
            EXPECT_EQ(cell.number, expected.number) << "row " << r << " column " << c;
            EXPECT_EQ(cell.style, expected.style) << "row " << r << " column " << c;
            EXPECT_EQ(cell.mark, expected.mark) << "row " << r << " column " << c;
        }
    }
}

TEST_F(YuduAttachment, IsMergedAsPublished) {
    EXPECT_EQ(sorted(report.spans), sorted(published.spans));
}

TEST_F(YuduAttachment, HasItsTitleNotesAndLimits) {
    EXPECT_EQ(report.annex, published.annex);
    EXPECT_EQ(report.title, published.title);
    EXPECT_EQ(report.notes, published.notes);
    EXPECT_EQ(report.frontTo, 6);
    EXPECT_EQ(report.backFrom, 15);
    EXPECT_FALSE(report.page.landscape);
}

TEST_F(YuduAttachment, KnowsTheCellBehindEveryFigure) {
    const auto key = ledger.key(QStringLiteral("yd13"), "2023H1");
    EXPECT_EQ(report.rows[13][3].source, key);
    EXPECT_EQ(report.rows[13][4].source, key);
    EXPECT_FALSE(report.rows[13][2].source);
}

TEST_F(YuduAttachment, FollowsACorrection) {
    PackageLedger corrected{QStringLiteral("yudu-2023h1")};
    corrected.set(corrected.key(QStringLiteral("yd13"), "2023H1"), "46.06", "/");
    const auto table = attachment(*corrected, *Period::fromCode("2023H1"));
    EXPECT_EQ(table.rows[13][3].text, QStringLiteral("46.06"));
    EXPECT_EQ(table.rows[13][4].text, QStringLiteral("/"));
    EXPECT_EQ(table.rows[13][4].kind, TableReport::CellKind::Text);
    EXPECT_EQ(table.notes.front(),
              QStringLiteral("注：1. “/”表示市级未统一发布；“\\”表示没有可比基数，不可排名。"));
}

struct NumberCase {
    const char *text;
    TableReport::CellKind kind;
};

class NumberCells : public testing::TestWithParam<NumberCase> {};

TEST_P(NumberCells, AreThosePlainTextsThatAWorkbookShowsAlike) {
    PackageLedger ledger{QStringLiteral("yudu-2023h1")};
    ledger.set(ledger.key(QStringLiteral("yd01"), "2023H1"), GetParam().text, "1");
    const auto report = attachment(*ledger, *Period::fromCode("2023H1"));
    EXPECT_EQ(report.rows[1][3].kind, GetParam().kind);
    EXPECT_EQ(report.rows[1][3].text, QString::fromUtf8(GetParam().text));
}

using enum TableReport::CellKind;
INSTANTIATE_TEST_SUITE_P(Texts, NumberCells,
                         testing::Values(NumberCase{"0", Number}, NumberCase{"-4.21", Number},
                                         NumberCase{"33.50", Number}, NumberCase{"136802.7", Number},
                                         NumberCase{"0.000000000001", Number}, //
                                         NumberCase{"-0", Text}, NumberCase{"-0.00", Text},
                                         NumberCase{"+3", Text}, NumberCase{"007", Text},
                                         NumberCase{"35%", Text}, NumberCase{"50万", Text},
                                         NumberCase{"1,368.5", Text}, NumberCase{"１２", Text},
                                         NumberCase{"1e5", Text}, NumberCase{"1234567890123.4567", Text},
                                         NumberCase{"0.000000000000000000000000000001", Number},
                                         NumberCase{"0.0000000000000000000000000000001", Text},
                                         NumberCase{"=1+1", Text}, NumberCase{"", Empty}));

TEST(MakeReport, ShowsTheWeightOfAGroupInBrackets) {
    const PackageLedger ledger{QStringLiteral("chongyi-2022")};
    const auto report = attachment(*ledger, *Period::fromCode("2022-01..09"));
    EXPECT_EQ(report.rows[1][0].text, QStringLiteral("总量指标（8）"));
}

/// Equal units of two groups that follow each other stay two cells, and so do equal names of two nodes.
TEST(MakeReport, NeverMergesAcrossGroups) {
    auto content = tests::sampleContent(4, 1);
    auto &scheme = content.schemes.front();
    scheme.nodes = {{{1}, 1, 0, {}, "一级", ""},
                    {{2}, 1, 1, {}, "一级", ""},
                    {{3}, 2, 0, {1}, "二级", ""},
                    {{4}, 2, 1, {2}, "二级", ""}};
    for (std::size_t i = 0; i < 4; ++i) {
        scheme.indicators[i].block = i / 2;
        scheme.indicators[i].parent.value = static_cast<int>(3 + i / 2);
        scheme.indicators[i].points.reset();
        scheme.indicators[i].weightGroup.clear();
    }
    const PackageLedger ledger{content};
    const auto report = attachment(*ledger, Period::cumulative(2023, 6));
    const std::vector<std::array<int, 4>> expected{{0, 0, 1, 3}, {1, 0, 2, 1}, {1, 1, 2, 1}, {1, 5, 2, 1},
                                                   {3, 0, 2, 1}, {3, 1, 2, 1}, {3, 5, 2, 1}};
    EXPECT_EQ(sorted(report.spans), expected);
}

} // namespace
} // namespace weici::app
