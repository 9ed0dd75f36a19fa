// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/textmeasure.h"

#include <algorithm>

#include <QFontMetricsF>

namespace weici::paint {

namespace {

constexpr std::size_t CommonCharacters = 0x10000;

/// As office programs place a line: this share of its height is above the baseline, whatever the font says
/// of itself, so that lines of several fonts stand on one grid.
constexpr double AscentShare = 0.86;

} // namespace

TextMeasure::TextMeasure(const TextStyle &style)
    : m_style(style)
    , m_font(fontOf(style))
    , m_metrics(std::make_unique<QFontMetricsF>(m_font))
    , m_ascent(style.size * AscentShare)
    , m_descent(style.size * (1 - AscentShare))
    , m_common(CommonCharacters, -1.0F) {}

TextMeasure::~TextMeasure() = default;

double TextMeasure::advanceOf(char32_t character) {
    const auto ask = [&] {
        const QString text = QString::fromUcs4(&character, 1);
        return m_metrics->horizontalAdvance(text) / FontScale + m_style.spacing;
    };
    if (character >= CommonCharacters) {
        const auto known = m_rare.find(character);
        return known != m_rare.end() ? known->second : m_rare.emplace(character, ask()).first->second;
    }
    float &known = m_common[character];
    if (known < 0)
        known = static_cast<float>(std::max(0.0, ask()));
    return double{known};
}

std::vector<double> TextMeasure::advances(QStringView text) {
    std::vector<double> all;
    all.reserve(static_cast<std::size_t>(text.size()));
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size()) {
            all.push_back(advanceOf(QChar::surrogateToUcs4(text[i], text[i + 1])));
            all.push_back(0);
            ++i;
        } else {
            all.push_back(advanceOf(text[i].unicode()));
        }
    }
    return all;
}

double TextMeasure::width(QStringView text) {
    double sum = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size();
        sum += advanceOf(pair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : char32_t{text[i].unicode()});
        i += pair ? 1 : 0;
    }
    return sum;
}

TextMeasure &Measures::of(const TextStyle &style) {
    const auto known = std::ranges::find(m_measures, style, [](const auto &m) { return m->style(); });
    if (known != m_measures.end())
        return **known;
    m_measures.push_back(std::make_unique<TextMeasure>(style));
    return *m_measures.back();
}

} // namespace weici::paint
