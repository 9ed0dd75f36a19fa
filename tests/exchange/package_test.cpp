// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/package.h"

#include "exchange/outputfile.h"
#include "exchange/packageerror.h"
#include "support/packagefolder.h"

#include <gtest/gtest.h>

#include <QDir>

namespace weici::exchange {
namespace {

using tests::filesOf;
using tests::PackageFolder;

const std::string &nameOf(const engine::LedgerContent &content, engine::RegionId id) {
    return content.regions.at(static_cast<std::size_t>(id.value - 1)).name;
}

TEST(Package, HoldsWhatItsFilesSay) {
    const PackageFolder folder;
    const engine::LedgerContent content = readPackage(folder.path());
    EXPECT_EQ(content.profile.title, "测试县监测指标");
    EXPECT_EQ(nameOf(content, content.profile.ownRegion), "甲县");
    ASSERT_EQ(content.regions.size(), 3U);
    EXPECT_FALSE(content.regions[2].scored);
    ASSERT_EQ(content.schemes.size(), 2U);
    ASSERT_EQ(content.observations.size(), 5U);
    const auto &[key, cell] = content.observations[1];
    EXPECT_EQ(key.period.code(), "2023H1");
    EXPECT_EQ(cell.value.text, "1,368.5");
    EXPECT_EQ(cell.value.value(), 1368.5);
    EXPECT_TRUE(cell.tied);
    EXPECT_EQ(content.totals.size(), 2U);
    EXPECT_EQ(content.relations.size(), 4U);
}

TEST(Package, TheTreeSkipsBlankLevelsAndSharesNodesByName) {
    const PackageFolder folder;
    const engine::Scheme scheme = readPackage(folder.path()).schemes.front();
    ASSERT_EQ(scheme.nodes.size(), 2U);
    EXPECT_EQ(scheme.nodes[0].name, "产业");
    EXPECT_EQ(scheme.nodes[0].weight, "10分");
    EXPECT_EQ(scheme.nodes[1].level, 2);
    EXPECT_EQ(scheme.nodes[1].parent, scheme.nodes[0].id);
    EXPECT_EQ(scheme.indicators[1].parent, scheme.nodes[1].id);
    EXPECT_EQ(scheme.indicators[2].parent, scheme.nodes[0].id);
    EXPECT_FALSE(scheme.indicators[3].parent.isValid());
    EXPECT_EQ(scheme.indicators[3].block, 1U);
}

TEST(Package, AnIndicatorIsOneAcrossSchemes) {
    const PackageFolder folder;
    const engine::LedgerContent content = readPackage(folder.path());
    EXPECT_EQ(content.schemes[0].indicators[0].id, content.schemes[1].indicators[0].id);
    EXPECT_EQ(content.schemes[1].indicators[1].id.value, 5);
}

TEST(Package, ACellIsReadWithTheUnitOfItsYear) {
    const PackageFolder folder;
    folder.append(QStringLiteral("values.csv"), "a1,乙区,2024-03,2万元,,0,,\na1,乙区,2023-03,2万元,,0,,\n");
    const auto cells = readPackage(folder.path()).observations;
    EXPECT_EQ(cells[5].second.value.value(), 2.0);    // 2024: 万元
    EXPECT_EQ(cells[6].second.value.value(), 0.0002); // 2023: 亿元
}

TEST(Package, TheSpellingOfAPeriodUsedFirstIsKept) {
    const PackageFolder folder;
    folder.append(QStringLiteral("values.csv"), "a3,甲县,2023-01..06,1,,0,,\n");
    EXPECT_EQ(readPackage(folder.path()).observations.back().first.period.code(), "2023H1");
}

TEST(Package, DefaultsAndBlankColumnsMayBeAbsent) {
    const PackageFolder folder;
    folder.write(QStringLiteral("ledger.json"),
                 R"({"own_region":"甲县","format":1,"year":2023,"title":"简","aggregation":"points"})");
    folder.write(QStringLiteral("regions.csv"), "\xEF\xBB\xBFname\r\n甲县\r\n乙区\r\n");
    folder.write(QStringLiteral("indicators.csv"), "level3,code\r\n营收,a1\r\n");
    folder.write(QStringLiteral("values.csv"), "period,region,code,value\r\n2023,甲县,a1,5\r\n");
    folder.write(QStringLiteral("targets.csv"), "code,region,period\r\n");
    folder.remove(QStringLiteral("totals.csv"));
    folder.remove(QStringLiteral("relations.csv"));
    EXPECT_TRUE(QDir(folder.path() + u"/scheme-2024"_qs).removeRecursively());
    const engine::LedgerContent content = readPackage(folder.path());
    const engine::Scheme &scheme = content.schemes.front();
    EXPECT_EQ(scheme.regionCount, 2);
    EXPECT_EQ(scheme.listSize, 6);
    ASSERT_EQ(scheme.blocks.size(), 1U);
    EXPECT_EQ(scheme.blocks[0], engine::Block{});
    EXPECT_TRUE(content.regions[1].scored);
    EXPECT_EQ(content.observations.at(0).second.value.value(), 5.0);
}

TEST(Package, ABlankCellIsNoCell) {
    const PackageFolder folder;
    folder.append(QStringLiteral("values.csv"), "a3,乙区,2023H1,,,0,,\n");
    EXPECT_EQ(readPackage(folder.path()).observations.size(), 5U);
}

TEST(Package, ManyFaultsAreToldAtOnceUpToTwenty) {
    const PackageFolder folder;
    folder.append(QStringLiteral("values.csv"), QByteArray("zz,甲县,2023H1,1,,0,,\n").repeated(30));
    try {
        readPackage(folder.path());
        FAIL() << "was read";
    } catch (const PackageError &error) {
        EXPECT_EQ(error.faults().size(), 20U);
        EXPECT_EQ(error.faults().front().line, 7);
        EXPECT_EQ(error.faults().back().line, 26);
    }
}

TEST(Package, WritingWhatWasReadGivesTheSameBytes) {
    const PackageFolder folder;
    const QString copy = folder.besidePath(QStringLiteral("copy"));
    writePackage(readPackage(folder.path()), copy);
    EXPECT_EQ(filesOf(copy), filesOf(folder.path()));
}

class DataPackage : public ::testing::TestWithParam<const char *> {};

TEST_P(DataPackage, WritingWhatWasReadGivesTheSameBytes) {
    const QString source = QStringLiteral(WEICI_SOURCE_DIR "/data/") + QLatin1String(GetParam());
    const QTemporaryDir dir;
    const QString copy = dir.filePath(QStringLiteral("copy"));
    writePackage(readPackage(source), copy);
    EXPECT_EQ(filesOf(copy), filesOf(source));
}

INSTANTIATE_TEST_SUITE_P(Data, DataPackage,
                         ::testing::Values("yudu-2023h1", "chongyi-2022", "ganzhou-2023", "yingtan-2022",
                                           "demo-city"));

TEST(Package, RowsAreWrittenInPrintedOrder) {
    const PackageFolder folder;
    engine::LedgerContent content = readPackage(folder.path());
    std::reverse(content.observations.begin(), content.observations.end());
    std::reverse(content.targets.begin(), content.targets.end());
    std::reverse(content.totals.begin(), content.totals.end());
    const QString copy = folder.besidePath(QStringLiteral("copy"));
    writePackage(content, copy);
    EXPECT_EQ(filesOf(copy), filesOf(folder.path()));
}

TEST(Package, IsNeverWrittenOverSomething) {
    const PackageFolder folder;
    const engine::LedgerContent content = readPackage(folder.path());
    const auto before = filesOf(folder.path());
    EXPECT_THROW(writePackage(content, folder.path()), OutputError);
    EXPECT_THROW(writePackage(content, folder.path() + u"/ledger.json"_qs), OutputError);
    EXPECT_EQ(filesOf(folder.path()), before);
    EXPECT_EQ(folder.beside(), QStringList{QStringLiteral("package")});
}

TEST(Package, AnEmptyFolderMayBeTheTarget) {
    const PackageFolder folder;
    const QString copy = folder.besidePath(QStringLiteral("copy"));
    EXPECT_TRUE(QDir().mkpath(copy));
    writePackage(readPackage(folder.path()), copy);
    EXPECT_EQ(filesOf(copy), filesOf(folder.path()));
}

TEST(Package, AFolderThatIsMissingCannotBeWrittenTo) {
    const PackageFolder folder;
    EXPECT_THROW(writePackage(readPackage(folder.path()), folder.besidePath(QStringLiteral("no/such"))),
                 OutputError);
    EXPECT_EQ(folder.beside(), QStringList{QStringLiteral("package")});
}

} // namespace
} // namespace weici::exchange
