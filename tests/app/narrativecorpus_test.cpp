// SPDX-License-Identifier: GPL-3.0-or-later
// How much the narrative check finds, and how much it says of texts that are right. docs/narrative.md holds
// the figures that this prints.
#include <array>
#include <iostream>
#include <memory>
#include <numeric>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QElapsedTimer>

#include "app/labels.h"
#include "app/ledger.h"
#include "app/narrativecheck.h"
#include "app/narrativecorpus.h"
#include "support/packageledger.h"

namespace weici::tests {
namespace {

constexpr std::size_t slips = static_cast<std::size_t>(lastSlip) + 1;

struct Source {
    std::unique_ptr<PackageLedger> ledger;
    std::unique_ptr<app::ScoreService> service;
    std::vector<CorpusText> texts;
};

Source sourceOf(const char *package) {
    Source source;
    source.ledger = std::make_unique<PackageLedger>(QString::fromUtf8(package));
    source.service = std::make_unique<app::ScoreService>(**source.ledger);
    return source;
}

/// Texts of all samples: the bulletins, and the manners from `first` to `last`.
class Corpus {
public:
    Corpus(Manner first, Manner last, bool withBulletins) {
        add("yudu-2023h1", {"2023H1"}, {}, first, last, withBulletins);
        add("demo-city", {"2024-01..06", "2024", "2025-01..03", "2025-01..09"},
            {"松岚县", "汀兰县", "星渚区", "云屏经开区"}, first, last, withBulletins);
        if (withBulletins) {
            add("chongyi-2022", {"2022-01..06", "2022-01..08", "2022-01..09"}, {}, first, first, true);
            add("ganzhou-2023", {"2022"}, {}, first, first, true);
            add("yingtan-2022", {"2022", "2023"}, {}, first, first, true);
        }
    }

    [[nodiscard]] std::vector<Source> &sources() { return m_sources; }

private:
    void add(const char *package, const std::vector<const char *> &periods,
             const std::vector<const char *> &regions, Manner first, Manner last, bool withBulletins) {
        Source source = sourceOf(package);
        app::Ledger &ledger = **source.ledger;
        std::vector<engine::RegionId> ids;
        for (const char *region : regions)
            ids.push_back(*ledger.regionNamed(QString::fromUtf8(region)));
        if (ids.empty())
            ids.push_back(ledger.ownRegion().id);
        auto manner = static_cast<int>(first);
        for (const char *code : periods) {
            for (const auto region : ids) {
                const auto period = *engine::Period::fromCode(code);
                if (withBulletins)
                    source.texts.push_back(bulletinText(*source.service, period, region));
                const bool all = ids.size() == 1 && first != last;
                for (int m = all ? static_cast<int>(first) : manner;
                     m <= (all ? static_cast<int>(last) : manner); ++m) {
                    auto text = mannerText(*source.service, period, region, static_cast<Manner>(m));
                    if (text.lines.size() > 1)
                        source.texts.push_back(std::move(text));
                }
                manner = manner == static_cast<int>(last) ? static_cast<int>(first) : manner + 1;
            }
        }
        m_sources.push_back(std::move(source));
    }

    std::vector<Source> m_sources;
};

app::NarrativeResult check(const Source &source, const CorpusText &text) {
    return app::checkNarrative(*source.service, text.text(), text.period, text.region);
}

QStringList messages(const app::NarrativeResult &result) {
    QStringList all;
    for (const auto &finding : result.findings)
        all << QString::number(finding.line) + u' ' + finding.message + u" ｜ "_qs + finding.excerpt;
    return all;
}

/// Findings of a text without slips, the most of one text.
std::size_t falseAlarms(Corpus &corpus) {
    std::size_t most = 0;
    for (const Source &source : corpus.sources()) {
        for (const CorpusText &text : source.texts) {
            const auto result = check(source, text);
            most = std::max(most, result.findings.size());
            for (const QString &message : messages(result))
                std::cout << "  clean " << text.name.toStdString() << ": " << message.toStdString() << '\n';
        }
    }
    return most;
}

struct Recall {
    std::array<int, slips> made{};
    std::array<int, slips> found{};

