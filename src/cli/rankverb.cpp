// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "app/labels.h"
#include "app/ranks.h"
#include "cli/lookup.h"
#include "exchange/packagewords.h"

namespace weici::cli {

namespace {

std::optional<engine::TieRule> tieRuleOf(const Arguments &arguments) {
    const auto word = arguments.value(u"tie"_qs);
    if (!word)
        return {};
    if (const auto rule = exchange::valueOf(exchange::tieRuleWords, app::labels::utf8(*word)))
        return rule;
    throw Failure(ExitCode::WrongUse,
                  Cli::tr("没有并列规则“%1”。可用：%2。")
                      .arg(*word, exchange::wordsOf(exchange::tieRuleWords).join(u", "_qs)));
}

/// The indicators of the period's scheme, or the one that was asked for.
std::vector<engine::IndicatorId> indicatorsOf(const app::Ledger &ledger, const engine::Period &period,
                                              const std::optional<QString> &code) {
    if (code)
        return {indicatorOf(ledger, *code)};
    std::vector<engine::IndicatorId> ids;
    for (const engine::Indicator &indicator : ledger.schemeFor(period).indicators)
        ids.push_back(indicator.id);
    return ids;
}

void addRows(OutputTable &table, const app::Ledger &ledger, engine::IndicatorId indicator,
             const engine::Period &period, std::optional<engine::TieRule> tie) {
    const QString code = codeOf(ledger, indicator);
    for (const app::RegionRank &rank : app::regionRanks(ledger, indicator, period, tie)) {
        const engine::Observation &cell = ledger.observation({indicator, rank.region, period});
        table.add({outputCell(code), outputCell(app::labels::text(ledger.region(rank.region).name)),
                   outputCell(cell.value), outputCell(cell.rank), outputCell(rank.computed),
                   outputCell(rank.rank()), outputCell(rank.inGroup), rank.tied ? 1.0 : 0.0});
    }
}

class RankVerb final : public Verb {
public:
    QString name() const override { return u"rank"_qs; }
    QString summary() const override { return Cli::tr("一期的排名：公布的、计算的，以公布的为准"); }
    std::vector<Operand> operands() const override { return {ledgerOperand()}; }
    std::vector<Option> options() const override {
        return {
            {u"period"_qs, u"P"_qs, Cli::tr("期，如 2023H1"), true},
            {u"code"_qs, u"C"_qs, Cli::tr("只看一个指标；不写时为全部")},
            {u"tie"_qs, u"RULE"_qs,
             Cli::tr(
                 "计算排名时的并列规则：competition（1,2,2,4）、dense（1,2,2,3）、average（1,2.5,2.5,4）、"
                 "last（1,3,3,4）；不写时按方案")}};
    }
    QStringList columns() const override {
        return {u"code"_qs,          u"region"_qs, u"value"_qs,      u"published_rank"_qs,
                u"computed_rank"_qs, u"rank"_qs,   u"group_rank"_qs, u"tied"_qs};
    }
    QStringList examples() const override {
        return {u"weici-cli rank y.weici --period 2023H1"_qs,
                u"weici-cli rank y.weici --period 2023H1 --code yd13 --format table"_qs};
    }

    ExitCode run(const Arguments &arguments, Console &console) const override {
        const auto tie = tieRuleOf(arguments);
        const auto ledger = openForReading(arguments.operand(0));
        const engine::Period period = periodOf(*ledger, *arguments.value(u"period"_qs));
        OutputTable table(columns());
        for (const engine::IndicatorId id : indicatorsOf(*ledger, period, arguments.value(u"code"_qs)))
            addRows(table, *ledger, id, period, tie);
        print(table, arguments, console);
        return ExitCode::Done;
    }
};

} // namespace

std::unique_ptr<Verb> makeRankVerb() {
    return std::make_unique<RankVerb>();
}

} // namespace weici::cli
