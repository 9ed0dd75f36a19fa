// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "app/labels.h"
#include "app/problems.h"
#include "cli/lookup.h"

namespace weici::cli {

namespace {

std::vector<OutputCell> problemRow(const app::Ledger &ledger, const app::Problem &problem) {
    using app::labels::text;
    const QString code = problem.indicator ? codeOf(ledger, *problem.indicator) : QString();
    const QString region = problem.region ? text(ledger.region(*problem.region).name) : QString();
    const QString period = problem.period ? text(problem.period->code()) : QString();
    const QString severity =
        problem.isAccepted() ? u"accepted"_qs : app::labels::severityCode(problem.severity);
    const QString sentence = problem.isAccepted()
                                 ? Cli::tr("%1（已认可：%2）", "a problem, why it was accepted")
                                       .arg(app::sentence(problem), problem.accepted)
                                 : app::sentence(problem);
    return {outputCell(severity), outputCell(app::labels::problemCode(problem.kind)),
            outputCell(code),     outputCell(region),
            outputCell(period),   outputCell(sentence)};
}

class CheckVerb final : public Verb {
public:
    QString name() const override { return u"check"_qs; }
    QString summary() const override { return Cli::tr("列出疑点；有疑点时返回 1"); }
    std::vector<Operand> operands() const override { return {ledgerOperand()}; }
    std::vector<Option> options() const override {
        return {{u"period"_qs, u"P"_qs, Cli::tr("只查一期；不写时查有数据的各期")},
                {u"accepted"_qs, {}, Cli::tr("也列出已说明理由、认可的疑点")}};
    }
    QStringList columns() const override {
        return {u"severity"_qs, u"kind"_qs, u"code"_qs, u"region"_qs, u"period"_qs, u"message"_qs};
    }
    QStringList examples() const override {
        return {u"weici-cli check y.weici"_qs, u"weici-cli check y.weici --period 2023H1 --format table"_qs};
    }

    ExitCode run(const Arguments &arguments, Console &console) const override {
        const auto ledger = openForReading(arguments.operand(0));
        std::optional<engine::Period> period;
        if (const auto text = arguments.value(u"period"_qs))
            period = periodOf(*ledger, *text);
        OutputTable table(columns());
        const auto accepted = arguments.has(u"accepted"_qs) ? app::Accepted::Shown : app::Accepted::LeftOut;
        bool anyOpen = false;
        for (const app::Problem &problem : app::findProblems(*ledger, period, accepted)) {
            table.add(problemRow(*ledger, problem));
            anyOpen = anyOpen || !problem.isAccepted();
        }
        print(table, arguments, console);
        return anyOpen ? ExitCode::Problems : ExitCode::Done;
    }
};

} // namespace

std::unique_ptr<Verb> makeCheckVerb() {
    return std::make_unique<CheckVerb>();
}

} // namespace weici::cli
