// SPDX-License-Identifier: GPL-3.0-or-later
// Every cell of the four documents: read to the expected state and number, and printed back verbatim.
#include "engine/numbertext.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "support/csvtable.h"

namespace weici::engine {
namespace {

using weici::testing::CsvTable;
using weici::testing::seedTable;

struct Expected {
    CellState state = CellState::Text;
    double number = 0.0;
    Comparator comparator = Comparator::None;
};

Expected number(double value, Comparator comparator = Comparator::None) {
    return {CellState::Value, value, comparator};
}

using Texts = std::map<std::string, Expected>;
const Expected text;

/// The cells of which an obvious scan cannot say what they are.
Texts specialCells(const std::string &document) {
    if (document == "yudu")
        return {{"\\", {CellState::NotRankable}}};
    if (document == "ganzhou")
        return {{"15左右", number(15, Comparator::About)},    {"16左右", number(16, Comparator::About)},
                {"36左右", number(36, Comparator::About)},    {"42左右", number(42, Comparator::About)},
                {"700左右", number(700, Comparator::About)},  {"实现正增长", number(0, Comparator::Above)},
                {"1.5以下", number(1.5, Comparator::AtMost)}, {"1.5-1.7", text}};
    if (document == "yingtan")
        return {{"50万", number(500000)},
                {"20万", number(200000)},
                {"10万", number(100000)},
                {"150万", number(1500000)},
                {"60万", number(600000)},
                {"30万", number(300000)},
                {"800万", number(8000000)},
                {"320万", number(3200000)},
                {"160万", number(1600000)},
                {"-0", number(0)},
                {">", text},
                {"省办无“服务应用有效率”相关指标。", text}};
    return {{"50亿元", number(50)},
            {"3.8亿元", number(3.8)},
            {"2.1亿元", number(2.1)},
            {"12.9亿元", number(12.9)},
            {"9.5亿元", number(9.5)},
            {"7亿元", number(7)},
            {"4亿元", number(4)},
            {"2.11件", number(2.11)},
            {"1个", number(1)},
            {"2个", number(2)},
            {"3个", number(3)},
            {"5个", number(5)},
            {"6个", number(6)},
            {"10个", number(10)},
            {"17个", number(17)},
            {"22个", number(22)},
            {"10条", number(10)},
            {"2次", number(2)},
            {"800家以上", number(800, Comparator::AtLeast)},
            {"1个(全市5个)", number(1)},
            {"7个(工业企业已上报源德矿业和小铜人线缆,到年底暂无潜在数字经济核心产业规模以上企业)", number(7)},
            {"0(到年底暂无规模以上软件企业,全市5个地区有软件产业规模以上企业)", number(0)},
            {"0(两化融合贯标至少需要3个月时间,目前无企业正在申报)", number(0)},
            {"2个(2022年申报期已过,耀升铝业、益佳木)", number(2)},
            {"0(到年底暂无企业符合条件)", number(0)},
            {"0(全市仅龙南、于都有行业节点,到年底我县暂不具备条件)", number(0)},
            {"1个(2022年申报期已过,章源铝业鸽粉体工业互联网平台)", number(1)},
            {"0 (2022年申报期已过, 暂不符合条件平台)", number(0)},
            {"0 (2022年申报期已过, 暂不符合条件项目)", number(0)},
            {"0 (到2022年底, 新增产业基地暂不具备条件)", number(0)},
            {"1个 (2022年申报期已过, 章源铝业)", number(1)},
            {"0 (到年底我县 暂无规上软件企 业, 全市仅5个 地区有该类企", number(0)},
            {"1个 (章源铝业 三级)", number(1)},
            {"1个(已申报11个“机会清单”)", number(1)},
            {"1个(暂未开展申报市级应用场景示范项目)", number(1)},
            {"2022年暂无符合申报条件企业", text},
            {"2022年申报期已过, 尚未公布入选案例", text},
            {"综合评分达82.3分", text},
            {"数字经济尚未形成数字经济核心企业集聚, 暂未达到集聚区申报", text},
            {"列入市数字经济重点项目3个, 暂无列入省数字经济重点项目", text},
            {"下沉33项、自建 5项", text},
            {"专精特新11个、小巨人1个", text},
            {"(达到考核目标即可, 不一定要排名)", text}};
}

/// What a plain cell obviously is: nothing, one sign, or a number digit by digit. Fails for everything else.
Expected obvious(const std::string &cell) {
    if (cell.empty())
        return {CellState::Blank};
    if (cell == "/")
        return {CellState::NotPublished};
    if (cell == "-")
        return {CellState::NotApplicable};
    const bool negative = cell.front() == '-';
    double whole = 0.0;
    double divisor = 0.0;
    for (std::size_t i = negative ? 1 : 0; i < cell.size(); ++i) {
        const bool isLastPercent = cell[i] == '%' && i + 1 == cell.size();
        if (cell[i] == '.' && divisor == 0.0) {
            divisor = 1.0;
        } else if (cell[i] >= '0' && cell[i] <= '9') {
            whole = whole * 10.0 + (cell[i] - '0');
            divisor *= 10.0;
        } else if (!isLastPercent) {
            ADD_FAILURE() << "no obvious reading, and not among the special cells: " << cell;
        }
    }
    return number((negative ? -whole : whole) / (divisor == 0.0 ? 1.0 : divisor));
}

struct Column {
    std::string document;
    std::string name;
    CellRole role;
};

std::vector<Column> columns() {
    std::vector<Column> result = {{"yudu", "指标情况", CellRole::Value},
                                  {"yudu", "全市排名", CellRole::Rank},
                                  {"chongyi", "2022年前三季度全市排名_1-6月份", CellRole::Rank},
                                  {"chongyi", "2022年前三季度全市排名_1-8月份", CellRole::Rank},
                                  {"chongyi", "2022年前三季度全市排名_1-9月份", CellRole::Rank},
                                  {"chongyi", "2022年底指标攻坚数据", CellRole::TargetValue},
                                  {"chongyi", "2022年底攻坚全市排名", CellRole::TargetRank},
                                  {"ganzhou", "2022年", CellRole::Value},
                                  {"ganzhou", "2023年", CellRole::TargetValue}};
    const CsvTable yingtan = seedTable("yingtan");
    for (const std::string &name : yingtan.columns()) {
        if (name.find("预期目标") != std::string::npos)
            result.push_back({"yingtan", name, CellRole::TargetValue});
    }
    return result;
}

/// Reads a column and checks its cells; returns their number and takes the special texts that came up out of
/// `unseen`.
std::size_t checkColumn(const Column &column, std::set<std::string> &unseen) {
    const CsvTable table = seedTable(column.document);
    const Texts special = specialCells(column.document);
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        const std::string &cell = table.at(row, column.name);
        const std::string &unit = table.at(row, "unit");
        SCOPED_TRACE(column.document + " row " + table.at(row, "row") + " " + column.name + ": " + cell);
        const auto found = special.find(cell);
        const Expected expected = found == special.end() ? obvious(cell) : found->second;
        unseen.erase(cell);
        const CellText read = readCell(cell, {.role = column.role, .unit = unit});
        EXPECT_EQ(read.text, cell);
        EXPECT_EQ(read.state, expected.state);
        EXPECT_EQ(read.number, expected.number);
        EXPECT_FALSE(std::signbit(read.number) && read.number == 0.0);
        EXPECT_EQ(read.comparator, expected.comparator);
        EXPECT_FALSE(read.converted);
    }
    return table.rowCount();
}

TEST(SeedCells, areAllReadAndPrintedVerbatim) {
    std::map<std::string, std::size_t> cells;
    std::map<std::string, std::set<std::string>> unseen;
    for (const char *document : {"yudu", "chongyi", "ganzhou", "yingtan"}) {
        for (const auto &[cell, expected] : specialCells(document))
            unseen[document].insert(cell);
    }
    for (const Column &column : columns())
        cells[column.document] += checkColumn(column, unseen[column.document]);
    EXPECT_EQ(cells["yudu"], 24U * 2);
    EXPECT_EQ(cells["chongyi"], 84U * 5);
    EXPECT_EQ(cells["ganzhou"], 38U * 2);
    EXPECT_EQ(cells["yingtan"], 59U * 21);
    for (const auto &[document, texts] : unseen)
        EXPECT_TRUE(texts.empty()) << document << " has no cell " << *texts.begin();
}

TEST(SeedCells, energyRangeIsItsEasierEndAsATarget) {
    const ReadingContext target = {.role = CellRole::TargetValue, .unit = "—", .direction = Direction::Lower};
    EXPECT_EQ(readCell("1.5-1.7", target).value(), 1.7);
    EXPECT_EQ(readCell("1.5-1.7", {.role = CellRole::TargetValue, .unit = "—"}).value(), 1.5);
}

} // namespace
} // namespace weici::engine
