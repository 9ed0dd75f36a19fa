// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/problems.h"
#include "gui/theme.h"
#include "models/figuretable.h"
#include "models/valuegridmodel.h"

#include <QPixmap>
#include <QRect>

class QPainter;

/// The painted signs of the window. None speaks by colour alone: front is filled, back is outlined,
/// severities differ in shape.
namespace weici::gui {

/// The colour of a text of this tone.
QColor toneColor(const Theme &theme, models::Tone tone, bool selected);

/// A rank in a box of at least 26 × 19, centred on `cell` both ways; between front and back the plain number
/// in the same box, so that digits stay in one column.
void paintBadge(QPainter &painter, const Theme &theme, const QRect &cell, const QString &rank,
                models::ValueGridModel::Place place);

/// ▲2, ▼1 or 平: places won or lost, at the right of `box`; ▲▼ are drawn, so that they are alike everywhere.
void paintMove(QPainter &painter, const Theme &theme, const QRect &box, double move);

/// ■ 错误 or ▲ 提醒, 10 wide, centred at the left of `box`.
void paintSeverity(QPainter &painter, const Theme &theme, const QRect &box, app::Severity severity);

/// ✓, 10 wide, at the left of `box`; painted, since fonts differ in it.
void paintTick(QPainter &painter, const QColor &color, const QRect &box);

/// ▲ or ▼ of a rank that moved, 9 × 8 around `centre`; painted, since fonts differ in it.
void paintArrow(QPainter &painter, const QColor &color, const QPointF &centre, bool up);

/// The triangle of a cell that has a problem, in its upper right corner.
void paintCorner(QPainter &painter, const Theme &theme, const QRect &cell, app::Severity severity);

/// The square of a cell that is marked 待核, in its lower right corner.
void paintFollowUp(QPainter &painter, const Theme &theme, const QRect &cell);

/// A wavy line under a text that was kept but not understood.
void paintWave(QPainter &painter, const QColor &color, int left, int right, int y);

/// Right and bottom rule of a cell, one device pixel.
void paintRules(QPainter &painter, const QColor &color, const QRect &cell);

/// A one-colour icon of resources/icons, drawn sharp for the device ratio.
QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal deviceRatio);

/// Text in one line, with an ellipsis at its right end when it does not fit.
void paintText(QPainter &painter, const QRect &box, int alignment, const QString &text);

} // namespace weici::gui
