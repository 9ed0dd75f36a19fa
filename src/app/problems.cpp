// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/problems.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include <QCoreApplication>

#include "app/labels.h"
#include "app/ledger.h"
#include "app/problemlist.h"
#include "app/rankchecks.h"
#include "engine/indicatortree.h"

namespace weici::app {

namespace {

using Kind = Problem::Kind;

struct Problems {
    Q_DECLARE_TR_FUNCTIONS(Problems)
};

std::size_t firstLeaf(const engine::IndicatorTree &tree, std::size_t item) {
    const auto &items = tree.items();
    while (items[item].kind != engine::IndicatorTree::Kind::Leaf && !items[item].children.empty())
        item = items[item].children.front();
    return items[item].source;
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
        problems.addNode(scaled ? Severity::Warning : Severity::Error, Kind::WeightSum,
                         labels::text(tree.name(item)), firstLeaf(tree, item), message);
    }
}

/// The checks of the cells of one observed period.
class PeriodCheck final {
public:
    PeriodCheck(ProblemList &problems, const Ledger &ledger, const engine::Period &period)
        : m_problems(problems)
        , m_ledger(ledger)
        , m_period(period)
        , m_scheme(ledger.schemeFor(period)) {
        for (const auto &region : ledger.regions())
            m_expected.push_back(region.id == ledger.profile().ownRegion || hasCells(region.id));
    }

    void run() {
        for (std::size_t i = 0; i < m_scheme.indicators.size(); ++i) {
            checkRanks(m_problems, m_ledger, m_scheme, i, m_period);
            for (std::size_t r = 0; r < m_expected.size(); ++r)
                checkCell(i, m_ledger.regions()[r].id, m_expected[r]);
        }
    }

private:
    [[nodiscard]] const engine::Observation &cell(std::size_t indicator, engine::RegionId region) const {
        return m_ledger.observation({m_scheme.indicators[indicator].id, region, m_period});
    }

    [[nodiscard]] bool hasCells(engine::RegionId region) const {
        for (std::size_t i = 0; i < m_scheme.indicators.size(); ++i) {
            if (!cell(i, region).isBlank())
                return true;
        }
        return false;
    }

    void warn(Kind kind, std::size_t indicator, engine::RegionId region, const QString &message) {
        m_problems.add(Severity::Warning, kind, m_scheme, indicator, region, m_period, message);
    }

    void checkCell(std::size_t indicator, engine::RegionId region, bool expected) {
        const auto &observation = cell(indicator, region);
        const auto &[value, rank, tied, asOf, note] = observation;
        if (expected && value.isBlank() && rank.isBlank())
            warn(Kind::BlankCell, indicator, region,
                 Problems::tr("%1没有填数值和排名").arg(labels::period(m_period)));
        if (value.state == engine::CellState::Text)
            warn(Kind::NotUnderstood, indicator, region,
                 Problems::tr("指标值“%1”不是数，按文字保留，不参与计算").arg(labels::text(value.text)));
        if (rank.state == engine::CellState::Text)
            warn(Kind::NotUnderstood, indicator, region,
                 Problems::tr("排名“%1”读不出数，按文字保留，不参与计算").arg(labels::text(rank.text)));
        if (value.converted)
            warn(Kind::UnitConverted, indicator, region,
                 Problems::tr("“%1”已按指标的单位换算为 %2 %3")
                     .arg(labels::text(value.text), labels::figure(value.number),
                          labels::text(m_scheme.indicators[indicator].unit)));
    }

    ProblemList &m_problems;
    const Ledger &m_ledger;
    const engine::Period m_period;
    const engine::Scheme &m_scheme;
    std::vector<bool> m_expected; ///< by region: whether a blank cell of it is missing work
};

/// Target ranks of the own region against its latest published rank in the year of `period` and up to it.
class TargetCheck final {
public:
    TargetCheck(ProblemList &problems, const Ledger &ledger, const engine::Period &period)
        : m_problems(problems)
        , m_ledger(ledger)
        , m_period(period)
        , m_scheme(ledger.schemeFor(period)) {
        for (const auto &observed : ledger.observedPeriods()) {
            if (observed.year() == period.year() && observed <= period)
                m_latestFirst.insert(m_latestFirst.begin(), observed);
        }
    }

    void run() {
        for (std::size_t i = 0; i < m_scheme.indicators.size(); ++i)
            check(i);
    }

private:
    void check(std::size_t indicator) {
        const auto region = m_ledger.profile().ownRegion;
        engine::CellKey key{m_scheme.indicators[indicator].id, region, m_period};
        const auto target = m_ledger.targetFor(key).rank.value();
        for (const auto &observed : m_latestFirst) {
            key.period = observed;
            const auto published = m_ledger.observation(key).rank.value();
            if (!published)
                continue;
            if (target && *target > *published)
                m_problems.add(
                    Severity::Warning, Kind::TargetWorse, m_scheme, indicator, region, observed,
                    Problems::tr("目标排名第 %1 位，低于%2公布的第 %3 位")
                        .arg(labels::figure(*target), labels::period(observed), labels::figure(*published)));
            return;
        }
    }

    ProblemList &m_problems;
    const Ledger &m_ledger;
    const engine::Period m_period;
    const engine::Scheme &m_scheme;
    std::vector<engine::Period> m_latestFirst;
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

void checkPeriod(ProblemList &problems, const Ledger &ledger, const engine::Period &period) {
    const auto observed = ledger.observedPeriods();
    checkWeights(problems, ledger.schemeFor(period));
    if (std::ranges::find(observed, period) != observed.end())
        PeriodCheck(problems, ledger, period).run();
    TargetCheck(problems, ledger, period).run();
}

void checkEverything(ProblemList &problems, const Ledger &ledger) {
    for (const auto &scheme : ledger.schemes())
        checkWeights(problems, scheme);
    for (const auto &period : ledger.observedPeriods())
        PeriodCheck(problems, ledger, period).run();
    for (const auto &period : periodsWithTargets(ledger))
        TargetCheck(problems, ledger, period).run();
}

} // namespace

QString sentence(const Problem &problem) {
    return QCoreApplication::translate("Problems", "%1：%2", "who, what")
        .arg(problem.subject, problem.message);
}

std::vector<Problem> findProblems(const Ledger &ledger, const std::optional<engine::Period> &period) {
    ProblemList problems(ledger);
    if (period)
        checkPeriod(problems, ledger, *period);
    else
        checkEverything(problems, ledger);
    return problems.take();
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
