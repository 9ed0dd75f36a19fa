// SPDX-License-Identifier: GPL-3.0-or-later
#include <unordered_map>

#include "app/ledgerimage.h"

namespace weici::app {
namespace {

/// Ids of the file to those of plain content: positions counted from 1.
class Numbering final {
public:
    engine::LedgerContent renumbered(const store::Structure &structure) {
        engine::LedgerContent content;
        content.profile = structure.profile;
        for (engine::Region region : structure.regions) {
            region.id = next(m_regions, region.id);
            content.regions.push_back(std::move(region));
        }
        content.profile.ownRegion = m_regions.at(structure.profile.ownRegion);
        for (const engine::Scheme &scheme : structure.schemes)
            content.schemes.push_back(renumbered(scheme));
        content.totals = structure.totals;
        for (engine::PublishedTotal &total : content.totals)
            total.region = m_regions.at(total.region);
        content.relations = structure.relations;
        return content;
    }

    /// Whether the indicator is in the tree of some year; what is only recycled is not.
    [[nodiscard]] bool has(engine::IndicatorId id) const { return m_indicators.contains(id); }
    [[nodiscard]] engine::CellKey renumbered(const engine::CellKey &key) const {
        return {m_indicators.at(key.indicator), m_regions.at(key.region), key.period};
    }

private:
    engine::Scheme renumbered(engine::Scheme scheme) {
        std::unordered_map<engine::NodeId, engine::NodeId> nodes;
        scheme.recycled.clear();
        for (engine::Node &node : scheme.nodes) {
            node.id = next(nodes, node.id);
            if (node.parent.isValid())
                node.parent = nodes.at(node.parent);
        }
        for (engine::Indicator &leaf : scheme.indicators) {
            leaf.id = next(m_indicators, leaf.id);
            if (leaf.parent.isValid())
                leaf.parent = nodes.at(leaf.parent);
        }
        return scheme;
    }

    template <class Id>
    static Id next(std::unordered_map<Id, Id> &numbers, Id id) {
        const Id fresh{static_cast<std::int32_t>(numbers.size()) + 1};
        return numbers.try_emplace(id, fresh).first->second;
    }

    std::unordered_map<engine::RegionId, engine::RegionId> m_regions;
    std::unordered_map<engine::IndicatorId, engine::IndicatorId> m_indicators;
};

} // namespace

engine::LedgerContent Ledger::content() const {
    Numbering numbering;
    engine::LedgerContent content = numbering.renumbered(m_image->structure);
    visitObservations([&](const engine::CellKey &key, const engine::Observation &cell) {
        if (numbering.has(key.indicator))
            content.observations.emplace_back(numbering.renumbered(key), cell);
    });
    visitTargets([&](const engine::CellKey &key, const engine::Target &target) {
        if (numbering.has(key.indicator))
            content.targets.emplace_back(numbering.renumbered(key), target);
    });
    return content;
}

} // namespace weici::app
