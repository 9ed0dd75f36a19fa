// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sumchecks.h"

#include <algorithm>
#include <string>
#include <vector>

#include <QCoreApplication>

#include "app/labels.h"
#include "app/ledger.h"
#include "app/problemlist.h"
#include "app/relatedcells.h"
#include "app/usualwords.h"
#include "engine/consistency.h"
#include "engine/figurekind.h"

namespace weici::app {

namespace {

struct SumCheck {
    Q_DECLARE_TR_FUNCTIONS(SumCheck)
};

constexpr std::size_t eachAlone = 3;
/// A sum of more parts is not written out.
constexpr qsizetype writtenOut = 8;

struct Alarm {
    RelatedLeaf leaf;
    engine::RegionId region;
    Finding finding;
};

struct Part {
    QString name;
    RelatedCell cell;
    double factor = 1.0; ///< into the whole's unit
};

std::optional<engine::PrintedNumber> scaled(const RelatedCell &cell, double factor) {
    if (!cell.number)
        return std::nullopt;
    auto number = *cell.number;
    number.value *= factor;
    number.half *= factor;
    return number;
}

/// One relation in one place.
class RelationCheck final {
public:
    RelationCheck(const Ledger &ledger, const engine::Relation &relation, const RelatedPlace &place)
        : m_ledger(ledger)
        , m_relation(relation)
        , m_place(place) {}

    void addTo(ProblemList &problems) {
        if (m_relation.kind == "sum")
            checkSum();
        else if (m_relation.kind == "region-sum")
            checkRegionSum();
        else if (m_relation.kind == "share")
            checkShare();
        if (m_alarms.size() > eachAlone)
            return addGroup(problems);
        for (const Alarm &alarm : m_alarms)
            problems.add(*alarm.leaf.scheme, alarm.leaf.leaf, alarm.region, m_place.period, alarm.finding);
    }

private:
    [[nodiscard]] RelatedCell cell(const RelatedLeaf &leaf, engine::RegionId region) const {
        return relatedCell(m_ledger, {leaf.indicator().id, region, m_place.period}, m_place.field);
    }

    [[nodiscard]] std::optional<RelatedLeaf> leafOf(const std::string &code) const {
        return relatedLeaf(m_ledger, m_place.period, code);
    }

    void checkSum() {
        const auto whole = leafOf(m_relation.whole);
        if (!whole)
            return;
        for (const auto &region : m_ledger.regions()) {
            std::vector<Part> parts;
            for (const auto &code : m_relation.parts) {
                const auto part = leafOf(code);
                if (part)
                    parts.push_back({labels::text(part->indicator().name), cell(*part, region.id),
                                     unitFactor(part->indicator().unit, whole->indicator().unit)});
            }
            if (parts.size() == m_relation.parts.size())
                compare(*whole, region.id, parts, SumCheck::tr("各分项"));
        }
    }

    void checkRegionSum() {
        const auto whole = m_ledger.regionNamed(labels::text(m_relation.whole));
        if (!whole)
            return;
        for (const auto &code : m_relation.scope) {
            const auto leaf = leafOf(code);
            std::vector<Part> parts;
            for (const auto &name : m_relation.parts) {
                const auto region = m_ledger.regionNamed(labels::text(name));
                if (leaf && region)
                    parts.push_back({labels::text(name), cell(*leaf, *region)});
            }
            if (leaf && parts.size() == m_relation.parts.size())
                compare(*leaf, *whole, parts, SumCheck::tr("各地区"));
        }
    }

