// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/textline.h"

#include <cstddef>

#include <QPainter>
#include <QTextLayout>

namespace weici::paint {

namespace {

/// Letters and figures of Latin script, which stay close.
bool isLatin(QChar c) {
    constexpr char16_t FirstAfterLatin = 0x0250;
    return c.unicode() < FirstAfterLatin;
}

QTextLayout::FormatRange spaced(qsizetype from, qsizetype to, double points) {
    QTextLayout::FormatRange range;
    range.start = static_cast<int>(from);
    range.length = static_cast<int>(to - from);
    range.format.setFontLetterSpacingType(QFont::AbsoluteSpacing);
    range.format.setFontLetterSpacing(points * FontScale);
    return range;
}

/// The room between characters as formats of the text.
QList<QTextLayout::FormatRange> spacings(const TextLine &line) {
    QList<QTextLayout::FormatRange> ranges;
    const auto stretches = stretchesAfter(line.text);
    const auto spacingAt = [&](qsizetype at) {
        return line.style.spacing + (stretches[static_cast<std::size_t>(at)] ? line.gap : 0);
    };
    for (qsizetype from = 0; from < line.text.size();) {
        qsizetype to = from + 1;
        while (to < line.text.size() && spacingAt(to) == spacingAt(from))
            ++to;
        if (spacingAt(from) != 0)
            ranges.append(spaced(from, to, spacingAt(from)));
        from = to;
    }
    return ranges;
}

} // namespace

std::vector<bool> stretchesAfter(QStringView text) {
    std::vector<bool> stretches(static_cast<std::size_t>(text.size()), false);
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        const bool pair = text[i].isHighSurrogate() && text[i + 1].isLowSurrogate();
        stretches[static_cast<std::size_t>(i)] =
            pair ? i + 2 < text.size() : !(isLatin(text[i]) && isLatin(text[i + 1]));
        if (pair) {
            stretches[static_cast<std::size_t>(i + 1)] = stretches[static_cast<std::size_t>(i)];
            ++i;
        }
    }
    return stretches;
}

std::vector<double> unitEdges(const TextLine &line, Measures &measures) {
    const auto advances = measures.of(line.style).advances(line.text);
    const auto stretches = stretchesAfter(line.text);
    std::vector<double> edges{line.baseline.x()};
    for (std::size_t i = 0; i < advances.size(); ++i) {
        const bool counts = stretches[i] && advances[i] > 0;
        edges.push_back(edges.back() + advances[i] + (counts ? line.gap : 0));
    }
    return edges;
}

void drawLine(QPainter &painter, const TextLine &line, const Ink &ink) {
    if (line.text.isEmpty())
        return;
    QFont font = fontOf(line.style);
    font.setUnderline(ink.underline);
    QTextLayout layout(line.text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setUseDesignMetrics(true);
    layout.setTextOption(option);
    layout.setFormats(spacings(line));
    layout.beginLayout();
    QTextLine set = layout.createLine();
    layout.endLayout();
    painter.save();
    painter.setPen(ink.color);
    painter.translate(line.baseline);
    painter.scale(1 / FontScale, 1 / FontScale);
    layout.draw(&painter, QPointF(0, -set.ascent()));
    painter.restore();
}

} // namespace weici::paint
