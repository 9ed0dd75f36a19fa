// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QString>
#include <QStringList>

#include "app/standings.h"
#include "app/targetprogress.h"
#include "engine/cell.h"
#include "engine/scheme.h"

namespace weici::app {

class Ledger;
class ScoreService;

/// One indicator of a bulletin, with all that its sentences can need.
struct BulletinLeaf {
    const engine::Indicator *indicator = nullptr;
    engine::CellKey cell;
    QString name; ///< as running text calls it
    QString unit; ///< as printed behind a number; empty: none
    const engine::Observation *now = nullptr;
    std::optional<double> rank = {}; ///< published before computed
    bool tied = false;
    const engine::Observation *before = nullptr; ///< nullptr: there is no previous period
    std::optional<double> rankBefore = {};
    const engine::Target *target = nullptr; ///< the one that counts in the period
    TargetStanding standing = {};
    std::optional<engine::Period> covers = {}; ///< the period that its figure is of, where that is another
};

/// The figures of a region in a period, as a bulletin tells of them. Valid until the ledger changes.
class BulletinFacts final {
public:
    BulletinFacts(ScoreService &service, const engine::Period &period, engine::RegionId region);

    [[nodiscard]] const Ledger &ledger() const { return m_ledger; }
    [[nodiscard]] const engine::Period &period() const { return m_period; }
    [[nodiscard]] engine::RegionId region() const { return m_region; }
    [[nodiscard]] const engine::Scheme &scheme() const { return m_scheme; }
    /// The latest earlier period of the kind that has figures.
    [[nodiscard]] const std::optional<engine::Period> &previous() const { return m_previous; }

    /// In printed order.
    [[nodiscard]] const std::vector<BulletinLeaf> &leaves() const { return m_leaves; }
    /// The responsible units, in the order in which the table names them.
    [[nodiscard]] const QStringList &departments() const { return m_departments; }

    /// The total: published before computed, points with at most two decimals; empty where not known.
    struct Total {
        QString points;
        QString full;
        QString rank;
        bool tied = false;
        QString rankBefore;
        RankChange change;
    };
    [[nodiscard]] const Total &total() const { return m_total; }

private:
    void addLeaf(std::size_t leaf, const QString &name);
    void addTotal(ScoreService &service);

    const Ledger &m_ledger;
    engine::Period m_period;
    engine::RegionId m_region;
    const engine::Scheme &m_scheme;
    std::optional<engine::Period> m_previous;
    std::vector<BulletinLeaf> m_leaves;
    QStringList m_departments;
    Total m_total;
};

} // namespace weici::app
