// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bulletin.h"
#include "models/templatewordmodel.h"

#include <QDialog>

#include <memory>
#include <optional>

class QLineEdit;
class QTimer;

namespace Ui {
class TemplateEditor;
}

namespace weici::gui {

class Appearance;
class BulletinDesk;
class TemplateCompleter;

/// The text of a bulletin with its fields, and beside it what is printed of it. What is typed is kept in the
/// ledger as soon as the hands rest; where it is wrong is said beneath, with line and column.
class TemplateEditor final : public QDialog {
    Q_OBJECT

public:
    TemplateEditor(const Appearance &appearance, BulletinDesk &desk, QWidget *parent = nullptr);
    ~TemplateEditor() override;

    /// From 1; 0: stay.
    void goToLine(int line);
    [[nodiscard]] TemplateCompleter &completer() const { return *m_completer; }

Q_SIGNALS:
    void said(const QString &text);
    void refused(const QString &reason);

public Q_SLOTS:
    void done(int result) override;

private:
    void connectFields();
    void bindHead(QLineEdit &edit, const QString &key);
    void fillHead();
    void changed();
    void keep();
    void refresh();
    void showResult(const app::BulletinDocument &document);
    void showError(const QString &message, int line, int column);
    void goToError();
    void replaceText(const QString &text);
    void saveTemplate();
    void followCursor();
    [[nodiscard]] app::BulletinDraft draft() const;

    const Appearance &m_appearance;
    BulletinDesk &m_desk;
    std::unique_ptr<Ui::TemplateEditor> m_ui;
    models::TemplateWordModel m_words;
    TemplateCompleter *m_completer;
    QTimer *m_rest;
    bool m_filling = false;
    std::optional<std::pair<int, int>> m_error; ///< line and column, from 1
};

} // namespace weici::gui
