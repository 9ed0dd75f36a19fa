// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/valuedelegate.h"

#include "engine/cell.h"
#include "gui/appearance.h"
#include "gui/decimals.h"
#include "gui/marks.h"
#include "models/valuegridmodel.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace weici::gui {

using models::ValueGridModel;

namespace {

constexpr int padding = 6;
constexpr char refusedProperty[] = "refused";
/// Set on an editor that typing opened: there the arrows move on, as in a spreadsheet.
constexpr char typedProperty[] = "typed";
/// Set on an editor that is being closed: the focus that it then loses is no reason to commit again.
constexpr char closingProperty[] = "closing";

engine::CellState stateOf(const QModelIndex &index) {
    const QVariant state = index.data(ValueGridModel::StateRole);
    return state.isValid() ? static_cast<engine::CellState>(state.toInt()) : engine::CellState::Value;
}

/// `/`, `\` and `-` say that there is no number; they stand in the middle, muted.
bool isSign(const QModelIndex &index) {
    const engine::CellState state = stateOf(index);
    return state == engine::CellState::NotPublished || state == engine::CellState::NotRankable ||
           state == engine::CellState::NotApplicable;
}

bool isNotUnderstood(const QModelIndex &index) {
    return index.column() != models::Target && stateOf(index) == engine::CellState::Text;
}

bool isCurrent(const QStyleOptionViewItem &option, const QModelIndex &index) {
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view && view->currentIndex() == index;
}

std::optional<app::Severity> severityOf(const QModelIndex &index) {
    const QVariant severity = index.data(ValueGridModel::SeverityRole);
    return severity.isValid() ? std::optional(static_cast<app::Severity>(severity.toInt())) : std::nullopt;
}

void setRefused(QWidget &editor, bool refused) {
    if (editor.property(refusedProperty).toBool() != refused) {
        editor.setProperty(refusedProperty, refused);
        // The style sheet looks at the property only then.
        editor.style()->unpolish(&editor);
        editor.style()->polish(&editor);
    }
}

} // namespace

ValueDelegate::ValueDelegate(const Appearance &appearance, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance) {}

void ValueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const {
    const Theme &theme = m_appearance.theme();
    painter->save();
    painter->setClipRect(option.rect);
    paintGround(*painter, option, index);
    paintRules(*painter, theme.rule, option.rect);
    paintContent(*painter, option, index);
    if (const auto severity = severityOf(index)) {
        paintCorner(*painter, theme, option.rect, *severity);
    }
    if (index.data(ValueGridModel::FollowUpRole).isValid()) {
        paintFollowUp(*painter, theme, option.rect);
    }
    if (isCurrent(option, index)) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(QPen(option.state.testFlag(QStyle::State_Active) ? theme.accent : theme.control, 2,
                             Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

void ValueDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const {
    const Theme &theme = m_appearance.theme();
    const bool readOnly = models::isTyped(index.column()) && !index.flags().testFlag(Qt::ItemIsEditable);
    painter.fillRect(option.rect, readOnly ? theme.surface : theme.ground);
    if (stateOf(index) == engine::CellState::NotApplicable) {
        painter.fillRect(option.rect, QBrush(theme.rule, Qt::BDiagPattern));
    }
    if (const auto severity = severityOf(index)) {
        painter.fillRect(option.rect, *severity == app::Severity::Error ? theme.badSoft : theme.warnSoft);
    }
    if (option.state.testFlag(QStyle::State_Selected) && !isCurrent(option, index)) {
        painter.fillRect(option.rect,
                         option.state.testFlag(QStyle::State_Active) ? theme.selection : theme.sunken);
    }
}

QColor ValueDelegate::textColor(const QModelIndex &index, bool selected) const {
    const Theme &theme = m_appearance.theme();
    const int column = index.column();
    const bool quiet = isSign(index) || column == models::Unit || column == models::Tied ||
                       column == models::AsOf || index.data(ValueGridModel::ComputedRole).toBool();
    if (quiet) {
        return selected ? theme.text2 : theme.muted;
    }
    const bool typed = models::isTyped(column);
    const bool readOnly = typed && !index.flags().testFlag(Qt::ItemIsEditable);
    const bool level = column <= models::Level2 && index.data() != index.siblingAtColumn(models::Leaf).data();
    return level || column == models::Note || readOnly ? theme.text2 : theme.text;
}

void ValueDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const {
    const QString stored = index.data().toString();
    if (stored.isEmpty()) {
        return;
    }
    const QString text = index.column() == models::Value ? decimals::shown(stored, option.widget) : stored;
    const Theme &theme = m_appearance.theme();
    painter.setFont(option.font);
    painter.setPen(textColor(index, option.state.testFlag(QStyle::State_Selected)));
    const QRect box = option.rect.adjusted(padding, 0, -padding - 1, 0);
    if (index.column() <= models::Leaf) {
        // Names of one line stand in the middle of their row, merged ones at the top of theirs.
        const bool merged =
            index.column() < models::Leaf && option.rect.height() > option.fontMetrics.height() * 2;
        painter.drawText(box.adjusted(0, merged ? 4 : 0, 0, 0),
                         Qt::TextWordWrap | Qt::AlignLeft | (merged ? Qt::AlignTop : Qt::AlignVCenter), text);
        return;
    }
    if (index.column() == models::Rank && stateOf(index) == engine::CellState::Value) {
        const int place = index.data(ValueGridModel::PlaceRole).toInt();
        paintBadge(painter, theme, option.rect, text, static_cast<ValueGridModel::Place>(place));
        return;
    }
    auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    if (isSign(index)) {
        alignment = Qt::AlignCenter;
    } else if (isNotUnderstood(index)) {
        alignment = Qt::AlignLeft | Qt::AlignVCenter;
    }
    paintText(painter, box, static_cast<int>(alignment), text);
    if (isNotUnderstood(index)) {
        const int width = std::min(option.fontMetrics.horizontalAdvance(text), box.width());
        paintWave(painter, theme.warn, box.left(), box.left() + width, option.rect.bottom() - 4);
    }
}

QWidget *ValueDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const {
    auto *editor = new QLineEdit(parent);
    editor->setObjectName(QStringLiteral("cellEditor"));
    editor->setFont(option.font);
    editor->setContextMenuPolicy(Qt::DefaultContextMenu);
    const bool number = index.column() == models::Value || index.column() == models::Target;
    editor->setAlignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    connect(editor, &QLineEdit::textEdited, editor, [editor] { setRefused(*editor, false); });
    return editor;
}

void ValueDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const {
    auto *line = qobject_cast<QLineEdit *>(editor);
    // The view asks again whenever anything of the cell changes, such as its problem mark: never over typed
    // text.
    if (line && !line->isModified() && !isRefused(line)) {
        line->setText(index.data(Qt::EditRole).toString());
    }
}

void ValueDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const {
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        setRefused(*line, !model->setData(index, line->text(), Qt::EditRole));
    }
}

void ValueDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                         const QModelIndex &index) const {
    Q_UNUSED(index)
    editor->setGeometry(option.rect);
}

bool ValueDelegate::isRefused(const QWidget *editor) {
    return editor && editor->property(refusedProperty).toBool();
}

bool ValueDelegate::finish(QWidget *editor) {
    Q_EMIT commitData(editor);
    if (isRefused(editor)) {
        return false;
    }
    editor->setProperty(closingProperty, true);
    Q_EMIT closeEditor(editor, NoHint);
    return true;
}

bool ValueDelegate::eventFilter(QObject *object, QEvent *event) {
    auto *editor = qobject_cast<QLineEdit *>(object);
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

bool ValueDelegate::keyPressed(QLineEdit &editor, int key, Qt::KeyboardModifiers modifiers) {
    if (key == Qt::Key_Escape) {
        setRefused(editor, false);
        editor.setProperty(closingProperty, true);
        Q_EMIT closeEditor(&editor, RevertModelCache);
        Q_EMIT givenUp();
        return true;
    }
    const bool sideways = key == Qt::Key_Left || key == Qt::Key_Right;
    std::optional<GridMove> move;
    if (key == Qt::Key_Up || key == Qt::Key_Down) {
        move = key == Qt::Key_Up ? GridMove::Up : GridMove::Down;
    } else if (sideways && editor.property(typedProperty).toBool() && modifiers == Qt::NoModifier) {
        move = key == Qt::Key_Left ? GridMove::Left : GridMove::Right;
    } else if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab ||
               key == Qt::Key_Backtab) {
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