    [[nodiscard]] int allMade() const { return std::accumulate(made.begin(), made.end(), 0); }
    [[nodiscard]] double share() const {
        return static_cast<double>(std::accumulate(found.begin(), found.end(), 0)) / allMade();
    }
    void print() const {
        for (std::size_t i = 0; i < slips; ++i)
            std::cout << "  | " << slipName(static_cast<Slip>(i)).toStdString() << " | " << made[i] << " | "
                      << found[i] << " |\n";
        std::cout << "  | all | " << allMade() << " | " << share() << " |\n";
    }
};

/// A slip is found where the check says something on its line that it does not say of the clean text, or of
/// a list as a whole.
bool isFound(const Source &source, const QStringList &before, const CorpusText &slipped, int line) {
    const auto result = check(source, slipped);
    const QStringList after = messages(result);
    for (std::size_t i = 0; i < result.findings.size(); ++i) {
        const bool here = result.findings[i].line == line ||
                          result.findings[i].kind == app::NarrativeFinding::Kind::Membership;
        if (here && !before.contains(after[static_cast<qsizetype>(i)]))
            return true;
    }
    return false;
}

Recall recallOf(Corpus &corpus, int each) {
    Recall recall;
    std::mt19937 random(20230710);
    std::vector<std::pair<const Source *, const CorpusText *>> texts;
    std::vector<QStringList> clean;
    for (const Source &source : corpus.sources()) {
        for (const CorpusText &text : source.texts) {
            texts.emplace_back(&source, &text);
            clean.push_back(messages(check(source, text)));
        }
    }
    for (std::size_t kind = 0; kind < slips; ++kind) {
        for (std::size_t tries = 0; recall.made[kind] < each && tries < texts.size() * 20; ++tries) {
            const std::size_t which = (tries * 7 + kind) % texts.size();
            const auto &[source, text] = texts[which];
            int line = 0;
            const auto slipped = withSlip(*text, static_cast<Slip>(kind), **source->ledger, random, line);
            if (!slipped)
                continue;
            ++recall.made[kind];
            if (isFound(*source, clean[which], *slipped, line))
                ++recall.found[kind];
            else
                std::cout << "  missed " << slipName(static_cast<Slip>(kind)).toStdString() << ", "
                          << text->name.toStdString() << ": "
                          << slipped->text()[line - 1].left(300).toStdString() << "\n      was "
                          << text->text()[line - 1].left(300).toStdString() << '\n';
        }
    }
    recall.print();
    return recall;
}

TEST(NarrativeCorpus, FindsSingleSlipsInKnownManners) {
    Corpus corpus(Manner::OneByOne, Manner::ByRank, true);
    EXPECT_LE(falseAlarms(corpus), 2u);
    const Recall recall = recallOf(corpus, 40);
    EXPECT_EQ(recall.allMade(), 480);
    EXPECT_GE(recall.share(), 0.95);
}

TEST(NarrativeCorpus, FindsThemInMannersThatItLearntFrom) {
    Corpus corpus(Manner::Numerals, Manner::Reports, false);
    EXPECT_LE(falseAlarms(corpus), 2u);
    EXPECT_GE(recallOf(corpus, 40).share(), 0.95);
}

TEST(NarrativeCorpus, FindsMostOfThemInMannersItWasNotMadeWith) {
    Corpus corpus(Manner::Reversed, Manner::Told, false);
    EXPECT_LE(falseAlarms(corpus), 2u);
    EXPECT_GE(recallOf(corpus, 20).share(), 0.9);
}

TEST(NarrativeCorpus, ChecksABulletinOfACityWhileItIsTyped) {
    Source source = sourceOf("demo-city");
    const auto text = bulletinText(*source.service, *engine::Period::fromCode("2025-01..09"),
                                   (*source.ledger)->ownRegion().id);
    check(source, text);
    QElapsedTimer timer;
    timer.start();
    constexpr int times = 5;
    for (int i = 0; i < times; ++i)
        check(source, text);
    const double each = static_cast<double>(timer.nsecsElapsed()) / 1e6 / times;
    std::cout << "  " << each << " ms a check\n";
    EXPECT_LT(each, 500) << "far above what is meant, for slow and instrumented builds";
}

} // namespace
} // namespace weici::tests
