// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "app/labels.h"
#include "app/narrativecheck.h"
#include "app/problems.h"
#include "app/scoreservice.h"
#include "cli/lookup.h"
#include "exchange/textreader.h"

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

QStringList narrativeColumns() {
    return {u"severity"_qs, u"kind"_qs,  u"line"_qs,     u"excerpt"_qs, u"code"_qs,
            u"region"_qs,   u"found"_qs, u"expected"_qs, u"message"_qs};
}

std::vector<OutputCell> narrativeRow(const app::Ledger &ledger, const app::NarrativeFinding &finding) {
    const QString code = finding.indicator ? codeOf(ledger, *finding.indicator) : QString();
    const QString region =
        finding.region ? app::labels::text(ledger.region(*finding.region).name) : QString();
    return {outputCell(app::labels::severityCode(finding.severity)),
            outputCell(app::narrativeCode(finding.kind)),
            outputCell(QString::number(finding.line)),
            outputCell(finding.excerpt),
            outputCell(code),
            outputCell(region),
            outputCell(finding.found),
            outputCell(finding.expected),
            outputCell(finding.message)};
}

class CheckVerb final : public Verb {
public:
    QString name() const override { return u"check"_qs; }
    QString summary() const override { return Cli::tr("列出疑点；有疑点时返回 1"); }
    std::vector<Operand> operands() const override { return {ledgerOperand()}; }
    std::vector<Option> options() const override {
        return {{u"period"_qs, u"P"_qs, Cli::tr("只查一期；不写时查有数据的各期")},
                {u"accepted"_qs, {}, Cli::tr("也列出已说明理由、认可的疑点")},
                {u"text"_qs, u"FILE"_qs,
                 Cli::tr("核对一篇 .txt 或 .docx 正文与台账是否一致，须与 --period 同用")},
                {u"region"_qs, u"R"_qs, Cli::tr("正文说的是哪个地区；不写时为本县（与 --text 同用）")}};
    }
    QStringList columns() const override {
        return {u"severity"_qs, u"kind"_qs, u"code"_qs, u"region"_qs, u"period"_qs, u"message"_qs};
    }
    QStringList examples() const override {
        return {u"weici-cli check y.weici"_qs, u"weici-cli check y.weici --period 2023H1 --format table"_qs,
                u"weici-cli check y.weici --period 2023H1 --text tongbao.docx"_qs};
    }

    ExitCode run(const Arguments &arguments, Console &console) const override {
        const auto ledger = openForReading(arguments.operand(0));
        std::optional<engine::Period> period;
        if (const auto text = arguments.value(u"period"_qs))
            period = periodOf(*ledger, *text);
        if (const auto file = arguments.value(u"text"_qs))
            return checkText(*ledger, *file, period, arguments, console);
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

private:
    static ExitCode checkText(const app::Ledger &ledger, const QString &file,
                              const std::optional<engine::Period> &period, const Arguments &arguments,
                              Console &console) {
        if (!period)
            throw Failure(ExitCode::WrongUse, Cli::tr("核对正文要写明时期：--text 须与 --period 同用。"));
        const auto name = arguments.value(u"region"_qs);
        const auto region = name ? regionOf(ledger, *name) : ledger.ownRegion().id;
        app::ScoreService scores(ledger);
        const auto result = app::checkNarrative(scores, exchange::readParagraphs(file), *period, region);
        OutputTable table(narrativeColumns());
        for (const auto &finding : result.findings)
            table.add(narrativeRow(ledger, finding));
        print(table, arguments, console);
        return result.findings.empty() ? ExitCode::Done : ExitCode::Problems;
    }
};

} // namespace

std::unique_ptr<Verb> makeCheckVerb() {
    return std::make_unique<CheckVerb>();
}

} // namespace weici::cli
