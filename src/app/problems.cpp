// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/problems.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>

#include <QCoreApplication>
#include <QSet>
#include <QStringList>

#include "app/cellchecks.h"
#include "app/checkedperiod.h"
#include "app/growthchecks.h"
#include "app/labels.h"
#include "app/ledger.h"
#include "app/ledgerpanel.h"
#include "app/problemlist.h"
#include "app/problemsearch.h"
#include "app/scorechecks.h"
#include "app/scoreservice.h"
#include "app/stalechecks.h"
#include "app/sumchecks.h"
#include "engine/scorer.h"
#include "engine/scoringplan.h"

namespace weici::app {

namespace {

struct Problems {
    Q_DECLARE_TR_FUNCTIONS(Problems)
};

/// Periods whose targets are compared when the whole ledger is checked: the last observed one of every year,
/// and earlier ones that have targets of their own.
std::vector<engine::Period> periodsWithTargets(const Ledger &ledger) {
    const auto observed = ledger.observedPeriods();
    const auto targets = ledger.targetPeriods();
    std::vector<engine::Period> periods;
    for (std::size_t i = 0; i < observed.size(); ++i) {
        const bool isLast = i + 1 == observed.size() || observed[i + 1].year() != observed[i].year();
        if (isLast || std::ranges::find(targets, observed[i]) != targets.end())
            periods.push_back(observed[i]);
    }
    return periods;
}

void checkEverything(ProblemList &problems, const Ledger &ledger) {
    std::map<int, engine::ScoringPlanPtr> plans;
    for (const auto &scheme : ledger.schemes()) {
        const auto plan = plans.emplace(scheme.year, engine::ScoringPlan::compile(scheme)).first->second;
        checkWeights(problems, scheme);
        checkRules(problems, scheme, *plan);
    }
    for (const auto &period : ledger.observedPeriods()) {
        const CheckedPeriod checked(ledger, period);
        const auto reporting = reportingRegions(checked);
        for (std::size_t leaf = 0; leaf < checked.leafCount(); ++leaf)
            checkObserved(problems, checked, leaf, reporting);
        SheetComparison sheets;
        checkStale(problems, checked, sheets);
        if (const auto &plan = plans.at(checked.scheme().year); plan->scoresAnything())
            checkScores(problems, checked, engine::score(plan, panelOf(ledger, period)));
    }
    for (const auto &period : periodsWithTargets(ledger)) {
        const CheckedPeriod checked(ledger, period);
        for (std::size_t leaf = 0; leaf < checked.leafCount(); ++leaf)
            checkTarget(problems, checked, leaf);
    }
    checkSums(problems, ledger, {});
    checkGrowth(problems, ledger, {});
}

/// A year's target that cannot be used is found anew in every period of the year.
std::vector<Problem> withoutRepetitions(const Ledger &ledger, std::vector<Problem> problems) {
    QSet<QString> known;
    std::erase_if(problems, [&](const Problem &problem) {
        if (problem.kind != Problem::Kind::NotScored)
            return false;
        const auto before = known.size();
        known.insert(acceptanceKey(ledger, problem));
        return known.size() == before;
    });
    return problems;
}

} // namespace

QString sentence(const Problem &problem) {
    return QCoreApplication::translate("Problems", "%1：%2", "who, what")
        .arg(problem.subject, problem.message);
}

namespace {

QString codeOf(const Ledger &ledger, engine::IndicatorId id) {
    for (const auto &scheme : ledger.schemes()) {
        if (const auto *const indicator = scheme.indicator(id))
            return labels::text(indicator->code);
    }
    return {};
}

} // namespace

QString acceptanceKey(const Ledger &ledger, const Problem &problem) {
    return QStringList{labels::problemCode(problem.kind),
                       problem.indicator ? codeOf(ledger, *problem.indicator) : QString(),
                       problem.region ? labels::text(ledger.region(*problem.region).name) : QString(),
                       problem.period ? QString::number(problem.period->key()) : QString(), problem.figures}
        .join(u'\n');
}

std::vector<Problem> withAccepted(const Ledger &ledger, std::vector<Problem> problems, Accepted accepted) {
    const auto &known = ledger.acceptedProblems();
    if (known.empty())
        return problems;
    for (Problem &problem : problems) {
        if (const auto found = known.find(acceptanceKey(ledger, problem)); found != known.end())
            problem.accepted = found->second.reason;
    }
    std::ranges::stable_partition(problems, [](const Problem &problem) { return !problem.isAccepted(); });
    if (accepted == Accepted::LeftOut)
        std::erase_if(problems, [](const Problem &problem) { return problem.isAccepted(); });
    return problems;
}

std::vector<Problem> findProblems(const Ledger &ledger, const std::optional<engine::Period> &period,
                                  Accepted accepted) {
    if (period) {
        ScoreService scores(ledger);
        ProblemSearch search(scores, *period);
        search.finish();
        return withAccepted(ledger, search.problems(), accepted);
    }
    ProblemList problems(ledger);
    checkEverything(problems, ledger);
    return withAccepted(ledger, withoutRepetitions(ledger, sorted({&problems, 1})), accepted);
}

std::optional<QString> refuseRank(const Ledger &ledger, const engine::CellKey &key,
                                  const engine::CellText &rank) {
    const auto &scheme = ledger.schemeFor(key.period);
    const QString text = labels::text(rank.text);
    if (rank.state == engine::CellState::Text)
        return Problems::tr("“%1”不是排名，应填 1 到 %2 的数，或“/”“\\”“-”")
            .arg(text)
            .arg(scheme.regionCount);
    if (rank.state != engine::CellState::Value)
        return {};
    if (rank.number > scheme.regionCount)
        return Problems::tr("排名 %1 超出了参评地区数 N = %2").arg(text).arg(scheme.regionCount);
    const auto *const indicator = scheme.indicator(key.indicator);
    const auto rule = indicator && indicator->tieRule ? *indicator->tieRule : scheme.tieRule;
    const double steps = rule == engine::TieRule::Average ? rank.number * 2 : rank.number;
    if (rank.number < 1 || steps != std::floor(steps))
        return Problems::tr("排名 %1 不是 1 到 %2 的整数").arg(text).arg(scheme.regionCount);
    return {};
}

} // namespace weici::app
