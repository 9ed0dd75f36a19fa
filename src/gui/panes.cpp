// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/panes.h"

#include <QApplication>
#include <QWidget>

namespace weici::gui {

namespace {

bool takesKeys(const QWidget &widget) {
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) != 0;
}

QWidget *entryOf(QWidget *pane) {
    if (!pane || !pane->isVisible()) {
        return nullptr;
    }
    if (QWidget *proxy = pane->focusProxy(); proxy && proxy->isVisible()) {
        return proxy;
    }
    if (takesKeys(*pane)) {
        return pane;
    }
    for (QWidget *at = pane->nextInFocusChain(); at != pane; at = at->nextInFocusChain()) {
        if (pane->isAncestorOf(at) && takesKeys(*at)) {
            return at;
        }
    }
    return nullptr;
}

bool holdsFocus(const QWidget *pane, const QWidget *focus) {
    return pane && focus && (pane == focus || pane->focusProxy() == focus || pane->isAncestorOf(focus));
}

} // namespace

void goToNextPane(const QList<QWidget *> &panes, bool back) {
    const QWidget *focus = QApplication::focusWidget();
    const qsizetype count = panes.size();
    qsizetype from = back ? 0 : -1;
    // The narrowest part that has the keys: a page's head stands before the page that holds it.
    for (qsizetype i = 0; i < count; ++i) {
        if (holdsFocus(panes[i], focus)) {
            from = i;
            break;
        }
    }
    for (qsizetype step = 1; step <= count; ++step) {
        const qsizetype at = (from + (back ? count - step : step) + count) % count;
        QWidget *entry = entryOf(panes[at]);
        // A page that has lost its sheet begins with its own head.
        if (entry && (from < 0 || !holdsFocus(panes[from], entry))) {
            entry->setFocus(back ? Qt::BacktabFocusReason : Qt::TabFocusReason);
            return;
        }
    }
}

} // namespace weici::gui
