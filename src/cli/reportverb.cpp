// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

#include "app/labels.h"
#include "app/reportlayout.h"
#include "app/scoreservice.h"
#include "cli/bulletinfile.h"
#include "cli/lookup.h"
#include "cli/pdffile.h"
#include "exchange/reportwriter.h"

#include <QFileInfo>

#include <optional>
#include <vector>

namespace weici::cli {

namespace {

QString endings() {
    return namedEndings(exchange::reportEndings());
}

/// Said before the ledger is opened: an ending that this version cannot write is wrong use.
void refuseEnding(const QString &file) {
    if (isPdf(file))
        return refuseWithoutPdf();
    const QString ending = QFileInfo(file).suffix().toLower();
    if (exchange::reportEndings().contains(ending))
        return;
    throw Failure(ExitCode::WrongUse, Cli::tr("“%1”的结尾看不出格式。可用：%2。").arg(file, endings()));
}

void refuseSeveral(const QString &file, qsizetype periods) {
    const QString ending = QFileInfo(file).suffix().toLower();
    if (periods > 1 && !isPdf(file) && !exchange::holdsSeveralReports(ending))
        throw Failure(
            ExitCode::WrongUse,
            Cli::tr(
                "--period 写了 %1 个，而 .%2 只能放一张表。请改用 .xlsx、.docx 或 .html，或一期一个文件。")
                .arg(periods)
                .arg(ending));
}

void refuseTables(const QString &file, qsizetype periods) {
    refuseEnding(file);
    refuseSeveral(file, periods);
}

class ReportVerb final : public Verb {
public:
    QString name() const override { return u"report"_qs; }
    QString summary() const override { return Cli::tr("按版式写出报表"); }
    std::vector<Operand> operands() const override { return {ledgerOperand()}; }
    std::vector<Option> options() const override {
        return {{u"layout"_qs, u"L"_qs,
                 Cli::tr("版式：%1；%2 是整份通报")
                     .arg(app::ReportLayout::names().join(u", "_qs), BulletinLayout),
                 true},
                {u"period"_qs, u"P"_qs, Cli::tr("期，如 2023H1；可以写几个，每期一张表"), true, true},
                {u"region"_qs, u"R"_qs, Cli::tr("地区；不写时为本县")},
                {u"out"_qs, u"FILE"_qs, Cli::tr("写到这里；格式看结尾：%1").arg(endings()), true}};
    }
    QStringList examples() const override {
        return {
            u"weici-cli report y.weici --layout attachment --period 2023H1 --out a.xlsx"_qs,
            u"weici-cli report y.weici --layout bulletin --period 2023H1 --out t.docx"_qs,
            u"weici-cli report c.weici --layout ranking --period 2022-01..08 --period 2022-01..09 --out r.xlsx"_qs};
    }

    ExitCode run(const Arguments &arguments, Console &console) const override {
        const QString out = *arguments.value(u"out"_qs);
        const QStringList periods = arguments.values(u"period"_qs);
        const QString layout = *arguments.value(u"layout"_qs);
        const bool isBulletin = layout == BulletinLayout;
        if (isBulletin)
            refuseBulletin(out, periods.size());
        else
            refuseTables(out, periods.size());
        const auto tables = isBulletin ? std::nullopt : std::optional(app::ReportLayout::named(layout));
        const auto ledger = openForReading(arguments.operand(0));
        const auto region = arguments.value(u"region"_qs);
        const engine::RegionId id = region ? regionOf(*ledger, *region) : ledger->profile().ownRegion;
        if (isBulletin)
            writeBulletinFile(*ledger, periodOf(*ledger, periods.front()), id, out, console);
        else if (isPdf(out))
            writePdf(reports(*ledger, *tables, periods, id), out, console);
        else
            exchange::writeReports(reports(*ledger, *tables, periods, id), out);
        return ExitCode::Done;
    }

private:
    /// One a period; of several each is named after its period.
    static std::vector<app::TableReport> reports(const app::Ledger &ledger, const app::ReportLayout &layout,
                                                 const QStringList &periods, engine::RegionId region) {
        app::ScoreService scores(ledger);
        std::vector<app::TableReport> made;
        for (const QString &text : periods) {
            const engine::Period period = periodOf(ledger, text);
            made.push_back(app::makeReport(scores, layout, period, region));
            if (periods.size() > 1)
                made.back().name = app::labels::period(period);
        }
        return made;
    }
};

} // namespace

std::unique_ptr<Verb> makeReportVerb() {
    return std::make_unique<ReportVerb>();
}

} // namespace weici::cli
