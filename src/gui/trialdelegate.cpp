// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trialdelegate.h"

#include "gui/appearance.h"
#include "gui/marks.h"
#include "models/trialmodel.h"

#include <QLineEdit>
#include <QPainter>

namespace weici::gui {

namespace {

using models::Tone;
using models::TrialModel;

constexpr int padding = 7;

} // namespace

TrialDelegate::TrialDelegate(const Appearance &appearance, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance) {}

void TrialDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const {
    const Theme &theme = m_appearance.theme();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const auto tone = static_cast<Tone>(index.data(TrialModel::ToneRole).toInt());
    painter->save();
    if (selected) {
        painter->fillRect(option.rect,
                          option.state.testFlag(QStyle::State_Active) ? theme.selection : theme.sunken);
    } else if (index.data(TrialModel::ChangedRole).toBool()) {
        painter->fillRect(option.rect, theme.accentSoft);
    }
    paintRules(*painter, theme.rule, option.rect);
    QFont font = option.font;
    font.setWeight(tone == Tone::Strong ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    painter->setPen(toneColor(theme, tone, selected));
    QRect box = option.rect.adjusted(padding, 0, -padding, 0);
    const QString text = index.data().toString();
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    paintText(*painter, box, static_cast<int>(alignment), text);
    const QString before = index.data(TrialModel::BeforeRole).toString();
    if (!before.isEmpty()) {
        box.setRight(box.right() - painter->fontMetrics().horizontalAdvance(text));
        painter->setFont(option.font);
        painter->setPen(toneColor(theme, Tone::Quiet, selected));
        paintText(*painter, box, Qt::AlignRight | Qt::AlignVCenter, before + u" → ");
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(theme.accent, 2));
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    }
    painter->restore();
}

QWidget *TrialDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem & /*option*/,
                                     const QModelIndex &index) const {
    auto *editor = new QLineEdit(parent);
    editor->setObjectName(QStringLiteral("cellEditor"));
    editor->setAlignment(Qt::AlignRight);
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    const QPersistentModelIndex cell(index);
    connect(editor, &QLineEdit::textEdited, this,
            [this, cell](const QString &text) { Q_EMIT typed(cell, text); });
    return editor;
}

void TrialDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const {
    auto *line = static_cast<QLineEdit *>(editor);
    // Called again whenever figures move: what is being typed stays.
    if (!line->isModified()) {
        line->setText(index.data(Qt::EditRole).toString());
        line->selectAll();
    }
}

} // namespace weici::gui
