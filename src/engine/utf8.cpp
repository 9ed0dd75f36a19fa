// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/utf8.h"

namespace weici::engine {

namespace {

constexpr char32_t damaged = 0xFFFD;

std::size_t sequenceLength(unsigned char lead) {
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return 2;
    if (lead >= 0xE0 && lead <= 0xEF)
        return 3;
    if (lead >= 0xF0 && lead <= 0xF4)
        return 4;
    return 0;
}

bool isAllowed(char32_t codePoint, std::size_t length) {
    constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    return codePoint >= smallest[length] && codePoint <= 0x10FFFF &&
           (codePoint < 0xD800 || codePoint > 0xDFFF);
}

} // namespace

char32_t nextCodePoint(std::string_view text, std::size_t &at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = sequenceLength(lead);
    const std::size_t begin = at++;
    if (length == 1)
        return lead;
    if (length == 0 || begin + length > text.size())
        return damaged;
    char32_t codePoint = lead & (0xFFU >> (length + 1));
    for (std::size_t i = begin + 1; i < begin + length; ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte & 0xC0U) != 0x80U)
            return damaged;
        codePoint = (codePoint << 6U) | (byte & 0x3FU);
    }
    if (!isAllowed(codePoint, length))
        return damaged;
    at = begin + length;
    return codePoint;
}

std::u32string codePoints(std::string_view text) {
    std::u32string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();)
        result.push_back(nextCodePoint(text, at));
    return result;
}

void appendUtf8(std::string &out, char32_t codePoint) {
    const auto append = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (codePoint < 0x80) {
        append(codePoint);
    } else if (codePoint < 0x800) {
        append(0xC0U | (codePoint >> 6U));
        append(0x80U | (codePoint & 0x3FU));
    } else if (codePoint < 0x10000) {
        append(0xE0U | (codePoint >> 12U));
        append(0x80U | ((codePoint >> 6U) & 0x3FU));
        append(0x80U | (codePoint & 0x3FU));
    } else {
        append(0xF0U | (codePoint >> 18U));
        append(0x80U | ((codePoint >> 12U) & 0x3FU));
        append(0x80U | ((codePoint >> 6U) & 0x3FU));
        append(0x80U | (codePoint & 0x3FU));
    }
}

} // namespace weici::engine
