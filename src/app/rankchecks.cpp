// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rankchecks.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <ranges>
#include <vector>

#include <QCoreApplication>

#include "app/checkedperiod.h"
#include "app/labels.h"
#include "app/ledger.h"
#include "app/problemlist.h"
#include "app/ranks.h"
#include "engine/decimal.h"
#include "engine/ranking.h"
#include "engine/tiefault.h"

namespace weici::app {

namespace {

struct RankCheck {
    Q_DECLARE_TR_FUNCTIONS(RankCheck)
};

/// One ranked region with what is known of it.
struct Standing {
    const engine::Region *region = nullptr;
    const engine::Observation *observation = nullptr;
    std::optional<double> value; ///< as it is ranked: rounded where the indicator says so
    std::optional<double> rank;  ///< published, at most N
};

/// The checks of one indicator in one period.
class Checker final {
public:
    Checker(ProblemList &problems, const CheckedPeriod &checked, std::size_t indicator)
        : m_problems(problems)
        , m_ledger(checked.ledger())
        , m_scheme(checked.scheme())
        , m_indicator(indicator)
        , m_period(checked.period())
        , m_rule(engine::rankingRule(m_scheme, m_scheme.indicators[indicator])) {}

    void run() {
        readStandings();
        checkTieRule();
        checkEqualRanks();
        checkOrder();
        checkComputed();
    }

private:
    using Kind = Problem::Kind;

    void report(Kind kind, engine::RegionId region, const QString &message, const QStringList &figures) {
        m_problems.add(m_scheme, m_indicator, region, m_period,
                       {Severity::Error, kind, Problem::Field::Rank, message, figures});
    }

    [[nodiscard]] static QString rankText(const engine::Observation &cell) {
        return labels::text(cell.rank.text);
    }

    [[nodiscard]] static QStringList figuresOf(const Standing &one, const Standing &other) {
        return {labels::text(one.observation->value.text), rankText(*one.observation),
                labels::text(other.observation->value.text), rankText(*other.observation)};
    }

    /// Ranks above N are reported here and take no part in the other checks.
    void readStandings() {
        for (const auto &region : m_ledger.regions()) {
            const auto &cell =
                m_ledger.observation({m_scheme.indicators[m_indicator].id, region.id, m_period});
            Standing standing{&region, &cell, ranked(cell.value.value()), cell.rank.value()};
            if (standing.rank && *standing.rank > m_scheme.regionCount) {
                report(Kind::RankAboveCount, region.id,
                       RankCheck::tr("公布排名第 %1 位，参评地区只有 %2 个")
                           .arg(labels::figure(*standing.rank))
                           .arg(m_scheme.regionCount),
                       {rankText(cell)});
                standing.rank.reset();
            }
            if (region.scored)
                m_standings.push_back(standing);
        }
    }

    [[nodiscard]] std::optional<double> ranked(std::optional<double> value) const {
        return value && m_rule.decimals ? engine::rounded(*value, *m_rule.decimals) : value;
    }

    [[nodiscard]] const Standing *holderOf(double rank) const {
        const Standing *holder = nullptr;
        for (const auto &standing : m_standings) {
            if (standing.rank == rank && (!holder || standing.region->id == m_ledger.profile().ownRegion))
                holder = &standing;
        }
        return holder;
    }

    void checkTieRule() {
        std::vector<engine::PublishedRank> known;
        int unrankable = 0;
        for (const auto &[region, cell, value, rank] : m_standings) {
            const auto state = cell->rank.state;
            if (rank)
                known.push_back({*rank, cell->tied});
            else if (state == engine::CellState::NotRankable || state == engine::CellState::NotApplicable)
                ++unrankable;
            if (!rank && cell->tied)
                report(Kind::IllegalTie, region->id, RankCheck::tr("标为并列，但没有排名"),
                       {rankText(*cell)});
        }
        const int count = m_scheme.regionCount - unrankable;
        const int unknown = std::max(0, count - static_cast<int>(known.size()));
        const auto fault = engine::tieFault(known, unknown, count, m_rule.tie);
        const auto *const holder = fault ? holderOf(fault->rank) : nullptr;
        if (holder)
            report(Kind::IllegalTie, holder->region->id, sentence(*fault, count),
                   {rankText(*holder->observation), QString::number(fault->holders),
                    labels::figure(fault->other)});
    }

