// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/package.h"

#include "exchange/packageerror.h"
#include "support/packagefolder.h"
#include "support/randomcontent.h"

#include <gtest/gtest.h>

#include <random>

namespace weici::exchange {
namespace {

class PackageProperty : public ::testing::TestWithParam<unsigned> {};

TEST_P(PackageProperty, WhatIsWrittenIsReadBackAndWrittenTheSame) {
    const QTemporaryDir dir;
    const QString first = dir.filePath(QStringLiteral("first"));
    const QString second = dir.filePath(QStringLiteral("second"));
    const engine::LedgerContent written = tests::randomContent(GetParam());
    writePackage(written, first);
    const engine::LedgerContent read = readPackage(first);
    EXPECT_EQ(read.profile, written.profile);
    EXPECT_EQ(read.regions, written.regions);
    EXPECT_EQ(read.schemes, written.schemes);
    EXPECT_EQ(read.observations, written.observations);
    EXPECT_EQ(read.targets, written.targets);
    EXPECT_EQ(read.relations, written.relations);
    writePackage(read, second);
    EXPECT_EQ(tests::filesOf(first), tests::filesOf(second));
}

INSTANTIATE_TEST_SUITE_P(Seeds, PackageProperty, ::testing::Range(1U, 31U));

/// Changes, drops or adds a few bytes anywhere in one file.
void damage(const tests::PackageFolder &folder, std::mt19937 &random) {
    static const QList<QByteArray> pieces{"\"", ",", "\n", "\r", "{", "]", "\xFF", QByteArray(1, '\0'),
                                          "9",  "-", "e9", "于"};
    const QStringList files = tests::filesOf(folder.path()).keys();
    const QString &file = files[static_cast<qsizetype>(random() % static_cast<std::size_t>(files.size()))];
    QByteArray bytes = folder.bytes(file);
    for (auto left = 1 + random() % 3; left > 0; --left) {
        const auto at = static_cast<qsizetype>(random() % static_cast<std::size_t>(bytes.size()));
        const auto length = static_cast<qsizetype>(random() % 4);
        bytes.replace(at, length,
                      pieces[static_cast<qsizetype>(random() % static_cast<std::size_t>(pieces.size()))]);
    }
    folder.write(file, bytes);
}

TEST(PackageProperty, ADamagedPackageIsReadOrRefusedAndNothingElse) {
    std::mt19937 random(5);
    int refused = 0;
    for (int round = 0; round < 600; ++round) {
        const tests::PackageFolder folder;
        damage(folder, random);
        try {
            readPackage(folder.path());
        } catch (const PackageError &error) {
            ++refused;
            EXPECT_FALSE(error.faults().front().file.isEmpty());
            EXPECT_FALSE(error.faults().front().reason.isEmpty());
        }
    }
    EXPECT_GT(refused, 300);
}

} // namespace
} // namespace weici::exchange
