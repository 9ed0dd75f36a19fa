// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cell.h"
#include "gui/page.h"

#include <QWidget>

namespace weici::gui {

class SheetSession;

/// What the window asks of every page. A page sets a focus proxy: where the keys go when it is shown.
class PagePanel : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// What is open now; nullptr before it goes, and then nothing of it may be looked at any more. A page
    /// follows the session's region and period by itself (SheetSession::moved).
    virtual void showSession(SheetSession *session) = 0;
    /// Commits what is being typed; false: it is refused and stays.
    virtual bool finishEditing() { return true; }
    /// Gives up what is being typed.
    virtual void abandonEditing() {}
    virtual void copySelection() {}
    virtual void clearSelected() {}
    /// A step of Ctrl+= (1) or Ctrl+- (-1), or Ctrl+0 (0); false: nothing on the page has a size of its own.
    virtual bool zoomBy(int /*step*/) { return false; }
    /// F8 on a page with findings of its own, and Ctrl+F8 on the one that was gone to; false: it has none.
    virtual bool goToFinding(bool /*back*/) { return false; }
    virtual bool acceptFinding() { return false; }
    /// The parts that F6 goes through, in reading order.
    [[nodiscard]] virtual QList<QWidget *> parts() {
        return {findChild<QWidget *>(QStringLiteral("head")), this};
    }
    /// What the status line says of the selection; empty: nothing.
    [[nodiscard]] virtual QString selectionText() const { return {}; }

Q_SIGNALS:
    void refused(const QString &reason);
    void said(const QString &text);
    /// Something was typed into a locked period: why is it to be corrected?
    void correctionWanted();
    /// The cell is to be shown in 数据填报.
    void cellWanted(const weici::engine::CellKey &key);
    /// An editor has gone: what it was refused for is over.
    void editorClosed();
    /// selectionText() may be another.
    void selectionMoved();
    /// Another page says more.
    void pageWanted(weici::gui::Page page);
};

} // namespace weici::gui
