// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/anchorpackage.h"
#include "support/cliprocess.h"
#include "support/csvtable.h"
#include "support/outputrows.h"

#include <gtest/gtest.h>

#include <QFile>

#include <cmath>
#include <map>
#include <set>

/// Composite indicators of others, through `create` and `score`: their data and results are read from the
/// folder that the environment variable WEICI_ANCHORS names.
namespace weici::tests {
namespace {

using testing::CsvTable;

class Anchors : public ::testing::Test {
protected:
    void SetUp() override {
        if (qEnvironmentVariableIsEmpty("WEICI_ANCHORS"))
            GTEST_SKIP() << "WEICI_ANCHORS names no folder with the data of others";
    }

    static std::string file(const std::string &name) {
        return qEnvironmentVariable("WEICI_ANCHORS").toStdString() + '/' + name;
    }

    QString create(const AnchorPackage &package) const {
        package.write(m_folder.path(u"package"_qs));
        const QString ledger = m_folder.path(u"anchor.weici"_qs);
        const CliRun run = runCli({u"create"_qs, ledger, u"--from"_qs, m_folder.path(u"package"_qs)});
        EXPECT_EQ(run.code, 0) << run.err;
        return ledger;
    }

    /// The rows of `score` by region and path.
    using Scored = std::map<std::pair<std::string, std::string>, OutputRows::Row>;
    static Scored score(const QString &ledger, const std::string &period) {
        const CliRun run = runCli({u"score"_qs, ledger, u"--period"_qs, QString::fromStdString(period)});
        EXPECT_EQ(run.code, 0) << run.err;
        Scored scored;
        for (const auto &row : OutputRows(run.out).rows())
            scored[{row.at("region"), row.at("path")}] = row;
        return scored;
    }

    static void expectClose(const std::string &ours, const std::string &theirs, double relative,
                            const std::string &where) {
        ASSERT_EQ(ours.empty(), theirs.empty()) << where;
        if (theirs.empty())
            return;
        const double expected = std::stod(theirs);
        EXPECT_NEAR(std::stod(ours), expected, relative * std::abs(expected) + 1e-15) << where;
    }
    static void expectRank(const std::string &ours, const std::string &theirs, const std::string &where) {
        ASSERT_EQ(ours.empty(), theirs.empty()) << where;
        if (!theirs.empty()) {
            EXPECT_EQ(std::stod(ours), std::stod(theirs)) << where;
        }
    }

    LedgerFolder m_folder;
};

struct AsemCase {
    const char *name;
    const char *data;
    bool equalWeights;
    const char *rule;
    const char *parameters;
    const char *aggregation;
    int scale;
};
void PrintTo(const AsemCase &asem, std::ostream *out) {
    *out << asem.name;
}

class Asem : public Anchors, public ::testing::WithParamInterface<AsemCase> {
protected:
    /// Weights of indicators and of what is above them.
    static std::map<std::string, std::string> weights() {
        const bool equal = GetParam().equalWeights;
        const CsvTable table(file(equal ? "asem/iMeta.csv" : "asem/weights_uneven.csv"));
        std::map<std::string, std::string> weights;
        for (std::size_t i = 0; i < table.rowCount(); ++i)
            weights[table.at(i, "iCode")] = table.at(i, "Weight");
        return weights;
    }

    static AnchorPackage package(const std::map<std::string, std::string> &parents) {
        AnchorPackage package;
        package.aggregation = '"' + std::string(GetParam().aggregation) + '"';
        package.scale = GetParam().scale;
        const auto weight = weights();
        const CsvTable meta(file("asem/iMeta.csv"));
        for (std::size_t i = 0; i < meta.rowCount(); ++i) {
            if (meta.at(i, "Type") != "Indicator")
                continue;
            const std::string code = meta.at(i, "iCode");
            const std::string pillar = meta.at(i, "Parent");
            const std::string part = parents.at(pillar);
            package.leaves.push_back({code, part, weight.at(part), pillar, weight.at(pillar), weight.at(code),
                                      meta.at(i, "Direction") == "-1", GetParam().rule,
                                      GetParam().parameters});
        }
        const CsvTable data(file(std::string("asem/") + GetParam().data));
        for (std::size_t i = 0; i < data.rowCount(); ++i) {
            package.regions.emplace_back(data.at(i, "uCode"), true);
            for (const auto &leaf : package.leaves)
                package.values.push_back({leaf.code, data.at(i, "uCode"), "2018", data.at(i, leaf.code)});
        }
        return package;
    }

