// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/narrativefacts.h"

#include <algorithm>
#include <cmath>

#include <QString>

#include "app/labels.h"
#include "app/ledger.h"
#include "app/narrativetext.h"
#include "app/scoreservice.h"
#include "engine/scores.h"

namespace weici::app {

namespace {

bool endsWithGrowth(const QString &name) {
    return name.endsWith(u"增速") || name.endsWith(u"增长率") || name.endsWith(u"增幅");
}

QString withoutGrowth(QString key) {
    for (const QStringView word :
         {QStringView(u"增速"), QStringView(u"增长率"), QStringView(u"增幅"), QStringView(u"同比")}) {
        if (key.endsWith(word))
            key.chop(word.size());
    }
    return key;
}

/// Whether a name is that of the level: 数字经济增加值 and 数字经济增加值总额.
bool isLevelOf(const QString &name, const QString &base) {
    if (base.isEmpty() || !name.startsWith(base))
        return false;
    const QStringView rest = QStringView(name).mid(base.size());
    return rest.isEmpty() || rest == u"总额" || rest == u"额" || rest == u"亿元" || rest == u"万元" ||
           rest == u"总量";
}

} // namespace

NarrativeFacts::NarrativeFacts(ScoreService &service, const engine::Period &period, engine::RegionId region)
    : m_service(service)
    , m_ledger(service.ledger())
    , m_scheme(m_ledger.schemeFor(period))
    , m_tree(m_scheme)
    , m_period(period)
    , m_region(region)
    , m_growth(m_scheme.indicators.size())
    , m_isGrowth(m_scheme.indicators.size(), false) {
    m_previous = period.previousIn(m_ledger.observedPeriods());
    findGrowth();
}

/// The money or amount of the same parent that stands nearest before a rate.
std::optional<std::size_t> NarrativeFacts::levelBefore(std::size_t growth) const {
    const auto &own = m_scheme.indicators[growth];
    for (std::size_t i = growth; i-- > 0;) {
        const auto &leaf = m_scheme.indicators[i];
        if (leaf.parent != own.parent)
            return std::nullopt;
        if (leaf.unit.find("元") != std::string::npos)
            return i;
    }
    return std::nullopt;
}

void NarrativeFacts::findGrowth() {
    std::vector<QString> keys;
    for (const auto &leaf : m_scheme.indicators)
        keys.push_back(nameKey(labels::text(leaf.name)));
    for (std::size_t g = 0; g < keys.size(); ++g) {
        m_isGrowth[g] = endsWithGrowth(keys[g]);
        if (!m_isGrowth[g])
            continue;
        const QString base = withoutGrowth(keys[g]);
        const auto named =
            std::ranges::find_if(keys, [&](const QString &key) { return isLevelOf(key, base); });
        const auto level = named != keys.end() ? std::optional(static_cast<std::size_t>(named - keys.begin()))
                                               : levelBefore(g);
        if (level && !m_growth[*level])
            m_growth[*level] = g;
    }
}

const engine::CellText *NarrativeFacts::figure(std::size_t leaf, engine::RegionId region,
                                               const engine::Period &period) const {
    const engine::CellKey key{m_scheme.indicators[leaf].id, region, period};
    const auto &value = m_ledger.observation(key).value;
    if (value.state == engine::CellState::Value)
        return &value;
    if (!value.isBlank())
        return nullptr;
    const auto &target = m_ledger.targetFor(key).value;
    return target.state == engine::CellState::Value ? &target : nullptr;
}

const engine::CellText *NarrativeFacts::target(std::size_t leaf, engine::RegionId region) const {
    const auto &target = m_ledger.targetFor({m_scheme.indicators[leaf].id, region, m_period}).value;
    return target.state == engine::CellState::Value ? &target : nullptr;
}

engine::Period NarrativeFacts::covers(std::size_t leaf) const {
    const auto &cell = m_ledger.observation({m_scheme.indicators[leaf].id, m_region, m_period});
    return cell.asOf.value_or(m_period);
}

NarrativeFacts::Place NarrativeFacts::place(std::size_t leaf, engine::RegionId region,
                                            const engine::Period &period) {
    const auto [entry, isNew] = m_ranks.try_emplace({leaf, period});
    if (isNew)
        entry->second = regionRanks(m_ledger, m_scheme.indicators[leaf].id, period);
    const auto &ranks = entry->second;
    const auto own = std::ranges::find(ranks, region, &RegionRank::region);
    if (own == ranks.end() || !own->rank())
        return {};
    const auto sharing =
        std::ranges::count_if(ranks, [&](const RegionRank &other) { return other.rank() == own->rank(); });
    return {own->rank(), own->inGroup, own->tied, *own->rank() + static_cast<double>(sharing - 1)};
}

NarrativeFacts::Points NarrativeFacts::points(std::size_t item, engine::RegionId region,
                                              const engine::Period &period) {
    Points known;
    const auto &regions = m_ledger.regions();
    const auto place =
        static_cast<std::size_t>(std::ranges::find(regions, region, &engine::Region::id) - regions.begin());
    const bool sameTree = &m_ledger.schemeFor(period) == &m_scheme || item == 0;
    if (sameTree && m_service.isScored(period) && place < regions.size()) {
        const auto live = m_service.live(period);
        if (const double points = live->scores().points(item, place); !std::isnan(points))
            known.points.push_back(points);
        if (const double rank = live->scores().rank(item, place); !std::isnan(rank))
            known.ranks.push_back(rank);
    }
    for (const auto &total : m_ledger.totals()) {
        if (item != 0 || total.region != region || total.period != period)
            continue;
        if (total.points.value())
            known.points.push_back(*total.points.value());
        if (total.rank.value())
            known.ranks.push_back(*total.rank.value());
    }
    return known;
}

} // namespace weici::app
