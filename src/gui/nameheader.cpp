// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/nameheader.h"

#include "gui/appearance.h"
#include "gui/marks.h"
#include "models/chartroles.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace weici::gui {

namespace {

constexpr int padding = 8;
/// Names that are measured; the rest of a long list is like them.
constexpr int measured = 200;

} // namespace

NameHeader::NameHeader(const Appearance &appearance, int widest, QWidget *parent)
    : QHeaderView(Qt::Vertical, parent)
    , m_appearance(appearance)
    , m_widest(widest) {
    setSectionsClickable(false);
    setHighlightSections(false);
    setSectionResizeMode(Fixed);
    connect(&appearance, &Appearance::changed, this, [this] {
        measure();
        viewport()->update();
    });
}

void NameHeader::setModel(QAbstractItemModel *model) {
    QHeaderView::setModel(model);
    if (model) {
        connect(model, &QAbstractItemModel::modelReset, this, &NameHeader::measure);
        connect(model, &QAbstractItemModel::headerDataChanged, this, &NameHeader::measure);
    }
    measure();
}

void NameHeader::setWidest(int widest) {
    if (widest != m_widest) {
        m_widest = widest;
        measure();
    }
}

QFont NameHeader::fontOf(int section) const {
    const bool isOwn = model()->headerData(section, Qt::Vertical, models::OwnRole).toBool();
    return typeFont(type::body, isOwn ? QFont::DemiBold : QFont::Normal);
}

void NameHeader::measure() {
    const int rows = model() ? std::min(model()->rowCount(), measured) : 0;
    int width = 40;
    for (int row = 0; row < rows; ++row) {
        const QFontMetrics metrics(fontOf(row));
        width = std::max(width, metrics.horizontalAdvance(model()->headerData(row, Qt::Vertical).toString()));
    }
    m_width = std::min(width + 2 * padding, m_widest);
    updateGeometry();
    Q_EMIT geometriesChanged();
}

QSize NameHeader::sizeHint() const {
    return {m_width, 100};
}

bool NameHeader::viewportEvent(QEvent *event) {
    if (event->type() == QEvent::ToolTip && model()) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int section = logicalIndexAt(help->pos());
        const QString tip =
            section < 0 ? QString() : model()->headerData(section, Qt::Vertical, Qt::ToolTipRole).toString();
        QToolTip::showText(help->globalPos(), tip, this);
        return true;
    }
    return QHeaderView::viewportEvent(event);
}

void NameHeader::paintEvent(QPaintEvent *event) {
    {
        QPainter painter(viewport());
        painter.fillRect(viewport()->rect(), m_appearance.theme().ground);
    }
    QHeaderView::paintEvent(event);
}

void NameHeader::paintSection(QPainter *painter, const QRect &rect, int section) const {
    const Theme &theme = m_appearance.theme();
    const bool isOwn = model()->headerData(section, Qt::Vertical, models::OwnRole).toBool();
    painter->save();
    painter->setPen(QPen(theme.rule, 0));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->setFont(fontOf(section));
    painter->setPen(isOwn ? theme.accent : theme.text);
    paintText(*painter, rect.adjusted(0, 0, -padding, 0), Qt::AlignLeft | Qt::AlignVCenter,
              model()->headerData(section, Qt::Vertical).toString());
    painter->restore();
}

} // namespace weici::gui
