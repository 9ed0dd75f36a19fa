// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ranklistview.h"

#include "gui/appearance.h"
#include "gui/marks.h"
#include "models/ranklistmodel.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace weici::gui {

namespace {

using models::RankListModel;

/// badge | name … | value unit | 并列
class RankListDelegate final : public QStyledItemDelegate {
public:
    RankListDelegate(const Appearance &appearance, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_appearance(appearance) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex & /*index*/) const override {
        return {100, std::max(24, option.fontMetrics.height() + 5)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override {
        const Theme &theme = m_appearance.theme();
        painter->save();
        const bool active = option.state.testFlag(QStyle::State_Active);
        if (option.state.testFlag(QStyle::State_Selected) && option.state.testFlag(QStyle::State_HasFocus)) {
            painter->fillRect(option.rect, active ? theme.selection : theme.sunken);
        } else if (option.state.testFlag(QStyle::State_MouseOver)) {
            painter->fillRect(option.rect, theme.surface);
        }
        painter->setPen(QPen(theme.rule, 0));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        painter->setFont(option.font);
        paintCells(*painter, option.rect.adjusted(0, 0, -2, -1), index);
        painter->restore();
    }

private:
    void paintCells(QPainter &painter, const QRect &box, const QModelIndex &index) const {
        const Theme &theme = m_appearance.theme();
        const bool front =
            qobject_cast<const RankListModel *>(index.model())->side() == RankListModel::Side::Front;
        const QRect badge(box.left(), box.top(), 28, box.height());
        paintBadge(painter, theme, badge, index.data(RankListModel::RankRole).toString(),
                   front ? models::ValueGridModel::Place::Front : models::ValueGridModel::Place::Back);
        QRect rest = box;
        rest.setLeft(badge.right() + 9);
        const QString value = index.data(RankListModel::ValueRole).toString();
        if (!value.isEmpty()) {
            rest.setRight(paintValue(painter, rest, value, index.data(RankListModel::UnitRole).toString()) -
                          6);
        }
        paintName(painter, rest, index.data().toString(), index.data(RankListModel::TiedRole).toBool());
    }

    /// Value and unit at the right end, values ending in one column; gives the left end of the value.
    int paintValue(QPainter &painter, const QRect &box, const QString &value, const QString &unit) const {
        const QFont body = painter.font();
        painter.setFont(quiet(body));
        const int unitWidth = painter.fontMetrics().horizontalAdvance(QStringLiteral("万元")) + 4;
        painter.setPen(m_appearance.theme().muted);
        const QRect unitBox(box.right() - unitWidth + 4, box.top(), unitWidth, box.height());
        painter.drawText(unitBox, Qt::AlignVCenter | Qt::AlignLeft, unit);
        painter.setFont(body);
        painter.setPen(m_appearance.theme().text);
        const int width = painter.fontMetrics().horizontalAdvance(value);
        const QRect valueBox(unitBox.left() - width - 4, box.top(), width + 1, box.height());
        painter.drawText(valueBox, Qt::AlignVCenter | Qt::AlignRight, value);
        return valueBox.left();
    }

    void paintName(QPainter &painter, QRect box, const QString &name, bool isTied) const {
        const QFont body = painter.font();
        const QString tied = isTied ? RankListView::tr("并列") : QString();
        const int tiedWidth = isTied ? QFontMetrics(quiet(body)).horizontalAdvance(tied) + 4 : 0;
        const QString shown = painter.fontMetrics().elidedText(name, Qt::ElideRight, box.width() - tiedWidth);
        painter.setPen(m_appearance.theme().text);
        painter.drawText(box, Qt::AlignVCenter | Qt::AlignLeft, shown);
        box.setLeft(box.left() + painter.fontMetrics().horizontalAdvance(shown) + 4);
        painter.setFont(quiet(body));
        painter.setPen(m_appearance.theme().muted);
        painter.drawText(box, Qt::AlignVCenter | Qt::AlignLeft, tied);
        painter.setFont(body);
    }

    static QFont quiet(QFont body) {
        body.setPointSizeF(body.pointSizeF() * type::secondary / type::body);
        return body;
    }

    const Appearance &m_appearance;
};

} // namespace

RankListView::RankListView(QWidget *parent)
    : QListView(parent) {
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
}

void RankListView::setAppearance(const Appearance &appearance) {
    m_appearance = &appearance;
    setItemDelegate(new RankListDelegate(appearance, this));
}

void RankListView::showList(models::RankListModel *model) {
    setModel(model);
    if (model) {
        connect(model, &QAbstractItemModel::modelReset, this, &QWidget::updateGeometry);
    }
    updateGeometry();
}

QSize RankListView::sizeHint() const {
    const int rows = model() ? model()->rowCount() : 0;
    return {200, rows > 0 ? rows * sizeHintForRow(0) : 0};
}

QSize RankListView::minimumSizeHint() const {
    const int rows = model() ? model()->rowCount() : 0;
    return {120, std::min(rows, 3) * (rows > 0 ? sizeHintForRow(0) : 0)};
}

} // namespace weici::gui
