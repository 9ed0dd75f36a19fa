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
    for (QLabel *label : {m_ui->aboutLabel, m_ui->keysLabel, m_ui->busyLabel}) {
        label->setFont(typeFont(type::secondary));
    }
    setFocusProxy(m_ui->grid);
    m_ui->busyBar->hide();
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
    if (model) {
        connect(model, &QAbstractItemModel::dataChanged, this, &EntryPanel::showCell);
    }
    showCell();
}

void EntryPanel::setAbout(const QString &about) {
    m_ui->aboutLabel->setText(about);
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
    m_ui->cellText->setText(current.data(Qt::EditRole).toString());
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
