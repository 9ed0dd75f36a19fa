// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QCompleter;
class QPlainTextEdit;
class QTreeView;

namespace weici::models {
class TemplateWordModel;
}

namespace weici::gui {

/// Offers the fields and lists of a template while a name is typed between `{{` and `}}`: each with what it
/// gives now. Enter or Tab takes one, Esc none; Ctrl+Space asks again.
class TemplateCompleter final : public QObject {
    Q_OBJECT

public:
    /// Editor and model must outlive it.
    TemplateCompleter(QPlainTextEdit &editor, models::TemplateWordModel &words);

    [[nodiscard]] QTreeView *list() const { return m_list; }

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void offer();
    void take(const QString &word);
    /// What is typed since `{{`, with a sign for lists; nothing: the cursor is in no braces.
    [[nodiscard]] QString typed(bool *inside) const;

    QPlainTextEdit &m_editor;
    QCompleter *m_completer;
    QTreeView *m_list;
};

} // namespace weici::gui
