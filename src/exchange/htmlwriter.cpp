// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/htmlwriter.h"

#include <cstddef>

#include <QIODevice>
#include <QXmlStreamWriter>

#include "app/spanindex.h"
#include "exchange/outputfile.h"
#include "exchange/reportcheck.h"

namespace weici::exchange {

namespace {

using Report = app::TableReport;

/// Marks never by colour alone: bold in front, underlined at the back. Styles stand on the elements, because
/// office programs drop a style sheet when a table is pasted.
QString markStyle(Report::Mark mark) {
    switch (mark) {
    case Report::Mark::Front:
        return QStringLiteral(";background:#E3F3E9;color:#19703F;font-weight:bold");
    case Report::Mark::Back:
        return QStringLiteral(";color:#B3261E;text-decoration:underline");
    case Report::Mark::None:
        break;
    }
    return {};
}

QString cellStyle(const Report::Cell &cell) {
    const bool left = cell.style == Report::CellStyle::Body;
    return QStringLiteral("border:1px solid #000;padding:3px 6px;text-align:") +
           (left ? QStringLiteral("left") : QStringLiteral("center")) +
           (cell.kind == Report::CellKind::Number ? QStringLiteral(";white-space:nowrap") : QString()) +
           (cell.kind == Report::CellKind::Text ? QStringLiteral(";mso-number-format:'\\@'") : QString()) +
           markStyle(cell.mark);
}

/// A text without what XML cannot hold.
QString allowed(QString text) {
    for (QChar &c : text) {
        const bool control = c.unicode() < 0x20 && c != u'\t' && c != u'\n' && c != u'\r';
        if (control || c.unicode() >= 0xFFFE)
            c = QChar(QChar::ReplacementCharacter);
    }
    return text;
}

/// A document while it is written.
class Document final {
public:
    explicit Document(QString &text)
        : m_xml(&text) {}

    void write(std::span<const Report> reports) {
        m_xml.writeDTD(QStringLiteral("<!DOCTYPE html>"));
        open("html");
        m_xml.writeAttribute(QStringLiteral("lang"), QStringLiteral("zh-CN"));
        writeHead(reports.front().title);
        open("body", QStringLiteral("font-family:宋体,SimSun,'Noto Serif CJK SC',serif;font-size:10.5pt"));
        for (const Report &report : reports)
            writeReport(report, &report != &reports.front());
        m_xml.writeEndDocument();
    }

private:
    /// Each on a page of its own when it is printed.
    void writeReport(const Report &report, bool onNewPage) {
        open("section", onNewPage ? QStringLiteral("page-break-before:always;margin-top:24pt") : QString());
        writeHeading(report);
        writeTable(report);
        for (const auto &note : report.notes)
            element("p", note, QStringLiteral("font-size:9pt;margin:4px 0"));
        m_xml.writeEndElement();
    }

    void open(const char *name, const QString &style = {}) {
        m_xml.writeStartElement(QString::fromLatin1(name));
        if (!style.isEmpty())
            m_xml.writeAttribute(QStringLiteral("style"), style);
    }

    void element(const char *name, const QString &text, const QString &style = {}) {
        open(name, style);
        m_xml.writeCharacters(allowed(text));
        m_xml.writeEndElement();
    }

    void writeHead(const QString &title) {
        open("head");
        open("meta");
        m_xml.writeAttribute(QStringLiteral("charset"), QStringLiteral("utf-8"));
        m_xml.writeEndElement();
        element("title", title);
        m_xml.writeEndElement();
    }

    void writeHeading(const Report &report) {
        if (!report.annex.isEmpty())
            element("p", report.annex,
                    QStringLiteral("font-family:黑体,SimHei,sans-serif;font-size:16pt;margin:0"));
        element(
            "h1", report.title,
            QStringLiteral("font-family:方正小标宋简体,宋体,SimSun,'Noto Serif CJK SC',serif;font-size:20pt;"
                           "font-weight:normal;text-align:center;margin:8px 0"));
    }

    void writeTable(const Report &report) {
        const app::SpanIndex spans(report);
        open("table", QStringLiteral("border-collapse:collapse;margin:0 auto"));
        writeColumns(report);
        const auto header = static_cast<std::size_t>(report.headerRows);
        open("thead");
        for (std::size_t r = 0; r < header; ++r)
            writeRow(report, spans, r);
        m_xml.writeEndElement();
        open("tbody");
        for (std::size_t r = header; r < report.rows.size(); ++r)
            writeRow(report, spans, r);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    void writeColumns(const Report &report) {
        open("colgroup");
        for (const auto &column : report.columns) {
            open("col", QStringLiteral("width:%1em").arg(column.widthChars / 2));
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }

    void writeRow(const Report &report, const app::SpanIndex &spans, std::size_t r) {
        open("tr");
        for (std::size_t c = 0; c < report.columns.size(); ++c) {
            const auto *const span = spans.at(r, c);
            if (!span || app::SpanIndex::begins(*span, r, c))
                writeCell(report.rows[r][c], span);
        }
        m_xml.writeEndElement();
    }

    void writeCell(const Report::Cell &cell, const Report::Span *span) {
        open(cell.style == Report::CellStyle::Header ? "th" : "td", cellStyle(cell));
        if (span && span->rows > 1)
            m_xml.writeAttribute(QStringLiteral("rowspan"), QString::number(span->rows));
        if (span && span->columns > 1)
            m_xml.writeAttribute(QStringLiteral("colspan"), QString::number(span->columns));
        if (cell.kind == Report::CellKind::Text)
            m_xml.writeAttribute(QStringLiteral("sdnum"), QStringLiteral("0;0;@"));
        m_xml.writeCharacters(allowed(cell.text));
        m_xml.writeEndElement();
    }

    QXmlStreamWriter m_xml;
};

} // namespace

QString htmlOf(const Report &report) {
    QString text;
    Document(text).write(std::span(&report, 1));
    return text;
}

void writeHtml(std::span<const Report> reports, const QString &path) {
    Q_ASSERT(!reports.empty());
    for (const Report &report : reports)
        refuseUnwritable(report, path);
    QString text;
    Document(text).write(reports);
    replaceFile(path, [&](QIODevice &device) { device.write(text.toUtf8()); });
}

} // namespace weici::exchange
