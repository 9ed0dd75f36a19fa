// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/problemlist.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "app/labels.h"
#include "app/ledger.h"

namespace weici::app {

namespace {} // namespace

QString indicatorSubject(const engine::Scheme &scheme, std::size_t indicator) {
    const auto &leaf = scheme.indicators.at(indicator);
    const auto *const parent = scheme.node(leaf.parent);
    const auto namesakes = std::ranges::count(scheme.indicators, leaf.name, &engine::Indicator::name);
    if (namesakes < 2 || !parent)
        return labels::text(leaf.name);
    return labels::text(parent->name) + u' ' + labels::text(leaf.name);
}

const QString &ProblemList::subject(const engine::Scheme &scheme, std::size_t indicator) {
    auto &known = m_subjects[{&scheme, indicator}];
    if (known.isEmpty())
        known = indicatorSubject(scheme, indicator);
    return known;
}

void ProblemList::add(Severity severity, Problem::Kind kind, const engine::Scheme &scheme,
                      std::size_t indicator, engine::RegionId region, const engine::Period &period,
                      const QString &message) {
    const QString &name = subject(scheme, indicator);
    const bool own = region == m_ledger.profile().ownRegion;
    const QString about = own ? name : labels::text(m_ledger.region(region).name) + u' ' + name;
    m_found.push_back(
        {indicator, {severity, kind, about, scheme.indicators[indicator].id, region, period, message}});
}

void ProblemList::addNode(Severity severity, Problem::Kind kind, const QString &node, std::size_t firstLeaf,
                          const QString &message) {
    m_found.push_back({firstLeaf, {severity, kind, node, {}, {}, {}, message}});
}

std::vector<Problem> ProblemList::take() {
    std::ranges::stable_sort(m_found, std::ranges::less{}, [](const Found &found) {
        return std::tuple(found.problem.severity, found.place);
    });
    std::vector<Problem> problems;
    std::ranges::transform(m_found, std::back_inserter(problems),
                           [](Found &found) { return std::move(found.problem); });
    m_found.clear();
    return problems;
}

} // namespace weici::app
