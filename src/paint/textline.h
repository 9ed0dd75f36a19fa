// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QColor>

#include "paint/page.h"
#include "paint/textmeasure.h"

class QPainter;

namespace weici::paint {

/// What fills `slack` points in a line of a size: first a little everywhere, so little that nobody and no
/// reader of a PDF takes it for blanks, then what is left beside punctuation, or everywhere where there is
/// none.
Stretch stretchOf(QStringView text, double slack, double size);

/// Where the units of a line begin, and where the last ends, in points from the left of the page.
std::vector<double> unitEdges(const TextLine &line, Measures &measures);

/// How a line is inked beside its style.
struct Ink {
    QColor color = Qt::black;
    bool underline = false;
};

/// Draws a line on a painter whose unit is the point.
void drawLine(QPainter &painter, const TextLine &line, Measures &measures, const Ink &ink = {});

} // namespace weici::paint
