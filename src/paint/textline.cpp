// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/textline.h"

#include <algorithm>
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

enum class Place : quint8 { Tight, Loose, Mark };

/// What follows each unit of a line; the last is followed by nothing.
std::vector<Place> placesAfter(QStringView text) {
    std::vector<Place> places(static_cast<std::size_t>(text.size()), Place::Tight);
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        const bool pair = text[i].isHighSurrogate();
        const bool lastPair = pair && i + 2 >= text.size();
        const bool word = isLatin(text[i]) && isLatin(text[i + 1]);
        const bool mark = QStringView(u"，；：、。）》〕”’").contains(text[i]) ||
                          QStringView(u"（《〔“‘").contains(text[i + 1]);
        if (!lastPair && !word)
            places[static_cast<std::size_t>(i)] = mark ? Place::Mark : Place::Loose;
        i += pair ? 1 : 0;
    }
    return places;
}

std::vector<double> roomAfter(QStringView text, const Stretch &stretch) {
    std::vector<double> room;
    for (const Place place : placesAfter(text))
        room.push_back(place == Place::Tight   ? 0
                       : place == Place::Loose ? stretch.each
                                               : stretch.each + stretch.marks);
    return room;
}

/// The room between characters as formats of the text.
QList<QTextLayout::FormatRange> spacings(const TextLine &line) {
    QList<QTextLayout::FormatRange> ranges;
    const auto room = roomAfter(line.text, line.stretch);
    const auto roomAt = [&](qsizetype at) { return room[static_cast<std::size_t>(at)]; };
    for (qsizetype from = 0; from < line.text.size();) {
        qsizetype to = from + (line.text[from].isHighSurrogate() ? 2 : 1);
        while (to < line.text.size() && roomAt(to) == roomAt(from) && !line.text[to].isHighSurrogate())
            ++to;
        if (const double points = line.style.spacing + roomAt(from); points != 0)
            ranges.append(spaced(from, std::min(to, line.text.size()), points));
        from = to;
    }
    return ranges;
}

} // namespace

Stretch stretchOf(QStringView text, double slack, double size) {
    constexpr double Unseen = 0.1; // of the size
    constexpr double Widest = 0.3;
    constexpr double WidestAtMarks = 0.6;
    const auto places = placesAfter(text);
    const auto marks = double(std::ranges::count(places, Place::Mark));
    const auto gaps = marks + double(std::ranges::count(places, Place::Loose));
    if (gaps == 0)
        return {};
    const double even = slack / gaps;
    if (even <= Unseen * size || marks == 0)
        return {std::min(even, Widest * size), 0};
    const double left = (slack - gaps * Unseen * size) / marks;
    return {Unseen * size, std::min(left, WidestAtMarks * size)};
}

std::vector<double> unitEdges(const TextLine &line, Measures &measures) {
    const auto advances = measures.of(line.style).advances(line.text);
    const auto room = roomAfter(line.text, line.stretch);
    std::vector<double> edges{line.baseline.x()};
    for (std::size_t i = 0; i < advances.size(); ++i)
        edges.push_back(edges.back() + advances[i] + room[i]);
    return edges;
}

void drawLine(QPainter &painter, const TextLine &line, Measures &measures, const Ink &ink) {
    if (line.text.isEmpty())
        return;
    QFont font = measures.of(line.style).font();
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
