// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workedexample.h"

#include "app/labels.h"
#include "app/ledger.h"
#include "app/ledgerpanel.h"
#include "app/scoreservice.h"
#include "engine/decimal.h"
#include "support/packageledger.h"
#include "support/scoredcontent.h"

#include <gtest/gtest.h>

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace weici::app {
namespace {

using engine::Period;

/// Reckons `1 − 0.05 ×（7 − 1），不低于 0` as a person would; NaN where it is no sum.
class Reckoner final {
public:
    explicit Reckoner(QString text) {
        const auto bound = [&text](const char *word) {
            const QRegularExpression pattern(QString::fromUtf8(word) + QStringLiteral(" ([-0-9.]+)"));
            const auto match = pattern.match(text);
            text.remove(pattern);
            return match.hasMatch() ? match.captured(1).toDouble() : NAN;
        };
        m_floor = bound("，不低于");
        m_cap = bound("，不高于");
        static const QRegularExpression words(QStringLiteral("（[^（）0-9]+）|[\\x{4e00}-\\x{9fff}\\s]"));
        m_text = text.replace(QStringLiteral("−"), QStringLiteral("-")).remove(words);
    }

    double run() {
        double value = sum();
        if (m_at < m_text.size())
            return NAN;
        if (!std::isnan(m_cap))
            value = std::min(value, m_cap);
        return std::isnan(m_floor) ? value : std::max(value, m_floor);
    }

private:
    [[nodiscard]] QChar next() const { return m_at < m_text.size() ? m_text[m_at] : QChar(); }
    bool takes(QChar c) {
        const bool there = next() == c;
        m_at += there ? 1 : 0;
        return there;
    }
    double sum() {
        double value = product();
        for (;;) {
            if (takes(u'＋'))
                value += product();
            else if (takes(u'-'))
                value -= product();
            else
                return value;
        }
    }
    double product() {
        double value = atom();
        for (;;) {
            if (takes(u'×'))
                value *= atom();
            else if (takes(u'÷'))
                value /= atom();
            else
                return value;
        }
    }
    double atom() {
        if (takes(u'（')) {
            const double value = sum();
            return takes(u'）') ? value : NAN;
        }
        qsizetype end = m_at;
        while (end < m_text.size() &&
               (m_text[end].isDigit() || m_text[end] == u'.' || (end == m_at && m_text[end] == u'-')))
            ++end;
        bool isNumber = false;
        double value = m_text.mid(m_at, end - m_at).toDouble(&isNumber);
        m_at = end;
        if (takes(u'%'))
            value /= 100.0;
        return isNumber ? value : NAN;
    }

    QString m_text;
    qsizetype m_at = 0;
    double m_floor = NAN;
    double m_cap = NAN;
};

const ExampleLine *line(const std::vector<ExampleLine> &lines, const char *label) {
    const auto found = std::ranges::find(lines, QString::fromUtf8(label), &ExampleLine::label);
    return found == lines.end() ? nullptr : &*found;
}

class WorkedExample : public ::testing::TestWithParam<int> {
protected:
    tests::PackageLedger ledger{tests::scoredContent()};
    ScoreService service{*ledger};
    Period june = Period::cumulative(2023, 6);
};

// Whatever the rule, the sums that are shown come to the results that are shown, and those are the engine's.
TEST_P(WorkedExample, SumsComeToTheirResults) {
    const engine::Scheme &scheme = ledger->schemeFor(june);
    const auto leaf = static_cast<std::size_t>(GetParam());
    const auto live = service.live(june);
    for (const engine::Region &region : ledger->regions()) {
        const auto lines = workedExample(service, june, region.id, scheme.indicators[leaf].id);
        const double share = live->scores().share(leaf, regionIndex(*ledger, region.id));
        const ExampleLine *shown = line(lines, "得分率");
        if (std::isnan(share)) {
            EXPECT_NE(line(lines, "结果"), nullptr);
            continue;
        }
        ASSERT_NE(shown, nullptr) << scheme.indicators[leaf].rule;
        EXPECT_EQ(shown->result, labels::figure(engine::rounded(share, 4)));
        for (const ExampleLine &one : lines) {
            if (one.result.isEmpty() || one.sum.isEmpty())
                continue;
            EXPECT_NEAR(Reckoner(one.sum).run(), one.result.toDouble(), 0.002)
                << scheme.indicators[leaf].rule << ' ' << labels::utf8(one.label + u' ' + one.sum);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Rules, WorkedExample, ::testing::Range(0, 6));

TEST(WorkedExampleOfChongyi, IsTheSumOfTheDocument) {
    tests::PackageLedger ledger(QStringLiteral("chongyi-2022"));
    ScoreService service(*ledger);
    engine::Scheme scheme = ledger->schemes().front();
    for (engine::Indicator &leaf : scheme.indicators) {
        if (leaf.code == "cy35")
            leaf.rule = "rank-step";
    }
    ledger->setScheme(scheme, {});
    const auto lines = workedExample(service, *Period::fromCode("2022-01..09"), ledger->profile().ownRegion,
                                     scheme.indicator("cy35")->id);
    ASSERT_EQ(lines.size(), 5U);
    EXPECT_EQ(lines[0].sum, QStringLiteral("第 5 位，共 20 个地区"));
    EXPECT_EQ(lines[1].sum, QStringLiteral("1 − 0.05 ×（5 − 1）"));
    EXPECT_EQ(lines[1].result, QStringLiteral("0.8"));
    EXPECT_TRUE(lines[2].sum.startsWith(QStringLiteral("2 ×（10 − 6）÷ 5（按比例）")))
        << labels::utf8(lines[2].sum);
    EXPECT_TRUE(lines[4].isTotal);
    EXPECT_TRUE(lines[4].sum.endsWith(QStringLiteral("× 80%")));
}

TEST(WorkedExampleOfChongyi, ALeafOfAnotherYearHasNone) {
    tests::PackageLedger ledger(QStringLiteral("chongyi-2022"));
    ScoreService service(*ledger);
    EXPECT_TRUE(workedExample(service, *Period::fromCode("2022-01..09"), ledger->profile().ownRegion, {9999})
                    .empty());
}

} // namespace
} // namespace weici::app
