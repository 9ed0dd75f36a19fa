// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/recordpanel.h"

#include "app/labels.h"
#include "gui/appearance.h"
#include "gui/changedelegate.h"
#include "gui/sheetsession.h"
#include "models/changelistmodel.h"
#include "models/gridshape.h"
#include "models/revisionmodel.h"
#include "models/selection.h"

#include "ui_recordpanel.h"

#include <QClipboard>
#include <QGuiApplication>

namespace weici::gui {

namespace {

QString spokenMoment(const QDateTime &at) {
    return at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

const app::Origin origins[] = {app::Origin::Entry,      app::Origin::Paste,      app::Origin::Import,
                               app::Origin::Undo,       app::Origin::Redo,       app::Origin::Restore,
                               app::Origin::Correction, app::Origin::CommandLine};

} // namespace

RecordPanel::RecordPanel(const Appearance &appearance, QWidget *parent)
    : PagePanel(parent)
    , m_ui(std::make_unique<Ui::RecordPanel>()) {
    m_ui->setupUi(this);
    m_ui->titleLabel->setFont(typeFont(type::page, QFont::DemiBold));
    m_ui->detailTitle->setFont(typeFont(type::section, QFont::DemiBold));
    for (QLabel *label : {m_ui->aboutLabel, m_ui->detailAbout}) {
        label->setFont(typeFont(type::secondary));
    }
    m_ui->list->setItemDelegate(new ChangeDelegate(appearance, m_ui->list));
    m_ui->table->setUp(appearance, models::RevisionModel::Before, models::RevisionModel::Since);
    m_ui->originBox->addItem(tr("全部来源"));
    for (const app::Origin origin : origins) {
        m_ui->originBox->addItem(app::labels::origin(origin), static_cast<int>(origin));
    }
    for (QDateEdit *edit : {m_ui->fromEdit, m_ui->toEdit}) {
        edit->setDate(QDate::currentDate());
        edit->setEnabled(false);
    }
    setFocusProxy(m_ui->list);
    connectParts();
}

RecordPanel::~RecordPanel() = default;

void RecordPanel::connectParts() {
    for (QComboBox *box : {m_ui->authorBox, m_ui->indicatorBox, m_ui->regionBox, m_ui->originBox}) {
        connect(box, &QComboBox::activated, this, &RecordPanel::applyFilter);
    }
    // Until the list is read: two columns beside each other would make the window grow.
    m_ui->emptyLabel->hide();
    connect(m_ui->daysBox, &QCheckBox::toggled, this, [this](bool on) {
        m_ui->fromEdit->setEnabled(on);
        m_ui->toEdit->setEnabled(on);
        applyFilter();
    });
    for (QDateEdit *edit : {m_ui->fromEdit, m_ui->toEdit}) {
        connect(edit, &QDateEdit::dateChanged, this, &RecordPanel::applyFilter);
    }
    connect(m_ui->compareButton, &QPushButton::clicked, this, &RecordPanel::compare);
    connect(m_ui->backupsButton, &QPushButton::clicked, this, &RecordPanel::backupsWanted);
    connect(m_ui->restoreSelectedButton, &QPushButton::clicked, this, &RecordPanel::restoreSelected);
    connect(m_ui->restoreAllButton, &QPushButton::clicked, this, &RecordPanel::restoreAll);
    connect(m_ui->restoreMomentButton, &QPushButton::clicked, this, &RecordPanel::restoreMoment);
    connect(m_ui->goButton, &QPushButton::clicked, this, &RecordPanel::goToCell);
    connect(m_ui->table, &QTableView::activated, this, &RecordPanel::goToCell);
}

void RecordPanel::showSession(SheetSession *session) {
    m_ui->list->setModel(nullptr);
    m_ui->table->setModel(nullptr);
    m_changes.reset();
    m_lines.reset();
    m_session = session;
    m_current = 0;
    m_comparing = false;
    if (!session) {
        return;
    }
    m_changes = std::make_unique<models::ChangeListModel>(session->ledger());
    m_lines = std::make_unique<models::RevisionModel>(session->ledger());
    m_ui->list->setModel(m_changes.get());
    m_ui->table->setModel(m_lines.get());
    connect(m_changes.get(), &models::ChangeListModel::refreshed, this, &RecordPanel::listRefreshed);
    connect(m_ui->list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RecordPanel::showChange);
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RecordPanel::updateButtons);
    fillChoices();
    const QDateTime now = QDateTime::currentDateTime();
    m_ui->earlierEdit->setDateTime(now.addDays(-1));
    m_ui->laterEdit->setDateTime(now);
    m_changes->setActive(isVisible());
}

void RecordPanel::showEvent(QShowEvent *event) {
    PagePanel::showEvent(event);
    if (m_changes) {
        m_ui->laterEdit->setDateTime(QDateTime::currentDateTime());
        m_changes->setActive(true);
    }
}

void RecordPanel::hideEvent(QHideEvent *event) {
    PagePanel::hideEvent(event);
    if (m_changes) {
        m_changes->setActive(false);
    }
}

void RecordPanel::fillChoices() {
    const app::Ledger &ledger = m_session->ledger();
    m_ui->indicatorBox->clear();
    m_ui->indicatorBox->addItem(tr("全部指标"));
    for (const engine::Indicator &indicator : ledger.schemes().back().indicators) {
        m_ui->indicatorBox->addItem(models::shortName(indicator), indicator.id.value);
    }
    m_ui->regionBox->clear();
    m_ui->regionBox->addItem(tr("全部地区"));
    for (const engine::Region &region : ledger.regions()) {
        m_ui->regionBox->addItem(app::labels::text(region.name), region.id.value);
    }
    m_ui->regionBox->setVisible(ledger.regions().size() > 1);
    m_ui->authorBox->clear();
    m_ui->authorBox->addItem(tr("所有人"));
    m_ui->originBox->setCurrentIndex(0);
    m_ui->daysBox->setChecked(false);
}

// Whoever types while the page is not shown is in the list when it is shown again.
void RecordPanel::fillPeople() {
    for (const QString &author : m_session->ledger().authors()) {
        const QString name = author.isEmpty() ? tr("（没有署名）") : author;
        if (m_ui->authorBox->findData(author) < 0) {
            m_ui->authorBox->addItem(name, author);
        }
    }
}

app::HistoryFilter RecordPanel::filter() const {
    app::HistoryFilter filter;
    if (m_ui->authorBox->currentIndex() > 0) {
        filter.author = m_ui->authorBox->currentData().toString();
    }
    if (m_ui->indicatorBox->currentIndex() > 0) {
        filter.indicator = engine::IndicatorId{m_ui->indicatorBox->currentData().toInt()};
    }
    if (m_ui->regionBox->currentIndex() > 0) {
        filter.region = engine::RegionId{m_ui->regionBox->currentData().toInt()};
    }
    if (m_ui->originBox->currentIndex() > 0) {
        filter.origin = static_cast<app::Origin>(m_ui->originBox->currentData().toInt());
    }
    if (m_ui->daysBox->isChecked()) {
        filter.from = m_ui->fromEdit->date().startOfDay();
        filter.to = m_ui->toEdit->date().addDays(1).startOfDay();
    }
    return filter;
}

void RecordPanel::applyFilter() {
    if (m_changes) {
        m_changes->setFilter(filter());
    }
}

void RecordPanel::listRefreshed() {
    fillPeople();
    const int count = m_changes->changeCount();
    m_ui->aboutLabel->setText(tr("%1 次改动").arg(count));
    m_ui->emptyLabel->setVisible(count == 0);
    m_ui->list->setVisible(count > 0);
    // Row 0 is the heading of the day.
    const int row = std::max(m_changes->rowOf(m_current), count > 0 ? 1 : -1);
    m_ui->list->setCurrentIndex(m_changes->index(row));
    if (!m_comparing) {
        showChange();
    }
}

void RecordPanel::showChange() {
    m_comparing = false;
    const app::ChangeSummary *change = m_changes->changeAt(m_ui->list->currentIndex().row());
    m_current = change ? change->id : 0;
    if (!change) {
        m_lines->clear();
        showTable({}, {});
        return;
    }
    m_lines->showChange(change->id);
    QStringList about{app::labels::origin(change->origin)};
    about << (change->author.isEmpty() ? tr("没有署名") : change->author);
    if (!change->reason.isEmpty()) {
        about << tr("理由：%1").arg(change->reason);
    }
    showTable(spokenMoment(change->at), about.join(QStringLiteral("　")));
}

void RecordPanel::compare() {
    if (!m_lines) {
        return;
    }
    const QDateTime from = m_ui->earlierEdit->dateTime();
    const QDateTime to = m_ui->laterEdit->dateTime();
    if (to <= from) {
        Q_EMIT refused(tr("后一个时刻要晚于前一个时刻。"));
        return;
    }
    m_comparing = true;
    m_lines->showBetween(from, to);
    showTable(tr("两个时刻之间净改了 %1 处").arg(m_lines->rowCount()),
              tr("%1 到 %2；改来改去又回到原样的不列").arg(spokenMoment(from), spokenMoment(to)));
}

void RecordPanel::showTable(const QString &title, const QString &about) {
    m_ui->detailTitle->setText(title);
    m_ui->detailAbout->setText(about);
    m_ui->restoreAllButton->setText(m_comparing ? tr("全部恢复成前一时刻(&A)…") : tr("撤回这次改动(&A)…"));
    m_ui->restoreMomentButton->setVisible(!m_comparing);
    updateButtons();
}

void RecordPanel::updateButtons() {
    const bool writable = m_session && !m_session->ledger().isReadOnly();
    const bool any = m_lines && !m_lines->changes().empty();
    const std::vector<int> rows = m_ui->table->selectedRows();
    const bool cell = m_lines && !rows.empty() && m_lines->changeAt(rows.front());
    m_ui->restoreSelectedButton->setEnabled(writable && cell);
    m_ui->restoreAllButton->setEnabled(writable && any);
    m_ui->restoreMomentButton->setEnabled(writable && m_current != 0);
    m_ui->goButton->setEnabled(cell);
}

void RecordPanel::restoreSelected() {
    std::vector<app::NetChange> chosen;
    for (const int row : m_ui->table->selectedRows()) {
        if (const app::NetChange *change = m_lines->changeAt(row)) {
            chosen.push_back(*change);
        }
    }
    offer(chosen);
}

void RecordPanel::restoreAll() {
    offer(m_lines->changes());
}

// Everything since just before the change that is shown.
void RecordPanel::restoreMoment() {
    const app::ChangeSummary *change = m_changes->changeAt(m_changes->rowOf(m_current));
    if (change) {
        offer(app::changesBetween(m_session->ledger(), change->at.addMSecs(-1),
                                  QDateTime::currentDateTime().addSecs(1)));
    }
}

void RecordPanel::offer(const std::vector<app::NetChange> &changes) {
    app::Ledger &ledger = m_session->ledger();
    const app::RestorePlan plan = app::planRestore(ledger, changes);
    if (plan.isEmpty()) {
        Q_EMIT said(tr("这些格现在就是那时的样子，不用恢复。"));
        return;
    }
    Q_EMIT restoreWanted(plan);
}

void RecordPanel::goToCell() {
    const std::vector<int> rows = m_ui->table->selectedRows();
    const app::NetChange *change = rows.empty() ? nullptr : m_lines->changeAt(rows.front());
    if (change) {
        Q_EMIT cellWanted(change->key);
    }
}

void RecordPanel::copySelection() {
    if (m_ui->table->selectionModel()) {
        QGuiApplication::clipboard()->setText(
            models::CopiedBlock::of(m_ui->table->selectionModel()->selectedIndexes()).text);
    }
}

} // namespace weici::gui
