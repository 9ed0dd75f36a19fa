// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scorerows.h"

#include "app/ledger.h"
#include "app/ledgerpanel.h"
#include "app/scoreservice.h"
#include "engine/attribution.h"

#include <utility>

namespace weici::app {

namespace {

using Kind = engine::IndicatorTree::Kind;

class RowMaker final {
public:
    RowMaker(const Ledger &ledger, const engine::IndicatorTree &tree, const engine::LiveScores &live,
             engine::RegionId region)
        : m_tree(tree)
        , m_live(live)
        , m_region(region)
        , m_index(regionIndex(ledger, region))
        , m_isWhole(holdsEveryRegion(ledger, tree.scheme())) {}

    std::vector<ScoreRow> run() {
        add(0);
        return std::move(m_rows);
    }

private:
    void add(std::size_t item) {
        const auto &place = m_tree.items()[item];
        for (const std::size_t child : place.children)
            add(child);
        if (place.kind == Kind::Block && m_tree.name(item).empty())
            return;
        const engine::Scores &scores = m_live.scores();
        ScoreRow row{m_region, item, place.kind, m_tree.path(item)};
        row.points = scores.points(item, m_index);
        row.full = scores.full(item, m_index);
        row.coverage = scores.coverage(item, m_index);
        row.rank = place.kind == Kind::Leaf ? leafRank(place.source) : nodeRank(item);
        row.groupRank = groupRank(item, place);
        m_rows.push_back(std::move(row));
    }

    [[nodiscard]] double leafRank(std::size_t leaf) const {
        return engine::standingRank({m_tree.scheme(), m_live.panel(), m_live.scores()}, leaf, m_index);
    }

    [[nodiscard]] double nodeRank(std::size_t item) const {
        return m_isWhole ? m_live.scores().rank(item, m_index) : engine::noNumber;
    }

    /// A place among some of a group would be no place in it.
    [[nodiscard]] double groupRank(std::size_t item, const engine::IndicatorTree::Item &place) const {
        const engine::Scores &scores = m_live.scores();
        if (!m_isWhole)
            return engine::noNumber;
        if (place.kind == Kind::Leaf &&
            !scores.isGroupRankComplete(place.source, m_live.panel().group(m_index)))
            return engine::noNumber;
        return scores.groupRank(item, m_index);
    }

    const engine::IndicatorTree &m_tree;
    const engine::LiveScores &m_live;
    engine::RegionId m_region;
    std::size_t m_index;
    bool m_isWhole;
    std::vector<ScoreRow> m_rows;
};

} // namespace

std::vector<ScoreRow> scoreRows(ScoreService &service, const engine::Period &period,
                                engine::RegionId region) {
    const engine::IndicatorTree tree(service.ledger().schemeFor(period));
    const auto live = service.live(period);
    return RowMaker(service.ledger(), tree, *live, region).run();
}

} // namespace weici::app