    static std::map<std::string, std::string> parents() {
        const CsvTable meta(file("asem/iMeta.csv"));
        std::map<std::string, std::string> parents;
        for (std::size_t i = 0; i < meta.rowCount(); ++i)
            parents[meta.at(i, "iCode")] = meta.at(i, "Parent");
        return parents;
    }

    static CsvTable ranks() {
        const std::string folder = std::string("asem/cases/") + GetParam().name;
        const std::string exact = file(folder + "/exact_ranks.csv");
        return CsvTable(QFile::exists(QString::fromStdString(exact)) ? exact : file(folder + "/ranks.csv"));
    }
};

TEST_P(Asem, AgreesWithTheToolkit) {
    const auto above = parents();
    const auto scored = score(create(package(above)), "2018");
    const CsvTable scores(file(std::string("asem/cases/") + GetParam().name + "/scores.csv"));
    const CsvTable places = ranks();
    for (std::size_t i = 0; i < scores.rowCount(); ++i) {
        ASSERT_EQ(places.at(i, "uCode"), scores.at(i, "uCode"));
        for (const auto &node : scores.columns()) {
            if (node == "uCode")
                continue;
            const std::string parent = above.at(node);
            const std::string path = parent.empty()      ? "total"
                                     : parent == "Index" ? node
                                                         : parent + " / " + node;
            const auto &row = scored.at({scores.at(i, "uCode"), path});
            const std::string where = scores.at(i, "uCode") + ' ' + path;
            expectClose(row.at("points"), scores.at(i, node), 1e-9, where);
            expectRank(row.at("rank"), places.at(i, node), where);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(
    Cli, Asem,
    ::testing::Values(
        AsemCase{"a01_minmax1_gmean", "data_raw.csv", false, "efficacy", "floor=0.01", "geometric", 100},
        AsemCase{"m01_na5_amean", "data_na5.csv", false, "minmax", "", "arithmetic", 100},
        AsemCase{"n01_minmax_amean_equal", "data_raw.csv", true, "minmax", "", "arithmetic", 100},
        AsemCase{"n01_minmax_amean_uneven", "data_raw.csv", false, "minmax", "", "arithmetic", 100},
        AsemCase{"n02_zscore_amean", "data_raw.csv", false, "zscore", "", "arithmetic", 1},
        AsemCase{"n06_prank_amean", "data_raw.csv", false, "percentile", "", "arithmetic", 1},
        AsemCase{"t01_ties_minmax", "data_ties.csv", true, "minmax", "", "arithmetic", 100}),
    [](const auto &test) { return std::string(test.param.name); });

/// Published weights of the two upper levels by code.
std::map<std::string, std::string> weightsOf(const CsvTable &table) {
    std::map<std::string, std::string> weights;
    for (std::size_t i = 0; i < table.rowCount(); ++i)
        weights[table.at(i, "code")] = table.at(i, "weight");
    return weights;
}

TEST_F(Anchors, DesiIsAsPublished) {
    const CsvTable meta(file("desi2022/indicators.csv"));
    const auto upper = weightsOf(CsvTable(file("desi2022/dimensions.csv")));
    const auto middle = weightsOf(CsvTable(file("desi2022/subdimensions.csv")));
    AnchorPackage package;
    package.year = 2017;
    for (std::size_t i = 0; i < meta.rowCount(); ++i) {
        const auto &dimension = meta.at(i, "dimension");
        const auto &part = meta.at(i, "subdimension");
        package.leaves.push_back({meta.at(i, "code"), dimension, upper.at(dimension), part, middle.at(part),
                                  meta.at(i, "weight"), meta.at(i, "direction").front() == '-', "minmax",
                                  "low=" + meta.at(i, "min") + ";high=" + meta.at(i, "max") + ";clamp=0"});
    }
    const CsvTable data(file("desi2022/data_completed.csv"));
    std::set<std::string> countries;
    std::set<std::string> years;
    for (std::size_t i = 0; i < data.rowCount(); ++i) {
        countries.insert(data.at(i, "country"));
        years.insert(data.at(i, "year"));
        for (const auto &leaf : package.leaves)
            package.values.push_back(
                {leaf.code, data.at(i, "country"), data.at(i, "year"), data.at(i, leaf.code)});
    }
    for (const auto &country : countries)
        package.regions.emplace_back(country, true);
    const QString ledger = create(package);
    std::map<std::string, Scored> scored;
    for (const auto &year : years)
        scored[year] = score(ledger, year);

    const CsvTable scores(file("desi2022/scores.csv"));
    const CsvTable ranks(file("desi2022/ranks.csv"));
    int compared = 0;
    for (std::size_t i = 0; i < scores.rowCount(); ++i) {
        const auto &country = scores.at(i, "country");
        const auto &year = scores.at(i, "year");
        ASSERT_EQ(ranks.at(i, "country") + ranks.at(i, "year"), country + year);
        for (const auto &node : scores.columns()) {
            if (node == "country" || node == "year")
                continue;
            const std::string path = node == "DESI"     ? "total"
                                     : node.size() == 1 ? node
                                                        : node.substr(0, 1) + " / " + node;
            const auto &row = scored.at(year).at({country, path});
            const std::string where = country + ' ' + year + ' ' + path;
            expectClose(row.at("points"), scores.at(i, node), 1e-12, where);
            // The workbook's own slip: by its own scores BE is 4th.
            const bool slip = country == "BE" && year == "2018" && node == "2a";
            expectRank(row.at("rank"), slip ? "4" : ranks.at(i, node), where);
            ++compared;
        }
    }
    EXPECT_EQ(compared, 6 * 28 * 15);
}

AnchorPackage hdiPackage(const CsvTable &data) {
    AnchorPackage package;
    package.year = 1990;
    package.scale = 1;
    package.minKnown = 1;
    package.rankDecimals = "3";
    package.aggregation = R"({ "level2": "arithmetic", "level1": "arithmetic", "block": "geometric" })";
    package.leaves = {{"le", "", "", "", "", "", false, "minmax", "low=20;high=85"},
                      {"eys", "education", "", "", "", "", false, "minmax", "low=0;high=18"},
                      {"mys", "education", "", "", "", "", false, "minmax", "low=0;high=15"},
                      {"gnipc", "", "", "", "", "", false, "minmax", "low=100;high=75000;transform=ln"}};
    std::set<std::string> known;
    for (std::size_t i = 0; i < data.rowCount(); ++i) {
        const auto &region = data.at(i, "iso3");
        if (known.insert(region).second)
            package.regions.emplace_back(region, !region.starts_with("ZZ"));
        for (const auto &leaf : package.leaves)
            package.values.push_back({leaf.code, region, data.at(i, "year"), data.at(i, leaf.code)});
    }
    return package;
}

TEST_F(Anchors, HdiIsAsPublishedToItsPrintedDecimals) {
    const CsvTable data(file("hdi/hdi.csv"));
    const QString ledger = create(hdiPackage(data));
    std::map<std::string, Scored> scored;
    int compared = 0;
    for (std::size_t i = 0; i < data.rowCount(); ++i) {
        const auto &year = data.at(i, "year");
        if (!scored.contains(year))
            scored[year] = score(ledger, year);
        if (data.at(i, "hdi").empty())
            continue;
        const auto &row = scored.at(year).at({data.at(i, "iso3"), "total"});
        ASSERT_NE(row.at("points"), "") << data.at(i, "iso3") << year;
        EXPECT_NEAR(std::stod(row.at("points")), std::stod(data.at(i, "hdi")), 0.0005 + 1e-9)
            << data.at(i, "iso3") << year;
        ++compared;
    }
    EXPECT_GT(compared, 6000);

    const CsvTable ranks(file("hdi/ranks_2022.csv"));
    int ranked = 0;
    for (std::size_t i = 0; i < ranks.rowCount(); ++i) {
        const auto &region = ranks.at(i, "iso3");
        if (ranks.at(i, "hdi_rank_2022").empty())
            continue;
        expectRank(scored.at("2022").at({region, "total"}).at("rank"), ranks.at(i, "hdi_rank_2022"), region);
        ++ranked;
    }
    EXPECT_EQ(ranked, 193);
}

} // namespace
} // namespace weici::tests
