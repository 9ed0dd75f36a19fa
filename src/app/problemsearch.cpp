// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/problemsearch.h"

#include <algorithm>

#include <QCoreApplication>

#include "app/cellchecks.h"
#include "app/growthchecks.h"
#include "app/labels.h"
#include "app/ledger.h"
#include "app/levelchecks.h"
#include "app/rankchecks.h"
#include "app/scorechecks.h"
#include "app/scoreservice.h"
#include "app/stalechecks.h"
#include "app/sumchecks.h"
#include "app/usualchecks.h"

namespace weici::app {

namespace {

struct Problems {
    Q_DECLARE_TR_FUNCTIONS(Problems)
};

} // namespace

ProblemSearch::ProblemSearch(ScoreService &scores, const engine::Period &period)
    : m_scores(scores)
    , m_ledger(scores.ledger())
    , m_period(period) {
    const CheckedPeriod checked(m_ledger, period);
    m_leaves = checked.leafCount();
    m_reporting = reportingRegions(checked);
    m_found.assign(m_leaves + AcrossCount, ProblemList(m_ledger));
    for (std::size_t step = 0; step < m_found.size(); ++step)
        m_due.insert(step);
}

void ProblemSearch::touch(std::span<const engine::CellKey> keys) {
    const auto &indicators = m_ledger.schemeFor(m_period).indicators;
    for (const auto &key : keys) {
        const auto leaf = std::ranges::find(indicators, key.indicator, &engine::Indicator::id);
        if (leaf != indicators.end())
            m_due.insert(static_cast<std::size_t>(leaf - indicators.begin()));
        m_sheets.touch(key.region);
    }
    touchRegions(keys);
    // Weights and rules are of the tree, which no cell touches.
    for (const auto across : {Sums, Growth, Stale, Scoring})
        m_due.insert(m_leaves + across);
}

/// A region that has just begun to report owes all its cells.
void ProblemSearch::touchRegions(std::span<const engine::CellKey> keys) {
    const CheckedPeriod checked(m_ledger, m_period);
    bool moved = false;
    for (const auto &key : keys) {
        const auto region = std::ranges::find(m_ledger.regions(), key.region, &engine::Region::id);
        if (key.period != m_period || region == m_ledger.regions().end())
            continue;
        const auto place = static_cast<std::size_t>(region - m_ledger.regions().begin());
        const bool reports = isReporting(checked, key.region);
        moved = moved || reports != m_reporting[place];
        m_reporting[place] = reports;
    }
    for (std::size_t leaf = 0; moved && leaf < m_leaves; ++leaf)
        m_due.insert(leaf);
}

bool ProblemSearch::isAcrossOnly() const {
    return m_due.empty() || *m_due.begin() >= m_leaves;
}

void ProblemSearch::step() {
    if (m_due.empty())
        return;
    const std::size_t step = *m_due.begin();
    const CheckedPeriod checked(m_ledger, m_period);
    ProblemList found(m_ledger);
    if (step < m_leaves)
        checkLeaf(found, checked, step);
    else
        checkAcross(found, checked, static_cast<Across>(step - m_leaves));
    m_found[step] = std::move(found);
    m_due.erase(step);
}

void ProblemSearch::finish() {
    while (!isDone())
        step();
}

std::vector<Problem> ProblemSearch::problems() const {
    return sorted(m_found);
}

void ProblemSearch::checkLeaf(ProblemList &problems, const CheckedPeriod &checked, std::size_t leaf) const {
    if (checked.isObserved())
        checkObserved(problems, checked, leaf, m_reporting);
    checkTarget(problems, checked, leaf);
}

void ProblemSearch::checkAcross(ProblemList &problems, const CheckedPeriod &checked, Across which) {
    switch (which) {
    case Weights:
        checkWeights(problems, checked.scheme());
        checkRules(problems, checked.scheme(), *m_scores.plan(m_period));
        break;
    case Sums:
        checkSums(problems, m_ledger, m_period);
        break;
    case Growth:
        checkGrowth(problems, m_ledger, m_period);
        break;
    case Stale:
        checkStale(problems, checked, m_sheets);
        break;
    default:
        if (checked.isObserved() && m_scores.isScored(m_period))
            checkScores(problems, checked, m_scores.scores(m_period));
    }
}

void checkObserved(ProblemList &problems, const CheckedPeriod &checked, std::size_t leaf,
                   const std::vector<bool> &reporting) {
    checkRanks(problems, checked, leaf);
    checkCells(problems, checked, leaf, reporting);
    checkBounds(problems, checked, leaf);
    checkFall(problems, checked, leaf);
    checkUsual(problems, checked, leaf);
}

void checkWeights(ProblemList &problems, const engine::Scheme &scheme) {
    const engine::IndicatorTree tree(scheme);
    const bool scaled = scheme.weights == engine::WeightRule::Scaled;
    for (const auto &[item, printed, sum] : engine::effectiveWeights(tree).problems) {
        const QString message =
            Problems::tr("标明 %1 分，下属 %2 项合计 %3 分，%4")
                .arg(labels::figure(printed))
                .arg(tree.items()[item].leafCount)
                .arg(labels::figure(sum), scaled ? Problems::tr("计分时按标明的分数折算")
                                                 : Problems::tr("计分时按下属各项的分数"));
        problems.addNode(labels::text(tree.name(item)), scheme, firstLeaf(tree, item), {},
                         {scaled ? Severity::Warning : Severity::Error,
                          Problem::Kind::WeightSum,
                          Problem::Field::Row,
                          message,
                          {labels::text(tree.path(item)), QString::number(scheme.year),
                           labels::figure(printed), labels::figure(sum)}});
    }
}

} // namespace weici::app
