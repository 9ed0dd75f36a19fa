// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ledger.h"
#include "app/ranks.h"

#include <QAbstractListModel>
#include <QTimer>

#include <optional>
#include <vector>

namespace weici::models {

/// 前几位 or 后几位 of one region and period, following the ledger once a turn of the event loop.
class RankListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum class Side { Front, Back };
    enum Role : int { RankRole = Qt::UserRole + 1, ValueRole, UnitRole, TiedRole, IndicatorRole };

    RankListModel(app::Ledger &ledger, Side side, QObject *parent = nullptr);

    void show(engine::RegionId region, const engine::Period &period);
    [[nodiscard]] Side side() const { return m_side; }
    /// `前 6 位：11 项`.
    [[nodiscard]] QString title() const;
    [[nodiscard]] engine::IndicatorId indicatorAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void changed();

private:
    struct Entry {
        app::ListedRank rank;
        QString name;
        QString path;
        QString value;
        QString unit;

        bool operator==(const Entry &other) const;
    };

    void refresh();
    [[nodiscard]] Entry entry(const app::ListedRank &rank) const;

    app::Ledger &m_ledger;
    Side m_side;
    engine::RegionId m_region;
    std::optional<engine::Period> m_period;
    std::vector<Entry> m_entries;
    QTimer m_soon;
};

} // namespace weici::models
