// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/findbar.h"

#include "gui/gridbase.h"
#include "gui/theme.h"
#include "models/gridmodel.h"
#include "models/gridsearch.h"

#include "ui_findbar.h"

#include <QKeyEvent>

namespace weici::gui {

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::FindBar>()) {
    m_ui->setupUi(this);
    setAttribute(Qt::WA_StyledBackground);
    m_ui->foundLabel->setFont(typeFont(type::secondary));
    m_ui->findEdit->installEventFilter(this);
    connect(m_ui->findEdit, &QLineEdit::textChanged, this, &FindBar::showCount);
    connect(m_ui->nextButton, &QPushButton::clicked, this, &FindBar::findNext);
    connect(m_ui->previousButton, &QPushButton::clicked, this, &FindBar::findPrevious);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &FindBar::leave);
    hide();
}

FindBar::~FindBar() = default;

void FindBar::begin() {
    show();
    m_ui->findEdit->setFocus();
    m_ui->findEdit->selectAll();
    showCount();
}

void FindBar::findNext() {
    step(false);
}

void FindBar::findPrevious() {
    step(true);
}

void FindBar::leave() {
    hide();
    m_grid->setFocus();
}

void FindBar::step(bool backwards) {
    const QString wanted = m_ui->findEdit->text();
    if (!m_grid->sheet() || wanted.trimmed().isEmpty()) {
        begin();
        return;
    }
    const models::GridSearch search(*m_grid->sheet(), wanted);
    QModelIndex found = search.next(m_grid->currentIndex(), backwards);
    while (found.isValid() && m_grid->isColumnHidden(found.column()) && found != m_grid->currentIndex()) {
        found = search.next(found, backwards);
    }
    if (found.isValid()) {
        m_grid->goTo(found);
        m_ui->foundLabel->setText(tr("第 %1 处，共 %2 处").arg(search.countTo(found)).arg(search.count()));
    } else {
        m_ui->foundLabel->setText(tr("没有找到"));
    }
}

void FindBar::showCount() {
    const QString wanted = m_ui->findEdit->text();
    if (wanted.trimmed().isEmpty() || !m_grid->sheet()) {
        m_ui->foundLabel->clear();
        return;
    }
    const int count = models::GridSearch(*m_grid->sheet(), wanted).count();
    m_ui->foundLabel->setText(count > 0 ? tr("共 %1 处").arg(count) : tr("没有找到"));
}

bool FindBar::eventFilter(QObject *object, QEvent *event) {
    if (object == m_ui->findEdit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            step(key->modifiers().testFlag(Qt::ShiftModifier));
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

void FindBar::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape) {
        leave();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace weici::gui
