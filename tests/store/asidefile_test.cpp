// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/asidefile.h"

#include "store/storeerror.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace weici::store {
namespace {

class AsideFileTest : public testing::Test {
protected:
    static void write(const QString &path, const QByteArray &bytes) {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static QByteArray read(const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("missing");
    }
    QStringList names() const {
        return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
    }

    QTemporaryDir folder;
    QString target = folder.filePath(QStringLiteral("台账.weici"));
};

TEST_F(AsideFileTest, BecomesItsTarget) {
    AsideFile aside(target);
    write(aside.path(), "new");
    EXPECT_FALSE(QFile::exists(target));
    EXPECT_TRUE(aside.publish(false));
    EXPECT_EQ(read(target), "new");
    EXPECT_EQ(names().size(), 1);
}

TEST_F(AsideFileTest, DoesNotOverwriteUnlessItMay) {
    write(target, "old");
    {
        AsideFile aside(target);
        write(aside.path(), "new");
        EXPECT_FALSE(aside.publish(false));
    }
    EXPECT_EQ(read(target), "old");
    EXPECT_EQ(names().size(), 1);
    AsideFile aside(target);
    write(aside.path(), "new");
    EXPECT_TRUE(aside.publish(true));
    EXPECT_EQ(read(target), "new");
    EXPECT_EQ(names().size(), 1);
}

TEST_F(AsideFileTest, LeavesNothingBehindWhenGivenUp) {
    {
        const AsideFile aside(target);
        write(aside.path(), "new");
        write(aside.path() + u"-journal", "half");
    }
    EXPECT_TRUE(names().isEmpty());
}

TEST_F(AsideFileTest, AFolderThatTakesNoNameIsAnError) {
    QDir(folder.path()).mkdir(QStringLiteral("台账.weici"));
    AsideFile aside(target);
    write(aside.path(), "new");
    EXPECT_FALSE(aside.publish(false));
    EXPECT_THROW(aside.publish(true), StoreError);
}

} // namespace
} // namespace weici::store
