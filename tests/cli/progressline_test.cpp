// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/progressline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

namespace weici::cli {
namespace {

using namespace std::chrono_literals;
using ::testing::HasSubstr;
using ::testing::StartsWith;

TEST(ProgressLine, QuickWorkShowsNothing) {
    QByteArray shown;
    {
        const ProgressLine line(
            u"x"_qs, [&](const QByteArray &text) { shown += text; }, 10min);
    }
    EXPECT_EQ(shown.toStdString(), "");
}

TEST(ProgressLine, LongWorkIsShownAndWipedAway) {
    QByteArray shown;
    {
        ProgressLine line(
            u"正在处理"_qs, [&](const QByteArray &text) { shown += text; }, 1ms);
        std::this_thread::sleep_for(50ms);
        line.advance(3, 4);
        std::this_thread::sleep_for(400ms);
    }
    EXPECT_THAT(shown.toStdString(), StartsWith("\r正在处理… 0 s"));
    EXPECT_THAT(shown.toStdString(), HasSubstr("75 %"));
    EXPECT_TRUE(shown.endsWith("\r\x1b[K"));
}

} // namespace
} // namespace weici::cli
