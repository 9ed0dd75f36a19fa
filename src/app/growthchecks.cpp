// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/growthchecks.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include <QCoreApplication>

#include "app/growthchain.h"
#include "app/labels.h"
#include "app/ledger.h"
#include "app/problemlist.h"
#include "app/usualwords.h"

namespace weici::app {

namespace {

struct GrowthCheck {
    Q_DECLARE_TR_FUNCTIONS(GrowthCheck)
};

constexpr qsizetype examples = 4;

class ChainReport final {
public:
    ChainReport(ProblemList &problems, const Ledger &ledger, const engine::Relation &relation,
                const GrowthChain &chain)
        : m_problems(problems)
        , m_ledger(ledger)
        , m_relation(relation)
        , m_chain(chain) {}

    /// Those that touch the year; none: all.
    void add(std::optional<int> year) {
        const auto &alarms = m_chain.alarms();
        const auto touches = [year](const GrowthAlarm &alarm) {
            return !year || alarm.year == *year || (!alarm.after.empty() && alarm.year + 1 == *year);
        };
        if (!m_chain.isSystematic()) {
            for (const GrowthAlarm &alarm : alarms) {
                if (touches(alarm))
                    addAlarm(alarm);
            }
        } else if (std::ranges::any_of(alarms, touches)) {
            addSystematic();
        }
    }

private:
    [[nodiscard]] std::optional<RelatedLeaf> levelLeaf(int year) const {
        return relatedLeaf(m_ledger, m_chain.placeOf(year).period, m_relation.parts.front());
    }

    [[nodiscard]] QString growthName(int year) const {
        const auto leaf = relatedLeaf(m_ledger, m_chain.placeOf(year).period, m_relation.whole);
        return leaf ? indicatorSubject(*leaf->scheme, leaf->leaf) : QString();
    }

    [[nodiscard]] static QString points(double growth) { return usualwords::twoDecimals(growth); }

    [[nodiscard]] QString baseWords(const GrowthAlarm &alarm) const {
        RelatedPlace place = m_chain.placeOf(alarm.year);
        place.period = place.period.yearBefore();
        place.field = alarm.baseIsTarget ? Problem::Field::Target : Problem::Field::Value;
        return placeWords(place);
    }

    [[nodiscard]] QString comparison(const GrowthAlarm &alarm) const {
        return GrowthCheck::tr("%1 %2，比%3的 %4 增长 %5%，与“%6”所填的 %7 不合")
            .arg(placeWords(m_chain.placeOf(alarm.year)), alarm.level.text, baseWords(alarm), alarm.base.text,
                 points(alarm.found.found), growthName(alarm.year), alarm.growth.text);
    }

    [[nodiscard]] static QStringList figuresOf(const GrowthAlarm &alarm) {
        QStringList figures{alarm.base.text, alarm.level.text, alarm.growth.text};
        for (const GrowthAlarm &next : alarm.after)
            figures << next.level.text << next.growth.text;
        return figures;
    }

    void addAlarm(const GrowthAlarm &alarm) {
        const auto leaf = levelLeaf(alarm.year);
        QString message = comparison(alarm);
        for (const GrowthAlarm &next : alarm.after)
            message +=
                GrowthCheck::tr("；%1 %2 的增长 %3% 也与所填的 %4 不合，%5应在 %6 左右")
                    .arg(placeWords(m_chain.placeOf(next.year)), next.level.text, points(next.found.found),
                         next.growth.text, placeWords(m_chain.placeOf(alarm.year)),
                         usualwords::shortFigure(*alarm.likely));
        std::vector<engine::RegionId> wholes;
        for (const std::size_t whole : alarm.wholes)
            wholes.push_back(m_ledger.regions()[whole].id);
        if (!wholes.empty())
            message += GrowthCheck::tr("；%1的合计因此也与增速不合").arg(regionNames(m_ledger, wholes));
        const RelatedPlace place = m_chain.placeOf(alarm.year);
        m_problems.add(
            *leaf->scheme, leaf->leaf, m_ledger.regions()[alarm.region].id, place.period,
            {Severity::Error, Problem::Kind::GrowthDiffers, place.field, message, figuresOf(alarm)});
    }

    void addSystematic() {
        QStringList told;
        QStringList figures;
        std::set<std::size_t> regions;
        std::set<int> years;
        for (const GrowthAlarm &alarm : m_chain.alarms()) {
            figures << figuresOf(alarm);
            regions.insert(alarm.region);
            years.insert(alarm.year);
            if (told.size() < examples)
                told << GrowthCheck::tr("%1%2为 %3，所填 %4")
                            .arg(labels::text(m_ledger.regions()[alarm.region].name),
                                 placeWords(m_chain.placeOf(alarm.year)), points(alarm.found.found),
                                 alarm.growth.text);
        }
        const auto leaf = levelLeaf(*years.begin());
        const RelatedPlace place = m_chain.placeOf(*years.begin());
        const QString message =
            GrowthCheck::tr("%1 个地区按总量推算的增速与所填的不合（%2%3），请核对增速是否按可比价格计算")
                .arg(regions.size())
                .arg(told.join(GrowthCheck::tr("；", "between examples")),
                     std::cmp_greater(m_chain.alarms().size(), told.size()) ? GrowthCheck::tr("等")
                                                                            : QString());
        m_problems.addGroup(*leaf->scheme, leaf->leaf,
                            years.size() == 1 ? std::optional(place.period) : std::nullopt,
                            {Severity::Warning, Problem::Kind::GrowthDiffers, place.field, message, figures});
    }

    ProblemList &m_problems;
    const Ledger &m_ledger;
    const engine::Relation &m_relation;
    const GrowthChain &m_chain;
};

} // namespace

void checkGrowth(ProblemList &problems, const Ledger &ledger, const std::optional<engine::Period> &period) {
    const auto places = relatedPlaces(ledger, period);
    for (const auto &relation : ledger.relations()) {
        if (relation.kind != "growth" || relation.parts.empty())
            continue;
        std::set<std::tuple<int, int, Problem::Field>> chains;
        for (const RelatedPlace &place : places) {
            if (!chains.insert({place.period.firstMonth(), place.period.lastMonth(), place.field}).second)
                continue;
            const GrowthChain chain(ledger, relation, place);
            ChainReport(problems, ledger, relation, chain)
                .add(period ? std::optional(period->year()) : std::nullopt);
        }
    }
}

} // namespace weici::app
