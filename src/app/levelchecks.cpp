// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/levelchecks.h"

#include <algorithm>
#include <vector>

#include <QCoreApplication>

#include "app/checkedperiod.h"
#include "app/labels.h"
#include "app/ledger.h"
#include "app/problemlist.h"
#include "engine/figurekind.h"

namespace weici::app {

namespace {

struct LevelCheck {
    Q_DECLARE_TR_FUNCTIONS(LevelCheck)
};

/// More regions than this with the same finding are told in one line.
constexpr std::size_t eachAlone = 3;

struct Fall {
    engine::RegionId region;
    const engine::Observation *now = nullptr;
    const engine::Observation *before = nullptr;
    engine::Period since;
};

std::vector<Fall> fallsOf(const CheckedPeriod &checked, std::size_t leaf) {
    std::vector<Fall> falls;
    for (const auto &region : checked.ledger().regions()) {
        const auto &now = checked.cell(leaf, region.id);
        if (!now.value.value())
            continue;
        for (const auto &period : checked.earlier()) {
            const auto &before = checked.cell(leaf, region.id, period);
            if (!before.value.value())
                continue;
            if (now.value.number < before.value.number)
                falls.push_back({region.id, &now, &before, period});
            break;
        }
    }
    return falls;
}

void addFall(ProblemList &problems, const CheckedPeriod &checked, std::size_t leaf, const Fall &fall) {
    const QString now = labels::text(fall.now->value.text);
    const QString before = labels::text(fall.before->value.text);
    problems.add(checked.scheme(), leaf, fall.region, checked.period(),
                 {Severity::Warning,
                  Problem::Kind::CumulativeFall,
                  Problem::Field::Value,
                  LevelCheck::tr("%1累计 %2，少于%3累计的 %4")
                      .arg(labels::period(checked.period()), now, labels::period(fall.since), before),
                  {now, before}});
}

void addFalls(ProblemList &problems, const CheckedPeriod &checked, std::size_t leaf,
              const std::vector<Fall> &falls) {
    std::vector<engine::RegionId> regions;
    QStringList figures;
    for (const Fall &fall : falls) {
        regions.push_back(fall.region);
        figures << labels::text(checked.ledger().region(fall.region).name)
                << labels::text(fall.now->value.text) << labels::text(fall.before->value.text);
    }
    problems.addGroup(checked.scheme(), leaf, checked.period(),
                      {Severity::Warning, Problem::Kind::CumulativeFall, Problem::Field::Value,
                       LevelCheck::tr("%1%2的累计数少于%3累计数，请核对是否换了统计口径")
                           .arg(regionNames(checked.ledger(), regions), labels::period(checked.period()),
                                labels::period(falls.front().since)),
                       figures});
}

QString boundText(const engine::Indicator &indicator) {
    const QString least = indicator.minValue ? labels::figure(*indicator.minValue) : QString();
    const QString most = indicator.maxValue ? labels::figure(*indicator.maxValue) : QString();
    if (least.isEmpty())
        return LevelCheck::tr("不大于 %1").arg(most);
    if (most.isEmpty())
        return LevelCheck::tr("不小于 %1").arg(least);
    return LevelCheck::tr("在 %1 到 %2 之间").arg(least, most);
}

} // namespace

void checkFall(ProblemList &problems, const CheckedPeriod &checked, std::size_t leaf) {
    if (checked.earlier().empty() || checked.period().firstMonth() != 1 ||
        engine::figureKind(checked.scheme().indicators[leaf]) != engine::FigureKind::Level)
        return;
    const auto falls = fallsOf(checked, leaf);
    if (falls.size() > eachAlone)
        return addFalls(problems, checked, leaf, falls);
    for (const Fall &fall : falls)
        addFall(problems, checked, leaf, fall);
}

void checkBounds(ProblemList &problems, const CheckedPeriod &checked, std::size_t leaf) {
    const auto &indicator = checked.scheme().indicators[leaf];
    if (!indicator.minValue && !indicator.maxValue)
        return;
    for (const auto &region : checked.ledger().regions()) {
        const auto &value = checked.cell(leaf, region.id).value;
        const auto number = value.value();
        if (!number || (number >= indicator.minValue.value_or(*number) &&
                        number <= indicator.maxValue.value_or(*number)))
            continue;
        const QString text = labels::text(value.text);
        problems.add(checked.scheme(), leaf, region.id, checked.period(),
                     {Severity::Error,
                      Problem::Kind::OutOfBounds,
                      Problem::Field::Value,
                      LevelCheck::tr("指标值 %1 超出了取值范围，应%2").arg(text, boundText(indicator)),
                      {text}});
    }
}

} // namespace weici::app
