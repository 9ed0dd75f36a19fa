// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "app/labels.h"
#include "app/ledger.h"
#include "app/ranks.h"
#include "cli/lookup.h"
#include "cli/scoring.h"

namespace weici::cli {

namespace {

void addRows(OutputTable &table, const app::Ledger &ledger, const QString &list,
             const std::vector<app::ListedRank> &ranks, engine::RegionId region,
             const engine::Period &period) {
    const engine::Scheme &scheme = ledger.schemeFor(period);
    for (const app::ListedRank &listed : ranks) {
        const engine::Indicator &indicator = *scheme.indicator(listed.indicator);
        table.add({outputCell(list), indicator.code, indicator.name,
                   outputCell(ledger.observation({indicator.id, region, period}).value),
                   outputCell(app::labels::text(indicator.unit)), listed.rank, listed.tied ? 1.0 : 0.0});
    }
}

class ListsVerb final : public Verb {
public:
    QString name() const override { return u"lists"_qs; }
    QString summary() const override { return Cli::tr("一个地区排在前几位和后几位的指标"); }
    std::vector<Operand> operands() const override { return {ledgerOperand()}; }
    std::vector<Option> options() const override {
        return {periodOption(), {u"region"_qs, u"R"_qs, Cli::tr("地区；不写时为本县")}};
    }
    QStringList columns() const override {
        return {u"list"_qs, u"code"_qs, u"indicator"_qs, u"value"_qs, u"unit"_qs, u"rank"_qs, u"tied"_qs};
    }
    QStringList examples() const override {
        return {u"weici-cli lists y.weici --period 2023H1 --format table"_qs};
    }

    ExitCode run(const Arguments &arguments, Console &console) const override {
        const auto ledger = openForReading(arguments.operand(0));
        const engine::Period period = periodOf(*ledger, *arguments.value(u"period"_qs));
        const auto name = arguments.value(u"region"_qs);
        const engine::RegionId region = name ? regionOf(*ledger, *name) : ledger->ownRegion().id;
        const app::FrontAndBack lists = app::frontAndBack(*ledger, region, period);
        OutputTable table(columns());
        addRows(table, *ledger, u"front"_qs, lists.front, region, period);
        addRows(table, *ledger, u"back"_qs, lists.back, region, period);
        print(table, arguments, console);
        return ExitCode::Done;
    }
};

} // namespace

std::unique_ptr<Verb> makeListsVerb() {
    return std::make_unique<ListsVerb>();
}

} // namespace weici::cli
