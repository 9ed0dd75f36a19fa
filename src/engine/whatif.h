// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "engine/scheme.h"
#include "engine/scorer.h"

namespace weici::engine {

/// 推演: changed values, targets, weights and rules over a scheme and a panel, scored as if a copy of both
/// had been edited. The originals are only read, and only by the constructor. Changes of cells are followed
/// at the price of one cell; changes of the scheme score anew.
class WhatIf final {
public:
    WhatIf(const Scheme &scheme, const Panel &panel, unsigned threads = 1);

    [[nodiscard]] const Scheme &scheme() const { return m_scheme; }
    [[nodiscard]] const Panel &panel() const { return m_live.panel(); }
    [[nodiscard]] const Scores &scores() const { return m_live.scores(); }
    [[nodiscard]] const LiveScores &live() const { return m_live; }
    [[nodiscard]] const Scheme &originalScheme() const { return m_originalScheme; }
    [[nodiscard]] const Scores &originalScores() const { return m_original.scores(); }

    /// A value (nothing: missing); the cell is then no longer 不作要求. Its published rank stands.
    void setValue(std::size_t leaf, std::size_t region, std::optional<double> value);
    /// A target (nothing: none).
    void setTarget(std::size_t leaf, std::size_t region, std::optional<double> target,
                   Comparator comparator = Comparator::None);
    /// Value, state, published rank and target at once.
    void setCell(std::size_t leaf, std::size_t region, const PanelCell &cell);
    void resetCell(std::size_t leaf, std::size_t region);

    /// The entered points of a leaf, as in Indicator::points; nothing: as printed.
    void setWeight(std::size_t leaf, std::optional<double> points);
    void setRule(std::size_t leaf, std::string rule, std::string parameters);
    /// Any other change of the scheme. Leaves and their order must stay: throws std::invalid_argument, with
    /// nothing changed, when a code is not where it was.
    void editScheme(const std::function<void(Scheme &)> &edit);
    void resetScheme();
    void reset();

    [[nodiscard]] bool isChanged() const { return !m_cells.empty() || !(m_scheme == m_originalScheme); }
    /// The changed cells, as {leaf, region}, with what they were.
    [[nodiscard]] const std::map<std::pair<std::size_t, std::size_t>, PanelCell> &changedCells() const {
        return m_cells;
    }

private:
    void rescore();

    unsigned m_threads;
    Scheme m_originalScheme;
    Scheme m_scheme;
    LiveScores m_original;
    LiveScores m_live;
    std::map<std::pair<std::size_t, std::size_t>, PanelCell> m_cells;
};

} // namespace weici::engine
