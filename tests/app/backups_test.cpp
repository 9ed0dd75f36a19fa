// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backups.h"

#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QThread>

#include "app/ledger.h"
#include "support/samplecontent.h"

namespace weici::app {
namespace {

QDateTime at(const char *text) {
    return QDateTime::fromString(QString::fromLatin1(text), QStringLiteral("yyyy-MM-dd HH:mm"));
}

class LedgerBackups : public ::testing::Test {
protected:
    void SetUp() override {
        Ledger::create(path, tests::filledContent(2, 1, 1));
        ledger = Ledger::open(path, Ledger::Access::ReadWrite);
    }
    void type(const char *value) {
        const engine::CellKey key{{1}, {1}, ledger->periods().front()};
        engine::Observation cell = ledger->observation(key);
        cell.value = ledger->read(key, engine::CellRole::Value, value);
        ledger->setCells(std::vector<CellEdit>{{key, cell}}, {});
    }
    [[nodiscard]] std::string value() const {
        return ledger->observation({{1}, {1}, ledger->periods().front()}).value.text;
    }

    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("县.台账.weici"));
    std::unique_ptr<Ledger> ledger;
};

TEST_F(LedgerBackups, StandInAFolderBesideTheLedgerNewestFirst) {
    const Backups backups(path, {});
    EXPECT_TRUE(backups.list().empty());
    backups.make(*ledger, QStringLiteral("定时"), at("2023-07-01 09:30"));
    const QString second = backups.make(*ledger, {}, at("2023-07-01 10:00"));
    const QString again = backups.make(*ledger, {}, at("2023-07-01 10:00"));
    EXPECT_NE(second, again) << "never over another";
    const auto list = backups.list();
    ASSERT_EQ(list.size(), 3U);
    EXPECT_EQ(list.back().why, QStringLiteral("定时"));
    EXPECT_EQ(list.back().at, at("2023-07-01 09:30"));
    EXPECT_GT(list.back().size, 0);
    EXPECT_EQ(backups.folder(), folder.filePath(QStringLiteral("县.台账_备份")));
}

TEST_F(LedgerBackups, OfAnotherLedgerInTheSameFolderAreNotListed) {
    const QString common = folder.filePath(QStringLiteral("备份"));
    Backups(path, common).make(*ledger, {}, at("2023-07-01 09:30"));
    EXPECT_TRUE(Backups(folder.filePath(QStringLiteral("县.weici")), common).list().empty());
    EXPECT_TRUE(Backups(folder.filePath(QStringLiteral("县.台账2.weici")), common).list().empty());
}

TEST_F(LedgerBackups, AreThinnedToDaysWeeksAndMonths) {
    const QDateTime now = at("2023-07-01 12:00");
    std::vector<QDateTime> times;
    // One every half hour for 200 days, as if the program never slept.
    for (QDateTime time = now; time > now.addDays(-200); time = time.addSecs(-1800)) {
        times.push_back(time);
    }
    const auto tooMany = Backups::superfluous(times, now);
    std::vector<QDateTime> kept;
    for (std::size_t place = 0; place < times.size(); ++place) {
        if (std::find(tooMany.begin(), tooMany.end(), place) == tooMany.end())
            kept.push_back(times[place]);
    }
    const auto between = [&](qint64 from, qint64 to) {
        return std::count_if(kept.begin(), kept.end(), [&](const QDateTime &time) {
            const qint64 hours = time.secsTo(now) / 3600;
            return hours >= from && hours < to;
        });
    };
    EXPECT_EQ(between(0, 24), 48);
    EXPECT_NEAR(static_cast<double>(between(24, 15 * 24)), 14, 1) << "one a day";
    EXPECT_NEAR(static_cast<double>(between(15 * 24, 57 * 24)), 6, 1) << "one a week";
    EXPECT_NEAR(static_cast<double>(between(57 * 24, 201 * 24)), 5, 1) << "one a month";
    // Nothing that stays is thinned by asking again.
    EXPECT_TRUE(Backups::superfluous(kept, now).empty());
}

TEST_F(LedgerBackups, TheLastOfADayStays) {
    const std::vector<QDateTime> times{at("2023-06-20 09:00"), at("2023-06-20 17:00"),
                                       at("2023-06-19 08:00")};
    EXPECT_EQ(Backups::superfluous(times, at("2023-07-01 12:00")), std::vector<std::size_t>{0});
}

TEST_F(LedgerBackups, AreMadeByAnotherThreadWhileTheLedgerIsWorkedOn) {
    const Backups backups(path, {});
    type("0");
    std::vector<QString> made;
    std::thread worker([&] {
        for (int i = 0; i < 5; ++i)
            made.push_back(backups.makeBeside(QStringLiteral("定时"), at("2023-07-01 09:30")));
    });
    for (int i = 1; i <= 200; ++i) {
        type(std::to_string(i).c_str());
        QThread::msleep(2); // a person is slower; without any pause a reader may never come in
    }
    worker.join();
    EXPECT_EQ(value(), "200");
    ledger.reset();
    EXPECT_TRUE(verifyLedger(path).empty());
    int last = 0;
    for (const QString &backup : made) {
        EXPECT_TRUE(verifyLedger(backup).empty());
        ledger = Ledger::open(backup, Ledger::Access::ReadOnly);
        EXPECT_GE(std::stoi(value()), last) << "a state that there was, and later ones later";
        last = std::stoi(value());
    }
}

TEST_F(LedgerBackups, OfAnotherThreadFailInWords) {
    EXPECT_THROW(Backups(path, folder.filePath(QStringLiteral("县.台账.weici/x")))
                     .makeBeside({}, at("2023-07-01 09:30")),
                 LedgerError);
    EXPECT_TRUE(verifyLedger(path).empty());
}

TEST_F(LedgerBackups, ComeBackAndThePresentFileIsKept) {
    const std::string first = value();
    const QString backup = Backups(path, {}).make(*ledger, {}, at("2023-07-01 09:30"));
    type("77.7");
    ledger.reset();
    const QString kept = restoreBackup(backup, path, at("2023-07-02 09:30"));
    ledger = Ledger::open(kept, Ledger::Access::ReadOnly);
    EXPECT_EQ(value(), "77.7");
    ledger = Ledger::open(path, Ledger::Access::ReadWrite);
    EXPECT_EQ(value(), first);
    EXPECT_TRUE(QFile::exists(backup)) << "a restore thins nothing";
    EXPECT_TRUE(verifyLedger(path).empty());
}

TEST_F(LedgerBackups, ADamagedOneIsRefusedAndTheLedgerStays) {
    const QString backup = Backups(path, {}).make(*ledger, {}, at("2023-07-01 09:30"));
    type("77.7");
    ledger.reset();
    QFile file(backup);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    file.seek(200);
    file.write(QByteArray(4096, 'x'));
    file.close();
    EXPECT_THROW(restoreBackup(backup, path, at("2023-07-02 09:30")), LedgerError);
    EXPECT_THROW(restoreBackup(path, path, at("2023-07-02 09:30")), LedgerError);
    ledger = Ledger::open(path, Ledger::Access::ReadWrite);
    EXPECT_EQ(value(), "77.7");
    EXPECT_EQ(QDir(folder.path()).entryList({QStringLiteral("*恢复前*")}).size(), 0);
}

} // namespace
} // namespace weici::app
