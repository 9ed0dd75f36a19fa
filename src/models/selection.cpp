// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/selection.h"

#include "engine/decimal.h"
#include "models/valuegridmodel.h"

#include <algorithm>

namespace weici::models {

namespace {

QString guarded(QString text) {
    static const QString dangerous = QStringLiteral("=+-@\t\r");
    const bool formula = !text.isEmpty() && dangerous.contains(text.front()) && text.size() > 1 &&
                         !engine::parsePlain(text.toStdString());
    if (formula) {
        text.prepend(u'\'');
    }
    if (text.contains(u'\t') || text.contains(u'\n') || text.contains(u'"')) {
        text.replace(u'"', QStringLiteral("\"\""));
        return u'"' + text + u'"';
    }
    return text;
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

QString tabSeparated(const QModelIndexList &selected) {
    if (selected.isEmpty()) {
        return {};
    }
    const auto byRow = [](const auto &a, const auto &b) { return a.row() < b.row(); };
    const auto byColumn = [](const auto &a, const auto &b) { return a.column() < b.column(); };
    const auto [top, bottom] = std::minmax_element(selected.begin(), selected.end(), byRow);
    const auto [left, right] = std::minmax_element(selected.begin(), selected.end(), byColumn);
    QStringList lines;
    for (int row = top->row(); row <= bottom->row(); ++row) {
        QStringList cells;
        for (int column = left->column(); column <= right->column(); ++column) {
            const QModelIndex index = top->siblingAtRow(row).siblingAtColumn(column);
            cells << (selected.contains(index) ? guarded(index.data().toString()) : QString());
        }
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

} // namespace weici::models
