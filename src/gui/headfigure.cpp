// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/headfigure.h"

#include "gui/appearance.h"
#include "gui/marks.h"
#include "models/rankingboard.h"

#include <QPainter>

#include <algorithm>

namespace weici::gui {

namespace {

constexpr int padding = 10;

QFont large() {
    return typeFont(type::figure, QFont::DemiBold);
}
QFont unitFont() {
    return typeFont(type::section);
}
QFont changeFont() {
    return typeFont(12, QFont::DemiBold);
}

} // namespace

HeadFigureButton::HeadFigureButton(QWidget *parent)
    : QAbstractButton(parent) {
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

void HeadFigureButton::setUp(const Appearance &appearance) {
    m_appearance = &appearance;
    connect(&appearance, &Appearance::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void HeadFigureButton::showFigure(const models::HeadFigure &figure) {
    if (figure == m_figure && !text().isEmpty()) {
        return;
    }
    m_figure = figure;
    const QString change = figure.change ? app::changeText(*figure.change) : QString();
    setText(figure.caption);
    setAccessibleName(
        QStringList{figure.caption, figure.before + figure.figure + figure.unit, change, figure.note}.join(
            u'，'));
    updateGeometry();
    update();
}

/// Rules stand between figures.
bool HeadFigureButton::isFirst() const {
    return x() <= 2 * padding;
}

QColor HeadFigureButton::color() const {
    const Theme &theme = m_appearance->theme();
    const QColor tones[] = {theme.text, theme.good, theme.warn, theme.bad, theme.accent};
    return tones[std::clamp(m_figure.tone, 0, 4)];
}

QSize HeadFigureButton::sizeHint() const {
    const QFontMetrics small(typeFont(type::secondary));
    const int height = 2 * small.height() + QFontMetrics(large()).height() + 4;
    int width = QFontMetrics(large()).horizontalAdvance(m_figure.figure) +
                QFontMetrics(unitFont()).horizontalAdvance(m_figure.before + m_figure.unit) + 20;
    if (m_figure.change) {
        width += QFontMetrics(changeFont()).horizontalAdvance(app::changeText(*m_figure.change)) + 8;
    }
    width =
        std::max({width, small.horizontalAdvance(m_figure.note), small.horizontalAdvance(m_figure.caption)});
    return {width + 2 * padding, height};
}

void HeadFigureButton::paintEvent(QPaintEvent * /*event*/) {
    const Theme &theme = m_appearance->theme();
    QPainter painter(this);
    painter.setPen(QPen(theme.rule, 0));
    if (!isFirst()) {
        painter.drawLine(0, 4, 0, height() - 4);
    }
    if (underMouse()) {
        painter.fillRect(rect().adjusted(2, 0, 0, 0), theme.surface);
    }
    const QRect box = rect().adjusted(isFirst() ? 2 : padding, 0, -padding / 2, 0);
    painter.setFont(typeFont(type::secondary));
    painter.setPen(theme.text2);
    paintText(painter, box, Qt::AlignLeft | Qt::AlignTop, m_figure.caption);
    paintText(painter, box, Qt::AlignLeft | Qt::AlignBottom, m_figure.note);
    paintFigure(painter, box);
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

/// Parts of different size on one base line.
void HeadFigureButton::paintFigure(QPainter &painter, const QRect &box) const {
    const QFontMetrics figures(large());
    const int base = box.top() + QFontMetrics(typeFont(type::secondary)).height() + figures.ascent() + 1;
    int x = box.left();
    const auto write = [&](const QString &text, const QFont &font, const QColor &ink, int gap) {
        if (text.isEmpty()) {
            return;
        }
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(x, base, text);
        x += painter.fontMetrics().horizontalAdvance(text) + gap;
    };
    const Theme &theme = m_appearance->theme();
    write(m_figure.before, unitFont(), color(), 5);
    write(m_figure.figure, large(), color(), 5);
    write(m_figure.unit, unitFont(), m_figure.tone == 4 ? color() : theme.text2, 10);
    if (!m_figure.change || m_figure.change->kind == app::RankChange::Kind::Unknown) {
        return;
    }
    using Kind = app::RankChange::Kind;
    const Kind kind = m_figure.change->kind;
    const QString text = app::changeText(*m_figure.change);
    if (kind == Kind::Up || kind == Kind::Down) {
        const QColor ink = kind == Kind::Up ? theme.good : theme.bad;
        const qreal middle = base - QFontMetrics(changeFont()).xHeight() / 2.0 - 1;
        paintArrow(painter, ink, QPointF(x + 5, middle), kind == Kind::Up);
        x += 13;
        write(text.mid(1), changeFont(), ink, 0);
    } else {
        write(text, typeFont(type::secondary), theme.text2, 0);
    }
}

} // namespace weici::gui
