// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/figureview.h"

#include "gui/appearance.h"
#include "gui/figuredelegate.h"
#include "gui/tableheader.h"
#include "models/chartroles.h"
#include "models/figuretable.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>

#include <algorithm>

namespace weici::gui {

namespace {

constexpr int measuredRows = 200;
constexpr int widest = 300;
constexpr int room = 18;
constexpr int shrinkStep = 8;

QString lineOf(const QAbstractItemModel &model, const QModelIndex &row) {
    QStringList texts;
    for (int column = 0; column < model.columnCount(row.parent()); ++column) {
        texts << row.siblingAtColumn(column).data().toString();
    }
    return texts.join(u'\t');
}

} // namespace

QString selectedText(const QAbstractItemView &view) {
    const QAbstractItemModel &model = *view.model();
    QStringList heads;
    for (int column = 0; column < model.columnCount(); ++column) {
        heads << model.headerData(column, Qt::Horizontal).toString();
    }
    QStringList lines{heads.join(u'\t')};
    QModelIndexList rows = view.selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (int row = 0; rows.isEmpty() && row < model.rowCount(); ++row) {
        lines << lineOf(model, model.index(row, 0));
    }
    for (const QModelIndex &row : rows) {
        lines << lineOf(model, row);
    }
    return lines.join(u'\n') + u'\n';
}

FigureView::FigureView(QWidget *parent)
    : QTableView(parent) {
    makeFlat(*this);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    verticalHeader()->hide();
}

void FigureView::setUp(const Appearance &appearance, models::FigureTableModel &model) {
    m_model = &model;
    setItemDelegate(new FigureDelegate(appearance, this));
    auto *header = new TableHeader(appearance, this);
    header->setSectionResizeMode(QHeaderView::Fixed);
    setHorizontalHeader(header);
    setModel(&model);
    connect(&model, &QAbstractItemModel::modelReset, this, &FigureView::layOut);
    connect(&appearance, &Appearance::changed, this, [this] {
        layOut();
        viewport()->update();
    });
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (const auto key = m_model->cellAt(index.row())) {
            Q_EMIT cellWanted(*key);
        }
    });
    layOut();
}

void FigureView::copySelection() const {
    QGuiApplication::clipboard()->setText(selectedText(*this));
}

bool FigureView::isBar(int column) const {
    const QModelIndex first = m_model->index(0, column);
    return first.data().toString().isEmpty() && first.data(models::FromRole).isValid();
}

/// Long texts give way, that of the first column (the names) last; they end in an ellipsis and have tool
/// tips.
void FigureView::shrink(std::vector<int> &widths, int overflow) const {
    for (const int first : {1, 0}) {
        while (overflow > 0) {
            const int column = widestText(widths, first);
            if (column < 0) {
                break;
            }
            int &width = widths[static_cast<std::size_t>(column)];
            const int less = std::min({overflow, shrinkStep, width - shortest()});
            width -= less;
            overflow -= less;
        }
    }
}

/// A step of ranks is never cut.
int FigureView::shortest() const {
    return QFontMetrics(typeFont(type::body, QFont::DemiBold)).horizontalAdvance(tr("第 20 → 第 20")) + room;
}

int FigureView::widestText(const std::vector<int> &widths, int first) const {
    int widestColumn = -1;
    int most = shortest();
    for (int column = first; column < m_model->columnCount(); ++column) {
        const auto place = static_cast<std::size_t>(column);
        if (m_model->table().columns[place].isText && widths[place] > most) {
            widestColumn = column;
            most = widths[place];
        }
    }
    return widestColumn;
}

void FigureView::layOut() {
    if (!m_model) {
        return;
    }
    verticalHeader()->setDefaultSectionSize(std::max(26, fontMetrics().height() + 7));
    const QFontMetrics heads(horizontalHeader()->font());
    const QFontMetrics strong(typeFont(type::body, QFont::DemiBold));
    const int columns = m_model->columnCount();
    const int rows = std::min(m_model->rowCount(), measuredRows);
    // Numbers stay beside what they are about: then the names take the room.
    int taker = columns > 0 && m_model->table().columns.back().isText ? columns - 1 : 0;
    int used = 0;
    std::vector<int> widths;
    for (int column = 0; column < columns; ++column) {
        int width = heads.horizontalAdvance(m_model->headerData(column, Qt::Horizontal).toString());
        for (int row = 0; row < rows; ++row) {
            width = std::max(width, strong.horizontalAdvance(m_model->index(row, column).data().toString()));
        }
        if (isBar(column)) {
            taker = column;
            width = std::max(width, 60);
        }
        widths.push_back(std::min(width + room, widest));
        used += widths.back();
    }
    shrink(widths, used - viewport()->width());
    if (columns > 0) {
        widths[static_cast<std::size_t>(taker)] += std::max(0, viewport()->width() - used);
    }
    for (int column = 0; column < columns; ++column) {
        setColumnWidth(column, widths[static_cast<std::size_t>(column)]);
    }
}

void FigureView::resizeEvent(QResizeEvent *event) {
    QTableView::resizeEvent(event);
    layOut();
}

void FigureView::keyPressEvent(QKeyEvent *event) {
    const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enters && currentIndex().isValid()) {
        // Styles differ in whether Enter activates; here it always does.
        Q_EMIT activated(currentIndex());
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace weici::gui
