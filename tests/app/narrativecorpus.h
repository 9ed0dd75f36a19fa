// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <random>
#include <vector>

#include <QString>
#include <QStringList>

#include "app/bulletindocument.h"
#include "app/scoreservice.h"

namespace weici::tests {

/// A text with known figures: every piece of it says where it comes from.
struct CorpusText {
    using Piece = app::BulletinDocument::Run;
    using Kind = app::BulletinDocument::RunKind;

    QString name;
    engine::Period period;
    engine::RegionId region;
    std::vector<std::vector<Piece>> lines;

    [[nodiscard]] QStringList text() const;
};

/// The bulletin of the built-in template.
CorpusText bulletinText(app::ScoreService &service, const engine::Period &period, engine::RegionId region);

/// The same figures in the manner of one office or another.
enum class Manner {
    OneByOne, ///< A26个，排名第8位；
    Standing, ///< A为26个，居全市第8位。
    Colons,   ///< A：26个，排名8
    Pairs,    ///< A、B分别为26个、711个，分别排名第8位、第10位。
    ByRank,   ///< 排名第8位的有A（26个）、B（4个）。
    // Written before the check had been tried on them, then learnt from.
    Numerals,  ///< 我县A达到26个，位列全市第八；
    Brackets,  ///< A（26个，第8名）、
    RankLed,   ///< 全市第8位：A，26个
    Cells,     ///< a table
    Prose,     ///< 在A上，我县以26个的成绩排在全市第8位。
    Numbered,  ///< 1.A：完成26个（全市第8位）；
    RankFirst, ///< A列全市第8位，指标值26个；
    Aspect,    ///< A方面，完成26个，全市排名为8。
    Slashes,   ///< A 26个/第8位，
    Reports,   ///< 本期A报26个，在全市20个县（市、区）中排第8位。
    // Never learnt from.
    Reversed, ///< A：全市第8位（26个）；
    Merit,    ///< A交出26个的答卷，名次第8位；
    Told      ///< 说到A，我们做到了26个，是全市第8名；
};
CorpusText mannerText(app::ScoreService &service, const engine::Period &period, engine::RegionId region,
                      Manner manner);

enum class Slip {
    DigitsSwapped,
    DigitChanged,
    PointMoved,
    TenThousandTimes,
    OtherWay, ///< 增长 and 下降, 升 and 降, the sign
    OtherUnit,
    RankByOne,
    RanksSwapped, ///< of neighbours
    CountByOne,
    Member,     ///< left out of a list, or put into the other one
    Tie,        ///< 并列 dropped or added
    OtherFigure ///< of another region, or the period before
};
constexpr Slip lastSlip = Slip::OtherFigure;
QString slipName(Slip slip);

/// The text with one such slip somewhere; nothing where it has no place for one. `line`: where, from 1.
std::optional<CorpusText> withSlip(const CorpusText &text, Slip slip, const app::Ledger &ledger,
                                   std::mt19937 &random, int &line);

} // namespace weici::tests
