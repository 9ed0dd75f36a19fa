// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cliprocess.h"
#include "support/outputrows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace weici::tests {
namespace {

using ::testing::HasSubstr;

const QString june = u"2025-01..06"_qs;
const QString own = u"松岚县"_qs;

double number(const OutputRows::Row &row, const std::string &column) {
    return std::stod(row.at(column));
}

/// The invented city, asked on the command line; one ledger for all tests of a case.
class Questions : public ::testing::Test {
protected:
    static void SetUpTestSuite() {
        s_folder = new LedgerFolder;
        s_path = s_folder->create(u"demo-city"_qs);
    }
    static void TearDownTestSuite() {
        delete s_folder;
        s_folder = nullptr;
    }

    static CliRun run(const QString &verb, const QStringList &words) {
        return runCli(QStringList{verb, s_path} + words);
    }
    static OutputRows rows(const QString &verb, const QStringList &words) {
        const CliRun done = run(verb, words);
        EXPECT_EQ(done.code, 0) << done.err;
        return OutputRows(done.out);
    }
    static void setValue(const QString &code, const QString &value) {
        const CliRun done = run(u"set"_qs, {u"--code"_qs, code, u"--region"_qs, own, u"--period"_qs, june,
                                            u"--value="_qs + value});
        ASSERT_EQ(done.code, 0) << done.err;
    }
    static double total(const char *column) {
        return rows(u"score"_qs, {u"--period"_qs, june, u"--region"_qs, own}).number("path", "total", column);
    }

