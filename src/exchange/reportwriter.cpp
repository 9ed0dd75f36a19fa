// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reportwriter.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>
#include <QFileInfo>

#include "exchange/csvtablewriter.h"
#include "exchange/docxwriter.h"
#include "exchange/htmlwriter.h"
#include "exchange/xlsxwriter.h"

namespace weici::exchange {

namespace {

struct ReportWriter {
    Q_DECLARE_TR_FUNCTIONS(ReportWriter)
};

using Reports = std::span<const app::TableReport>;

struct Format {
    QLatin1StringView ending;
    bool holdsSeveral;
    void (*write)(Reports reports, const QString &path);
};

constexpr std::array Formats{
    Format{QLatin1StringView("xlsx"), true,
           [](Reports reports, const QString &path) { writeXlsx(reports, path); }},
    Format{QLatin1StringView("docx"), true,
           [](Reports reports, const QString &path) { writeDocx(reports, path); }},
    Format{QLatin1StringView("csv"), false,
           [](Reports reports, const QString &path) { writeCsvTable(reports.front(), path); }},
    Format{QLatin1StringView("html"), true,
           [](Reports reports, const QString &path) { writeHtml(reports, path); }},
};

const Format *formatOf(const QString &ending) {
    const auto found = std::ranges::find(Formats, ending.toLower(), &Format::ending);
    return found == Formats.end() ? nullptr : &*found;
}

[[noreturn]] void refuseEnding(const QString &path, const QStringList &known) {
    throw OutputError(
        path,
        ReportWriter::tr("不认识的文件类型，请用 .%1 结尾的文件名").arg(known.join(QStringLiteral("、."))));
}

} // namespace

QStringList reportEndings() {
    QStringList endings;
    for (const Format &format : Formats)
        endings << format.ending;
    return endings;
}

bool holdsSeveralReports(const QString &ending) {
    const Format *const format = formatOf(ending);
    return format && format->holdsSeveral;
}

void writeReports(Reports reports, const QString &path) {
    Q_ASSERT(!reports.empty());
    const QString ending = QFileInfo(path).suffix();
    const Format *const format = formatOf(ending);
    if (!format)
        refuseEnding(path, reportEndings());
    if (reports.size() > 1 && !format->holdsSeveral)
        throw OutputError(path,
                          ReportWriter::tr(".%1 文件只能放一张表，请改用 .xlsx、.docx 或 .html").arg(ending));
    format->write(reports, path);
}

void writeReport(const app::TableReport &report, const QString &path) {
    writeReports(Reports(&report, 1), path);
}

QStringList bulletinEndings() {
    return {QStringLiteral("docx"), QStringLiteral("html")};
}

void writeBulletin(const app::BulletinDocument &bulletin, const QString &path, const QDateTime &created) {
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String("docx"))
        return writeDocx(bulletin, path, created);
    if (ending == QLatin1String("html"))
        return writeHtml(bulletin, path);
    refuseEnding(path, bulletinEndings());
}

} // namespace weici::exchange
