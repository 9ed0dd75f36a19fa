// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/anchorpackage.h"

#include "support/cliprocess.h"

#include <QDir>

#include <algorithm>

namespace weici::tests {
namespace {

std::string header(const AnchorPackage &package) {
    const auto scored =
        std::ranges::count_if(package.regions, [](const auto &region) { return region.second; });
    return "{ \"format\": 1, \"title\": \"anchor\", \"own_region\": \"" + package.regions.front().first +
           "\", \"year\": " + std::to_string(package.year) + ", \"region_count\": " + std::to_string(scored) +
           ", \"rank_decimals\": " + package.rankDecimals +
           ", \"missing\": \"exclude\", \"equal_range\": \"exclude\", \"min_known\": " +
           std::to_string(package.minKnown) + ", \"aggregation\": " + package.aggregation +
           ", \"scale\": " + std::to_string(package.scale) + " }\n";
}

std::string indicatorRows(const AnchorPackage &package) {
    std::string csv =
        "code,level1,level1_weight,level2,level2_weight,level3,weight,direction,rule,parameters\n";
    for (const auto &leaf : package.leaves)
        csv += leaf.code + ',' + leaf.level1 + ',' + leaf.level1Weight + ',' + leaf.level2 + ',' +
               leaf.level2Weight + ',' + leaf.code + ',' + leaf.weight + ',' +
               (leaf.lower ? "lower" : "higher") + ',' + leaf.rule + ',' + leaf.parameters + '\n';
    return csv;
}

std::string regionRows(const AnchorPackage &package) {
    std::string csv = "name,group,scored\n";
    for (const auto &[name, scored] : package.regions)
        csv += name + ",," + (scored ? '1' : '0') + '\n';
    return csv;
}

std::string valueRows(const AnchorPackage &package) {
    std::string csv = "code,region,period,value\n";
    for (const auto &[code, region, period, text] : package.values) {
        if (!text.empty())
            csv += code + ',' + region + ',' + period + ',' + text + '\n';
    }
    return csv;
}

} // namespace

void AnchorPackage::write(const QString &folder) const {
    QDir().mkpath(folder);
    const auto put = [&](const char *name, const std::string &text) {
        writeFile(folder + u'/' + QString::fromLatin1(name), QByteArray::fromStdString(text));
    };
    put("ledger.json", header(*this));
    put("indicators.csv", indicatorRows(*this));
    put("regions.csv", regionRows(*this));
    put("values.csv", valueRows(*this));
    put("targets.csv", "code,region,period,value,rank,note\n");
}

} // namespace weici::tests
