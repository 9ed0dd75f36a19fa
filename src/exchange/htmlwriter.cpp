// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/htmlwriter.h"

#include <QIODevice>
#include <QXmlStreamWriter>

#include "exchange/htmltable.h"
#include "exchange/outputfile.h"
#include "exchange/reportcheck.h"

namespace weici::exchange {

namespace {

using Report = app::TableReport;

/// Each on a page of its own when it is printed.
QString documentOf(std::span<const Report> reports) {
    QString text;
    QXmlStreamWriter xml(&text);
    openHtml(xml, reports.front().title,
             QStringLiteral("font-family:宋体,SimSun,'Noto Serif CJK SC',serif;font-size:10.5pt"));
    for (const Report &report : reports) {
        xml.writeStartElement(QStringLiteral("section"));
        if (&report != &reports.front())
            xml.writeAttribute(QStringLiteral("style"),
                               QStringLiteral("page-break-before:always;margin-top:24pt"));
        writeHtmlTable(xml, report);
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return text;
}

} // namespace

QString htmlOf(const Report &report) {
    return documentOf(std::span(&report, 1));
}

void writeHtml(std::span<const Report> reports, const QString &path) {
    Q_ASSERT(!reports.empty());
    for (const Report &report : reports)
        refuseUnwritable(report, path);
    replaceFile(path, [&](QIODevice &device) { device.write(documentOf(reports).toUtf8()); });
}

void writeHtml(const app::BulletinDocument &bulletin, const QString &path) {
    for (const Report &annex : bulletin.annexes)
        refuseUnwritable(annex, path);
    replaceFile(path, [&](QIODevice &device) { device.write(htmlOf(bulletin).toUtf8()); });
}

} // namespace weici::exchange