    static LedgerFolder *s_folder;
    static QString s_path;
};

LedgerFolder *Questions::s_folder = nullptr;
QString Questions::s_path;

/// What `gap` says is typed into the ledger, and one step short of it.
TEST_F(Questions, TheGapIsWhereTheRankImprovesAndNotAStepShort) {
    struct Asked {
        const char *code;
        double step;
    };
    for (const auto &[code, step] : {Asked{"d01", 0.01}, Asked{"d05", 0.1}, Asked{"d13", 1.0}}) {
        const QString name = QString::fromLatin1(code);
        const QStringList words{u"--period"_qs, june, u"--region"_qs, own, u"--code"_qs, name};
        const OutputRows::Row gap = rows(u"gap"_qs, words).rows().front();
        ASSERT_EQ(gap.at("feasible"), "1") << code;
        const auto rankAt = [&](double value) {
            setValue(name, QString::number(value, 'f', 2));
            return rows(u"rank"_qs, {u"--period"_qs, june, u"--code"_qs, name})
                .number("region", own.toStdString(), "computed_rank");
        };
        EXPECT_EQ(rankAt(number(gap, "needed")), number(gap, "next_rank")) << code;
        EXPECT_EQ(rankAt(number(gap, "needed") - step), number(gap, "rank")) << code;
        EXPECT_EQ(rankAt(number(gap, "value")), number(gap, "rank")) << code;
        EXPECT_NEAR(number(gap, "change"), number(gap, "needed") - number(gap, "value"), 1e-9);
        EXPECT_NE(gap.at("overtakes"), "");
    }
}

TEST_F(Questions, TheGapOfTheTotalIsWhereTheTotalsRankImproves) {
    const OutputRows gaps =
        rows(u"gap"_qs, {u"--period"_qs, june, u"--region"_qs, own, u"--code"_qs, u"d04"_qs, u"--total"_qs});
    const OutputRows::Row gap = gaps.rows().front();
    ASSERT_EQ(gap.at("feasible"), "1");
    EXPECT_EQ(total("rank"), number(gap, "rank"));
    setValue(u"d04"_qs, QString::fromStdString(gap.at("needed")));
    EXPECT_EQ(total("rank"), number(gap, "next_rank"));
    setValue(u"d04"_qs, QString::number(number(gap, "needed") - 0.01, 'f', 2));
    EXPECT_EQ(total("rank"), number(gap, "rank"));
    setValue(u"d04"_qs, QString::fromStdString(gap.at("value")));
}

TEST_F(Questions, TheGapBackwardsIsThatOfTheNextBehind) {
    const QStringList words{u"--period"_qs, june, u"--region"_qs, own, u"--code=d02"_qs, u"--behind"_qs};
    const OutputRows::Row gap = rows(u"gap"_qs, words).rows().front();
    EXPECT_NE(gap.at("region"), own.toStdString());
    EXPECT_EQ(gap.at("overtakes"), own.toStdString());
    EXPECT_EQ(gap.at("feasible"), "1");
}

TEST_F(Questions, AGapThatIsNotFeasibleHasItsReason) {
    const CliRun done =
        run(u"gap"_qs, {u"--period"_qs, june, u"--region"_qs, own, u"--code=d01"_qs, u"--total"_qs});
    EXPECT_EQ(done.code, 0);
    EXPECT_THAT(done.err, HasSubstr("松岚县 d01：该项按公布排名计分"));
    EXPECT_EQ(OutputRows(done.out).rows().front().at("feasible"), "0");
}

TEST_F(Questions, EveryLeafHasAGap) {
    const QStringList words{u"--period"_qs, june, u"--region"_qs, own};
    EXPECT_EQ(rows(u"gap"_qs, words).rows().size(), 84U);
    EXPECT_EQ(rows(u"gap"_qs, words + QStringList{u"--total"_qs}).rows().size(), 84U);
}

TEST_F(Questions, LostPointsAddUpInEveryView) {
    const double lost = total("full") - total("points");
    for (const QString &view : {u"leaf"_qs, u"level2"_qs, u"level1"_qs, u"block"_qs, u"department"_qs}) {
        const OutputRows table =
            rows(u"lost"_qs, {u"--period"_qs, june, u"--region"_qs, own, u"--by"_qs, view});
        double sum = 0.0;
        std::set<std::string> keys;
        for (const auto &row : table.rows()) {
            sum += number(row, "lost");
            EXPECT_NEAR(number(row, "lost"), number(row, "full") - number(row, "points"), 1e-12);
            EXPECT_GE(number(row, "recoverable_rank"), 0.0);
            EXPECT_GE(number(row, "recoverable_target"), 0.0);
            EXPECT_TRUE(keys.insert(row.at("key")).second) << row.at("key");
        }
        EXPECT_NEAR(sum, lost, 1e-9) << view.toStdString();
    }
    EXPECT_EQ(run(u"lost"_qs, {u"--period"_qs, june, u"--by=unit"_qs}).code, 2);
}

TEST_F(Questions, DiffFollowsIndicatorsAcrossSchemes) {
    const OutputRows table = rows(u"diff"_qs, {u"--from=2024"_qs, u"--to"_qs, june, u"--region"_qs, own});
    EXPECT_EQ(table.rows().back().at("code"), "total");
    EXPECT_NEAR(table.number("code", "total", "points_to"), total("points"), 1e-12);
    EXPECT_EQ(table.text("code", "d30", "points_to"), "") << "the later scheme does not have it";
    EXPECT_EQ(table.text("code", "d86", "points_from"), "") << "the earlier scheme does not have it";
    for (const auto &row : table.rows()) {
        if (!row.at("rank_change").empty()) {
            EXPECT_EQ(number(row, "rank_change"), number(row, "rank_from") - number(row, "rank_to"));
        }
        if (!row.at("value_change").empty()) {
            EXPECT_NEAR(number(row, "value_change"), number(row, "value_to") - number(row, "value_from"),
                        1e-6);
        }
    }
}

TEST_F(Questions, WhyARankMovedAddsUp) {
    const QStringList periods{u"--from=2024"_qs, u"--to"_qs, june, u"--region"_qs, own};
    const OutputRows table = rows(u"why"_qs, periods);
    int known = 0;
    for (const auto &row : table.rows()) {
        if (row.at("rank_change").empty())
            continue;
        ++known;
        EXPECT_NEAR(number(row, "own") + number(row, "others") + number(row, "rules"),
                    number(row, "rank_change"), 1e-12)
            << row.at("code");
    }
    EXPECT_GT(known, 40);
    EXPECT_EQ(table.number("code", "total", "rank_change"),
              rows(u"diff"_qs, periods).number("code", "total", "rank_change"));
    const OutputRows one = rows(u"why"_qs, periods + QStringList{u"--code=total"_qs});
    ASSERT_EQ(one.rows().size(), 1U);
    EXPECT_EQ(one.rows().front(), table.rows().back());
}

TEST_F(Questions, RobustnessIsTheSameForTheSameSeed) {
    const QStringList words{u"--period"_qs, june, u"--draws=500"_qs};
    const std::string once = run(u"robust"_qs, words).out;
    EXPECT_EQ(run(u"robust"_qs, words).out, once);
    EXPECT_EQ(OutputRows(once).rows().size(), 20U);
    EXPECT_NE(run(u"robust"_qs, words + QStringList{u"--seed=2"_qs}).out, once);
    for (const auto &row : rows(u"robust"_qs, words + QStringList{u"--spread=0"_qs}).rows()) {
        EXPECT_EQ(row.at("low"), row.at("rank"));
        EXPECT_EQ(row.at("median"), row.at("rank"));
        EXPECT_EQ(row.at("high"), row.at("rank"));
    }
}

struct WrongQuestion {
    const char *name;
    QStringList words;
    int code;
    const char *says;
};
void PrintTo(const WrongQuestion &question, std::ostream *out) {
    *out << question.name;
}
class WrongQuestions : public ::testing::TestWithParam<WrongQuestion> {};

TEST_P(WrongQuestions, PrintNothing) {
    const LedgerFolder folder;
    QStringList words = GetParam().words;
    words.insert(1, folder.create(u"chongyi-2022"_qs));
    const CliRun done = runCli(words);
    EXPECT_EQ(done.code, GetParam().code);
    EXPECT_EQ(done.out, "");
    EXPECT_THAT(done.err, HasSubstr(GetParam().says));
}

INSTANTIATE_TEST_SUITE_P(
    Cli, WrongQuestions,
    ::testing::Values(
        WrongQuestion{"GapCode", {u"gap"_qs, u"--period=2022-01..09"_qs, u"--code=xx"_qs}, 4, "编码“xx”"},
        WrongQuestion{"GapRegion", {u"gap"_qs, u"--period=2022-01..09"_qs, u"--region=丙县"_qs}, 4, "丙县"},
        WrongQuestion{"LostPeriod", {u"lost"_qs, u"--period=2021"_qs}, 4, "2021"},
        WrongQuestion{"LostBy", {u"lost"_qs, u"--period=2022-01..09"_qs, u"--by=unit"_qs}, 2, "unit"},
        WrongQuestion{"DiffPeriod", {u"diff"_qs, u"--from=2022-01..09"_qs, u"--to=2023"_qs}, 4, "2023"},
        WrongQuestion{"DiffFrom", {u"diff"_qs, u"--to=2022-01..09"_qs}, 2, "--from"},
        WrongQuestion{
            "WhyRegion", {u"why"_qs, u"--from=2022-01..08"_qs, u"--to=2022-01..09"_qs}, 2, "--region"},
        WrongQuestion{"WhyCode",
                      {u"why"_qs, u"--from=2022-01..08"_qs, u"--to=2022-01..09"_qs, u"--region=崇义县"_qs,
                       u"--code=xx"_qs},
                      4,
                      "xx"},
        WrongQuestion{"RobustSpread", {u"robust"_qs, u"--period=2022-01..09"_qs, u"--spread=2"_qs}, 2, "2"},
        WrongQuestion{"RobustDraws", {u"robust"_qs, u"--period=2022-01..09"_qs, u"--draws=0"_qs}, 2, "0"},
        WrongQuestion{"RobustSeed", {u"robust"_qs, u"--period=2022-01..09"_qs, u"--seed=-1"_qs}, 2, "-1"}),
    [](const auto &test) { return test.param.name; });

TEST(QuestionsWithoutRules, PrintTheirHeaderAndSayWhy) {
    const LedgerFolder folder;
    const QString path = folder.create(u"yudu-2023h1"_qs);
    for (const QStringList &verb : {QStringList{u"lost"_qs}, QStringList{u"robust"_qs},
                                    QStringList{u"gap"_qs, u"--total"_qs}, QStringList{u"score"_qs}}) {
        QStringList words = verb;
        words.insert(1, path);
        const CliRun done = runCli(words + QStringList{u"--period=2023H1"_qs});
        EXPECT_EQ(done.code, 0);
        EXPECT_EQ(std::count(done.out.begin(), done.out.end(), '\n'), 1);
        EXPECT_THAT(done.err, HasSubstr("没有计分规则"));
    }
}

/// Only the own county is known: its places are the published ones, and no gap can be found.
TEST(QuestionsOfOneCounty, TellWhatIsKnown) {
    const LedgerFolder folder;
    const QString path = folder.create(u"yudu-2023h1"_qs);
    const OutputRows gaps(runCli({u"gap"_qs, path, u"--period=2023H1"_qs}).out);
    EXPECT_EQ(gaps.text("code", "yd02", "rank"), "6");
    EXPECT_EQ(gaps.text("code", "yd02", "feasible"), "0");
    const QString county = folder.create(u"chongyi-2022"_qs, u"c.weici"_qs);
    const OutputRows moves(
        runCli({u"diff"_qs, county, u"--from=2022-01..08"_qs, u"--to=2022-01..09"_qs}).out);
    EXPECT_EQ(moves.text("code", "cy84", "rank_to"), "8");
    EXPECT_EQ(moves.text("code", "total", "rank_to"), "");
    EXPECT_NE(moves.text("code", "total", "points_to"), "");
    const CliRun why = runCli({u"why"_qs, county, u"--from=2022-01..08"_qs, u"--to=2022-01..09"_qs,
                               u"--region=崇义县"_qs, u"--code=total"_qs});
    EXPECT_EQ(why.out, "code,region,rank_change,own,others,rules\ntotal,崇义县,,,,\n");
    EXPECT_THAT(why.err, HasSubstr("算不出排名"));
}

} // namespace
} // namespace weici::tests
