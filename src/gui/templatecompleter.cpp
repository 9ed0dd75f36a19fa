// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/templatecompleter.h"

#include "models/templatewordmodel.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTreeView>

#include <algorithm>

namespace weici::gui {

using models::TemplateWordModel;

namespace {

constexpr int meaningWidth = 280;

} // namespace

TemplateCompleter::TemplateCompleter(QPlainTextEdit &editor, TemplateWordModel &words)
    : QObject(&editor)
    , m_editor(editor)
    , m_completer(new QCompleter(&words, this))
    , m_list(new QTreeView) {
    m_list->setObjectName(QStringLiteral("fieldList"));
    m_list->setAccessibleName(tr("字段"));
    m_list->setRootIsDecorated(false);
    m_list->setHeaderHidden(true);
    m_list->setUniformRowHeights(true);
    m_completer->setPopup(m_list);
    m_completer->setWidget(&editor);
    m_completer->setCompletionMode(QCompleter::PopupCompletion);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setCompletionColumn(TemplateWordModel::WordColumn);
    m_completer->setMaxVisibleItems(10);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &TemplateCompleter::take);
    connect(&editor, &QPlainTextEdit::textChanged, this, &TemplateCompleter::offer);
    editor.installEventFilter(this);
    m_list->installEventFilter(this); // after the completer's own, so that it is asked first
}

QString TemplateCompleter::typed(bool *inside) const {
    const QTextCursor cursor = m_editor.textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    static const QRegularExpression open(QStringLiteral("\\{\\{([^{}]*)$"));
    const QRegularExpressionMatch match = open.match(before);
    *inside = match.hasMatch();
    return match.captured(1);
}

void TemplateCompleter::offer() {
    bool inside = false;
    const QString prefix = typed(&inside);
    if (!inside || !m_editor.hasFocus() || prefix.startsWith(u'/')) {
        m_list->hide();
        return;
    }
    m_completer->setCompletionPrefix(prefix);
    if (m_completer->completionCount() == 0 ||
        (m_completer->completionCount() == 1 && m_completer->currentCompletion() == prefix)) {
        m_list->hide();
        return;
    }
    m_list->resizeColumnToContents(TemplateWordModel::WordColumn);
    const int word = m_list->columnWidth(TemplateWordModel::WordColumn) + 16;
    m_list->setColumnWidth(TemplateWordModel::WordColumn, word);
    QRect at = m_editor.cursorRect();
    at.setWidth(word + meaningWidth + m_list->verticalScrollBar()->sizeHint().width());
    m_completer->complete(at);
    m_list->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void TemplateCompleter::take(const QString &word) {
    bool inside = false;
    const QString prefix = typed(&inside);
    if (!inside) {
        return;
    }
    const bool encloses = word.startsWith(u'#') || word.startsWith(u'?') || word.startsWith(u'^');
    QTextCursor cursor = m_editor.textCursor();
    const QString after = cursor.block().text().mid(cursor.positionInBlock());
    cursor.beginEditBlock();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, static_cast<int>(prefix.size()));
    cursor.insertText(word);
    if (!after.startsWith(u"}}")) {
        cursor.insertText(QStringLiteral("}}"));
        if (encloses) {
            const int here = cursor.position();
            cursor.insertText(u"{{/" + word.mid(1) + u"}}");
            cursor.setPosition(here);
        }
    } else {
        cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor, 2);
    }
    cursor.endEditBlock();
    m_editor.setTextCursor(cursor);
    m_list->hide();
}

bool TemplateCompleter::eventFilter(QObject *object, QEvent *event) {
    if (event->type() != QEvent::KeyPress) {
        return QObject::eventFilter(object, event);
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool takes =
        key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Tab;
    if (object == m_list && takes) {
        const QModelIndex chosen = m_list->currentIndex();
        take(chosen.siblingAtColumn(TemplateWordModel::WordColumn).data().toString());
        return true;
    }
    if (object == m_list && key->key() == Qt::Key_Escape) {
        m_list->hide();
        return true;
    }
    if (object == &m_editor && key->key() == Qt::Key_Space && key->modifiers() == Qt::ControlModifier) {
        offer();
        return true;
    }
    return QObject::eventFilter(object, event);
}

} // namespace weici::gui
