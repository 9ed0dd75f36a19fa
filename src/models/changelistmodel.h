// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ledger.h"

#include <QAbstractListModel>
#include <QTimer>

#include <optional>
#include <vector>

namespace weici::models {

/// The changes of a ledger, newest first, under a heading for each day. Follows the ledger once a turn of the
/// event loop while it is active.
class ChangeListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role : int {
        ChangeRole = Qt::UserRole + 1, ///< the change's id; invalid: a day's heading
        TimeRole,                      ///< `09:30`
        AuthorRole,
        OriginRole,
        ReasonRole
    };

    explicit ChangeListModel(app::Ledger &ledger, QObject *parent = nullptr);

    void setFilter(const app::HistoryFilter &filter);
    [[nodiscard]] const app::HistoryFilter &filter() const { return m_filter; }
    /// A page that is not seen need not ask the file.
    void setActive(bool active);
    [[nodiscard]] const app::ChangeSummary *changeAt(int row) const;
    /// The row of a change, or -1.
    [[nodiscard]] int rowOf(qint64 change) const;
    [[nodiscard]] int changeCount() const { return m_changes; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void refreshed();

private:
    struct Row {
        QDate day;
        std::optional<app::ChangeSummary> change; ///< nothing: the heading of the day
    };

    void refresh();
    void later();
    [[nodiscard]] static QString summary(const app::ChangeSummary &change);

    app::Ledger &m_ledger;
    app::HistoryFilter m_filter;
    std::vector<Row> m_rows;
    int m_changes = 0;
    bool m_active = false;
    QTimer m_soon;
};

} // namespace weici::models
