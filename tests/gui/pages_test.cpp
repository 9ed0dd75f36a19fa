// SPDX-License-Identifier: GPL-3.0-or-later
// The page mechanism over pages of the test's own, and in the real window.
#include "support/guiwindow.h"

#include "gui/pagepanel.h"
#include "gui/pages.h"
#include "gui/sidebar.h"

#include <QAbstractButton>
#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>

namespace weici::test {

namespace {

using gui::Page;

class SomePage final : public gui::PagePanel {
public:
    using PagePanel::PagePanel;
    void showSession(gui::SheetSession *session) override { shownSession = session; }
    bool finishEditing() override { return !refuses; }

    gui::SheetSession *shownSession = nullptr;
    bool refuses = false;
};

class SomePages : public GuiWindow {
protected:
    SomePages()
        : m_sidebar(*m_appearance)
        , m_pages(std::make_unique<gui::Pages>(m_stack, m_sidebar, m_menu, *m_settings)) {
        // In any order: the sidebar and the menu have their own.
        m_pages->add(Page::Records, &m_records);
        m_pages->add(Page::Entry, &m_entry);
        m_pages->add(Page::Targets, &m_targets);
        QObject::connect(m_pages.get(), &gui::Pages::shown,
                         [this](Page page) { m_log << gui::pageTitle(page); });
    }
    void open() {
        openSample();
        m_pages->showSession(window().session());
        m_pages->showRemembered();
    }
    QStackedWidget m_stack;
    gui::Sidebar m_sidebar;
    QMenu m_menu;
    SomePage m_entry;
    SomePage m_targets;
    SomePage m_records;
    std::unique_ptr<gui::Pages> m_pages;
    QStringList m_log;
};

TEST_F(SomePages, StandInTheOrderOfTheRound) {
    QStringList menu;
    QStringList keys;
    for (const QAction *action : m_menu.actions()) {
        menu << action->text();
        keys << action->shortcut().toString();
    }
    EXPECT_EQ(menu,
              (QStringList{QStringLiteral("数据填报"), QStringLiteral("目标"), QStringLiteral("记录")}));
    EXPECT_EQ(keys,
              (QStringList{QStringLiteral("Ctrl+2"), QStringLiteral("Ctrl+6"), QStringLiteral("Ctrl+8")}));
    m_sidebar.resize(m_sidebar.sizeHint());
    m_sidebar.show();
    auto *entry = m_sidebar.findChild<QWidget *>(QStringLiteral("entryButton"));
    auto *targets = m_sidebar.findChild<QWidget *>(QStringLiteral("targetsButton"));
    auto *records = m_sidebar.findChild<QWidget *>(QStringLiteral("recordsButton"));
    ASSERT_TRUE(entry && targets && records);
    EXPECT_LT(entry->y(), targets->y());
    EXPECT_LT(targets->y(), records->y());
}

TEST_F(SomePages, CannotBeChosenWithoutALedger) {
    EXPECT_FALSE(m_pages->show(Page::Targets));
    EXPECT_FALSE(m_menu.actions().constFirst()->isEnabled());
    open();
    EXPECT_TRUE(m_menu.actions().constFirst()->isEnabled());
    m_pages->showSession(nullptr);
    EXPECT_FALSE(m_pages->show(Page::Targets));
    EXPECT_EQ(m_targets.shownSession, nullptr);
}

TEST_F(SomePages, ShowWhatSidebarMenuAndCallerChoose) {
    open();
    EXPECT_EQ(m_stack.currentWidget(), &m_entry);
    m_sidebar.findChild<QAbstractButton *>(QStringLiteral("targetsButton"))->click();
    EXPECT_EQ(m_stack.currentWidget(), &m_targets);
    m_menu.actions().constLast()->trigger();
    EXPECT_EQ(m_stack.currentWidget(), &m_records);
    EXPECT_TRUE(m_sidebar.findChild<QAbstractButton *>(QStringLiteral("recordsButton"))->isChecked());
    EXPECT_TRUE(m_pages->show(Page::Entry));
    EXPECT_TRUE(m_menu.actions().constFirst()->isChecked());
    EXPECT_FALSE(m_pages->show(Page::Overview)) << "does not exist yet";
    EXPECT_EQ(m_log, (QStringList{QStringLiteral("数据填报"), QStringLiteral("目标"), QStringLiteral("记录"),
                                  QStringLiteral("数据填报")}));
}

TEST_F(SomePages, StayWhileSomethingTypedIsRefused) {
    open();
    m_entry.refuses = true;
    m_sidebar.findChild<QAbstractButton *>(QStringLiteral("targetsButton"))->click();
    EXPECT_EQ(m_stack.currentWidget(), &m_entry);
    EXPECT_TRUE(m_sidebar.findChild<QAbstractButton *>(QStringLiteral("entryButton"))->isChecked());
    EXPECT_TRUE(m_menu.actions().constFirst()->isChecked());
}

TEST_F(SomePages, AreRememberedWithTheSettings) {
    open();
    m_pages->show(Page::Records);
    m_pages.reset();
    EXPECT_EQ(m_settings->value(QStringLiteral("window/page")).toString(), QStringLiteral("records"));
}

TEST_F(GuiWindow, NoPageMakesTheWindowLargerThanTheSmallestScreen) {
    openSample();
    const QList<QAction *> pages = child<QMenu>("pagesMenu")->actions();
    for (int round = 0; round < 2; ++round) {
        for (QAction *page : pages) {
            page->trigger();
            settle();
            EXPECT_EQ(window().size(), QSize(1366, 738)) << page->text().toStdString();
        }
    }
}

TEST_F(GuiWindow, EachPageHasItsOwnDocksAndItsOwnWordsInTheStatusLine) {
    openSample();
    goTo(12, models::Value);
    auto *selection = child<QLabel>("selectionSum");
    EXPECT_TRUE(selection->text().contains(QStringLiteral("求和 46.26")));
    auto *problems = child<QDockWidget>("problemDock");
    auto *side = child<QDockWidget>("sideDock");
    EXPECT_TRUE(problems->isVisible() && side->isVisible());
    side->toggleViewAction()->trigger();
    for (const int other : {Qt::Key_3, Qt::Key_6, Qt::Key_8}) {
        press(other, Qt::ControlModifier);
        settle();
        EXPECT_FALSE(selection->text().contains(QStringLiteral("求和"))) << "of a grid that is not seen";
        EXPECT_FALSE(problems->isVisible() || side->isVisible());
        EXPECT_FALSE(problems->toggleViewAction()->isEnabled());
        press(Qt::Key_2, Qt::ControlModifier);
        settle();
        EXPECT_TRUE(selection->text().contains(QStringLiteral("求和 46.26")));
        EXPECT_TRUE(problems->isVisible());
        EXPECT_FALSE(side->isVisible()) << "as it was left";
    }
}

TEST_F(GuiWindow, SidebarShowsThePagesAndTheKeysChooseThem) {
    openSample();
    EXPECT_TRUE(child<QAbstractButton>("entryButton")->isChecked());
    for (const char *button : {"overviewButton", "treeButton", "rankingButton", "gapsButton", "targetsButton",
                               "bulletinButton", "recordsButton"}) {
        EXPECT_TRUE(child<QAbstractButton>(button)->isVisible()) << button;
    }
    press(Qt::Key_2, Qt::ControlModifier);
    EXPECT_TRUE(grid().hasFocus());
}

} // namespace

} // namespace weici::test
