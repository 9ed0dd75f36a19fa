// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QString>
#include <QStringList>

#include "app/bulletinfacts.h"

namespace weici::app {

/// A list of indicators that a template can name: 前6, 退位, 未达标 …
struct LeafList {
    enum class Kind : quint8 {
        All,
        Ranked,
        Unranked,
        Valued, ///< there is a number or a text in the place of one
        Front,  ///< rank ≤ reach
        Back,   ///< rank ≥ N − reach + 1
        Up,     ///< against the previous period
        Down,
        Level,
        Targeted, ///< there is a target, and it asks for something
        Reached,  ///< as far as is due by the end of the period
        Short,
        Open,    ///< no result that could be held against the target
        Weak,    ///< in the back, or down, or short
        Unknown, ///< neither value nor rank
    };
    Kind kind = Kind::All;
    std::optional<int> reach; ///< of Front and Back; nothing: that of the scheme

    bool operator==(const LeafList &) const = default;
};

/// The list of this name, or nothing.
std::optional<LeafList> leafListNamed(const QString &name);
/// A name of every kind with what it lists, for people.
std::vector<std::pair<QString, QString>> leafListNames();

/// How many places the list reaches from its end; of other lists than Front and Back 0.
int reachOf(const LeafList &list, const engine::Scheme &scheme);

/// The leaves of a list in printed order (`byRank`: best first), of one responsible unit where it is named.
std::vector<const BulletinLeaf *> membersOf(const LeafList &list, const BulletinFacts &facts,
                                            const QString &department = {}, bool byRank = false);

} // namespace weici::app
