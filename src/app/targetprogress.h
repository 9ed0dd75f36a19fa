// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QString>

#include "engine/cell.h"
#include "engine/scheme.h"

namespace weici::app {

class Ledger;

/// How a result stands against the target that counts in its period. The rule, with examples, is in
/// docs/scoring.md under "Targets and time".
struct TargetProgress {
    enum class State : quint8 {
        NoTarget,
        NotApplicable, ///< 不作要求
        Prose,         ///< the target is a text without a number
        Open,          ///< no result yet
        OnTrack,
        Slow, ///< at least 9/10 of what is due
        Behind
    };
    State state = State::NoTarget;
    /// Share of the target that is reached, 1 = all; nothing where target or result is no number, or the
    /// target is not above 0.
    std::optional<double> done;
    double due = 1; ///< share that is due by the end of the period
};

/// Something that went, or is planned to go, backwards.
struct Regression {
    enum class Kind : quint8 {
        RankWorse,      ///< than the last rank of an earlier period of the same kind
        ValueWorse,     ///< than a year earlier
        TargetWorse,    ///< the target asks for less than a year earlier was reached
        TargetLowered,  ///< the target asks for less than the target of a year earlier
        TargetRankWorse ///< the target rank is worse than the present one
    };
    Kind kind = Kind::RankWorse;
    double now = 0;
    double before = 0;
    engine::Period since; ///< what it is compared with
};

/// One indicator of one region in one period: its targets, how far they are, and what went backwards.
struct TargetStanding {
    TargetProgress value;
    TargetProgress rank; ///< due is 1; done is 1 or nothing
    std::optional<double> reachedRank;
    std::vector<Regression> regressions;

    /// The worse of both.
    [[nodiscard]] TargetProgress::State state() const;
};

TargetStanding targetStanding(const Ledger &ledger, const engine::CellKey &key);

/// Whether the result grows through the year towards the target, so that months/12 of it are due: not growth
/// rates, percents and shares, and not what is better when lower.
bool growsThroughYear(const engine::Indicator &indicator, const engine::CellText &target);

/// What a target's text is understood as: `≥800`, `≈15`, `>0`, the easier end of a range; empty where that is
/// what it says anyway.
QString understood(const engine::CellText &target, const engine::Indicator &indicator);

namespace labels {
QString targetState(TargetProgress::State state);
}

/// `排名退 3 位，1—6月第 5`; `in` is the period it was found in, whose year is not said again.
QString sentence(const Regression &regression, const engine::Period &in);

} // namespace weici::app
