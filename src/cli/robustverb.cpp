// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "app/ledger.h"
#include "app/robustrows.h"
#include "cli/lookup.h"
#include "cli/scoring.h"

namespace weici::cli {

namespace {

constexpr qulonglong mostDraws = 10'000'000;

engine::RobustnessOptions optionsOf(const Arguments &arguments) {
    engine::RobustnessOptions options;
    if (const auto text = arguments.value(u"spread"_qs)) {
        bool read = false;
        options.spread = text->toDouble(&read);
        if (!read || !(options.spread >= 0.0 && options.spread <= 1.0))
            throw Failure(ExitCode::WrongUse, Cli::tr("--spread 是 0 到 1 的数，不是“%1”。").arg(*text));
    }
    if (const auto text = arguments.value(u"draws"_qs)) {
        bool read = false;
        const qulonglong draws = text->toULongLong(&read);
        if (!read || draws < 1 || draws > mostDraws)
            throw Failure(ExitCode::WrongUse,
                          Cli::tr("--draws 是 1 到 %1 的整数，不是“%2”。").arg(mostDraws).arg(*text));
        options.draws = draws;
    }
    if (const auto text = arguments.value(u"seed"_qs)) {
        bool read = false;
        options.seed = text->toULongLong(&read);
        if (!read)
            throw Failure(ExitCode::WrongUse, Cli::tr("--seed 是不小于 0 的整数，不是“%1”。").arg(*text));
    }
    return options;
}

class RobustVerb final : public Verb {
public:
    QString name() const override { return u"robust"_qs; }
    QString summary() const override { return Cli::tr("权重有出入时，总分排名稳不稳"); }
    std::vector<Operand> operands() const override { return {ledgerOperand()}; }
    std::vector<Option> options() const override {
        return {periodOption(),
                {u"spread"_qs, u"S"_qs, Cli::tr("每个权重上下浮动的幅度，0 到 1；不写时为 0.2")},
                {u"draws"_qs, u"N"_qs, Cli::tr("抽取多少次；不写时为 10000")},
                {u"seed"_qs, u"K"_qs, Cli::tr("随机数种子；同一种子结果相同，不写时为 1")}};
    }
    QStringList columns() const override {
        return {u"region"_qs, u"rank"_qs, u"low"_qs, u"median"_qs, u"high"_qs, u"ahead_of_next"_qs};
    }
    QStringList examples() const override {
        return {u"weici-cli robust d.weici --period 2025-01..06"_qs,
                u"weici-cli robust d.weici --period 2025-01..06 --spread 0.3 --draws 2000 --seed 7"_qs};
    }

    ExitCode run(const Arguments &arguments, Console &console) const override {
        const engine::RobustnessOptions options = optionsOf(arguments);
        const auto ledger = openForReading(arguments.operand(0));
        const engine::Period period = periodOf(*ledger, *arguments.value(u"period"_qs));
        app::ScoreService service(*ledger);
        OutputTable table(columns());
        if (isScored(service, period, console)) {
            for (const auto &[region, interval] : app::robustRows(service, period, options))
                table.add({regionCell(*ledger, region), numberCell(interval.rank), numberCell(interval.low),
                           numberCell(interval.median), numberCell(interval.high),
                           numberCell(interval.aheadOfNext)});
            if (table.rowCount() == 0)
                console.tell(Cli::tr("台账里没有参加排名的全部地区，总分没有排名。"));
        }
        print(table, arguments, console);
        return ExitCode::Done;
    }
};

} // namespace

std::unique_ptr<Verb> makeRobustVerb() {
    return std::make_unique<RobustVerb>();
}

} // namespace weici::cli
