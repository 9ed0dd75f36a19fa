// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gaprows.h"
#include "engine/period.h"

#include <atomic>
#include <memory>
#include <vector>

namespace weici::app {

class ScoreService;

/// A question that takes long over thousands of regions, with all that is needed to answer it: taken in the
/// thread of the ledger, worked on in any. Once its answer is kept, gapRows(), lostView() and what rests on
/// them are quick.
class LongQuestion {
public:
    virtual ~LongQuestion();
    /// In any thread; ends early, without an answer, when `stopped` becomes true.
    virtual void work(const std::atomic_bool &stopped) = 0;
    /// In the thread of the ledger; nothing where the figures have changed meanwhile.
    virtual void keep(ScoreService &service) = 0;
};

/// nullptr: the answer is kept already, or takes no time.
std::unique_ptr<LongQuestion> longGapQuestion(ScoreService &service, const engine::Period &period,
                                              const GapQuestion &question);
std::unique_ptr<LongQuestion> longLostQuestion(ScoreService &service, const engine::Period &period,
                                               engine::RegionId region);

/// Those of some questions that are there.
std::vector<std::unique_ptr<LongQuestion>> gathered(std::unique_ptr<LongQuestion> first,
                                                    std::unique_ptr<LongQuestion> second);

} // namespace weici::app
