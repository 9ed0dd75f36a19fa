// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/targetview.h"

#include "gui/namelayout.h"
#include "gui/targetdelegate.h"
#include "models/targetmodel.h"

#include <QHeaderView>
#include <QScrollBar>

#include <algorithm>

namespace weici::gui {

namespace {

using namespace models;

/// The widest text that a column is made for; the indicator and the two columns of prose share what is left.
QString sample(int column) {
    switch (column) {
    case TargetUnit:
        return QStringLiteral("万元人");
    case TargetLastYear:
    case TargetResult:
        return QStringLiteral("136850.25");
    case TargetGoal:
        return QStringLiteral("实现正增长");
    case TargetUnderstood:
        return QStringLiteral("≥260000");
    case TargetBar:
        return QStringLiteral("1000.0%") + QString(6, u'0');
    case TargetState:
        return QStringLiteral("●滞后（差 19 位）");
    default:
        return {};
    }
}

} // namespace

void TargetView::showTargets(TargetModel *model) {
    m_targets = model;
    showModel(model);
}

GridDelegate *TargetView::makeDelegate(const Appearance &appearance, QObject *parent) const {
    return new TargetDelegate(appearance, parent);
}

void TargetView::layOutRows() {
    const int height = std::max(26, fontMetrics().height() + 7);
    if (verticalHeader()->defaultSectionSize() != height) {
        verticalHeader()->setDefaultSectionSize(height);
    }
}

void TargetView::layOutColumns() {
    const QFontMetrics heads(horizontalHeader()->font());
    QFont strong = font(); // states are set in it
    strong.setWeight(QFont::DemiBold);
    int used = 0;
    for (int column = 0; column < TargetColumnCount; ++column) {
        const int head = heads.horizontalAdvance(m_targets->headerData(column, Qt::Horizontal).toString());
        const QFontMetrics metrics(column == TargetState ? strong : font());
        const int width = std::max(head, metrics.horizontalAdvance(sample(column))) + cellPadding + 2;
        setColumnWidth(column, width);
        used += width;
    }
    // The names get what is left first, then the two columns of prose.
    const int em = fontMetrics().horizontalAdvance(u'汉');
    const int bar = verticalScrollBar()->isVisible() ? 0 : verticalScrollBar()->sizeHint().width();
    const int left = std::max(0, viewport()->width() - bar - used);
    const int leaf = std::clamp(left * 55 / 100, 10 * em, 22 * em);
    const int prose = std::max(left - leaf, 8 * em);
    setColumnWidth(TargetLeaf, columnWidth(TargetLeaf) + leaf);
    setColumnWidth(TargetBackwards, columnWidth(TargetBackwards) + prose * 85 / 100);
    setColumnWidth(TargetNote, columnWidth(TargetNote) + prose - prose * 85 / 100);
}

} // namespace weici::gui
