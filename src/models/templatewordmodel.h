// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bulletin.h"

#include <QAbstractTableModel>

#include <vector>

namespace weici::models {

/// The fields and lists that a template can name, for completion: the word, and what it gives.
class TemplateWordModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { WordColumn, MeaningColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<app::TemplateWord> words);
    /// What a word gives; empty: there is no such word.
    [[nodiscard]] QString meaningOf(const QString &word) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<app::TemplateWord> m_words;
};

} // namespace weici::models
