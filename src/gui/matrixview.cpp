// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/matrixview.h"

#include "gui/matrixdelegate.h"
#include "gui/namelayout.h"
#include "models/regionmatrixmodel.h"

#include <QHeaderView>

#include <algorithm>

namespace weici::gui {

namespace {

constexpr int leastLeaf = 180;
constexpr int mostLeaf = 260;
constexpr qsizetype mostNameCharacters = 6;

} // namespace

void MatrixView::showMatrix(models::RegionMatrixModel *model) {
    m_matrix = model;
    showModel(model);
}

GridDelegate *MatrixView::makeDelegate(const Appearance &appearance, QObject *parent) const {
    return new MatrixDelegate(appearance, parent);
}

int MatrixView::regionWidth() const {
    const QFontMetrics metrics(font());
    qsizetype longest = 3;
    for (int column = models::RegionMatrixModel::FirstRegion; column < m_matrix->columnCount(); ++column) {
        longest = std::max(longest, m_matrix->headerData(column, Qt::Horizontal).toString().size());
    }
    const QString name(std::min(longest, mostNameCharacters), QChar(u'国'));
    return cellPadding +
           std::max(metrics.horizontalAdvance(QStringLiteral("136802.7")), metrics.horizontalAdvance(name));
}

void MatrixView::layOutColumns() {
    const QFontMetrics metrics(font());
    const int region = regionWidth();
    if (horizontalHeader()->defaultSectionSize() != region) {
        horizontalHeader()->setDefaultSectionSize(region);
    }
    setColumnWidth(models::Level1, metrics.horizontalAdvance(QStringLiteral("数字产业化")) + cellPadding);
    setColumnWidth(models::Level2,
                   metrics.horizontalAdvance(QStringLiteral("心产业（1-4月）")) + cellPadding);
    setColumnWidth(models::Unit, metrics.horizontalAdvance(QStringLiteral("万元")) + cellPadding);
    const int most = metrics.horizontalAdvance(QString(18, QChar(u'国')));
    setColumnWidth(models::Leaf,
                   std::clamp(widestLeaf(metrics, m_matrix->shape()), leastLeaf, std::min(mostLeaf, most)));
}

void MatrixView::layOutRows() {
    const std::vector<int> heights = rowHeights(QFontMetrics(font()), m_matrix->shape(),
                                                [this](int column) { return columnWidth(column); });
    for (std::size_t row = 0; row < heights.size(); ++row) {
        setRowHeight(static_cast<int>(row), heights[row]);
    }
}

} // namespace weici::gui
