// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndex>
#include <QString>

namespace weici::models {

class GridModel;

/// Finds cells by a part of their text, and rows by a part of what they are called (name, alias, code, unit,
/// department), which counts for the cell of their name. Width, case and white space do not matter.
class GridSearch final {
public:
    GridSearch(const GridModel &model, const QString &wanted);

    /// The next cell after `from` (before it when `backwards`) in reading order, going round; invalid: none.
    [[nodiscard]] QModelIndex next(const QModelIndex &from, bool backwards = false) const;
    [[nodiscard]] int count() const;
    /// How many there are up to the cell and with it.
    [[nodiscard]] int countTo(const QModelIndex &last) const;

private:
    [[nodiscard]] bool matches(int row, int column) const;
    [[nodiscard]] bool contains(const QString &text) const;

    const GridModel &m_model;
    QString m_wanted;
};

} // namespace weici::models
