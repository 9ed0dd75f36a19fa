// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include <QString>
#include <QStringList>

#include "app/narrativecheck.h"
#include "app/narrativefacts.h"
#include "app/narrativereader.h"

namespace weici::app {

/// The places counted from the front: 后6位 of 20 is 15…20.
std::pair<double, double> placesFromFront(const NarrativePlaces &places, const NarrativeFacts &facts);

/// Holds what a text says of its items against the ledger.
class NarrativeJudge final {
public:
    NarrativeJudge(NarrativeFacts &facts, const QStringList &lines)
        : m_facts(facts)
        , m_lines(lines) {}

    void judge(const NarrativeReading &reading);
    [[nodiscard]] NarrativeResult &result() { return m_result; }

    /// A finding at a place of a line, with the clause around it.
    NarrativeFinding finding(NarrativeFinding::Kind kind, int line, qsizetype start, qsizetype length) const;
    /// How findings name a leaf, and a region that is not the text's own.
    [[nodiscard]] QString subject(std::size_t leaf) const;
    [[nodiscard]] QString nodeName(std::size_t item) const;

private:
    enum class Verdict { Unknown, Right, Wrong };
    struct Reading {
        double value = 0; ///< in the leaf's unit
        double half = 0;  ///< what its printed digits leave open
    };

    Verdict judgeClaim(const NarrativeItem &item, const NarrativeClaim &claim);
    Verdict judgeValue(const NarrativeItem &item, const NarrativeClaim &claim);
    Verdict judgeAnyValue(const NarrativeItem &item, const NarrativeClaim &claim) const;
    Verdict judgeGrowth(const NarrativeItem &item, const NarrativeClaim &claim);
    Verdict judgeChange(const NarrativeItem &item, const NarrativeClaim &claim);
    Verdict judgeRank(const NarrativeItem &item, const NarrativeClaim &claim);
    std::optional<Verdict> judgeOtherRank(const NarrativeItem &item, const NarrativeClaim &claim);
    Verdict judgeTie(const NarrativeItem &item, const NarrativeClaim &claim,
                     const NarrativeFacts::Place &place);
    Verdict judgeRankChange(const NarrativeItem &item, const NarrativeClaim &claim);
    Verdict judgeTarget(const NarrativeItem &item, const NarrativeClaim &claim);
    Verdict judgeTargetRank(const NarrativeItem &item, const NarrativeClaim &claim);
    Verdict judgeTargetGap(const NarrativeItem &item, const NarrativeClaim &claim);
    Verdict judgePoints(const NarrativeItem &item, const NarrativeClaim &claim);
    Verdict judgeNodeRank(const NarrativeItem &item, const NarrativeClaim &claim);
    Verdict judgeCovers(const NarrativeItem &item, const NarrativeClaim &claim);

    [[nodiscard]] bool unitFits(const NarrativeClaim &claim, std::size_t leaf) const;
    [[nodiscard]] Reading readingOf(const NarrativeItem &item, const NarrativeClaim &claim,
                                    std::size_t leaf) const;
    [[nodiscard]] bool agrees(const NarrativeClaim &claim, const Reading &reading,
                              const engine::CellText &cell) const;
    void explainValue(NarrativeFinding &finding, const NarrativeItem &item, const NarrativeClaim &claim,
                      std::size_t leaf);
    bool explainSignOrUnit(NarrativeFinding &made, const NarrativeItem &item, const NarrativeClaim &claim,
                           std::size_t leaf, const engine::CellText &cell) const;
    [[nodiscard]] std::optional<std::size_t> changedLeaf(const NarrativeItem &item,
                                                         const NarrativeClaim &claim) const;
    [[nodiscard]] bool saysChange(const NarrativeItem &item, const NarrativeClaim &claim, std::size_t leaf,
                                  double difference, double before) const;
    void missingUnit(const NarrativeItem &item, const NarrativeClaim &claim, std::size_t leaf);
    [[nodiscard]] QString nameOf(const NarrativeItem &item) const;
    std::optional<double> rankIn(const NarrativeItem &item, const engine::Period &period);
    [[nodiscard]] QString said(const NarrativeClaim &claim) const;
    [[nodiscard]] QString printed(std::size_t leaf, const engine::CellText &cell) const;
    void add(const NarrativeItem &item, NarrativeFinding finding);
    void addStyleFindings();

    NarrativeFacts &m_facts;
    const QStringList &m_lines;
    NarrativeResult m_result;
    std::vector<NarrativeFinding> m_found; ///< of the claim that is judged
    std::vector<NarrativeFinding> m_withoutUnit;
    std::vector<NarrativeFinding> m_withoutTie;
    std::vector<NarrativeFinding> m_withoutTieInTable;
    bool m_saysTie = false;
    bool m_tableSaysTie = false;
};

} // namespace weici::app
