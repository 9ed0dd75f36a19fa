// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/targetprogress.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include <QCoreApplication>

#include "app/labels.h"
#include "app/ledger.h"
#include "app/ranks.h"

namespace weici::app {

namespace {

struct Targets {
    Q_DECLARE_TR_FUNCTIONS(Targets)
};

using engine::CellState;
using engine::CellText;
using engine::Comparator;
using State = TargetProgress::State;

constexpr double slowFrom = 0.9; ///< of what is due
constexpr double about = 0.1;    ///< 左右 allows a tenth, as the rule `pass` does
constexpr double tolerance = 1e-9;

bool higherIsBetter(const engine::Indicator &indicator, const CellText &target) {
    switch (target.comparator) {
    case Comparator::AtLeast:
    case Comparator::Above:
        return true;
    case Comparator::AtMost:
        return false;
    default:
        return indicator.direction == engine::Direction::Higher;
    }
}

/// `（…）` and what follows taken off.
std::string_view withoutRemark(std::string_view name) {
    return name.substr(0, std::min(name.find("（"), name.find('(')));
}

bool isRate(const engine::Indicator &indicator) {
    constexpr std::array<std::string_view, 5> units{"%", "％", "‰", "百分点", "个百分点"};
    constexpr std::array<std::string_view, 5> words{"增速", "增长率", "增幅", "占比", "比重"};
    const std::string_view name = withoutRemark(indicator.name);
    return std::ranges::find(units, std::string_view(indicator.unit)) != units.end() ||
           std::ranges::any_of(words, [&](auto word) { return name.find(word) != name.npos; }) ||
           name.ends_with("率");
}

/// What of the text decides before any number does, or nothing.
std::optional<State> decidedBy(const CellText &target, bool resultApplies) {
    if (target.isBlank())
        return State::NoTarget;
    if (target.state == CellState::NotApplicable || !resultApplies)
        return State::NotApplicable;
    if (target.state != CellState::Value)
        return State::Prose;
    return {};
}

State stateOf(double pace) {
    return pace >= 1 - tolerance          ? State::OnTrack
           : pace >= slowFrom - tolerance ? State::Slow
                                          : State::Behind;
}

/// x as a share of t in the better direction.
double share(double x, double t, bool higher) {
    if (higher)
        return std::max(0.0, x / t);
    return x > 0 ? t / x : 1.0;
}

bool holds(double x, double t, const CellText &target, bool higher) {
    if (target.comparator == Comparator::Above)
        return x > t + tolerance * std::abs(t);
    return higher ? x >= t - tolerance * std::abs(t) : x <= t + tolerance * std::abs(t);
}

TargetProgress progressOf(const engine::Indicator &indicator, const CellText &result, const CellText &target,
                          double due) {
    TargetProgress progress;
    progress.due = due;
    if (const auto decided = decidedBy(target, result.state != CellState::NotApplicable)) {
        progress.state = *decided;
        return progress;
    }
    const auto x = result.value();
    if (!x) {
        progress.state = State::Open;
        return progress;
    }
    const bool higher = higherIsBetter(indicator, target);
    const double t = target.number;
    const double slack = target.comparator == Comparator::About ? about * std::abs(t) : 0.0;
    const double reach = higher ? t - slack : t + slack;
    if (t <= 0) {
        progress.state = holds(*x, reach, target, higher) ? State::OnTrack : State::Behind;
        return progress;
    }
    progress.done = share(*x, t, higher);
    progress.state = stateOf(share(*x, reach * due, higher));
    // Above is not reached by being equal.
    if (progress.state == State::OnTrack && !holds(*x, reach * due, target, higher))
        progress.state = State::Slow;
    return progress;
}

TargetProgress rankProgress(const CellText &target, const std::optional<double> &rank, bool applies) {
    TargetProgress progress;
    if (const auto decided = decidedBy(target, applies)) {
        progress.state = *decided;
    } else if (!rank) {
        progress.state = State::Open;
    } else {
        progress.state = *rank <= target.number ? State::OnTrack : State::Behind;
        if (progress.state == State::OnTrack)
            progress.done = 1;
    }
    return progress;
}

/// The last earlier period of the same kind in which the region has a rank.
std::optional<std::pair<engine::Period, double>> lastRank(const Ledger &ledger, engine::CellKey key) {
    while (const auto previous = key.period.previousIn(ledger.periods())) {
        key.period = *previous;
        if (const auto rank = rankOf(ledger, key))
            return std::pair(*previous, *rank);
    }
    return {};
}

/// Collects what went backwards in one cell.
class Backwards final {
public:
    Backwards(const Ledger &ledger, const engine::CellKey &key, const engine::Indicator &indicator,
              std::vector<Regression> &found)
        : m_ledger(ledger)
        , m_key(key)
        , m_indicator(indicator)
        , m_found(found) {}

    void rank(const std::optional<double> &now, const CellText &target) {
        const auto before = lastRank(m_ledger, m_key);
        if (now && before && *now > before->second)
            m_found.push_back({Regression::Kind::RankWorse, *now, before->second, before->first});
        const auto present = now ? std::optional(std::pair(m_key.period, *now)) : before;
        if (target.value() && present && target.number > present->second)
            m_found.push_back(
                {Regression::Kind::TargetRankWorse, target.number, present->second, present->first});
    }

