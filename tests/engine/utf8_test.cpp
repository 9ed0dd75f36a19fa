// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/utf8.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace weici::engine {
namespace {

std::string encoded(const std::u32string &text) {
    std::string out;
    for (const char32_t c : text)
        appendUtf8(out, c);
    return out;
}

TEST(Utf8, readsWhatItWrites) {
    const std::u32string edges = {1,      0x7F,   0x80,   0x7FF,   0x800,   0xD7FF,
                                  0xE000, 0xFFFF, 0xFF10, 0x10000, 0x1F600, 0x10FFFF};
    EXPECT_EQ(codePoints(encoded(edges)), edges);
    EXPECT_EQ(encoded(U"位次"), "位次");
}

TEST(Utf8, passesEachDamagedByteAlone) {
    const std::u32string two = U"\uFFFD\uFFFD";
    EXPECT_EQ(codePoints("\xC0\xAF"), two);                 // overlong
    EXPECT_EQ(codePoints("\xE0\x80\xAF"), two + U"\uFFFD"); // overlong
    EXPECT_EQ(codePoints("\xED\xA0\x80"), two + U"\uFFFD"); // a surrogate
    EXPECT_EQ(codePoints("\xF4\x90\x80\x80"), two + two);   // beyond the last
    EXPECT_EQ(codePoints("\xE4\xBD"), two);                 // cut off
    EXPECT_EQ(codePoints("\xE4"
                         "1"
                         "\x80"),
              std::u32string(U"\uFFFD1\uFFFD")); // broken inside
    EXPECT_EQ(codePoints("\xFF位"), std::u32string(U"\uFFFD位"));
}

TEST(Utf8, walksAnyBytesToTheirEnd) {
    std::mt19937 random(1);
    std::uniform_int_distribution<int> byte(0, 255);
    for (int round = 0; round < 5000; ++round) {
        std::string bytes;
        for (int i = 0; i < 12; ++i)
            bytes.push_back(static_cast<char>(byte(random)));
        for (std::size_t at = 0; at < bytes.size();) {
            const std::size_t before = at;
            const char32_t c = nextCodePoint(bytes, at);
            ASSERT_GT(at, before);
            ASSERT_LE(at, bytes.size());
            if (c != 0xFFFD) {
                ASSERT_EQ(encoded({c}), bytes.substr(before, at - before));
            }
        }
    }
}

} // namespace
} // namespace weici::engine
