// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/entrypanel.h"

#include "app/labels.h"
#include "gui/appearance.h"
#include "gui/gridview.h"
#include "gui/sheetsession.h"

#include "ui_entrypanel.h"

#include <QTimer>

namespace weici::gui {

EntryPanel::EntryPanel(const Appearance &appearance, QWidget *parent)
    : PagePanel(parent)
    , m_ui(std::make_unique<Ui::EntryPanel>())
    , m_busySoon(new QTimer(this)) {
    m_ui->setupUi(this);
    m_ui->titleLabel->setFont(typeFont(type::page, QFont::DemiBold));
    for (QLabel *label : {m_ui->filteredLabel, m_ui->keysLabel, m_ui->busyLabel}) {
        label->setFont(typeFont(type::secondary));
    }
    setFocusProxy(m_ui->grid);
    m_ui->busyBar->hide();
    m_ui->filterBar->hide();
    m_ui->findBar->setGrid(*m_ui->grid);
    m_ui->grid->setAppearance(appearance);
    m_ui->stateKey->setAppearance(appearance);
    m_busySoon->setSingleShot(true);
    m_busySoon->setInterval(300);
    connect(m_busySoon, &QTimer::timeout, m_ui->busyBar, &QWidget::show);
    connect(m_ui->grid, &GridView::currentMoved, this, &EntryPanel::showCell);
    connect(m_ui->grid, &GridView::refused, this, [this](const QString &reason) {
        const QModelIndex at = m_ui->grid->currentIndex();
        const bool locked = m_sheet && m_sheet->isLocked() && models::isTyped(at.column()) &&
                            m_sheet->refusalAt(at) == reason;
        if (locked) {
            Q_EMIT correctionWanted();
        } else {
            Q_EMIT refused(reason);
        }
    });
    connect(m_ui->grid, &GridView::escaped, this, &EntryPanel::escape);
    connect(m_ui->pastePreviewButton, &QPushButton::clicked, m_ui->grid, &GridView::paste);
    connect(m_ui->clearFilterButton, &QPushButton::clicked, this, &EntryPanel::clearFilter);
    m_ui->filters->setGuard([this] { return m_ui->grid->finishEditing(); });
    connect(m_ui->nextProblemButton, &QPushButton::clicked, this, &EntryPanel::nextProblemWanted);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &EntryPanel::cancelWanted);
    const auto recolour = [this, &appearance] {
        QPalette palette = m_ui->cellRule->palette();
        palette.setColor(QPalette::WindowText, appearance.theme().rule);
        m_ui->cellRule->setPalette(palette);
    };
    connect(&appearance, &Appearance::changed, this, recolour);
    recolour();
}

EntryPanel::~EntryPanel() = default;

GridView &EntryPanel::grid() const {
    return *m_ui->grid;
}

void EntryPanel::showSession(SheetSession *session) {
    showSheet(session ? &session->sheet() : nullptr);
}

bool EntryPanel::finishEditing() {
    return m_ui->grid->finishEditing();
}

void EntryPanel::abandonEditing() {
    m_ui->grid->abandonEditing();
}

void EntryPanel::copySelection() {
    m_ui->grid->copySelection();
}

void EntryPanel::clearSelected() {
    m_ui->grid->clearSelected();
}

void EntryPanel::showSheet(models::ValueGridModel *model) {
    m_sheet = model;
    m_ui->grid->showSheet(model);
    m_ui->filters->showSheet(model);
    if (model) {
        connect(model, &models::ValueGridModel::filterChanged, this, &EntryPanel::showFilter);
        connect(model, &QAbstractItemModel::dataChanged, this, &EntryPanel::showCell);
    }
    m_ui->findBar->hide();
    showFilter();
    showCell();
}

void EntryPanel::find() {
    m_ui->findBar->begin();
}

void EntryPanel::findNext() {
    m_ui->findBar->findNext();
}

void EntryPanel::findPrevious() {
    m_ui->findBar->findPrevious();
}

void EntryPanel::escape() {
    if (m_ui->findBar->isVisible()) {
        m_ui->findBar->leave();
    } else {
        clearFilter();
    }
}

void EntryPanel::clearFilter() {
    if (!m_sheet || !m_sheet->filter().isActive()) {
        return;
    }
    // The cell where one was stays the current one.
    const QModelIndex current = m_ui->grid->currentIndex();
    const auto key = current.isValid() ? std::optional(m_sheet->keyAt(current.row())) : std::nullopt;
    const int column = current.column();
    m_sheet->setFilter({});
    if (key) {
        m_ui->grid->goTo(m_sheet->index(m_sheet->rowOf(key->indicator), column));
    }
    m_ui->grid->setFocus();
}

void EntryPanel::showFilter() {
    const bool active = m_sheet && m_sheet->filter().isActive();
    m_ui->filterBar->setVisible(active);
    if (!active) {
        return;
    }
    const models::RowFilter &filter = m_sheet->filter();
    QStringList parts;
    for (const QString &part : {filter.department, filter.block}) {
        if (!part.isEmpty()) {
            parts << part;
        }
    }
    if (filter.show != models::RowFilter::Show::All) {
        parts << models::RowFilter::word(filter.show);
    }
    m_ui->filteredLabel->setText(tr("只显示 %1 / %2 项：%3")
                                     .arg(m_sheet->rowCount())
                                     .arg(m_sheet->leafCount())
                                     .arg(parts.join(QStringLiteral("，"))));
}

bool EntryPanel::hasCell(const app::Problem &problem) const {
    return m_sheet && m_sheet->hasCell(problem);
}

bool EntryPanel::reveal(const app::Problem &problem) {
    if (!hasCell(problem)) {
        return false;
    }
    if (!m_sheet->indexOf(problem).isValid()) {
        clearFilter();
    }
    const QModelIndex cell = m_sheet->indexOf(problem);
    m_ui->grid->goTo(cell);
    m_ui->grid->setFocus();
    return cell.isValid();
}

bool EntryPanel::reveal(engine::IndicatorId indicator, int column) {
    if (!m_sheet) {
        return false;
    }
    if (m_sheet->rowOf(indicator) < 0) {
        clearFilter();
    }
    const int row = m_sheet->rowOf(indicator);
    if (row >= 0) {
        m_ui->grid->goTo(m_sheet->index(row, column));
        m_ui->grid->setFocus();
    }
    return row >= 0;
}

void EntryPanel::showCell() {
    const QModelIndex current = m_sheet ? m_ui->grid->currentIndex() : QModelIndex();
    if (!current.isValid()) {
        m_ui->cellName->clear();
        m_ui->cellText->clear();
        return;
    }
    const QString leaf = m_sheet->shape().rows.at(static_cast<std::size_t>(current.row())).shortLeaf;
    const QString column = m_sheet->headerData(current.column(), Qt::Horizontal).toString();
    m_ui->cellName->setText(leaf + u" · " + column + u" · " + app::labels::period(m_sheet->period()));
    m_ui->cellText->setText(current.data(Qt::EditRole).toString().replace(u'\n', QStringLiteral(" ⏎ ")));
}

void EntryPanel::showBusy(const QString &text) {
    m_ui->busyLabel->setText(text);
    m_busySoon->start();
}

void EntryPanel::hideBusy() {
    m_busySoon->stop();
    m_ui->busyBar->hide();
}

} // namespace weici::gui
