// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages look like on the desk.
#include "gui/appearance.h"
#include "gui/pageview.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace weici::gui {

namespace {

constexpr double oldOpacity = 0.45;

/// Paper is light in either theme, and so is what marks it.
const Theme &paper() {
    static const Theme theme = Theme::light();
    return theme;
}

QColor ink(PageView::Mark::Kind kind) {
    switch (kind) {
    case PageView::Mark::Kind::Error:
        return paper().bad;
    case PageView::Mark::Kind::Warning:
        return paper().warn;
    case PageView::Mark::Kind::Override:
        break;
    }
    return paper().accent;
}

QColor ground(PageView::Mark::Kind kind) {
    switch (kind) {
    case PageView::Mark::Kind::Error:
        return paper().badSoft;
    case PageView::Mark::Kind::Warning:
        return paper().warnSoft;
    case PageView::Mark::Kind::Override:
        break;
    }
    return paper().accentSoft;
}

} // namespace

void PageView::paintEvent(QPaintEvent *event) {
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_appearance->theme().desk);
    if (!m_pages) {
        return;
    }
    int first = -1;
    int last = -1;
    for (std::size_t page = 0; page < m_boxes.size(); ++page) {
        if (m_boxes[page].translated(-offset()).intersects(viewport()->rect())) {
            first = first < 0 ? static_cast<int>(page) : first;
            last = static_cast<int>(page);
            paintPage(painter, last, event->rect());
        }
    }
    m_cache.keepOnly(first - m_columns, last + m_columns);
    if (!m_isOld) {
        paintMarks(painter);
        paintFocus(painter);
    }
}

void PageView::paintPage(QPainter &painter, int page, const QRect &clip) {
    const QRect box = m_boxes[static_cast<std::size_t>(page)].translated(-offset());
    painter.save();
    painter.setClipRect(box & clip);
    painter.fillRect(box, Qt::white);
    painter.setOpacity(m_isOld ? oldOpacity : 1.0);
    m_cache.draw(painter, page, box.topLeft(), clip);
    painter.restore();
    painter.setPen(QPen(m_appearance->theme().ruleStrong, 0));
    painter.drawRect(QRectF(box).adjusted(-0.5, -0.5, 0.5, 0.5));
}

/// The ground lies under the print, as a marker's would: it is multiplied with what is there.
void PageView::paintMarks(QPainter &painter) const {
    for (const Mark &mark : m_marks) {
        for (const QRectF &area : mark.place.areas) {
            const QRectF box = onDesk(mark.place.page, area);
            painter.setCompositionMode(QPainter::CompositionMode_Multiply);
            painter.fillRect(box, ground(mark.kind));
            painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
            const double line = mark.isChosen ? 2.0 : 1.2;
            painter.setPen(
                QPen(ink(mark.kind), line, mark.kind == Mark::Kind::Override ? Qt::DashLine : Qt::SolidLine));
            if (mark.place.annex >= 0) {
                painter.setBrush(Qt::NoBrush);
                painter.drawRect(box);
            } else {
                painter.drawLine(box.bottomLeft(), box.bottomRight());
            }
        }
    }
}

void PageView::paintFocus(QPainter &painter) const {
    const Place *figure = currentFigure();
    if (!figure || !hasFocus()) {
        return;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(paper().accent, 2));
    for (const QRectF &area : figure->areas) {
        painter.drawRect(onDesk(figure->page, area).adjusted(-2, -1, 2, 1));
    }
}

} // namespace weici::gui
