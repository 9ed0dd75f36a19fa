// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>

namespace weici::gui {

QString WindowDialogs::openFile(const QString &title, const QString &folder, const QString &filter) {
    return QFileDialog::getOpenFileName(m_window, title, folder, filter);
}

QString WindowDialogs::saveFile(const QString &title, const QString &suggested, const QString &filter) {
    return QFileDialog::getSaveFileName(m_window, title, suggested, filter);
}

QString WindowDialogs::chooseFolder(const QString &title, const QString &folder) {
    return QFileDialog::getExistingDirectory(m_window, title, folder);
}

bool WindowDialogs::choosePrinter(QPrinter &printer, const QString &title) {
    QPrintDialog dialog(&printer, m_window);
    dialog.setWindowTitle(title);
    return dialog.exec() == QDialog::Accepted;
}

int WindowDialogs::ask(const Question &question) {
    QMessageBox box(m_window);
    box.setWindowTitle(question.title);
    box.setText(question.text);
    box.setDetailedText(question.detail);
    QList<QPushButton *> buttons;
    for (const QString &text : question.buttons) {
        buttons << box.addButton(text, QMessageBox::ActionRole);
    }
    box.setDefaultButton(buttons.first());
    box.setEscapeButton(buttons.last());
    box.exec();
    return static_cast<int>(buttons.indexOf(qobject_cast<QPushButton *>(box.clickedButton())));
}

std::optional<int> WindowDialogs::choose(const QString &title, const QString &text,
                                         const QStringList &items) {
    bool chosen = false;
    const QString item = QInputDialog::getItem(m_window, title, text, items, 0, false, &chosen);
    return chosen ? std::optional(static_cast<int>(items.indexOf(item))) : std::nullopt;
}

std::optional<QString> WindowDialogs::askText(const QString &title, const QString &text,
                                              const QString &suggested) {
    bool given = false;
    const QString answer = QInputDialog::getText(m_window, title, text, QLineEdit::Normal, suggested, &given);
    return given ? std::optional(answer) : std::nullopt;
}

} // namespace weici::gui
