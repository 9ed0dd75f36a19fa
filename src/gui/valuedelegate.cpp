// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/valuedelegate.h"

#include "engine/cell.h"
#include "gui/appearance.h"
#include "gui/decimals.h"
#include "gui/marks.h"
#include "models/valuegridmodel.h"

#include <QPainter>

#include <algorithm>

namespace weici::gui {

using models::ValueGridModel;

namespace {

constexpr int padding = 6;

engine::CellState stateOf(const QModelIndex &index) {
    const QVariant state = index.data(ValueGridModel::StateRole);
    return state.isValid() ? static_cast<engine::CellState>(state.toInt()) : engine::CellState::Value;
}

/// `/`, `\` and `-` say that there is no number; they stand in the middle, muted.
bool isSign(const QModelIndex &index) {
    const engine::CellState state = stateOf(index);
    return state == engine::CellState::NotPublished || state == engine::CellState::NotRankable ||
           state == engine::CellState::NotApplicable;
}

bool isNotUnderstood(const QModelIndex &index) {
    const bool asked = index.column() == models::Value || index.column() == models::Rank;
    return asked && stateOf(index) == engine::CellState::Text;
}

std::optional<app::Severity> severityOf(const QModelIndex &index) {
    const QVariant severity = index.data(ValueGridModel::SeverityRole);
    return severity.isValid() ? std::optional(static_cast<app::Severity>(severity.toInt())) : std::nullopt;
}

} // namespace

ValueDelegate::ValueDelegate(const Appearance &appearance, QObject *parent)
    : GridDelegate(parent)
    , m_appearance(appearance) {}

void ValueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const {
    const Theme &theme = m_appearance.theme();
    painter->save();
    painter->setClipRect(option.rect);
    paintGround(*painter, option, index);
    paintRules(*painter, theme.rule, option.rect);
    paintContent(*painter, option, index);
    if (const auto severity = severityOf(index)) {
        paintCorner(*painter, theme, option.rect, *severity);
    }
    if (index.data(ValueGridModel::FollowUpRole).isValid()) {
        paintFollowUp(*painter, theme, option.rect);
    }
    if (isCurrent(option, index)) {
        paintCurrentFrame(*painter, theme, option);
    }
    painter->restore();
}

void ValueDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const {
    const Theme &theme = m_appearance.theme();
    const bool readOnly = models::isTyped(index.column()) && !index.flags().testFlag(Qt::ItemIsEditable);
    painter.fillRect(option.rect, readOnly ? theme.surface : theme.ground);
    if (stateOf(index) == engine::CellState::NotApplicable) {
        painter.fillRect(option.rect, QBrush(theme.rule, Qt::BDiagPattern));
    }
    if (const auto severity = severityOf(index)) {
        painter.fillRect(option.rect, *severity == app::Severity::Error ? theme.badSoft : theme.warnSoft);
    }
    if (option.state.testFlag(QStyle::State_Selected) && !isCurrent(option, index)) {
        painter.fillRect(option.rect,
                         option.state.testFlag(QStyle::State_Active) ? theme.selection : theme.sunken);
    }
}

QColor ValueDelegate::textColor(const QModelIndex &index, bool selected) const {
    const Theme &theme = m_appearance.theme();
    const int column = index.column();
    const bool quiet = isSign(index) || column == models::Unit || column == models::Tied ||
                       column == models::AsOf || index.data(ValueGridModel::ComputedRole).toBool();
    if (quiet) {
        return selected ? theme.text2 : theme.muted;
    }
    const bool typed = models::isTyped(column);
    const bool readOnly = typed && !index.flags().testFlag(Qt::ItemIsEditable);
    if (column >= models::PreviousValue && column <= models::Growth) {
        return theme.text2;
    }
    const bool level = column <= models::Level2 && index.data() != index.siblingAtColumn(models::Leaf).data();
    return level || column == models::Note || readOnly ? theme.text2 : theme.text;
}

void ValueDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const {
    const QString stored = index.data().toString();
    if (stored.isEmpty()) {
        return;
    }
    const QString text = index.column() == models::Value ? decimals::shown(stored, option.widget) : stored;
    const Theme &theme = m_appearance.theme();
    painter.setFont(option.font);
    painter.setPen(textColor(index, option.state.testFlag(QStyle::State_Selected)));
    const QRect box = option.rect.adjusted(padding, 0, -padding - 1, 0);
    if (index.column() <= models::Leaf) {
        // Names of one line stand in the middle of their row, merged ones at the top of theirs.
        const bool merged =
            index.column() < models::Leaf && option.rect.height() > option.fontMetrics.height() * 2;
        painter.drawText(box.adjusted(0, merged ? 4 : 0, 0, 0),
                         Qt::TextWordWrap | Qt::AlignLeft | (merged ? Qt::AlignTop : Qt::AlignVCenter), text);
        return;
    }
    if (index.column() == models::Rank && stateOf(index) == engine::CellState::Value) {
        const int place = index.data(ValueGridModel::PlaceRole).toInt();
        paintBadge(painter, theme, option.rect, text, static_cast<ValueGridModel::Place>(place));
        return;
    }
    if (const QVariant move = index.data(ValueGridModel::MoveRole); move.isValid()) {
        paintMove(painter, theme, box, move.toDouble());
        return;
    }
    auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    if (isSign(index)) {
        alignment = Qt::AlignCenter;
    } else if (isNotUnderstood(index)) {
        alignment = Qt::AlignLeft | Qt::AlignVCenter;
    }
    // A line break inside a note is shown as a sign: rows are of one line.
    QString line = text;
    line.replace(u'\n', QStringLiteral(" ⏎ "));
    paintText(painter, box, static_cast<int>(alignment), line);
    if (isNotUnderstood(index)) {
        const int width = std::min(option.fontMetrics.horizontalAdvance(text), box.width());
        paintWave(painter, theme.warn, box.left(), box.left() + width, option.rect.bottom() - 4);
    }
}

} // namespace weici::gui
