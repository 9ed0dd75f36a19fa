// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cliprocess.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace weici::tests {
namespace {

using ::testing::HasSubstr;

struct Wrong {
    const char *name;
    QStringList words;
    const char *message;
};
void PrintTo(const Wrong &wrong, std::ostream *out) {
    *out << wrong.name;
}

class WrongUse : public ::testing::TestWithParam<Wrong> {};

TEST_P(WrongUse, Returns2WithAHintAndPrintsNothing) {
    const CliRun run = runCli(GetParam().words);
    EXPECT_EQ(run.code, 2);
    EXPECT_EQ(run.out, "");
    EXPECT_THAT(run.err, HasSubstr(GetParam().message));
    EXPECT_THAT(run.err, HasSubstr("--help"));
}

INSTANTIATE_TEST_SUITE_P(
    Cli, WrongUse,
    ::testing::Values(
        Wrong{"Nothing", {}, "动作："}, Wrong{"UnknownVerb", {u"frobnicate"_qs}, "没有动作“frobnicate”。"},
        Wrong{"MisspeltVerb", {u"rnak"_qs, u"x"_qs}, "没有动作“rnak”。是不是想写 rank？"},
        Wrong{"LaterVerb", {u"collect"_qs, u"x"_qs}, "没有动作“collect”"},
        Wrong{"UnknownOption", {u"info"_qs, u"x"_qs, u"--deep"_qs}, "没有选项 --deep"},
        Wrong{"MisspeltOption", {u"rank"_qs, u"x"_qs, u"--perod"_qs, u"2023"_qs}, "是不是想写 --period？"},
        Wrong{"ShortOption", {u"info"_qs, u"x"_qs, u"-f"_qs}, "两个短横"},
        Wrong{"NoValue", {u"rank"_qs, u"x"_qs, u"--period"_qs}, "选项 --period 后面缺少 P"},
        Wrong{"OptionForValue", {u"rank"_qs, u"x"_qs, u"--period"_qs, u"--code"_qs, u"a"_qs}, "缺少 P"},
        Wrong{"OptionTwice", {u"info"_qs, u"x"_qs, u"--format=csv"_qs, u"--format=csv"_qs}, "写了两次"},
        Wrong{"ValueForFlag", {u"set"_qs, u"x"_qs, u"--force=1"_qs}, "不带值"},
        Wrong{"NoLedger", {u"info"_qs}, "缺少 LEDGER"},
        Wrong{"EmptyLedger", {u"info"_qs, QString()}, "LEDGER 是空的"},
        Wrong{"OneTooMany", {u"info"_qs, u"x"_qs, u"y"_qs}, "多出了“y”"},
        Wrong{"RequiredOptionMissing", {u"rank"_qs, u"x"_qs}, "缺少选项 --period P"},
        Wrong{"CreateFromNothing", {u"create"_qs, u"x"_qs}, "缺少选项 --from DIR"},
        Wrong{"NothingToSet",
              {u"set"_qs, u"x"_qs, u"--code=a"_qs, u"--region=b"_qs, u"--period=2023"_qs},
              "--value"},
        Wrong{"UnknownTieRule", {u"rank"_qs, u"x"_qs, u"--period=2023"_qs, u"--tie=fair"_qs}, "dense"},
        Wrong{"UnknownLayout",
              {u"report"_qs, u"x"_qs, u"--layout=attachement"_qs, u"--period=2023"_qs, u"--out=a.csv"_qs},
              "attachment"},
        Wrong{"TwoPeriods",
              {u"report"_qs, u"x"_qs, u"--layout=attachment"_qs, u"--period=2023"_qs, u"--period=2022"_qs,
               u"--out=a.csv"_qs},
              "只能放一张表"},
        Wrong{"UnknownEnding",
              {u"report"_qs, u"x"_qs, u"--layout=attachment"_qs, u"--period=2023"_qs, u"--out=a"_qs},
              ".xlsx"}),
    [](const auto &test) { return test.param.name; });

TEST(Usage, AFormatThatIsNotKnownIsWrongUse) {
    const LedgerFolder folder;
    const CliRun run = runCli({u"info"_qs, folder.create(u"yudu-2023h1"_qs), u"--format"_qs, u"xml"_qs});
    EXPECT_EQ(run.code, 2);
    EXPECT_THAT(run.err, HasSubstr("csv, json, table"));
}

TEST(Usage, TheVersionIsPrinted) {
    const CliRun run = runCli({u"--version"_qs});
    EXPECT_EQ(run.code, 0);
    EXPECT_EQ(run.out, "weici-cli " WEICI_VERSION "\n");
}

TEST(Usage, TheHelpNamesEveryVerbAndExitCode) {
    const CliRun run = runCli({u"--help"_qs});
    EXPECT_EQ(run.code, 0);
    EXPECT_EQ(run.err, "");
    for (const char *word : {"create", "export-package", "info", "set", "rank", "check", "report", "verify",
                             "backup", "restore", "  5  ", "weici-cli create"})
        EXPECT_THAT(run.out, HasSubstr(word));
}

struct Help {
    const char *verb;
    std::vector<const char *> words;
};
void PrintTo(const Help &help, std::ostream *out) {
    *out << help.verb;
}
class VerbHelp : public ::testing::TestWithParam<Help> {};

TEST_P(VerbHelp, ExplainsEveryOptionWithAnExample) {
    const QString verb = QString::fromLatin1(GetParam().verb);
    const CliRun run = runCli({verb, u"--help"_qs});
    EXPECT_EQ(run.code, 0);
    EXPECT_EQ(run.err, "");
    for (const char *word : GetParam().words)
        EXPECT_THAT(run.out, HasSubstr("\n  " + std::string(word)));
    EXPECT_THAT(run.out, HasSubstr("例：\n  weici-cli " + verb.toStdString()));
}

INSTANTIATE_TEST_SUITE_P(
    Cli, VerbHelp,
    ::testing::Values(Help{"create", {"LEDGER", "--from DIR"}}, Help{"export-package", {"LEDGER", "DIR"}},
                      Help{"info", {"LEDGER", "--format"}},
                      Help{"set",
                           {"--code C", "--region R", "--period P", "--value T", "--rank T", "--tied 0|1",
                            "--as-of P", "--note T", "--reason TEXT", "--force"}},
                      Help{"rank", {"--period P", "--code C", "--tie RULE", "--format"}},
                      Help{"lists", {"--period P", "--region R", "--format"}},
                      Help{"score", {"--period P", "--region R", "--format"}},
                      Help{"trace", {"--period P", "--region R", "--code C", "--format"}},
                      Help{"gap", {"--period P", "--region R", "--code C", "--total", "--group", "--behind"}},
                      Help{"lost", {"--period P", "--region R", "--by leaf|level2|level1|block|department"}},
                      Help{"diff", {"--from P1", "--to P2", "--region R", "--format"}},
                      Help{"why", {"--from P1", "--to P2", "--region R", "--code C"}},
                      Help{"robust", {"--period P", "--spread S", "--draws N", "--seed K"}},
                      Help{"check", {"--period P", "--format"}},
                      Help{"report", {"--layout L", "--period P", "--region R", "--out FILE"}},
                      Help{"issue", {"--period P", "--number TEXT", "--date D", "--region R", "--out FILE"}},
                      Help{"correct", {"--number TEXT", "--reason TEXT", "--date D", "--format"}},
                      Help{"issued", {"LEDGER", "--number TEXT", "--version N", "--out FILE", "--format"}},
                      Help{"verify", {"LEDGER"}}, Help{"backup", {"LEDGER", "FILE"}},
                      Help{"restore", {"FILE", "LEDGER"}}),
    [](const auto &test) { return QString::fromLatin1(test.param.verb).remove(u'-').toStdString(); });

} // namespace
} // namespace weici::tests
