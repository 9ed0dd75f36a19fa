// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/namebook.h"

#include <QRegularExpression>

#include <algorithm>

namespace weici::models {

namespace {

/// Without the last bracket: a unit or a remark.
QString withoutBracket(const QString &comparable) {
    static const QRegularExpression bracket(QStringLiteral("\\([^()]*\\)$"));
    const QString bare = QString(comparable).remove(bracket);
    return bare.isEmpty() ? comparable : bare;
}

void put(QHash<QString, std::vector<int>> &book, const QString &name, int row) {
    if (!name.isEmpty()) {
        std::vector<int> &rows = book[name];
        if (std::find(rows.begin(), rows.end(), row) == rows.end()) {
            rows.push_back(row);
        }
    }
}

} // namespace

QString comparableName(const QString &name) {
    static const QRegularExpression space(QStringLiteral("[\\s\\x{200b}\\x{feff}]+"));
    static const QRegularExpression quote(QStringLiteral("[\"'“”‘’《》]"));
    static const QRegularExpression opening(QStringLiteral("[\\[【〔{〈<]"));
    static const QRegularExpression closing(QStringLiteral("[\\]】〕}〉>]"));
    // `2022年…` and `5G…` begin with a figure that belongs to the name.
    static const QRegularExpression number(
        QStringLiteral("^(?:\\d{1,3}[.、)]+(?!\\d)|\\(?[一二三四五六七八九十]+[)、.]+|\\(\\d{1,3}\\))"));
    QString comparable = name.normalized(QString::NormalizationForm_KC).toLower();
    comparable.remove(space).remove(quote);
    comparable.replace(opening, QStringLiteral("(")).replace(closing, QStringLiteral(")"));
    const QString bare = QString(comparable).remove(number);
    return bare.isEmpty() ? comparable : bare;
}

void NameBook::add(int row, const QStringList &names) {
    for (const QString &name : names) {
        const QString comparable = comparableName(name);
        put(m_exact, comparable, row);
        put(m_bare, withoutBracket(comparable), row);
    }
}

std::vector<int> NameBook::find(const QString &name) const {
    const QString comparable = comparableName(name);
    if (comparable.isEmpty()) {
        return {};
    }
    std::vector<int> rows = m_exact.value(comparable);
    if (rows.empty()) {
        rows = m_bare.value(withoutBracket(comparable));
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

} // namespace weici::models
