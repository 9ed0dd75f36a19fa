// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/lostpoints.h"
#include "engine/period.h"
#include "engine/scheme.h"
#include "engine/scorer.h"

#include <memory>
#include <optional>
#include <vector>

namespace weici::app {

class ScoreService;

/// The lost points of a region with all that is needed to work them out; the ledger is only read while it is
/// made.
class LostWork final {
public:
    LostWork(ScoreService &service, const engine::Period &period, engine::RegionId region);
    LostWork(const LostWork &) = delete;
    LostWork &operator=(const LostWork &) = delete;

    /// In any thread, once.
    void work();
    /// Only after work().
    [[nodiscard]] const engine::LostPointsTable &table() const { return *m_table; }
    /// The scheme that the table counts in.
    [[nodiscard]] const engine::Scheme &scheme() const { return m_scheme; }

private:
    engine::Scheme m_scheme;
    std::shared_ptr<const engine::LiveScores> m_live; ///< until it is worked out
    std::size_t m_region;
    std::vector<double> m_targetRanks;
    std::optional<engine::LostPointsTable> m_table;
};

/// As it is kept, else worked out now.
std::shared_ptr<const LostWork> lostWork(ScoreService &service, const engine::Period &period,
                                         engine::RegionId region);

} // namespace weici::app
