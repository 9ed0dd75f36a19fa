// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/selection.h"

#include "app/pastedtable.h"
#include "engine/decimal.h"
#include "models/valuegridmodel.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace weici::models {

namespace {

/// The texts of the rectangle around the selection.
std::vector<QStringList> rectangle(const QModelIndexList &selected) {
    const auto byRow = [](const auto &a, const auto &b) { return a.row() < b.row(); };
    const auto byColumn = [](const auto &a, const auto &b) { return a.column() < b.column(); };
    const auto [top, bottom] = std::minmax_element(selected.begin(), selected.end(), byRow);
    const auto [left, right] = std::minmax_element(selected.begin(), selected.end(), byColumn);
    const QStringList blank(right->column() - left->column() + 1);
    std::vector<QStringList> rows(static_cast<std::size_t>(bottom->row() - top->row() + 1), blank);
    for (const QModelIndex &index : selected) {
        rows[static_cast<std::size_t>(index.row() - top->row())][index.column() - left->column()] =
            app::guardedText(index.data().toString());
    }
    return rows;
}

QString quoted(QString text) {
    if (text.contains(u'\t') || text.contains(u'\n') || text.contains(u'\r') || text.contains(u'"')) {
        text.replace(u'"', QStringLiteral("\"\""));
        return u'"' + text + u'"';
    }
    return text;
}

QString markup(const QString &text) {
    QString escaped = text.toHtmlEscaped();
    escaped.replace(QStringLiteral("\r\n"), QStringLiteral("<br>"));
    escaped.replace(u'\n', QStringLiteral("<br>"));
    escaped.replace(u'\t', QStringLiteral("&nbsp;"));
    escaped.replace(QStringLiteral("  "), QStringLiteral(" &nbsp;"));
    // A space beside a line break would be taken for one of the markup.
    escaped.replace(QStringLiteral(" <br>"), QStringLiteral("&nbsp;<br>"));
    escaped.replace(QStringLiteral("<br> "), QStringLiteral("<br>&nbsp;"));
    // A rank of `8-1` or a code with zeros in front is not to become a date or a number.
    const bool number = engine::parsePlain(text.toStdString()).has_value();
    const QString open =
        number ? QStringLiteral("<td>") : QStringLiteral("<td style=\"mso-number-format:'\\@'\">");
    return open + escaped + QStringLiteral("</td>");
}

} // namespace

std::optional<double> SelectionSum::mean() const {
    return numbers > 0 ? std::optional(sum / numbers) : std::nullopt;
}

SelectionSum SelectionSum::of(const QModelIndexList &selected) {
    SelectionSum total;
    for (const QModelIndex &index : selected) {
        ++total.cells;
        const QVariant number = index.data(ValueGridModel::NumberRole);
        if (number.isValid()) {
            ++total.numbers;
            total.sum += number.toDouble();
        }
    }
    return total;
}

CopiedBlock CopiedBlock::of(const QModelIndexList &selected) {
    if (selected.isEmpty()) {
        return {};
    }
    CopiedBlock block;
    block.html = QStringLiteral("<html><head><meta charset=\"utf-8\"></head><body><table>\n");
    QStringList lines;
    for (const QStringList &row : rectangle(selected)) {
        QStringList cells;
        block.html += QStringLiteral("<tr>");
        for (const QString &text : row) {
            cells << quoted(text);
            block.html += markup(text);
        }
        block.html += QStringLiteral("</tr>\n");
        lines << cells.join(u'\t');
    }
    block.text = lines.join(u'\n');
    block.html += QStringLiteral("</table></body></html>\n");
    return block;
}

} // namespace weici::models
