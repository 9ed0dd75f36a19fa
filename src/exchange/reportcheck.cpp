// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reportcheck.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <unordered_set>

#include <QCoreApplication>

#include "exchange/outputfile.h"

namespace weici::exchange {

namespace {

struct ReportCheck {
    Q_DECLARE_TR_FUNCTIONS(ReportCheck)
};

constexpr qsizetype LongestText = 32767; ///< of a workbook's cell

void checkText(const QString &text, const QString &where, const QString &path) {
    if (text.size() > LongestText)
        throw OutputError(path, ReportCheck::tr("%1的文字有 %2 个字符，超过工作簿一格最多的 %3 个，请缩短它")
                                    .arg(where)
                                    .arg(text.size())
                                    .arg(LongestText));
}

void checkCell(const app::TableReport::Cell &cell, std::size_t row, std::size_t column, const QString &path) {
    const bool isNumber = cell.kind == app::TableReport::CellKind::Number;
    if (cell.text.size() <= LongestText && !(isNumber && !std::isfinite(cell.number)))
        return;
    const QString where = ReportCheck::tr("表格第 %1 行第 %2 栏").arg(row + 1).arg(column + 1);
    checkText(cell.text, where, path);
    throw OutputError(path, ReportCheck::tr("%1不是有限的数，请检查这一格").arg(where));
}

void checkSpans(const app::TableReport &report, const QString &path) {
    std::unordered_set<std::int64_t> taken;
    const auto rows = std::ssize(report.rows);
    const auto columns = std::ssize(report.columns);
    for (const auto &span : report.spans) {
        const QString where = ReportCheck::tr("表格第 %1 行第 %2 栏").arg(span.row + 1).arg(span.column + 1);
        if (span.row < 0 || span.column < 0 || span.rows < 1 || span.columns < 1 ||
            span.row + span.rows > rows || span.column + span.columns > columns)
            throw OutputError(path, ReportCheck::tr("%1的合并单元格超出了表格，请检查版式").arg(where));
        for (int r = span.row; r < span.row + span.rows; ++r) {
            for (int c = span.column; c < span.column + span.columns; ++c) {
                if (!taken.insert(std::int64_t{r} * columns + c).second)
                    throw OutputError(path,
                                      ReportCheck::tr("%1的合并单元格与别的重叠，请检查版式").arg(where));
            }
        }
    }
}

} // namespace

void refuseUnwritable(const app::TableReport &report, const QString &path) {
    if (report.columns.empty() || report.headerRows < 0 || report.headerRows > std::ssize(report.rows))
        throw OutputError(path, ReportCheck::tr("表格没有栏目或表头，请检查版式"));
    checkText(report.title, ReportCheck::tr("标题"), path);
    checkText(report.annex, ReportCheck::tr("标题上方一行"), path);
    for (const auto &note : report.notes)
        checkText(note, ReportCheck::tr("附注"), path);
    for (std::size_t r = 0; r < report.rows.size(); ++r) {
        if (report.rows[r].size() != report.columns.size())
            throw OutputError(path, ReportCheck::tr("表格第 %1 行的栏数与表头不同，请检查版式").arg(r + 1));
        for (std::size_t c = 0; c < report.rows[r].size(); ++c)
            checkCell(report.rows[r][c], r, c, path);
    }
    checkSpans(report, path);
}

} // namespace weici::exchange
