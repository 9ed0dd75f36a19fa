// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include <QHash>
#include <QString>
#include <QStringList>

#include "app/problems.h"
#include "engine/indicatortree.h"
#include "engine/scheme.h"

namespace weici::app {

class Ledger;

/// What a check found, before it has a place in the list.
struct Finding {
    Severity severity = Severity::Warning;
    Problem::Kind kind = Problem::Kind::BlankCell;
    Problem::Field field = Problem::Field::Value;
    /// What is wrong; the subject, and the region where it is not the own one, are put in front.
    QString message;
    QStringList figures = {}; ///< see Problem::figures
};

/// The problems while they are found: gives every finding its subject in words and its place in the printed
/// order.
class ProblemList final {
public:
    explicit ProblemList(const Ledger &ledger)
        : m_ledger(&ledger) {}

    /// A finding about an indicator of `scheme` (by its number there), in one region and period.
    void add(const engine::Scheme &scheme, std::size_t indicator, engine::RegionId region,
             const engine::Period &period, const Finding &finding);
    /// One about the indicator in several regions, or periods where `period` is none.
    void addGroup(const engine::Scheme &scheme, std::size_t indicator,
                  const std::optional<engine::Period> &period, const Finding &finding);
    /// A finding about a node of the scheme's tree, above its first leaf.
    void addNode(const QString &node, const engine::Scheme &scheme, std::size_t firstLeaf,
                 const std::optional<engine::Period> &period, const Finding &finding);
    /// A finding about the sheet of a region (none: of all) in a period.
    void addSheet(const std::optional<engine::RegionId> &region, const engine::Scheme &scheme,
                  const engine::Period &period, const Finding &finding);

    struct Found {
        std::size_t place = 0; ///< in the printed order
        Problem problem;
    };
    [[nodiscard]] const std::vector<Found> &found() const { return m_found; }

private:
    const QString &subject(const engine::Scheme &scheme, std::size_t indicator);
    Problem &append(std::size_t place, const Finding &finding, const QString &about);

    const Ledger *m_ledger;
    std::vector<Found> m_found;
    QHash<std::pair<const engine::Scheme *, std::size_t>, QString> m_subjects;
};

/// The findings of all lists: errors first, then in printed order, then in the order of the lists.
std::vector<Problem> sorted(std::span<const ProblemList> lists);

/// The indicator's name; where another leaf of the scheme has the same, with its parent's in front.
QString indicatorSubject(const engine::Scheme &scheme, std::size_t indicator);

/// The first leaf of an item, by its number in the scheme.
std::size_t firstLeaf(const engine::IndicatorTree &tree, std::size_t item);

/// 甲县、乙县、丙县等 5 个地区: at most `shown` names.
QString regionNames(const Ledger &ledger, const std::vector<engine::RegionId> &regions, int shown = 4);

} // namespace weici::app
