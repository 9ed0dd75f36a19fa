// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/whatif.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace weici::engine {

namespace {

bool isSame(double a, double b) {
    return a == b || (std::isnan(a) && std::isnan(b));
}

bool isSame(const PanelTarget &a, const PanelTarget &b) {
    return a.state == b.state && a.comparator == b.comparator && isSame(a.number, b.number);
}

bool isSame(const PanelCell &a, const PanelCell &b) {
    return isSame(a.value, b.value) && a.notApplicable == b.notApplicable &&
           isSame(a.publishedRank, b.publishedRank) && isSame(a.target, b.target);
}

bool sameCodes(const Scheme &a, const Scheme &b) {
    return std::ranges::equal(a.indicators, b.indicators, {}, &Indicator::code, &Indicator::code);
}

} // namespace

WhatIf::WhatIf(const Scheme &scheme, const Panel &panel, unsigned threads)
    : m_threads(threads)
    , m_originalScheme(scheme)
    , m_scheme(scheme)
    , m_original(ScoringPlan::compile(scheme), panel, threads)
    , m_live(m_original) {}

void WhatIf::setValue(std::size_t leaf, std::size_t region, std::optional<double> value) {
    PanelCell cell = panel().cell(leaf, region);
    cell.value = value.value_or(noNumber);
    cell.notApplicable = false;
    setCell(leaf, region, cell);
}

void WhatIf::setTarget(std::size_t leaf, std::size_t region, std::optional<double> target,
                       Comparator comparator) {
    PanelCell cell = panel().cell(leaf, region);
    cell.target = target ? PanelTarget{CellState::Value, comparator, *target} : PanelTarget{};
    setCell(leaf, region, cell);
}

void WhatIf::setCell(std::size_t leaf, std::size_t region, const PanelCell &cell) {
    const PanelCell original = m_original.panel().cell(leaf, region);
    if (isSame(cell, original))
        m_cells.erase({leaf, region});
    else
        m_cells.insert_or_assign({leaf, region}, original);
    m_live.setCell(leaf, region, cell);
}

void WhatIf::resetCell(std::size_t leaf, std::size_t region) {
    if (m_cells.erase({leaf, region}) > 0)
        m_live.setCell(leaf, region, m_original.panel().cell(leaf, region));
}

void WhatIf::setWeight(std::size_t leaf, std::optional<double> points) {
    editScheme([&](Scheme &scheme) { scheme.indicators[leaf].points = points; });
}

void WhatIf::setRule(std::size_t leaf, std::string rule, std::string parameters) {
    editScheme([&](Scheme &scheme) {
        scheme.indicators[leaf].rule = std::move(rule);
        scheme.indicators[leaf].parameters = std::move(parameters);
    });
}

void WhatIf::editScheme(const std::function<void(Scheme &)> &edit) {
    Scheme edited = m_scheme;
    edit(edited);
    if (!sameCodes(edited, m_scheme))
        throw std::invalid_argument("a what-if cannot add, remove or move indicators");
    if (edited == m_scheme)
        return;
    m_scheme = std::move(edited);
    rescore();
}

void WhatIf::resetScheme() {
    if (m_scheme == m_originalScheme)
        return;
    m_scheme = m_originalScheme;
    rescore();
}

void WhatIf::reset() {
    m_scheme = m_originalScheme;
    m_cells.clear();
    m_live = m_original;
}

void WhatIf::rescore() {
    m_live = LiveScores(ScoringPlan::compile(m_scheme), panel(), m_threads);
}

} // namespace weici::engine
