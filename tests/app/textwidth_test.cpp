// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/textwidth.h"

#include <gtest/gtest.h>

#include <ostream>

#include <QString>

namespace weici::app {
namespace {

struct WidthCase {
    const char16_t *text;
    int width;
};

void PrintTo(const WidthCase &given, std::ostream *stream) {
    *stream << QString::fromUtf16(given.text).toStdString();
}

class TextWidth : public testing::TestWithParam<WidthCase> {};

TEST_P(TextWidth, CountsHalfWidths) {
    EXPECT_EQ(textWidth(GetParam().text), GetParam().width);
}

INSTANTIATE_TEST_SUITE_P(Texts, TextWidth,
                         testing::Values(WidthCase{u"", 0}, WidthCase{u"abc 12.5%", 9},
                                         WidthCase{u"全市排名", 8}, WidthCase{u"增速（%）", 9},
                                         WidthCase{u"1—4月", 6}, WidthCase{u"“/”", 5}, WidthCase{u"１２", 4},
                                         WidthCase{u"e\u0301", 1}, WidthCase{u"\U00020000", 2},
                                         WidthCase{u"短\n更长的", 6}));

struct LineCase {
    const char16_t *text;
    double width;
    int lines;
};

void PrintTo(const LineCase &given, std::ostream *stream) {
    *stream << QString::fromUtf16(given.text).toStdString() << " in " << given.width;
}

class WrappedLines : public testing::TestWithParam<LineCase> {};

TEST_P(WrappedLines, BreakAsOfficeProgramsDo) {
    EXPECT_EQ(wrappedLines(GetParam().text, GetParam().width), GetParam().lines);
}

INSTANTIATE_TEST_SUITE_P(Texts, WrappedLines,
                         testing::Values(LineCase{u"", 10, 1}, LineCase{u"四个汉字", 8, 1},
                                         LineCase{u"四个汉字", 7.9, 2}, LineCase{u"工信局 发改委", 8, 2},
                                         LineCase{u"ab cd", 4, 2}, LineCase{u"abcdefghij", 4, 3},
                                         LineCase{u"一\n二\n三", 20, 3}, LineCase{u"一二三）", 6, 2},
                                         LineCase{u"一二（三", 6, 2}, LineCase{u"任何窄栏", 0, 4}));

} // namespace
} // namespace weici::app
