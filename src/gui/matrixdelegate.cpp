// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/matrixdelegate.h"

#include "engine/cell.h"
#include "gui/appearance.h"
#include "gui/marks.h"
#include "models/regionmatrixmodel.h"

#include <QPainter>

#include <algorithm>

namespace weici::gui {

using models::GridModel;
using models::RegionMatrixModel;

namespace {

constexpr int padding = 6;

bool isSign(engine::CellState state) {
    return state == engine::CellState::NotPublished || state == engine::CellState::NotRankable ||
           state == engine::CellState::NotApplicable;
}

engine::CellState stateOf(const QModelIndex &index) {
    return static_cast<engine::CellState>(index.data(GridModel::StateRole).toInt());
}

} // namespace

MatrixDelegate::MatrixDelegate(const Appearance &appearance, QObject *parent)
    : GridDelegate(parent)
    , m_appearance(appearance) {}

void MatrixDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const {
    paintGround(*painter, option, index);
    paintRules(*painter, m_appearance.theme().rule, option.rect);
    painter->setFont(option.font);
    if (RegionMatrixModel::isRegion(index.column())) {
        paintFigure(*painter, option, index);
    } else {
        paintName(*painter, option, index);
    }
    paintFrame(*painter, option, index);
}

void MatrixDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const {
    const Theme &theme = m_appearance.theme();
    const bool region = RegionMatrixModel::isRegion(index.column());
    const bool own = region && index.data(RegionMatrixModel::OwnRole).toBool();
    const bool readOnly = region && !index.flags().testFlag(Qt::ItemIsEditable);
    painter.fillRect(option.rect, own ? theme.accentSoft : readOnly ? theme.surface : theme.ground);
    if (region && stateOf(index) == engine::CellState::NotApplicable) {
        painter.fillRect(option.rect, QBrush(theme.rule, Qt::BDiagPattern));
    }
    const QVariant severity = index.data(GridModel::SeverityRole);
    if (severity.isValid()) {
        const bool error = static_cast<app::Severity>(severity.toInt()) == app::Severity::Error;
        painter.fillRect(option.rect, error ? theme.badSoft : theme.warnSoft);
    }
    if (option.state.testFlag(QStyle::State_Selected) && !isCurrent(option, index)) {
        painter.fillRect(option.rect,
                         option.state.testFlag(QStyle::State_Active) ? theme.selection : theme.sunken);
    }
}

void MatrixDelegate::paintName(QPainter &painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const {
    const Theme &theme = m_appearance.theme();
    const int column = index.column();
    const QString text = index.data().toString();
    const bool unit = column == models::Unit;
    const bool level =
        column <= models::Level2 && text != index.siblingAtColumn(models::Leaf).data().toString();
    const bool merged = column < models::Leaf && option.rect.height() > option.fontMetrics.height() * 2;
    painter.setPen(unit ? theme.muted : level ? theme.text2 : theme.text);
    const QRect box = option.rect.adjusted(padding, merged ? 4 : 0, -padding - 1, 0);
    if (unit) {
        paintText(painter, box, Qt::AlignLeft | Qt::AlignVCenter, text);
    } else {
        painter.drawText(box, Qt::TextWordWrap | Qt::AlignLeft | (merged ? Qt::AlignTop : Qt::AlignVCenter),
                         text);
    }
}

void MatrixDelegate::paintFigure(QPainter &painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const {
    const QString text = index.data().toString();
    if (text.isEmpty()) {
        return;
    }
    const Theme &theme = m_appearance.theme();
    const auto &matrix = *static_cast<const RegionMatrixModel *>(index.model());
    const engine::CellState state = stateOf(index);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool computed = index.data(GridModel::ComputedRole).toBool();
    const QRect box = option.rect.adjusted(padding, 0, -padding - 1, 0);
    if (matrix.field() == models::Rank && state == engine::CellState::Value) {
        const auto place = static_cast<GridModel::Place>(index.data(GridModel::PlaceRole).toInt());
        paintBadge(painter, theme, option.rect, text, place);
        return;
    }
    const bool readOnly = !index.flags().testFlag(Qt::ItemIsEditable);
    painter.setPen(isSign(state) || computed ? (selected ? theme.text2 : theme.muted)
                   : readOnly                ? theme.text2
                                             : theme.text);
    const bool kept = state == engine::CellState::Text && matrix.field() != models::Target;
    const Qt::Alignment side = isSign(state) || computed ? Qt::AlignHCenter
                               : kept                    ? Qt::AlignLeft
                                                         : Qt::AlignRight;
    paintText(painter, box, static_cast<int>(side | Qt::AlignVCenter), text);
    if (kept) {
        const int width = std::min(option.fontMetrics.horizontalAdvance(text), box.width());
        paintWave(painter, theme.warn, box.left(), box.left() + width, option.rect.bottom() - 4);
    }
}

void MatrixDelegate::paintFrame(QPainter &painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const {
    const Theme &theme = m_appearance.theme();
    const QVariant severity = index.data(GridModel::SeverityRole);
    if (severity.isValid()) {
        paintCorner(painter, theme, option.rect, static_cast<app::Severity>(severity.toInt()));
    }
    if (isCurrent(option, index)) {
        paintCurrentFrame(painter, theme, option);
    }
}

} // namespace weici::gui
