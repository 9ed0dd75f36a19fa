// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages.h"

#include "gui/pagepanel.h"
#include "gui/sidebar.h"

#include <QActionGroup>
#include <QMenu>
#include <QSettings>
#include <QStackedWidget>

namespace weici::gui {

namespace {

QString settingsKey() {
    return QStringLiteral("window/page");
}

} // namespace

Pages::Pages(QStackedWidget &stack, Sidebar &sidebar, QMenu &menu, QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_stack(stack)
    , m_sidebar(sidebar)
    , m_menu(menu)
    , m_settings(settings)
    , m_group(new QActionGroup(this)) {
    connect(&sidebar, &Sidebar::pageWanted, this, &Pages::show);
}

void Pages::add(Page page, PagePanel *panel) {
    const auto after = m_actions.upper_bound(page);
    auto *action = new QAction(pageTitle(page), m_group);
    action->setObjectName(pageIcon(page) + u"PageAction");
    action->setCheckable(true);
    action->setShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(static_cast<int>(page))));
    action->setEnabled(false);
    m_menu.insertAction(after == m_actions.end() ? nullptr : after->second, action);
    connect(action, &QAction::triggered, this, [this, page] { show(page); });
    m_actions[page] = action;
    m_panels[page] = panel;
    m_stack.addWidget(panel);
    m_sidebar.addPage(page);
    connect(panel, &PagePanel::refused, this, &Pages::refused);
    connect(panel, &PagePanel::said, this, &Pages::said);
    connect(panel, &PagePanel::correctionWanted, this, &Pages::correctionWanted);
    connect(panel, &PagePanel::cellWanted, this, &Pages::cellWanted);
    connect(panel, &PagePanel::editorClosed, this, &Pages::editorClosed);
    connect(panel, &PagePanel::selectionMoved, this, [this, page] {
        if (page == m_page) {
            Q_EMIT selectionMoved();
        }
    });
    connect(panel, &PagePanel::pageWanted, this, &Pages::show);
    if (pageIcon(page) == m_settings.value(settingsKey(), pageIcon(Page::Entry)).toString()) {
        m_page = page;
    }
}

bool Pages::show(Page page) {
    const bool can = m_open && m_panels.contains(page) && (page == m_page || current().finishEditing());
    if (can && page != m_page) {
        Q_EMIT left(m_page);
        m_settings.setValue(settingsKey(), pageIcon(page));
        put(page);
    }
    mark();
    return can;
}

void Pages::showRemembered() {
    put(m_page);
    mark();
}

void Pages::put(Page page) {
    m_page = page;
    // Only the page that is shown says how small the window can be.
    for (const auto &[other, panel] : m_panels) {
        const auto policy = other == page ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        panel->setSizePolicy(policy, policy);
    }
    m_stack.setCurrentWidget(&current());
    Q_EMIT shown(page);
    current().setFocus();
}

// Also takes back the mark of a button or action that was pressed while the page had to stay.
void Pages::mark() {
    m_sidebar.showPage(m_page);
    m_actions.at(m_page)->setChecked(true);
}

void Pages::showSession(SheetSession *session) {
    m_open = session != nullptr;
    for (const auto &[page, panel] : m_panels) {
        panel->showSession(session);
        m_actions.at(page)->setEnabled(m_open);
    }
}

} // namespace weici::gui
