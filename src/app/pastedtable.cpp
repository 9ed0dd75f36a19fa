// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pastedtable.h"

#include "app/htmltables.h"
#include "engine/decimal.h"

#include <algorithm>

namespace weici::app {

namespace {

using Row = std::vector<PastedCell>;
using Rows = std::vector<Row>;

bool endsCell(QStringView text, qsizetype at) {
    return at >= text.size() || text[at] == u'\t' || text[at] == u'\n' || text[at] == u'\r';
}

/// Takes cells off the front of a block of tab-separated lines.
class TextReader {
public:
    explicit TextReader(QStringView text)
        : m_text(text) {}

    Rows read() {
        Rows rows{{}};
        while (true) {
            rows.back().push_back({unguardedText(cell()), false});
            if (m_at >= m_text.size()) {
                return rows;
            }
            if (m_text[m_at] == u'\t') {
                ++m_at;
                continue;
            }
            m_at += m_text.sliced(m_at).startsWith(QStringLiteral("\r\n")) ? 2 : 1;
            if (m_at >= m_text.size()) {
                return rows; // the line end of the last row
            }
            rows.emplace_back();
        }
    }

private:
    QString cell() {
        if (m_at < m_text.size() && m_text[m_at] == u'"') {
            QString text;
            if (const qsizetype end = quotedEnd(text); end > 0) {
                m_at = end;
                return text;
            }
        }
        const qsizetype begin = m_at;
        while (!endsCell(m_text, m_at)) {
            ++m_at;
        }
        return m_text.sliced(begin, m_at - begin).toString();
    }

    /// Where the quoted cell here ends, or 0 when it is not quoted as a whole: then the quote is just text.
    qsizetype quotedEnd(QString &text) const {
        for (qsizetype at = m_at + 1; at < m_text.size(); ++at) {
            if (m_text[at] != u'"') {
                text += m_text[at];
            } else if (at + 1 < m_text.size() && m_text[at + 1] == u'"') {
                text += m_text[at++];
            } else {
                return endsCell(m_text, at + 1) ? at + 1 : 0;
            }
        }
        return 0;
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

bool looksLikeFormula(QStringView text) {
    static const QString dangerous = QStringLiteral("=+-@\t\r");
    return text.size() > 1 && dangerous.contains(text.front()) &&
           !engine::parsePlain(text.toString().toStdString());
}

} // namespace

PastedTable::PastedTable(std::vector<std::vector<PastedCell>> rows)
    : m_rows(std::move(rows)) {
    std::size_t columns = 0;
    for (const Row &row : m_rows) {
        columns = std::max(columns, row.size());
    }
    for (Row &row : m_rows) {
        row.resize(columns);
    }
}

PastedTable PastedTable::fromText(const QString &text) {
    return text.isEmpty() ? PastedTable() : PastedTable(TextReader(text).read());
}

PastedTable PastedTable::fromHtml(const QString &html) {
    return PastedTable(htmlTables(html));
}

PastedTable PastedTable::fromClipboard(const QString &text, const QString &html) {
    PastedTable fromMarkup = html.isEmpty() ? PastedTable() : fromHtml(html);
    PastedTable plain = fromText(text);
    if (fromMarkup.isEmpty()) {
        return plain;
    }
    if (plain.rowCount() != fromMarkup.rowCount() || plain.columnCount() != fromMarkup.columnCount()) {
        return fromMarkup;
    }
    for (int row = 0; row < plain.rowCount(); ++row) {
        for (int column = 0; column < plain.columnCount(); ++column) {
            PastedCell &cell =
                fromMarkup.m_rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
            const QString &exact = plain.at(row, column).text;
            // A column too narrow shows a number as ###; the markup may know better.
            const bool hidden = !exact.isEmpty() && exact.count(u'#') == exact.size();
            if (!cell.covered && !(hidden && !cell.text.isEmpty())) {
                cell.text = exact;
            }
        }
    }
    return fromMarkup;
}

int PastedTable::columnCount() const {
    return m_rows.empty() ? 0 : static_cast<int>(m_rows.front().size());
}

const PastedCell &PastedTable::at(int row, int column) const {
    return m_rows.at(static_cast<std::size_t>(row)).at(static_cast<std::size_t>(column));
}

const QString &PastedTable::spread(int row, int column) const {
    const PastedCell &cell = at(row, column);
    return at(row - cell.up, column - cell.left).text;
}

QString guardedText(const QString &text) {
    qsizetype quotes = 0;
    while (quotes < text.size() && text[quotes] == u'\'') {
        ++quotes;
    }
    return looksLikeFormula(QStringView(text).sliced(quotes)) ? u'\'' + text : text;
}

QString unguardedText(const QString &text) {
    return text.startsWith(u'\'') && guardedText(text) != text ? text.sliced(1) : text;
}

} // namespace weici::app
