// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "engine/cell.h"
#include "store/statement.h"
#include "store/structure.h"

namespace weici::store {

/// Periods, and the cells, targets and totals that stand in them. A blank cell is no row.
class ObservationRepository final {
public:
    explicit ObservationRepository(Database &database);

    /// In order of their making. A row whose code is no period, or another than its months say, is a fault.
    [[nodiscard]] std::vector<PeriodRow> readPeriods(std::vector<ContentFault> &faults);
    /// Makes a period known; when the ledger has it already it is opened if it is to be. Gives its row.
    std::int64_t addPeriod(const engine::Period &period, bool opened);
    /// Takes an empty period out of the list again; its row stays for targets and revisions.
    void hidePeriod(const engine::Period &period);

    /// A row as read; `asOf` apart, because only a code that is a period can stand in an Observation.
    struct CellRow {
        CellPlace place;
        engine::Observation observation;
        std::string asOf;
    };
    void readCells(const std::function<void(CellRow &&)> &visit);
    void readTargets(const std::function<void(const CellPlace &, engine::Target &&)> &visit);
    void write(const CellPlace &place, const engine::Observation &observation);
    void write(const CellPlace &place, const engine::Target &target);

    struct TotalRow {
        std::int64_t period = 0;
        engine::RegionId region;
        engine::CellText points;
        engine::CellText rank;
    };
    [[nodiscard]] std::vector<TotalRow> readTotals();
    void addTotal(std::int64_t period, const engine::PublishedTotal &total);

private:
    Database &m_database;
    Statement m_setCell;
    Statement m_clearCell;
    Statement m_setTarget;
    Statement m_clearTarget;
};

} // namespace weici::store
