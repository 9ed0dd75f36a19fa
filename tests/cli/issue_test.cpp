// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cliprocess.h"
#include "support/outputrows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QThread>

#include <random>

#include <sqlite3.h>

namespace weici::tests {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

const QString number = u"于数创办〔2023〕4号"_qs;
const Environment english{{u"LC_ALL"_qs, u"C"_qs}};

class IssueVerbs : public ::testing::Test {
protected:
    CliRun issue(const QStringList &more = {u"--date"_qs, u"2023-07-10"_qs}) const {
        return runCli(QStringList{u"issue"_qs, path, u"--period"_qs, u"2023H1"_qs, u"--number"_qs, number} +
                      more);
    }
    CliRun correct(const QString &reason = u"日活率更正"_qs, const Environment &environment = {}) const {
        return runCli({u"correct"_qs, path, u"--number"_qs, number, u"--reason"_qs, reason, u"--date"_qs,
                       u"2023-07-20"_qs},
                      environment);
    }
    CliRun setValue(const QStringList &more) const {
        return runCli(QStringList{u"set"_qs, path, u"--code"_qs, u"yd13"_qs, u"--region"_qs, u"于都县"_qs,
                                  u"--period"_qs, u"2023H1"_qs, u"--value"_qs, u"46.06"_qs} +
                      more);
    }
    void issueAndCorrect() const {
        ASSERT_EQ(issue().code, 0);
        ASSERT_EQ(setValue({u"--reason"_qs, u"日活率更正"_qs}).code, 0);
        ASSERT_EQ(correct().code, 0);
    }
    std::string issued() const { return runCli({u"issued"_qs, path}).out; }
    CliRun verify() const { return runCli({u"verify"_qs, path}); }

