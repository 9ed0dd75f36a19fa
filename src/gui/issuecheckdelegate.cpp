// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/issuecheckdelegate.h"

#include "app/labels.h"
#include "gui/appearance.h"
#include "gui/marks.h"
#include "models/issuefindingmodel.h"

#include <QAbstractItemView>
#include <QPainter>

namespace weici::gui {

using models::IssueFindingModel;

namespace {

constexpr int side = 14;
constexpr int above = 9;
constexpr int linkGap = 12;

QFont headFont() {
    return typeFont(type::body, QFont::DemiBold);
}

} // namespace

IssueCheckDelegate::IssueCheckDelegate(const Appearance &appearance, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance) {}

IssueCheckDelegate::Parts IssueCheckDelegate::parts(const QRect &row, const QString &message) const {
    const int head = QFontMetrics(headFont()).height();
    const QFontMetrics body(typeFont(type::secondary));
    const int width = row.width() - 2 * side;
    const int lines = body.boundingRect(QRect(0, 0, width, 10000), Qt::TextWordWrap, message).height();
    const QRect headBox(row.left() + side, row.top() + above, width, head);
    const QRect messageBox(headBox.left(), headBox.bottom() + 3, width, lines);
    return {headBox, messageBox, QRect(headBox.left(), messageBox.bottom() + 4, width, body.height() + 2)};
}

std::vector<QRect> IssueCheckDelegate::linkBoxes(const QRect &row, const QModelIndex &index) const {
    const Parts at = parts(row, index.data(IssueFindingModel::MessageRole).toString());
    const QFontMetrics metrics(typeFont(type::secondary));
    std::vector<QRect> boxes;
    int left = at.links.left();
    for (const QString &link : index.data(IssueFindingModel::LinksRole).toStringList()) {
        const int width = metrics.horizontalAdvance(link);
        boxes.emplace_back(left, at.links.top(), width, at.links.height());
        left += width + linkGap;
    }
    return boxes;
}

QSize IssueCheckDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const Parts at = parts(QRect(0, 0, width, 0), index.data(IssueFindingModel::MessageRole).toString());
    const bool links = !index.data(IssueFindingModel::LinksRole).toStringList().isEmpty();
    return {width, (links ? at.links.bottom() : at.message.bottom()) + above};
}

void IssueCheckDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const {
    const Theme &theme = m_appearance.theme();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool active = option.state.testFlag(QStyle::State_Active);
    const bool accepted = index.data(IssueFindingModel::AcceptedRole).isValid();
    const auto severity = static_cast<app::Severity>(index.data(IssueFindingModel::SeverityRole).toInt());
    const QColor tone = accepted ? theme.muted : severity == app::Severity::Error ? theme.bad : theme.warn;
    painter->save();
    if (selected) {
        painter->fillRect(option.rect, active ? theme.selection : theme.sunken);
    }
    painter->setPen(QPen(theme.rule, 0));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const Parts at = parts(option.rect, index.data(IssueFindingModel::MessageRole).toString());
    painter->setFont(headFont());
    QRect head = at.head;
    if (!accepted) {
        paintSeverity(*painter, theme, head, severity);
        head.setLeft(head.left() + 15);
    }
    const QString word = accepted ? tr("已接受") : app::labels::severity(severity);
    painter->setPen(selected && accepted ? theme.text2 : tone);
    painter->drawText(head, Qt::AlignLeft | Qt::AlignVCenter, word);
    head.setLeft(head.left() + painter->fontMetrics().horizontalAdvance(word) + 12);
    painter->setPen(accepted ? (selected ? theme.text2 : theme.muted) : theme.text);
    paintText(*painter, head, Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
    painter->setFont(typeFont(type::secondary));
    painter->setPen(accepted && !selected ? theme.muted : theme.text2);
    painter->drawText(at.message, Qt::TextWordWrap, index.data(IssueFindingModel::MessageRole).toString());
    const QStringList links = index.data(IssueFindingModel::LinksRole).toStringList();
    const std::vector<QRect> boxes = linkBoxes(option.rect, index);
    painter->setPen(theme.accent);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        painter->drawText(boxes[i], Qt::AlignLeft | Qt::AlignVCenter, links.at(static_cast<qsizetype>(i)));
        if (option.state.testFlag(QStyle::State_HasFocus) && static_cast<int>(i) == m_link) {
            painter->drawRect(QRectF(boxes[i]).adjusted(-3.5, -0.5, 2.5, 0.5));
        }
    }
    painter->restore();
}

} // namespace weici::gui
