// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/guiwindow.h"

#include "gui/samples.h"
#include "support/keypresses.h"

namespace weici::test {

GuiWindow::GuiWindow()
    : m_settings(std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("settings.ini")),
                                             QSettings::IniFormat)) {
    m_settings->setValue(QStringLiteral("theme"), static_cast<int>(gui::Appearance::Choice::Light));
    m_appearance = std::make_unique<gui::Appearance>(*qApp, *m_settings);
    makeWindow();
}

GuiWindow::~GuiWindow() {
    closeWindow();
}

void GuiWindow::makeWindow() {
    m_window = std::make_unique<gui::MainWindow>(*m_appearance, m_dialogs, *m_settings);
    m_window->resize(1366, 738); // 768 less the title bar of the desktop
    m_window->show();
    m_window->activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
}

void GuiWindow::closeWindow() {
    if (m_window) {
        m_window->close();
        m_window.reset();
    }
}

void GuiWindow::openSample(const QString &name) {
    for (const gui::Sample &sample : gui::samples()) {
        if (sample.name == name) {
            m_dialogs.files.push_back(path(sample.fileName));
            window().controller().createFromSample(sample);
            break;
        }
    }
    ASSERT_NE(window().session(), nullptr) << "the sample was not opened";
    settle();
}

gui::GridView &GuiWindow::grid() {
    return *window().findChild<gui::GridView *>();
}

QString GuiWindow::message() {
    return window().findChild<gui::StatusLine *>()->message();
}

void GuiWindow::goTo(int row, int column) {
    grid().goTo(sheet().index(row, column));
    grid().setFocus();
}

void GuiWindow::press(int key, Qt::KeyboardModifiers modifiers) {
    QWidget *target = keyTarget();
    ASSERT_NE(target, nullptr) << "nothing has the focus";
    QTest::keyClick(target, static_cast<Qt::Key>(key), modifiers);
}

void GuiWindow::type(const QString &text) {
    for (const QChar character : text) {
        QWidget *target = keyTarget();
        ASSERT_NE(target, nullptr) << "nothing has the focus";
        // QTest::keyClicks knows ASCII alone; this sends what a keyboard layout or a paste-like input would.
        QTest::sendKeyEvent(QTest::Click, target, Qt::Key_unknown, QString(character), Qt::NoModifier);
    }
}

void GuiWindow::settle() {
    QTest::qWait(20);
    if (gui::SheetSession *session = m_window ? m_window->session() : nullptr) {
        const auto isChecked = [session] { return !session->problems().isChecking(); };
        EXPECT_TRUE(QTest::qWaitFor(isChecked, 60'000)) << "the problems are still being looked for";
    }
}

void GuiWindow::savePicture(const QString &name) {
    savePicture(name, window());
}

void GuiWindow::savePicture(const QString &name, QWidget &widget) {
    QTest::qWait(200);
    const QDir folder(QStringLiteral(WEICI_BINARY_DIR "/pictures"));
    ASSERT_TRUE(folder.mkpath(QStringLiteral(".")));
    ASSERT_TRUE(widget.grab().save(folder.filePath(name + u".png")));
}

} // namespace weici::test
