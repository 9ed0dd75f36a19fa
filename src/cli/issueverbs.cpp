// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "app/issuedfile.h"
#include "app/issuing.h"
#include "app/labels.h"
#include "app/scoreservice.h"
#include "cli/author.h"
#include "cli/bulletinfile.h"
#include "cli/lookup.h"
#include "exchange/outputfile.h"

#include <algorithm>

#include <QDate>
#include <QRegularExpression>

namespace weici::cli {

namespace {

Option numberOption(const QString &what) {
    return {u"number"_qs, u"TEXT"_qs, what, true};
}

QDate legalDate(const QString &text) {
    static const QRegularExpression form(u"^(\\d{4})(?:-|年)(\\d{1,2})(?:-|月)(\\d{1,2})日?$"_qs);
    const auto parts = form.match(text.trimmed());
    const QDate date(parts.captured(1).toInt(), parts.captured(2).toInt(), parts.captured(3).toInt());
    if (!parts.hasMatch() || !date.isValid())
        throw Failure(ExitCode::Input,
                      Cli::tr("“%1”不是日期，没有印发。写成 2023-07-10 或 2023年7月10日。").arg(text));
    return date;
}

std::optional<QDate> dateOption(const Arguments &arguments) {
    const auto text = arguments.value(u"date"_qs);
    return text ? std::optional(legalDate(*text)) : std::nullopt;
}

Option outOption() {
    return {u"out"_qs, u"FILE"_qs, Cli::tr("同时写成文件，台账记下它的指纹；可以写几个，格式看结尾"), false,
            true};
}

/// Said before anything is issued.
void refuseFiles(const QStringList &files) {
    for (const QString &file : files) {
        refuseBulletin(file, 1);
        exchange::refuseOutput(file);
    }
}

/// The frozen version as files, which the ledger remembers. It is issued already: a file that cannot be
/// written takes nothing back.
void makeFiles(app::Ledger &ledger, const app::IssuedBulletin &bulletin, const QStringList &files,
               Console &console) {
    for (const QString &file : files) {
        writeIssuedFile(bulletin, file, console);
        ledger.addBulletinFile(bulletin.number, bulletin.version, app::issuedFile(file));
    }
}

std::unique_ptr<app::Ledger> openForWriting(const Arguments &arguments) {
    return app::Ledger::open(arguments.operand(0), app::Ledger::Access::ReadWrite, author());
}

class IssueVerb final : public Verb {
public:
    QString name() const override { return u"issue"_qs; }
    QString summary() const override { return Cli::tr("印发一期通报：定稿存入台账并锁定这一期"); }
    std::vector<Operand> operands() const override { return {ledgerOperand()}; }
    std::vector<Option> options() const override {
        return {{u"period"_qs, u"P"_qs, Cli::tr("期，如 2023H1"), true},
                numberOption(Cli::tr("发文字号；每份通报一个，不能用过")),
                {u"date"_qs, u"D"_qs, Cli::tr("成文日期，如 2023-07-10；不写时用通报稿上的，再没有就用今天")},
                {u"region"_qs, u"R"_qs, Cli::tr("地区；不写时为本县")},
                outOption()};
    }
    QStringList examples() const override {
        return {u"weici-cli issue y.weici --period 2023H1 --number 于数创办〔2023〕4号 --date 2023-07-10"_qs};
    }

