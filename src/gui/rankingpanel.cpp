// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/rankingpanel.h"

#include "app/labels.h"
#include "gui/appearance.h"
#include "gui/rankchart.h"
#include "gui/rankingmodels.h"
#include "gui/sheetsession.h"
#include "gui/spreadchart.h"
#include "models/selection.h"

#include "ui_rankingpanel.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>

#include <algorithm>

namespace weici::gui {

using namespace models;

RankingPanel::RankingPanel(const Appearance &appearance, Dialogs &dialogs, QWidget *parent)
    : PagePanel(parent)
    , m_ui(std::make_unique<Ui::RankingPanel>()) {
    m_ui->setupUi(this);
    setUpViews(appearance, dialogs);
    setUpFonts();
    connect(&appearance, &Appearance::changed, this, &RankingPanel::setUpFonts);
    connectChoices();
    connectTable();
    connectDrill();
    setFocusProxy(m_ui->table);
}

RankingPanel::~RankingPanel() = default;

void RankingPanel::setUpViews(const Appearance &appearance, Dialogs &dialogs) {
    m_courseChart = new RankChart(appearance);
    m_ui->course->setUp(appearance, dialogs, m_courseChart);
    m_spreadChart = new SpreadChart(appearance);
    m_ui->spread->setUp(appearance, dialogs, m_spreadChart);
    m_ui->table->setUp(appearance);
    m_ui->heat->setUp(appearance);
    m_ui->heatKey->setUp(appearance);
    m_ui->compare->setUp(appearance, CompareUnit, -1);
    m_ui->front->setAppearance(appearance);
    m_ui->back->setAppearance(appearance);
    for (RankListView *list : {m_ui->front, m_ui->back}) {
        list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    }
    m_ui->splitter->setStretchFactor(0, 1);
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->tableHead->setAttribute(Qt::WA_StyledBackground);
    for (ChartPanel *panel : {m_ui->course, m_ui->spread}) {
        connect(panel, &ChartPanel::said, this, &PagePanel::said);
        connect(panel, &ChartPanel::refused, this, &PagePanel::refused);
    }
}

void RankingPanel::setUpFonts() {
    m_ui->titleLabel->setFont(typeFont(type::page, QFont::DemiBold));
    m_ui->countLabel->setFont(typeFont(type::secondary));
    for (QLabel *label : {static_cast<QLabel *>(m_ui->findingLabel), static_cast<QLabel *>(m_ui->heatLabel),
                          static_cast<QLabel *>(m_ui->compareLabel), static_cast<QLabel *>(m_ui->frontLabel),
                          static_cast<QLabel *>(m_ui->backLabel)}) {
        label->setFont(typeFont(type::section, QFont::DemiBold));
    }
    layOut();
}

/// The table has a third of the page, and never less than its most needed columns.
void RankingPanel::layOut() {
    const QFontMetrics metrics(typeFont(type::body));
    const int least = std::max(392, metrics.horizontalAdvance(QStringLiteral("国")) * 30);
    m_ui->left->setFixedWidth(std::max(least, std::min(width() * 3 / 10, least * 3 / 2)));
}

void RankingPanel::resizeEvent(QResizeEvent *event) {
    PagePanel::resizeEvent(event);
    layOut();
}

void RankingPanel::connectChoices() {
    for (QComboBox *box : {m_ui->subjectBox, m_ui->groupBox, m_ui->baseBox}) {
        connect(box, &QComboBox::activated, this, &RankingPanel::ask);
    }
    connect(m_ui->sortBox, &QComboBox::activated, this, [this](int chosen) {
        const std::pair<int, Qt::SortOrder> orders[] = {{RankingRank, Qt::AscendingOrder},
                                                        {RankingChange, Qt::DescendingOrder},
                                                        {RankingName, Qt::AscendingOrder},
                                                        {RankingGroup, Qt::AscendingOrder}};
        m_ui->table->sortBy(orders[chosen].first, orders[chosen].second);
    });
    connect(m_ui->heatButton, &QPushButton::clicked, this, [this] { showView(Heat); });
    connect(m_ui->diffButton, &QPushButton::clicked, this, [this] { showView(Compare); });
    connect(m_ui->listsButton, &QPushButton::clicked, this, [this] { showView(Lists); });
    connect(m_ui->spreadButton, &QPushButton::clicked, this, [this] { showView(Spread); });
    connect(m_ui->copyButton, &QPushButton::clicked, this, &RankingPanel::copyTable);
}

void RankingPanel::connectTable() {
    connect(m_ui->table, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { drillLine(m_models->table.lineAt(index.row())); });
    connect(m_ui->course, &ChartPanel::chosen, this, [this](const QModelIndex &index) {
        const int row = m_models->table.rowOf(m_models->course.lineAt(index.row()));
        m_ui->table->setCurrentIndex(m_models->table.index(row, 0));
        Q_EMIT said(index.data(Qt::ToolTipRole).toString().replace(u'\n', QStringLiteral("　")));
    });
    connect(m_ui->spread, &ChartPanel::chosen, this, [this](const QModelIndex &index) {
        const int row = m_models->table.rowOf(m_models->spread.lineAt(index.row()));
        m_ui->table->setCurrentIndex(m_models->table.index(row, 0));
        Q_EMIT said(index.data(Qt::ToolTipRole).toString().replace(u'\n', QStringLiteral("　")));
    });
}

void RankingPanel::connectDrill() {
    connect(m_ui->heat, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT cellWanted(m_models->heat.keyAt(index)); });
    connect(m_ui->compare, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (const auto key = m_models->compare.keyAt(index.row())) {
            Q_EMIT cellWanted(*key);
        }
    });
    const auto drillList = [this](RankListView *view, RankListModel RankingModels::*list) {
        connect(view, &QAbstractItemView::activated, this, [this, list](const QModelIndex &index) {
            const engine::IndicatorId leaf = ((*m_models).*list).indicatorAt(index.row());
            Q_EMIT cellWanted({leaf, lookedAt(), m_session->period()});
        });
    };
    drillList(m_ui->front, &RankingModels::front);
    drillList(m_ui->back, &RankingModels::back);
}

