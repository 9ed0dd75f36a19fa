// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recentmodel.h"

#include "support/modelwatch.h"

#include <gtest/gtest.h>

#include <QSettings>
#include <QTemporaryDir>

namespace weici::models {

namespace {

class Recent : public ::testing::Test {
protected:
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat};
};

TEST_F(Recent, NewestFirstEachPathOnceAndKeptInTheSettings) {
    {
        RecentModel model(settings);
        const tests::ModelWatch watch(&model);
        model.remember({QStringLiteral("/a/一.weici"), {}, {}, QDateTime::currentDateTime(), true});
        model.remember({QStringLiteral("/a/二.weici"), QStringLiteral("2023年"), QStringLiteral("1/2"),
                        QDateTime::currentDateTime(), false});
        model.remember({QStringLiteral("/a/一.weici"), {}, {}, QDateTime::currentDateTime(), false});
        model.remember({QStringLiteral("/a/二.weici"), {}, {}, QDateTime::currentDateTime(), false});
    }
    const RecentModel model(settings);
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.pathAt(0), QStringLiteral("/a/二.weici"));
    EXPECT_EQ(model.index(0).data(RecentModel::FilledRole), QStringLiteral("1/2")) << "what was known stays";
    EXPECT_TRUE(model.isSample(QStringLiteral("/a/一.weici")))
        << "a sample stays one when it is opened again";
    EXPECT_FALSE(model.isSample(QStringLiteral("/a/二.weici")));
}

TEST_F(Recent, ForgetsAPath) {
    RecentModel model(settings);
    model.remember({QStringLiteral("/a/一.weici"), {}, {}, QDateTime::currentDateTime(), false});
    model.forget(QStringLiteral("/a/一.weici"));
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_EQ(RecentModel(settings).rowCount(), 0);
}

TEST(SpokenTime, SaysTodayAndYesterday) {
    const QDateTime now(QDate(2023, 7, 10), QTime(14, 40));
    const auto spoken = [&](const QDate &day) {
        return spokenTime(QDateTime(day, QTime(9, 5)), now).toStdString();
    };
    EXPECT_EQ(spoken(QDate(2023, 7, 10)), "今天 09:05");
    EXPECT_EQ(spoken(QDate(2023, 7, 9)), "昨天 09:05");
    EXPECT_EQ(spoken(QDate(2023, 7, 5)), "07-05 09:05");
    EXPECT_EQ(spoken(QDate(2022, 7, 5)), "2022-07-05");
}

TEST(SpokenTime, IsLocal) {
    const QDateTime now(QDate(2023, 7, 10), QTime(14, 40));
    const QDateTime then = now.addSecs(-3600);
    EXPECT_EQ(spokenTime(then.toOffsetFromUtc(9 * 3600 + 1800), now), QStringLiteral("今天 13:40"));
    EXPECT_EQ(spokenTime(then.toUTC(), now), QStringLiteral("今天 13:40"));
}

} // namespace

} // namespace weici::models
