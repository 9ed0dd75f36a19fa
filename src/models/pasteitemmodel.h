// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pasteplan.h"

#include <QAbstractTableModel>

#include <vector>

namespace weici::models {

/// What a paste will do, one cell a row: what cannot be done and what needs a look first, what stays as it is
/// last.
class PasteItemModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int {
        KindColumn,
        RowColumn,
        FieldColumn,
        BeforeColumn,
        AfterColumn,
        WhyColumn,
        ColumnCount
    };
    enum Role : int { KindRole = Qt::UserRole + 1 };

    explicit PasteItemModel(const PastePlan &plan, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

    /// `新增`, `改动` …
    static QString word(PasteItem::Kind kind);
    /// `新增 24　改动 3　相同 20`: the kinds that occur.
    static QString summary(const PastePlan &plan);

private:
    std::vector<PasteItem> m_items;
};

} // namespace weici::models
