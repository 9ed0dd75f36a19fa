// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/rankingdelegate.h"

#include "gui/appearance.h"
#include "gui/marks.h"
#include "models/rankingmodel.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>
#include <limits>
#include <utility>

namespace weici::gui {

namespace {

using models::RankingModel;

constexpr int padding = 8;

bool isOwn(const QModelIndex &index) {
    return index.data(RankingModel::OwnLineRole).toBool();
}

QFont smaller(QFont font) {
    font.setPointSizeF(font.pointSizeF() * type::secondary / type::body);
    font.setWeight(QFont::Normal);
    return font;
}

/// Best and worst rank of a small line; a step of one place is never drawn as a cliff.
std::pair<double, double> courseSpan(const QVariantList &ranks) {
    constexpr double least = 5;
    double high = std::numeric_limits<double>::infinity();
    double low = 0;
    for (const QVariant &rank : ranks) {
        if (rank.isValid()) {
            high = std::min(high, rank.toDouble());
            low = std::max(low, rank.toDouble());
        }
    }
    const double more = std::max(0.0, least - (low - high)) / 2;
    return {high - more, low + more};
}

} // namespace

RankingDelegate::RankingDelegate(const Appearance &appearance, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance) {}

QSize RankingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const {
    return {40, std::max(25, option.fontMetrics.height() + 6)};
}

void RankingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const {
    painter->save();
    paintGround(*painter, option, index);
    QFont font = option.font;
    font.setWeight(isOwn(index) ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    painter->setPen(isOwn(index) ? m_appearance.theme().accent : m_appearance.theme().text);
    const QRect box = option.rect.adjusted(padding, 0, -padding, -1);
    switch (index.column()) {
    case models::RankingRank:
        paintRank(*painter, option.rect, index);
        break;
    case models::RankingFigure:
        paintFigure(*painter, box, index);
        break;
    case models::RankingChange:
        paintChange(*painter, box, index);
        break;
    case models::RankingCourse:
        paintCourse(*painter, box, index);
        break;
    case models::RankingName:
        paintText(*painter, box, Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
        break;
    default:
        painter->setPen(m_appearance.theme().text2);
        painter->setFont(option.font);
        paintText(*painter, box, static_cast<int>(index.data(Qt::TextAlignmentRole).value<Qt::Alignment>()),
                  index.data().toString());
    }
    painter->restore();
}

void RankingDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const {
    const Theme &theme = m_appearance.theme();
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool hasFocus = view && view->hasFocus();
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter.fillRect(option.rect, hasFocus ? theme.selection : theme.sunken);
    } else if (isOwn(index)) {
        painter.fillRect(option.rect, theme.accentSoft);
    }
    painter.setPen(QPen(theme.rule, 0));
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (hasFocus && view->currentIndex().row() == index.row()) {
        painter.setPen(QPen(theme.accent, 1));
        painter.drawLine(option.rect.topLeft(), option.rect.topRight());
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
}

void RankingDelegate::paintRank(QPainter &painter, const QRect &box, const QModelIndex &index) const {
    const Theme &theme = m_appearance.theme();
    const QString rank = index.data().toString();
    const QFont body = painter.font();
    const bool isRanked = !rank.isEmpty() && rank.front().isDigit();
    if (!isRanked) {
        painter.setFont(smaller(body));
        painter.setPen(theme.muted);
        painter.drawText(box.adjusted(0, 0, -padding, -1), Qt::AlignRight | Qt::AlignVCenter, rank);
        return;
    }
    const int width = std::max(30, painter.fontMetrics().horizontalAdvance(rank) + 14);
    const QRect badge(box.right() - width - 2, box.top(), width, box.height());
    const auto place =
        static_cast<models::ValueGridModel::Place>(index.data(RankingModel::PlaceRole).toInt());
    if (place == models::ValueGridModel::Place::None) {
        painter.drawText(badge, Qt::AlignCenter, rank);
    } else {
        paintBadge(painter, theme, badge, rank, place);
    }
    if (index.data(RankingModel::TiedRole).toBool()) {
        painter.setFont(smaller(body));
        painter.setPen(theme.muted);
        painter.drawText(QRect(box.left(), box.top(), badge.left() - box.left(), box.height()),
                         Qt::AlignRight | Qt::AlignVCenter, tr("并列"));
    }
}

void RankingDelegate::paintFigure(QPainter &painter, const QRect &box, const QModelIndex &index) const {
    const Theme &theme = m_appearance.theme();
    const QVariant share = index.data(RankingModel::ShareRole);
    const QString text = index.data().toString();
    if (!share.isValid()) {
        paintValue(painter, box, text, index.data(RankingModel::UnitRole).toString());
        return;
    }
    // In every row as wide as in the own one, or the digits would not stand below each other.
    QFont strong = painter.font();
    strong.setWeight(QFont::DemiBold);
    const int numberWidth = QFontMetrics(strong).horizontalAdvance(QStringLiteral("0000.00"));
    const QRect number(box.left(), box.top(), std::min(numberWidth, box.width()), box.height());
    paintText(painter, number, Qt::AlignRight | Qt::AlignVCenter, text);
    const int room = box.right() - number.right() - padding;
    if (room > 12) {
        const QRect bar(number.right() + padding, box.center().y() - 3,
                        std::max(1, qRound(room * share.toDouble())), 7);
        painter.fillRect(bar, isOwn(index) ? theme.accent : theme.other);
    }
}

/// The units stand in a column of their own, so that the values end in one too.
void RankingDelegate::paintValue(QPainter &painter, const QRect &box, const QString &text,
                                 const QString &unit) const {
    const Theme &theme = m_appearance.theme();
    const QFont body = painter.font();
    const int unitWidth = QFontMetrics(smaller(body)).horizontalAdvance(QStringLiteral("万元")) + 2;
    painter.setPen(text == u"/" ? theme.muted : painter.pen().color());
    paintText(painter, box.adjusted(0, 0, -unitWidth - 4, 0), Qt::AlignRight | Qt::AlignVCenter, text);
    if (text != u"/") {
        painter.setFont(smaller(body));
        painter.setPen(theme.muted);
        const QRect unitBox(box.right() - unitWidth + 1, box.top(), unitWidth, box.height());
        paintText(painter, unitBox, Qt::AlignLeft | Qt::AlignVCenter, unit);
        painter.setFont(body);
    }
}

void RankingDelegate::paintChange(QPainter &painter, const QRect &box, const QModelIndex &index) const {
    const Theme &theme = m_appearance.theme();
    const QVariant moved = index.data(RankingModel::MovedRole);
    if (!moved.isValid()) {
        painter.setFont(smaller(painter.font()));
        painter.setPen(theme.muted);
        painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, index.data().toString());
        return;
    }
    const bool up = moved.toDouble() > 0;
    const QColor color = up ? theme.good : theme.bad;
    const QString number = index.data().toString().mid(1);
    painter.setPen(color);
    painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, number);
    paintArrow(
        painter, color,
        QPointF(box.right() - painter.fontMetrics().horizontalAdvance(number) - 6.5, box.center().y() + 0.5),
        up);
}

/// 1 on top; the last point is marked.
void RankingDelegate::paintCourse(QPainter &painter, const QRect &box, const QModelIndex &index) const {
    const Theme &theme = m_appearance.theme();
    const QVariantList ranks = index.data(RankingModel::CourseRole).toList();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = isOwn(index) ? theme.accent : theme.text2;
    const QRectF plot = QRectF(box).adjusted(2, 5, -3, -5);
    const auto [high, low] = courseSpan(ranks);
    const auto at = [&, high = high, low = low](qsizetype period) {
        const double share =
            ranks.size() > 1 ? static_cast<double>(period) / static_cast<double>(ranks.size() - 1) : 1;
        const double down = (ranks[period].toDouble() - high) / (low - high);
        return QPointF(plot.left() + plot.width() * share, plot.top() + plot.height() * down);
    };
    painter.setPen(QPen(color, isOwn(index) ? 1.6 : 1.1));
    for (qsizetype period = 1; period < ranks.size(); ++period) {
        if (ranks[period - 1].isValid() && ranks[period].isValid()) {
            painter.drawLine(at(period - 1), at(period));
        }
    }
    if (!ranks.isEmpty() && ranks.last().isValid()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(at(ranks.size() - 1), 2.2, 2.2);
    }
}

} // namespace weici::gui
