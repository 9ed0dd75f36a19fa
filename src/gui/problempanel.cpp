// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/problempanel.h"

#include "gui/appearance.h"
#include "gui/problemdelegate.h"
#include "models/problemmodel.h"

#include "ui_problempanel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace weici::gui {

using models::ProblemModel;

ProblemPanel::ProblemPanel(const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ProblemPanel>()) {
    m_ui->setupUi(this);
    m_ui->titleLabel->setFont(typeFont(type::section, QFont::DemiBold));
    m_ui->keysLabel->setFont(typeFont(type::secondary));
    m_ui->errorCount->setUp(appearance, app::Severity::Error);
    m_ui->warningCount->setUp(appearance, app::Severity::Warning);
    auto *delegate = new ProblemDelegate(appearance, m_ui->list);
    m_ui->list->setItemDelegate(delegate);
    m_ui->list->setFrameShape(QFrame::NoFrame);
    m_ui->list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_ui->list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(delegate, &ProblemDelegate::goWanted, this, &ProblemPanel::problemWanted);
    connect(m_ui->list, &QTableView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT problemWanted(index.row()); });
    m_ui->list->installEventFilter(this);
    m_ui->list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_ui->list, &QWidget::customContextMenuRequested, this, &ProblemPanel::showMenu);
    connect(m_ui->acceptedBox, &QAbstractButton::toggled, this, [this](bool shown) {
        if (m_model) {
            m_model->showAccepted(shown);
        }
    });
    layOut();
    refresh();
}

ProblemPanel::~ProblemPanel() = default;

QSize ProblemPanel::sizeHint() const {
    return {600, 139};
}

void ProblemPanel::layOut() {
    const QFontMetrics metrics(m_ui->list->font());
    const int em = metrics.horizontalAdvance(QStringLiteral("国"));
    m_ui->list->verticalHeader()->setDefaultSectionSize(std::max(27, metrics.height() + 8));
    m_ui->list->horizontalHeader()->setMinimumSectionSize(20);
    m_ui->list->setColumnWidth(ProblemModel::SeverityColumn, em * 5 + 4);
    m_ui->list->setColumnWidth(ProblemModel::KindColumn, em * 8);
    m_ui->list->setColumnWidth(ProblemModel::SubjectColumn, em * 24);
}

void ProblemPanel::showProblems(ProblemModel *model) {
    m_model = model;
    m_ui->acceptedBox->setChecked(model && model->showsAccepted());
    m_ui->list->setModel(model);
    if (model) {
        connect(model, &ProblemModel::checked, this, &ProblemPanel::refresh);
    }
    layOut();
    refresh();
}

void ProblemPanel::refresh() {
    const bool any = m_model && m_model->rowCount() > 0;
    m_ui->errorCount->setCount(m_model ? m_model->count(app::Severity::Error) : 0);
    m_ui->warningCount->setCount(m_model ? m_model->count(app::Severity::Warning) : 0);
    const int accepted = m_model ? m_model->acceptedCount() : 0;
    m_ui->acceptedBox->setText(tr("显示已认可的 %1 条").arg(accepted));
    m_ui->acceptedBox->setVisible(accepted > 0);
    m_ui->list->setVisible(any);
    m_ui->emptyLabel->setVisible(!any);
    // Without problems the sheet has the room; with some, at least three of them can be seen.
    const int head = m_ui->head->sizeHint().height();
    const int row = m_ui->list->verticalHeader()->defaultSectionSize();
    setMinimumHeight(any ? head + row * std::min(m_model->rowCount(), 3) : 0);
    setMaximumHeight(any ? QWIDGETSIZE_MAX : head + m_ui->emptyLabel->sizeHint().height());
}

/// Home and End go to the first and the last finding, and Ctrl+C takes its sentence along.
bool ProblemPanel::eventFilter(QObject *object, QEvent *event) {
    const bool asked = event->type() == QEvent::ShortcutOverride;
    if (object != m_ui->list || !m_model || (!asked && event->type() != QEvent::KeyPress)) {
        return QWidget::eventFilter(object, event);
    }
    auto *key = static_cast<QKeyEvent *>(event);
    const QModelIndex current = m_ui->list->currentIndex();
    const bool plain = key->modifiers() == Qt::NoModifier;
    if (key->matches(QKeySequence::Copy) && current.isValid()) {
        if (asked) {
            event->accept(); // not the copy of the sheet
        } else {
            const app::Problem &problem = m_model->problems().at(static_cast<std::size_t>(current.row()));
            QGuiApplication::clipboard()->setText(app::sentence(problem));
        }
        return true;
    }
    if (!asked && plain && (key->key() == Qt::Key_Home || key->key() == Qt::Key_End)) {
        m_ui->list->selectRow(key->key() == Qt::Key_Home ? 0 : m_model->rowCount() - 1);
        return true;
    }
    return QWidget::eventFilter(object, event);
}

void ProblemPanel::showMenu(const QPoint &at) {
    const QModelIndex index = m_ui->list->indexAt(at);
    if (!index.isValid()) {
        return;
    }
    const bool isAccepted = index.data(ProblemModel::AcceptedRole).isValid();
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("problemMenu"));
    menu.addAction(tr("转到"), this, [this, &index] { Q_EMIT problemWanted(index.row()); });
    QAction *accept = menu.addAction(isAccepted ? tr("撤回认可") : tr("说明理由并认可…"), this,
                                     [this, &index] { Q_EMIT acceptWanted(index.row()); });
    accept->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_F8));
    menu.exec(m_ui->list->viewport()->mapToGlobal(at));
}

void ProblemPanel::accept() {
    const QModelIndex current = m_ui->list->currentIndex();
    if (m_model && current.isValid()) {
        Q_EMIT acceptWanted(current.row());
    }
}

void ProblemPanel::goToNext() {
    step(1);
}

void ProblemPanel::goToPrevious() {
    step(-1);
}

void ProblemPanel::step(int by) {
    const int count = m_model ? m_model->rowCount() : 0;
    if (count == 0) {
        return;
    }
    const QModelIndex current = m_ui->list->currentIndex();
    const int from = current.isValid() ? current.row() : (by > 0 ? -1 : count);
    const int row = (from + by + count) % count;
    m_ui->list->selectRow(row);
    m_ui->list->scrollTo(m_model->index(row, 0));
    Q_EMIT problemWanted(row);
}

} // namespace weici::gui
