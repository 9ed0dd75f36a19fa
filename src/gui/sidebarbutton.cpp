// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/sidebarbutton.h"

#include "gui/appearance.h"
#include "gui/marks.h"

#include <QPainter>

namespace weici::gui {

SidebarButton::SidebarButton(QWidget *parent)
    : QAbstractButton(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
}

void SidebarButton::setUp(const Appearance &appearance, const QString &icon) {
    m_appearance = &appearance;
    m_icon = icon;
    connect(&appearance, &Appearance::changed, this, qOverload<>(&QWidget::update));
}

void SidebarButton::setCompact(bool compact) {
    m_compact = compact;
    updateGeometry();
    update();
}

void SidebarButton::setCount(int count, bool urgent) {
    m_count = count;
    m_urgent = urgent;
    setAccessibleDescription(count > 0 ? tr("%1 条").arg(count) : QString());
    update();
}

QSize SidebarButton::sizeHint() const {
    const int height = std::max(36, fontMetrics().height() + 16);
    return {m_compact ? 44 : std::max(152, fontMetrics().horizontalAdvance(text()) + 96), height};
}

void SidebarButton::paintEvent(QPaintEvent * /*event*/) {
    const Theme &theme = m_appearance->theme();
    QPainter painter(this);
    const bool current = isChecked();
    if (current) {
        painter.fillRect(rect(), theme.accentSoft);
        painter.fillRect(0, 0, 3, height(), theme.accent);
    } else if (underMouse()) {
        painter.fillRect(rect(), theme.sunken);
    }
    const QColor color = current ? theme.accent : theme.text2;
    painter.drawPixmap(16, (height() - 16) / 2, iconPixmap(m_icon, color, 16, devicePixelRatioF()));
    if (!m_compact) {
        painter.setFont(typeFont(type::body, current ? QFont::DemiBold : QFont::Normal));
        painter.setPen(current ? theme.accent : theme.text);
        painter.drawText(rect().adjusted(42, 0, -8, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
    }
    if (m_count > 0) {
        painter.setFont(typeFont(type::small, QFont::DemiBold));
        painter.setPen(m_urgent ? theme.bad : theme.warn);
        painter.drawText(rect().adjusted(0, m_compact ? 2 : 0, m_compact ? -3 : -15, 0),
                         static_cast<int>(Qt::AlignRight | (m_compact ? Qt::AlignTop : Qt::AlignVCenter)),
                         QString::number(m_count));
    }
    if (hasFocus()) {
        painter.setPen(theme.accent);
        painter.drawRect(rect().adjusted(4, 1, -3, -2));
    }
}

void SidebarButton::enterEvent(QEnterEvent *event) {
    QAbstractButton::enterEvent(event);
    update();
}

void SidebarButton::leaveEvent(QEvent *event) {
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace weici::gui
