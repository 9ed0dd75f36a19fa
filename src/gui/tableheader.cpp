// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tableheader.h"

#include "gui/appearance.h"
#include "gui/marks.h"

#include <QPainter>
#include <QTableView>

namespace weici::gui {

TableHeader::TableHeader(const Appearance &appearance, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_appearance(appearance) {
    setSectionsClickable(false);
    setHighlightSections(false);
    setFont(typeFont(type::secondary, QFont::Medium));
    connect(&appearance, &Appearance::changed, viewport(), qOverload<>(&QWidget::update));
}

QSize TableHeader::sizeHint() const {
    return {100, std::max(27, fontMetrics().height() + 10)};
}

void TableHeader::paintEvent(QPaintEvent *event) {
    {
        QPainter painter(viewport());
        painter.fillRect(viewport()->rect(), m_appearance.theme().surface);
        painter.setPen(QPen(m_appearance.theme().ruleStrong, 0));
        painter.drawLine(viewport()->rect().bottomLeft(), viewport()->rect().bottomRight());
    }
    QHeaderView::paintEvent(event);
}

void TableHeader::paintSection(QPainter *painter, const QRect &rect, int section) const {
    painter->save();
    painter->setFont(font());
    painter->setPen(m_appearance.theme().text2);
    const auto alignment =
        model()->headerData(section, orientation(), Qt::TextAlignmentRole).value<Qt::Alignment>();
    QRect box = rect.adjusted(8, 0, -8, 0);
    if (isSortIndicatorShown() && sortIndicatorSection() == section) {
        const bool up = sortIndicatorOrder() == Qt::AscendingOrder;
        paintArrow(*painter, m_appearance.theme().accent, QPointF(box.right() - 2, box.center().y() + 0.5),
                   up);
        box.setRight(box.right() - 10);
    }
    paintText(*painter, box, static_cast<int>(alignment),
              model()->headerData(section, orientation()).toString());
    painter->restore();
}

void makeFlat(QTableView &table) {
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setCornerButtonEnabled(false);
    table.setTabKeyNavigation(false);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setFrameShape(QFrame::NoFrame);
}

} // namespace weici::gui
