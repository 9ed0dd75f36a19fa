// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/packagetables.h"

#include "exchange/csv.h"

#include <algorithm>
#include <tuple>

namespace weici::exchange {

namespace {

/// What rows are sorted and named by: indicators as first printed, regions as listed, periods in time.
class Order final {
public:
    explicit Order(const engine::LedgerContent &content) {
        for (const engine::Scheme &scheme : content.schemes) {
            for (const engine::Indicator &leaf : scheme.indicators)
                m_indicators.try_emplace(leaf.id, m_indicators.size(), &leaf.code);
        }
        for (const engine::Region &known : content.regions)
            m_regions.try_emplace(known.id, m_regions.size(), &known.name);
    }

    [[nodiscard]] const std::string &code(engine::IndicatorId id) const {
        return *m_indicators.at(id).second;
    }
    [[nodiscard]] const std::string &region(engine::RegionId id) const { return *m_regions.at(id).second; }
    [[nodiscard]] auto place(engine::RegionId id, const engine::Period &period) const {
        return std::pair(m_regions.at(id).first, period);
    }
    [[nodiscard]] auto place(const engine::CellKey &key) const {
        return std::tuple(m_indicators.at(key.indicator).first, m_regions.at(key.region).first, key.period);
    }

private:
    template <class Id>
    using Places = std::unordered_map<Id, std::pair<std::size_t, const std::string *>>;

    Places<engine::IndicatorId> m_indicators;
    Places<engine::RegionId> m_regions;
};

/// Pointers to the cells that are not blank, in canonical order.
template <class Cell>
std::vector<const std::pair<engine::CellKey, Cell> *>
sorted(const std::vector<std::pair<engine::CellKey, Cell>> &cells, const Order &order) {
    std::vector<const std::pair<engine::CellKey, Cell> *> list;
    for (const auto &cell : cells) {
        if (!cell.second.isBlank())
            list.push_back(&cell);
    }
    std::ranges::sort(list, {}, [&](const auto *cell) { return order.place(cell->first); });
    return list;
}

std::string joined(const std::vector<std::string> &names) {
    std::string text;
    for (const std::string &name : names) {
        if (!text.empty())
            text += ';';
        text += name;
    }
    return text;
}

} // namespace

std::string regionsCsv(const engine::LedgerContent &content) {
    std::string text = "name,group,scored\n";
    for (const engine::Region &known : content.regions)
        text += csvLine({known.name, known.group, known.scored ? "1" : "0"});
    return text;
}

std::string valuesCsv(const engine::LedgerContent &content) {
    const Order order(content);
    std::string text = "code,region,period,value,rank,tied,as_of,note\n";
    for (const auto *entry : sorted(content.observations, order)) {
        const auto &[key, cell] = *entry;
        text += csvLine({order.code(key.indicator), order.region(key.region), key.period.code(),
                         cell.value.text, cell.rank.text, cell.tied ? "1" : "0",
                         cell.asOf ? cell.asOf->code() : std::string(), cell.note});
    }
    return text;
}

std::string targetsCsv(const engine::LedgerContent &content) {
    const Order order(content);
    std::string text = "code,region,period,value,rank,note\n";
    for (const auto *entry : sorted(content.targets, order)) {
        const auto &[key, cell] = *entry;
        text += csvLine({order.code(key.indicator), order.region(key.region), key.period.code(),
                         cell.value.text, cell.rank.text, cell.note});
    }
    return text;
}

std::string totalsCsv(const engine::LedgerContent &content) {
    const Order order(content);
    std::vector<engine::PublishedTotal> totals = content.totals;
    std::ranges::sort(totals, {}, [&](const engine::PublishedTotal &total) {
        return order.place(total.region, total.period);
    });
    std::string text = "region,period,points,rank\n";
    for (const engine::PublishedTotal &total : totals)
        text +=
            csvLine({order.region(total.region), total.period.code(), total.points.text, total.rank.text});
    return text;
}

std::string relationsCsv(const engine::LedgerContent &content) {
    std::string text = "kind,whole,parts,scope\n";
    for (const engine::Relation &relation : content.relations)
        text += csvLine({relation.kind, relation.whole, joined(relation.parts), joined(relation.scope)});
    return text;
}

} // namespace weici::exchange