void RankingPanel::showSession(SheetSession *session) {
    m_session = session;
    m_ui->table->showRanking(nullptr);
    m_ui->heat->showHeat(nullptr);
    m_ui->heatKey->showBands(nullptr);
    m_ui->course->showModel(nullptr);
    m_ui->spread->showModel(nullptr);
    m_ui->compare->setModel(nullptr);
    m_ui->front->showList(nullptr);
    m_ui->back->showList(nullptr);
    m_models.reset();
    m_subjects.clear();
    if (!session) {
        return;
    }
    m_models = std::make_unique<RankingModels>(session->ledger(), session->scores());
    connect(session, &SheetSession::moved, this, &RankingPanel::sessionMoved);
    connect(&session->ledger(), &app::Ledger::structureChanged, this, &RankingPanel::sessionMoved);
    connect(&session->ledger(), &app::Ledger::issuedBulletinsChanged, this, &RankingPanel::sessionMoved);
    connect(&m_models->board, &RankingBoard::changed, this, &RankingPanel::describe);
    connect(&m_models->board, &RankingBoard::courseChanged, this, &RankingPanel::describe);
    connect(&m_models->board, &RankingBoard::chosenChanged, this, &RankingPanel::followChoice);
    fillChoices();
    m_models->board.show(query());
    m_models->board.setActive(isVisible());
    m_models->heat.setActive(isVisible());
    m_ui->table->showRanking(&m_models->table);
    m_ui->heat->showHeat(&m_models->heat);
    m_ui->course->showModel(&m_models->course);
    m_ui->spread->showModel(&m_models->spread);
    m_ui->compare->setModel(&m_models->compare);
    m_ui->front->showList(&m_models->front);
    m_ui->back->showList(&m_models->back);
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                const auto line =
                    current.isValid() ? std::optional(m_models->table.lineAt(current.row())) : std::nullopt;
                m_models->board.choose(line);
            });
    describe();
}

void RankingPanel::sessionMoved() {
    if (m_session) {
        fillChoices();
        ask();
    }
}

