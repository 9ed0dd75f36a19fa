// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/templatewordmodel.h"

#include <algorithm>

namespace weici::models {

void TemplateWordModel::show(std::vector<app::TemplateWord> words) {
    beginResetModel();
    m_words = std::move(words);
    endResetModel();
}

QString TemplateWordModel::meaningOf(const QString &word) const {
    const auto found = std::ranges::find(m_words, word, &app::TemplateWord::word);
    return found == m_words.end() ? QString() : found->meaning;
}

int TemplateWordModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_words.size());
}

int TemplateWordModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TemplateWordModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const app::TemplateWord &word = m_words[static_cast<std::size_t>(index.row())];
    return index.column() == WordColumn ? word.word : word.meaning;
}

} // namespace weici::models
