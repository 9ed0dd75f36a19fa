// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QColor>

#include "paint/page.h"
#include "paint/textmeasure.h"

class QPainter;

namespace weici::paint {

/// The places in a text where a line is stretched, of its size: true after a unit that is followed by room.
std::vector<bool> stretchesAfter(QStringView text);

/// Where the units of a line begin, and where the last ends, in points from the left of the page.
std::vector<double> unitEdges(const TextLine &line, Measures &measures);

/// How a line is inked beside its style.
struct Ink {
    QColor color = Qt::black;
    bool underline = false;
};

/// Draws a line on a painter whose unit is the point.
void drawLine(QPainter &painter, const TextLine &line, const Ink &ink = {});

} // namespace weici::paint
