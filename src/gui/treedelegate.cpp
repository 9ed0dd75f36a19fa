// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/treedelegate.h"

#include "gui/appearance.h"
#include "gui/marks.h"
#include "models/indicatortreemodel.h"

#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>

namespace weici::gui {

using Kind = engine::IndicatorTree::Kind;
using models::IndicatorTreeModel;

namespace {

Kind kindOf(const QModelIndex &index) {
    return static_cast<Kind>(index.siblingAtColumn(0).data(IndicatorTreeModel::KindRole).toInt());
}

} // namespace

TreeDelegate::TreeDelegate(const Appearance &appearance, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance) {}

QSize TreeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const {
    return {QStyledItemDelegate::sizeHint(option, index).width(),
            std::max(26, option.fontMetrics.height() + 8)};
}

void TreeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const {
    const Theme &theme = m_appearance.theme();
    painter->save();
    const Kind kind = kindOf(index);
    const bool strong =
        kind == Kind::Block || (kind != Kind::Leaf && index.column() == IndicatorTreeModel::Points);
    painter->setFont(typeFont(option.font.pointSizeF(), strong ? QFont::DemiBold : QFont::Normal));
    painter->setPen(index.column() <= IndicatorTreeModel::Check ? theme.text : theme.text2);
    const QRect box = option.rect.adjusted(index.column() == 0 ? 2 : 8, 0, -8, 0);
    if (index.column() == IndicatorTreeModel::Name) {
        paintName(*painter, box, index);
    } else if (index.column() == IndicatorTreeModel::Check) {
        paintCheck(*painter, box, index);
    } else {
        paintText(*painter, box, static_cast<int>(index.data(Qt::TextAlignmentRole).value<Qt::Alignment>()),
                  index.data().toString());
    }
    painter->restore();
}

int TreeDelegate::numberWidth(const QFontMetrics &metrics) {
    return metrics.horizontalAdvance(QStringLiteral("000"));
}

void TreeDelegate::paintName(QPainter &painter, const QRect &box, const QModelIndex &index) const {
    QRect rest = box;
    const QString number = index.data(IndicatorTreeModel::NumberRole).toString();
    if (kindOf(index) == Kind::Leaf && !number.isEmpty()) {
        const int width =
            std::max(numberWidth(painter.fontMetrics()), painter.fontMetrics().horizontalAdvance(number));
        const QPen pen = painter.pen();
        painter.setPen(m_appearance.theme().muted);
        painter.drawText(QRect(rest.left(), rest.top(), width, rest.height()),
                         Qt::AlignVCenter | Qt::AlignRight, number);
        painter.setPen(pen);
        rest.setLeft(rest.left() + width + 5);
    }
    paintText(painter, rest, Qt::AlignVCenter | Qt::AlignLeft, index.data().toString());
}

void TreeDelegate::paintCheck(QPainter &painter, const QRect &box, const QModelIndex &index) const {
    const Theme &theme = m_appearance.theme();
    const auto mark = static_cast<IndicatorTreeModel::Mark>(index.data(IndicatorTreeModel::MarkRole).toInt());
    QRect rest = box;
    if (mark == IndicatorTreeModel::Mark::Fits) {
        paintTick(painter, theme.good, rest);
        rest.setLeft(rest.left() + 13);
    } else if (mark == IndicatorTreeModel::Mark::Differs) {
        paintSeverity(painter, theme, rest, app::Severity::Warning);
        rest.setLeft(rest.left() + 15);
        painter.setPen(theme.warn);
    } else {
        painter.setPen(theme.text2);
    }
    paintText(painter, rest, Qt::AlignVCenter | Qt::AlignLeft, index.data().toString());
}

QWidget *TreeDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem & /*option*/,
                                    const QModelIndex &index) const {
    auto *editor = new QLineEdit(parent);
    editor->setObjectName(QStringLiteral("cellEditor"));
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    return editor;
}

void TreeDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const {
    const bool taken = model->setData(index, qobject_cast<QLineEdit *>(editor)->text(), Qt::EditRole);
    editor->setProperty("refused", !taken);
}

bool TreeDelegate::isRefused(const QWidget &editor) {
    return editor.property("refused").toBool();
}

void TreeDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const {
    QRect box = option.rect;
    const bool numbered = index.column() == IndicatorTreeModel::Name &&
                          !index.data(IndicatorTreeModel::NumberRole).toString().isEmpty();
    if (numbered) {
        box.setLeft(box.left() + numberWidth(option.fontMetrics) + 3);
    }
    editor->setGeometry(box);
}

} // namespace weici::gui