    [[nodiscard]] QString sentence(const engine::TieFault &fault, int count) const {
        const QString rank = labels::figure(fault.rank);
        const QString rule = labels::tieRule(m_rule.tie);
        switch (fault.kind) {
        case engine::TieFault::Kind::Fraction:
            return RankCheck::tr("按“%1”的规则不会有第 %2 位").arg(rule, rank);
        case engine::TieFault::Kind::Crowded:
            return RankCheck::tr("有 %1 个地区同为第 %2 位，按“%3”的规则不应再有第 %4 位")
                .arg(QString::number(fault.holders), rank, rule, labels::figure(fault.other));
        case engine::TieFault::Kind::NoRoom:
            return RankCheck::tr("%1 个参评地区按“%2”的规则，不会有 %3 个地区同为第 %4 位")
                .arg(QString::number(count), rule, QString::number(fault.holders), rank);
        case engine::TieFault::Kind::Gap:
            return RankCheck::tr("有地区排第 %1 位，但前面的排名不全，剩下的地区补不满").arg(rank);
        case engine::TieFault::Kind::Alone:
            return RankCheck::tr("第 %1 位标为并列，但没有别的地区能与它同为第 %1 位").arg(rank);
        }
        return {};
    }

    [[nodiscard]] QString described(const Standing &standing) const {
        return RankCheck::tr("%1 %2 排第 %3 位")
            .arg(labels::text(standing.region->name), labels::text(standing.observation->value.text),
                 labels::figure(*standing.rank));
    }

    /// Two regions share a rank though their values differ.
    void checkEqualRanks() {
        std::map<double, const Standing *> first;
        for (const auto &standing : m_standings) {
            if (!standing.rank || !standing.value)
                continue;
            const auto [entry, isNew] = first.emplace(*standing.rank, &standing);
            if (isNew || *entry->second->value == *standing.value)
                continue;
            const QString message = RankCheck::tr("%1，%2，数值不同却排名相同")
                                        .arg(described(*entry->second), described(standing));
            return report(Kind::IllegalTie, standing.region->id, message,
                          figuresOf(*entry->second, standing));
        }
    }

    [[nodiscard]] bool isBetter(double a, double b) const {
        return m_rule.direction == engine::Direction::Higher ? a > b : a < b;
    }

    /// Of all pairs whose ranks contradict their values, the one whose ranks lie farthest apart.
    void checkOrder() {
        std::vector<const Standing *> byRank;
        for (const auto &standing : m_standings) {
            if (standing.rank && standing.value)
                byRank.push_back(&standing);
        }
        std::ranges::stable_sort(byRank, {}, [](const Standing *one) { return *one->rank; });
        // From the front only those can be half of the pair that are worse than all before them.
        std::vector<const Standing *> fronts;
        for (const auto *standing : byRank) {
            if (fronts.empty() || isBetter(*fronts.back()->value, *standing->value))
                fronts.push_back(standing);
        }
        const Standing *worstFront = nullptr;
        const Standing *worstBack = nullptr;
        for (const auto *back : byRank | std::views::reverse) {
            for (; !fronts.empty() && isBetter(*back->value, *fronts.back()->value); fronts.pop_back()) {
                const double apart = *back->rank - *fronts.back()->rank;
                if (apart > 0 && (!worstFront || apart > *worstBack->rank - *worstFront->rank)) {
                    worstFront = fronts.back();
                    worstBack = back;
                }
            }
        }
        if (worstFront)
            report(Kind::RankOrder, worstFront->region->id,
                   RankCheck::tr("%1，%2，排名与数值的先后相反")
                       .arg(described(*worstFront), described(*worstBack)),
                   figuresOf(*worstFront, *worstBack));
    }

    void checkComputed() {
        for (const auto &ranks : regionRanks(m_ledger, m_scheme.indicators[m_indicator].id, m_period)) {
            if (ranks.published && ranks.computed && *ranks.published != *ranks.computed)
                report(Kind::RankDiffers, ranks.region,
                       RankCheck::tr("公布排名第 %1 位，按各地数值计算为第 %2 位")
                           .arg(labels::figure(*ranks.published), labels::figure(*ranks.computed)),
                       {labels::figure(*ranks.published), labels::figure(*ranks.computed)});
        }
    }

    ProblemList &m_problems;
    const Ledger &m_ledger;
    const engine::Scheme &m_scheme;
    const std::size_t m_indicator;
    const engine::Period &m_period;
    const engine::RankingRule m_rule;
    std::vector<Standing> m_standings;
};

} // namespace

void checkRanks(ProblemList &problems, const CheckedPeriod &checked, std::size_t indicator) {
    Checker(problems, checked, indicator).run();
}

} // namespace weici::app
