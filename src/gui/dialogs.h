// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

class QPrinter;
class QWidget;

namespace weici::gui {

/// Every question that interrupts: the tests answer them in place of a person.
class Dialogs {
public:
    struct Question {
        QString title;
        QString text;        ///< what, where, what next
        QString detail;      ///< for the curious, behind a button; may be empty
        QStringList buttons; ///< the first is the one that Enter takes, the last the one that Esc takes
    };

    virtual ~Dialogs() = default;

    /// Paths chosen, empty when the person gave up. A file to be saved that exists has been asked about.
    virtual QString openFile(const QString &title, const QString &folder, const QString &filter) = 0;
    virtual QString saveFile(const QString &title, const QString &suggested, const QString &filter) = 0;
    /// Empty when the person gave up.
    virtual QString chooseFolder(const QString &title, const QString &folder) = 0;
    /// Sets up the printer, which may print to a file; false: the person gave up.
    virtual bool choosePrinter(QPrinter &printer, const QString &title) = 0;
    /// The number of the button pressed.
    virtual int ask(const Question &question) = 0;
    virtual std::optional<int> choose(const QString &title, const QString &text,
                                      const QStringList &items) = 0;
    virtual std::optional<QString> askText(const QString &title, const QString &text,
                                           const QString &suggested) = 0;
};

/// The real ones, over a window (which must outlive them).
class WindowDialogs final : public Dialogs {
public:
    void setWindow(QWidget *window) { m_window = window; }

    QString openFile(const QString &title, const QString &folder, const QString &filter) override;
    QString saveFile(const QString &title, const QString &suggested, const QString &filter) override;
    QString chooseFolder(const QString &title, const QString &folder) override;
    bool choosePrinter(QPrinter &printer, const QString &title) override;
    int ask(const Question &question) override;
    std::optional<int> choose(const QString &title, const QString &text, const QStringList &items) override;
    std::optional<QString> askText(const QString &title, const QString &text,
                                   const QString &suggested) override;

private:
    QWidget *m_window = nullptr;
};

} // namespace weici::gui
