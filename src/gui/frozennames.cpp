// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/frozennames.h"

#include "gui/appearance.h"
#include "gui/gridbase.h"
#include "gui/griddelegate.h"
#include "gui/gridheader.h"
#include "models/gridmodel.h"

#include <QCoreApplication>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

namespace weici::gui {

FrozenNames::FrozenNames(const Appearance &appearance, GridBase &grid)
    : QTableView(&grid)
    , m_appearance(appearance)
    , m_grid(grid) {
    setObjectName(QStringLiteral("frozenNames"));
    setFocusPolicy(Qt::NoFocus);
    setShowGrid(false);
    setWordWrap(false);
    setEditTriggers(NoEditTriggers);
    setAutoScroll(false); // it shows the names, whichever cell is the current one
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setHorizontalHeader(new GridHeader(appearance, this));
    verticalHeader()->setMinimumSectionSize(16);
    verticalHeader()->hide();
    // One of its own: a shared one would offer this view the editors of the sheet.
    setItemDelegate(grid.makeDelegate(appearance, this));
    connect(grid.verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(), &QScrollBar::setValue);
    connect(grid.horizontalScrollBar(), &QScrollBar::rangeChanged, this, &FrozenNames::place);
    hide();
}

void FrozenNames::followModel() {
    if (model() == m_grid.model()) {
        return;
    }
    setModel(m_grid.model());
    if (model()) {
        setSelectionModel(m_grid.selectionModel());
    }
}

void FrozenNames::follow() {
    followModel();
    const models::GridModel *sheet = m_grid.sheet();
    if (!sheet) {
        hide();
        return;
    }
    setFont(m_grid.font());
    horizontalHeader()->setFont(m_grid.font());
    clearSpans();
    for (const models::GridSpan &span : sheet->spans()) {
        setSpan(span.row, span.column, span.rows, span.columns);
    }
    for (int column = 0; column < m_grid.sheet()->nameColumns(); ++column) {
        setColumnWidth(column, m_grid.columnWidth(column));
    }
    for (int row = 0; row < sheet->rowCount(); ++row) {
        setRowHeight(row, m_grid.rowHeight(row));
    }
    place();
}

void FrozenNames::place() {
    if (!m_grid.sheet()) {
        return;
    }
    int width = 0;
    for (int column = 0; column < m_grid.sheet()->nameColumns(); ++column) {
        width += m_grid.columnWidth(column);
    }
    const bool needed = model() && m_grid.horizontalScrollBar()->maximum() > 0;
    setVisible(needed && width < m_grid.viewport()->width() * 3 / 5);
    setGeometry(m_grid.verticalHeader()->width(), 0, width,
                m_grid.viewport()->height() + m_grid.horizontalHeader()->height());
    verticalScrollBar()->setValue(m_grid.verticalScrollBar()->value());
}

int FrozenNames::coveredWidth() const {
    return isHidden() ? 0 : width();
}

void FrozenNames::paintEvent(QPaintEvent *event) {
    QTableView::paintEvent(event);
    QPainter painter(viewport());
    painter.setPen(QPen(m_appearance.theme().control, 0));
    painter.drawLine(viewport()->rect().topRight(), viewport()->rect().bottomRight());
}

void FrozenNames::wheelEvent(QWheelEvent *event) {
    // One place scrolls; this only follows.
    QCoreApplication::sendEvent(m_grid.viewport(), event);
}

} // namespace weici::gui
