// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QString>

#include "engine/cell.h"

namespace weici::app {

class Ledger;

enum class Severity : quint8 { Error, Warning };

/// 疑点: one finding about a cell, an indicator or a scheme.
struct Problem {
    enum class Kind : quint8 {
        WeightSum,      ///< leaves do not add to a printed weight
        RankAboveCount, ///< published rank > N
        IllegalTie,     ///< ties that the scheme's tie rule cannot give, or a tied flag that nothing shares
        RankDiffers,    ///< published rank against the computed one
        RankOrder,      ///< published ranks against the order of the values
        TargetWorse,    ///< target rank worse than the latest published rank
        BlankCell,      ///< nothing known yet in this period
        NotUnderstood,  ///< the text of a value or rank is not understood
        UnitConverted,  ///< a text in another unit was converted
        GrowthDiffers,  ///< level of last year × (1 + growth) against this year's level
        SumDiffers,     ///< parts against their whole, or a share against its two figures
        UnitSlip,       ///< 10⁴ or 100 times (or one part of) what was to be expected
        Outlier,        ///< far from what the other regions, or its own past, would give
        CumulativeFall, ///< a cumulative amount or count below an earlier one of the same year
        StaleCopy,      ///< the figures of the period before, copied
        OutOfBounds,    ///< outside the indicator's min_value … max_value
        NotScored       ///< what keeps an indicator or a node from its points
    };
    static constexpr Kind lastKind = Kind::NotScored;
    /// What of the indicator's row it is about.
    enum class Field : quint8 { Row, Value, Rank, Target };

    Severity severity = Severity::Warning;
    Kind kind = Kind::BlankCell;
    QString subject; ///< whom it is about, in words: indicator, or node of the tree
    std::optional<engine::IndicatorId> indicator;
    std::optional<engine::RegionId> region;
    std::optional<engine::Period> period;
    QString message; ///< what and why, one sentence that does not repeat the subject
    Field field = Field::Row;
    /// The cell texts that the finding rests on, in no language: when one of them changes it is another
    /// finding.
    QString figures = {};
    /// The leaf to go to where the finding is about none (a node, a whole sheet).
    std::optional<engine::IndicatorId> nearest = {};
    /// Why it was accepted; empty: it was not.
    QString accepted = {};

    [[nodiscard]] bool isAccepted() const { return !accepted.isEmpty(); }
};

/// What is done with findings that were accepted (Ledger::acceptProblem).
enum class Accepted : quint8 { LeftOut, Shown };

/// Name of a finding under which it can be accepted: its kind, code, region, period and figures. The same for
/// the same finding in every view and language.
QString acceptanceKey(const Ledger &ledger, const Problem &problem);

/// Subject and message as one sentence.
QString sentence(const Problem &problem);

/// The problem list of one period (or of every observed period), errors first, then in printed order; the
/// accepted ones, where they are shown, at its end.
std::vector<Problem> findProblems(const Ledger &ledger, const std::optional<engine::Period> &period = {},
                                  Accepted accepted = Accepted::LeftOut);
/// The same of a list that is known.
std::vector<Problem> withAccepted(const Ledger &ledger, std::vector<Problem> problems, Accepted accepted);

/// Whether a rank can be entered: nothing, or the reason why not (not a number ≥ 1, above N).
std::optional<QString> refuseRank(const Ledger &ledger, const engine::CellKey &key,
                                  const engine::CellText &rank);

} // namespace weici::app
