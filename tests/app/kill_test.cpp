// SPDX-License-Identifier: GPL-3.0-or-later
// Kills a writer at random moments and looks whether what it had committed is there, and nothing else.
// WEICI_KILLS says how often (50).
#include "app/ledger.h"
#include "app/unclosed.h"

#include <algorithm>
#include <random>
#include <set>

#include <gtest/gtest.h>

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include "support/killrounds.h"

namespace weici::app {
namespace {

struct Findings {
    int kills = 0;
    int insideTransactions = 0; ///< a journal was left
    int corrupt = 0;
    int lost = 0;
    int partial = 0;

    [[nodiscard]] int faults() const { return corrupt + lost + partial; }
};

class KillTest : public testing::Test {
protected:
    KillTest() { Ledger::create(original, tests::killContent()); }

    static int killsWanted() { return std::max(2, qEnvironmentVariableIntValue("WEICI_KILLS")); }

    static int killsOr(int usual) { return qEnvironmentVariableIsSet("WEICI_KILLS") ? killsWanted() : usual; }

    /// Starts a writer on a fresh copy and kills it; gives what it said.
    QByteArrayList killOne(const QString &mode) {
        QFile::remove(path);
        QFile::remove(path + u"-journal");
        EXPECT_TRUE(QFile::copy(original, path));
        QProcess writer;
        writer.start(QStringLiteral(WEICI_KILL_WRITER), {path, mode});
        EXPECT_TRUE(writer.waitForReadyRead(20000)) << "the writer does not start";
        QThread::usleep(std::uniform_int_distribution<unsigned long>(0, 450000)(random));
        writer.kill();
        writer.waitForFinished();
        EXPECT_EQ(writer.exitStatus(), QProcess::CrashExit) << writer.readAllStandardError().toStdString();
        return writer.readAllStandardOutput().split('\n');
    }

    /// The last number said of this kind; a line cut short by the kill does not count.
    static int lastSaid(const QByteArrayList &lines, const QByteArray &what) {
        int last = 0;
        for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
            if (lines[i].startsWith(QByteArray(what + ' ')))
                last = lines[i].mid(what.size() + 1).toInt();
        }
        return last;
    }

    static double number(const Ledger &ledger, const engine::CellKey &key) {
        return ledger.observation(key).value.value().value_or(-1.0);
    }

    /// Counts one fault at most, the gravest.
    void look(const QByteArrayList &said, Findings &findings) const {
        std::unique_ptr<Ledger> ledger;
        try {
            // A writer takes over the lock of the dead one; a reader, too, must roll its journal back.
            const bool writing = findings.kills % 2 == 0;
            ledger = Ledger::open(path, writing ? Ledger::Access::ReadWrite : Ledger::Access::ReadOnly);
            if (!verifyLedger(path).empty()) {
                ++findings.corrupt;
                return;
            }
        } catch (const LedgerError &) {
            ++findings.corrupt;
            return;
        }
        std::set<double> pasted;
        for (const engine::CellKey &key : tests::pasteKeys())
            pasted.insert(number(*ledger, key));
        const auto counted = static_cast<int>(number(*ledger, tests::counterKey()));
        const auto revised = static_cast<int>(ledger->history(tests::counterKey(), 100000).size());
        if (pasted.size() != 1 || counted != revised)
            ++findings.partial;
        else if (*pasted.begin() < lastSaid(said, "paste") || counted < lastSaid(said, "single"))
            ++findings.lost;
    }

