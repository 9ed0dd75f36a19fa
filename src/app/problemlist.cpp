// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/problemlist.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include <QCoreApplication>

#include "app/labels.h"
#include "app/ledger.h"

namespace weici::app {

namespace {

struct Problems {
    Q_DECLARE_TR_FUNCTIONS(Problems)
};

} // namespace

QString indicatorSubject(const engine::Scheme &scheme, std::size_t indicator) {
    const auto &leaf = scheme.indicators.at(indicator);
    const auto *const parent = scheme.node(leaf.parent);
    const auto namesakes = std::ranges::count(scheme.indicators, leaf.name, &engine::Indicator::name);
    if (namesakes < 2 || !parent)
        return labels::text(leaf.name);
    return labels::text(parent->name) + u' ' + labels::text(leaf.name);
}

std::size_t firstLeaf(const engine::IndicatorTree &tree, std::size_t item) {
    const auto &items = tree.items();
    while (items[item].kind != engine::IndicatorTree::Kind::Leaf && !items[item].children.empty())
        item = items[item].children.front();
    return items[item].source;
}

QString regionNames(const Ledger &ledger, const std::vector<engine::RegionId> &regions, int shown) {
    QStringList names;
    for (const auto region : regions)
        names << labels::text(ledger.region(region).name);
    const auto count = names.size();
    if (count <= shown)
        return names.join(Problems::tr("、", "between names"));
    return Problems::tr("%1等 %2 个地区")
        .arg(names.mid(0, shown).join(Problems::tr("、", "between names")))
        .arg(count);
}

const QString &ProblemList::subject(const engine::Scheme &scheme, std::size_t indicator) {
    auto &known = m_subjects[{&scheme, indicator}];
    if (known.isEmpty())
        known = indicatorSubject(scheme, indicator);
    return known;
}

Problem &ProblemList::append(std::size_t place, const Finding &finding, const QString &about) {
    Problem problem;
    problem.severity = finding.severity;
    problem.kind = finding.kind;
    problem.subject = about;
    problem.message = finding.message;
    problem.field = finding.field;
    problem.figures = finding.figures.join(u'|');
    m_found.push_back({place, std::move(problem)});
    return m_found.back().problem;
}

void ProblemList::add(const engine::Scheme &scheme, std::size_t indicator, engine::RegionId region,
                      const engine::Period &period, const Finding &finding) {
    const QString &name = subject(scheme, indicator);
    const bool own = region == m_ledger->profile().ownRegion;
    Problem &problem =
        append(indicator, finding, own ? name : labels::text(m_ledger->region(region).name) + u' ' + name);
    problem.indicator = scheme.indicators[indicator].id;
    problem.region = region;
    problem.period = period;
}

void ProblemList::addGroup(const engine::Scheme &scheme, std::size_t indicator,
                           const std::optional<engine::Period> &period, const Finding &finding) {
    Problem &problem = append(indicator, finding, subject(scheme, indicator));
    problem.indicator = scheme.indicators[indicator].id;
    problem.period = period;
}

void ProblemList::addNode(const QString &node, const engine::Scheme &scheme, std::size_t firstLeaf,
                          const std::optional<engine::Period> &period, const Finding &finding) {
    Problem &problem = append(firstLeaf, finding, node);
    problem.nearest = scheme.indicators.at(firstLeaf).id;
    problem.period = period;
}

void ProblemList::addSheet(const std::optional<engine::RegionId> &region, const engine::Scheme &scheme,
                           const engine::Period &period, const Finding &finding) {
    Problem &problem = append(0, finding,
                              region ? labels::text(m_ledger->region(*region).name)
                                     : Problems::tr("%1的数据").arg(labels::period(period)));
    if (!scheme.indicators.empty())
        problem.nearest = scheme.indicators.front().id;
    problem.region = region;
    problem.period = period;
}

std::vector<Problem> sorted(std::span<const ProblemList> lists) {
    std::vector<const ProblemList::Found *> found;
    for (const ProblemList &list : lists) {
        for (const auto &one : list.found())
            found.push_back(&one);
    }
    std::ranges::stable_sort(found, std::ranges::less{}, [](const ProblemList::Found *one) {
        return std::tuple(one->problem.severity, one->place);
    });
    std::vector<Problem> problems;
    problems.reserve(found.size());
    for (const auto *one : found)
        problems.push_back(one->problem);
    return problems;
}

} // namespace weici::app
