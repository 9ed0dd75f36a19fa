// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reportcolumns.h"

#include <algorithm>
#include <set>

#include "app/labels.h"
#include "app/ledger.h"
#include "engine/indicatortree.h"

namespace weici::app {

namespace {

using Each = ReportLayout::Each;

/// Those of the year that end no later, and have anything in them.
std::vector<engine::Period> periodsUpTo(const Ledger &ledger, const engine::Period &period) {
    std::vector<engine::Period> periods;
    for (const auto &known : ledger.observedPeriods()) {
        if (known.year() == period.year() && known.lastMonth() <= period.lastMonth())
            periods.push_back(known);
    }
    return periods;
}

std::vector<engine::Period> targetYears(const Ledger &ledger) {
    std::set<int> years;
    for (const auto &period : ledger.targetPeriods())
        years.insert(period.year());
    std::vector<engine::Period> periods;
    for (const int year : years)
        periods.push_back(engine::Period::wholeYear(year));
    return periods;
}

std::vector<engine::Period> periodsOf(const Ledger &ledger, const ReportLayout::Column &column,
                                      const engine::Period &period) {
    switch (column.each) {
    case Each::Once:
    case Each::Regions:
    case Each::Level1:
        return {column.yearBefore ? period.yearBefore() : period};
    case Each::YearPeriods:
        return periodsUpTo(ledger, period);
    case Each::TargetYears:
    case Each::TargetYearRegions:
        return targetYears(ledger);
    }
    return {};
}

/// Every level 1 in printed order, and every named block whose leaves have none.
std::vector<std::size_t> firstLevel(const engine::IndicatorTree &tree) {
    using Kind = engine::IndicatorTree::Kind;
    std::vector<std::size_t> items;
    for (std::size_t item = 0; item < tree.items().size(); ++item) {
        const auto &place = tree.items()[item];
        const bool isFlat = std::ranges::none_of(
            place.children, [&](std::size_t child) { return tree.items()[child].kind == Kind::Level1; });
        if (place.kind == Kind::Level1 || (place.kind == Kind::Block && isFlat && !tree.name(item).empty()))
            items.push_back(item);
    }
    return items;
}

/// Fills in {block} and {item}; of a nameless block it is the item's name.
QString itemText(QString text, const engine::IndicatorTree &tree, std::size_t item, bool withWeight) {
    using Kind = engine::IndicatorTree::Kind;
    std::size_t block = item;
    while (tree.items()[block].kind != Kind::Block && block != 0)
        block = tree.items()[block].parent;
    QString name = labels::text(tree.name(item));
    if (withWeight && tree.items()[item].kind == Kind::Level1) {
        const auto &weight = tree.scheme().nodes[tree.items()[item].source].weight;
        name += weight.empty() ? QString() : u"（" + labels::text(weight) + u"）";
    }
    const QString blockName = labels::text(tree.name(block));
    return text.replace(QLatin1String("{block}"), blockName.isEmpty() ? name : blockName)
        .replace(QLatin1String("{item}"), name);
}

} // namespace

QString filledText(QString text, const Ledger &ledger, const engine::Period &period,
                   engine::RegionId region) {
    return text.replace(QLatin1String("{region}"), labels::text(ledger.region(region).name))
        .replace(QLatin1String("{city}"), labels::text(ledger.profile().city))
        .replace(QLatin1String("{period}"), labels::text(period.chinese()))
        .replace(QLatin1String("{span}"), labels::text(period.chineseWithoutYear()))
        .replace(QLatin1String("{year}"), QString::number(period.year()))
        .replace(QLatin1String("{title}"), labels::text(ledger.profile().title));
}

std::vector<ReportColumn> reportColumns(const Ledger &ledger, const ReportLayout &layout,
                                        const engine::Period &period, engine::RegionId region) {
    std::vector<ReportColumn> columns;
    const engine::IndicatorTree tree(ledger.schemeFor(period));
    const auto add = [&](const ReportLayout::Column &column, const engine::Period &of, engine::RegionId in,
                         std::size_t item) {
        QStringList header;
        for (const QString &line : column.header) {
            const QString filled =
                itemText(filledText(line, ledger, of, in), tree, item, layout.groupWeights);
            if (header.isEmpty() || header.back() != filled)
                header << filled;
        }
        columns.push_back({column, header, of, in, item});
    };
    for (const auto &column : layout.columns) {
        const bool byRegion = column.each == Each::TargetYearRegions || column.each == Each::Regions;
        for (const auto &of : periodsOf(ledger, column, period)) {
            if (byRegion) {
                for (const auto &each : ledger.regions())
                    add(column, of, each.id, 0);
            } else if (column.each == Each::Level1) {
                for (const std::size_t item : firstLevel(tree))
                    add(column, of, region, item);
            } else {
                add(column, of, region, 0);
            }
        }
    }
    return columns;
}

} // namespace weici::app