    /// A bulletin, the locking of its period and its draft are there together.
    void lookAtBulletins(const QByteArrayList &said, Findings &findings) const {
        std::unique_ptr<Ledger> ledger;
        try {
            ledger = Ledger::open(path, Ledger::Access::ReadWrite);
            if (!verifyLedger(path).empty()) {
                ++findings.corrupt;
                return;
            }
        } catch (const LedgerError &) {
            ++findings.corrupt;
            return;
        }
        const auto issued = static_cast<int>(ledger->issuedBulletins().size());
        const engine::CellKey key = tests::counterKey();
        const auto draft = ledger->bulletinDraft(key.period, key.region);
        if (static_cast<int>(ledger->periodEvents().size()) != issued ||
            (draft ? draft->number.toInt() : 0) != issued)
            ++findings.partial;
        else if (issued < lastSaid(said, "issue"))
            ++findings.lost;
    }

    Findings rounds(const QString &mode, int kills) {
        Findings findings;
        for (; findings.kills < kills; ++findings.kills) {
            const QByteArrayList said = killOne(mode);
            findings.insideTransactions += QFile::exists(path + u"-journal") ? 1 : 0;
            if (mode == u"issue")
                lookAtBulletins(said, findings);
            else
                look(said, findings);
        }
        std::printf("%s: %d kills, %d inside a transaction, %d corrupt, %d lost, %d partial\n",
                    qPrintable(mode), findings.kills, findings.insideTransactions, findings.corrupt,
                    findings.lost, findings.partial);
        return findings;
    }

    QTemporaryDir folder;
    QString original = folder.filePath(QStringLiteral("original.weici"));
    QString path = folder.filePath(QStringLiteral("killed.weici"));
    std::mt19937 random{std::random_device{}()};
};

TEST_F(KillTest, LosesNothingAsTheProgramWrites) {
    const Findings findings = rounds(QStringLiteral("ledger"), killsOr(50) / 2);
    EXPECT_EQ(findings.faults(), 0);
    EXPECT_GT(findings.insideTransactions, 0) << "the kills were not aimed";
}

TEST_F(KillTest, IssuesABulletinWhollyOrNotAtAll) {
    const Findings findings = rounds(QStringLiteral("issue"), killsOr(10));
    EXPECT_EQ(findings.faults(), 0);
    EXPECT_GT(findings.insideTransactions, 0);
}

TEST_F(KillTest, LosesNothingWhilePagesReachTheFile) {
    const Findings findings = rounds(QStringLiteral("spill"), killsOr(50) - killsOr(50) / 2);
    EXPECT_EQ(findings.faults(), 0);
    EXPECT_GT(findings.insideTransactions, 0) << "the kills were not aimed";
}

TEST_F(KillTest, FindsTheFaultWhenTheJournalIsOff) {
    Findings findings;
    for (int i = 0; i < 10 && findings.faults() == 0; ++i)
        findings = rounds(QStringLiteral("nojournal"), 5);
    EXPECT_GT(findings.faults(), 0);
}

TEST_F(KillTest, WhatWasNotClosedIsToldOnceWithItsLastChange) {
    QFile::remove(path);
    ASSERT_TRUE(QFile::copy(original, path));
    EXPECT_FALSE(recoverUnclosed(path)) << "nobody ever opened it";
    Ledger::open(path, Ledger::Access::ReadWrite).reset();
    EXPECT_FALSE(recoverUnclosed(path)) << "it was closed";
    const QDateTime before = QDateTime::currentDateTimeUtc();
    QProcess writer;
    writer.start(QStringLiteral(WEICI_KILL_WRITER), {path, QStringLiteral("ledger")});
    ASSERT_TRUE(writer.waitForReadyRead(20000));
    EXPECT_FALSE(recoverUnclosed(path)) << "it is in use";
    QThread::msleep(300);
    writer.kill();
    writer.waitForFinished();
    const auto found = recoverUnclosed(path);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->fault, QString());
    EXPECT_GE(found->lastChange, before.addSecs(-1));
    EXPECT_LE(found->lastChange, QDateTime::currentDateTimeUtc());
    EXPECT_FALSE(recoverUnclosed(path)) << "told once";
    EXPECT_TRUE(verifyLedger(path).empty());
}

} // namespace
} // namespace weici::app
