// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cell.h"
#include "gui/page.h"

#include <QObject>

#include <map>

class QAction;
class QActionGroup;
class QMenu;
class QSettings;
class QStackedWidget;

namespace weici::gui {

class PagePanel;
class SheetSession;
class Sidebar;

/// The pages of an open ledger, one shown: sidebar, menu and Ctrl+number choose it, the settings remember it.
/// Only pages that were added exist. What is being typed is committed first; while it is refused, the page
/// stays.
class Pages final : public QObject {
    Q_OBJECT

public:
    Pages(QStackedWidget &stack, Sidebar &sidebar, QMenu &menu, QSettings &settings,
          QObject *parent = nullptr);

    void add(Page page, PagePanel *panel);
    /// A page must have been added before.
    [[nodiscard]] PagePanel &current() const { return *m_panels.at(m_page); }
    [[nodiscard]] Page page() const { return m_page; }
    /// Whether it is shown afterwards.
    bool show(Page page);
    /// The page that was shown last, with the focus.
    void showRemembered();
    /// nullptr: none.
    void showSession(SheetSession *session);

Q_SIGNALS:
    void refused(const QString &reason);
    void said(const QString &text);
    void correctionWanted();
    void cellWanted(const weici::engine::CellKey &key);
    void editorClosed();
    /// Of the page that is shown.
    void selectionMoved();
    void left(weici::gui::Page page);
    void shown(weici::gui::Page page);

private:
    void put(Page page);
    void mark();

    QStackedWidget &m_stack;
    Sidebar &m_sidebar;
    QMenu &m_menu;
    QSettings &m_settings;
    QActionGroup *m_group;
    std::map<Page, PagePanel *> m_panels;
    std::map<Page, QAction *> m_actions;
    Page m_page = Page::Entry;
    bool m_open = false;
};

} // namespace weici::gui
