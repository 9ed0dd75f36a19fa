// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/printedtable.h"

#include "support/csvtable.h"

namespace weici::tests {

namespace {

QString field(const testing::CsvTable &table, std::size_t row, const char *column) {
    return QString::fromStdString(table.at(row, column));
}

/// A block of cells with the extent of each: 0 by 0 where another covers it.
struct Grid {
    std::vector<QStringList> texts;
    std::vector<std::vector<std::pair<int, int>>> spans; ///< rows, columns

    explicit Grid(const PrintedTable &table)
        : texts(table.headings) {
        texts.insert(texts.end(), table.rows.begin(), table.rows.end());
        const auto columns = static_cast<std::size_t>(texts.front().size());
        spans.assign(texts.size(), std::vector<std::pair<int, int>>(columns, {1, 1}));
        mergeHeadings(static_cast<int>(table.headings.size()));
        for (int column = 0; column < table.mergedColumns; ++column) {
            mergeDown(static_cast<int>(table.headings.size()), column);
        }
    }

    std::pair<int, int> &span(int row, int column) {
        return spans[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
    }
    const QString &text(int row, int column) const { return texts[static_cast<std::size_t>(row)][column]; }

    void mergeHeadings(int rows) {
        const int columns = static_cast<int>(texts.front().size());
        for (int row = 0; row < rows; ++row) {
            for (int column = 0; column < columns; ++column) {
                if (span(row, column).first == 0 || text(row, column).isEmpty()) {
                    continue;
                }
                int wide = 1;
                while (column + wide < columns && text(row, column + wide) == text(row, column)) {
                    span(row, column + wide++) = {0, 0};
                }
                int high = 1;
                while (wide == 1 && row + high < rows && text(row + high, column) == text(row, column)) {
                    span(row + high++, column) = {0, 0};
                }
                span(row, column) = {high, wide};
            }
        }
    }

    void mergeDown(int first, int column) {
        for (int row = first; row < static_cast<int>(texts.size());) {
            int high = 1;
            while (row + high < static_cast<int>(texts.size()) && !text(row, column).isEmpty() &&
                   text(row + high, column) == text(row, column)) {
                span(row + high++, column) = {0, 0};
            }
            span(row, column) = {high, 1};
            row += high;
        }
    }
};

} // namespace

QString PrintedTable::html() const {
    Grid grid(*this);
    QString html = QStringLiteral("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head>"
                                  "<meta http-equiv=Content-Type content=\"text/html; charset=gb2312\">"
                                  "<style><!--td {mso-ignore:padding;}--></style></head><body>\n"
                                  "<table border=0 cellpadding=0><!--StartFragment-->\n");
    for (int row = 0; row < static_cast<int>(grid.texts.size()); ++row) {
        html += QStringLiteral(" <tr height=19>\n");
        for (int column = 0; column < grid.texts.front().size(); ++column) {
            const auto [high, wide] = grid.span(row, column);
            if (high == 0) {
                continue;
            }
            html += QStringLiteral("  <td rowspan=%1 colspan=%2 class=xl65 style='border-top:none'>%3</td>\n")
                        .arg(high)
                        .arg(wide)
                        .arg(grid.text(row, column).toHtmlEscaped());
        }
        html += QStringLiteral(" </tr>\n");
    }
    return html + QStringLiteral("<!--EndFragment--></table></body></html>");
}

QString PrintedTable::text() const {
    Grid grid(*this);
    QString text;
    for (int row = 0; row < static_cast<int>(grid.texts.size()); ++row) {
        QStringList cells;
        for (int column = 0; column < grid.texts.front().size(); ++column) {
            cells << (grid.span(row, column).first == 0 ? QString() : grid.text(row, column));
        }
        text += cells.join(u'\t') + QStringLiteral("\r\n");
    }
    return text;
}

PrintedTable printedYudu() {
    PrintedTable printed;
    printed.headings = {QStringList{QStringLiteral("监测指标"), QStringLiteral("监测指标"),
                                    QStringLiteral("监测指标"), QStringLiteral("指标情况"),
                                    QStringLiteral("全市排名"), QStringLiteral("责任单位")}};
    printed.mergedColumns = 2;
    const testing::CsvTable seed = testing::seedTable("yudu");
    for (std::size_t row = 0; row < seed.rowCount(); ++row) {
        printed.rows.push_back({field(seed, row, "level1"), field(seed, row, "level2"),
                                field(seed, row, "level3"), field(seed, row, "指标情况"),
                                field(seed, row, "全市排名"), field(seed, row, "责任单位")});
    }
    return printed;
}

PrintedTable printedChongyi() {
    PrintedTable printed;
    const QString ranks = QStringLiteral("2022年前三季度全市排名");
    const QStringList upper{QStringLiteral("考核类别"),
                            QStringLiteral("一级指标"),
                            QStringLiteral("二级指标"),
                            QStringLiteral("序号"),
                            QStringLiteral("三级指标"),
                            QStringLiteral("单位"),
                            QStringLiteral("权重"),
                            ranks,
                            ranks,
                            ranks,
                            QStringLiteral("2022年底指标攻坚数据"),
                            QStringLiteral("2022年底攻坚全市排名"),
                            QStringLiteral("牵头责任单位")};
    QStringList lower = upper;
    lower[7] = QStringLiteral("1-6月份");
    lower[8] = QStringLiteral("1-8月份");
    lower[9] = QStringLiteral("1-9月份");
    printed.headings = {upper, lower};
    printed.mergedColumns = 3;
    const testing::CsvTable seed = testing::seedTable("chongyi");
    for (std::size_t row = 0; row < seed.rowCount(); ++row) {
        const auto weighted = [&](const char *name, const char *weight) {
            const QString points = field(seed, row, weight);
            return points.isEmpty() ? field(seed, row, name) : field(seed, row, name) + u" (" + points + u')';
        };
        printed.rows.push_back(
            {field(seed, row, "block"), weighted("level1", "level1_weight"),
             weighted("level2", "level2_weight"), field(seed, row, "no"), field(seed, row, "level3"),
             field(seed, row, "unit"), field(seed, row, "weight"),
             field(seed, row, "2022年前三季度全市排名_1-6月份"),
             field(seed, row, "2022年前三季度全市排名_1-8月份"),
             field(seed, row, "2022年前三季度全市排名_1-9月份"), field(seed, row, "2022年底指标攻坚数据"),
             field(seed, row, "2022年底攻坚全市排名"), field(seed, row, "牵头责任单位")});
    }
    return printed;
}

} // namespace weici::tests
