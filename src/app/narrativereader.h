// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <span>
#include <vector>

#include <QString>
#include <QStringList>

#include "app/narrativetokens.h"
#include "engine/ids.h"
#include "engine/period.h"

namespace weici::app {

class NarrativeFacts;
class NarrativeNames;

/// What a text speaks of at one place: a leaf (or several that it may be), or a level or the total.
struct NarrativeItem {
    std::vector<std::size_t> leaves;
    std::optional<std::size_t> node; ///< item of the tree; then no leaves
    bool isDoubtful = false;         ///< the name has words before it that make it perhaps another thing
    engine::RegionId region;
    std::optional<engine::Period> period; ///< nothing: one that the ledger does not know
    int line = 1;
    qsizetype start = 0;
    qsizetype length = 0;
    QString unit; ///< in brackets behind the name
    bool hasValue = false;
    bool hasRank = false;
    bool inTable = false;

    [[nodiscard]] bool isLeaf() const { return leaves.size() == 1; }
};

/// One thing that a text says of an item.
struct NarrativeClaim {
    enum class Kind : quint8 {
        Value,
        Growth, ///< of a level: 同比增长
        Change, ///< of a value against the reference
        Rank,
        RankChange, ///< 进位, 退位, 持平 against the reference
        Target,
        TargetRank,
        TargetGap,
        Points,
        Covers ///< the period in brackets
    };
    Kind kind = Kind::Value;
    std::size_t item = 0;
    int line = 1;
    qsizetype start = 0;
    qsizetype length = 0;
    NarrativeNumber number;
    NarrativePlaces places;
    int sign = 0;          ///< of the verb before it; 0: none
    bool hasNumber = true; ///< RankChange: false where only the direction is said
    std::optional<engine::Period> reference;
    std::optional<std::size_t> other; ///< Rank: another leaf that may be meant
    bool isWeak = false;              ///< counts where something else of the item is right
    bool isFormer = false;            ///< of the period before, or a year before
    bool isMove = false;              ///< 升至第3位: not the place for 并列
    bool isOfTarget = false;          ///< Growth: behind 目标：
    bool isLoose = false;             ///< Change: against what it is said is not told
};

/// Items and claims of a text, in its order.
struct NarrativeReading {
    std::vector<NarrativeItem> items;
    std::vector<NarrativeClaim> claims;
};

/// Reads sentence after sentence; what one is about may be carried into the next of the line.
class NarrativeReader final {
public:
    NarrativeReader(const NarrativeFacts &facts, const NarrativeNames &names);

    void readLine(int line, const QString &form, std::span<const NarrativeToken> tokens);
    [[nodiscard]] const NarrativeReading &reading() const { return m_reading; }

private:
    using Tokens = std::span<const NarrativeToken>;
    /// Which columns of a table hold value and rank, by its header.
    struct Columns {
        std::size_t count = 0;
        std::optional<std::size_t> value;
        std::optional<std::size_t> rank;
        bool isOther = false; ///< several periods, targets, weights: which figure is which is not known
    };

    void beginSentence();
    void endClause();
    void take(std::size_t at);
    void takeName(std::size_t at);
    void takeNode(std::size_t at);
    void takeRegion(std::size_t at);
    void takePeriod(std::size_t at);
    void takeColon(std::size_t at);
    [[nodiscard]] bool isOfTarget(std::size_t period) const;
    void takeWord(std::size_t at);
    void takeNumber(std::size_t at);
    void takeFigure(std::size_t at);
    void takePlaces(std::size_t at);

    void claimPlacesFirst();
    void giveRanks(std::size_t at);
    [[nodiscard]] bool isRankOfAll(std::size_t at) const;
    void takeChange(std::size_t at);
    void takeTarget(std::size_t at);
    void takeGrowth(std::size_t at);
    [[nodiscard]] std::size_t placeInSentence(std::size_t item) const;
    [[nodiscard]] std::optional<std::size_t> levelBefore() const;
    void takePlaceChange(std::size_t at);
    void takeValue(std::size_t at);
    bool takeFormer(std::size_t at);
    void giveValue(std::size_t item, std::size_t at);
    void claimWay(NarrativeClaim::Kind kind, std::size_t item, std::size_t at);
    void giveRank(std::size_t item, std::size_t at);
    void claim(NarrativeClaim::Kind kind, std::size_t item, std::size_t at);
    void figureTaken(std::size_t at);

    std::size_t addItem(NarrativeItem item);
    [[nodiscard]] NarrativeItem itemOf(const NarrativeToken &token) const;
    [[nodiscard]] bool leadsIndicators(std::size_t at) const;
    void resolve(NarrativeItem &item, bool isGeneric) const;
    [[nodiscard]] bool mayBeValue(const NarrativeToken &token, const NarrativeItem &item) const;
    [[nodiscard]] bool isAttached(const NarrativeToken &token, const NarrativeItem &item) const;
    [[nodiscard]] std::vector<std::size_t> open(bool NarrativeItem::*given) const;
    [[nodiscard]] std::size_t runFrom(std::size_t at) const;
    [[nodiscard]] bool isMemberCount(std::size_t at) const;
    [[nodiscard]] bool waitsFor(const QString &unit) const;
    [[nodiscard]] bool waitsBehind(std::size_t comma) const;
    [[nodiscard]] std::optional<engine::Period> reference() const;
    void readHeader();
    static Columns columnsOf(const QStringList &cells);
    void takeCell(std::size_t at);

    const NarrativeFacts &m_facts;
    const NarrativeNames &m_names;
    NarrativeReading m_reading;

    // The line and sentence that are being read.
    Tokens m_tokens;
    QString m_form;
    int m_line = 0;
    bool m_inTable = false;
    std::optional<std::size_t> m_context; ///< item of the tree that a heading names
    std::optional<std::size_t> m_lastLeaf;
    std::vector<std::size_t> m_sentence; ///< items of the sentence
    std::size_t m_group = 0;             ///< first of m_sentence that waits for its value
    std::size_t m_ranked = 0;            ///< first of m_sentence that waits for its rank
    engine::RegionId m_region;
    std::optional<engine::Period> m_period;
    bool m_periodKnown = true;
    std::optional<NarrativeToken> m_placesFirst;         ///< 排名第1位的有: the rank of what follows
    std::optional<std::size_t> m_targeted;               ///< item whose target was said
    bool m_formerSaid = false;                           ///< 由…: where it came from was said
    std::optional<std::optional<engine::Period>> m_from; ///< 从上半年的…
    std::optional<engine::Period> m_base;                ///< period that the line compares with
    bool m_ofTargets = false;                            ///< behind 目标：
    engine::RegionId m_lineRegion;                       ///< whose the line is: 贵溪市：…
    // The clause.
    std::set<NarrativeToken::Word> m_words;
    int m_sign = 0;
    bool m_verbOfPlaces = false;
    std::optional<engine::Period> m_than;
    std::optional<std::size_t> m_other; ///< leaf that a rank may be of as well, after 增长…
    Columns m_columns;                  ///< of the table that is read
    bool m_fitsHeader = false;
    std::size_t m_cell = 0;
};

} // namespace weici::app
