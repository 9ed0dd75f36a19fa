// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/ledgercontent.h"

namespace weici::app {

/// One field in which two states of a ledger's structure differ. Fields have the names of the package's
/// columns and keys; `leaf`, `node` and `block` stand for all of one that came or went, `recycled` for a leaf
/// that was taken out or brought back, `moved` for one that changed its place among its siblings.
struct FieldChange {
    std::string item; ///< a leaf's code, a node's or block's name; empty: the scheme itself
    std::string field;
    std::string before;
    std::string after;

    bool operator==(const FieldChange &) const = default;
};

/// What changed from one state of a year's scheme to another: its own fields, then blocks, nodes (by id) and
/// leaves (by id) in the order of the later state, what went at the end.
std::vector<FieldChange> schemeDifference(const engine::Scheme &before, const engine::Scheme &after);
std::vector<FieldChange> relationsDifference(const std::vector<engine::Relation> &before,
                                             const std::vector<engine::Relation> &after);

} // namespace weici::app
