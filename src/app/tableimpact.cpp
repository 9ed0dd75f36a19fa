// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tableimpact.h"

#include <algorithm>

#include <QCoreApplication>

#include "app/textalignment.h"

namespace weici::app {
namespace {

using Style = TableReport::CellStyle;

struct Impact {
    Q_DECLARE_TR_FUNCTIONS(Impact)
};

QString shownText(const QString &text) {
    return text.isEmpty() ? Impact::tr("空") : text;
}

int rowsOf(const TableReport &table) {
    return static_cast<int>(table.rows.size());
}

int columnsOf(const TableReport &table) {
    return static_cast<int>(table.columns.size());
}

QString headerOf(const TableReport &table, int column) {
    QStringList lines;
    for (int row = 0; row < table.headerRows; ++row) {
        const QString text = table.shown(row, column).text;
        if (!text.isEmpty() && !lines.contains(text))
            lines.append(text);
    }
    return lines.join(u' ');
}

/// What names a row: the texts before its first figure.
QStringList namesOf(const TableReport &table, int row) {
    QStringList names;
    for (int column = 0; column < columnsOf(table); ++column) {
        const TableReport::Cell &cell = table.shown(row, column);
        if (cell.style == Style::Figure || cell.style == Style::Rank)
            break;
        if (!cell.text.isEmpty() && !names.contains(cell.text) && cell.style != Style::Departments)
            names.append(cell.text);
    }
    return names;
}

QString labelOf(const TableReport &table, int row) {
    const QStringList names = namesOf(table, row);
    return names.isEmpty() ? Impact::tr("第 %1 行").arg(row - table.headerRows + 1) : names.last();
}

/// One annex before and after.
class TablePair final {
public:
    TablePair(const TableReport &before, const TableReport &after, int number)
        : m_before(before)
        , m_after(after)
        , m_annex(Impact::tr("附件%1").arg(number)) {}

    QStringList run() {
        tell(Impact::tr("标题"), m_before.title, m_after.title);
        const std::vector<AlignedTexts> columns = pairColumns();
        for (const AlignedTexts &rows : pairRows())
            compareRows(rows, columns);
        compareNotes();
        return m_changes;
    }

private:
    void tell(const QString &what, const QString &before, const QString &after) {
        if (before != after)
            m_changes.append(
                Impact::tr("%1 %2：%3 → %4").arg(m_annex, what, shownText(before), shownText(after)));
    }

    std::vector<AlignedTexts> pairColumns() {
        const auto headers = [](const TableReport &table) {
            QStringList texts;
            for (int column = 0; column < columnsOf(table); ++column)
                texts.append(headerOf(table, column));
            return texts;
        };
        const QStringList before = headers(m_before);
        const QStringList after = headers(m_after);
        std::vector<AlignedTexts> pairs = alignTexts(before, after);
        for (const AlignedTexts &pair : pairs) {
            if (!pair.after)
                m_changes.append(Impact::tr("%1：去掉“%2”一列").arg(m_annex, before[*pair.before]));
            else if (!pair.before)
                m_changes.append(Impact::tr("%1：增加“%2”一列").arg(m_annex, after[*pair.after]));
            else
                tell(Impact::tr("表头"), before[*pair.before], after[*pair.after]);
        }
        std::erase_if(pairs, [](const AlignedTexts &pair) { return !pair.before || !pair.after; });
        return pairs;
    }

    [[nodiscard]] std::vector<AlignedTexts> pairRows() const {
        const auto names = [](const TableReport &table) {
            QStringList texts;
            for (int row = table.headerRows; row < rowsOf(table); ++row)
                texts.append(namesOf(table, row).join(u'\n'));
            return texts;
        };
        return alignTexts(names(m_before), names(m_after));
    }

    void compareRows(const AlignedTexts &rows, const std::vector<AlignedTexts> &columns) {
        const int before = rows.before ? static_cast<int>(*rows.before) + m_before.headerRows : 0;
        const int after = rows.after ? static_cast<int>(*rows.after) + m_after.headerRows : 0;
        if (!rows.after) {
            m_changes.append(Impact::tr("%1：去掉“%2”一行").arg(m_annex, labelOf(m_before, before)));
            return;
        }
        const QString label = labelOf(m_after, after);
        if (!rows.before) {
            m_changes.append(Impact::tr("%1：增加“%2”一行").arg(m_annex, label));
            return;
        }
        for (const AlignedTexts &each : columns) {
            const auto column = static_cast<int>(*each.after);
            // A merged cell is told of once, where it begins.
            const TableReport::Span *span = m_after.spanAt(after, column);
            if (span != nullptr && (span->row != after || span->column != column))
                continue;
            tell(Impact::tr("“%1”的%2").arg(label, headerOf(m_after, column)),
                 m_before.shown(before, static_cast<int>(*each.before)).text,
                 m_after.shown(after, column).text);
        }
    }

    void compareNotes() {
        const QStringList before(m_before.notes.begin(), m_before.notes.end());
        const QStringList after(m_after.notes.begin(), m_after.notes.end());
        for (const AlignedTexts &pair : alignTexts(before, after))
            tell(Impact::tr("表注"), pair.before ? before[*pair.before] : QString(),
                 pair.after ? after[*pair.after] : QString());
    }

    const TableReport &m_before;
    const TableReport &m_after;
    QString m_annex;
    QStringList m_changes;
};

} // namespace

QStringList tableChanges(const std::vector<TableReport> &before, const std::vector<TableReport> &after) {
    QStringList changes;
    const std::size_t both = std::min(before.size(), after.size());
    for (std::size_t i = 0; i < both; ++i)
        changes += TablePair(before[i], after[i], static_cast<int>(i) + 1).run();
    for (std::size_t i = both; i < before.size(); ++i)
        changes.append(Impact::tr("去掉附件%1“%2”").arg(i + 1).arg(before[i].title));
    for (std::size_t i = both; i < after.size(); ++i)
        changes.append(Impact::tr("增加附件%1“%2”").arg(i + 1).arg(after[i].title));
    return changes;
}

} // namespace weici::app