void RankingPanel::showEvent(QShowEvent *event) {
    PagePanel::showEvent(event);
    if (m_models) {
        m_models->board.setActive(true);
        showView(static_cast<View>(m_ui->views->currentIndex()));
        m_ui->table->showOwn();
        m_ui->heat->showOwn();
    }
}

void RankingPanel::hideEvent(QHideEvent *event) {
    PagePanel::hideEvent(event);
    if (m_models) {
        m_models->board.setActive(false);
        m_models->heat.setActive(false);
    }
}

models::RankingQuery RankingPanel::query() const {
    RankingQuery query{m_session->region(), m_session->period(), {}, {}, {}};
    const int subject = m_ui->subjectBox->currentIndex();
    if (subject >= 0 && subject < static_cast<int>(m_subjects.size())) {
        query.subject = m_subjects[static_cast<std::size_t>(subject)].subject;
    }
    query.group = m_ui->groupBox->currentData().toString();
    if (const Base *base = chosenBase(); base && base->number.isEmpty()) {
        query.base = base->period;
    }
    return query;
}

void RankingPanel::ask() {
    if (!m_models) {
        return;
    }
    m_models->board.show(query());
    if (chosenVersion()) { // of an issued version there is nothing but its figures
        m_ui->diffButton->setChecked(true);
        showView(Compare);
    } else {
        followChoice();
    }
}

engine::RegionId RankingPanel::lookedAt() const {
    const RankingBoard &board = m_models->board;
    return board.chosen() ? board.lines()[*board.chosen()].region : m_session->region();
}

void RankingPanel::drillLine(std::size_t line) {
    const RankingBoard::Line &who = m_models->board.lines()[line];
    if (who.indicator.isValid()) {
        Q_EMIT cellWanted({who.indicator, who.region, m_session->period()});
        return;
    }
    // A total is made of many cells: first what is strong and weak in it.
    m_ui->listsButton->setChecked(true);
    showView(Lists);
    m_ui->front->setFocus();
}

void RankingPanel::showView(View view) {
    m_ui->views->setCurrentIndex(view);
    m_ui->heatKey->setVisible(view == Heat);
    if (m_models) {
        m_models->heat.setActive(view == Heat && isVisible());
        followChoice();
    }
}

void RankingPanel::followChoice() {
    if (!m_models || !m_models->board.isShowing() || !isVisible()) {
        return;
    }
    RankingBoard &board = m_models->board;
    switch (m_ui->views->currentIndex()) {
    case Compare:
        if (const app::IssuedBulletin *version = chosenVersion()) {
            m_models->compare.show(*version);
        } else if (const auto base = board.base()) {
            m_models->compare.show(lookedAt(), *base, m_session->period());
        } else {
            m_models->compare.clear();
        }
        m_ui->compareLabel->setText(m_models->compare.finding());
        break;
    case Lists: {
        m_models->front.show(lookedAt(), m_session->period());
        m_models->back.show(lookedAt(), m_session->period());
        const QString name = app::labels::text(m_session->ledger().region(lookedAt()).name);
        m_ui->frontLabel->setText(tr("%1强项　%2").arg(name, m_models->front.title()));
        m_ui->backLabel->setText(tr("%1弱项　%2").arg(name, m_models->back.title()));
        break;
    }
    case Spread:
        m_spreadChart->setMedian(m_models->spread.spread().median,
                                 tr("中位数 %1").arg(m_models->spread.medianText()));
        m_ui->spread->setFinding(m_models->spread.finding(), {});
        break;
    default:
        m_ui->heatLabel->setText(m_models->heat.finding());
    }
    if (!board.ranksRegions()) {
        m_ui->course->setFinding(board.courseFinding(), tr("虚线：前 %1 位与后 %1 位界").arg(board.reach()));
    }
}

void RankingPanel::copySelection() {
    for (const QTableView *view : findChildren<QTableView *>()) {
        if (view->hasFocus() && view->selectionModel()) {
            QGuiApplication::clipboard()->setText(
                CopiedBlock::of(view->selectionModel()->selectedIndexes()).text);
        }
    }
}

} // namespace weici::gui
