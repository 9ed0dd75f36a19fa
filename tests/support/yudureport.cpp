// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/yudureport.h"

#include <array>
#include <string>
#include <vector>

#include "support/csvtable.h"

namespace weici::tests {

namespace {

using Report = app::TableReport;

Report::Cell cell(const std::string &text, Report::CellStyle style) {
    Report::Cell made;
    made.text = QString::fromStdString(text);
    made.style = style;
    made.kind = text.empty() ? Report::CellKind::Empty : Report::CellKind::Text;
    return made;
}

Report::Cell figure(const std::string &text, Report::CellStyle style) {
    Report::Cell made = cell(text, style);
    bool isNumber = false;
    made.number = made.text.toDouble(&isNumber);
    if (isNumber)
        made.kind = Report::CellKind::Number;
    if (isNumber && style == Report::CellStyle::Rank)
        made.mark = made.number <= 6    ? Report::Mark::Front
                    : made.number >= 15 ? Report::Mark::Back
                                        : Report::Mark::None;
    return made;
}

std::vector<Report::Cell> header() {
    std::vector<Report::Cell> row;
    for (const auto *text : {"监测指标", "", "", "指标情况", "全市排名", "责任单位"})
        row.push_back(cell(text, Report::CellStyle::Header));
    return row;
}

/// The merged cells as notes on the document tell them: level 1, level 2, responsible units, and the items 7
/// to 9.
std::vector<Report::Span> spans() {
    std::vector<Report::Span> all{{0, 0, 1, 3}, {15, 1, 1, 2}, {16, 1, 1, 2}, {17, 1, 1, 2}};
    const auto down = [&](int column, std::initializer_list<std::array<int, 2>> blocks) {
        for (const auto &[first, last] : blocks)
            all.push_back({first, column, last - first + 1, 1});
    };
    down(0, {{1, 5}, {6, 9}, {10, 14}, {15, 17}, {18, 24}});
    down(1, {{1, 3}, {4, 5}, {6, 7}, {8, 9}, {10, 12}, {13, 14}, {18, 20}, {21, 22}, {23, 24}});
    down(5, {{1, 5}, {6, 7}, {8, 9}, {10, 14}, {15, 17}, {18, 20}, {21, 24}});
    return all;
}

/// Blanks what a merged block covers; its text stands in the top left cell alone.
void clearCovered(Report &report) {
    for (std::size_t r = 0; r < report.rows.size(); ++r) {
        for (std::size_t c = 0; c < report.columns.size(); ++c) {
            const auto *span = report.spanAt(static_cast<int>(r), static_cast<int>(c));
            if (span && (span->row != static_cast<int>(r) || span->column != static_cast<int>(c)))
                report.rows[r][c] = cell({}, report.rows[r][c].style);
        }
    }
}

} // namespace

Report yuduReport() {
    const auto seed = testing::seedTable("yudu");
    Report report;
    report.name = QStringLiteral("附件");
    report.annex = QStringLiteral("附件");
    report.title = QStringLiteral("于都县2023年上半年数字经济主要指标情况表");
    report.columns = {{11}, {18}, {42}, {10}, {9}, {14}};
    report.rows.push_back(header());
    for (std::size_t r = 0; r < seed.rowCount(); ++r) {
        report.rows.push_back({cell(seed.at(r, "level1"), Report::CellStyle::Group),
                               cell(seed.at(r, "level2"), Report::CellStyle::Body),
                               cell(seed.at(r, "level3"), Report::CellStyle::Body),
                               figure(seed.at(r, "指标情况"), Report::CellStyle::Figure),
                               figure(seed.at(r, "全市排名"), Report::CellStyle::Rank),
                               cell(seed.at(r, "责任单位"), Report::CellStyle::Departments)});
    }
    report.spans = spans();
    clearCovered(report);
    report.frontTo = 6;
    report.backFrom = 15;
    report.notes = {QStringLiteral("注：1. “\\”表示没有可比基数，不可排名。"),
                    QStringLiteral("　　2. “全市排名”一栏绿底加粗的为前 6 位，红字加下划线的为后 6 位。")};
    return report;
}

} // namespace weici::tests
