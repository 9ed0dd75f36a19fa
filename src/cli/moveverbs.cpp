// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "app/labels.h"
#include "app/ledger.h"
#include "app/moverows.h"
#include "cli/lookup.h"
#include "cli/scoring.h"
#include "engine/decimal.h"

namespace weici::cli {

namespace {

Option fromOption() {
    return {u"from"_qs, u"P1"_qs, Cli::tr("前一期"), true};
}

Option toOption() {
    return {u"to"_qs, u"P2"_qs, Cli::tr("后一期"), true};
}

/// How the total is named where codes stand.
OutputCell codeCell(const std::string &code) {
    return code.empty() ? std::string("total") : code;
}

class DiffVerb final : public Verb {
public:
    QString name() const override { return u"diff"_qs; }
    QString summary() const override { return Cli::tr("两期之间数值、排名、得分的变化（进位为正）"); }
    std::vector<Operand> operands() const override { return {ledgerOperand()}; }
    std::vector<Option> options() const override { return {fromOption(), toOption(), regionOption()}; }
    QStringList columns() const override {
        return {u"code"_qs,         u"region"_qs,    u"value_from"_qs,   u"value_to"_qs,
                u"value_change"_qs, u"rank_from"_qs, u"rank_to"_qs,      u"rank_change"_qs,
                u"points_from"_qs,  u"points_to"_qs, u"points_change"_qs};
    }
    QStringList examples() const override {
        return {u"weici-cli diff c.weici --from 2022-01..08 --to 2022-01..09 --format table"_qs};
    }

    ExitCode run(const Arguments &arguments, Console &console) const override {
        const auto ledger = openForReading(arguments.operand(0));
        const engine::Period from = periodOf(*ledger, *arguments.value(u"from"_qs));
        const engine::Period to = periodOf(*ledger, *arguments.value(u"to"_qs));
        const auto regions = regionsOf(*ledger, arguments);
        app::ScoreService service(*ledger);
        OutputTable table(columns());
        for (const engine::RegionId region : regions) {
            for (const engine::DiffRow &row : app::diffRows(service, from, to, region))
                table.add({codeCell(row.code), regionCell(*ledger, region), numberCell(row.valueFrom),
                           numberCell(row.valueTo),
                           numberCell(engine::decimalDifference(row.valueTo, row.valueFrom)),
                           numberCell(row.rankFrom), numberCell(row.rankTo), numberCell(row.rankChange()),
                           numberCell(row.pointsFrom), numberCell(row.pointsTo),
                           numberCell(row.pointsChange())});
        }
        print(table, arguments, console);
        return ExitCode::Done;
    }
};

class WhyVerb final : public Verb {
public:
    QString name() const override { return u"why"_qs; }
    QString summary() const override { return Cli::tr("排名为什么变：自己的数值、别人的数值、规则各占几位"); }
    std::vector<Operand> operands() const override { return {ledgerOperand()}; }
    std::vector<Option> options() const override {
        return {fromOption(),
                toOption(),
                {u"region"_qs, u"R"_qs, Cli::tr("地区"), true},
                {u"code"_qs, u"C"_qs, Cli::tr("只看一个指标，或 total（总分）；不写时为全部")}};
    }
    QStringList columns() const override {
        return {u"code"_qs, u"region"_qs, u"rank_change"_qs, u"own"_qs, u"others"_qs, u"rules"_qs};
    }
    QStringList examples() const override {
        return {u"weici-cli why d.weici --from 2025-01..05 --to 2025-01..06 --region 松岚县 --code total"_qs};
    }

    ExitCode run(const Arguments &arguments, Console &console) const override {
        const auto ledger = openForReading(arguments.operand(0));
        const engine::Period from = periodOf(*ledger, *arguments.value(u"from"_qs));
        const engine::Period to = periodOf(*ledger, *arguments.value(u"to"_qs));
        const engine::RegionId region = regionOf(*ledger, *arguments.value(u"region"_qs));
        app::ScoreService service(*ledger);
        OutputTable table(columns());
        const auto code = arguments.value(u"code"_qs);
        if (!code) {
            for (const app::WhyRow &row : app::whyRows(service, from, to, region))
                addRow(table, *ledger, region, row);
        } else {
            const app::WhyRow row =
                app::whyRow(service, from, to, region, askedCode(*ledger, from, to, *code));
            addRow(table, *ledger, region, row);
            tellWhyNot(row, console);
        }
        print(table, arguments, console);
        return ExitCode::Done;
    }

private:
    static std::optional<std::string> askedCode(const app::Ledger &ledger, const engine::Period &from,
                                                const engine::Period &to, const QString &code) {
        if (code == u"total")
            return std::nullopt;
        indicatorIn(ledger, from, code);
        indicatorIn(ledger, to, code);
        return app::labels::utf8(code);
    }

    static void addRow(OutputTable &table, const app::Ledger &ledger, engine::RegionId region,
                       const app::WhyRow &row) {
        const engine::RankMove &move = row.move;
        const auto part = [&](engine::Twelfths twelfths) {
            return move.answer == engine::WhyAnswer::Known ? OutputCell(twelfths.value()) : OutputCell();
        };
        table.add({codeCell(row.code.value_or(std::string())), regionCell(ledger, region), part(move.change),
                   part(move.own), part(move.others), part(move.rules)});
    }

    static void tellWhyNot(const app::WhyRow &row, Console &console) {
        if (row.move.answer == engine::WhyAnswer::NotRanked)
            console.tell(Cli::tr("两期中有一期算不出排名（要有各地的数值），所以说不出原因。"));
        else if (row.move.answer == engine::WhyAnswer::NotRankedBetween)
            console.tell(Cli::tr("把两期的数值和规则混合起来算不出排名，所以说不出原因。"));
    }
};

} // namespace

std::unique_ptr<Verb> makeDiffVerb() {
    return std::make_unique<DiffVerb>();
}

std::unique_ptr<Verb> makeWhyVerb() {
    return std::make_unique<WhyVerb>();
}

} // namespace weici::cli
