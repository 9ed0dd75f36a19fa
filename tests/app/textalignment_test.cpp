// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/textalignment.h"

#include <random>

#include <gtest/gtest.h>

namespace weici::app {
namespace {

struct Lists {
    const char *name;
    const char16_t *before; ///< texts parted by |
    const char16_t *after;
    const char *pairs; ///< places of both sides; - is none
};

class AlignmentTest : public testing::TestWithParam<Lists> {};

QStringList listOf(const char16_t *texts) {
    return QString::fromUtf16(texts).split(u'|', Qt::SkipEmptyParts);
}

std::string written(const std::vector<AlignedTexts> &pairs) {
    std::string text;
    for (const AlignedTexts &pair : pairs) {
        text += text.empty() ? "" : " ";
        text += (pair.before ? std::to_string(*pair.before) : "-") + ':' +
                (pair.after ? std::to_string(*pair.after) : "-");
    }
    return text;
}

TEST_P(AlignmentTest, PairsInOrder) {
    EXPECT_EQ(written(alignTexts(listOf(GetParam().before), listOf(GetParam().after))), GetParam().pairs);
}

INSTANTIATE_TEST_SUITE_P(
    Texts, AlignmentTest,
    testing::Values(Lists{"same", u"甲|乙", u"甲|乙", "0:0 1:1"}, Lists{"none", u"", u"", ""},
                    Lists{"allNew", u"", u"甲", "-:0"}, Lists{"allGone", u"甲|乙", u"", "0:- 1:-"},
                    Lists{"putIn", u"甲|丙", u"甲|乙|丙", "0:0 -:1 1:2"},
                    Lists{"takenOut", u"甲|乙|丙", u"甲|丙", "0:0 1:- 2:1"},
                    Lists{"oneChanged", u"甲|用电量46.26亿千瓦时，第1位。|丙",
                          u"甲|用电量46.06亿千瓦时，第2位。|丙", "0:0 1:1 2:2"},
                    Lists{"oneForOneThoughUnlike", u"甲|乙|丙", u"甲|全不相同的一句|丙", "0:0 1:1 2:2"},
                    Lists{"changedBesideNew", u"甲|用电量46.26亿千瓦时。|丙",
                          u"甲|增加了这样一句说明。|用电量46.06亿千瓦时。|丙", "0:0 -:1 1:2 2:3"},
                    Lists{"moved", u"甲|乙|丙", u"丙|甲|乙", "-:0 0:1 1:2 2:-"}),
    [](const auto &lists) { return std::string(lists.param.name); });

TEST(Alignment, EveryTextStandsInOnePairAndInOrder) {
    std::mt19937 random(1);
    const auto list = [&] {
        QStringList texts;
        for (auto i = random() % 9; i > 0; --i)
            texts.append(QString(1, QChar(u'a' + static_cast<char16_t>(random() % 4))));
        return texts;
    };
    for (int round = 0; round < 500; ++round) {
        const QStringList before = list();
        const QStringList after = list();
        qsizetype i = 0;
        qsizetype j = 0;
        for (const AlignedTexts &pair : alignTexts(before, after)) {
            ASSERT_TRUE(pair.before || pair.after);
            if (pair.before) {
                ASSERT_EQ(*pair.before, i++);
            }
            if (pair.after) {
                ASSERT_EQ(*pair.after, j++);
            }
        }
        ASSERT_EQ(i, before.size());
        ASSERT_EQ(j, after.size());
    }
}

TEST(Alignment, LikenessGoesFromNothingToTheSame) {
    EXPECT_EQ(likeness(QStringLiteral("甲乙丙"), QStringLiteral("甲乙丙")), 1);
    EXPECT_EQ(likeness(QStringLiteral("甲乙"), QStringLiteral("丙丁")), 0);
    EXPECT_EQ(likeness(QString(), QStringLiteral("丙丁")), 0);
    EXPECT_DOUBLE_EQ(likeness(QStringLiteral("甲乙丙"), QStringLiteral("甲乙丁")), 0.5);
}

} // namespace
} // namespace weici::app
