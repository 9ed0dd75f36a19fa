// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/package.h"

#include "support/packagefolder.h"
#include "support/randomcontent.h"

#include <gtest/gtest.h>

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

} // namespace
} // namespace weici::exchange
