// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/issuedbulletin.h"

#include <QAbstractTableModel>

#include <vector>

namespace weici::app {
class Ledger;
}

namespace weici::models {

/// Every bulletin that was issued, the latest first: number, version, who, when and why, and whether what is
/// stored still has the fingerprint of then.
class IssuedBulletinModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { Number, Version, Period, Date, Author, Reason, Fingerprint, Verified, ColumnCount };

    explicit IssuedBulletinModel(const app::Ledger &ledger, QObject *parent = nullptr);

    [[nodiscard]] const app::IssuedBulletin &bulletinAt(int row) const;
    /// -1: none.
    [[nodiscard]] int rowOf(const QString &number, int version) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void read();

    const app::Ledger &m_ledger;
    std::vector<app::IssuedBulletin> m_bulletins;
};

/// Whether the snapshot of a bulletin still gives its fingerprint.
bool verifies(const app::IssuedBulletin &bulletin);

} // namespace weici::models
