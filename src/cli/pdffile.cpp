// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/pdffile.h"

#include <algorithm>
#include <span>
#include <utility>

#include "app/messageerror.h"
#include "cli/exitcode.h"
#include "cli/words.h"

#ifdef WEICI_WITH_PAINT
#include "paint/offscreen.h"
#include "paint/pdfwriter.h"
#endif

namespace weici::cli {

bool isPdf(const QString &path) {
    return path.endsWith(u".pdf", Qt::CaseInsensitive);
}

QString namedEndings(const QStringList &endings) {
    QStringList named;
    for (const QString &ending : endings)
        named.append(u'.' + ending);
    if (writesPdf())
        named.append(u".pdf"_qs);
    return named.join(u", "_qs);
}

void refuseWithoutPdf() {
    if (!writesPdf())
        throw Failure(ExitCode::Output, Cli::tr("这个 weici-cli 编译时没有带绘图部分（WEICI_WITH_GUI=OFF），"
                                                "写不了 .pdf。请改用 .docx 或 .html，或用完整的程序。"));
}

#ifdef WEICI_WITH_PAINT

namespace {

void write(const paint::PageLayout &layout, const QString &title, const QString &path, Console &console) {
    try {
        paint::writePdf(layout, title, path, [&](int done, int all) {
            console.advance(done, all);
            return true;
        });
    } catch (const app::MessageError &error) {
        throw Failure(ExitCode::Output, error.message());
    }
}

} // namespace

bool writesPdf() {
    return true;
}

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv) {
    const std::span words(argv, static_cast<std::size_t>(argc));
    const bool paints =
        std::ranges::any_of(words, [](const char *word) { return isPdf(QString::fromLocal8Bit(word)); });
    if (paints)
        return paint::offscreenApplication(argc, argv);
    return std::make_unique<QCoreApplication>(argc, argv);
}

void writePdf(std::vector<app::TableReport> tables, const QString &path, Console &console) {
    const QString title = tables.empty() ? QString() : tables.front().title;
    write(paint::PageLayout(std::move(tables)), title, path, console);
}

void writePdf(app::BulletinDocument bulletin, const QString &path, Console &console) {
    const QString title = bulletin.textOf(app::BulletinDocument::ParagraphKind::Title);
    write(paint::PageLayout(std::move(bulletin)), title, path, console);
}

#else

bool writesPdf() {
    return false;
}

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv) {
    return std::make_unique<QCoreApplication>(argc, argv);
}

void writePdf(std::vector<app::TableReport> /*tables*/, const QString & /*path*/, Console & /*console*/) {
    refuseWithoutPdf();
}

void writePdf(app::BulletinDocument /*bulletin*/, const QString & /*path*/, Console & /*console*/) {
    refuseWithoutPdf();
}

#endif

} // namespace weici::cli
