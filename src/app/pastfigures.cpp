// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pastfigures.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "app/checkedperiod.h"
#include "app/ledger.h"

namespace weici::app {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
/// A median of fewer other regions says nothing, nor one of regions that differ by more than this factor.
constexpr std::size_t fewestOthers = 5;
constexpr double widestOthers = 10.0;

std::ptrdiff_t known(const std::vector<double> &values) {
    return std::ranges::count_if(values, [](double value) { return !std::isnan(value); });
}

} // namespace

bool PastFigures::Past::has(std::size_t region) const {
    return !values.empty() && !std::isnan(values[region]);
}

PastFigures::PastFigures(const CheckedPeriod &checked, std::size_t leaf, engine::FigureKind kind)
    : m_checked(checked)
    , m_leaf(leaf)
    , m_kind(kind)
    , m_now(checked.values(leaf, checked.period()))
    , m_before{checked.period(), {}, {}, false}
    , m_lastYear{checked.period().yearBefore(), {}, {}, false} {
    if (known(m_now) == 0)
        return;
    readPeers();
    if (kind == engine::FigureKind::Growth)
        return;
    findBefore();
    if (checked.yearBefore())
        m_lastYear.values = checked.values(leaf, *checked.yearBefore());
    readChanges(m_before);
    readChanges(m_lastYear);
}

/// The latest earlier period in which at least half of the regions have a value.
void PastFigures::findBefore() {
    for (const auto &period : m_checked.earlier()) {
        auto values = m_checked.values(m_leaf, period);
        if (2 * known(values) < known(m_now) || known(values) == 0)
            continue;
        m_before.period = period;
        m_before.values = std::move(values);
        return dropUnmoved();
    }
}

void PastFigures::readPeers() {
    const auto &regions = m_checked.ledger().regions();
    for (std::size_t r = 0; r < regions.size(); ++r) {
        if (isPeer(r))
            m_sorted.push_back(m_now[r]);
    }
    std::ranges::sort(m_sorted);
    if (m_sorted.size() < engine::outlierMinimum)
        return;
    Peers peers{{}, engine::median(m_sorted), false};
    peers.isRelative = (m_kind == engine::FigureKind::Level || m_kind == engine::FigureKind::Measure) &&
                       m_sorted.front() > 0;
    auto figures = m_sorted;
    if (peers.isRelative)
        std::ranges::transform(figures, figures.begin(), [](double figure) { return std::log(figure); });
    if (const auto spread = engine::robustSpread(figures)) {
        peers.spread = *spread;
        m_peers = peers;
    }
}

/// A figure that covers no later months than the one before (as_of) has had no time to change.
void PastFigures::dropUnmoved() {
    const auto &regions = m_checked.ledger().regions();
    for (std::size_t r = 0; r < regions.size(); ++r) {
        const auto &asOf = m_checked.cell(m_leaf, regions[r].id).asOf;
        if (asOf &&
            *asOf <= m_checked.cell(m_leaf, regions[r].id, m_before.period).asOf.value_or(m_before.period))
            m_before.values[r] = none;
    }
}

bool PastFigures::isPeer(std::size_t region) const {
    return m_checked.ledger().regions()[region].scored && !std::isnan(m_now[region]);
}

double PastFigures::change(double now, double base) const {
    if (!isRelative())
        return now - base;
    return now > 0 && base > 0 ? std::log(now / base) : none;
}

void PastFigures::readChanges(Past &past) const {
    if (past.values.empty())
        return;
    std::vector<double> changes;
    const auto &regions = m_checked.ledger().regions();
    for (std::size_t r = 0; r < regions.size(); ++r) {
        const double one = regions[r].scored ? change(m_now[r], past.values[r]) : none;
        if (!std::isnan(one))
            changes.push_back(one);
    }
    past.byPeers = changes.size() >= engine::outlierMinimum;
    past.changes = engine::robustSpread(changes);
}

double PastFigures::nearestPeer(std::size_t region) const {
    const double now = m_now[region];
    const auto [first, last] = std::ranges::equal_range(m_sorted, now);
    if (last - first > 1)
        return now;
    const double below = first == m_sorted.begin() ? none : *(first - 1);
    const double above = last == m_sorted.end() ? none : *last;
    return std::isnan(above) || now - below < above - now ? below : above;
}

