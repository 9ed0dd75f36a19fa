// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/figurepainter.h"

#include "gui/marks.h"
#include "models/figurelistmodel.h"
#include "models/rankingboard.h"

#include <QPainter>

#include <algorithm>

namespace weici::gui {

using models::OverviewRow;

FigurePainter::FigurePainter(QPainter &painter, const Theme &theme)
    : m_painter(painter)
    , m_theme(theme)
    , m_body(painter.font())
    , m_small(m_body)
    , m_strong(m_body) {
    m_small.setPointSizeF(m_body.pointSizeF() * type::secondary / type::body);
    m_strong.setWeight(QFont::DemiBold);
}

int FigurePainter::em() const {
    return QFontMetrics(m_body).horizontalAdvance(QStringLiteral("国"));
}

void FigurePainter::use(const QFont &font, const QColor &color) const {
    m_painter.setFont(font);
    m_painter.setPen(color);
}

QColor FigurePainter::toneColor(int tone) const {
    return tone == 1 ? m_theme.good : tone == 2 ? m_theme.warn : tone == 3 ? m_theme.bad : m_theme.other;
}

void FigurePainter::paint(const OverviewRow &row, FigureListView::Kind kind, const QRect &box) const {
    switch (kind) {
    case FigureListView::Ranks:
        paintRank(row, box);
        break;
    case FigureListView::Levels:
        paintLevel(row, box);
        break;
    case FigureListView::Losses:
        paintLoss(row, box);
        break;
    case FigureListView::Gaps:
        paintGap(row, box);
        break;
    case FigureListView::Targets:
        paintTarget(row, box);
        break;
    }
}

void FigurePainter::paintName(const QString &name, const QRect &box) const {
    use(m_body, m_theme.text);
    paintText(m_painter, box, Qt::AlignLeft | Qt::AlignVCenter, name);
}

int FigurePainter::paintChange(const OverviewRow &row, const QRect &box) const {
    if (!row.change) {
        return 0;
    }
    using Kind = app::RankChange::Kind;
    const bool moved = row.change->kind == Kind::Up || row.change->kind == Kind::Down;
    QString text = app::changeText(*row.change);
    if (!moved) {
        use(m_small, m_theme.muted);
        m_painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, text);
        return m_painter.fontMetrics().horizontalAdvance(text);
    }
    const bool up = row.change->kind == Kind::Up;
    text.remove(0, 1);
    const QColor color = up ? m_theme.good : m_theme.bad;
    use(m_body, color);
    m_painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, text);
    const int width = m_painter.fontMetrics().horizontalAdvance(text);
    const qreal scale = m_body.pointSizeF() / typeFont(type::body).pointSizeF();
    const QPointF centre(box.right() - width - 6.5 * scale, box.center().y() + 0.5);
    m_painter.save();
    m_painter.translate(centre);
    m_painter.scale(scale, scale);
    paintArrow(m_painter, color, {}, up);
    m_painter.restore();
    return width + qRound(12 * scale);
}

void FigurePainter::paintRank(const OverviewRow &row, QRect box) const {
    use(m_body, m_theme.text);
    const int badge = std::max(28, em() * 2);
    paintBadge(m_painter, m_theme, QRect(box.left(), box.top(), badge, box.height()), row.rank, row.place);
    box.setLeft(box.left() + badge + em() / 2);
    if (row.change) {
        paintChange(row, box);
        box.setRight(box.right() - em() * 3);
    }
    use(m_small, m_theme.muted);
    const int unitWidth = m_painter.fontMetrics().horizontalAdvance(QStringLiteral("万元")) + 4;
    const QRect unitBox(box.right() - unitWidth, box.top(), unitWidth, box.height());
    const bool isNumber = !row.figure.isEmpty() && (row.figure.back().isDigit() || row.figure.endsWith(u'%'));
    if (!row.figure.isEmpty() && row.figure.size() <= 12) {
        paintText(m_painter, unitBox, Qt::AlignLeft | Qt::AlignVCenter, row.unit);
        use(m_body, isNumber ? m_theme.text : m_theme.muted);
        const int width = m_painter.fontMetrics().horizontalAdvance(row.figure);
        m_painter.drawText(QRect(unitBox.left() - width - 4, box.top(), width + 1, box.height()),
                           Qt::AlignRight | Qt::AlignVCenter, row.figure);
        box.setRight(unitBox.left() - width - 8);
    }
    const int tied = row.tied ? QFontMetrics(m_small).horizontalAdvance(QStringLiteral("并列")) + 4 : 0;
    use(m_body, m_theme.text);
    const QString name = m_painter.fontMetrics().elidedText(row.name, Qt::ElideRight, box.width() - tied);
    m_painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, name);
    if (row.tied) {
        box.setLeft(box.left() + m_painter.fontMetrics().horizontalAdvance(name) + 4);
        use(m_small, m_theme.muted);
        m_painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, FigureListView::tr("并列"));
    }
}

