// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/startbutton.h"

#include "gui/appearance.h"
#include "gui/marks.h"

#include <QKeyEvent>
#include <QPainter>

namespace weici::gui {

StartButton::StartButton(QWidget *parent)
    : QAbstractButton(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StartButton::setUp(const Appearance &appearance, bool primary, const QString &key) {
    m_appearance = &appearance;
    m_primary = primary;
    m_key = key;
    connect(&appearance, &Appearance::changed, this, qOverload<>(&QWidget::update));
}

QSize StartButton::sizeHint() const {
    return {300, std::max(58, 2 * fontMetrics().height() + 22)};
}

void StartButton::paintEvent(QPaintEvent * /*event*/) {
    const Theme &theme = m_appearance->theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal pen = hasFocus() ? 2 : 1;
    const QColor edge =
        m_primary ? (hasFocus() ? theme.text : theme.accent) : (hasFocus() ? theme.accent : theme.ruleStrong);
    painter.setPen(QPen(edge, pen));
    painter.setBrush(m_primary ? theme.accent : underMouse() ? theme.surface : theme.ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), 3, 3);
    const int half = (height() - 16) / 2;
    const QRect upper(15, 8, width() - 30, half);
    painter.setFont(typeFont(type::section, QFont::DemiBold));
    painter.setPen(m_primary ? theme.onAccent : theme.text);
    painter.drawText(upper, Qt::AlignVCenter | Qt::AlignLeft, text());
    painter.setFont(typeFont(type::secondary));
    painter.setPen(m_primary ? theme.onAccent : theme.muted);
    painter.drawText(upper, Qt::AlignVCenter | Qt::AlignRight, m_key);
    paintText(painter, upper.translated(0, half), Qt::AlignVCenter | Qt::AlignLeft, toolTip());
}

void StartButton::enterEvent(QEnterEvent *event) {
    QAbstractButton::enterEvent(event);
    update();
}

void StartButton::leaveEvent(QEvent *event) {
    QAbstractButton::leaveEvent(event);
    update();
}

void StartButton::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace weici::gui
