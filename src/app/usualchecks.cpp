// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usualchecks.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <vector>

#include <QCoreApplication>

#include "app/checkedperiod.h"
#include "app/labels.h"
#include "app/ledger.h"
#include "app/pastfigures.h"
#include "app/problemlist.h"
#include "app/usualwords.h"
#include "engine/figurekind.h"
#include "engine/outlier.h"
#include "engine/printednumber.h"

namespace weici::app {

namespace {

using engine::FigureKind;

/// What a deviation has to reach besides the z-score before a person is asked to look.
constexpr double relativeLimit = 0.3;   ///< of what was to be expected: amounts, counts, measures
constexpr double stepLimit = 3.0;       ///< units of the last printed digit
constexpr double pointsSincePast = 5.0; ///< rates, against the period before
constexpr double pointsInAYear = 10.0;  ///< rates, against last year
constexpr double pointsAmongPeers = 20.0;
constexpr double growthAmongPeers = 100.0;
constexpr double factorAmongPeers = 3.0; ///< of the median …
constexpr double factorToNext = 2.0;     ///< … and of the nearest other region
constexpr double factorInAYear = 3.0;    ///< without enough figures for a z-score
constexpr double stepsInAYear = 10.0;

class UsualCheck final {
public:
    UsualCheck(ProblemList &problems, const CheckedPeriod &checked, std::size_t leaf)
        : m_problems(problems)
        , m_checked(checked)
        , m_leaf(leaf)
        , m_kind(engine::figureKind(checked.scheme().indicators[leaf]))
        , m_past(checked, leaf, m_kind) {}

    void run() {
        const auto &regions = m_checked.ledger().regions();
        for (std::size_t r = 0; r < regions.size(); ++r) {
            if (std::isnan(m_past.now(r)) || checkSlip(r))
                continue;
            if (m_kind == FigureKind::Growth || !m_past.hasPast(r))
                checkAmongPeers(r);
            else if (!checkChange(r, m_past.before(), pointsSincePast))
                checkChange(r, m_past.lastYear(), pointsInAYear);
        }
    }

private:
    void report(std::size_t region, Problem::Kind kind, const QString &message, const QString &against) {
        const auto id = m_checked.ledger().regions()[region].id;
        const QString text = labels::text(m_checked.cell(m_leaf, id).value.text);
        m_problems.add(m_checked.scheme(), m_leaf, id, m_checked.period(),
                       {Severity::Warning, kind, Problem::Field::Value, message,
                        against.isEmpty() ? QStringList{text} : QStringList{text, against}});
    }

    [[nodiscard]] QString textOf(std::size_t region, const engine::Period &period) const {
        return labels::text(
            m_checked.cell(m_leaf, m_checked.ledger().regions()[region].id, period).value.text);
    }

    /// Half a unit of the last printed digit of the region's value.
    [[nodiscard]] double half(std::size_t region) const {
        const auto &cell = m_checked.cell(m_leaf, m_checked.ledger().regions()[region].id);
        const auto printed = engine::printedNumber(cell.value);
        return printed ? printed->half : 0.0;
    }

    [[nodiscard]] const std::string &unit() const { return m_checked.scheme().indicators[m_leaf].unit; }

    bool checkSlip(std::size_t region) {
        const double now = m_past.now(region);
        if (now <= 0 || m_kind == FigureKind::Growth)
            return false;
        const auto expected = m_past.expectations(region);
        const auto power = engine::slipOf(now, expected.figures);
        if (!power)
            return false;
        const QString against = expected.period ? textOf(region, *expected.period) : QString();
        report(
            region, Problem::Kind::UnitSlip,
            usualwords::slip(textOf(region, m_checked.period()), expected.period, m_checked.period(),
                             against.isEmpty() ? usualwords::shortFigure(expected.figures.front()) : against,
                             *power, labels::text(unit()), m_kind == FigureKind::Rate),
            against);
        return true;
    }

    /// Whether the distance from what was to be expected is worth a look, whatever the z-score says.
    [[nodiscard]] bool isMaterial(std::size_t region, double expected, double points) const {
        const double distance = std::abs(m_past.now(region) - expected);
        if (m_kind == FigureKind::Rate)
            return distance >= points;
        return distance >= relativeLimit * std::abs(expected) && distance >= stepLimit * 2.0 * half(region);
    }

    bool checkChange(std::size_t region, const PastFigures::Past &past, double points) {
        if (!past.has(region))
            return false;
        const auto usual = m_past.usual(region, past);
        if (!usual)
            return checkFactor(region, past);
        if (std::abs(usual->z) <= engine::outlierLimit || !isMaterial(region, usual->expected, points))
            return false;
        const QString base = textOf(region, past.period);
        report(region, Problem::Kind::Outlier,
               usualwords::change(textOf(region, m_checked.period()), past.period, m_checked.period(), base,
                                  usual->expected, usual->byPeers),
               base);
        return true;
    }

    /// Too little is known for a z-score: three times last year's amount, or a third of it.
    bool checkFactor(std::size_t region, const PastFigures::Past &past) {
        const double now = m_past.now(region);
        const double base = past.values[region];
        if (&past != &m_past.lastYear() || past.byPeers || m_kind != FigureKind::Level || now <= 0 ||
            base <= 0 || std::abs(now - base) < stepsInAYear * 2.0 * half(region))
            return false;
        const double factor = now / base;
        if (factor < factorInAYear && factor > 1.0 / factorInAYear)
            return false;
        const QString text = textOf(region, past.period);
        report(region, Problem::Kind::Outlier,
               usualwords::factor(textOf(region, m_checked.period()), text, factor), text);
        return true;
    }

    void checkAmongPeers(std::size_t region) {
        const auto *const peers = m_past.peers();
        const double now = m_past.now(region);
        if (!peers || !m_checked.ledger().regions()[region].scored || (peers->isRelative && now <= 0))
            return;
        const double z = peers->spread.z(peers->isRelative ? std::log(now) : now);
        if (std::abs(z) <= engine::outlierLimit || !standsApart(region, *peers))
            return;
        report(region, Problem::Kind::Outlier,
               usualwords::amongPeers(textOf(region, m_checked.period()), peers->median), {});
    }

    [[nodiscard]] bool standsApart(std::size_t region, const PastFigures::Peers &peers) const {
        const double now = m_past.now(region);
        const double distance = std::abs(now - peers.median);
        if (m_kind == FigureKind::Growth)
            return distance >= growthAmongPeers;
        if (!peers.isRelative)
            return m_kind == FigureKind::Rate && distance >= pointsAmongPeers;
        if (distance < stepLimit * 2.0 * half(region))
            return false;
        const double nearest = m_past.nearestPeer(region);
        const double toMedian = std::max(now / peers.median, peers.median / now);
        return toMedian >= factorAmongPeers && std::max(now / nearest, nearest / now) >= factorToNext;
    }

    ProblemList &m_problems;
    const CheckedPeriod &m_checked;
    const std::size_t m_leaf;
    const FigureKind m_kind;
    const PastFigures m_past;
};

} // namespace

void checkUsual(ProblemList &problems, const CheckedPeriod &checked, std::size_t leaf) {
    UsualCheck(problems, checked, leaf).run();
}

} // namespace weici::app
