// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/appearance.h"
#include "gui/dialogs.h"
#include "gui/entrypanel.h"
#include "gui/gridview.h"
#include "gui/mainwindow.h"
#include "gui/sheetsession.h"
#include "gui/statusline.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QDir>
#include <QPrinter>
#include <QSettings>
#include <QStringList>
#include <QTemporaryDir>
#include <QTest>

#include <deque>
#include <memory>

namespace weici::test {

/// Answers in place of a person, and keeps what was asked. A question without a prepared answer fails the
/// test.
class ScriptedDialogs final : public gui::Dialogs {
public:
    std::deque<QString> files; ///< paths to be chosen
    std::deque<int> answers;   ///< buttons to be pressed
    std::deque<int> choices;
    std::deque<QString> texts;
    std::vector<Question> asked;
    QStringList suggested; ///< what file dialogs offered

    QString openFile(const QString &, const QString &, const QString &) override {
        return next(files, QString());
    }
    QString saveFile(const QString &, const QString &suggestion, const QString &) override {
        suggested << suggestion;
        return next(files, QString());
    }
    QString chooseFolder(const QString &, const QString &) override { return next(files, QString()); }
    /// Prints to the file that is prepared; an empty one is a person who gives up.
    bool choosePrinter(QPrinter &printer, const QString &) override {
        const QString path = next(files, QString());
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path);
        return !path.isEmpty();
    }
    int ask(const Question &question) override {
        asked.push_back(question);
        return next(answers, static_cast<int>(question.buttons.size()) - 1);
    }
    std::optional<int> choose(const QString &, const QString &, const QStringList &) override {
        return next(choices, 0);
    }
    std::optional<QString> askText(const QString &, const QString &, const QString &) override {
        return next(texts, QString());
    }

private:
    template <class T>
    T next(std::deque<T> &prepared, T otherwise) {
        if (prepared.empty()) {
            ADD_FAILURE() << "a dialog that the test did not expect";
            return otherwise;
        }
        T first = prepared.front();
        prepared.pop_front();
        return first;
    }
};

/// The real window over its own settings and folder, driven by key and mouse events.
class GuiWindow : public ::testing::Test {
protected:
    GuiWindow();
    ~GuiWindow() override;

    /// Makes a ledger from a sample in the test's folder and opens it, as the start page does.
    void openSample(const QString &name = QStringLiteral("yudu-2023h1"));
    void makeWindow();
    void closeWindow();

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] gui::MainWindow &window() { return *m_window; }
    [[nodiscard]] gui::GridView &grid();
    [[nodiscard]] models::ValueGridModel &sheet() { return window().session()->sheet(); }
    [[nodiscard]] QString shown(int row, int column) { return sheet().index(row, column).data().toString(); }
    [[nodiscard]] QString message();
    template <class T>
    [[nodiscard]] T *child(const char *name) {
        T *found = window().findChild<T *>(QLatin1String(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }

    void goTo(int row, int column);
    /// A key to whatever has the focus, as a keyboard sends it.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);
    /// Until what a change sets off is done: queued signals, and the slices of the problem search.
    void settle();
    void savePicture(const QString &name);
    static void savePicture(const QString &name, QWidget &widget);

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    ScriptedDialogs m_dialogs;
    std::unique_ptr<gui::Appearance> m_appearance;
    std::unique_ptr<gui::MainWindow> m_window;
};

} // namespace weici::test
