// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/scoring.h"

#include "app/labels.h"
#include "app/ledger.h"
#include "cli/lookup.h"

namespace weici::cli {

Option periodOption() {
    return {u"period"_qs, u"P"_qs, Cli::tr("期，如 2023H1"), true};
}

Option regionOption() {
    return {u"region"_qs, u"R"_qs, Cli::tr("只看一个地区；不写时为全部")};
}

std::vector<engine::RegionId> regionsOf(const app::Ledger &ledger, const Arguments &arguments) {
    if (const auto name = arguments.value(u"region"_qs))
        return {regionOf(ledger, *name)};
    std::vector<engine::RegionId> regions;
    for (const engine::Region &region : ledger.regions())
        regions.push_back(region.id);
    return regions;
}

engine::IndicatorId indicatorIn(const app::Ledger &ledger, const engine::Period &period,
                                const QString &code) {
    const engine::IndicatorId id = indicatorOf(ledger, code);
    const engine::Scheme &scheme = ledger.schemeFor(period);
    if (!scheme.indicator(id))
        throw Failure(ExitCode::Input,
                      Cli::tr("%1 用的是 %2 年方案，其中没有编码“%3”。请换一期，或换一个编码。")
                          .arg(app::labels::period(period), QString::number(scheme.year), code));
    return id;
}

bool isScored(app::ScoreService &service, const engine::Period &period, Console &console) {
    if (service.isScored(period))
        return true;
    console.tell(
        Cli::tr("%1 用的 %2 年方案没有计分规则，所以没有得分。给指标写上计分规则（indicators.csv 的 rule 列）"
                "后才能计分。")
            .arg(app::labels::period(period))
            .arg(service.ledger().schemeFor(period).year));
    return false;
}

OutputCell regionCell(const app::Ledger &ledger, engine::RegionId region) {
    return outputCell(app::labels::text(ledger.region(region).name));
}

} // namespace weici::cli
