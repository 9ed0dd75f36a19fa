// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include <QString>

#include "app/bulletinlists.h"
#include "app/narrativejudge.h"
#include "app/narrativereader.h"
#include "app/narrativetokens.h"

namespace weici::app {

/// Counts (“11项排名前6位”) and lists (“排名前6位的指标：…”) of a text against the ledger.
class NarrativeLists final {
public:
    NarrativeLists(ScoreService &service, NarrativeFacts &facts, NarrativeJudge &judge,
                   const NarrativeReading &reading)
        : m_service(service)
        , m_facts(facts)
        , m_judge(judge)
        , m_reading(reading) {}

    void readLine(int line, const QString &form, std::span<const NarrativeToken> tokens);
    /// After the last line.
    void finish() { closeList(m_line + 1, 0); }

private:
    using Tokens = std::span<const NarrativeToken>;
    /// 前6位, or 进位 and the like: some of the leaves.
    struct Part {
        NarrativePlaces places;
        std::optional<LeafList::Kind> kind; ///< then not by places
    };
    struct List {
        Part part;
        int line = 0;
        qsizetype start = 0;
        qsizetype length = 0;
        qsizetype from = 0; ///< members stand behind this place of the line
        bool isPartial = false;
        bool isInLine = false; ///< ends with its line
    };

    void readCounts(Tokens tokens);
    void readClause(Tokens clause);
    [[nodiscard]] bool isCount(Tokens clause, std::size_t at) const;
    [[nodiscard]] std::optional<std::size_t> countOf(Tokens clause, std::size_t places,
                                                     const std::vector<bool> &used) const;
    void judgePart(const NarrativeToken &count, const Part &part);
    void judgeOther(Tokens clause, std::size_t at);
    void judgeAll(const NarrativeToken &count, const QString &before);
    [[nodiscard]] std::optional<LeafList::Kind> kindOf(Tokens clause, std::size_t at,
                                                       const QString &before) const;
    void judgeNumber(const NarrativeToken &count, int expected, const QString &what);

    void readLists(Tokens tokens);
    void openList(const Part &part, qsizetype start, qsizetype length, bool isInLine);
    [[nodiscard]] bool leadsInLine(Tokens tokens, std::size_t at) const;
    [[nodiscard]] bool isHeading(Tokens tokens, std::size_t at) const;
    [[nodiscard]] bool endsLists(Tokens tokens) const;
    void closeList(int line, qsizetype start);
    void judgeMembers(const List &list, const std::vector<std::size_t> &items);
    void judgeLeftOut(const List &list, const std::vector<std::size_t> &items);
    [[nodiscard]] std::vector<std::size_t> leavesWithin(const Part &part);
    [[nodiscard]] bool isWithin(std::size_t leaf, const Part &part);
    [[nodiscard]] bool isWithinPlaces(std::size_t leaf, const NarrativePlaces &places);
    [[nodiscard]] QString nameOf(const Part &part) const;
    const std::vector<std::size_t> &members(LeafList::Kind kind);

    ScoreService &m_service;
    NarrativeFacts &m_facts;
    NarrativeJudge &m_judge;
    const NarrativeReading &m_reading;
    int m_line = 0;
    QString m_form;
    bool m_named = false; ///< an indicator was named before in the sentence
    std::optional<List> m_list;
    std::optional<BulletinFacts> m_bulletin;
    std::map<LeafList::Kind, std::vector<std::size_t>> m_members;
};

} // namespace weici::app
