// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "app/labels.h"
#include "cli/lookup.h"

#include <set>

namespace weici::cli {

namespace {

double indicatorCount(const app::Ledger &ledger) {
    std::set<engine::IndicatorId> ids;
    for (const engine::Scheme &scheme : ledger.schemes()) {
        for (const engine::Indicator &indicator : scheme.indicators)
            ids.insert(indicator.id);
    }
    return static_cast<double>(ids.size());
}

double targetCount(const app::Ledger &ledger) {
    double count = 0;
    ledger.visitTargets([&](const engine::CellKey &, const engine::Target &) { ++count; });
    return count;
}

QString schemeYears(const app::Ledger &ledger) {
    QStringList years;
    for (const engine::Scheme &scheme : ledger.schemes())
        years.append(QString::number(scheme.year));
    return years.join(u';');
}

class InfoVerb final : public Verb {
public:
    QString name() const override { return u"info"_qs; }
    QString summary() const override { return Cli::tr("台账的名称、版本和各种数量"); }
    std::vector<Operand> operands() const override { return {ledgerOperand()}; }
    QStringList columns() const override { return {u"key"_qs, u"value"_qs}; }
    QStringList examples() const override {
        return {u"weici-cli info y.weici"_qs, u"weici-cli info y.weici --format table"_qs};
    }

    ExitCode run(const Arguments &arguments, Console &console) const override {
        const auto ledger = openForReading(arguments.operand(0));
        const auto count = [](auto number) { return OutputCell(static_cast<double>(number)); };
        OutputTable table(columns());
        table.add({"title", outputCell(app::labels::text(ledger->profile().title))});
        table.add({"version", count(ledger->schemaVersion())});
        table.add({"city", outputCell(app::labels::text(ledger->profile().city))});
        table.add({"own_region", outputCell(app::labels::text(ledger->ownRegion().name))});
        table.add({"schemes", outputCell(schemeYears(*ledger))});
        table.add({"indicators", count(indicatorCount(*ledger))});
        table.add({"regions", count(ledger->regions().size())});
        table.add({"periods", count(ledger->periods().size())});
        table.add({"cells", count(ledger->observationCount())});
        table.add({"targets", count(targetCount(*ledger))});
        print(table, arguments, console);
        return ExitCode::Done;
    }
};

} // namespace

std::unique_ptr<Verb> makeInfoVerb() {
    return std::make_unique<InfoVerb>();
}

} // namespace weici::cli
