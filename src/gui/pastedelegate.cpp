// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pastedelegate.h"

#include "gui/appearance.h"
#include "gui/marks.h"
#include "models/pasteitemmodel.h"

#include <QPainter>

namespace weici::gui {

namespace {

using Kind = models::PasteItem::Kind;

QColor colorOf(const Theme &theme, Kind kind) {
    switch (kind) {
    case Kind::New:
        return theme.good;
    case Kind::Changed:
    case Kind::Cleared:
        return theme.accent;
    case Kind::Kept:
        return theme.warn;
    case Kind::Unknown:
    case Kind::Outside:
        return theme.bad;
    case Kind::Same:
        return theme.muted;
    }
    return theme.text;
}

} // namespace

PasteDelegate::PasteDelegate(const Appearance &appearance, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_appearance(appearance) {}

void PasteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const {
    const Theme &theme = m_appearance.theme();
    const auto kind = static_cast<Kind>(index.data(models::PasteItemModel::KindRole).toInt());
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setClipRect(option.rect);
    painter->fillRect(option.rect, selected ? theme.selection : theme.ground);
    painter->setPen(QPen(theme.rule, 0));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    QColor color = kind == Kind::Same ? theme.muted : theme.text;
    if (index.column() == models::PasteItemModel::KindColumn) {
        color = colorOf(theme, kind);
    } else if (index.column() == models::PasteItemModel::BeforeColumn) {
        color = theme.text2;
    }
    painter->setPen(selected ? theme.text : color);
    QFont font = option.font;
    font.setWeight(index.column() == models::PasteItemModel::KindColumn ? QFont::Medium : QFont::Normal);
    painter->setFont(font);
    // A line break inside a cell is shown as a sign: rows are of one line.
    QString text = index.data().toString();
    text.replace(u'\n', QStringLiteral(" ⏎ "));
    const int alignment = static_cast<int>(index.data(Qt::TextAlignmentRole).value<Qt::Alignment>());
    paintText(*painter, option.rect.adjusted(6, 0, -6, 0), alignment, text);
    painter->restore();
}

} // namespace weici::gui
