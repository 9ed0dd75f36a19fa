// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/gridheader.h"

#include "gui/appearance.h"
#include "gui/marks.h"
#include "models/gridmodel.h"

#include <QPainter>

namespace weici::gui {

namespace {

constexpr int padding = 6;

QFont scaled(const QWidget &widget, double points, QFont::Weight weight) {
    QFont result = widget.font();
    result.setPointSizeF(widget.font().pointSizeF() * points / type::body);
    result.setWeight(weight);
    return result;
}

} // namespace

GridHeader::GridHeader(const Appearance &appearance, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_appearance(appearance) {
    setSectionsClickable(false);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Fixed);
    setMinimumSectionSize(16);
}

int GridHeader::rowHeight() const {
    return std::max(25, QFontMetrics(scaled(*this, type::secondary, QFont::Medium)).height() + 8);
}

QSize GridHeader::sizeHint() const {
    return {QHeaderView::sizeHint().width(), 2 * rowHeight()};
}

void GridHeader::setCurrentColumn(int column) {
    if (m_current != column) {
        m_current = column;
        viewport()->update();
    }
}

QString GridHeader::group(int section) const {
    return model()->headerData(section, Qt::Horizontal, models::GridModel::GroupRole).toString();
}

void GridHeader::paintEvent(QPaintEvent * /*event*/) {
    const Theme &theme = m_appearance.theme();
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme.surface);
    if (!model()) {
        return;
    }
    for (int section = 0; section < count(); ++section) {
        if (!isSectionHidden(section)) {
            paintSectionText(painter, section);
        }
    }
    paintGroups(painter);
    painter.setPen(QPen(theme.ruleStrong, 0));
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

void GridHeader::paintSectionText(QPainter &painter, int section) const {
    const Theme &theme = m_appearance.theme();
    const bool alone = group(section).isEmpty();
    const QRect box(left(section), alone ? 0 : rowHeight(), sectionSize(section),
                    height() - (alone ? 0 : rowHeight()));
    paintRules(painter, theme.rule, box);
    const bool current = section == m_current;
    painter.setFont(scaled(*this, type::secondary, current ? QFont::DemiBold : QFont::Medium));
    painter.setPen(current ? theme.accent : theme.text2);
    const auto alignment =
        model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>();
    paintText(painter, box.adjusted(padding, 0, -padding - 1, 0), static_cast<int>(alignment),
              model()->headerData(section, Qt::Horizontal).toString());
}

void GridHeader::paintGroups(QPainter &painter) const {
    const Theme &theme = m_appearance.theme();
    painter.setFont(scaled(*this, type::secondary, QFont::Medium));
    for (int first = 0; first < count();) {
        const QString text = group(first);
        int last = first;
        while (last + 1 < count() && !text.isEmpty() && group(last + 1) == text) {
            ++last;
        }
        // The sections of a group are hidden together.
        if (!text.isEmpty() && !isSectionHidden(first)) {
            const QRect box(left(first), 0, left(last) + sectionSize(last) - left(first), rowHeight());
            paintRules(painter, theme.rule, box);
            painter.setPen(QPen(theme.ruleStrong, 0));
            painter.drawLine(box.bottomLeft(), box.bottomRight());
            const bool main =
                model()->headerData(first, Qt::Horizontal, models::GridModel::MainGroupRole).toBool();
            painter.setPen(main ? theme.text : theme.text2);
            const bool right = first == last;
            paintText(painter, box.adjusted(padding, 0, -padding - 1, 0),
                      static_cast<int>(right ? Qt::AlignVCenter | Qt::AlignRight
                                             : Qt::AlignVCenter | Qt::AlignLeft),
                      text);
        }
        first = last + 1;
    }
}

GridRowHeader::GridRowHeader(const Appearance &appearance, QWidget *parent)
    : QHeaderView(Qt::Vertical, parent)
    , m_appearance(appearance) {
    setSectionsClickable(false);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Fixed);
    setMinimumSectionSize(16);
}

QSize GridRowHeader::sizeHint() const {
    const QFontMetrics metrics(scaled(*this, type::small, QFont::Normal));
    return {metrics.horizontalAdvance(QStringLiteral("000")) + 8, QHeaderView::sizeHint().height()};
}

void GridRowHeader::setCurrentRow(int row) {
    if (m_current != row) {
        m_current = row;
        viewport()->update();
    }
}

void GridRowHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const {
    const Theme &theme = m_appearance.theme();
    const bool current = logicalIndex == m_current;
    painter->save();
    painter->fillRect(rect, current ? theme.selection : theme.surface);
    paintRules(*painter, theme.rule, rect);
    painter->setFont(scaled(*this, type::small, current ? QFont::DemiBold : QFont::Normal));
    painter->setPen(current ? theme.text : theme.text2);
    painter->drawText(rect, Qt::AlignCenter, model()->headerData(logicalIndex, Qt::Vertical).toString());
    painter->restore();
}

} // namespace weici::gui
