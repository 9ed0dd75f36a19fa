// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ledger.h"
#include "support/cliprocess.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace weici::tests {
namespace {

using ::testing::HasSubstr;

class Set : public ::testing::Test {
protected:
    CliRun set(const QStringList &options, const QString &code = u"yd13"_qs,
               const QString &region = u"于都县"_qs, const QString &period = u"2023H1"_qs) const {
        return runCli(
            QStringList{u"set"_qs, path, u"--code"_qs, code, u"--region"_qs, region, u"--period"_qs, period} +
            options);
    }
    /// The value, rank, tied flag, as-of and note of a cell, as a package writes them.
    std::string cell(const char *code = "yd13", const char *period = "2023H1") const {
        const auto ledger = app::Ledger::open(path, app::Ledger::Access::ReadOnly);
        const auto &read =
            ledger->observation({*ledger->indicatorWithCode(QString::fromLatin1(code)),
                                 ledger->profile().ownRegion, *engine::Period::fromCode(period)});
        return read.value.text + '|' + read.rank.text + '|' + (read.tied ? '1' : '0') + '|' +
               (read.asOf ? read.asOf->code() : std::string()) + '|' + read.note;
    }

    LedgerFolder folder;
    QString path = folder.create(u"yudu-2023h1"_qs);
};

TEST_F(Set, ChangesOnlyWhatIsNamedAndSaysNothing) {
    EXPECT_EQ(cell(), "46.26|1|0||");
    const CliRun run = set({u"--value"_qs, u"46.06"_qs});
    EXPECT_EQ(run.code, 0);
    EXPECT_EQ(run.out + run.err, "");
    EXPECT_EQ(cell(), "46.06|1|0||");
    EXPECT_EQ(set({u"--rank"_qs, u"2"_qs, u"--tied"_qs, u"1"_qs, u"--as-of"_qs, u"2023-01..04"_qs,
                   u"--note"_qs, u"核对过"_qs})
                  .code,
              0);
    EXPECT_EQ(cell(), "46.06|2|1|2023-01..04|核对过");
}

TEST_F(Set, WritesARevisionFromTheCommandLine) {
    EXPECT_EQ(set({u"--value"_qs, u"46.06"_qs}).code, 0);
    const auto ledger = app::Ledger::open(path, app::Ledger::Access::ReadOnly);
    const auto history = ledger->history({*ledger->indicatorWithCode(u"yd13"_qs), ledger->profile().ownRegion,
                                          *engine::Period::fromCode("2023H1")});
    ASSERT_FALSE(history.empty());
    EXPECT_EQ(history.front().origin, app::Origin::CommandLine);
    EXPECT_EQ(history.front().before, u"46.26");
    EXPECT_EQ(history.front().after, u"46.06");
}

struct Typed {
    const char *name;
    const char *given;
    const char *kept;
};
void PrintTo(const Typed &typed, std::ostream *out) {
    *out << typed.name;
}
class SetValue : public Set, public ::testing::WithParamInterface<Typed> {};

TEST_P(SetValue, ReadsTheTextAsTheGridDoes) {
    EXPECT_EQ(set({u"--value"_qs, QString::fromUtf8(GetParam().given)}).code, 0);
    EXPECT_EQ(cell(), GetParam().kept + std::string("|1|0||"));
}

INSTANTIATE_TEST_SUITE_P(Cli, SetValue,
                         ::testing::Values(Typed{"Negative", "-4.21", "-4.21"},
                                           Typed{"FullWidth", "４６。０６", "46.06"},
                                           Typed{"Spaces", "  5 ", "5"}, Typed{"NotApplicable", "-", "-"},
                                           Typed{"NotPublished", "/", "/"}, Typed{"Text", "暂无", "暂无"},
                                           Typed{"Cleared", "", ""}),
                         [](const auto &test) { return test.param.name; });

TEST_F(Set, ClearsTheWholeCell) {
    EXPECT_EQ(set({u"--value="_qs, u"--rank="_qs, u"--tied=0"_qs, u"--as-of="_qs, u"--note="_qs}).code, 0);
    EXPECT_EQ(cell(), "||0||");
}

TEST_F(Set, RefusesARankAboveNUnlessForced) {
    const CliRun run = set({u"--rank"_qs, u"50"_qs});
    EXPECT_EQ(run.code, 4);
    EXPECT_THAT(run.err, HasSubstr("N = 20"));
    EXPECT_THAT(run.err, HasSubstr("--force"));
    EXPECT_EQ(cell(), "46.26|1|0||");
    EXPECT_EQ(set({u"--rank"_qs, u"50"_qs, u"--force"_qs}).code, 0);
    EXPECT_EQ(cell(), "46.26|50|0||");
}

TEST_F(Set, RefusesARankThatIsNone) {
    EXPECT_EQ(set({u"--rank"_qs, u"第一"_qs}).code, 4);
    EXPECT_EQ(set({u"--rank"_qs, u"0"_qs}).code, 4);
    EXPECT_EQ(cell(), "46.26|1|0||");
    EXPECT_EQ(set({u"--rank"_qs, u"\\"_qs}).code, 0);
    EXPECT_EQ(cell(), "46.26|\\|0||");
}

TEST_F(Set, RefusesWhatTheLedgerDoesNotKnow) {
    EXPECT_THAT(set({u"--value=1"_qs}, u"yd1"_qs).err, HasSubstr("是不是想写 yd"));
    EXPECT_EQ(set({u"--value=1"_qs}, u"zz"_qs).code, 4);
    EXPECT_EQ(set({u"--value=1"_qs}, u"yd13"_qs, u"丙县"_qs).code, 4);
    EXPECT_EQ(set({u"--value=1"_qs}, u"yd13"_qs, u"于都县"_qs, u"2023-13"_qs).code, 4);
    EXPECT_EQ(set({u"--as-of=上月"_qs}).code, 4);
    EXPECT_EQ(set({u"--tied=2"_qs}).code, 2);
    EXPECT_EQ(cell(), "46.26|1|0||");
}

TEST_F(Set, OpensANewPeriodOnlyWhenForced) {
    const CliRun run = set({u"--value=50"_qs}, u"yd13"_qs, u"于都县"_qs, u"2023"_qs);
    EXPECT_EQ(run.code, 4);
    EXPECT_THAT(run.err, HasSubstr("--force"));
    EXPECT_THAT(runCli({u"info"_qs, path}).out, HasSubstr("periods,1\n"));
    EXPECT_EQ(set({u"--value=50"_qs, u"--force"_qs}, u"yd13"_qs, u"于都县"_qs, u"2023"_qs).code, 0);
    EXPECT_EQ(cell("yd13", "2023"), "50||0||");
    EXPECT_THAT(runCli({u"info"_qs, path}).out, HasSubstr("periods,2\n"));
}

TEST_F(Set, KnowsAPeriodByAnotherSpelling) {
    EXPECT_EQ(set({u"--value=50"_qs}, u"yd13"_qs, u"于都县"_qs, u"2023年1-6月"_qs).code, 0);
    EXPECT_EQ(cell(), "50|1|0||");
    EXPECT_THAT(runCli({u"info"_qs, path}).out, HasSubstr("periods,1\n"));
}

} // namespace
} // namespace weici::tests
