// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/gridsearch.h"

#include "models/gridmodel.h"

#include <QRegularExpression>

#include <algorithm>

namespace weici::models {

namespace {

QString folded(const QString &text) {
    static const QRegularExpression space(QStringLiteral("\\s+"));
    return text.normalized(QString::NormalizationForm_KC).toLower().remove(space);
}

} // namespace

GridSearch::GridSearch(const GridModel &model, const QString &wanted)
    : m_model(model)
    , m_wanted(folded(wanted)) {}

bool GridSearch::contains(const QString &text) const {
    return !text.isEmpty() && folded(text).contains(m_wanted);
}

bool GridSearch::matches(int row, int column) const {
    const int names = m_model.nameColumns();
    const QString text = m_model.index(row, column).data().toString();
    if (column >= names) {
        return contains(text);
    }
    if (column + 1 < names) {
        // A level is found once, where its merged cell begins.
        const bool begins = row == 0 || m_model.index(row - 1, column).data().toString() != text;
        const bool own = text != m_model.index(row, names - 1).data().toString();
        return begins && own && contains(text);
    }
    const QStringList words = m_model.searchWords(row);
    return std::any_of(words.begin(), words.end(), [this](const QString &word) { return contains(word); });
}

QModelIndex GridSearch::next(const QModelIndex &from, bool backwards) const {
    const int columns = m_model.columnCount();
    const int cells = columns * m_model.rowCount();
    if (m_wanted.isEmpty() || cells == 0) {
        return {};
    }
    const int step = backwards ? -1 : 1;
    int at = from.isValid() ? from.row() * columns + from.column() : (backwards ? 0 : -1);
    for (int looked = 0; looked < cells; ++looked) {
        at = (at + step + cells) % cells;
        if (matches(at / columns, at % columns)) {
            return m_model.index(at / columns, at % columns);
        }
    }
    return {};
}

int GridSearch::count() const {
    return countTo(m_model.index(m_model.rowCount() - 1, m_model.columnCount() - 1));
}

int GridSearch::countTo(const QModelIndex &last) const {
    int found = 0;
    for (int row = 0; !m_wanted.isEmpty() && row <= last.row(); ++row) {
        const int end = row == last.row() ? last.column() + 1 : m_model.columnCount();
        for (int column = 0; column < end; ++column) {
            found += matches(row, column) ? 1 : 0;
        }
    }
    return found;
}

} // namespace weici::models
