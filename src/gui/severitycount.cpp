// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/severitycount.h"

#include "app/labels.h"
#include "gui/appearance.h"
#include "gui/marks.h"

#include <QPainter>

namespace weici::gui {

SeverityCount::SeverityCount(QWidget *parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
}

void SeverityCount::setUp(const Appearance &appearance, app::Severity severity) {
    m_appearance = &appearance;
    m_severity = severity;
    setFont(typeFont(type::secondary));
}

void SeverityCount::setBrief() {
    m_isBrief = true;
}

void SeverityCount::setCount(int count) {
    m_count = count;
    setToolTip(app::labels::severity(m_severity) + u' ' + QString::number(count));
    setAccessibleName(toolTip());
    updateGeometry();
    update();
}

QString SeverityCount::text() const {
    const QString number = QString::number(m_count);
    return m_isBrief ? number : app::labels::severity(m_severity) + u' ' + number;
}

QSize SeverityCount::sizeHint() const {
    return {fontMetrics().horizontalAdvance(text()) + 18, fontMetrics().height()};
}

void SeverityCount::paintEvent(QPaintEvent * /*event*/) {
    const Theme &theme = m_appearance->theme();
    QPainter painter(this);
    const bool error = m_severity == app::Severity::Error;
    if (m_count > 0 || m_isBrief) {
        paintSeverity(painter, theme, rect().adjusted(1, 0, 0, 0), m_severity);
    }
    painter.setPen(m_count == 0 ? theme.muted : error ? theme.bad : theme.warn);
    painter.drawText(rect().adjusted(15, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
}

} // namespace weici::gui
