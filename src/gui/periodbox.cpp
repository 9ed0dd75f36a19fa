// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/periodbox.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace weici::gui {

namespace {

constexpr int fillRole = Qt::UserRole + 1;
constexpr int gap = 28;

class FillDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override {
        return QStyledItemDelegate::sizeHint(option, index).expandedTo({0, option.fontMetrics.height() + 8});
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override {
        QStyledItemDelegate::paint(painter, option, index);
        painter->save();
        painter->setFont(option.font);
        painter->setPen(option.palette.color(QPalette::PlaceholderText));
        painter->drawText(option.rect.adjusted(0, 0, -10, 0), Qt::AlignRight | Qt::AlignVCenter,
                          index.data(fillRole).toString());
        painter->restore();
    }
};

} // namespace

PeriodBox::PeriodBox(QWidget *parent)
    : QComboBox(parent) {
    view()->setItemDelegate(new FillDelegate(this));
}

void PeriodBox::showPopup() {
    int widest = 0;
    for (int line = 0; line < count(); ++line) {
        const QString fill = m_fill ? m_fill(line) : QString();
        setItemData(line, fill, fillRole);
        setItemData(line, fill.isEmpty() ? QString() : tr("%1，已填 %2").arg(itemText(line), fill),
                    Qt::AccessibleTextRole);
        widest = std::max(widest, fontMetrics().horizontalAdvance(itemText(line)) + gap +
                                      fontMetrics().horizontalAdvance(fill));
    }
    view()->setMinimumWidth(widest + 40);
    QComboBox::showPopup();
}

} // namespace weici::gui
