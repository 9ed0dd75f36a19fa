// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reportwriter.h"

#include <QCoreApplication>
#include <QFileInfo>

#include "exchange/csvtablewriter.h"
#include "exchange/htmlwriter.h"
#include "exchange/xlsxwriter.h"

namespace weici::exchange {

QStringList reportEndings() {
    return {QStringLiteral("xlsx"), QStringLiteral("csv"), QStringLiteral("html")};
}

void writeReport(const app::TableReport &report, const QString &path) {
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String("xlsx"))
        return writeXlsx(report, path);
    if (ending == QLatin1String("csv"))
        return writeCsvTable(report, path);
    if (ending == QLatin1String("html"))
        return writeHtml(report, path);
    throw OutputError(path,
                      QCoreApplication::translate("ReportWriter", "不认识的文件类型，请用 .%1 结尾的文件名")
                          .arg(reportEndings().join(QStringLiteral("、."))));
}

} // namespace weici::exchange
