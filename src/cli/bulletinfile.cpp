// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bulletinfile.h"

#include "app/bulletinsnapshot.h"
#include "app/ledger.h"
#include "app/scoreservice.h"
#include "cli/exitcode.h"
#include "cli/pdffile.h"
#include "cli/words.h"
#include "exchange/reportwriter.h"

#include <QFileInfo>

namespace weici::cli {

namespace {

QString endings() {
    return namedEndings(exchange::bulletinEndings());
}

void write(const app::BulletinDocument &bulletin, const QString &file, const QDateTime &created,
           Console &console) {
    if (isPdf(file))
        writePdf(bulletin, file, console);
    else
        exchange::writeBulletin(bulletin, file, created);
}

} // namespace

void refuseBulletin(const QString &file, qsizetype periods) {
    const QString ending = QFileInfo(file).suffix().toLower();
    if (exchange::reportEndings().contains(ending) && !exchange::bulletinEndings().contains(ending))
        throw Failure(
            ExitCode::WrongUse,
            Cli::tr(
                "通报是文书，.%1 只放得下表格。通报可以写成 %2；附表另用它的版式写，如 --layout attachment。")
                .arg(ending, endings()));
    if (isPdf(file))
        refuseWithoutPdf();
    else if (!exchange::bulletinEndings().contains(ending))
        throw Failure(ExitCode::WrongUse, Cli::tr("“%1”的结尾看不出格式。可用：%2。").arg(file, endings()));
    if (periods > 1)
        throw Failure(ExitCode::WrongUse,
                      Cli::tr("一份通报只写一期，--period 写了 %1 个。请一期一个文件。").arg(periods));
}

app::BulletinDraft draftOf(const app::Ledger &ledger, const engine::Period &period, engine::RegionId region) {
    if (const auto kept = ledger.bulletinDraft(period, region))
        return *kept;
    return {period, region, {}, {}, app::bulletinTemplate(), {}};
}

void writeBulletinFile(const app::Ledger &ledger, const engine::Period &period, engine::RegionId region,
                       const QString &file, Console &console) {
    app::ScoreService scores(ledger);
    write(app::makeBulletin(scores, draftOf(ledger, period, region)), file, {}, console);
}

void writeIssuedFile(const app::IssuedBulletin &bulletin, const QString &file, Console &console) {
    write(app::snapshotFrom(bulletin.snapshot).document, file, bulletin.at, console);
}

} // namespace weici::cli
