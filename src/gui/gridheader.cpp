// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/gridheader.h"

#include "gui/appearance.h"
#include "gui/marks.h"
#include "models/regionmatrixmodel.h"

#include <QPainter>

#include <algorithm>

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
    const int first = std::max(0, visualIndexAt(0));
    const int rightmost = visualIndexAt(viewport()->width() - 1);
    const int last = rightmost < 0 ? count() - 1 : rightmost;
    for (int section = first; section <= last; ++section) {
        if (!isSectionHidden(section)) {
            paintSectionText(painter, section);
        }
    }
    paintGroups(painter, first, last);
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
    const bool accent =
        current || model()->headerData(section, Qt::Horizontal, models::RegionMatrixModel::OwnRole).toBool();
    painter.setFont(scaled(*this, type::secondary, accent ? QFont::DemiBold : QFont::Medium));
    painter.setPen(accent ? theme.accent : theme.text2);
    const auto alignment =
        model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>();
    paintText(painter, box.adjusted(padding, 0, -padding - 1, 0), static_cast<int>(alignment),
              model()->headerData(section, Qt::Horizontal).toString());
}

void GridHeader::paintGroups(QPainter &painter, int firstSeen, int lastSeen) const {
    const Theme &theme = m_appearance.theme();
    painter.setFont(scaled(*this, type::secondary, QFont::Medium));
    for (int first = firstSeen; first <= lastSeen;) {
        const QString text = group(first);
        int last = first;
        while (last < lastSeen && !text.isEmpty() && group(last + 1) == text) {
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
            const bool right = first == last && (first == 0 || group(first - 1) != text);
            // Of a group that is scrolled half away the heading stays in sight.
            const int covered = m_covered ? m_covered() : 0;
            const int from = box.right() > covered ? std::max(box.left(), covered) : box.left();
            paintText(painter,
                      QRect(QPoint(from, box.top()), box.bottomRight()).adjusted(padding, 0, -padding - 1, 0),
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
