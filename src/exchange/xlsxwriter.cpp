// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsxwriter.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

#include <QCoreApplication>
#include <QRegularExpression>

#include "exchange/outputfile.h"
#include "exchange/reportcheck.h"
#include "exchange/xlsxbook.h"
#include "exchange/xlsxsheet.h"

namespace weici::exchange {

namespace {

using Report = app::TableReport;

struct Workbook {
    Q_DECLARE_TR_FUNCTIONS(Workbook)
};

bool mergesDown(const Report &report) {
    return std::ranges::any_of(report.spans, [](const Report::Span &span) { return span.rows > 1; });
}

/// Constant memory drops cells under a vertical merge. It writes texts where they stand, not once for all, so
/// it is for large tables alone.
bool canStream(std::span<const Report> reports) {
    constexpr std::size_t LargeTable = 50'000; // cells
    const auto cells = std::accumulate(reports.begin(), reports.end(), std::size_t{0},
                                       [](std::size_t sum, const Report &report) {
                                           return sum + report.rows.size() * report.columns.size();
                                       });
    return cells >= LargeTable && std::ranges::none_of(reports, mergesDown);
}

} // namespace

QString sheetName(const QString &wanted) {
    constexpr qsizetype Longest = 31;
    static const QRegularExpression forbidden(QStringLiteral("[\\[\\]:*?/\\\\\\x{0}-\\x{1F}]"));
    QString name = QString(wanted).replace(forbidden, QStringLiteral(" ")).simplified();
    const auto bounded = [&] { return name.startsWith(u'\'') || name.endsWith(u'\''); };
    for (name.truncate(Longest); !name.isEmpty() && (bounded() || name.back().isHighSurrogate());)
        name = name.startsWith(u'\'') ? name.sliced(1) : name.chopped(1);
    name = name.trimmed();
    // Excel keeps this name for itself.
    const bool reserved = name.compare(QStringLiteral("history"), Qt::CaseInsensitive) == 0;
    return name.isEmpty() || reserved ? Workbook::tr("表") : name;
}

void writeXlsx(std::span<const Report> reports, const QString &path, const QDateTime &created) {
    Q_ASSERT(!reports.empty());
    for (const Report &report : reports)
        refuseUnwritable(report, path);
    replaceFile(path, [&](const QString &temporary) {
        XlsxBook book(path, temporary, canStream(reports));
        book.setProperties(reports.front().title, created);
        for (const Report &report : reports)
            writeSheet(book, report);
        book.close();
    });
}

void writeXlsx(const Report &report, const QString &path, const QDateTime &created) {
    writeXlsx(std::span(&report, 1), path, created);
}

} // namespace weici::exchange
