// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/readingtable.h"

#include "gui/appearance.h"
#include "gui/readingdelegate.h"
#include "gui/tableheader.h"

#include <algorithm>

namespace weici::gui {

namespace {

/// Rows that are measured; the rest of a long table is like them.
constexpr int measuredRows = 200;
constexpr int widest = 320;
/// Where a table does not fit, its widest column gives way, down to this.
constexpr int narrowest = 150;

} // namespace

ReadingTable::ReadingTable(QWidget *parent)
    : QTableView(parent) {
    makeFlat(*this);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    verticalHeader()->hide();
}

void ReadingTable::setUp(const Appearance &appearance, int mutedColumn, int warnColumn) {
    setItemDelegate(new ReadingDelegate(appearance, mutedColumn, warnColumn, this));
    auto *header = new TableHeader(appearance, this);
    header->setSectionResizeMode(QHeaderView::Fixed);
    setHorizontalHeader(header);
    connect(&appearance, &Appearance::changed, this, [this] {
        layOut();
        viewport()->update();
    });
}

void ReadingTable::setModel(QAbstractItemModel *model) {
    QTableView::setModel(model);
    if (model) {
        connect(model, &QAbstractItemModel::modelReset, this, &ReadingTable::layOut);
        layOut();
    }
}

std::vector<int> ReadingTable::selectedRows() const {
    std::vector<int> rows;
    if (selectionModel()) {
        for (const QModelIndex &index : selectionModel()->selectedRows()) {
            rows.push_back(index.row());
        }
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

void ReadingTable::layOut() {
    if (!model()) {
        return;
    }
    verticalHeader()->setDefaultSectionSize(std::max(26, fontMetrics().height() + 7));
    const QFontMetrics heads(horizontalHeader()->font());
    const int columns = model()->columnCount();
    const int rows = std::min(model()->rowCount(), measuredRows);
    std::vector<int> widths;
    int used = 0;
    for (int column = 0; column < columns; ++column) {
        int width = heads.horizontalAdvance(model()->headerData(column, Qt::Horizontal).toString());
        for (int row = 0; row < rows; ++row) {
            width = std::max(width,
                             fontMetrics().horizontalAdvance(model()->index(row, column).data().toString()));
        }
        widths.push_back(std::min(width + 18, widest));
        used += widths.back();
    }
    if (const int over = used - viewport()->width(); over > 0 && !widths.empty()) {
        int &giving = *std::max_element(widths.begin(), widths.end());
        giving = std::max(std::min(giving, narrowest), giving - over);
    }
    const int more = std::max(0, viewport()->width() - used) / std::max(1, columns);
    for (int column = 0; column < columns; ++column) {
        setColumnWidth(column, widths[static_cast<std::size_t>(column)] + more);
    }
}

void ReadingTable::resizeEvent(QResizeEvent *event) {
    QTableView::resizeEvent(event);
    layOut();
}

} // namespace weici::gui
