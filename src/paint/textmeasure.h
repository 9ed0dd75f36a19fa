// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <unordered_map>
#include <vector>

#include <QFont>
#include <QStringView>

#include "paint/typeface.h"

class QFontMetricsF;

namespace weici::paint {

/// Widths of texts of one style in points. Every character is asked of the font once, so that a table of a
/// hundred thousand rows is measured by adding up. For one thread.
class TextMeasure final {
public:
    explicit TextMeasure(const TextStyle &style);
    ~TextMeasure();
    TextMeasure(const TextMeasure &) = delete;
    TextMeasure &operator=(const TextMeasure &) = delete;

    [[nodiscard]] const TextStyle &style() const { return m_style; }
    [[nodiscard]] const QFont &font() const { return m_font; }
    /// Above and below the line on which the text stands.
    [[nodiscard]] double ascent() const { return m_ascent; }
    [[nodiscard]] double descent() const { return m_descent; }
    /// Of every unit of the text; the first half of a surrogate pair has the width of both.
    [[nodiscard]] std::vector<double> advances(QStringView text);
    [[nodiscard]] double width(QStringView text);

private:
    double advanceOf(char32_t character);

    TextStyle m_style;
    QFont m_font;
    std::unique_ptr<QFontMetricsF> m_metrics;
    double m_ascent;
    double m_descent;
    std::vector<float> m_common; ///< of U+0000 to U+FFFF; negative: not asked yet
    std::unordered_map<char32_t, double> m_rare;
};

/// Measures by style, each made when it is first asked for. For one thread.
class Measures final {
public:
    TextMeasure &of(const TextStyle &style);

private:
    std::vector<std::unique_ptr<TextMeasure>> m_measures;
};

} // namespace weici::paint
