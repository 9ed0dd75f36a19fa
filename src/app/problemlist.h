// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include <QHash>
#include <QString>

#include "app/problems.h"
#include "engine/scheme.h"

namespace weici::app {

class Ledger;

/// The problems while they are found: gives every finding its subject in words and its place in the printed
/// order.
class ProblemList final {
public:
    explicit ProblemList(const Ledger &ledger)
        : m_ledger(ledger) {}

    /// A finding about an indicator of `scheme` (by its number there). `message` says what is wrong; the
    /// subject, and the region where it is not the own one, are put in front.
    void add(Severity severity, Problem::Kind kind, const engine::Scheme &scheme, std::size_t indicator,
             engine::RegionId region, const engine::Period &period, const QString &message);
    /// A finding about a node of the scheme's tree, above its first leaf.
    void addNode(Severity severity, Problem::Kind kind, const QString &node, std::size_t firstLeaf,
                 const QString &message);

    /// Errors first, then in printed order.
    std::vector<Problem> take();

private:
    struct Found {
        std::size_t place = 0;
        Problem problem;
    };

    const QString &subject(const engine::Scheme &scheme, std::size_t indicator);

    const Ledger &m_ledger;
    std::vector<Found> m_found;
    QHash<std::pair<const engine::Scheme *, std::size_t>, QString> m_subjects;
};

/// The indicator's name; where another leaf of the scheme has the same, with its parent's in front.
QString indicatorSubject(const engine::Scheme &scheme, std::size_t indicator);

} // namespace weici::app
