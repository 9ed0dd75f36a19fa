// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/htmltable.h"

#include <cstddef>

#include <QStringList>
#include <QXmlStreamWriter>

#include "app/spanindex.h"
#include "exchange/xmltext.h"

namespace weici::exchange {

namespace {

using Report = app::TableReport;

void open(QXmlStreamWriter &xml, const char *name, const QString &style = {}) {
    xml.writeStartElement(QString::fromLatin1(name));
    if (!style.isEmpty())
        xml.writeAttribute(QStringLiteral("style"), style);
}

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
           (cell.isStrong ? QStringLiteral(";font-weight:bold") : QString()) + markStyle(cell.mark);
}

/// One table while it is written.
class Table final {
public:
    Table(QXmlStreamWriter &xml, const Report &report)
        : m_report(report)
        , m_xml(xml) {}

    void write() {
        writeHeading();
        writeTable();
        for (const auto &note : m_report.notes)
            element("p", note, QStringLiteral("font-size:9pt;margin:4px 0"));
    }

private:
    void open(const char *name, const QString &style = {}) { exchange::open(m_xml, name, style); }
    void element(const char *name, const QString &text, const QString &style) {
        writeHtmlElement(m_xml, name, text, style);
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
        const app::SpanIndex spans(m_report);
        open("table", QStringLiteral("border-collapse:collapse;margin:0 auto"));
        writeColumns();
        const auto header = static_cast<std::size_t>(m_report.headerRows);
        open("thead");
        for (std::size_t r = 0; r < header; ++r)
            writeRow(spans, r);
        m_xml.writeEndElement();
        open("tbody");
        for (std::size_t r = header; r < m_report.rows.size(); ++r)
            writeRow(spans, r);
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

    void writeRow(const app::SpanIndex &spans, std::size_t r) {
        open("tr");
        for (std::size_t c = 0; c < m_report.columns.size(); ++c) {
            const auto *const span = spans.at(r, c);
            if (!span || app::SpanIndex::begins(*span, r, c))
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
        if (cell.kind == Report::CellKind::Text)
            m_xml.writeAttribute(QStringLiteral("sdnum"), QStringLiteral("0;0;@"));
        m_xml.writeCharacters(xmlText(cell.text));
        m_xml.writeEndElement();
    }

    const Report &m_report;
    QXmlStreamWriter &m_xml;
};

} // namespace

void writeHtmlTable(QXmlStreamWriter &xml, const app::TableReport &report) {
    Table(xml, report).write();
}

void openHtml(QXmlStreamWriter &xml, const QString &title, const QString &bodyStyle, const QString &sheet) {
    xml.writeDTD(QStringLiteral("<!DOCTYPE html>"));
    open(xml, "html");
    xml.writeAttribute(QStringLiteral("lang"), QStringLiteral("zh-CN"));
    open(xml, "head");
    open(xml, "meta");
    xml.writeAttribute(QStringLiteral("charset"), QStringLiteral("utf-8"));
    xml.writeEndElement();
    writeHtmlElement(xml, "title", QString(title).remove(u'\n'));
    if (!sheet.isEmpty())
        writeHtmlElement(xml, "style", sheet);
    xml.writeEndElement();
    open(xml, "body", bodyStyle);
}

void writeHtmlElement(QXmlStreamWriter &xml, const char *name, const QString &text, const QString &style) {
    open(xml, name, style);
    const QStringList lines = xmlText(text).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0)
            xml.writeEmptyElement(QStringLiteral("br"));
        xml.writeCharacters(lines[i]);
    }
    xml.writeEndElement();
}

} // namespace weici::exchange
