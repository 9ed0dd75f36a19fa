// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/recentheader.h"

#include "gui/appearance.h"
#include "gui/startdelegates.h"

#include <QPainter>

namespace weici::gui {

RecentHeader::RecentHeader(QWidget *parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize RecentHeader::sizeHint() const {
    return {400, QFontMetrics(typeFont(type::secondary)).height() + 8};
}

void RecentHeader::paintEvent(QPaintEvent * /*event*/) {
    const Theme &theme = m_appearance->theme();
    QPainter painter(this);
    painter.setPen(QPen(theme.ruleStrong, 0));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
    painter.setFont(typeFont(type::secondary));
    painter.setPen(theme.muted);
    const RecentColumns columns = RecentColumns::of(rect().adjusted(8, 0, -8, -2));
    painter.drawText(columns.name, Qt::AlignVCenter | Qt::AlignLeft, tr("台账"));
    painter.drawText(columns.period, Qt::AlignVCenter | Qt::AlignLeft, tr("当前期"));
    painter.drawText(columns.filled, Qt::AlignVCenter | Qt::AlignRight, tr("有排名"));
    painter.drawText(columns.opened, Qt::AlignVCenter | Qt::AlignRight, tr("上次打开"));
}

} // namespace weici::gui
