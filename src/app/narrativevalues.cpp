// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>

#include <QCoreApplication>

#include "app/labels.h"
#include "app/ledger.h"
#include "app/nameforms.h"
#include "app/narrativejudge.h"
#include "app/narrativetext.h"
#include "engine/decimal.h"

namespace weici::app {

using Kind = NarrativeFinding::Kind;

namespace {

struct Narrative {
    Q_DECLARE_TR_FUNCTIONS(Narrative)
};

constexpr double slack = 1e-9;

bool within(double a, double b, double half) {
    return std::abs(a - b) <= half + slack * std::max(std::abs(a), std::abs(b));
}

/// 万元 of a leaf; of one without a unit what its name is measured in.
UnitClass classOf(const engine::Indicator &leaf) {
    const QString base = splitUnit(labels::text(leaf.unit)).base;
    if (!base.isEmpty())
        return unitClass(base);
    const NameParts parts = partsOf(labels::text(leaf.name));
    UnitClass found = classOfName(parts.plain);
    for (const QString &inside : parts.inBrackets)
        found = found == UnitClass::Unknown ? classOfName(inside) : found;
    return found;
}

/// What stands before a figure and loosens it: 超过, 近, 约.
engine::Comparator looseness(QStringView before) {
    using engine::Comparator;
    static constexpr std::array<std::pair<QStringView, Comparator>, 9> words = {
        {{u"突破", Comparator::AtLeast},
         {u"超过", Comparator::AtLeast},
         {u"超", Comparator::AtLeast},
         {u"逾", Comparator::AtLeast},
         {u"近", Comparator::AtMost},
         {u"不足", Comparator::AtMost},
         {u"接近", Comparator::AtMost},
         {u"约", Comparator::About},
         {u"约为", Comparator::About}}};
    for (const auto &[word, comparator] : words) {
        if (before.endsWith(word))
            return comparator;
    }
    return Comparator::None;
}

bool loosely(engine::Comparator comparator, double said, double is) {
    using engine::Comparator;
    constexpr double near = 0.3;
    switch (comparator) {
    case Comparator::AtLeast:
    case Comparator::Above:
        return is >= said && is <= said + near * std::abs(said);
    case Comparator::AtMost:
        return is <= said && is >= said - near * std::abs(said);
    case Comparator::About:
        return std::abs(is - said) <= 0.05 * std::abs(said);
    case Comparator::None:
        return false;
    }
    return false;
}

} // namespace

QString NarrativeJudge::said(const NarrativeClaim &claim) const {
    const QString number = m_lines[claim.line - 1].mid(claim.start, claim.length).trimmed();
    return claim.sign < 0   ? Narrative::tr("下降 %1").arg(number)
           : claim.sign > 0 ? Narrative::tr("增长 %1").arg(number)
                            : number;
}

QString NarrativeJudge::printed(std::size_t leaf, const engine::CellText &cell) const {
    const QString unit = labels::text(m_facts.leaf(leaf).unit);
    const bool hasUnit = !splitUnit(unit).base.isEmpty() || splitUnit(unit).scale != 0;
    const QString text = labels::text(cell.text);
    return hasUnit && engine::isPlainDecimal(cell.text) ? text + unit : text;
}

/// Whether the unit can be that of the leaf: 个 and 家 are as good as each other where both fit the name.
bool NarrativeJudge::unitFits(const NarrativeClaim &claim, std::size_t leaf) const {
    const QString &said = claim.number.unit;
    const auto &indicator = m_facts.leaf(leaf);
    const QString own = splitUnit(labels::text(indicator.unit)).base;
    if (said.isEmpty() || said == own)
        return true;
    const UnitClass expected = classOf(indicator);
    const UnitClass found = unitClass(said);
    if (expected == UnitClass::Percent)
        return said == u"%" || (found == UnitClass::Unknown && own.isEmpty());
    if (own.isEmpty())
        return expected == UnitClass::Unknown || expected == found || found == UnitClass::Unknown;
    if (isCountingUnit(own) && isCountingUnit(said))
        return said == u"个" || fitsName(said, labels::text(indicator.name));
    return found == UnitClass::Unknown && expected == UnitClass::Unknown;
}

NarrativeJudge::Reading NarrativeJudge::readingOf(const NarrativeItem &item, const NarrativeClaim &claim,
                                                  std::size_t leaf) const {
    const auto own = splitUnit(labels::text(m_facts.leaf(leaf).unit));
    const bool bare = claim.number.unit.isEmpty() && claim.number.scale == 0;
    const int inBrackets = splitUnit(item.unit).scale;
    int shift = claim.number.scale - own.scale;
    if (bare)
        shift = item.unit.isEmpty() ? 0 : inBrackets - own.scale;
    const double factor = std::pow(10.0, shift);
    Reading reading;
    reading.value = engine::parsePlain(engine::shortestText(claim.number.value) + "e" + std::to_string(shift))
                        .value_or(claim.number.value * factor);
    reading.half = 0.5 * std::pow(10.0, -claim.number.decimals) * factor;
    if (claim.sign < 0)
        reading.value = -reading.value;
    return reading;
}

bool NarrativeJudge::agrees(const NarrativeClaim &claim, const Reading &reading,
                            const engine::CellText &cell) const {
    const QString before = m_lines[claim.line - 1].left(claim.start).trimmed();
    const bool isExact = looseness(before) == engine::Comparator::None;
    if (within(reading.value, cell.number, isExact ? reading.half : 0))
        return true;
    for (const auto comparator : {claim.number.comparator, looseness(before)}) {
        if (loosely(comparator, reading.value, cell.number))
            return true;
    }
    return loosely(cell.comparator, cell.number, reading.value);
}

/// Says whose the figure is where it is someone's.
void NarrativeJudge::explainValue(NarrativeFinding &finding, const NarrativeItem &item,
                                  const NarrativeClaim &claim, std::size_t leaf) {
    const Reading reading = readingOf(item, claim, leaf);
    for (const auto &region : m_facts.ledger().regions()) {
        const auto *other =
            region.id == item.region ? nullptr : m_facts.figure(leaf, region.id, *item.period);
        if (!other || !within(reading.value, other->number, reading.half) || reading.value == 0)
            continue;
        finding.kind = Kind::Region;
        finding.message =
            Narrative::tr("%1：正文 %2 是%3的数（%4），%5为 %6")
                .arg(subject(leaf), said(claim), labels::text(region.name), printed(leaf, *other),
                     labels::text(m_facts.ledger().region(item.region).name), finding.expected);
        return;
    }
    if (m_facts.previous()) {
        const auto *before = m_facts.figure(leaf, item.region, *m_facts.previous());
        if (before && within(reading.value, before->number, reading.half)) {
            finding.message =
                Narrative::tr("%1：正文 %2 是上一期（%3）的数，本期为 %4")
                    .arg(subject(leaf), said(claim), labels::period(*m_facts.previous()), finding.expected);
        }
    }
}

/// Right for one of those that may be meant is right.
NarrativeJudge::Verdict NarrativeJudge::judgeAnyValue(const NarrativeItem &item,
                                                      const NarrativeClaim &claim) const {
    const bool fits = std::ranges::any_of(item.leaves, [&](std::size_t leaf) {
        const auto *cell = m_facts.figure(leaf, item.region, *item.period);
        return cell && agrees(claim, readingOf(item, claim, leaf), *cell);
    });
    return fits ? Verdict::Right : Verdict::Unknown;
}

NarrativeJudge::Verdict NarrativeJudge::judgeValue(const NarrativeItem &item, const NarrativeClaim &claim) {
    if (!item.period || item.leaves.empty())
        return Verdict::Unknown;
    if (!item.isLeaf())
        return judgeAnyValue(item, claim);
    const std::size_t leaf = item.leaves.front();
    const auto *const cell = m_facts.figure(leaf, item.region, *item.period);
    if (!cell)
        return Verdict::Unknown;
    const bool sameNumber = agrees(claim, readingOf(item, claim, leaf), *cell);
    if (sameNumber && unitFits(claim, leaf)) {
        missingUnit(item, claim, leaf);
        return Verdict::Right;
    }
    NarrativeFinding made = finding(Kind::Value, claim.line, claim.start, claim.length);
    made.expected = printed(leaf, *cell);
    made.message = Narrative::tr("%1：正文 %2，台账 %3").arg(subject(leaf), said(claim), made.expected);
    if (!explainSignOrUnit(made, item, claim, leaf, *cell))
        explainValue(made, item, claim, leaf);
    add(item, made);
    return sameNumber ? Verdict::Right : Verdict::Wrong;
}

/// Whether only the sign, or only the unit, is another.
bool NarrativeJudge::explainSignOrUnit(NarrativeFinding &made, const NarrativeItem &item,
                                       const NarrativeClaim &claim, std::size_t leaf,
                                       const engine::CellText &cell) const {
    const Reading reading = readingOf(item, claim, leaf);
    const double half = 0.5 * std::pow(10.0, -claim.number.decimals);
    const bool sameSize = within(std::abs(reading.value), std::abs(cell.number), reading.half);
    const bool sameDigits = within(claim.number.value, cell.number, half);
    if (sameSize && reading.value * cell.number < 0) {
        made.kind = Kind::Direction;
        made.message = Narrative::tr("%1：正文写“%2”，方向与台账 %3 相反")
                           .arg(subject(leaf), said(claim), made.expected);
    } else if (sameSize ? !unitFits(claim, leaf) : sameDigits && claim.number.scale != 0) {
        made.kind = Kind::Unit;
        made.message =
            Narrative::tr("%1：正文单位写“%2”，台账是 %3").arg(subject(leaf), made.found, made.expected);
    } else {
        return false;
    }
    return true;
}

void NarrativeJudge::missingUnit(const NarrativeItem &item, const NarrativeClaim &claim, std::size_t leaf) {
    const QString unit = labels::text(m_facts.leaf(leaf).unit);
    if (!claim.number.unit.isEmpty() || claim.number.scale != 0 || splitUnit(unit).base.isEmpty() ||
        !item.unit.isEmpty() || item.inTable || item.isDoubtful || claim.number.value == 0)
        return;
    NarrativeFinding made = finding(Kind::Unit, claim.line, claim.start, claim.length);
    made.severity = Severity::Warning;
    made.indicator = m_facts.leaf(leaf).id;
    made.region = item.region;
    made.expected = made.found + unit;
    made.message = Narrative::tr("%1：正文 %2 没有写单位，台账单位是%3").arg(subject(leaf), made.found, unit);
    m_withoutUnit.push_back(made);
}

NarrativeJudge::Verdict NarrativeJudge::judgeGrowth(const NarrativeItem &item, const NarrativeClaim &claim) {
    if (!item.isLeaf())
        return Verdict::Unknown;
    const std::size_t leaf = item.leaves.front();
    const auto growth = m_facts.isGrowth(leaf) ? std::optional(leaf) : m_facts.growthOf(leaf);
    if (!growth)
        return Verdict::Unknown;
    NarrativeItem of = item;
    of.leaves = {*growth};
    of.unit.clear();
    return claim.isOfTarget ? judgeTarget(of, claim) : judgeValue(of, claim);
}

/// Of a level 个百分点 are said of its growth.
std::optional<std::size_t> NarrativeJudge::changedLeaf(const NarrativeItem &item,
                                                       const NarrativeClaim &claim) const {
    if (!item.isLeaf() || !item.period || !claim.reference || claim.sign == 0)
        return std::nullopt;
    const std::size_t leaf = item.leaves.front();
    const bool ofPoints = unitClass(claim.number.unit) == UnitClass::Percent && claim.number.unit != u"%";
    if (!ofPoints || classOf(m_facts.leaf(leaf)) == UnitClass::Percent)
        return leaf;
    return m_facts.growthOf(leaf);
}

/// 提高2.1个百分点, 增加31万条, 增长5%: the difference, or its share of what was before.
bool NarrativeJudge::saysChange(const NarrativeItem &item, const NarrativeClaim &claim, std::size_t leaf,
                                double difference, double before) const {
    const Reading reading = readingOf(item, claim, leaf);
    if (!claim.hasNumber)
        return difference * claim.sign > 0;
    if (within(reading.value, difference, reading.half))
        return true;
    const double half = 0.5 * std::pow(10.0, -claim.number.decimals);
    return claim.number.unit == u"%" && before != 0 &&
           within(claim.sign * claim.number.value, 100 * difference / std::abs(before), half);
}

NarrativeJudge::Verdict NarrativeJudge::judgeChange(const NarrativeItem &item, const NarrativeClaim &claim) {
    const auto leaf = changedLeaf(item, claim);
    const auto *const now = leaf ? m_facts.figure(*leaf, item.region, *item.period) : nullptr;
    const auto *const then = leaf ? m_facts.figure(*leaf, item.region, *claim.reference) : nullptr;
    if (!now || !then)
        return Verdict::Unknown;
    const double difference = engine::decimalDifference(now->number, then->number);
    if (saysChange(item, claim, *leaf, difference, then->number))
        return Verdict::Right;
    if (claim.isLoose && !saysChange(item, claim, *leaf, -difference, then->number))
        return Verdict::Unknown;
    const bool otherWay = !claim.hasNumber || claim.sign * difference < 0;
    NarrativeFinding made =
        finding(otherWay ? Kind::Direction : Kind::Value, claim.line, claim.start, claim.length);
    made.found = said(claim);
    const QString by = labels::figure(std::abs(engine::rounded(difference, 4)));
    made.expected = difference < 0   ? Narrative::tr("减少 %1").arg(by)
                    : difference > 0 ? Narrative::tr("增加 %1").arg(by)
                                     : Narrative::tr("持平");
    made.message = Narrative::tr("%1：%2为 %3，本期为 %4，正文写“%5”")
                       .arg(subject(*leaf), labels::period(*claim.reference), printed(*leaf, *then),
                            printed(*leaf, *now), made.found);
    add(item, made);
    return Verdict::Wrong;
}

NarrativeJudge::Verdict NarrativeJudge::judgeTarget(const NarrativeItem &item, const NarrativeClaim &claim) {
    if (!item.isLeaf() || !item.period)
        return Verdict::Unknown;
    const std::size_t leaf = item.leaves.front();
    const auto *const target = m_facts.target(leaf, item.region);
    if (!target)
        return Verdict::Unknown;
    const Reading reading = readingOf(item, claim, leaf);
    if (agrees(claim, reading, *target) && unitFits(claim, leaf))
        return Verdict::Right;
    NarrativeFinding made = finding(agrees(claim, reading, *target) ? Kind::Unit : Kind::Value, claim.line,
                                    claim.start, claim.length);
    made.expected = printed(leaf, *target);
    made.message =
        Narrative::tr("%1：正文目标 %2，台账目标 %3").arg(subject(leaf), made.found, made.expected);
    add(item, made);
    return Verdict::Wrong;
}

NarrativeJudge::Verdict NarrativeJudge::judgeTargetGap(const NarrativeItem &item,
                                                       const NarrativeClaim &claim) {
    if (!item.isLeaf() || !item.period)
        return Verdict::Unknown;
    const std::size_t leaf = item.leaves.front();
    const auto *const target = m_facts.target(leaf, item.region);
    const auto *const now = m_facts.figure(leaf, item.region, *item.period);
    if (!target || !now || claim.number.unit == u"位")
        return Verdict::Unknown;
    const double gap = std::abs(engine::decimalDifference(target->number, now->number));
    const Reading reading = readingOf(item, claim, leaf);
    if (within(std::abs(reading.value), gap, reading.half))
        return Verdict::Right;
    NarrativeFinding made = finding(Kind::Value, claim.line, claim.start, claim.length);
    made.expected = labels::figure(gap);
    made.message =
        Narrative::tr("%1：目标 %2，本期 %3，相差 %4，正文写“%5”")
            .arg(subject(leaf), printed(leaf, *target), printed(leaf, *now), made.expected, made.found);
    add(item, made);
    return Verdict::Wrong;
}

} // namespace weici::app
