// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reportlayout.h"
#include "support/cliprocess.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace weici::tests {

namespace {

using ::testing::HasSubstr;

QStringList report(const QString &ledger, const QString &layout, const QString &period, const QString &out) {
    return {u"report"_qs, ledger, u"--layout"_qs, layout, u"--period"_qs, period, u"--out"_qs, out};
}

#ifdef WEICI_WITH_PAINT

TEST(Pdf, EveryLayoutAndTheBulletinAreWrittenWithoutADisplay) {
    const LedgerFolder folder;
    const QString ledger = folder.create(u"chongyi-2022"_qs);
    const QString out = folder.path(u"a.pdf"_qs);
    for (const QString &layout : app::ReportLayout::names() + QStringList{u"bulletin"_qs}) {
        const CliRun run = runCli(report(ledger, layout, u"2022-01..09"_qs, out),
                                  {{u"DISPLAY"_qs, QString()}, {u"QT_QPA_PLATFORM"_qs, u"xcb"_qs}});
        EXPECT_EQ(run.code, 0) << layout.toStdString() << run.err;
        EXPECT_EQ(run.err, "");
        EXPECT_EQ(run.out, "");
        const QByteArray pdf = fileBytes(out);
        EXPECT_TRUE(pdf.startsWith("%PDF-"));
        EXPECT_TRUE(pdf.contains("/ToUnicode"));
        EXPECT_TRUE(QFile::remove(out));
    }
}

TEST(Pdf, SeveralPeriodsStandInOneFile) {
    const LedgerFolder folder;
    const QString ledger = folder.create(u"chongyi-2022"_qs);
    const auto sizeOf = [&](const QStringList &more) {
        const QString out = folder.path(u"a.pdf"_qs);
        const CliRun run = runCli(report(ledger, u"attachment"_qs, u"2022-01..06"_qs, out) + more);
        EXPECT_EQ(run.code, 0) << run.err;
        return fileBytes(out).count("/Type /Page\n");
    };
    EXPECT_EQ(sizeOf({u"--period"_qs, u"2022-01..09"_qs}), 2 * sizeOf({}));
}

TEST(Pdf, ATargetThatCannotBeWrittenIsNamed) {
    const LedgerFolder folder;
    const QString ledger = folder.create(u"yudu-2023h1"_qs);
    const CliRun run =
        runCli(report(ledger, u"attachment"_qs, u"2023H1"_qs, folder.path(u"no/such/a.pdf"_qs)));
    EXPECT_EQ(run.code, 5);
    EXPECT_THAT(run.err, HasSubstr("no/such/a.pdf"));
    EXPECT_EQ(folder.entries(), QStringList{u"ledger.weici"_qs});
}

TEST(Pdf, HelpNamesTheEnding) {
    EXPECT_THAT(runCli({u"report"_qs, u"--help"_qs}).out, HasSubstr(".pdf"));
}

#else

TEST(Pdf, WithoutPaintingTheReasonIsSaidAndNothingIsWritten) {
    const LedgerFolder folder;
    const QString ledger = folder.create(u"yudu-2023h1"_qs);
    const CliRun run = runCli(report(ledger, u"attachment"_qs, u"2023H1"_qs, folder.path(u"a.pdf"_qs)));
    EXPECT_EQ(run.code, 5);
    EXPECT_THAT(run.err, HasSubstr("WEICI_WITH_GUI=OFF"));
    EXPECT_EQ(folder.entries(), QStringList{u"ledger.weici"_qs});
}

TEST(Pdf, HelpDoesNotPromiseTheEnding) {
    EXPECT_THAT(runCli({u"report"_qs, u"--help"_qs}).out, ::testing::Not(HasSubstr(".pdf")));
}

#endif

} // namespace

} // namespace weici::tests
