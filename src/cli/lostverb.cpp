// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "app/labels.h"
#include "app/ledger.h"
#include "app/lostrows.h"
#include "cli/lookup.h"
#include "cli/scoring.h"

#include <algorithm>
#include <array>
#include <utility>

namespace weici::cli {

namespace {

const std::array<std::pair<QString, app::LostBy>, 5> &views() {
    static const std::array<std::pair<QString, app::LostBy>, 5> all{
        {{u"leaf"_qs, app::LostBy::Leaf},
         {u"level2"_qs, app::LostBy::Level2},
         {u"level1"_qs, app::LostBy::Level1},
         {u"block"_qs, app::LostBy::Block},
         {u"department"_qs, app::LostBy::Department}}};
    return all;
}

app::LostBy viewOf(const Arguments &arguments) {
    const QString word = arguments.value(u"by"_qs).value_or(u"leaf"_qs);
    QStringList known;
    for (const auto &[name, view] : views()) {
        if (name == word)
            return view;
        known.append(name);
    }
    throw Failure(ExitCode::WrongUse, Cli::tr("不能按“%1”分。可用：%2。").arg(word, known.join(u", "_qs)));
}

class LostVerb final : public Verb {
public:
    QString name() const override { return u"lost"_qs; }
    QString summary() const override { return Cli::tr("分数失在哪里，其中多少可以挽回"); }
    std::vector<Operand> operands() const override { return {ledgerOperand()}; }
    std::vector<Option> options() const override {
        return {periodOption(),
                regionOption(),
                {u"by"_qs, u"leaf|level2|level1|block|department"_qs,
                 Cli::tr("按指标、各级、考核类别或责任单位分；不写时按指标")}};
    }
    QStringList columns() const override {
        return {u"region"_qs,
                u"key"_qs,
                u"full"_qs,
                u"points"_qs,
                u"lost"_qs,
                u"recoverable_rank"_qs,
                u"recoverable_target"_qs};
    }
    QStringList examples() const override {
        return {
            u"weici-cli lost c.weici --period 2022-01..09"_qs,
            u"weici-cli lost c.weici --period 2022-01..09 --region 崇义县 --by department --format table"_qs};
    }

    ExitCode run(const Arguments &arguments, Console &console) const override {
        const app::LostBy view = viewOf(arguments);
        const auto ledger = openForReading(arguments.operand(0));
        const engine::Period period = periodOf(*ledger, *arguments.value(u"period"_qs));
        const auto regions = regionsOf(*ledger, arguments);
        app::ScoreService service(*ledger);
        OutputTable table(columns());
        if (isScored(service, period, console) && hasFullMarks(service, period, console)) {
            for (const engine::RegionId region : regions)
                addRows(table, *ledger, *app::lostPointsRows(service, period, region, view));
        }
        print(table, arguments, console);
        return ExitCode::Done;
    }

private:
    static bool hasFullMarks(app::ScoreService &service, const engine::Period &period, Console &console) {
        if (!service.plan(period)->isIndex())
            return true;
        console.tell(Cli::tr("%1 用的是指数方案，没有满分，所以没有失分。").arg(app::labels::period(period)));
        return false;
    }

    static void addRows(OutputTable &table, const app::Ledger &ledger,
                        const std::vector<app::LostPointsRow> &rows) {
        for (const app::LostPointsRow &row : rows)
            table.add({regionCell(ledger, row.region), outputCell(app::labels::text(row.key)),
                       row.points.full, row.points.points, row.points.lost(), row.points.byRank,
                       row.points.byTarget});
    }
};

} // namespace

std::unique_ptr<Verb> makeLostVerb() {
    return std::make_unique<LostVerb>();
}

} // namespace weici::cli
