// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/entrypanel.h"

#include "app/labels.h"
#include "engine/decimal.h"
#include "gui/appearance.h"
#include "gui/gridview.h"
#include "gui/matrixview.h"
#include "gui/sheetsession.h"
#include "models/gridnames.h"
#include "models/selection.h"

#include "ui_entrypanel.h"

#include <QTimer>

#include <algorithm>

namespace weici::gui {

using models::RegionMatrixModel;

namespace {

/// What the matrix can show, in the order of its choice.
constexpr models::GridColumn fields[] = {models::Value, models::Rank, models::Target};

} // namespace

EntryPanel::EntryPanel(const Appearance &appearance, QWidget *parent)
    : PagePanel(parent)
    , m_ui(std::make_unique<Ui::EntryPanel>())
    , m_busySoon(new QTimer(this)) {
    m_ui->setupUi(this);
    m_ui->titleLabel->setFont(typeFont(type::page, QFont::DemiBold));
    for (QLabel *label : {m_ui->filteredLabel, m_ui->keysLabel, m_ui->busyLabel}) {
        label->setFont(typeFont(type::secondary));
    }
    for (QWidget *part : {m_ui->busyBar, m_ui->filterBar, static_cast<QWidget *>(m_ui->emptyHint),
                          static_cast<QWidget *>(m_ui->fieldBox)}) {
        part->hide();
    }
    m_ui->viewSwitch->setTexts({tr("本县报表"), tr("地区矩阵")});
    for (const models::GridColumn field : fields) {
        m_ui->fieldBox->addItem(tr("显示：%1").arg(models::columnName(field)));
    }
    m_ui->findBar->setGrid(*m_ui->grid);
    setFocusProxy(m_ui->grid);
    m_ui->grid->setAppearance(appearance);
    m_ui->matrix->setAppearance(appearance);
    m_ui->stateKey->setAppearance(appearance);
    m_ui->fillButton->setAppearance(appearance);
    m_busySoon->setSingleShot(true);
    m_busySoon->setInterval(300);
    connectParts();
    const auto recolour = [this, &appearance] {
        QPalette palette = m_ui->cellRule->palette();
        palette.setColor(QPalette::WindowText, appearance.theme().rule);
        m_ui->cellRule->setPalette(palette);
    };
    connect(&appearance, &Appearance::changed, this, recolour);
    recolour();
}

EntryPanel::~EntryPanel() = default;

void EntryPanel::connectParts() {
    listenTo(*m_ui->grid);
    listenTo(*m_ui->matrix);
    connect(m_busySoon, &QTimer::timeout, m_ui->busyBar, &QWidget::show);
    connect(m_ui->viewSwitch, &SegmentSwitch::chosen, this,
            [this](int segment) { setView(static_cast<View>(segment)); });
    connect(m_ui->fieldBox, &QComboBox::activated, this, &EntryPanel::chooseField);
    connect(m_ui->fillButton, &FillButton::indicatorWanted, this,
            [this](engine::IndicatorId indicator) { reveal(indicator, models::Value); });
    connect(m_ui->emptyHint, &EmptyHint::begun, this,
            [this] { reveal(m_sheet->scheme().indicators.front().id, models::Value); });
    connect(m_ui->pastePreviewButton, &QPushButton::clicked, this, [this] { grid().paste(); });
    connect(m_ui->clearFilterButton, &QPushButton::clicked, this, &EntryPanel::clearFilter);
    m_ui->filters->setGuard([this] { return m_ui->grid->finishEditing(); });
    connect(m_ui->nextProblemButton, &QPushButton::clicked, this, &EntryPanel::nextProblemWanted);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &EntryPanel::cancelWanted);
}

void EntryPanel::listenTo(GridBase &grid) {
    connect(&grid, &GridBase::currentMoved, this, [this] {
        showCell();
        Q_EMIT currentMoved();
    });
    connect(&grid, &GridBase::escaped, this, &EntryPanel::escape);
    connect(&grid, &GridBase::selectionMoved, this, &EntryPanel::selectionMoved);
    connect(&grid, &GridBase::said, this, &EntryPanel::said);
    connect(&grid, &GridBase::refused, this, [this](const QString &reason) {
        const auto &sheet = *static_cast<const models::GridModel *>(this->grid().model());
        if (sheet.refusalAt(this->grid().currentIndex()) == reason && sheet.asksForCorrection()) {
            Q_EMIT correctionWanted();
        } else {
            Q_EMIT refused(reason);
        }
    });
    connect(&grid, &GridBase::editorClosed, this, &EntryPanel::editorClosed);
    connect(&grid, &GridBase::zoomed, this, [this](double zoom) {
        setZoom(zoom);
        Q_EMIT zoomed(zoom);
    });
}

