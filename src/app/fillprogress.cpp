// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fillprogress.h"

#include <algorithm>

#include "app/labels.h"
#include "app/ledger.h"

namespace weici::app {

namespace {

DepartmentFill &entryOf(std::vector<DepartmentFill> &entries, const QString &department) {
    const auto found = std::ranges::find(entries, department, &DepartmentFill::department);
    if (found != entries.end())
        return *found;
    entries.push_back({department, {}, {}});
    return entries.back();
}

void count(DepartmentFill &entry, engine::IndicatorId indicator, bool filled) {
    ++entry.count.total;
    if (filled)
        ++entry.count.filled;
    else
        entry.open.push_back(indicator);
}

} // namespace

bool isFilled(const engine::Observation &cell) {
    return !cell.value.isBlank() || !cell.rank.isBlank();
}

FillCount fillOf(const Ledger &ledger, engine::RegionId region, const engine::Period &period) {
    FillCount fill;
    for (const auto &leaf : ledger.schemeFor(period).indicators) {
        ++fill.total;
        fill.filled += isFilled(ledger.observation({leaf.id, region, period})) ? 1 : 0;
    }
    return fill;
}

std::vector<DepartmentFill> fillByDepartment(const Ledger &ledger, engine::RegionId region,
                                             const engine::Period &period) {
    std::vector<DepartmentFill> entries;
    for (const auto &leaf : ledger.schemeFor(period).indicators) {
        const bool filled = isFilled(ledger.observation({leaf.id, region, period}));
        if (leaf.departments.empty())
            count(entryOf(entries, {}), leaf.id, filled);
        for (const std::string &department : leaf.departments)
            count(entryOf(entries, labels::text(department)), leaf.id, filled);
    }
    std::ranges::stable_partition(entries,
                                  [](const DepartmentFill &entry) { return entry.count.open() > 0; });
    return entries;
}

} // namespace weici::app
