// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <unordered_map>
#include <utility>
#include <vector>

#include "engine/cell.h"
#include "engine/scheme.h"

namespace weici::app {

/// The places of all cells of one period: indicators by their ids, regions in their order.
class CellGrid final {
public:
    CellGrid() = default;
    CellGrid(const std::vector<engine::IndicatorId> &indicators, const std::vector<engine::Region> &regions)
        : m_indicators(indicators) {
        for (std::size_t i = 0; i < indicators.size(); ++i)
            m_indicatorSlots.emplace(indicators[i], i);
        for (std::size_t r = 0; r < regions.size(); ++r) {
            m_regions.push_back(regions[r].id);
            m_regionSlots.emplace(regions[r].id, r);
        }
    }

    [[nodiscard]] std::size_t size() const { return m_indicators.size() * m_regions.size(); }
    [[nodiscard]] bool has(engine::IndicatorId id) const { return m_indicatorSlots.contains(id); }
    [[nodiscard]] bool has(engine::RegionId id) const { return m_regionSlots.contains(id); }
    /// Both must be there.
    [[nodiscard]] std::size_t slot(engine::IndicatorId indicator, engine::RegionId region) const {
        return m_indicatorSlots.at(indicator) * m_regions.size() + m_regionSlots.at(region);
    }
    [[nodiscard]] std::size_t regionCount() const { return m_regions.size(); }
    /// The place of a region in the ledger's list; it must be there.
    [[nodiscard]] std::size_t place(engine::RegionId region) const { return m_regionSlots.at(region); }
    /// The places of an indicator that must be there: first and behind the last.
    [[nodiscard]] std::pair<std::size_t, std::size_t> range(engine::IndicatorId indicator) const {
        const std::size_t first = m_indicatorSlots.at(indicator) * m_regions.size();
        return {first, first + m_regions.size()};
    }
    [[nodiscard]] std::pair<engine::IndicatorId, engine::RegionId> at(std::size_t slot) const {
        return {m_indicators[slot / m_regions.size()], m_regions[slot % m_regions.size()]};
    }

private:
    std::vector<engine::IndicatorId> m_indicators;
    std::vector<engine::RegionId> m_regions;
    std::unordered_map<engine::IndicatorId, std::size_t> m_indicatorSlots;
    std::unordered_map<engine::RegionId, std::size_t> m_regionSlots;
};

/// Every cell (or target) of the ledger by its key: a dense block for each period that has any.
template <class Cell>
class CellTable final {
public:
    explicit CellTable(const CellGrid &grid)
        : m_grid(&grid) {}

    [[nodiscard]] const Cell &at(const engine::CellKey &key) const {
        static const Cell blank;
        const auto block = m_blocks.find(key.period);
        if (block == m_blocks.end() || !m_grid->has(key.indicator) || !m_grid->has(key.region))
            return blank;
        return block->second.cells[m_grid->slot(key.indicator, key.region)];
    }

    /// Makes room, so that put() cannot fail.
    void prepare(const engine::Period &period) {
        Block &block = m_blocks[period];
        if (block.cells.empty())
            block.cells.resize(m_grid->size());
    }

    /// The indicator and region must be there and the period prepared.
    void put(const engine::CellKey &key, Cell &&cell) noexcept {
        Block &block = m_blocks.find(key.period)->second;
        Cell &place = block.cells[m_grid->slot(key.indicator, key.region)];
        const int change = int{!cell.isBlank()} - int{!place.isBlank()};
        block.known += change;
        m_known += change;
        place = std::move(cell);
    }

    [[nodiscard]] std::int64_t known() const { return m_known; }

    /// Cells of an indicator that are not blank.
    [[nodiscard]] std::int64_t count(engine::IndicatorId indicator) const {
        if (!m_grid->has(indicator) || m_grid->regionCount() == 0)
            return 0;
        const auto [first, end] = m_grid->range(indicator);
        std::int64_t count = 0;
        for (const auto &[period, block] : m_blocks) {
            for (std::size_t slot = first; slot < end && !block.cells.empty(); ++slot)
                count += block.cells[slot].isBlank() ? 0 : 1;
        }
        return count;
    }

    /// Takes all cells over to `fresh`, which then has to take the place of the present grid. Indicators that
    /// it does not have any more must be blank; the regions are the same.
    void layOut(const CellGrid &fresh) {
        for (auto &[period, block] : m_blocks) {
            if (block.cells.empty())
                continue;
            std::vector<Cell> cells(fresh.size());
            for (std::size_t slot = 0; slot < block.cells.size(); ++slot) {
                if (block.cells[slot].isBlank())
                    continue;
                const auto [indicator, region] = m_grid->at(slot);
                cells[fresh.slot(indicator, region)] = std::move(block.cells[slot]);
            }
            block.cells = std::move(cells);
        }
    }

    [[nodiscard]] std::vector<engine::Period> periods() const {
        std::vector<engine::Period> periods;
        for (const auto &[period, block] : m_blocks) {
            if (block.known > 0)
                periods.push_back(period);
        }
        return periods;
    }

    /// Every cell that is not blank, in indicator–region–period order.
    template <class Visit>
    void visit(const Visit &visit) const {
        for (std::size_t slot = 0; slot < m_grid->size(); ++slot) {
            for (const auto &[period, block] : m_blocks) {
                if (block.cells.empty() || block.cells[slot].isBlank())
                    continue;
                const auto [indicator, region] = m_grid->at(slot);
                visit(engine::CellKey{indicator, region, period}, block.cells[slot]);
            }
        }
    }

private:
    struct Block {
        std::vector<Cell> cells;
        std::int64_t known = 0;
    };

    const CellGrid *m_grid;
    /// By time; the key has the spelling that the ledger used first.
    std::map<engine::Period, Block> m_blocks;
    std::int64_t m_known = 0;
};

} // namespace weici::app
