// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fillprogress.h"
#include "app/ledger.h"

#include <QAbstractListModel>
#include <QTimer>

#include <optional>
#include <vector>

namespace weici::models {

/// Which responsible units still owe figures of one region and period, those first; follows the ledger once a
/// turn of the event loop.
class FillModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role : int {
        FilledRole = Qt::UserRole + 1, ///< `3/5`
        DoneRole,                      ///< nothing is owed
        MissingRole                    ///< the leaves that are open, in words
    };

    explicit FillModel(const app::Ledger &ledger, QObject *parent = nullptr);

    void show(engine::RegionId region, const engine::Period &period);
    [[nodiscard]] app::FillCount total() const { return m_total; }
    /// The leaves that a unit owes.
    [[nodiscard]] const std::vector<engine::IndicatorId> &openAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void changed();

private:
    void refresh();
    [[nodiscard]] QString missing(const app::DepartmentFill &entry) const;

    const app::Ledger &m_ledger;
    engine::RegionId m_region;
    std::optional<engine::Period> m_period;
    app::FillCount m_total;
    std::vector<app::DepartmentFill> m_entries;
    QTimer m_soon;
};

} // namespace weici::models
