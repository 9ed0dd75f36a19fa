// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/rankingview.h"

#include "gui/appearance.h"
#include "gui/rankingdelegate.h"
#include "gui/tableheader.h"
#include "models/rankingmodel.h"

#include <QHeaderView>

#include <algorithm>

namespace weici::gui {

namespace {

using namespace models;

/// Rows that are measured; the rest of a long table is like them.
constexpr int measuredRows = 100;
constexpr int padding = 16;
constexpr int widestName = 240;
constexpr int leastBar = 60;

/// What is left out first, where there is no room.
constexpr RankingColumn optional[] = {RankingCourse, RankingBefore, RankingGroup, RankingPublished};

} // namespace

RankingView::RankingView(QWidget *parent)
    : QTableView(parent) {
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    verticalHeader()->hide();
}

void RankingView::setUp(const Appearance &appearance) {
    setItemDelegate(new RankingDelegate(appearance, this));
    m_header = new TableHeader(appearance, this);
    m_header->setSectionResizeMode(QHeaderView::Fixed);
    m_header->setSectionsClickable(true);
    setHorizontalHeader(m_header);
    connect(m_header, &QHeaderView::sectionPressed, this, &RankingView::headPressed);
    connect(&appearance, &Appearance::changed, this, [this] {
        layOut();
        viewport()->update();
    });
}

void RankingView::showRanking(RankingModel *model) {
    m_ranking = model;
    setModel(model);
    if (model) {
        connect(model, &QAbstractItemModel::modelReset, this, &RankingView::layOut);
        connect(model, &QAbstractItemModel::headerDataChanged, this, &RankingView::layOut);
        layOut();
    }
}

void RankingView::sortBy(int column, Qt::SortOrder order) {
    if (!m_ranking) {
        return;
    }
    m_ranking->sort(column, order);
    m_header->setSortIndicatorShown(column != RankingRank || order == Qt::DescendingOrder);
    m_header->setSortIndicator(column, order);
    m_header->viewport()->update();
}

void RankingView::headPressed(int column) {
    if (!m_ranking) {
        return;
    }
    const bool bestFirst = column == RankingFigure || column == RankingChange || column == RankingCourse;
    const Qt::SortOrder first = bestFirst ? Qt::DescendingOrder : Qt::AscendingOrder;
    const Qt::SortOrder second = bestFirst ? Qt::AscendingOrder : Qt::DescendingOrder;
    if (m_ranking->sortColumn() != column) {
        sortBy(column, first);
    } else if (m_ranking->sortOrder() == first) {
        sortBy(column, second);
    } else {
        sortBy(RankingRank, Qt::AscendingOrder);
    }
}

void RankingView::showOwn() {
    for (int row = 0; m_ranking && row < m_ranking->rowCount(); ++row) {
        if (m_ranking->index(row, 0).data(RankingModel::OwnLineRole).toBool()) {
            scrollTo(m_ranking->index(row, 0), PositionAtCenter);
            return;
        }
    }
}

int RankingView::widthOf(int column) const {
    const QFontMetrics heads(m_header->font());
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    const QFontMetrics body(strong);
    int width = heads.horizontalAdvance(model()->headerData(column, Qt::Horizontal).toString());
    if (column == RankingCourse) {
        return std::max(width, 56) + padding;
    }
    if (column == RankingRank) {
        return heads.horizontalAdvance(tr("并列")) +
               std::max(34, body.horizontalAdvance(QString::number(m_ranking->board().count())) + 20);
    }
    const bool withUnit = column == RankingFigure && !m_ranking->board().ranksRegions();
    for (int row = 0; row < std::min(model()->rowCount(), measuredRows); ++row) {
        const QModelIndex index = model()->index(row, column);
        const QString unit = withUnit ? u' ' + index.data(RankingModel::UnitRole).toString() : QString();
        width = std::max(width, body.horizontalAdvance(index.data().toString() + unit));
    }
    if (column == RankingFigure && m_ranking->board().ranksRegions()) {
        width = std::max(width, body.horizontalAdvance(QStringLiteral("0000.00"))) + leastBar;
    }
    return std::min(width, widestName) + padding;
}

void RankingView::layOut() {
    if (!m_ranking || m_ranking->rowCount() == 0) {
        return;
    }
    verticalHeader()->setDefaultSectionSize(std::max(25, fontMetrics().height() + 6));
    int left = viewport()->width();
    for (const int column : {RankingRank, RankingName, RankingFigure, RankingChange}) {
        const int width = widthOf(column);
        setColumnWidth(column, width);
        left -= width;
    }
    for (const RankingColumn column : optional) {
        const bool isEmpty =
            (column == RankingBefore && !m_ranking->board().base()) ||
            (column == RankingPublished && m_ranking->board().query().subject.leaf.isValid());
        const int width = widthOf(column);
        const bool fits = !isEmpty && width <= left;
        setColumnHidden(column, !fits);
        if (fits) {
            setColumnWidth(column, width);
            left -= width;
        }
    }
    // What is left goes to the bars, or to long names.
    const int wide = m_ranking->board().ranksRegions() ? RankingFigure : RankingName;
    setColumnWidth(wide, std::max(60, columnWidth(wide) + left));
}

void RankingView::resizeEvent(QResizeEvent *event) {
    QTableView::resizeEvent(event);
    layOut();
}

} // namespace weici::gui
