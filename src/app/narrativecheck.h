// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QString>
#include <QStringList>

#include "app/problems.h"
#include "engine/ids.h"
#include "engine/period.h"

namespace weici::app {

class ScoreService;

/// One place where a text says something else than the ledger.
struct NarrativeFinding {
    enum class Kind : quint8 {
        Value,      ///< the number of an indicator
        Unit,       ///< its unit
        Rank,       ///< its rank
        Tie,        ///< 并列 where there is none, or none where there is
        Count,      ///< “11 项”: how many are in a list, or in all
        Membership, ///< named in a list that it is not in, or left out of one
        Direction,  ///< 增长 against 下降, 进位 against 退位
        Region,     ///< the figure is that of another region
        Period      ///< the period in brackets behind it
    };

    Severity severity = Severity::Error;
    Kind kind = Kind::Value;
    int line = 1;        ///< of the text, from 1
    qsizetype start = 0; ///< where in the line what is wrong stands, in UTF-16 units
    qsizetype length = 0;
    QString excerpt; ///< the clause that it stands in
    std::optional<engine::IndicatorId> indicator;
    std::optional<engine::RegionId> region;
    QString found;    ///< as the text says it
    QString expected; ///< as the ledger says it
    QString message;  ///< one sentence: what, against what
};

struct NarrativeResult {
    int checked = 0; ///< numbers, units, ranks, counts and words that were held against the ledger
    std::vector<NarrativeFinding> findings; ///< in the order of the text
};

/// Holds a text, one paragraph a line, against the figures of a region and period. What it cannot relate to
/// an indicator, a list or a total it passes over.
NarrativeResult checkNarrative(ScoreService &service, const QStringList &lines, const engine::Period &period,
                               engine::RegionId region);

/// Words that scripts read, the same in every language: `value`, `unit`, `rank` …
QString narrativeCode(NarrativeFinding::Kind kind);
/// What a kind is called: 数值不符, 排名不符 …
QString narrativeKind(NarrativeFinding::Kind kind);

} // namespace weici::app
