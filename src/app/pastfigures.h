// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "engine/figurekind.h"
#include "engine/outlier.h"
#include "engine/period.h"

namespace weici::app {

class CheckedPeriod;

/// The values of one leaf in a period, and what was to be expected of them: by the period before, by the same
/// period last year, by the other regions. Regions are counted as in the ledger.
class PastFigures final {
public:
    struct Past {
        engine::Period period;
        std::vector<double> values;            ///< NaN: none; empty: there is no such period
        std::optional<engine::Spread> changes; ///< of the ranked regions; nothing: too few, or all alike
        bool byPeers = false;                  ///< there are enough ranked regions

        [[nodiscard]] bool has(std::size_t region) const;
    };
    struct Peers {
        engine::Spread spread; ///< of the logarithms where isRelative
        double median = 0.0;
        bool isRelative = false;
    };
    struct Usual {
        double expected = 0.0;
        double z = 0.0;
        bool byPeers = true; ///< else by the region's own past
    };
    struct Expectations {
        std::vector<double> figures;
        std::optional<engine::Period> period; ///< where the first of them comes from; nothing: from peers
    };

    PastFigures(const CheckedPeriod &checked, std::size_t leaf, engine::FigureKind kind);

    [[nodiscard]] double now(std::size_t region) const { return m_now[region]; }
    [[nodiscard]] const Past &before() const { return m_before; }
    [[nodiscard]] const Past &lastYear() const { return m_lastYear; }
    [[nodiscard]] bool hasPast(std::size_t region) const {
        return m_before.has(region) || m_lastYear.has(region);
    }
    /// nullptr: too few values, or all alike.
    [[nodiscard]] const Peers *peers() const { return m_peers ? &*m_peers : nullptr; }
    /// The value of another ranked region that is nearest; the region is one of at least two of them.
    [[nodiscard]] double nearestPeer(std::size_t region) const;

    /// What a past lets expect of a region's value; nothing where too little is known.
    [[nodiscard]] std::optional<Usual> usual(std::size_t region, const Past &past) const;
    /// Positive figures that the value should be of the size of.
    [[nodiscard]] Expectations expectations(std::size_t region) const;

private:
    void findBefore();
    void dropUnmoved();
    void readPeers();
    void readChanges(Past &past) const;
    [[nodiscard]] bool isRelative() const { return m_kind != engine::FigureKind::Rate; }
    [[nodiscard]] double change(double now, double base) const;
    [[nodiscard]] std::optional<Usual> usualByOwnSteps(std::size_t region) const;
    [[nodiscard]] std::optional<Usual> usualByOwnYears(std::size_t region) const;
    [[nodiscard]] double own(std::size_t region, const engine::Period &period) const;
    [[nodiscard]] std::optional<double> sizeOfOthers(std::size_t region) const;
    /// Ranked, with a value.
    [[nodiscard]] bool isPeer(std::size_t region) const;

    const CheckedPeriod &m_checked;
    const std::size_t m_leaf;
    const engine::FigureKind m_kind;
    std::vector<double> m_now;
    std::vector<double> m_sorted; ///< the peers' values
    Past m_before;
    Past m_lastYear;
    std::optional<Peers> m_peers;
};

} // namespace weici::app
