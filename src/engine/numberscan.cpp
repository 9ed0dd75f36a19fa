// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numberscan.h"

#include "engine/decimal.h"
#include "engine/utf8.h"

namespace weici::engine {

namespace {

bool isSpace(char32_t c) {
    return c == U' ' || (c >= U'\t' && c <= U'\r') || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) ||
           c == 0x202F || c == 0x3000 || c == 0xFEFF;
}

char32_t readingForm(char32_t c) {
    if (isSpace(c))
        return U' ';
    if (c >= 0xFF01 && c <= 0xFF5E)
        return c - 0xFF01 + U'!';
    if (c == 0x2212)
        return U'-';
    return c == 0x301C ? U'~' : c;
}

/// Walks over a number and collects its plain ASCII text.
class Scanner final {
public:
    explicit Scanner(std::u32string_view text)
        : m_text(text) {}

    bool atDigit(std::size_t ahead = 0) const { return isAsciiDigit(peek(ahead)); }
    char32_t peek(std::size_t ahead = 0) const {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : U'\0';
    }
    void skip() { ++m_at; }
    std::size_t at() const { return m_at; }

    std::size_t digits(std::string &out) {
        const std::size_t begin = m_at;
        for (; atDigit(); skip())
            out.push_back(static_cast<char>(peek()));
        return m_at - begin;
    }

    /// Digits with or without thousands commas; false when a comma stands where none belongs.
    bool wholePart(std::string &out) {
        const bool leadingZero = peek() == U'0';
        const std::size_t first = digits(out);
        if (peek() != U',' || !atDigit(1))
            return true;
        if (first == 0 || first > 3 || leadingZero)
            return false;
        while (peek() == U',' && atDigit(1)) {
            skip();
            if (digits(out) != 3)
                return false;
        }
        return true;
    }

    /// An exponent, when digits follow its letter; false when it is beyond all doubles.
    bool exponentPart(int &exponent) {
        const bool hasSign = peek(1) == U'+' || peek(1) == U'-';
        if ((peek() != U'e' && peek() != U'E') || !atDigit(hasSign ? 2 : 1))
            return true;
        const bool negative = peek(1) == U'-';
        m_at += hasSign ? 2 : 1;
        for (; atDigit(); skip()) {
            exponent = exponent * 10 + static_cast<int>(peek() - U'0');
            if (exponent > 9999)
                return false;
        }
        exponent = negative ? -exponent : exponent;
        return true;
    }

private:
    std::u32string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

bool isAsciiDigit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

std::u32string_view withoutLeadingSpaces(std::u32string_view text) {
    const std::size_t begin = text.find_first_not_of(U' ');
    return begin == std::u32string_view::npos ? std::u32string_view() : text.substr(begin);
}

std::u32string readingForm(std::string_view text) {
    std::u32string form;
    for (const char32_t c : codePoints(text))
        form.push_back(readingForm(c));
    for (std::size_t i = 1; i + 1 < form.size(); ++i) {
        if (form[i] == U'。' && isAsciiDigit(form[i - 1]) && isAsciiDigit(form[i + 1]))
            form[i] = U'.';
    }
    form.erase(form.find_last_not_of(U' ') + 1);
    return std::u32string(withoutLeadingSpaces(form));
}

std::optional<double> ScannedNumber::value(int shift) const {
    return parsePlain(mantissa + "e" + std::to_string(exponent + shift));
}

std::optional<ScannedNumber> scanNumber(std::u32string_view text, bool signAllowed) {
    Scanner scanner(text);
    ScannedNumber number;
    if (scanner.peek() == U'-' || scanner.peek() == U'+') {
        if (!signAllowed)
            return std::nullopt;
        if (scanner.peek() == U'-')
            number.mantissa = "-";
        scanner.skip();
    }
    if (!scanner.atDigit() && !(scanner.peek() == U'.' && scanner.atDigit(1)))
        return std::nullopt;
    if (!scanner.wholePart(number.mantissa))
        return std::nullopt;
    if (scanner.peek() == U'.' && scanner.atDigit(1)) {
        scanner.skip();
        number.mantissa.push_back('.');
        scanner.digits(number.mantissa);
    }
    if (!scanner.exponentPart(number.exponent))
        return std::nullopt;
    number.length = scanner.at();
    return number;
}

} // namespace weici::engine
