// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/scheme.h"

#include <algorithm>

namespace weici::engine {

const Node *Scheme::node(NodeId id) const {
    const auto found = std::ranges::find(nodes, id, &Node::id);
    return found == nodes.end() ? nullptr : &*found;
}

const Indicator *Scheme::indicator(IndicatorId id) const {
    const auto found = std::ranges::find(indicators, id, &Indicator::id);
    return found == indicators.end() ? nullptr : &*found;
}

const Indicator *Scheme::indicator(std::string_view code) const {
    const auto found = std::ranges::find(indicators, code, &Indicator::code);
    return found == indicators.end() ? nullptr : &*found;
}

int listReach(const Scheme &scheme) {
    return scheme.regionCount < 2 * scheme.listSize ? scheme.regionCount / 2 : scheme.listSize;
}

} // namespace weici::engine