    /// As some other program would.
    void tamper(const char *sql) const {
        sqlite3 *database = nullptr;
        ASSERT_EQ(sqlite3_open(path.toUtf8().constData(), &database), SQLITE_OK);
        EXPECT_EQ(sqlite3_exec(database, sql, nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(database);
    }

    LedgerFolder folder;
    QString path = folder.create(u"yudu-2023h1"_qs);
};

TEST_F(IssueVerbs, AnIssuedBulletinIsListedWithItsFingerprint) {
    const CliRun run = issue();
    EXPECT_EQ(run.code, 0);
    EXPECT_EQ(run.out, "");
    EXPECT_THAT(run.err, AllOf(HasSubstr(number.toStdString()), HasSubstr("已锁定")));
    EXPECT_THAT(
        QString::fromStdString(issued()).trimmed().toStdString(),
        ::testing::MatchesRegex("number,version,period,region,date,reason,fingerprint,verifies,files\n"
                                "于数创办〔2023〕4号,1,2023H1,于都县,2023-07-10,,[0-9a-f]*,1,"));
    EXPECT_EQ(verify().code, 0);
}

TEST_F(IssueVerbs, TheFingerprintIsTheSameInEveryLanguage) {
    EXPECT_EQ(issue().code, 0);
    const std::string chinese = issued();
    path = folder.create(u"yudu-2023h1"_qs, u"other.weici"_qs);
    const CliRun run = runCli({u"issue"_qs, path, u"--period"_qs, u"2023H1"_qs, u"--number"_qs, number,
                               u"--date"_qs, u"2023年7月10日"_qs},
                              english);
    EXPECT_EQ(run.code, 0);
    EXPECT_THAT(run.err, HasSubstr("Issued"));
    EXPECT_EQ(issued(), chinese);
}

TEST_F(IssueVerbs, NothingIssuedIsAnEmptyList) {
    EXPECT_EQ(issued(), "number,version,period,region,date,reason,fingerprint,verifies,files\n");
}

struct Refused {
    const char *name;
    QStringList words;
    int code;
    const char *says;
};

class RefusedIssue : public IssueVerbs, public ::testing::WithParamInterface<Refused> {};

TEST_P(RefusedIssue, SaysWhyAndIssuesNothing) {
    QStringList words = GetParam().words;
    words.insert(1, path);
    const CliRun run = runCli(words);
    EXPECT_EQ(run.code, GetParam().code);
    EXPECT_THAT(run.err, HasSubstr(GetParam().says));
    EXPECT_EQ(run.out, "");
    EXPECT_EQ(issued(), "number,version,period,region,date,reason,fingerprint,verifies,files\n");
    EXPECT_EQ(setValue({}).code, 0) << "the period is locked";
}

INSTANTIATE_TEST_SUITE_P(
    Cli, RefusedIssue,
    ::testing::Values(Refused{"NoPeriod", {u"issue"_qs, u"--number"_qs, number}, 2, "--period"},
                      Refused{"NoNumber", {u"issue"_qs, u"--period"_qs, u"2023H1"_qs}, 2, "--number"},
                      Refused{"EmptyNumber",
                              {u"issue"_qs, u"--period"_qs, u"2023H1"_qs, u"--number"_qs, u" "_qs},
                              4,
                              "文号"},
                      Refused{"UnknownPeriod",
                              {u"issue"_qs, u"--period"_qs, u"2024H1"_qs, u"--number"_qs, number},
                              4,
                              "2024H1"},
                      Refused{"UnknownRegion",
                              {u"issue"_qs, u"--period"_qs, u"2023H1"_qs, u"--number"_qs, number,
                               u"--region"_qs, u"某县"_qs},
                              4,
                              "某县"},
                      Refused{"NoDate",
                              {u"issue"_qs, u"--period"_qs, u"2023H1"_qs, u"--number"_qs, number,
                               u"--date"_qs, u"2023-02-30"_qs},
                              4,
                              "2023-02-30"},
                      Refused{"NothingToCorrect",
                              {u"correct"_qs, u"--number"_qs, number, u"--reason"_qs, u"x"_qs},
                              4,
                              "于数创办"},
                      Refused{"NoReason", {u"correct"_qs, u"--number"_qs, number}, 2, "--reason"}),
    [](const auto &refused) { return std::string(refused.param.name); });

TEST_F(IssueVerbs, ANumberIsUsedOnce) {
    EXPECT_EQ(issue().code, 0);
    const CliRun again = issue();
    EXPECT_EQ(again.code, 4);
    EXPECT_THAT(again.err, HasSubstr("已经印发过"));
}

TEST_F(IssueVerbs, ALockedPeriodTakesOnlyACorrectionWithAReason) {
    EXPECT_EQ(issue().code, 0);
    const CliRun refused = setValue({});
    EXPECT_EQ(refused.code, 4);
    EXPECT_THAT(refused.err,
                AllOf(HasSubstr("锁定"), HasSubstr(number.toStdString()), HasSubstr("--reason")));
    EXPECT_EQ(setValue({u"--reason"_qs, u"日活率更正"_qs}).code, 0);
}

TEST_F(IssueVerbs, ForceIsAReasonToo) {
    EXPECT_EQ(issue().code, 0);
    EXPECT_EQ(setValue({u"--force"_qs}).code, 0);
    EXPECT_EQ(correct().code, 0);
}

TEST_F(IssueVerbs, ACorrectionSaysWhatItChangesAndKeepsTheOldVersion) {
    EXPECT_EQ(issue().code, 0);
    const std::string before = issued();
    EXPECT_EQ(setValue({u"--reason"_qs, u"日活率更正"_qs}).code, 0);
    const CliRun run = correct();
    EXPECT_EQ(run.code, 0);
    EXPECT_THAT(run.out, AllOf(HasSubstr("kind,change\n"),
                               HasSubstr("\nvalue,加权平均日活率（yd13）指标值：46.26 → 46.06\n"),
                               HasSubstr("\nsentence,"), HasSubstr("\ntable,附件1 ")));
    EXPECT_THAT(run.err, HasSubstr("第 2 版"));
    const std::string after = issued();
    EXPECT_THAT(after, AllOf(HasSubstr(before), HasSubstr(",2,2023H1,于都县,2023-07-20,日活率更正,")));
    EXPECT_EQ(verify().code, 0);
}

TEST_F(IssueVerbs, ACorrectionOfNothingIsRefused) {
    EXPECT_EQ(issue().code, 0);
    const CliRun run = correct();
    EXPECT_EQ(run.code, 4);
    EXPECT_EQ(run.out, "");
    EXPECT_THAT(run.err, HasSubstr("没有任何变化"));
    EXPECT_THAT(correct(u"x"_qs, english).err, HasSubstr("Nothing has changed"));
}

TEST_F(IssueVerbs, TheReasonOfACorrectionCannotBeBlank) {
    EXPECT_EQ(issue().code, 0);
    EXPECT_EQ(correct(u" "_qs).code, 4);
}

TEST_F(IssueVerbs, APackageCarriesNoBulletins) {
    issueAndCorrect();
    EXPECT_EQ(runCli({u"export-package"_qs, path, folder.path(u"after"_qs)}).code, 0);
    path = folder.create(u"yudu-2023h1"_qs, u"plain.weici"_qs);
    EXPECT_EQ(setValue({}).code, 0);
    EXPECT_EQ(runCli({u"export-package"_qs, path, folder.path(u"plain"_qs)}).code, 0);
    for (const QString &file :
         {u"/ledger.json"_qs, u"/values.csv"_qs, u"/indicators.csv"_qs, u"/regions.csv"_qs})
        EXPECT_EQ(fileBytes(folder.path(u"after"_qs) + file), fileBytes(folder.path(u"plain"_qs) + file));
}

TEST_F(IssueVerbs, FilesAreTheFrozenVersionAndRemembered) {
    const QString file = folder.path(u"四号.html"_qs);
    EXPECT_EQ(issue({u"--date"_qs, u"2023-07-10"_qs, u"--out"_qs, file}).code, 0);
    const QByteArray made = fileBytes(file);
    EXPECT_TRUE(made.contains("46.26"));
    EXPECT_THAT(issued(), HasSubstr(",1,四号.html\n"));
    EXPECT_EQ(setValue({u"--reason"_qs, u"日活率更正"_qs}).code, 0);
    EXPECT_EQ(correct().code, 0);

    const QString again = folder.path(u"again.html"_qs);
    const auto print = [&](const QStringList &more) {
        return runCli(QStringList{u"issued"_qs, path, u"--number"_qs, number, u"--out"_qs, again} + more);
    };
    EXPECT_EQ(print({u"--version"_qs, u"1"_qs}).code, 0);
    EXPECT_EQ(fileBytes(again), made);
    EXPECT_EQ(print({}).code, 0);
    EXPECT_TRUE(fileBytes(again).contains("46.06"));
    EXPECT_EQ(print({u"--version"_qs, u"3"_qs}).code, 4);
}

TEST_F(IssueVerbs, AWordFileWrittenAgainLaterHasTheSameBytes) {
    const QString file = folder.path(u"a.docx"_qs);
    const QString again = folder.path(u"b.docx"_qs);
    EXPECT_EQ(issue({u"--out"_qs, file}).code, 0);
    QThread::msleep(2100); // as long as the clock of a zip takes to go on
    EXPECT_EQ(runCli({u"issued"_qs, path, u"--number"_qs, number, u"--out"_qs, again}).code, 0);
    EXPECT_FALSE(fileBytes(file).isEmpty());
    EXPECT_EQ(fileBytes(again), fileBytes(file));
}

TEST_F(IssueVerbs, AWrongFileIsSaidBeforeAnythingIsIssued) {
    EXPECT_EQ(issue({u"--out"_qs, u"x.xyz"_qs}).code, 2);
    EXPECT_EQ(issued(), "number,version,period,region,date,reason,fingerprint,verifies,files\n");
}

TEST_F(IssueVerbs, AFileThatCannotBeWrittenIsSaidBeforeAnythingIsIssued) {
    const CliRun run =
        issue({u"--date"_qs, u"2023-07-10"_qs, u"--out"_qs, folder.path(u"no/such/x.html"_qs)});
    EXPECT_EQ(run.code, 5);
    EXPECT_THAT(run.err, HasSubstr("x.html"));
    EXPECT_EQ(issued(), "number,version,period,region,date,reason,fingerprint,verifies,files\n");
}

TEST_F(IssueVerbs, VersionAndFileNeedANumber) {
    EXPECT_EQ(runCli({u"issued"_qs, path, u"--version"_qs, u"1"_qs}).code, 2);
    EXPECT_EQ(runCli({u"issued"_qs, path, u"--out"_qs, u"x.html"_qs}).code, 2);
    const CliRun unknown = runCli({u"issued"_qs, path, u"--number"_qs, number});
    EXPECT_EQ(unknown.code, 4);
    EXPECT_THAT(unknown.err, HasSubstr(number.toStdString()));
}

TEST_F(IssueVerbs, ADamagedVersionIsNeitherPrintedNorCorrected) {
    EXPECT_EQ(issue().code, 0);
    EXPECT_EQ(setValue({u"--reason"_qs, u"日活率更正"_qs}).code, 0);
    tamper("UPDATE bulletin SET snapshot = CAST(replace(snapshot, '46.26', '46.96') AS BLOB)");
    const QString file = folder.path(u"x.html"_qs);
    EXPECT_EQ(runCli({u"issued"_qs, path, u"--number"_qs, number, u"--out"_qs, file}).code, 4);
    EXPECT_FALSE(folder.entries().contains(u"x.html"_qs));
    EXPECT_EQ(correct().code, 4);
    EXPECT_EQ(issued().find(",2,2023H1"), std::string::npos);
}

struct Tampered {
    const char *name;
    const char *sql;
};

class TamperedBulletin : public IssueVerbs, public ::testing::WithParamInterface<Tampered> {};

TEST_P(TamperedBulletin, IsFoundAndTheOtherVersionStillVerifies) {
    issueAndCorrect();
    tamper(GetParam().sql);
    const CliRun run = verify();
    EXPECT_EQ(run.code, 1);
    EXPECT_THAT(run.out,
                AllOf(HasSubstr(number.toStdString()), HasSubstr("第 2 版"), Not(HasSubstr("第 1 版"))));
    const std::string list = issued();
    EXPECT_THAT(list, AllOf(HasSubstr(",1,\n"), HasSubstr(",0,\n")));
    EXPECT_THAT(runCli({u"verify"_qs, path}, english).out, HasSubstr("fingerprint"));
}

INSTANTIATE_TEST_SUITE_P(
    Cli, TamperedBulletin,
    ::testing::Values(
        Tampered{"Snapshot",
                 "UPDATE bulletin SET snapshot = CAST(replace(snapshot, '46.06', '46.96') AS BLOB) "
                 "WHERE version = 2"},
        Tampered{"Fingerprint", "UPDATE bulletin SET fingerprint = (SELECT fingerprint FROM bulletin WHERE "
                                "version = 1) WHERE version = 2"},
        Tampered{"Date", "UPDATE bulletin SET issued_on = '2023-07-21' WHERE version = 2"},
        Tampered{"Reason", "UPDATE bulletin SET reason = '日活率更改' WHERE version = 2"},
        Tampered{"Author", "UPDATE bulletin SET author = author || 'x' WHERE version = 2"},
        Tampered{"Replaces", "UPDATE bulletin SET replaces = NULL WHERE version = 2"}),
    [](const auto &tampered) { return std::string(tampered.param.name); });

/// Single bits of a snapshot where it stands in the file.
TEST_F(IssueVerbs, AFlippedBitInTheFileIsFound) {
    issueAndCorrect();
    const QByteArray whole = fileBytes(path);
    const qsizetype at = whole.indexOf("\"format\":1,\"number\"");
    ASSERT_GT(at, 0);
    std::mt19937 random(11);
    for (int round = 0; round < 12; ++round) {
        QByteArray changed = whole;
        const qsizetype place = at + static_cast<qsizetype>(random() % 200);
        changed[place] = static_cast<char>(changed[place] ^ (1 << (random() % 8)));
        writeFile(path, changed);
        const CliRun run = verify();
        EXPECT_EQ(run.code, 1) << "byte " << place;
        EXPECT_THAT(run.out, HasSubstr(number.toStdString()));
        EXPECT_EQ(runCli({u"issued"_qs, path}).code, 0);
    }
}

} // namespace
} // namespace weici::tests
