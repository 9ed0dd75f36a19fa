// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/htmltables.h"

#include <QByteArray>
#include <QHash>
#include <QSet>

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace weici::app {

namespace {

/// Attributes can say any number.
constexpr int mostColumns = 2000;
constexpr int mostRows = 1000000;

bool isWide(QChar character) {
    const char16_t code = character.unicode();
    return code >= 0x2E80 && code < 0xFFF0 && !(code >= 0xD800 && code < 0xF900);
}

/// The text of a cell as it is collected: runs of white space become one space, and none where a line of
/// Chinese was only broken in the markup.
class FlowText {
public:
    void add(QStringView text) {
        for (const QChar character : text) {
            if (character == u' ' || character == u'\t' || character == u'\n' || character == u'\r') {
                m_gap =
                    m_gap == Gap::Line || character == u'\n' || character == u'\r' ? Gap::Line : Gap::Space;
            } else {
                put(character == QChar(QChar::Nbsp) ? QChar(u' ') : character);
            }
        }
    }
    void breakLine() {
        m_text += u'\n';
        m_gap = Gap::None;
    }
    /// A paragraph begins or ends: on a line of its own.
    void paragraph() {
        m_paragraph = !m_text.isEmpty();
        m_gap = Gap::None;
    }
    [[nodiscard]] QString take() {
        m_gap = Gap::None;
        m_paragraph = false;
        return std::exchange(m_text, QString());
    }

private:
    enum class Gap { None, Space, Line };

    void put(QChar character) {
        if (m_paragraph) {
            m_text += u'\n';
            m_paragraph = false;
        }
        const bool begins = m_text.isEmpty() || m_text.back() == u'\n';
        const bool brokenWord = m_gap == Gap::Line && !begins && isWide(m_text.back()) && isWide(character);
        if (m_gap != Gap::None && !begins && !brokenWord) {
            m_text += u' ';
        }
        m_gap = Gap::None;
        m_text += character;
    }

    QString m_text;
    Gap m_gap = Gap::None;
    bool m_paragraph = false;
};

/// Attributes of one element, as the parser hands them over.
class Attributes {
public:
    explicit Attributes(const xmlChar **pairs)
        : m_pairs(pairs) {}

    [[nodiscard]] QString value(const char *name) const {
        for (const xmlChar **pair = m_pairs; pair && *pair; pair += 2) {
            if (xmlStrcasecmp(*pair, reinterpret_cast<const xmlChar *>(name)) == 0 && pair[1]) {
                return QString::fromUtf8(reinterpret_cast<const char *>(pair[1]));
            }
        }
        return {};
    }
    [[nodiscard]] int span(const char *name, int most) const {
        return std::clamp(value(name).toInt(), 1, most);
    }

private:
    const xmlChar **m_pairs;
};

/// Builds the rows from the events of the parser.
class TableBuilder {
public:
    void begin(const QByteArray &name, const Attributes &attributes) {
        if (name == "table") {
            ++m_tables;
        } else if (name == "style" || name == "script" || name == "head") {
            ++m_skipped;
        } else if (m_tables == 1 && name == "tr") {
            endRow();
            m_row.emplace();
            m_rowHidden = attributes.value("style").remove(u' ').contains(u"display:none");
        } else if (m_tables == 1 && (name == "td" || name == "th")) {
            beginCell(attributes);
        } else if (m_inCell) {
            flow(name);
        }
    }

    void end(const QByteArray &name) {
        if (name == "table") {
            if (m_tables == 1) {
                endRow();
                m_pending.clear();
            }
            m_tables = std::max(0, m_tables - 1);
        } else if (name == "style" || name == "script" || name == "head") {
            --m_skipped;
        } else if (m_tables == 1 && (name == "td" || name == "th")) {
            endCell();
        } else if (m_tables == 1 && name == "tr") {
            endRow();
        } else if (m_inCell && name != "br") {
            flow(name);
        }
    }

    void text(const QString &characters) {
        if (m_inCell && m_skipped == 0) {
            m_text.add(characters);
        }
    }

    std::vector<std::vector<PastedCell>> take() {
        endRow();
        return std::move(m_rows);
    }

private:
    /// A merged cell that reaches into the rows below.
    struct Reach {
        int rows = 0; ///< still to come
        int up = 0;   ///< rows above the next one where its text stands
        int left = 0;
    };

    void flow(const QByteArray &name) {
        if (name == "br") {
            m_text.breakLine();
        } else if (name == "p" || name == "div" || name == "li" || name == "tr") {
            m_text.paragraph();
        }
    }

    void beginCell(const Attributes &attributes) {
        endCell();
        if (!m_row) {
            m_row.emplace();
            m_rowHidden = false;
        }
        coverFromAbove();
        m_inCell = true;
        m_columns = attributes.span("colspan", mostColumns);
        m_rowsDown = attributes.span("rowspan", mostRows);
        // LibreOffice and Excel say the number itself where the column shows only ###.
        const QString number = attributes.value("sdval");
        m_number = number.isEmpty() ? attributes.value("x:num") : number;
    }

    void endCell() {
        if (!m_inCell) {
            return;
        }
        m_inCell = false;
        QString text = m_text.take();
        if (!text.isEmpty() && text.count(u'#') == text.size() && !m_number.isEmpty()) {
            text = m_number;
        }
        const int first = static_cast<int>(m_row->size());
        for (int column = 0; column < m_columns; ++column) {
            m_row->push_back(column == 0 ? PastedCell{unguardedText(text), false, 0, 0}
                                         : PastedCell{{}, true, 0, column});
            if (m_rowsDown > 1) {
                m_pending.insert(first + column, Reach{m_rowsDown - 1, 1, column});
            }
        }
    }

    void coverFromAbove() {
        while (true) {
            const int column = static_cast<int>(m_row->size());
            const auto reach = m_pending.constFind(column);
            if (reach == m_pending.constEnd() || m_reached.contains(column)) {
                return;
            }
            m_reached.insert(column);
            m_row->push_back({{}, true, reach->up, reach->left});
        }
    }

    /// A short row reaches at least under the merged cells above it.
    void coverToEnd() {
        coverFromAbove();
        const auto columns = m_pending.keys();
        const int last = columns.isEmpty() ? -1 : *std::max_element(columns.begin(), columns.end());
        while (static_cast<int>(m_row->size()) <= last) {
            m_row->push_back({});
            coverFromAbove();
        }
    }

    void endRow() {
        endCell();
        if (!m_row) {
            return;
        }
        coverToEnd();
        const bool says = std::any_of(m_row->begin(), m_row->end(),
                                      [](const PastedCell &cell) { return !cell.text.isEmpty(); });
        // Excel ends a table with an invisible row that only holds widths.
        if (!m_rowHidden || says) {
            for (auto reach = m_pending.begin(); reach != m_pending.end();) {
                if (m_reached.contains(reach.key())) {
                    --reach->rows;
                    ++reach->up;
                }
                reach = reach->rows == 0 ? m_pending.erase(reach) : std::next(reach);
            }
            m_rows.push_back(std::move(*m_row));
        }
        m_reached.clear();
        m_row.reset();
    }

    std::vector<std::vector<PastedCell>> m_rows;
    std::optional<std::vector<PastedCell>> m_row;
    QHash<int, Reach> m_pending; ///< by column
    QSet<int> m_reached;         ///< columns of this row that a merged cell above covers
    FlowText m_text;
    QString m_number;
    int m_tables = 0;
    int m_skipped = 0;
    int m_columns = 1;
    int m_rowsDown = 1;
    bool m_inCell = false;
    bool m_rowHidden = false;
};

TableBuilder &builder(void *context) {
    return *static_cast<TableBuilder *>(context);
}

QByteArray lower(const xmlChar *name) {
    return QByteArray(reinterpret_cast<const char *>(name)).toLower();
}

void beginElement(void *context, const xmlChar *name, const xmlChar **attributes) {
    builder(context).begin(lower(name), Attributes(attributes));
}

void endElement(void *context, const xmlChar *name) {
    builder(context).end(lower(name));
}

void characters(void *context, const xmlChar *text, int length) {
    builder(context).text(QString::fromUtf8(reinterpret_cast<const char *>(text), length));
}

} // namespace

std::vector<std::vector<PastedCell>> htmlTables(const QString &html) {
    TableBuilder tables;
    htmlSAXHandler handler{};
    handler.startElement = beginElement;
    handler.endElement = endElement;
    handler.characters = characters;
    handler.ignorableWhitespace = characters;
    const QByteArray bytes = html.toUtf8();
    const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> parser(
        htmlCreatePushParserCtxt(&handler, &tables, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8),
        &htmlFreeParserCtxt);
    if (!parser) {
        return {};
    }
    // The text is UTF-8 whatever its own heading says; nothing is fetched.
    htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                         HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    htmlParseChunk(parser.get(), bytes.constData(), static_cast<int>(bytes.size()), 1);
    return tables.take();
}

} // namespace weici::app