std::optional<PastFigures::Usual> PastFigures::usual(std::size_t region, const Past &past) const {
    const double base = past.values[region];
    if (past.changes) {
        const double moved = change(m_now[region], base);
        if (std::isnan(moved))
            return std::nullopt;
        const double median = past.changes->median;
        return Usual{isRelative() ? base * std::exp(median) : base + median, past.changes->z(moved), true};
    }
    if (past.byPeers)
        return std::nullopt;
    return &past == &m_before ? usualByOwnSteps(region) : usualByOwnYears(region);
}

double PastFigures::own(std::size_t region, const engine::Period &period) const {
    return m_checked.cell(m_leaf, m_checked.ledger().regions()[region].id, period)
        .value.value()
        .value_or(none);
}

/// By how much the region's figure has moved a month, in all steps within a year that the ledger holds.
std::optional<PastFigures::Usual> PastFigures::usualByOwnSteps(std::size_t region) const {
    std::vector<double> steps;
    const engine::Period *last = nullptr;
    double lastValue = none;
    for (const auto &period : m_checked.observed()) {
        if (period >= m_checked.period() || period.firstMonth() != 1)
            continue;
        const double value = own(region, period);
        if (std::isnan(value))
            continue;
        if (last && last->year() == period.year())
            steps.push_back((value - lastValue) / (period.lastMonth() - last->lastMonth()));
        last = &period;
        lastValue = value;
    }
    const auto spread = engine::robustSpread(steps);
    const int months = m_checked.period().lastMonth() - m_before.period.lastMonth();
    if (!spread || months <= 0)
        return std::nullopt;
    const double base = m_before.values[region];
    return Usual{base + spread->median * months, spread->z((m_now[region] - base) / months), false};
}

/// By how much the region's figure has moved in a year, in all periods that the ledger holds twice.
std::optional<PastFigures::Usual> PastFigures::usualByOwnYears(std::size_t region) const {
    std::vector<double> moves;
    for (const auto &period : m_checked.observed()) {
        if (period >= m_checked.period())
            continue;
        const double moved = change(own(region, period), own(region, period.yearBefore()));
        if (!std::isnan(moved))
            moves.push_back(moved);
    }
    const auto spread = engine::robustSpread(moves);
    const double base = m_lastYear.values[region];
    const double moved = change(m_now[region], base);
    if (!spread || std::isnan(moved))
        return std::nullopt;
    return Usual{isRelative() ? base * std::exp(spread->median) : base + spread->median, spread->z(moved),
                 false};
}

/// The median of the regions where all others are of one size.
std::optional<double> PastFigures::sizeOfOthers(std::size_t region) const {
    if (!isPeer(region) || m_sorted.size() <= fewestOthers)
        return std::nullopt;
    const double now = m_now[region];
    const double least = m_sorted[now == m_sorted.front() ? 1 : 0];
    const double most = m_sorted[m_sorted.size() - (now == m_sorted.back() ? 2 : 1)];
    const double median = engine::median(m_sorted);
    if (least <= 0 || least < median / widestOthers || most > median * widestOthers)
        return std::nullopt;
    return median;
}

PastFigures::Expectations PastFigures::expectations(std::size_t region) const {
    Expectations expected;
    if (m_lastYear.has(region) && m_lastYear.values[region] > 0) {
        expected.figures.push_back(m_lastYear.values[region]);
        expected.period = m_lastYear.period;
    }
    if (m_before.has(region) && m_before.values[region] > 0) {
        // A flow has grown with the months and a stock has not: halfway between the two.
        const double months =
            static_cast<double>(m_checked.period().lastMonth()) / m_before.period.lastMonth();
        expected.figures.push_back(m_before.values[region] *
                                   (m_kind == engine::FigureKind::Level ? std::sqrt(months) : 1.0));
        if (!expected.period)
            expected.period = m_before.period;
    }
    if (!expected.figures.empty() || hasPast(region))
        return expected;
    if (const auto size = sizeOfOthers(region))
        expected.figures.push_back(*size);
    return expected;
}

} // namespace weici::app
