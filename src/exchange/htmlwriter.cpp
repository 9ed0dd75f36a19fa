// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/htmlwriter.h"

#include <cstddef>

#include <QIODevice>
#include <QXmlStreamWriter>

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

/// One document while it is written.
class Document final {
public:
    Document(const Report &report, QString &text)
        : m_report(report)
        , m_xml(&text) {}

    void write() {
        m_xml.writeDTD(QStringLiteral("<!DOCTYPE html>"));
        open("html");
        m_xml.writeAttribute(QStringLiteral("lang"), QStringLiteral("zh-CN"));
        writeHead();
        open("body", QStringLiteral("font-family:宋体,SimSun,'Noto Serif CJK SC',serif;font-size:10.5pt"));
        writeHeading();
        writeTable();
        for (const auto &note : m_report.notes)
            element("p", note, QStringLiteral("font-size:9pt;margin:4px 0"));
        m_xml.writeEndDocument();
    }

private:
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

    void writeHead() {
        open("head");
        open("meta");
        m_xml.writeAttribute(QStringLiteral("charset"), QStringLiteral("utf-8"));
        m_xml.writeEndElement();
        element("title", m_report.title);
        m_xml.writeEndElement();
    }

    void writeHeading() {
        if (!m_report.annex.isEmpty())
            element("p", m_report.annex,
                    QStringLiteral("font-family:黑体,SimHei,sans-serif;font-size:16pt;margin:0"));
        element(
            "h1", m_report.title,
            QStringLiteral("font-family:方正小标宋简体,宋体,SimSun,'Noto Serif CJK SC',serif;font-size:20pt;"
                           "font-weight:normal;text-align:center;margin:8px 0"));
    }

    void writeTable() {
        open("table", QStringLiteral("border-collapse:collapse;margin:0 auto"));
        writeColumns();
        const auto header = static_cast<std::size_t>(m_report.headerRows);
        open("thead");
        for (std::size_t r = 0; r < header; ++r)
            writeRow(r);
        m_xml.writeEndElement();
        open("tbody");
        for (std::size_t r = header; r < m_report.rows.size(); ++r)
            writeRow(r);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    void writeColumns() {
        open("colgroup");
        for (const auto &column : m_report.columns) {
            open("col", QStringLiteral("width:%1em").arg(column.widthChars / 2));
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }

    void writeRow(std::size_t r) {
        open("tr");
        for (std::size_t c = 0; c < m_report.columns.size(); ++c) {
            const auto row = static_cast<int>(r);
            const auto column = static_cast<int>(c);
            const auto *const span = m_report.spanAt(row, column);
            if (!span || (span->row == row && span->column == column))
                writeCell(m_report.rows[r][c], span);
        }
        m_xml.writeEndElement();
    }

    void writeCell(const Report::Cell &cell, const Report::Span *span) {
        open(cell.style == Report::CellStyle::Header ? "th" : "td", cellStyle(cell));
        if (span && span->rows > 1)
            m_xml.writeAttribute(QStringLiteral("rowspan"), QString::number(span->rows));
        if (span && span->columns > 1)
            m_xml.writeAttribute(QStringLiteral("colspan"), QString::number(span->columns));
        m_xml.writeCharacters(allowed(cell.text));
        m_xml.writeEndElement();
    }

    const Report &m_report;
    QXmlStreamWriter m_xml;
};

} // namespace

QString htmlOf(const app::TableReport &report) {
    QString text;
    Document(report, text).write();
    return text;
}

void writeHtml(const app::TableReport &report, const QString &path) {
    refuseUnwritable(report, path);
    replaceFile(path, [&](QIODevice &device) { device.write(htmlOf(report).toUtf8()); });
}

} // namespace weici::exchange