GridBase &EntryPanel::grid() const {
    return view() == View::Matrix ? static_cast<GridBase &>(*m_ui->matrix) : *m_ui->grid;
}

EntryPanel::View EntryPanel::view() const {
    return m_ui->sheets->currentWidget() == m_ui->matrix ? View::Matrix : View::Sheet;
}

void EntryPanel::showSession(SheetSession *session) {
    if (session) {
        showSheets(&session->sheet(), &session->matrix(), &session->fill());
    } else {
        showSheets(nullptr, nullptr, nullptr);
    }
}

bool EntryPanel::finishEditing() {
    return grid().finishEditing();
}

void EntryPanel::abandonEditing() {
    grid().abandonEditing();
}

void EntryPanel::copySelection() {
    grid().copySelection();
}

void EntryPanel::clearSelected() {
    grid().clearSelected();
}

QString EntryPanel::selectionText() const {
    const auto sum = models::SelectionSum::of(grid().seenSelection());
    QString text = tr("已选 %1 格").arg(sum.cells);
    if (const auto mean = sum.mean()) {
        const auto figure = [](double value) { return app::labels::figure(engine::rounded(value, 6)); };
        text += tr("　　求和 %1　　平均 %2　　计数 %3").arg(figure(sum.sum), figure(*mean)).arg(sum.numbers);
    }
    return text;
}

void EntryPanel::showSheets(models::ValueGridModel *sheet, RegionMatrixModel *matrix,
                            models::FillModel *fill) {
    m_sheet = sheet;
    m_matrix = matrix;
    m_fill = fill;
    m_ui->grid->showSheet(sheet);
    m_ui->matrix->showMatrix(matrix);
    m_ui->filters->showSheet(sheet);
    m_ui->fillButton->showFill(fill);
    m_ui->findBar->hide();
    if (sheet) {
        followModels();
    }
    showFilter();
    showCell();
    showEmptyHint();
}

void EntryPanel::followModels() {
    // The grids listen to a reset before this does: they begin at the first cell, and are led back.
    keepPlaceInSheet();
    keepPlaceInMatrix();
    connect(m_sheet, &models::ValueGridModel::filterChanged, this, &EntryPanel::showFilter);
    connect(m_sheet, &QAbstractItemModel::dataChanged, this, &EntryPanel::showCell);
    connect(m_matrix, &QAbstractItemModel::dataChanged, this, &EntryPanel::showCell);
    connect(m_matrix, &RegionMatrixModel::fieldChanged, this, &EntryPanel::showField);
    connect(m_fill, &models::FillModel::changed, this, &EntryPanel::showEmptyHint);
}

void EntryPanel::keepPlaceInSheet() {
    const auto place = std::make_shared<std::pair<engine::IndicatorId, int>>();
    connect(m_sheet, &QAbstractItemModel::modelAboutToBeReset, this, [this, place] {
        const QModelIndex current = m_ui->grid->currentIndex();
        if (current.isValid()) {
            *place = {m_sheet->keyAt(current.row()).indicator, current.column()};
        }
    });
    connect(m_sheet, &QAbstractItemModel::modelReset, this, [this, place] {
        const int row = m_sheet->rowOf(place->first);
        if (row >= 0) {
            m_ui->grid->goTo(m_sheet->index(row, place->second));
        }
    });
}

void EntryPanel::keepPlaceInMatrix() {
    const auto place = std::make_shared<std::pair<engine::IndicatorId, engine::RegionId>>();
    connect(m_matrix, &QAbstractItemModel::modelAboutToBeReset, this, [this, place] {
        const QModelIndex current = m_ui->matrix->currentIndex();
        if (current.isValid() && RegionMatrixModel::isRegion(current.column())) {
            const engine::CellKey key = m_matrix->keyAt(current);
            *place = {key.indicator, key.region};
        }
    });
    connect(m_matrix, &QAbstractItemModel::modelReset, this, [this, place] {
        const int row = m_matrix->rowOf(place->first);
        const int column = m_matrix->columnOf(place->second);
        if (row >= 0 && column >= 0) {
            m_ui->matrix->goTo(m_matrix->index(row, column));
        }
    });
}

void EntryPanel::setView(View view) {
    if (view == this->view() || !grid().finishEditing()) {
        m_ui->viewSwitch->setCurrent(static_cast<int>(this->view()));
        return;
    }
    const auto cell = currentCell();
    const bool matrix = view == View::Matrix;
    m_ui->viewSwitch->setCurrent(static_cast<int>(view));
    m_ui->sheets->setCurrentWidget(matrix ? static_cast<QWidget *>(m_ui->matrix) : m_ui->grid);
    m_ui->fieldBox->setVisible(matrix);
    m_ui->filters->setVisible(!matrix);
    m_ui->findBar->setGrid(grid());
    setFocusProxy(&grid());
    showFilter();
    if (cell) {
        reveal(cell->key.indicator, cell->field);
    }
    grid().setFocus();
    showCell();
    Q_EMIT viewChanged();
}

