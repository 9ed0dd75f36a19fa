// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "app/gaprows.h"
#include "app/labels.h"
#include "app/ledger.h"
#include "app/scorewords.h"
#include "cli/lookup.h"
#include "cli/scoring.h"
#include "engine/decimal.h"

namespace weici::cli {

namespace {

QString joinedNames(const app::Ledger &ledger, const std::vector<engine::RegionId> &regions) {
    QStringList names;
    for (const engine::RegionId region : regions)
        names.append(app::labels::text(ledger.region(region).name));
    return names.join(u';');
}

class GapVerb final : public Verb {
public:
    QString name() const override { return u"gap"_qs; }
    QString summary() const override { return Cli::tr("指标值到多少，排名才能前进一位"); }
    std::vector<Operand> operands() const override { return {ledgerOperand()}; }
    std::vector<Option> options() const override {
        return {periodOption(),
                regionOption(),
                {u"code"_qs, u"C"_qs, Cli::tr("只看一个指标；不写时为全部")},
                {u"total"_qs, {}, Cli::tr("问总分的排名：单靠这一个指标要到多少")},
                {u"group"_qs, {}, Cli::tr("问组内的排名")},
                {u"behind"_qs, {}, Cli::tr("反过来问：后面最近的地区到多少就会超过来")}};
    }
    QStringList columns() const override {
        return {u"code"_qs,  u"region"_qs, u"rank"_qs,   u"next_rank"_qs, u"overtakes"_qs,
                u"value"_qs, u"needed"_qs, u"change"_qs, u"unit"_qs,      u"feasible"_qs};
    }
    QStringList examples() const override {
        return {u"weici-cli gap d.weici --period 2025-01..06 --region 松岚县"_qs,
                u"weici-cli gap d.weici --period 2025-01..06 --region 松岚县 --total"_qs,
                u"weici-cli gap d.weici --period 2025-01..06 --region 松岚县 --code d02 --behind"_qs};
    }

    ExitCode run(const Arguments &arguments, Console &console) const override {
        const auto ledger = openForReading(arguments.operand(0));
        const engine::Period period = periodOf(*ledger, *arguments.value(u"period"_qs));
        const auto regions = regionsOf(*ledger, arguments);
        app::GapQuestion question;
        if (const auto code = arguments.value(u"code"_qs))
            question.indicator = indicatorIn(*ledger, period, *code);
        question.total = arguments.has(u"total"_qs);
        question.inGroup = arguments.has(u"group"_qs);
        question.behind = arguments.has(u"behind"_qs);
        app::ScoreService service(*ledger);
        OutputTable table(columns());
        if (!question.total || isScored(service, period, console))
            addRows(table, service, period, question, regions, console);
        print(table, arguments, console);
        return ExitCode::Done;
    }

private:
    static void addRows(OutputTable &table, app::ScoreService &service, const engine::Period &period,
                        app::GapQuestion question, const std::vector<engine::RegionId> &regions,
                        Console &console) {
        qint64 done = 0;
        for (const engine::RegionId region : regions) {
            question.region = region;
            for (const app::GapRow &row : app::gapRows(service, period, question)) {
                addRow(table, service.ledger(), row);
                if (question.indicator)
                    tellWhyNot(service.ledger(), row, console);
            }
            console.advance(++done, static_cast<qint64>(regions.size()));
        }
    }

    static void addRow(OutputTable &table, const app::Ledger &ledger, const app::GapRow &row) {
        const engine::Gap &gap = row.gap;
        table.add({row.code, regionCell(ledger, row.region), numberCell(gap.rank), numberCell(gap.nextRank),
                   outputCell(joinedNames(ledger, row.overtaken)), numberCell(gap.value),
                   numberCell(gap.needed), numberCell(engine::decimalDifference(gap.needed, gap.value)),
                   outputCell(app::labels::text(row.unit)), gap.isFeasible() ? 1.0 : 0.0});
    }

    static void tellWhyNot(const app::Ledger &ledger, const app::GapRow &row, Console &console) {
        const QString reason = app::labels::gapAnswer(row.gap, app::labels::text(row.unit));
        if (!reason.isEmpty())
            console.tell(Cli::tr("%1 %2：%3。", "region, code, reason")
                             .arg(app::labels::text(ledger.region(row.region).name),
                                  app::labels::text(row.code), reason));
    }
};

} // namespace

std::unique_ptr<Verb> makeGapVerb() {
    return std::make_unique<GapVerb>();
}

} // namespace weici::cli
