// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "app/labels.h"
#include "app/ledger.h"
#include "app/scorerows.h"
#include "cli/lookup.h"
#include "cli/scoring.h"

namespace weici::cli {

namespace {

QString levelWord(engine::IndicatorTree::Kind kind) {
    using Kind = engine::IndicatorTree::Kind;
    switch (kind) {
    case Kind::Leaf:
        return u"leaf"_qs;
    case Kind::Level2:
        return u"level2"_qs;
    case Kind::Level1:
        return u"level1"_qs;
    case Kind::Block:
        return u"block"_qs;
    case Kind::Total:
        return u"total"_qs;
    }
    return {};
}

class ScoreVerb final : public Verb {
public:
    QString name() const override { return u"score"_qs; }
    QString summary() const override { return Cli::tr("一期的得分：每个指标、每级、总分，以及排名"); }
    std::vector<Operand> operands() const override { return {ledgerOperand()}; }
    std::vector<Option> options() const override { return {periodOption(), regionOption()}; }
    QStringList columns() const override {
        return {u"region"_qs, u"path"_qs,     u"level"_qs, u"points"_qs,
                u"full"_qs,   u"coverage"_qs, u"rank"_qs,  u"group_rank"_qs};
    }
    QStringList examples() const override {
        return {u"weici-cli score c.weici --period 2022-01..09"_qs,
                u"weici-cli score c.weici --period 2022-01..09 --region 崇义县 --format table"_qs};
    }

    ExitCode run(const Arguments &arguments, Console &console) const override {
        const auto ledger = openForReading(arguments.operand(0));
        const engine::Period period = periodOf(*ledger, *arguments.value(u"period"_qs));
        const auto regions = regionsOf(*ledger, arguments);
        app::ScoreService service(*ledger);
        OutputTable table(columns());
        if (isScored(service, period, console)) {
            for (const engine::RegionId region : regions)
                addRows(table, service, period, region);
        }
        print(table, arguments, console);
        return ExitCode::Done;
    }

private:
    static void addRows(OutputTable &table, app::ScoreService &service, const engine::Period &period,
                        engine::RegionId region) {
        for (const app::ScoreRow &row : app::scoreRows(service, period, region))
            table.add({regionCell(service.ledger(), row.region), row.path, outputCell(levelWord(row.kind)),
                       numberCell(row.points), numberCell(row.full), numberCell(row.coverage),
                       numberCell(row.rank), numberCell(row.groupRank)});
    }
};

} // namespace

std::unique_ptr<Verb> makeScoreVerb() {
    return std::make_unique<ScoreVerb>();
}

} // namespace weici::cli