    ExitCode run(const Arguments &arguments, Console &console) const override {
        const auto date = dateOption(arguments);
        const QStringList files = arguments.values(u"out"_qs);
        refuseFiles(files);
        const auto ledger = openForWriting(arguments);
        const engine::Period period = periodOf(*ledger, *arguments.value(u"period"_qs));
        const auto name = arguments.value(u"region"_qs);
        const engine::RegionId region = name ? regionOf(*ledger, *name) : ledger->profile().ownRegion;
        app::BulletinDraft draft = draftOf(*ledger, period, region);
        draft.number = arguments.value(u"number"_qs)->trimmed();
        if (date || !draft.date.isValid())
            draft.date = date.value_or(QDate::currentDate());
        app::ScoreService scores(*ledger);
        tellFindings(scores, draft, console);
        const app::IssuedBulletin bulletin = app::issue(*ledger, scores, draft);
        console.tell(Cli::tr("已印发“%1”，%2已锁定。指纹 %3。")
                         .arg(bulletin.number, app::labels::period(bulletin.period), bulletin.fingerprint));
        makeFiles(*ledger, bulletin, files, console);
        return ExitCode::Done;
    }

private:
    /// They do not stop the issue, but nobody can say that nothing was said.
    static void tellFindings(app::ScoreService &scores, const app::BulletinDraft &draft, Console &console) {
        const auto findings = app::findingsBeforeIssue(scores, draft, app::makeBulletin(scores, draft));
        const auto open = [&](app::Severity severity) {
            return std::ranges::count_if(findings, [&](const app::IssueFinding &finding) {
                return finding.severity == severity && finding.accepted.isEmpty();
            });
        };
        const auto errors = open(app::Severity::Error);
        const auto warnings = open(app::Severity::Warning);
        if (errors + warnings > 0)
            console.tell(Cli::tr("印发前的检查：错误 %1 处，提醒 %2 处；用 weici-cli check 可以列出。")
                             .arg(errors)
                             .arg(warnings));
    }
};

class CorrectVerb final : public Verb {
public:
    QString name() const override { return u"correct"_qs; }
    QString summary() const override {
        return Cli::tr("更正一份印发过的通报：按现在的数据出新的一版，列出改了什么；原来的版本照样保留");
    }
    std::vector<Operand> operands() const override { return {ledgerOperand()}; }
    std::vector<Option> options() const override {
        return {numberOption(Cli::tr("要更正的通报的发文字号")),
                {u"reason"_qs, u"TEXT"_qs, Cli::tr("更正的理由，一句话"), true},
                {u"date"_qs, u"D"_qs, Cli::tr("更正的日期，如 2023-07-20；不写时为今天")},
                outOption()};
    }
    QStringList columns() const override { return {u"kind"_qs, u"change"_qs}; }
    QStringList examples() const override {
        return {u"weici-cli correct y.weici --number 于数创办〔2023〕4号 --reason 用电量数据更正"_qs};
    }

    ExitCode run(const Arguments &arguments, Console &console) const override {
        const QDate date = dateOption(arguments).value_or(QDate::currentDate());
        const QStringList files = arguments.values(u"out"_qs);
        refuseFiles(files);
        const auto ledger = openForWriting(arguments);
        app::ScoreService scores(*ledger);
        const app::IssuedBulletin bulletin = app::correct(
            *ledger, scores, arguments.value(u"number"_qs)->trimmed(), *arguments.value(u"reason"_qs), date);
        print(impactTable(impactOf(*ledger, bulletin)), arguments, console);
        console.tell(Cli::tr("已印发“%1”第 %2 版。指纹 %3。")
                         .arg(bulletin.number)
                         .arg(bulletin.version)
                         .arg(bulletin.fingerprint));
        makeFiles(*ledger, bulletin, files, console);
        return ExitCode::Done;
    }

private:
    /// What the new version keeps of it is Chinese; here it is said in the language of the program.
    static app::BulletinImpact impactOf(const app::Ledger &ledger, const app::IssuedBulletin &bulletin) {
        const auto before = std::ranges::find_if(ledger.issuedBulletins(), [&](const auto &each) {
            return each.number == bulletin.number && each.version + 1 == bulletin.version;
        });
        return app::impactOf(app::snapshotFrom(before->snapshot), app::snapshotFrom(bulletin.snapshot));
    }

    [[nodiscard]] OutputTable impactTable(const app::BulletinImpact &impact) const {
        OutputTable table(columns());
        const auto add = [&](const QString &kind, const QStringList &changes) {
            for (const QString &change : changes)
                table.add({outputCell(kind), outputCell(change)});
        };
        add(u"value"_qs, impact.values);
        add(u"rank"_qs, impact.ranks);
        add(u"total"_qs, impact.totals);
        add(u"sentence"_qs, impact.sentences);
        add(u"table"_qs, impact.tables);
        return table;
    }
};

} // namespace

std::unique_ptr<Verb> makeIssueVerb() {
    return std::make_unique<IssueVerb>();
}
std::unique_ptr<Verb> makeCorrectVerb() {
    return std::make_unique<CorrectVerb>();
}

} // namespace weici::cli
