// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/targetdelegate.h"

#include "gui/appearance.h"
#include "gui/decimals.h"
#include "gui/marks.h"
#include "models/targetmodel.h"

#include <QPainter>

namespace weici::gui {

using models::TargetModel;
using State = app::TargetProgress::State;

namespace {

constexpr int padding = 8;

State stateOf(const QModelIndex &index) {
    return static_cast<State>(index.data(TargetModel::ProgressRole).toInt());
}

engine::CellState cellState(const QModelIndex &index) {
    const QVariant state = index.data(TargetModel::StateRole);
    return state.isValid() ? static_cast<engine::CellState>(state.toInt()) : engine::CellState::Value;
}

QColor colorOf(State state, const Theme &theme) {
    switch (state) {
    case State::OnTrack:
        return theme.good;
    case State::Slow:
        return theme.warn;
    case State::Behind:
        return theme.bad;
    default:
        return theme.muted;
    }
}

} // namespace

TargetDelegate::TargetDelegate(const Appearance &appearance, QObject *parent)
    : GridDelegate(parent)
    , m_appearance(appearance) {}

QSize TargetDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const {
    return {40, std::max(26, option.fontMetrics.height() + 7)};
}

void TargetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const {
    const Theme &theme = m_appearance.theme();
    const bool selected = option.state.testFlag(QStyle::State_Selected) && !isCurrent(option, index);
    painter->save();
    painter->setClipRect(option.rect);
    paintGround(*painter, option, index);
    painter->setPen(QPen(theme.rule, 0));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->setFont(option.font);
    const QRect box = option.rect.adjusted(padding, 0, -padding, 0);
    switch (index.column()) {
    case models::TargetBar:
        paintBar(*painter, box, index);
        break;
    case models::TargetState:
        paintState(*painter, box, index);
        break;
    default:
        paintWords(*painter, box, index, selected, option.widget);
    }
    if (isCurrent(option, index)) {
        paintCurrentFrame(*painter, theme, option);
    }
    painter->restore();
}

void TargetDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const {
    const Theme &theme = m_appearance.theme();
    const auto &sheet = static_cast<const models::GridModel &>(*index.model());
    const bool readOnly = sheet.isTypedColumn(index.column()) && !index.flags().testFlag(Qt::ItemIsEditable);
    painter.fillRect(option.rect, readOnly ? theme.surface : theme.ground);
    if (cellState(index) == engine::CellState::NotApplicable) {
        painter.fillRect(option.rect, QBrush(theme.rule, Qt::BDiagPattern));
    }
    if (index.column() == models::TargetBackwards && !index.data().toString().isEmpty()) {
        painter.fillRect(option.rect, theme.badSoft);
    }
    if (option.state.testFlag(QStyle::State_Selected) && !isCurrent(option, index)) {
        painter.fillRect(option.rect,
                         option.state.testFlag(QStyle::State_Active) ? theme.selection : theme.sunken);
    }
}

void TargetDelegate::paintBar(QPainter &painter, const QRect &box, const QModelIndex &index) const {
    const QVariant done = index.data(TargetModel::DoneRole);
    if (!done.isValid()) {
        return;
    }
    const Theme &theme = m_appearance.theme();
    const QString text = index.data().toString();
    const int textWidth = painter.fontMetrics().horizontalAdvance(QStringLiteral("1000.0%"));
    const QRect track(box.left(), box.center().y() - 4, box.width() - textWidth - padding, 8);
    painter.fillRect(track, theme.sunken);
    const double share = std::clamp(done.toDouble(), 0.0, 1.0);
    QRect bar = track;
    bar.setWidth(qRound(track.width() * share));
    painter.fillRect(bar, colorOf(stateOf(index), theme));
    const double due = index.data(TargetModel::DueRole).toDouble();
    if (due < 1) {
        const int at = track.left() + qRound(track.width() * due);
        painter.fillRect(QRect(at, track.top() - 4, 1, track.height() + 8), theme.text);
    }
    painter.setPen(theme.text);
    painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, text);
}

void TargetDelegate::paintState(QPainter &painter, const QRect &box, const QModelIndex &index) const {
    const State state = stateOf(index);
    const bool judged = state == State::OnTrack || state == State::Slow || state == State::Behind;
    const QColor color = colorOf(state, m_appearance.theme());
    QRect words = box;
    if (judged) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(QPointF(box.left() + 5, box.center().y() + 0.5), 4.5, 4.5);
        painter.setRenderHint(QPainter::Antialiasing, false);
        words.setLeft(box.left() + 14);
        QFont bold = painter.font();
        bold.setWeight(QFont::DemiBold);
        painter.setFont(bold);
    }
    painter.setPen(color);
    paintText(painter, words, Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
}

void TargetDelegate::paintWords(QPainter &painter, const QRect &box, const QModelIndex &index, bool selected,
                                const QWidget *view) const {
    const Theme &theme = m_appearance.theme();
    const engine::CellState state = cellState(index);
    const bool sign = state == engine::CellState::NotApplicable || state == engine::CellState::NotPublished ||
                      state == engine::CellState::NotRankable;
    const int column = index.column();
    const bool quiet = sign || column == models::TargetUnit || column == models::TargetUnderstood;
    const bool second = column == models::TargetLastYear || column == models::TargetNote;
    painter.setPen(quiet ? (selected ? theme.text2 : theme.muted) : second ? theme.text2 : theme.text);
    auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    if (sign) {
        alignment = Qt::AlignCenter;
    }
    const bool figure = column == models::TargetLastYear || column == models::TargetResult;
    const QString text = index.data().toString();
    paintText(painter, box, static_cast<int>(alignment), figure ? decimals::shown(text, view) : text);
}

} // namespace weici::gui
