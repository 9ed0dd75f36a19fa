// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/textwidth.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include <QList>
#include <QString>

namespace weici::app {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

/// East Asian Width W and F, and those of class A that Chinese fonts set full-width (“ ” ‘ ’ — … · × ÷ ① Ⅳ ■
/// ▲ →).
constexpr std::array Wide{
    Range{0x00B7, 0x00B7},   Range{0x00D7, 0x00D7}, Range{0x00F7, 0x00F7}, Range{0x1100, 0x115F},
    Range{0x2013, 0x2016},   Range{0x2018, 0x2019}, Range{0x201C, 0x201D}, Range{0x2025, 0x2026},
    Range{0x2030, 0x2030},   Range{0x2103, 0x2103}, Range{0x2116, 0x2116}, Range{0x2160, 0x217F},
    Range{0x2190, 0x2199},   Range{0x2264, 0x2265}, Range{0x2460, 0x24FF}, Range{0x25A0, 0x25FF},
    Range{0x2605, 0x2606},   Range{0x2E80, 0xA4CF}, Range{0xAC00, 0xD7A3}, Range{0xF900, 0xFAFF},
    Range{0xFE30, 0xFE6F},   Range{0xFF00, 0xFF60}, Range{0xFFE0, 0xFFE6}, Range{0x1F300, 0x1FAFF},
    Range{0x20000, 0x3FFFD},
};

int widthOf(char32_t c) {
    const auto found = std::ranges::lower_bound(Wide, c, {}, &Range::last);
    if (found != Wide.end() && c >= found->first)
        return 2;
    const auto category = QChar::category(c);
    const bool unseen = category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing ||
                        category == QChar::Other_Format || category == QChar::Other_Control;
    return unseen ? 0 : 1;
}

int widthOf(const QList<uint> &characters) {
    int width = 0;
    for (const uint c : characters)
        width += widthOf(char32_t{c});
    return width;
}

bool startsNoLine(char32_t c) {
    return std::u32string_view(U"，。、；：？！）》〉」』】〕”’％%,.;:?!)]}·…—").find(c) !=
           std::u32string_view::npos;
}

bool endsNoLine(char32_t c) {
    return std::u32string_view(U"（《〈「『【〔“‘([{").find(c) != std::u32string_view::npos;
}

/// The widths of the pieces of one paragraph that stay on one line.
std::vector<int> pieces(const QList<uint> &paragraph) {
    std::vector<int> widths;
    for (qsizetype i = 0; i < paragraph.size(); ++i) {
        const int width = widthOf(char32_t{paragraph[i]});
        if (i == 0 || breaksBetween(char32_t{paragraph[i - 1]}, char32_t{paragraph[i]}))
            widths.push_back(width);
        else
            widths.back() += width;
    }
    return widths;
}

int linesOfParagraph(QStringView paragraph, int width) {
    int lines = 1;
    int used = 0;
    for (const int piece : pieces(paragraph.toUcs4())) {
        if (used > 0 && used + piece > width) {
            ++lines;
            used = 0;
        }
        used += piece;
        // A piece wider than the column is broken wherever it must be.
        lines += used > width ? (used - 1) / width : 0;
        used = used > width ? (used - 1) % width + 1 : used;
    }
    return lines;
}

} // namespace

bool breaksBetween(char32_t before, char32_t after) {
    if (startsNoLine(after) || endsNoLine(before))
        return false;
    return before == U' ' || widthOf(before) == 2 || widthOf(after) == 2;
}

int textWidth(QStringView text) {
    int widest = 0;
    for (const auto line : text.split(u'\n'))
        widest = std::max(widest, widthOf(line.toUcs4()));
    return widest;
}

int wrappedLines(QStringView text, double width) {
    const int whole = std::max(2, static_cast<int>(width));
    int lines = 0;
    for (const auto paragraph : text.split(u'\n'))
        lines += linesOfParagraph(paragraph, whole);
    return lines;
}

} // namespace weici::app