    void compare(const RelatedLeaf &leaf, engine::RegionId region, const std::vector<Part> &parts,
                 const QString &whose) {
        const RelatedCell whole = cell(leaf, region);
        if (!whole.number)
            return;
        std::vector<std::optional<engine::PrintedNumber>> numbers;
        QStringList terms;
        QStringList figures{whole.text};
        for (const Part &part : parts) {
            figures << part.cell.text;
            if (part.cell.state == engine::CellState::NotApplicable)
                continue;
            if (part.cell.asOf != whole.asOf)
                return;
            numbers.push_back(scaled(part.cell, part.factor));
            if (part.cell.number)
                terms << part.name + u' ' + part.cell.text;
        }
        const auto found =
            engine::sumContradiction(*whole.number, numbers, engine::isCount(leaf.indicator()));
        if (!found)
            return;
        const QString message =
            SumCheck::tr("%1填 %2，%3合计 %4%5，相差 %6")
                .arg(placeWords(m_place), whole.text, whose, usualwords::exactFigure(found->found),
                     terms.size() <= writtenOut ? SumCheck::tr("（%1）").arg(terms.join(u'＋')) : QString(),
                     usualwords::exactFigure(found->distance));
        alarm(leaf, region, message, figures);
    }

    void checkShare() {
        const auto share = leafOf(m_relation.whole);
        const auto part = m_relation.parts.size() == 2 ? leafOf(m_relation.parts[0]) : std::nullopt;
        const auto whole = m_relation.parts.size() == 2 ? leafOf(m_relation.parts[1]) : std::nullopt;
        if (!share || !part || !whole)
            return;
        const double scale = share->indicator().unit.find('%') == std::string::npos ? 1.0 : 100.0;
        const double factor = unitFactor(part->indicator().unit, whole->indicator().unit);
        for (const auto &region : m_ledger.regions())
            compareShare(*share, region.id, cell(*part, region.id), cell(*whole, region.id), factor, scale);
    }

    void compareShare(const RelatedLeaf &leaf, engine::RegionId region, const RelatedCell &part,
                      const RelatedCell &whole, double factor, double scale) {
        const RelatedCell share = cell(leaf, region);
        if (!share.number || !part.number || !whole.number || part.asOf != share.asOf ||
            whole.asOf != share.asOf)
            return;
        const auto found =
            engine::shareContradiction(*share.number, *scaled(part, factor), *whole.number, scale);
        if (found)
            alarm(leaf, region,
                  SumCheck::tr("%1填 %2，按 %3 ÷ %4 计算为 %5")
                      .arg(placeWords(m_place), share.text, part.text, whole.text,
                           usualwords::shortFigure(found->found)),
                  {share.text, part.text, whole.text});
    }

    void alarm(const RelatedLeaf &leaf, engine::RegionId region, const QString &message,
               const QStringList &figures) {
        m_alarms.push_back(
            {leaf, region,
             Finding{Severity::Error, Problem::Kind::SumDiffers, m_place.field, message, figures}});
    }

    void addGroup(ProblemList &problems) const {
        Finding group = m_alarms.front().finding;
        group.figures.clear();
        for (const Alarm &alarm : m_alarms)
            group.figures << alarm.finding.figures;
        group.message =
            SumCheck::tr("%1有 %2 处部分与整体不合，如%3：%4")
                .arg(placeWords(m_place))
                .arg(m_alarms.size())
                .arg(labels::text(m_ledger.region(m_alarms.front().region).name) + u' ' +
                         indicatorSubject(*m_alarms.front().leaf.scheme, m_alarms.front().leaf.leaf),
                     m_alarms.front().finding.message);
        problems.addGroup(*m_alarms.front().leaf.scheme, m_alarms.front().leaf.leaf, m_place.period, group);
    }

    const Ledger &m_ledger;
    const engine::Relation &m_relation;
    const RelatedPlace &m_place;
    std::vector<Alarm> m_alarms;
};

} // namespace

void checkSums(ProblemList &problems, const Ledger &ledger, const std::optional<engine::Period> &period) {
    const auto places = relatedPlaces(ledger, period);
    for (const auto &relation : ledger.relations()) {
        for (const RelatedPlace &place : places)
            RelationCheck(ledger, relation, place).addTo(problems);
    }
}

} // namespace weici::app