    void value(const CellText &result) {
        const engine::Period before = m_key.period.yearBefore();
        const auto then = m_ledger.observation({m_key.indicator, m_key.region, before}).value.value();
        const auto now = result.value();
        const bool higher = m_indicator.direction == engine::Direction::Higher;
        if (now && then && isWorse(*now, *then, higher))
            m_found.push_back({Regression::Kind::ValueWorse, *now, *then, before});
    }

    /// `of`: the period that the target was set for. 实现正增长 names a direction, not a level.
    void target(const CellText &target, const engine::Period &of) {
        if (!target.value() || target.comparator == Comparator::Above)
            return;
        const engine::CellKey then{m_key.indicator, m_key.region, of.yearBefore()};
        const bool higher = higherIsBetter(m_indicator, target);
        const double slack = target.comparator == Comparator::About ? about * std::abs(target.number) : 0.0;
        const double best = higher ? target.number + slack : target.number - slack;
        if (const auto reached = m_ledger.observation(then).value.value();
            reached && isWorse(best, *reached, higher)) {
            m_found.push_back({Regression::Kind::TargetWorse, target.number, *reached, then.period});
        }
        const CellText &wanted = m_ledger.target(then).value;
        if (wanted.value() && wanted.comparator != Comparator::Above &&
            isWorse(best, wanted.number, higher)) {
            m_found.push_back({Regression::Kind::TargetLowered, target.number, wanted.number, then.period});
        }
    }

private:
    static bool isWorse(double now, double before, bool higher) {
        const double gap = tolerance * std::max(std::abs(now), std::abs(before));
        return higher ? now < before - gap : now > before + gap;
    }

    const Ledger &m_ledger;
    engine::CellKey m_key;
    const engine::Indicator &m_indicator;
    std::vector<Regression> &m_found;
};

} // namespace

bool growsThroughYear(const engine::Indicator &indicator, const CellText &target) {
    return !isRate(indicator) && higherIsBetter(indicator, target) && target.comparator != Comparator::Above;
}

State TargetStanding::state() const {
    const auto weight = [](State state) { return static_cast<int>(state); };
    return weight(rank.state) > weight(value.state) ? rank.state : value.state;
}

TargetStanding targetStanding(const Ledger &ledger, const engine::CellKey &key) {
    TargetStanding standing;
    const engine::Indicator *indicator = ledger.schemeFor(key.period).indicator(key.indicator);
    if (!indicator)
        return standing;
    const bool own = !ledger.target(key).isBlank();
    const engine::Target &target = ledger.targetFor(key);
    const engine::Observation &cell = ledger.observation(key);
    const bool timed = !own && growsThroughYear(*indicator, target.value);
    standing.reachedRank = rankOf(ledger, key);
    standing.value =
        progressOf(*indicator, cell.value, target.value, timed ? key.period.months() / 12.0 : 1.0);
    standing.rank =
        rankProgress(target.rank, standing.reachedRank, cell.value.state != CellState::NotApplicable);
    Backwards backwards(ledger, key, *indicator, standing.regressions);
    backwards.rank(standing.reachedRank, target.rank);
    backwards.value(cell.value);
    backwards.target(target.value, own ? key.period : engine::Period::wholeYear(key.period.year()));
    return standing;
}

QString understood(const CellText &target, const engine::Indicator &indicator) {
    if (target.state != CellState::Value)
        return {};
    const QString number = labels::figure(target.number);
    switch (target.comparator) {
    case Comparator::AtLeast:
        return u"≥" + number;
    case Comparator::AtMost:
        return u"≤" + number;
    case Comparator::About:
        return u"≈" + number;
    case Comparator::Above:
        return u">" + number;
    case Comparator::None:
        break;
    }
    // A range is no number as a value; as a target its easier end is what has to be reached.
    const bool isRange =
        engine::readCell(target.text, {engine::CellRole::Value, indicator.unit, indicator.direction}).state !=
        CellState::Value;
    if (isRange)
        return (indicator.direction == engine::Direction::Higher ? u"≥" : u"≤") + number;
    return labels::text(target.text) == number ? QString() : number;
}

QString sentence(const Regression &regression, const engine::Period &in) {
    const QString now = labels::figure(regression.now);
    const QString before = labels::figure(regression.before);
    const QString since = regression.since.year() == in.year()
                              ? labels::text(regression.since.chineseWithoutYear())
                              : labels::period(regression.since);
    switch (regression.kind) {
    case Regression::Kind::RankWorse:
        return Targets::tr("排名退 %1 位，%2第 %3")
            .arg(labels::figure(regression.now - regression.before), since, before);
    case Regression::Kind::ValueWorse:
        return Targets::tr("不如上年：%1为 %2").arg(since, before);
    case Regression::Kind::TargetWorse:
        return Targets::tr("目标 %1 低于上年结果 %2").arg(now, before);
    case Regression::Kind::TargetLowered:
        return Targets::tr("目标 %1 低于上年目标 %2").arg(now, before);
    case Regression::Kind::TargetRankWorse:
        return Targets::tr("目标第 %1，%2已是第 %3").arg(now, since, before);
    }
    return {};
}

} // namespace weici::app
