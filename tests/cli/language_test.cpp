// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cliprocess.h"
#include "support/packagefolder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QFile>
#include <QProcess>

#include <algorithm>

namespace weici::tests {
namespace {

using ::testing::HasSubstr;

struct Spoken {
    const char *name;
    Environment environment;
    bool english;
};
void PrintTo(const Spoken &spoken, std::ostream *out) {
    *out << spoken.name;
}
class Language : public ::testing::TestWithParam<Spoken> {};

TEST_P(Language, FollowsTheFirstLocaleThatIsSet) {
    const CliRun run = runCli({u"rnak"_qs}, GetParam().environment);
    EXPECT_EQ(run.code, 2);
    EXPECT_EQ(run.err, GetParam().english
                           ? "There is no verb “rnak”. Did you mean rank?\nFor usage see weici-cli --help.\n"
                           : "没有动作“rnak”。是不是想写 rank？\n用法见 weici-cli --help。\n");
}

INSTANTIATE_TEST_SUITE_P(
    Cli, Language,
    ::testing::Values(
        Spoken{"Unset", {}, false}, Spoken{"Chinese", {{u"LANG"_qs, u"zh_CN.UTF-8"_qs}}, false},
        Spoken{"ChineseGbk", {{u"LANG"_qs, u"zh_CN.GBK"_qs}}, false},
        Spoken{"Other", {{u"LANG"_qs, u"de_DE.UTF-8"_qs}}, false},
        Spoken{"English", {{u"LANG"_qs, u"en_US.UTF-8"_qs}}, true},
        Spoken{"British", {{u"LC_ALL"_qs, u"en_GB"_qs}}, true}, Spoken{"C", {{u"LC_ALL"_qs, u"C"_qs}}, true},
        Spoken{"CUtf8", {{u"LANG"_qs, u"C.UTF-8"_qs}}, true},
        Spoken{"Posix", {{u"LC_MESSAGES"_qs, u"POSIX"_qs}}, true},
        Spoken{"AllBeforeLang", {{u"LC_ALL"_qs, u"zh_CN.UTF-8"_qs}, {u"LANG"_qs, u"en_US.UTF-8"_qs}}, false},
        Spoken{
            "MessagesBeforeLang", {{u"LC_MESSAGES"_qs, u"en_US"_qs}, {u"LANG"_qs, u"zh_CN.UTF-8"_qs}}, true},
        Spoken{"EmptyIsUnset", {{u"LC_ALL"_qs, QString()}, {u"LANG"_qs, u"en_US"_qs}}, true}),
    [](const auto &test) { return test.param.name; });

TEST(Language, OutputIsUtf8InEveryLocale) {
    const LedgerFolder folder;
    const QString path = folder.create(u"yudu-2023h1"_qs);
    const QStringList words{u"rank"_qs, path, u"--period=2023H1"_qs};
    const std::string chinese = runCli(words).out;
    EXPECT_THAT(chinese, HasSubstr("于都县"));
    for (const QString &locale : {u"C"_qs, u"en_US.ISO-8859-1"_qs, u"zh_CN.GBK"_qs, u"nonsense"_qs}) {
        const CliRun run = runCli(words, {{u"LC_ALL"_qs, locale}});
        EXPECT_EQ(run.out, chinese);
        EXPECT_EQ(run.err, "");
    }
}

TEST(Language, FaultsOfAPackageAreToldInEnglish) {
    const PackageFolder package;
    package.append(u"values.csv"_qs, "zz,甲县,2023,1,,0,,\n");
    const CliRun run = runCli({u"create"_qs, package.besidePath(u"l.weici"_qs), u"--from"_qs, package.path()},
                              {{u"LC_ALL"_qs, u"C"_qs}});
    EXPECT_EQ(run.code, 4);
    EXPECT_THAT(run.err,
                HasSubstr("values.csv line 7, column code: there is no code “zz” in indicators.csv"));
}

bool hasChinese(const QString &text) {
    return std::ranges::any_of(text, [](QChar c) { return c.script() == QChar::Script_Han; });
}

TEST(Language, TheEnglishHelpHasNoChinese) {
    QStringList verbs{u"create"_qs, u"export-package"_qs,
                      u"info"_qs,   u"set"_qs,
                      u"rank"_qs,   u"check"_qs,
                      u"report"_qs, u"verify"_qs,
                      u"backup"_qs, u"restore"_qs,
                      u"lists"_qs,  u"score"_qs,
                      u"trace"_qs,  u"gap"_qs,
                      u"lost"_qs,   u"diff"_qs,
                      u"why"_qs,    u"robust"_qs};
    QString all = QString::fromStdString(runCli({u"--help"_qs}, {{u"LC_ALL"_qs, u"C"_qs}}).out);
    for (const QString &verb : verbs)
        all += QString::fromStdString(runCli({verb, u"--help"_qs}, {{u"LC_ALL"_qs, u"C"_qs}}).out);
    // The examples name a region, which is data.
    EXPECT_FALSE(hasChinese(all.remove(u"于都县"_qs).remove(u"崇义县"_qs).remove(u"松岚县"_qs)))
        << all.toStdString();
}

/// lupdate is run anew on the sources that the command line can speak with; whatever it then finds without
/// English is a text that was added or changed without its translation.
TEST(Language, EveryTextHasItsEnglish) {
    const LedgerFolder folder;
    const QString copy = folder.path(u"weici_en.ts"_qs);
    const QString source = QStringLiteral(WEICI_SOURCE_DIR);
    ASSERT_TRUE(QFile::copy(source + u"/resources/translations/weici_en.ts"_qs, copy));
    QProcess lupdate;
    lupdate.start(QStringLiteral(WEICI_LUPDATE),
                  {u"-silent"_qs, u"-no-obsolete"_qs, u"-locations"_qs, u"none"_qs, u"-I"_qs,
                   source + u"/src"_qs, source + u"/src/app"_qs, source + u"/src/exchange"_qs,
                   source + u"/src/paint"_qs, source + u"/src/cli"_qs, u"-ts"_qs, copy});
    ASSERT_TRUE(lupdate.waitForFinished());
    ASSERT_EQ(lupdate.exitCode(), 0) << lupdate.readAllStandardError().toStdString();
    const QByteArray updated = fileBytes(copy);
    ASSERT_GT(updated.count("<message>"), 100);
    std::string missing;
    for (const QString &message : QString::fromUtf8(updated).split(u"<message>"_qs)) {
        if (message.contains(u"type=\"unfinished\"") || message.contains(u"<translation></translation>"))
            missing += message.section(u"<source>"_qs, 1).section(u"</source>"_qs, 0, 0).toStdString() + '\n';
    }
    EXPECT_EQ(missing, "") << "run: cmake --build --preset dev --target update-translations, and translate";
}

} // namespace
} // namespace weici::tests
