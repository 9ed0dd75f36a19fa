// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/labels.h"

#include <gtest/gtest.h>

#include <QSet>

namespace weici::app {
namespace {

TEST(Labels, EveryProblemHasItsOwnWordAndCode) {
    QSet<QString> words;
    QSet<QString> codes;
    const auto last = static_cast<int>(Problem::lastKind);
    for (int kind = 0; kind <= last; ++kind) {
        words << labels::problemKind(static_cast<Problem::Kind>(kind));
        codes << labels::problemCode(static_cast<Problem::Kind>(kind));
    }
    EXPECT_EQ(words.size(), last + 1);
    EXPECT_EQ(codes.size(), last + 1);
    EXPECT_FALSE(words.contains(QString()) || codes.contains(QString()));
    EXPECT_TRUE(codes.contains(QStringLiteral("rank-above-count")));
}

TEST(Labels, ReadAsPeopleWrite) {
    EXPECT_EQ(labels::period(*engine::Period::fromCode("2023H1")), QStringLiteral("2023年上半年"));
    EXPECT_EQ(labels::figure(2.50), QStringLiteral("2.5"));
    EXPECT_EQ(labels::figure(-0.0), QStringLiteral("0"));
    EXPECT_EQ(labels::departments({"工信局", "发改委"}), QStringLiteral("工信局 发改委"));
    EXPECT_EQ(labels::departments({}), QString());
    EXPECT_EQ(labels::severityCode(Severity::Error), QStringLiteral("error"));
    EXPECT_EQ(labels::text(labels::utf8(QStringLiteral("附件\\"))), QStringLiteral("附件\\"));
}

} // namespace
} // namespace weici::app
