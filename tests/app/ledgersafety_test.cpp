// SPDX-License-Identifier: GPL-3.0-or-later
// What is refused, and that refusing harms nothing.
#include "app/ledgerfolder.h"

#include <random>

#include <QCoreApplication>
#include <QSysInfo>
#include <QtEndian>

#include "store/database.h"

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace weici::app {
namespace {

using engine::Period;
using tests::cell;
using tests::key;
using Access = Ledger::Access;
using Kind = LedgerError::Kind;

class LedgerSafetyTest : public LedgerFolder {
protected:
    LedgerSafetyTest() { Ledger::create(file(), tests::filledContent(6, 3, 2)); }

    [[nodiscard]] std::unique_ptr<Ledger> writer() const { return Ledger::open(file(), Access::ReadWrite); }

    /// Neither memory nor file has moved, no signal was sent, and afterwards it works.
    void expectUnchanged(const std::optional<Kind> &wanted, const std::function<void()> &trouble,
                         const std::function<void()> &relief) {
        const auto ledger = writer();
        const engine::CellKey first = key(1, 1, ledger->periods().front());
        const engine::Observation before = ledger->observation(first);
        const std::size_t revisions = ledger->history(first).size();
        engine::Observation after = cell("3.14");
        after.note = std::string(200000, 'x');
        int signalled = 0;
        QObject::connect(ledger.get(), &Ledger::cellsChanged, [&] { ++signalled; });
        trouble();
        const auto kind = kindOf([&] { set(*ledger, first, after); }, QStringLiteral("a.weici"));
        relief();
        EXPECT_EQ(kind, wanted);
        EXPECT_EQ(ledger->observation(first), before);
        EXPECT_EQ(signalled, 0);
        EXPECT_EQ(reopened()->observation(first), before);
        EXPECT_EQ(reopened()->history(first).size(), ledger->history(first).size());
        EXPECT_EQ(ledger->history(first).size(), revisions);
        set(*ledger, first, after);
        EXPECT_EQ(reopened()->observation(first), ledger->observation(first));
        EXPECT_EQ(signalled, 1);
        EXPECT_TRUE(verifyLedger(file()).empty());
    }
};

struct Spoiled {
    const char *name;
    QByteArray (*spoil)(QByteArray);
    Kind kind;
};

QByteArray withNumber(QByteArray bytes, qsizetype offset, quint32 number) {
    qToBigEndian(number, bytes.data() + offset);
    return bytes;
}

class SpoiledTest : public LedgerSafetyTest, public testing::WithParamInterface<Spoiled> {};

TEST_P(SpoiledTest, IsRefusedAndLeftAsItIs) {
    write(file(), GetParam().spoil(bytes(file())));
    const QByteArray before = bytes(file());
    for (const Access access : {Access::ReadWrite, Access::ReadOnly})
        EXPECT_EQ(kindOf([&] { Ledger::open(file(), access); }, QStringLiteral("a.weici")), GetParam().kind);
    EXPECT_EQ(kindOf([&] { verifyLedger(file()); }), GetParam().kind);
    EXPECT_EQ(bytes(file()), before);
    EXPECT_EQ(names(), QStringList{QStringLiteral("a.weici")});
}

INSTANTIATE_TEST_SUITE_P(
    Files, SpoiledTest,
    testing::Values(
        Spoiled{"empty", [](QByteArray) { return QByteArray(); }, Kind::NotOurs},
        Spoiled{"text", [](QByteArray) { return QByteArray("code,block\n").repeated(100); }, Kind::NotOurs},
        Spoiled{"workbook", [](QByteArray b) { return QByteArray("PK\3\4" + b); }, Kind::NotOurs},
        Spoiled{"otherApplication", [](QByteArray b) { return withNumber(b, 68, 0); }, Kind::NotOurs},
        Spoiled{"version0", [](QByteArray b) { return withNumber(b, 60, 0); }, Kind::NotOurs},
        Spoiled{"newer", [](QByteArray b) { return withNumber(b, 60, 99); }, Kind::Newer},
        Spoiled{"headerOnly", [](QByteArray b) { return b.left(100); }, Kind::Damaged},
        Spoiled{"cutShort", [](QByteArray b) { return b.left(b.size() / 2); }, Kind::Damaged},
        Spoiled{"oneByteShort", [](QByteArray b) { return b.chopped(1); }, Kind::Damaged},
        Spoiled{"garbage",
                [](QByteArray b) { return QByteArray(b.left(100) + QByteArray(b.size() - 100, '\xa5')); },
                Kind::Damaged},
        Spoiled{"zeroedPage",
                [](QByteArray b) { return b.replace(b.size() - 4096, 4096, QByteArray(4096, '\0')); },
                Kind::Damaged}),
    [](const auto &spoiled) { return std::string(spoiled.param.name); });

TEST_F(LedgerSafetyTest, AMissingFileStaysMissing) {
    const QString missing = file(QStringLiteral("b.weici"));
    EXPECT_EQ(kindOf([&] { Ledger::open(missing, Access::ReadWrite); }, QStringLiteral("b.weici")),
              Kind::Missing);
    EXPECT_EQ(kindOf([&] { Ledger::open(missing, Access::ReadOnly); }), Kind::Missing);
    EXPECT_EQ(kindOf([&] { Ledger::open(folder.path(), Access::ReadOnly); }), Kind::NotOurs);
    EXPECT_EQ(names().size(), 1);
}

TEST_F(LedgerSafetyTest, OneWriterAndAnyNumberOfReaders) {
    auto first = writer();
    EXPECT_EQ(kindOf([&] { (void)writer(); }, QString::number(QCoreApplication::applicationPid())),
              Kind::InUse);
    const auto reader = reopened();
    EXPECT_TRUE(reader->isReadOnly());
    const engine::CellKey cellKey = key(1, 1, reader->periods().front());
    EXPECT_EQ(kindOf([&] { set(*reader, cellKey, cell("1")); }), Kind::ReadOnly);
    EXPECT_EQ(kindOf([&] { reader->addPeriod(Period::wholeYear(2030)); }), Kind::ReadOnly);
    set(*first, cellKey, cell("1"));
    first.reset();
    EXPECT_FALSE(names().contains(QStringLiteral("a.weici.lock")));
    EXPECT_EQ(writer()->observation(cellKey), cell("1"));
}

TEST_F(LedgerSafetyTest, ALockReachesThroughALink) {
    const QString link = file(QStringLiteral("link.weici"));
    ASSERT_TRUE(QFile::link(file(), link));
    const auto first = Ledger::open(link, Access::ReadWrite);
    EXPECT_EQ(kindOf([&] { (void)writer(); }), Kind::InUse);
}

TEST_F(LedgerSafetyTest, ALockOfAProcessThatIsGoneHeals) {
    // Pid, program, host, machine and boot as QLockFile writes them; this pid cannot be.
    write(file() + u".lock", "999999999\nweici\n" + QSysInfo::machineHostName().toLocal8Bit() + "\n\n\n");
    EXPECT_FALSE(writer()->isReadOnly());
}

TEST_F(LedgerSafetyTest, AnotherProgramThatHoldsTheFile) {
    const auto ledger = writer();
    store::Database other(file(), store::Database::Mode::Open);
    const engine::CellKey first = key(1, 1, ledger->periods().front());
    const engine::Observation before = ledger->observation(first);
    {
        const store::Transaction transaction(other);
        EXPECT_EQ(kindOf([&] { set(*ledger, first, cell("1")); }), Kind::InUse);
        EXPECT_EQ(ledger->observation(first), before);
    }
    set(*ledger, first, cell("1"));
    EXPECT_EQ(reopened()->observation(first), cell("1"));
}

TEST_F(LedgerSafetyTest, AFileRenamedBeneathIsNoticed) {
    expectUnchanged(
        Kind::CannotWrite, [&] { QFile::rename(file(), file(QStringLiteral("b.weici"))); },
        [&] { QFile::rename(file(QStringLiteral("b.weici")), file()); });
}

#ifdef Q_OS_UNIX
/// Lets no file of this process grow beyond a size, as a full disk would.
class SizeLimit final {
public:
    explicit SizeLimit(rlim_t most) {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{most, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }
    SizeLimit(const SizeLimit &) = delete;
    SizeLimit &operator=(const SizeLimit &) = delete;

private:
    rlimit m_before{};
};

TEST_F(LedgerSafetyTest, AWriteThatFailsLeavesEverythingAsItWas) {
    for (const qint64 most : {qint64{100}, qint64{4096}, QFile(file()).size()}) {
        SCOPED_TRACE(most);
        std::optional<SizeLimit> limit;
        expectUnchanged(
            Kind::CannotWrite, [&] { limit.emplace(static_cast<rlim_t>(most)); }, [&] { limit.reset(); });
        const auto again = writer();
        set(*again, key(1, 1, again->periods().front()), cell("0.5"));
    }
}

/// Takes root's rights away for a while, so that permissions count.
class Unprivileged final {
public:
    Unprivileged() { m_changed = geteuid() == 0 && seteuid(65534) == 0; }
    ~Unprivileged() {
        if (m_changed && seteuid(0) != 0)
            std::abort();
    }
    Unprivileged(const Unprivileged &) = delete;
    Unprivileged &operator=(const Unprivileged &) = delete;

private:
    bool m_changed = false;
};

constexpr auto readable = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
constexpr auto enterable = readable | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
constexpr auto writable = QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;

TEST_F(LedgerSafetyTest, AFileThatMayOnlyBeRead) {
    ASSERT_TRUE(QFile::setPermissions(folder.path(), enterable | writable));
    ASSERT_TRUE(QFile::setPermissions(file(), readable));
    const Unprivileged rights;
    EXPECT_EQ(kindOf([&] { (void)writer(); }, QStringLiteral("a.weici")), Kind::ReadOnly);
    EXPECT_EQ(reopened()->observationCount(), 36);
    EXPECT_EQ(names(), QStringList{QStringLiteral("a.weici")});
}

TEST_F(LedgerSafetyTest, AFolderThatMayOnlyBeRead) {
    ASSERT_TRUE(QFile::setPermissions(file(), readable | writable));
    ASSERT_TRUE(QFile::setPermissions(folder.path(), enterable));
    {
        const Unprivileged rights;
        EXPECT_EQ(kindOf([&] { (void)writer(); }, QStringLiteral("a.weici")), Kind::ReadOnly);
        EXPECT_EQ(reopened()->observationCount(), 36);
        const auto content = tests::sampleContent(1, 1);
        EXPECT_EQ(kindOf([&] { Ledger::create(file(QStringLiteral("b.weici")), content); }), Kind::ReadOnly);
        EXPECT_EQ(kindOf([&] { reopened()->backupTo(file(QStringLiteral("c.weici"))); }), Kind::ReadOnly);
    }
    ASSERT_TRUE(QFile::setPermissions(folder.path(), enterable | writable));
    EXPECT_EQ(names(), QStringList{QStringLiteral("a.weici")});
}

TEST_F(LedgerSafetyTest, AFileThatMayNotEvenBeRead) {
    ASSERT_TRUE(QFile::setPermissions(folder.path(), enterable | writable));
    ASSERT_TRUE(QFile::setPermissions(file(), {}));
    const Unprivileged rights;
    EXPECT_EQ(kindOf([&] { (void)reopened(); }, QStringLiteral("a.weici")), Kind::Missing);
}
#endif

TEST_F(LedgerSafetyTest, ABackupIsAWholeLedger) {
    const auto ledger = writer();
    const QString target = file(QStringLiteral("b.weici"));
    set(*ledger, key(1, 1, ledger->periods().front()), cell("3.14"));
    ledger->backupTo(target);
    EXPECT_EQ(Ledger::open(target, Access::ReadOnly)->content().observations, ledger->content().observations);
    EXPECT_TRUE(verifyLedger(target).empty());
    const QByteArray before = bytes(target);
    set(*ledger, key(1, 1, ledger->periods().front()), cell("2.71"));
    EXPECT_EQ(kindOf([&] { ledger->backupTo(target); }, QStringLiteral("b.weici")), Kind::Exists);
    EXPECT_EQ(bytes(target), before);
    ledger->backupTo(target, true);
    EXPECT_EQ(Ledger::open(target, Access::ReadOnly)->content().observations, ledger->content().observations);
    EXPECT_EQ(names(), QStringList({QStringLiteral("a.weici"), QStringLiteral("a.weici.lock"),
                                    QStringLiteral("b.weici")}));
}

TEST_F(LedgerSafetyTest, ANumberThatWasChangedBehindOurBackIsFound) {
    store::Database(file(), store::Database::Mode::Open)
        .run(QStringLiteral(
            "UPDATE cell SET value_number = 999 WHERE indicator_id = 2 AND region_id = 3 AND period_id = 1"));
    const std::vector<QString> found = verifyLedger(file());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_TRUE(found[0].contains(u"I02 R3 2000-01..01")) << found[0].toStdString();
    EXPECT_EQ(kindOf([&] { (void)writer(); }, QStringLiteral("I02 R3")), Kind::Damaged);
}

TEST_F(LedgerSafetyTest, AFlippedBitIsRefusedOrChangesNoNumber) {
    const QByteArray sound = bytes(file());
    const auto ledger = reopened();
    std::mt19937 random(7);
    int refused = 0;
    for (int i = 0; i < 300; ++i) {
        QByteArray flipped = sound;
        const auto at = std::uniform_int_distribution<qsizetype>(0, sound.size() - 1)(random);
        flipped[at] = static_cast<char>(flipped[at] ^ (1 << (i % 8)));
        const QString path = file(QStringLiteral("flipped.weici"));
        write(path, flipped);
        try {
            const auto found = Ledger::open(path, Access::ReadOnly);
            found->visitObservations([&](const engine::CellKey &at2, const engine::Observation &observation) {
                EXPECT_EQ(found->read(at2, engine::CellRole::Value, observation.value.text),
                          observation.value);
            });
        } catch (const LedgerError &) {
            ++refused;
        }
    }
    EXPECT_GT(refused, 0);
}

} // namespace
} // namespace weici::app
