// SPDX-License-Identifier: GPL-3.0-or-later
// Texts in the manner of county offices, by another hand than the check and its corpus.
// `[[right|wrong|kind]]` marks what a slip would make of a word; a line `### package period region` begins a
// text.
#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <QFile>
#include <QRegularExpression>
#include <QStringList>

#include "app/labels.h"
#include "app/ledger.h"
#include "app/narrativecheck.h"
#include "app/scoreservice.h"
#include "support/packageledger.h"

namespace weici::app {
namespace {

struct Text {
    QString package;
    engine::Period period;
    QString region;
    QString marked;
};

const QRegularExpression &slips() {
    static const QRegularExpression mark(u"\\[\\[([^|\\]]*)\\|([^|\\]]*)\\|(\\w+)\\]\\]"_qs);
    return mark;
}

/// The text with the n-th slip in it; -1: as it should be.
QString written(const QString &marked, int slip) {
    QString text = marked;
    int count = 0;
    for (auto mark = slips().match(text); mark.hasMatch(); mark = slips().match(text)) {
        text.replace(mark.capturedStart(), mark.capturedLength(), mark.captured(count == slip ? 2 : 1));
        ++count;
    }
    return text;
}

std::vector<Text> textsOf(const QString &name) {
    QFile file(QString::fromUtf8(WEICI_SOURCE_DIR "/tests/app/narrativetexts/") + name);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    std::vector<Text> texts;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QStringList words = line.split(u' ');
        if (words.front() == u"###")
            texts.push_back({words[1], *engine::Period::fromCode(labels::utf8(words[2])), words[3], {}});
        else
            texts.back().marked += line + u'\n';
    }
    return texts;
}

class NarrativeTexts : public ::testing::Test {
protected:
    /// What is said of a text, without the places, which a slip moves.
    std::multiset<std::string> findings(const Text &of, const QString &text) {
        auto &ledger = m_ledgers[of.package];
        if (!ledger)
            ledger = std::make_unique<tests::PackageLedger>(of.package);
        Ledger &opened = **ledger;
        const auto region =
            std::ranges::find(opened.regions(), labels::utf8(of.region), &engine::Region::name);
        ScoreService service(opened);
        std::multiset<std::string> found;
        for (const auto &one : checkNarrative(service, text.split(u'\n'), of.period, region->id).findings)
            found.insert(
                QStringList{narrativeCode(one.kind), one.found, one.message}.join(u' ').toStdString());
        return found;
    }

    struct Outcome {
        int slips = 0;
        int found = 0;
        int falseAlarms = 0;
    };

    Outcome measure(const QString &file) {
        Outcome outcome;
        for (const Text &text : textsOf(file)) {
            const auto clean = findings(text, written(text.marked, -1));
            EXPECT_LE(clean.size(), 2u) << text.marked.toStdString();
            outcome.falseAlarms += static_cast<int>(clean.size());
            const auto count = text.marked.count(slips());
            for (int slip = 0; slip < count; ++slip) {
                const auto said = findings(text, written(text.marked, slip));
                const bool isNew = std::ranges::any_of(
                    said, [&](const std::string &one) { return said.count(one) > clean.count(one); });
                outcome.found += isNew ? 1 : 0;
            }
            outcome.slips += static_cast<int>(count);
        }
        return outcome;
    }

private:
    std::map<QString, std::unique_ptr<tests::PackageLedger>> m_ledgers;
};

TEST_F(NarrativeTexts, OfOfficesAreReadAsWellAsBefore) {
    const auto first = measure(u"offices1.txt"_qs);
    EXPECT_EQ(first.slips, 112);
    EXPECT_GE(first.found, 98);
    EXPECT_LE(first.falseAlarms, 3);
    const auto second = measure(u"offices2.txt"_qs);
    EXPECT_EQ(second.slips, 72);
    EXPECT_GE(second.found, 63);
    EXPECT_LE(second.falseAlarms, 3);
    const auto third = measure(u"offices3.txt"_qs);
    EXPECT_EQ(third.slips, 47);
    EXPECT_GE(third.found, 42);
    EXPECT_LE(third.falseAlarms, 3);
    const auto fourth = measure(u"offices4.txt"_qs);
    EXPECT_EQ(fourth.slips, 35);
    EXPECT_GE(fourth.found, 31);
    EXPECT_LE(fourth.falseAlarms, 1);
}

} // namespace
} // namespace weici::app
