// SPDX-License-Identifier: GPL-3.0-or-later
// Keys and mouse of the pages.
#include "gui/pageview.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTimer>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>

namespace weici::gui {

namespace {

constexpr int zoomStep = 10;

} // namespace

/// Tab goes through the figures, from the first that is seen, and past the last one out of the pages.
bool PageView::focusNextPrevChild(bool next) {
    return stepFigure(next) || QAbstractScrollArea::focusNextPrevChild(next);
}

bool PageView::stepFigure(bool next) {
    const std::size_t count = m_pages && !m_isOld ? m_pages->figures().size() : 0;
    if (count == 0) {
        return false;
    }
    if (!m_figure) {
        const auto &figures = m_pages->figures();
        const auto seen = std::ranges::find_if(
            figures, [this](const Place &figure) { return viewport()->rect().intersects(boxOf(figure)); });
        if (!next || seen == figures.end()) {
            return false;
        }
        setCurrentFigure(static_cast<std::size_t>(seen - figures.begin()));
        return true;
    }
    const bool isLast = next ? *m_figure + 1 == count : *m_figure == 0;
    setCurrentFigure(isLast ? std::nullopt : std::optional(next ? *m_figure + 1 : *m_figure - 1));
    return !isLast;
}

void PageView::keyPressEvent(QKeyEvent *event) {
    const Place *figure = currentFigure();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (figure) {
            Q_EMIT figureChosen(*figure);
            return;
        }
        break;
    case Qt::Key_F2:
        if (figure) {
            Q_EMIT changeWanted(*figure);
            return;
        }
        break;
    case Qt::Key_Escape:
        if (figure) {
            setCurrentFigure({});
            return;
        }
        break;
    case Qt::Key_PageDown:
        goByRows(1);
        return;
    case Qt::Key_PageUp:
        goByRows(-1);
        return;
    case Qt::Key_Home:
        verticalScrollBar()->setValue(0);
        return;
    case Qt::Key_End:
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
        return;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

/// Where a row of pages fits, on by a row; of larger pages by what is seen of them.
void PageView::goByRows(int rows) {
    const bool fits = !m_boxes.empty() && m_boxes.front().height() <= viewport()->height();
    if (!fits) {
        verticalScrollBar()->triggerAction(rows > 0 ? QAbstractSlider::SliderPageStepAdd
                                                    : QAbstractSlider::SliderPageStepSub);
        return;
    }
    const int last = static_cast<int>(m_boxes.size()) - 1;
    goToPage(std::clamp(shownPages().first + rows * m_columns, 0, last));
}

void PageView::wheelEvent(QWheelEvent *event) {
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    if (const int turned = event->angleDelta().y(); turned != 0) {
        setPercent(percent() + (turned > 0 ? zoomStep : -zoomStep));
    }
    event->accept();
}

void PageView::mousePressEvent(QMouseEvent *event) {
    m_click->stop();
    m_pressed = event->button() == Qt::LeftButton ? placeAt(event->position().toPoint()) : std::nullopt;
    if (m_pressed) {
        m_figure = figureOf(*m_pressed);
        viewport()->update();
    }
}

void PageView::mouseMoveEvent(QMouseEvent *event) {
    const auto place = placeAt(event->position().toPoint());
    const bool isFigure = place && (place->cell || figureOf(*place));
    viewport()->setCursor(isFigure ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

/// A figure of the text can be changed by a double click, so that a click waits for it; one of an annex is
/// the cell itself.
void PageView::mouseReleaseEvent(QMouseEvent *event) {
    const auto place = placeAt(event->position().toPoint());
    const bool same = m_pressed && place && place->paragraph == m_pressed->paragraph &&
                      place->run == m_pressed->run && place->annex == m_pressed->annex &&
                      place->row == m_pressed->row && place->column == m_pressed->column;
    if (event->button() != Qt::LeftButton || !same || !(place->cell || figureOf(*place))) {
        return;
    }
    if (place->annex >= 0) {
        Q_EMIT figureChosen(*place);
    } else {
        m_click->start(QApplication::doubleClickInterval());
    }
}

void PageView::mouseDoubleClickEvent(QMouseEvent *event) {
    m_click->stop();
    const auto place = placeAt(event->position().toPoint());
    m_pressed.reset();
    if (place && place->annex < 0 && figureOf(*place)) {
        Q_EMIT changeWanted(*place);
    }
}

void PageView::contextMenuEvent(QContextMenuEvent *event) {
    if (event->reason() == QContextMenuEvent::Keyboard) {
        if (const Place *figure = currentFigure()) {
            Q_EMIT menuWanted(*figure, viewport()->mapToGlobal(boxOf(*figure).bottomLeft()));
        }
        return;
    }
    if (const auto place = placeAt(event->pos()); place && (place->cell || figureOf(*place))) {
        setCurrentFigure(figureOf(*place));
        Q_EMIT menuWanted(*place, event->globalPos());
    }
}

bool PageView::viewportEvent(QEvent *event) {
    if (event->type() == QEvent::ToolTip && m_pages) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto place = placeAt(help->pos());
        const QString text = place ? m_describe(*place) : QString();
        if (text.isEmpty()) {
            QToolTip::hideText();
        } else {
            QToolTip::showText(help->globalPos(), text, viewport(), boxOf(*place));
        }
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void PageView::focusInEvent(QFocusEvent *event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void PageView::focusOutEvent(QFocusEvent *event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace weici::gui