void FigurePainter::paintBar(const OverviewRow &row, const QRect &box, const QColor &color,
                             bool onTrack) const {
    const int height = std::max(8, em() * 2 / 3);
    const QRect track(box.left(), box.center().y() - height / 2, box.width(), height);
    if (onTrack && row.share) {
        m_painter.fillRect(track, m_theme.sunken);
    }
    if (row.share) {
        m_painter.fillRect(
            QRect(track.left(), track.top(), std::max(2, qRound(track.width() * *row.share)), height), color);
    }
    if (row.mark && row.share) {
        m_painter.fillRect(
            QRect(track.left() + qRound(track.width() * *row.mark), track.top() - 4, 1, height + 8),
            m_theme.text);
    }
}

void FigurePainter::paintLevel(const OverviewRow &row, QRect box) const {
    const int names = std::min(em() * 9, box.width() * 2 / 5);
    paintName(row.name, QRect(box.left(), box.top(), names - 6, box.height()));
    use(m_strong, row.tone == 3 ? m_theme.bad : m_theme.text);
    const int number = m_painter.fontMetrics().horizontalAdvance(QStringLiteral("00.0")) + 8;
    const QRect bar(box.left() + names, box.top(), box.width() - names - number, box.height());
    paintBar(row, bar, toneColor(row.tone), false);
    const int end = bar.left() + std::max(2, qRound(bar.width() * row.share.value_or(0))) + 6;
    m_painter.drawText(QRect(end, box.top(), number, box.height()), Qt::AlignLeft | Qt::AlignVCenter,
                       row.figure);
}

void FigurePainter::paintLoss(const OverviewRow &row, QRect box) const {
    const int notes = std::min(em() * 7, box.width() / 4);
    use(m_small, m_theme.muted);
    paintText(m_painter, QRect(box.right() - notes, box.top(), notes, box.height()),
              Qt::AlignLeft | Qt::AlignVCenter, row.note);
    box.setRight(box.right() - notes - em());
    use(m_strong, m_theme.text);
    const int number = m_painter.fontMetrics().horizontalAdvance(QStringLiteral("00.00"));
    m_painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, row.figure);
    box.setRight(box.right() - number - em() / 2);
    const int bar = std::min(em() * 6, box.width() / 3);
    paintBar(row, QRect(box.right() - bar, box.top(), bar, box.height()), m_theme.other, false);
    box.setRight(box.right() - bar - em() / 2);
    paintName(row.name, box);
}

void FigurePainter::paintGap(const OverviewRow &row, QRect box) const {
    use(m_strong, m_theme.text);
    const QString step = row.unit.isEmpty() ? row.figure : row.figure + u' ' + row.unit;
    m_painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, step);
    const int steps = std::max(em() * 9, m_painter.fontMetrics().horizontalAdvance(step) + em() / 2);
    box.setRight(box.right() - steps);
    use(m_body, m_theme.text2);
    const int note = m_painter.fontMetrics().horizontalAdvance(FigureListView::tr("到第 00")) + 8;
    m_painter.drawText(QRect(box.right() - note, box.top(), note, box.height()),
                       Qt::AlignLeft | Qt::AlignVCenter, row.note);
    box.setRight(box.right() - note - em() / 2);
    paintName(row.name, box);
}

void FigurePainter::paintTarget(const OverviewRow &row, QRect box) const {
    const int state = em() * 3 + em() / 2;
    const QColor color = toneColor(row.tone);
    const QRect stateBox(box.right() - state, box.top(), state, box.height());
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(color);
    const qreal radius = em() * 0.35;
    m_painter.drawEllipse(QPointF(stateBox.left() + radius, box.center().y() + 0.5), radius, radius);
    m_painter.restore();
    use(m_strong, color);
    m_painter.drawText(stateBox.adjusted(em(), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, row.note);
    box.setRight(stateBox.left() - em() / 2);
    use(m_body, m_theme.text);
    const int number = m_painter.fontMetrics().horizontalAdvance(FigureListView::tr("排名差 20位"));
    m_painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, row.figure + row.unit);
    box.setRight(box.right() - number - em() / 2);
    const int bar = std::min(em() * 9, box.width() * 2 / 5);
    paintBar(row, QRect(box.right() - bar, box.top(), bar, box.height()), color, true);
    box.setRight(box.right() - bar - em() / 2);
    paintName(row.name, box);
}

} // namespace weici::gui
