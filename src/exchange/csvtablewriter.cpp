// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvtablewriter.h"

#include <cstddef>
#include <string>
#include <vector>

#include <QIODevice>

#include "app/spanindex.h"
#include "engine/decimal.h"
#include "exchange/csv.h"
#include "exchange/outputfile.h"
#include "exchange/reportcheck.h"

namespace weici::exchange {

QString guardedText(const QString &text) {
    static const QString starts = QStringLiteral("=+-@\t\r");
    // A lone dash (不作要求) is no formula to anyone.
    const bool risky = !text.isEmpty() && starts.contains(text.front()) && text != QLatin1String("-");
    return risky && !engine::parsePlain(text.toStdString()) ? u'\'' + text : text;
}

void writeCsvTable(const app::TableReport &report, const QString &path) {
    refuseUnwritable(report, path);
    const app::SpanIndex spans(report);
    std::string table;
    for (std::size_t r = 0; r < report.rows.size(); ++r) {
        std::vector<std::string> fields;
        for (std::size_t c = 0; c < report.columns.size(); ++c) {
            fields.push_back(guardedText(spans.shown(r, c).text).toStdString());
        }
        table += csvLine(fields);
    }
    replaceFile(path,
                [&](QIODevice &device) { device.write(table.data(), static_cast<qint64>(table.size())); });
}

} // namespace weici::exchange
