// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include <QHash>
#include <QString>

#include "engine/ids.h"

namespace weici::app {

class NarrativeFacts;

/// The names under which a text may speak of leaves, levels of the tree and regions: as printed, with the
/// parent's in front, by alias, shortened and in other words.
class NarrativeNames final {
public:
    explicit NarrativeNames(const NarrativeFacts &facts);

    struct Match {
        qsizetype length = 0;            ///< in the line
        std::vector<std::size_t> leaves; ///< more than one: the words around must tell
        bool isGeneric = false;          ///< 增速, 总额: nothing by itself
        std::vector<std::size_t> nodes;  ///< items of the tree
        std::optional<engine::RegionId> region;
    };
    /// The longest name that stands at a place of a line in its reading form.
    [[nodiscard]] std::optional<Match> longestAt(QStringView form, qsizetype at) const;

    struct Likeness {
        std::size_t leaf = 0;
        double score = 0; ///< 0…1
    };
    /// The leaf that words which are no name come nearest to; nothing: none, or two are as near.
    std::optional<Likeness> nearest(const QString &words) const;

    /// Whether the words stand, with gaps, in the leaf's names or those above it.
    [[nodiscard]] bool isPartOf(const QString &words, std::size_t leaf) const;

private:
    struct Names {
        std::vector<QString> exact;
        QString path; ///< of the levels above and the leaf
    };
    struct Entry {
        int weight = 0; ///< the less the surer
        Match match;
    };

    Names namesOf(std::size_t leaf) const;
    void addLeaf(std::size_t leaf);
    void addForm(const QString &form, std::size_t leaf, int weight, bool isAlias = false);
    void addShare(const QString &name, std::size_t leaf);
    void addNodes();
    void addRegions();
    Entry &entryOf(const QString &form);
    [[nodiscard]] double likeness(const QString &words, std::size_t leaf) const;

    const NarrativeFacts &m_facts;
    std::vector<Names> m_leaves;
    std::unordered_map<std::uint64_t, std::uint32_t> m_steps; ///< node and letter → node
    std::unordered_map<std::uint32_t, Entry> m_entries;       ///< by node
    std::uint32_t m_nodeCount = 1;
    mutable QHash<QString, std::optional<Likeness>> m_asked;
};

} // namespace weici::app
