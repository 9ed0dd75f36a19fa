// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/bulletincontent.h"

#include <algorithm>

#include "engine/numbertext.h"

namespace weici::tests {

namespace {

using engine::CellRole;
using engine::Period;

/// The level 1 of this name, added where it is not there yet; none for an empty one.
engine::NodeId parentOf(engine::Scheme &scheme, const std::string &name) {
    if (name.empty())
        return {};
    const auto found = std::ranges::find(scheme.nodes, name, &engine::Node::name);
    if (found != scheme.nodes.end())
        return found->id;
    const engine::NodeId id{static_cast<int>(scheme.nodes.size()) + 1};
    scheme.nodes.push_back({id, 1, 0, {}, name, ""});
    return id;
}

engine::Indicator leafOf(const BulletinRow &row, int number, engine::NodeId parent) {
    engine::Indicator leaf;
    leaf.id.value = number;
    leaf.code = "I" + std::to_string(number);
    leaf.parent = parent;
    leaf.name = row.name;
    leaf.unit = row.unit;
    leaf.direction = row.lowerIsBetter ? engine::Direction::Lower : engine::Direction::Higher;
    leaf.departments = row.departments;
    leaf.aliases = row.aliases;
    return leaf;
}

class Filling final {
public:
    Filling(engine::LedgerContent &content, const engine::Indicator &leaf)
        : m_content(content)
        , m_leaf(leaf) {}

    engine::CellText read(const std::string &text, CellRole role) const {
        return engine::readCell(text, {role, m_leaf.unit, m_leaf.direction});
    }

    void observe(int region, const Period &period, const std::string &value, const std::string &rank,
                 bool tied = false, const std::string &asOf = {}) {
        engine::Observation cell{
            read(value, CellRole::Value), read(rank, CellRole::Rank), tied, Period::fromCode(asOf), {}};
        if (!cell.isBlank())
            m_content.observations.push_back({{m_leaf.id, {region}, period}, cell});
    }

    void want(const Period &period, const std::string &value, const std::string &rank) {
        engine::Target target{read(value, CellRole::TargetValue), read(rank, CellRole::TargetRank), {}};
        if (!target.isBlank())
            m_content.targets.push_back({{m_leaf.id, {1}, period}, target});
    }

private:
    engine::LedgerContent &m_content;
    const engine::Indicator &m_leaf;
};

void fill(engine::LedgerContent &content, const BulletinRow &row, const engine::Indicator &leaf,
          const BulletinCity &city) {
    const Period period = *Period::fromCode(city.period);
    const Period before = *Period::fromCode(city.before);
    Filling filling(content, leaf);
    filling.observe(1, period, row.value, row.rank, row.tied, row.asOf);
    filling.observe(1, before, row.valueBefore, row.rankBefore);
    if (city.regions > 1)
        filling.observe(2, period, row.otherValue, row.otherRank);
    filling.want(Period::wholeYear(period.year()), row.target, row.targetRank);
}

} // namespace

engine::LedgerContent bulletinContent(const BulletinCity &city) {
    static const std::vector<std::string> names{"甲县", "乙县", "丙县", "丁县"};
    engine::LedgerContent content;
    content.profile = {"样本", "某市", {1}};
    for (int region = 1; region <= city.regions; ++region)
        content.regions.push_back({{region}, names.at(static_cast<std::size_t>(region - 1)), "", true});
    engine::Scheme scheme;
    scheme.year = Period::fromCode(city.period)->year();
    scheme.regionCount = city.regionCount;
    scheme.blocks = {{"", 1.0}};
    int number = 0;
    for (const BulletinRow &row : city.rows) {
        const engine::NodeId parent = parentOf(scheme, row.parent);
        scheme.indicators.push_back(leafOf(row, ++number, parent));
        fill(content, row, scheme.indicators.back(), city);
    }
    content.schemes.push_back(scheme);
    if (!city.points.empty() || !city.totalRank.empty())
        content.totals.push_back({{1},
                                  *Period::fromCode(city.period),
                                  engine::readCell(city.points),
                                  engine::readCell(city.totalRank, {CellRole::Rank, "", {}})});
    return content;
}

} // namespace weici::tests
