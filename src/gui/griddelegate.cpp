// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/griddelegate.h"

#include "gui/proseeditor.h"
#include "gui/theme.h"
#include "models/gridmodel.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStyle>

namespace weici::gui {

namespace {

constexpr char refusedProperty[] = "refused";
/// Set on an editor that typing opened: there the arrows move on, as in a spreadsheet.
constexpr char typedProperty[] = "typed";
/// Set on an editor that is being closed: the focus that it then loses is no reason to commit again.
constexpr char closingProperty[] = "closing";

void setRefused(QWidget &editor, bool refused) {
    if (editor.property(refusedProperty).toBool() != refused) {
        editor.setProperty(refusedProperty, refused);
        // The style sheet looks at the property only then.
        editor.style()->unpolish(&editor);
        editor.style()->polish(&editor);
    }
}

QString textOf(const QWidget &editor) {
    const auto *prose = qobject_cast<const ProseEditor *>(&editor);
    return prose ? prose->toPlainText() : static_cast<const QLineEdit &>(editor).text();
}

bool isModified(const QWidget &editor) {
    const auto *prose = qobject_cast<const ProseEditor *>(&editor);
    return prose ? prose->document()->isModified() : static_cast<const QLineEdit &>(editor).isModified();
}

QWidget *proseEditor(QWidget *parent) {
    auto *editor = new ProseEditor(parent);
    QObject::connect(editor, &QPlainTextEdit::textChanged, editor, [editor] { setRefused(*editor, false); });
    return editor;
}

QWidget *lineEditor(QWidget *parent, Qt::Alignment alignment) {
    auto *editor = new QLineEdit(parent);
    const bool number = alignment.testFlag(Qt::AlignRight);
    editor->setAlignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    QObject::connect(editor, &QLineEdit::textEdited, editor, [editor] { setRefused(*editor, false); });
    return editor;
}

} // namespace

QWidget *GridDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const {
    const bool prose = index.data(models::GridModel::ProseRole).toBool();
    QWidget *editor = prose ? proseEditor(parent)
                            : lineEditor(parent, index.data(Qt::TextAlignmentRole).value<Qt::Alignment>());
    editor->setObjectName(QStringLiteral("cellEditor"));
    editor->setFont(option.font);
    return editor;
}

void GridDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const {
    // The view asks again whenever anything of the cell changes, such as its problem mark: never over typed
    // text.
    if (isModified(*editor) || isRefused(editor)) {
        return;
    }
    const QString text = index.data(Qt::EditRole).toString();
    if (auto *prose = qobject_cast<ProseEditor *>(editor)) {
        prose->setPlainText(text);
        prose->selectAll();
    } else {
        static_cast<QLineEdit &>(*editor).setText(text);
    }
}

void GridDelegate::began(QWidget *editor, bool typed) {
    editor->setProperty(typedProperty, typed);
    if (typed) {
        return;
    }
    if (auto *prose = qobject_cast<ProseEditor *>(editor)) {
        prose->moveCursor(QTextCursor::End);
    } else {
        static_cast<QLineEdit &>(*editor).end(false);
    }
}

void GridDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const {
    setRefused(*editor, !model->setData(index, textOf(*editor), Qt::EditRole));
}

void GridDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const {
    Q_UNUSED(index)
    if (auto *prose = qobject_cast<ProseEditor *>(editor)) {
        prose->setCell(option.rect);
    } else {
        editor->setGeometry(option.rect);
    }
}

bool GridDelegate::isCurrent(const QStyleOptionViewItem &option, const QModelIndex &index) {
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view && view->currentIndex() == index;
}

void GridDelegate::paintCurrentFrame(QPainter &painter, const Theme &theme,
                                     const QStyleOptionViewItem &option) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(option.state.testFlag(QStyle::State_Active) ? theme.accent : theme.control, 2,
                        Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(option.rect.adjusted(1, 1, -1, -1));
    painter.restore();
}

bool GridDelegate::isRefused(const QWidget *editor) {
    return editor && editor->property(refusedProperty).toBool();
}

bool GridDelegate::finish(QWidget *editor) {
    Q_EMIT commitData(editor);
    if (isRefused(editor)) {
        return false;
    }
    editor->setProperty(closingProperty, true);
    Q_EMIT closeEditor(editor, NoHint);
    return true;
}

bool GridDelegate::eventFilter(QObject *object, QEvent *event) {
    auto *editor = qobject_cast<QWidget *>(object);
    if (!editor) {
        return false;
    }
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        // Esc and Enter belong to the cell while it is edited.
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
        return false;
    case QEvent::KeyPress: {
        const auto *key = static_cast<QKeyEvent *>(event);
        return keyPressed(*editor, key->key(), key->modifiers());
    }
    case QEvent::FocusOut: {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        const bool closing = editor->property(closingProperty).toBool() || !editor->isVisible();
        if (!closing && reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason) {
            finish(editor);
        }
        return false;
    }
    default:
        return false;
    }
}

bool GridDelegate::keyPressed(QWidget &editor, int key, Qt::KeyboardModifiers modifiers) {
    if (key == Qt::Key_Escape) {
        setRefused(editor, false);
        editor.setProperty(closingProperty, true);
        Q_EMIT closeEditor(&editor, RevertModelCache);
        Q_EMIT givenUp();
        return true;
    }
    auto *prose = qobject_cast<ProseEditor *>(&editor);
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (enter && modifiers.testFlag(Qt::AltModifier)) {
        if (prose) {
            prose->insertPlainText(QStringLiteral("\n"));
        }
        return true;
    }
    const bool upOrDown = key == Qt::Key_Up || key == Qt::Key_Down;
    const bool sideways = key == Qt::Key_Left || key == Qt::Key_Right;
    std::optional<GridMove> move;
    if (upOrDown && (!prose || prose->isOneLine())) {
        move = key == Qt::Key_Up ? GridMove::Up : GridMove::Down;
    } else if (sideways && editor.property(typedProperty).toBool() && modifiers == Qt::NoModifier) {
        move = key == Qt::Key_Left ? GridMove::Left : GridMove::Right;
    } else if (enter || key == Qt::Key_Tab || key == Qt::Key_Backtab) {
        move = moveOf(key, modifiers);
    }
    if (!move) {
        return false;
    }
    if (finish(&editor)) {
        Q_EMIT moveWanted(*move);
    }
    return true;
}

} // namespace weici::gui
