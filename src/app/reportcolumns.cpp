// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reportcolumns.h"

#include <set>

#include "app/labels.h"
#include "app/ledger.h"

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
        return {column.yearBefore ? period.yearBefore() : period};
    case Each::YearPeriods:
        return periodsUpTo(ledger, period);
    case Each::TargetYears:
    case Each::TargetYearRegions:
        return targetYears(ledger);
    }
    return {};
}

} // namespace

QString filledText(QString text, const Ledger &ledger, const engine::Period &period,
                   engine::RegionId region) {
    return text.replace(QLatin1String("{region}"), labels::text(ledger.region(region).name))
        .replace(QLatin1String("{period}"), labels::text(period.chinese()))
        .replace(QLatin1String("{span}"), labels::text(period.chineseWithoutYear()))
        .replace(QLatin1String("{year}"), QString::number(period.year()))
        .replace(QLatin1String("{title}"), labels::text(ledger.profile().title));
}

std::vector<ReportColumn> reportColumns(const Ledger &ledger, const ReportLayout &layout,
                                        const engine::Period &period, engine::RegionId region) {
    std::vector<ReportColumn> columns;
    const auto add = [&](const ReportLayout::Column &column, const engine::Period &of, engine::RegionId in) {
        QStringList header;
        for (const QString &line : column.header)
            header << filledText(line, ledger, of, in);
        columns.push_back({column, header, of, in});
    };
    for (const auto &column : layout.columns) {
        for (const auto &of : periodsOf(ledger, column, period)) {
            if (column.each != Each::TargetYearRegions) {
                add(column, of, region);
                continue;
            }
            for (const auto &each : ledger.regions())
                add(column, of, each.id);
        }
    }
    return columns;
}

} // namespace weici::app
