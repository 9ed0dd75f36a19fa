// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/package.h"

#include "exchange/packageerror.h"
#include "support/packagefolder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QDir>
#include <QElapsedTimer>

#include <functional>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace weici::exchange {
namespace {

using tests::PackageFolder;

const QString ledger = QStringLiteral("ledger.json");
const QString regions = QStringLiteral("regions.csv");
const QString indicators = QStringLiteral("indicators.csv");
const QString values = QStringLiteral("values.csv");
const QString targets = QStringLiteral("targets.csv");
const QString totals = QStringLiteral("totals.csv");
const QString relations = QStringLiteral("relations.csv");
const QString laterLedger = QStringLiteral("scheme-2024/ledger.json");
const QString laterIndicators = QStringLiteral("scheme-2024/indicators.csv");

using Spoil = std::function<void(const PackageFolder &)>;

Spoil replaced(const QString &file, const QByteArray &from, const QByteArray &to) {
    return [=](const PackageFolder &folder) { folder.replace(file, from, to); };
}
Spoil appended(const QString &file, const QByteArray &bytes) {
    return [=](const PackageFolder &folder) { folder.append(file, bytes); };
}
Spoil written(const QString &file, const QByteArray &bytes) {
    return [=](const PackageFolder &folder) { folder.write(file, bytes); };
}
Spoil removed(const QString &file) {
    return [=](const PackageFolder &folder) { folder.remove(file); };
}

struct Bad {
    const char *name;
    Spoil spoil;
    const char *file;
    qint64 line;
    const char *column;
    const char *words;
};
void PrintTo(const Bad &bad, std::ostream *out) {
    *out << bad.name;
}

class BadPackage : public ::testing::TestWithParam<Bad> {};

TEST_P(BadPackage, IsRefusedWithFileLineColumnAndReason) {
    const PackageFolder folder;
    GetParam().spoil(folder);
    try {
        readPackage(folder.path());
        FAIL() << "was read";
    } catch (const PackageError &error) {
        const PackageFault &fault = error.faults().front();
        EXPECT_EQ(fault.file.toStdString(), GetParam().file);
        EXPECT_EQ(fault.line, GetParam().line);
        EXPECT_EQ(fault.column.toStdString(), GetParam().column);
        EXPECT_THAT(fault.reason.toStdString(), ::testing::HasSubstr(GetParam().words));
        EXPECT_EQ(error.faults().size(), 1U) << error.message().toStdString();
    }
}

std::string nameOfCase(const ::testing::TestParamInfo<Bad> &info) {
    return info.param.name;
}

INSTANTIATE_TEST_SUITE_P(
    Files, BadPackage,
    ::testing::Values(
        Bad{"NoLedger", removed(ledger), "ledger.json", 0, "", "缺少"},
        Bad{"NoRegions", removed(regions), "regions.csv", 0, "", "缺少"},
        Bad{"NoIndicators", removed(indicators), "indicators.csv", 0, "", "缺少"},
        Bad{"NoValues", removed(values), "values.csv", 0, "", "缺少"},
        Bad{"NoTargets", removed(targets), "targets.csv", 0, "", "缺少"},
        Bad{"NoLaterLedger", removed(laterLedger), "scheme-2024/ledger.json", 0, "", "缺少"},
        Bad{"NoLaterIndicators", removed(laterIndicators), "scheme-2024/indicators.csv", 0, "", "缺少"},
        Bad{"SchemeFolderWithoutYear", written(QStringLiteral("scheme-x/ledger.json"), "{}"), "scheme-x", 0,
            "", "scheme-2024"},
        Bad{"SchemeFolderTooEarly", written(QStringLiteral("scheme-2023/ledger.json"), "{}"), "scheme-2023",
            0, "", "晚于"},
        Bad{"EmptyFile", written(values, ""), "values.csv", 1, "", "空"},
        Bad{"Gbk", appended(regions, "\xD3\xDA\xB6\xBC,,1\n"), "regions.csv", 5, "", "UTF-8"},
        Bad{"GbkJson", replaced(ledger, "测试市", "\xD3\xDA"), "ledger.json", 4, "", "UTF-8"},
        Bad{"OpenQuote", appended(values, "a1,甲县,2023,\"1\n"), "values.csv", 7, "", "引号"},
        Bad{"LongLine", appended(values, QByteArray(2'000'000, '1')), "values.csv", 7, "", "1 MB"},
        Bad{"ControlCharacter", appended(values, "a1,甲县,2023,\x01,,,,\n"), "values.csv", 7, "", "控制字符"},
        Bad{"UnknownColumn", replaced(values, "as_of", "asof"), "values.csv", 1, "asof", "as_of"},
        Bad{"ColumnTwice", replaced(values, "as_of,note", "note,note"), "values.csv", 1, "note", "两次"},
        Bad{"RequiredColumnMissing", written(regions, "group\n\n县组\n"), "regions.csv", 1, "name", "缺少"},
        Bad{"TooFewFields", appended(values, "a1,甲县,2023,1\n"), "values.csv", 7, "", "4 个字段"},
        Bad{"TooManyFields", appended(values, "a1,甲县,2023,1,368.5,,0,,\n"), "values.csv", 7, "",
            "9 个字段"}),
    nameOfCase);

INSTANTIATE_TEST_SUITE_P(
    Ledger, BadPackage,
    ::testing::Values(
        Bad{"JsonSyntax", replaced(ledger, "\"city\": \"测试市\",", "\"city\": \"测试市\""), "ledger.json", 5,
            "", "第 4 个字符"},
        Bad{"JsonNoObject", written(ledger, "[]\n"), "ledger.json", 1, "", "花括号"},
        Bad{"JsonKeyTwice", replaced(ledger, "\"city\"", "\"title\""), "ledger.json", 4, "title", "两次"},
        Bad{"UnknownKey", replaced(ledger, "\"city\"", "\"town\""), "ledger.json", 4, "town", "不认识"},
        Bad{"UnknownKeyInBlock", replaced(ledger, "\"factor\": 0.8", "\"weight\": 0.8"), "ledger.json", 23,
            "weight", "不认识"},
        Bad{"NoFormat", replaced(ledger, "  \"format\": 1,\n", ""), "ledger.json", 0, "format", "缺少"},
        Bad{"NewerFormat", replaced(ledger, "\"format\": 1", "\"format\": 2"), "ledger.json", 2, "format",
            "更新的位次"},
        Bad{"NoTitle", replaced(ledger, "  \"title\": \"测试县监测指标\",\n", ""), "ledger.json", 0, "title",
            "缺少"},
        Bad{"NoYear", replaced(ledger, "  \"year\": 2023,\n", ""), "ledger.json", 0, "year", "缺少"},
        Bad{"TextForNumber", replaced(ledger, "\"region_count\": 20", "\"region_count\": \"20\""),
            "ledger.json", 7, "region_count", "数"},
        Bad{"NumberForText", replaced(ledger, "\"测试市\"", "5"), "ledger.json", 4, "city", "文字"},
        Bad{"FactorText", replaced(ledger, "\"factor\": 0.8", "\"factor\": \"八成\""), "ledger.json", 23,
            "factor", "数"},
        Bad{"NotWhole", replaced(ledger, "\"list_size\": 6", "\"list_size\": 6.5"), "ledger.json", 11,
            "list_size", "整数"},
        Bad{"NoRegionAtAll", replaced(ledger, "\"region_count\": 20", "\"region_count\": 0"), "ledger.json",
            7, "region_count", "之间"},
        Bad{"NotTrueOrFalse", replaced(ledger, "\"group_ranks\": false", "\"group_ranks\": 0"), "ledger.json",
            10, "group_ranks", "true"},
        Bad{"UnknownTieRule", replaced(ledger, "\"competition\"", "\"fair\""), "ledger.json", 8, "tie_rule",
            "dense"},
        Bad{"UnknownMean", replaced(laterLedger, "\"harmonic\"", "\"median\""), "scheme-2024/ledger.json", 15,
            "level1", "harmonic"},
        Bad{"PointsAmongMeans", replaced(laterLedger, "\"harmonic\"", "\"points\""),
            "scheme-2024/ledger.json", 13, "aggregation", "points"},
        Bad{"BlocksEmpty",
            replaced(laterLedger, "[\n    {\n      \"name\": \"\",\n      \"factor\": 1\n    }\n  ]", "[]"),
            "scheme-2024/ledger.json", 20, "blocks", "至少"},
        Bad{"BlockNoObject",
            replaced(laterLedger, "{\n      \"name\": \"\",\n      \"factor\": 1\n    }", "5"),
            "scheme-2024/ledger.json", 21, "", "name"},
        Bad{"BlockTwice", replaced(ledger, "\"加分\"", "\"省考\""), "ledger.json", 26, "name", "两次"},
        Bad{"OwnRegionUnknown", replaced(ledger, "\"own_region\": \"甲县\"", "\"own_region\": \"丙县\""),
            "ledger.json", 5, "own_region", "丙县"},
        Bad{"LaterYearDiffers", replaced(laterLedger, "2024", "2025"), "scheme-2024/ledger.json", 2, "year",
            "2024"},
        Bad{"LedgerKeyInScheme", replaced(laterLedger, "\"note\"", "\"title\""), "scheme-2024/ledger.json",
            19, "title", "不认识"}),
    nameOfCase);

INSTANTIATE_TEST_SUITE_P(
    Indicators, BadPackage,
    ::testing::Values(
        Bad{"RegionTwice", appended(regions, "甲县,,1\n"), "regions.csv", 5, "name", "第 2 行"},
        Bad{"RegionNameless", appended(regions, ",,1\n"), "regions.csv", 5, "name", "空白"},
        Bad{"ScoredNotAFlag", appended(regions, "丙县,,是\n"), "regions.csv", 5, "scored", "0 或 1"},
        Bad{"NoRegions", written(regions, "name\n"), "regions.csv", 1, "", "地区"},
        Bad{"CodeTwice", appended(laterIndicators, "a1,,产业,,,,1,别的,,,,,,,,,,,,,,\n"),
            "scheme-2024/indicators.csv", 4, "code", "第 2 行"},
        Bad{"CodeBlank", replaced(laterIndicators, "c1,", ","), "scheme-2024/indicators.csv", 3, "code",
            "空白"},
        Bad{"NameBlank", replaced(laterIndicators, "办件率", ""), "scheme-2024/indicators.csv", 3, "level3",
            "空白"},
        Bad{"CodeWithSemicolon", replaced(laterIndicators, "c1,", "c;1,"), "scheme-2024/indicators.csv", 3,
            "code", "分号"},
        Bad{"TwoCodesForOneLeaf", appended(laterIndicators, "c2,,治理,,在线,,2,办件率,,,,,,,,,,,,,,\n"),
            "scheme-2024/indicators.csv", 4, "code", "第 3 行"},
        Bad{"UndeclaredBlock", replaced(indicators, "b1,加分", "b1,附加"), "indicators.csv", 6, "block",
            "附加"},
        Bad{"BlockBlank", replaced(indicators, "b1,加分", "b1,"), "indicators.csv", 6, "block", "考核类别"},
        Bad{"TwoWeightsAtLevel1", replaced(indicators, "a3,省考,产业,10分", "a3,省考,产业,12分"),
            "indicators.csv", 5, "level1_weight", "第 2 行"},
        Bad{"TwoWeightsAtLevel2", replaced(indicators, "6,2,增速", "7,2,增速"), "indicators.csv", 3,
            "level2_weight", "第 2 行"},
        Bad{"WeightWithoutName", replaced(indicators, "b1,加分,,", "b1,加分,,5分"), "indicators.csv", 6,
            "level1_weight", "名称"},
        Bad{"PointsText", replaced(indicators, ",/,2.5,", ",/,两分,"), "indicators.csv", 5, "points", "两分"},
        Bad{"PointsInfinite", replaced(indicators, ",/,2.5,", ",/,1e999,"), "indicators.csv", 5, "points",
            "数"},
        Bad{"PointsNegative", replaced(indicators, ",/,2.5,", ",/,-2.5,"), "indicators.csv", 5, "points",
            "小于 0"},
        Bad{"DecimalsText", replaced(indicators, "cap=1.2,2,", "cap=1.2,两位,"), "indicators.csv", 2,
            "decimals", "整数"},
        Bad{"DecimalsNotWhole", replaced(indicators, "cap=1.2,2,", "cap=1.2,1.5,"), "indicators.csv", 2,
            "decimals", "整数"},
        Bad{"MinText", replaced(indicators, "-100,100", "少,100"), "indicators.csv", 3, "min_value", "少"},
        Bad{"MinAboveMax", replaced(indicators, "-100,100", "100,-100"), "indicators.csv", 3, "min_value",
            "大于"},
        Bad{"UnknownDirection", replaced(indicators, "lower", "down"), "indicators.csv", 5, "direction",
            "lower"},
        Bad{"UnknownRule", replaced(indicators, "rank-linear", "rank_linear"), "indicators.csv", 3, "rule",
            "rank-linear"},
        Bad{"UnknownIndicatorTieRule", replaced(indicators, "dense", "thick"), "indicators.csv", 3,
            "tie_rule", "dense"},
        Bad{"ParameterWithoutValue", replaced(indicators, "floor=0;cap=1.2", "floor=;cap=1.2"),
            "indicators.csv", 2, "parameters", "键=值"},
        Bad{"ParameterTwice", replaced(indicators, "floor=0;cap=1.2", "cap=0;cap=1.2"), "indicators.csv", 2,
            "parameters", "两次"}),
    nameOfCase);

INSTANTIATE_TEST_SUITE_P(
    Tables, BadPackage,
    ::testing::Values(
        Bad{"UnknownCode", appended(values, "zz,甲县,2023,1,,0,,\n"), "values.csv", 7, "code", "zz"},
        Bad{"UnknownRegion", appended(values, "a1,丙县,2023,1,,0,,\n"), "values.csv", 7, "region", "丙县"},
        Bad{"IllegalPeriod", appended(values, "a1,甲县,2023-13,1,,0,,\n"), "values.csv", 7, "period",
            "2023-13"},
        Bad{"BlankPeriod", appended(values, "a1,甲县,,1,,0,,\n"), "values.csv", 7, "period", "不是期"},
        Bad{"PeriodNotFromJanuary", appended(values, "a1,甲县,2023-02..06,1,,0,,\n"), "values.csv", 7,
            "period", "不是期"},
        Bad{"TiedNotAFlag", appended(values, "a1,乙区,2023,1,,并列,,\n"), "values.csv", 7, "tied", "0 或 1"},
        Bad{"IllegalAsOf", appended(values, "a1,乙区,2023,1,,0,上月,\n"), "values.csv", 7, "as_of", "上月"},
        Bad{"CellTwice", appended(values, "a1,甲县,2023-06,1,,0,,\n"), "values.csv", 7, "period", "第 2 行"},
        Bad{"CellTwiceInTwoSpellings", appended(values, "a2,甲县,2023-01..06,1,,0,,\n"), "values.csv", 7,
            "period", "第 5 行"},
        Bad{"LineAfterQuotedBreaks",
            appended(values, "a1,甲县,2023Q1,1,,0,,\"x\ny\nz\"\nzz,甲县,2023,1,,0,,\n"), "values.csv", 10,
            "code", "zz"},
        Bad{"UnknownCodeInTargets", appended(targets, "zz,甲县,2023,1,,\n"), "targets.csv", 4, "code", "zz"},
        Bad{"TargetTwice", appended(targets, "a1,甲县,2023-01..12,1,,\n"), "targets.csv", 4, "period",
            "第 2 行"},
        Bad{"UnknownRegionInTotals", appended(totals, "丙县,2023,1,\n"), "totals.csv", 4, "region", "丙县"},
        Bad{"TotalTwice", appended(totals, "甲县,2023-01..06,1,\n"), "totals.csv", 4, "period", "第 2 行"},
        Bad{"UnknownRelation", appended(relations, "ratio,a1,a2,\n"), "relations.csv", 6, "kind", "share"},
        Bad{"RelationUnknownWhole", appended(relations, "sum,zz,a2,\n"), "relations.csv", 6, "whole", "zz"},
        Bad{"RelationUnknownPart", appended(relations, "sum,a1,zz,\n"), "relations.csv", 6, "parts", "zz"},
        Bad{"RelationUnknownRegion", appended(relations, "region-sum,全市,丙县,a1\n"), "relations.csv", 6,
            "parts", "丙县"},
        Bad{"RelationUnknownScope", appended(relations, "region-sum,全市,甲县,zz\n"), "relations.csv", 6,
            "scope", "zz"},
        Bad{"ShareOfOne", appended(relations, "share,a1,a2,\n"), "relations.csv", 6, "parts", "两个"}),
    nameOfCase);

TEST(BadPackage, ThatIsNoFolderIsRefused) {
    const PackageFolder folder;
    EXPECT_THROW(readPackage(folder.besidePath(QStringLiteral("nowhere"))), PackageError);
    EXPECT_THROW(readPackage(folder.path() + u"/ledger.json"_qs), PackageError);
}

#ifdef Q_OS_UNIX
TEST(BadPackage, APipeInPlaceOfAFileIsRefused) {
    const PackageFolder folder;
    folder.remove(values);
    const QString pipe = folder.path() + u'/' + values;
    ASSERT_EQ(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    EXPECT_THROW(readPackage(folder.path()), PackageError);
}
#endif

TEST(BadPackage, ALineOf200MegabytesIsRefusedQuickly) {
    const PackageFolder folder;
    QFile out(folder.path() + u"/values.csv"_qs);
    ASSERT_TRUE(out.open(QIODevice::Append));
    // A hole in the file reads as zeros, so the line break is what is missing, not the bytes.
    ASSERT_TRUE(out.resize(out.size() + 200'000'000));
    out.close();
    QElapsedTimer timer;
    timer.start();
    try {
        readPackage(folder.path());
        FAIL() << "was read";
    } catch (const PackageError &error) {
        EXPECT_EQ(error.faults().front().line, 7);
        EXPECT_THAT(error.message().toStdString(), ::testing::HasSubstr("values.csv"));
    }
    EXPECT_LT(timer.elapsed(), 2000);
}

} // namespace
} // namespace weici::exchange
