// SPDX-License-Identifier: GPL-3.0-or-later
// The published tables come back cell by cell from their packages in the layouts that stand for them.
#include "app/reportlayout.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include <QRegularExpression>

#include "app/labels.h"
#include "support/csvtable.h"
#include "support/packageledger.h"

namespace weici::app {
namespace {

/// A column of the table: its heading, and the columns of the document that it stands for: the text, and a
/// weight in brackets.
struct Expected {
    std::vector<const char *> header;
    std::string text;
    std::string weight;
    bool level1Reaches = false;
};

struct Document {
    const char *package;
    const char *seed;
    const char *layout;
    const char *period;
    std::vector<Expected> columns;
};

void PrintTo(const Document &document, std::ostream *stream) {
    *stream << document.layout;
}

/// What the package's note says was changed from the printed text: lines of `"before" → "after"`.
std::map<QString, QString> replacementsOf(const Ledger &ledger) {
    static const QRegularExpression line(QStringLiteral("\"([^\"\\n]+)\" → \"([^\"\\n]+)\""));
    std::map<QString, QString> replacements;
    for (auto found = line.globalMatch(labels::text(ledger.schemes().front().note)); found.hasNext();) {
        const auto match = found.next();
        replacements.emplace(match.captured(1), match.captured(2));
    }
    return replacements;
}

QString printed(const std::string &text, const std::map<QString, QString> &replacements) {
    QString found = QString::fromStdString(text);
    for (const auto &[before, after] : replacements)
        found.replace(before, after);
    return found;
}

class SeedLayouts : public ::testing::TestWithParam<Document> {
protected:
    const tests::PackageLedger ledger{QString::fromUtf8(GetParam().package)};
    const TableReport report =
        makeReport(*ledger, ReportLayout::named(QString::fromUtf8(GetParam().layout)),
                   *engine::Period::fromCode(GetParam().period), ledger->ownRegion().id);
    const testing::CsvTable seed = testing::seedTable(GetParam().seed);
};

TEST_P(SeedLayouts, HaveEveryCellAsPublished) {
    const auto replacements = replacementsOf(*ledger);
    const auto header = static_cast<std::size_t>(report.headerRows);
    ASSERT_EQ(report.rows.size(), seed.rowCount() + header);
    ASSERT_EQ(report.columns.size(), GetParam().columns.size());
    for (std::size_t c = 0; c < GetParam().columns.size(); ++c) {
        const Expected &column = GetParam().columns[c];
        for (std::size_t r = 0; r < seed.rowCount(); ++r) {
            // 类别 is one cell over both columns where there is no level 2.
            const bool level1Reaches = column.level1Reaches && seed.at(r, column.text).empty();
            QString expected = printed(seed.at(r, level1Reaches ? "level1" : column.text), replacements);
            if (!column.weight.empty() && !seed.at(r, column.weight).empty())
                expected += u"（" + printed(seed.at(r, column.weight), replacements) + u"）";
            // A weight that rows share is printed once; names are filled down in the document's facts.
            const auto &shown = column.text == "weight"
                                    ? report.rows[r + header][c]
                                    : report.shown(static_cast<int>(r + header), static_cast<int>(c));
            EXPECT_EQ(shown.text, expected) << "row " << r + 1 << " column " << c + 1;
        }
    }
}

TEST_P(SeedLayouts, HaveTheirHeadings) {
    for (std::size_t c = 0; c < GetParam().columns.size(); ++c) {
        const auto &lines = GetParam().columns[c].header;
        for (std::size_t r = 0; r < static_cast<std::size_t>(report.headerRows); ++r) {
            const char *line = lines[std::min(r, lines.size() - 1)];
            EXPECT_EQ(report.shown(static_cast<int>(r), static_cast<int>(c)).text, QString::fromUtf8(line))
                << "line " << r << " column " << c + 1;
        }
    }
}

TEST_P(SeedLayouts, HaveSpansThatLieInTheTableAndApart) {
    std::vector<std::vector<int>> covered(report.rows.size(), std::vector<int>(report.columns.size()));
    for (const auto &span : report.spans) {
        EXPECT_GT(span.rows * span.columns, 1);
        for (int r = span.row; r < span.row + span.rows; ++r) {
            for (int c = span.column; c < span.column + span.columns; ++c)
                EXPECT_EQ(covered.at(static_cast<std::size_t>(r)).at(static_cast<std::size_t>(c))++, 0)
                    << r << ' ' << c;
        }
    }
}

std::vector<Expected> allocationColumns() {
    std::vector<Expected> columns{{{"二级指标"}, "level2", {}},
                                  {{"三级指标"}, "level3", {}},
                                  {{"单位"}, "unit", {}},
                                  {{"权重"}, "weight", {}}};
    static const std::vector<std::string> areas{"全市",   "贵溪(小)", "余江",    "月湖(大)",
                                                "龙虎山", "高新区",   "信江新区"};
    static const std::vector<std::string> years{"2022年预期目标", "2023年预期目标", "2024年预期目标"};
    for (const std::string &year : years) {
        for (const std::string &area : areas)
            columns.push_back({{year.c_str(), area.c_str()}, year + "_" + area, {}});
    }
    columns.push_back({{"考核责任单位"}, "考核责任单位", {}});
    columns.push_back({{"备注"}, "备注", {}});
    return columns;
}

INSTANTIATE_TEST_SUITE_P(
    Documents, SeedLayouts,
    ::testing::Values(Document{"chongyi-2022",
                               "chongyi",
                               "campaign",
                               "2022-01..09",
                               {{{"一级指标（权重）"}, "level1", "level1_weight"},
                                {{"二级指标（权重）"}, "level2", "level2_weight"},
                                {{"序号"}, "no", {}},
                                {{"三级指标"}, "level3", {}},
                                {{"单位"}, "unit", {}},
                                {{"权重"}, "weight", {}},
                                {{"2022年全市排名", "1—6月"}, "2022年前三季度全市排名_1-6月份", {}},
                                {{"2022年全市排名", "1—8月"}, "2022年前三季度全市排名_1-8月份", {}},
                                {{"2022年全市排名", "1—9月"}, "2022年前三季度全市排名_1-9月份", {}},
                                {{"2022年底目标", "数据"}, "2022年底指标攻坚数据", {}},
                                {{"2022年底目标", "全市排名"}, "2022年底攻坚全市排名", {}},
                                {{"牵头责任单位"}, "牵头责任单位", {}}}},
                      Document{"ganzhou-2023",
                               "ganzhou",
                               "goals",
                               "2023",
                               {{{"类别"}, "level1", {}},
                                {{"类别"}, "level2", {}, true},
                                {{"指标"}, "level3", {}},
                                {{"单位"}, "unit", {}},
                                {{"2022年"}, "2022年", {}},
                                {{"2023年目标"}, "2023年", {}},
                                {{"牵头单位"}, "牵头单位", {}}}},
                      Document{"yingtan-2022", "yingtan", "allocation", "2022", allocationColumns()}),
    [](const auto &test) { return std::string(test.param.layout); });

TEST(SeedLayout, AWeightThatSeveralRowsShareIsOneCell) {
    const tests::PackageLedger ledger(QStringLiteral("yingtan-2022"));
    const TableReport report = makeReport(*ledger, ReportLayout::named(QStringLiteral("allocation")),
                                          engine::Period::wholeYear(2022), ledger->ownRegion().id);
    const auto seed = testing::seedTable("yingtan");
    std::vector<std::pair<int, int>> expected; // first row, rows
    for (std::size_t r = 0; r < seed.rowCount(); ++r) {
        const std::string &covers = seed.at(r, "weight_covers");
        if (covers.empty())
            continue;
        if (r > 0 && seed.at(r - 1, "weight_covers") == covers)
            ++expected.back().second;
        else
            expected.emplace_back(static_cast<int>(r) + report.headerRows, 1);
    }
    std::vector<std::pair<int, int>> found;
    for (const auto &span : report.spans) {
        if (span.column == 3 && span.row >= report.headerRows)
            found.emplace_back(span.row, span.rows);
    }
    EXPECT_EQ(found, expected);
}

} // namespace
} // namespace weici::app