void EntryPanel::chooseField(int choice) {
    if (grid().finishEditing()) {
        m_matrix->showField(fields[choice]);
        grid().setFocus();
    }
    showField();
}

void EntryPanel::showField() {
    const auto *const at = std::find(std::begin(fields), std::end(fields), m_matrix->field());
    m_ui->fieldBox->setCurrentIndex(static_cast<int>(at - std::begin(fields)));
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
    } else if (view() == View::Sheet) {
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
    const bool active = view() == View::Sheet && m_sheet && m_sheet->filter().isActive();
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
    if (view() == View::Matrix) {
        return m_matrix && m_matrix->indexOf(problem).isValid();
    }
    return m_sheet && m_sheet->hasCell(problem);
}

bool EntryPanel::reveal(const app::Problem &problem) {
    if (!hasCell(problem)) {
        return false;
    }
    const bool matrix = view() == View::Matrix;
    if (matrix) {
        m_matrix->showFieldOf(problem);
    } else if (!m_sheet->indexOf(problem).isValid()) {
        clearFilter();
    }
    const QModelIndex cell = matrix ? m_matrix->indexOf(problem) : m_sheet->indexOf(problem);
    grid().goTo(cell);
    grid().setFocus();
    return cell.isValid();
}

bool EntryPanel::reveal(engine::IndicatorId indicator, int column) {
    if (!m_sheet) {
        return false;
    }
    if (view() == View::Matrix) {
        m_matrix->showField(column);
        const int row = m_matrix->rowOf(indicator);
        m_ui->matrix->goTo(row < 0 ? QModelIndex()
                                   : m_matrix->index(row, m_matrix->columnOf(m_sheet->region())));
    } else {
        if (m_sheet->rowOf(indicator) < 0) {
            clearFilter();
        }
        const int row = m_sheet->rowOf(indicator);
        m_ui->grid->goTo(row < 0 ? QModelIndex() : m_sheet->index(row, column));
    }
    grid().setFocus();
    return m_matrix->rowOf(indicator) >= 0;
}

std::optional<CurrentCell> EntryPanel::currentCell() const {
    const QModelIndex current = m_sheet ? grid().currentIndex() : QModelIndex();
    if (!current.isValid()) {
        return {};
    }
    const auto row = static_cast<std::size_t>(current.row());
    if (view() == View::Sheet) {
        return CurrentCell{current, m_sheet->shape().rows.at(row), m_sheet->keyAt(current.row()),
                           current.column()};
    }
    const bool region = RegionMatrixModel::isRegion(current.column());
    const models::GridRow &names = m_matrix->shape().rows.at(row);
    const engine::CellKey key = region
                                    ? m_matrix->keyAt(current)
                                    : engine::CellKey{names.indicator, m_sheet->region(), m_matrix->period()};
    return CurrentCell{current, names, key, region ? m_matrix->field() : models::Leaf};
}

void EntryPanel::setZoom(double zoom) {
    for (GridBase *each : {static_cast<GridBase *>(m_ui->grid), static_cast<GridBase *>(m_ui->matrix)}) {
        if (each->zoom() != zoom) {
            each->setZoom(zoom);
        }
    }
}

void EntryPanel::showCell() {
    const auto cell = currentCell();
    if (!cell) {
        m_ui->cellName->clear();
        m_ui->cellText->clear();
        return;
    }
    const QString region = view() == View::Matrix && RegionMatrixModel::isRegion(cell->index.column())
                               ? m_matrix->headerData(cell->index.column(), Qt::Horizontal).toString()
                               : QString();
    const QString column = m_sheet->headerData(cell->field, Qt::Horizontal).toString();
    QStringList words{region, cell->row.shortLeaf, column, app::labels::period(m_sheet->period())};
    words.removeAll(QString());
    m_ui->cellName->setText(words.join(u" · "));
    m_ui->cellText->setText(cell->index.data(Qt::EditRole).toString());
}

void EntryPanel::showEmptyHint() {
    const bool empty = m_fill && m_fill->total().total > 0 && m_fill->total().filled == 0;
    if (empty) {
        m_ui->emptyHint->say(
            tr("%1还没有数。").arg(app::labels::period(m_sheet->period())),
            tr("选中“指标值”的一格直接打字，Enter 到下一行；或者从 Excel、WPS 复制，按 Ctrl+V 粘贴。"),
            tr("从第一项填起"));
    }
    m_ui->emptyHint->setVisible(empty);
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
