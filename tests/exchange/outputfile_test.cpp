// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/outputfile.h"

#include <gtest/gtest.h>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include "exchange/reportwriter.h"
#include "support/yudureport.h"

namespace weici::exchange {
namespace {

class OutputFile : public testing::Test {
protected:
    QString path(const QString &name = QStringLiteral("附件.txt")) const { return folder.filePath(name); }

    static QByteArray bytes(const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
    }
    static void put(const QString &path, const QByteArray &content) {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    static void replace(const QString &path, const QByteArray &content) {
        replaceFile(path, [&](QIODevice &device) { device.write(content); });
    }
    static QString refusal(const QString &path) {
        try {
            replace(path, "new");
        } catch (const OutputError &error) {
            EXPECT_TRUE(error.message().contains(QFileInfo(path).fileName()));
            return error.message();
        }
        return {};
    }
    QStringList files() const {
        return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

    QTemporaryDir folder;
};

TEST_F(OutputFile, IsMadeAndReplacedWhole) {
    replace(path(), "one");
    EXPECT_EQ(bytes(path()), "one");
    replace(path(), "two");
    EXPECT_EQ(bytes(path()), "two");
    EXPECT_EQ(files(), QStringList{QStringLiteral("附件.txt")});
}

TEST_F(OutputFile, KeepsWhatWasThereWhenWritingFails) {
    put(path(), "before");
    const auto fail = [](QIODevice &device) {
        device.write("half");
        throw std::runtime_error("no");
    };
    EXPECT_THROW(replaceFile(path(), fail), std::runtime_error);
    EXPECT_EQ(bytes(path()), "before");
    EXPECT_EQ(files().size(), 1);
}

TEST_F(OutputFile, KeepsTheModeOfTheFileItReplaces) {
    put(path(), "before");
    const auto mode = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup;
    ASSERT_TRUE(QFile::setPermissions(path(), mode));
    replace(path(), "new");
    EXPECT_TRUE(QFile::permissions(path()).testFlags(mode));
    EXPECT_FALSE(QFile::permissions(path()).testFlag(QFile::ReadOther));
}

TEST_F(OutputFile, FollowsALink) {
    put(path(), "before");
    const QString link = path(QStringLiteral("link.txt"));
    ASSERT_TRUE(QFile::link(path(), link));
    replace(link, "new");
    EXPECT_TRUE(QFileInfo(link).isSymLink());
    EXPECT_EQ(bytes(path()), "new");
}

TEST_F(OutputFile, SaysThatAnOfficeProgramHasItOpen) {
    for (const auto *lock : {".~lock.附件.txt#", "~$附件.txt", ".~附件.txt"}) {
        const QString lockPath = path(QString::fromUtf8(lock));
        put(path(), "before");
        put(lockPath, "");
        const QString message = refusal(path());
        EXPECT_TRUE(message.contains(QString::fromUtf8(lock))) << message.toStdString();
        EXPECT_TRUE(message.contains(QStringLiteral("打开")));
        EXPECT_EQ(bytes(path()), "before");
        QFile::remove(lockPath);
    }
    EXPECT_EQ(refusal(path()), QString());
}

TEST_F(OutputFile, SaysWhatIsInTheWay) {
    EXPECT_TRUE(refusal(path(QStringLiteral("none/a.txt"))).contains(QStringLiteral("不存在")));
    ASSERT_TRUE(QDir(folder.path()).mkdir(QStringLiteral("a.txt")));
    EXPECT_TRUE(refusal(path(QStringLiteral("a.txt"))).contains(QStringLiteral("文件夹")));
}

#ifdef Q_OS_UNIX
TEST_F(OutputFile, SaysThatItMayNotBeWritten) {
    if (::geteuid() == 0)
        GTEST_SKIP() << "the administrator may write everything";
    put(path(), "before");
    ASSERT_TRUE(QFile::setPermissions(path(), QFile::ReadOwner));
    EXPECT_TRUE(refusal(path()).contains(QStringLiteral("只读")));
    ASSERT_TRUE(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner));
    EXPECT_TRUE(refusal(path(QStringLiteral("b.txt"))).contains(QStringLiteral("不许写入")));
    ASSERT_TRUE(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

/// A device on which every write fails for want of room.
TEST_F(OutputFile, AFullDiskIsAnErrorForEveryWriter) {
    if (!QFileInfo::exists(QStringLiteral("/dev/full")))
        GTEST_SKIP() << "no such device";
    const auto fill = [](const QString &temporary) {
        ASSERT_TRUE(QFile::link(QStringLiteral("/dev/full"), temporary));
    };
    put(path(), "before");
    EXPECT_THROW(replaceFile(path(),
                             [&](const QString &temporary) {
                                 fill(temporary);
                                 QFile file(temporary);
                                 if (!file.open(QIODevice::WriteOnly) || file.write("x") != 1 ||
                                     !file.flush())
                                     throw OutputError(path(), file.errorString());
                             }),
                 OutputError);
    EXPECT_EQ(bytes(path()), "before");
    EXPECT_EQ(files().size(), 1);
}
#endif

TEST(ReportWriter, GoesByTheEnding) {
    const QTemporaryDir folder;
    for (const auto &ending : reportEndings()) {
        const QString path = folder.filePath(QStringLiteral("a.") + ending.toUpper());
        writeReport(tests::yuduReport(), path);
        EXPECT_GT(QFileInfo(path).size(), 1000) << ending.toStdString();
    }
    for (const auto *name : {"a.pdf", "a", "xlsx"}) {
        try {
            writeReport(tests::yuduReport(), folder.filePath(QString::fromUtf8(name)));
            ADD_FAILURE() << name;
        } catch (const OutputError &error) {
            EXPECT_TRUE(error.message().contains(QStringLiteral(".xlsx、.docx、.csv、.html")))
                << error.what();
        }
    }
}

} // namespace
} // namespace weici::exchange
