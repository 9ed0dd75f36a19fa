// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gaprows.h"
#include "engine/scheme.h"
#include "engine/scorer.h"

#include <atomic>
#include <memory>
#include <vector>

namespace weici::app {

/// A question about gaps with all that is needed to answer it; the ledger is only read while it is made.
class GapWork final {
public:
    GapWork(ScoreService &service, const engine::Period &period, const GapQuestion &question);

    /// In any thread. Fewer rows than leaves where it was stopped.
    [[nodiscard]] std::vector<GapRow> answer(const std::atomic_bool &stopped) const;

private:
    [[nodiscard]] bool isAsked(const engine::Indicator &leaf) const;
    [[nodiscard]] std::size_t moverOf(std::size_t leaf) const;
    [[nodiscard]] double publishedRank(std::size_t leaf) const;
    [[nodiscard]] double groupRank(std::size_t item, std::size_t region) const;

    GapQuestion m_question;
    engine::Scheme m_scheme;
    std::shared_ptr<const engine::LiveScores> m_live;
    std::vector<engine::RegionId> m_regions;
    std::size_t m_region;
    std::vector<engine::GapRange> m_ranges; ///< one a leaf; of those not asked for, empty
};

} // namespace weici::app
