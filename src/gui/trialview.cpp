// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trialview.h"

#include "gui/appearance.h"
#include "gui/tableheader.h"
#include "gui/trialdelegate.h"
#include "models/trialmodel.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <array>

namespace weici::gui {

namespace {

using namespace models;

constexpr int leastHeight = 27;
constexpr int room = 15;
constexpr int longestName = 274;
constexpr int shortestName = 120;

/// The widest that usually stands in a column; wider texts end in an ellipsis.
constexpr std::array<const char *, TrialColumnCount> samples{
    "",        "个百分点",  "县农业农村局", "98200.55",      "101350.55", "+27799.5",
    "20 → 20", "800家以上", "10 → 12",      "10.00 → 10.00", "+10.00"};

} // namespace

TrialView::TrialView(QWidget *parent)
    : QTableView(parent) {
    makeFlat(*this);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    verticalHeader()->hide();
}

void TrialView::setUp(const Appearance &appearance) {
    auto *delegate = new TrialDelegate(appearance, this);
    setItemDelegate(delegate);
    auto *header = new TableHeader(appearance, this);
    header->setSectionResizeMode(QHeaderView::Fixed);
    setHorizontalHeader(header);
    connect(delegate, &TrialDelegate::typed, this, [this](const QModelIndex &index, const QString &text) {
        if (m_model && index.isValid()) {
            m_model->type(index, text);
        }
    });
    connect(&appearance, &Appearance::changed, this, [this] {
        layOut();
        viewport()->update();
    });
}

void TrialView::showTrial(TrialModel *model) {
    m_model = model;
    setModel(model);
    layOut();
}

QWidget *TrialView::editor() const {
    // One that was closed lives on until the event loop turns.
    return state() == EditingState ? viewport()->findChild<QWidget *>(QStringLiteral("cellEditor")) : nullptr;
}

void TrialView::finishEditing() {
    if (QWidget *open = editor()) {
        commitData(open);
        closeEditor(open, QAbstractItemDelegate::NoHint);
    }
}

void TrialView::abandonEditing() {
    if (QWidget *open = editor()) {
        closeEditor(open, QAbstractItemDelegate::RevertModelCache);
    }
}

void TrialView::closeEditor(QWidget *open, QAbstractItemDelegate::EndEditHint hint) {
    if (hint == QAbstractItemDelegate::RevertModelCache && m_model) {
        m_model->stopTyping();
    }
    QTableView::closeEditor(open, hint);
    const QModelIndex at = currentIndex();
    if (hint == QAbstractItemDelegate::SubmitModelCache && at.row() + 1 < model()->rowCount()) {
        setCurrentIndex(at.siblingAtRow(at.row() + 1));
    }
}

void TrialView::resetSelected() {
    if (m_model && selectionModel()) {
        m_model->reset(selectionModel()->selectedIndexes());
    }
}

void TrialView::layOut() {
    if (!m_model) {
        return;
    }
    verticalHeader()->setDefaultSectionSize(std::max(leastHeight, fontMetrics().height() + 8));
    const QFontMetrics heads(horizontalHeader()->font());
    const QFontMetrics strong(typeFont(type::body, QFont::DemiBold));
    int used = 0;
    for (int column = TrialUnit; column < TrialColumnCount; ++column) {
        const QString sample = QString::fromUtf8(samples[static_cast<std::size_t>(column)]);
        const int width =
            std::max(strong.horizontalAdvance(sample),
                     heads.horizontalAdvance(m_model->headerData(column, Qt::Horizontal).toString())) +
            room;
        setColumnWidth(column, width);
        used += width;
    }
    setColumnWidth(TrialLeaf, std::clamp(viewport()->width() - used, shortestName, longestName * 2));
}

void TrialView::resizeEvent(QResizeEvent *event) {
    QTableView::resizeEvent(event);
    layOut();
}

/// The window's own 撤销 belongs to the ledger: while the keys are here they mean what was tried.
bool TrialView::event(QEvent *event) {
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo) ||
            key->matches(QKeySequence::Delete)) {
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

void TrialView::keyPressEvent(QKeyEvent *event) {
    // What an open editor leaves over (Enter, once it has taken it) is its own.
    if (!m_model || state() == EditingState) {
        return;
    }
    if (event->matches(QKeySequence::Undo)) {
        m_model->undo();
    } else if (event->matches(QKeySequence::Redo)) {
        m_model->redo();
    } else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        resetSelected();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
               !TrialModel::isTyped(currentIndex().column()) && currentIndex().isValid()) {
        Q_EMIT cellWanted(m_model->keyAt(currentIndex().row()));
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        setCurrentIndex(
            currentIndex().siblingAtRow(std::min(currentIndex().row() + 1, model()->rowCount() - 1)));
    } else {
        QTableView::keyPressEvent(event);
    }
}

} // namespace weici::gui
