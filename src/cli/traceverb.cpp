// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "app/ledger.h"
#include "app/tracerows.h"
#include "cli/lookup.h"
#include "cli/scoring.h"

namespace weici::cli {

namespace {

class TraceVerb final : public Verb {
public:
    QString name() const override { return u"trace"_qs; }
    QString summary() const override { return Cli::tr("一个指标的得分是怎样一步步算出来的"); }
    std::vector<Operand> operands() const override { return {ledgerOperand()}; }
    std::vector<Option> options() const override {
        return {periodOption(),
                {u"region"_qs, u"R"_qs, Cli::tr("地区"), true},
                {u"code"_qs, u"C"_qs, Cli::tr("指标的编码"), true}};
    }
    QStringList columns() const override { return {u"step"_qs, u"name"_qs, u"value"_qs, u"explanation"_qs}; }
    QStringList examples() const override {
        return {
            u"weici-cli trace c.weici --period 2022-01..09 --region 崇义县 --code cy33 --format table"_qs};
    }

    ExitCode run(const Arguments &arguments, Console &console) const override {
        const auto ledger = openForReading(arguments.operand(0));
        const engine::Period period = periodOf(*ledger, *arguments.value(u"period"_qs));
        const engine::RegionId region = regionOf(*ledger, *arguments.value(u"region"_qs));
        const engine::IndicatorId indicator = indicatorIn(*ledger, period, *arguments.value(u"code"_qs));
        app::ScoreService service(*ledger);
        OutputTable table(columns());
        for (const app::TraceRow &row : app::traceRows(service, period, region, indicator))
            table.add({outputCell(row.step), outputCell(row.name),
                       row.value ? OutputCell(*row.value) : outputCell(row.text),
                       outputCell(row.explanation)});
        print(table, arguments, console);
        return ExitCode::Done;
    }
};

} // namespace

std::unique_ptr<Verb> makeTraceVerb() {
    return std::make_unique<TraceVerb>();
}

} // namespace weici::cli
