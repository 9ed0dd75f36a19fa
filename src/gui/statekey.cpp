// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/statekey.h"

#include "gui/appearance.h"

#include <QPainter>

#include <utility>

namespace weici::gui {

StateKey::StateKey(QWidget *parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StateKey::setAppearance(const Appearance &appearance) {
    m_appearance = &appearance;
    connect(&appearance, &Appearance::changed, this, qOverload<>(&QWidget::update));
}

QSize StateKey::sizeHint() const {
    return {400, std::max(25, fontMetrics().height() + 6)};
}

QSize StateKey::minimumSizeHint() const {
    return {1, sizeHint().height()};
}

void StateKey::paintEvent(QPaintEvent * /*event*/) {
    const Theme &theme = m_appearance->theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    painter.setPen(QPen(theme.ruleStrong, 0));
    painter.drawLine(rect().topLeft(), rect().topRight());
    painter.setFont(typeFont(type::secondary));
    const QFontMetrics metrics(painter.font());
    int x = 12;
    const auto write = [&](const QString &text, const QColor &color) {
        painter.setPen(color);
        painter.drawText(QRect(x, 0, width(), height()), Qt::AlignVCenter | Qt::AlignLeft, text);
        x += metrics.horizontalAdvance(text);
    };
    write(tr("空格的四种情况"), theme.text2);
    const std::pair<QString, QString> states[] = {{QString(), tr("空白：还不知道")},
                                                  {QStringLiteral("/"), tr("未公布")},
                                                  {QStringLiteral("\\"), tr("不可排名")},
                                                  {QStringLiteral("-"), tr("不作要求")}};
    for (const auto &[sign, meaning] : states) {
        x += 18;
        const QRect box(x, (height() - 15) / 2, 22, 15);
        painter.fillRect(box, theme.ground);
        if (sign == u"-") {
            painter.fillRect(box, QBrush(theme.rule, Qt::BDiagPattern));
        }
        painter.setPen(theme.control);
        painter.drawRect(box);
        painter.setPen(theme.muted);
        painter.drawText(box, Qt::AlignCenter, sign);
        x += 28;
        write(meaning, theme.text2);
    }
}

} // namespace weici::gui
