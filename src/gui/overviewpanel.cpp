// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/overviewpanel.h"

#include "app/labels.h"
#include "gui/appearance.h"
#include "gui/leaderview.h"
#include "gui/rankchart.h"
#include "gui/sheetsession.h"
#include "models/overview.h"

#include "ui_overviewpanel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScreen>
#include <QShortcut>

namespace weici::gui {

using models::Overview;

OverviewPanel::OverviewPanel(const Appearance &appearance, Dialogs &dialogs, QWidget *parent)
    : PagePanel(parent)
    , m_ui(std::make_unique<Ui::OverviewPanel>())
    , m_appearance(appearance) {
    m_ui->setupUi(this);
    m_job = new LongQuestionJob(m_ui->figures);
    setUpViews(dialogs);
    setUpFonts();
    connect(&appearance, &Appearance::changed, this, &OverviewPanel::setUpFonts);
    connectDrill();
    connect(m_ui->copyButton, &QPushButton::clicked, this, &OverviewPanel::copyPicture);
    connect(m_ui->leaderButton, &QPushButton::clicked, this, &OverviewPanel::showLeader);
    connect(new QShortcut(QKeySequence(Qt::Key_F11), this), &QShortcut::activated, this,
            &OverviewPanel::showLeader);
    setFocusProxy(&m_ui->front->list());
    connect(m_job, &LongQuestionJob::answered, this, [this] { m_overview->refresh(); });
    connect(m_job, &LongQuestionJob::wantedAgain, this, [this] { m_overview->refresh(); });
}

OverviewPanel::~OverviewPanel() {
    delete m_leader;
}

void OverviewPanel::setUpViews(Dialogs &dialogs) {
    m_chart = new RankChart(m_appearance);
    m_ui->trend->setUp(m_appearance, dialogs, m_chart);
    connect(m_ui->trend, &ChartPanel::said, this, &PagePanel::said);
    connect(m_ui->trend, &ChartPanel::refused, this, &PagePanel::refused);
    connect(m_ui->trend, &ChartPanel::chosen, this, [this] { Q_EMIT pageWanted(Page::Ranking); });
    m_ui->front->setUp(m_appearance, FigureListView::Ranks);
    m_ui->back->setUp(m_appearance, FigureListView::Ranks);
    m_ui->levels->setUp(m_appearance, FigureListView::Levels);
    m_ui->losses->setUp(m_appearance, FigureListView::Losses);
    m_ui->gaps->setUp(m_appearance, FigureListView::Gaps);
    m_ui->targets->setUp(m_appearance, FigureListView::Targets);
    for (HeadFigureButton *figure : findChildren<HeadFigureButton *>()) {
        figure->setUp(m_appearance);
    }
}

void OverviewPanel::setUpFonts() {
    m_ui->titleLabel->setFont(typeFont(type::page, QFont::DemiBold));
    m_ui->hintLabel->setFont(typeFont(type::secondary));
}

void OverviewPanel::connectDrill() {
    for (FigureSection *section : findChildren<FigureSection *>()) {
        connect(&section->list(), &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
            const auto *list = qobject_cast<const models::FigureListModel *>(index.model());
            if (const auto &key = list->rowAt(index.row()).key) {
                Q_EMIT cellWanted(*key);
            }
        });
    }
    for (HeadFigureButton *figure : {m_ui->rankFigure, m_ui->pointsFigure, m_ui->averageFigure}) {
        connect(figure, &QAbstractButton::clicked, this, [this] { Q_EMIT pageWanted(Page::Ranking); });
    }
    connect(m_ui->problemsFigure, &QAbstractButton::clicked, this,
            [this] { Q_EMIT pageWanted(Page::Entry); });
    const auto focusList = [this](HeadFigureButton *figure, FigureSection *section) {
        connect(figure, &QAbstractButton::clicked, this, [section] {
            section->list().setFocus();
            if (section->list().model() && section->list().model()->rowCount() > 0) {
                section->list().setCurrentIndex(section->list().model()->index(0, 0));
            }
        });
    };
    focusList(m_ui->frontFigure, m_ui->front);
    focusList(m_ui->backFigure, m_ui->back);
}

void OverviewPanel::showSession(SheetSession *session) {
    delete m_leader;
    m_job->stop();
    m_session = session;
    for (FigureSection *section : findChildren<FigureSection *>()) {
        section->showList(nullptr);
    }
    m_ui->trend->showModel(nullptr);
    m_overview.reset();
    if (!session) {
        return;
    }
    m_overview = std::make_unique<Overview>(session->scores());
    m_overview->setGate([this] { return !m_job->start(longQuestions(), m_session->scores()); });
    m_overview->setActive(isVisible());
    m_ui->front->showList(&m_overview->front());
    m_ui->back->showList(&m_overview->back());
    m_ui->levels->showList(&m_overview->levels());
    m_ui->losses->showList(&m_overview->losses());
    m_ui->gaps->showList(&m_overview->gaps());
    m_ui->targets->showList(&m_overview->targets());
    m_ui->trend->showModel(&m_overview->trend());
    connect(m_overview.get(), &Overview::changed, this, &OverviewPanel::describe);
    connect(m_overview.get(), &Overview::trendChanged, this, &OverviewPanel::describe);
    connect(session, &SheetSession::moved, this, &OverviewPanel::show);
    connect(&session->problems(), &models::ProblemModel::checked, this, &OverviewPanel::describeProblems);
    describeProblems();
    show();
}

LongQuestionJob::Questions OverviewPanel::longQuestions() {
    app::ScoreService &service = m_session->scores();
    const engine::RegionId region = m_overview->region();
    return app::gathered(app::longGapQuestion(service, m_overview->period(), app::dashboardGaps(region)),
                         app::longLostQuestion(service, m_overview->period(), region));
}

void OverviewPanel::show() {
    if (m_overview && m_session) {
        m_overview->show(m_session->region(), m_session->period());
    }
}

void OverviewPanel::showEvent(QShowEvent *event) {
    PagePanel::showEvent(event);
    if (m_overview) {
        m_overview->setActive(true);
    }
}

void OverviewPanel::hideEvent(QHideEvent *event) {
    PagePanel::hideEvent(event);
    if (m_overview && !m_leader) {
        m_overview->setActive(false);
    }
}

void OverviewPanel::describeProblems() {
    if (m_overview && m_session) {
        m_overview->setProblems(m_session->problems().count(app::Severity::Error),
                                m_session->problems().count(app::Severity::Warning));
    }
}

void OverviewPanel::describe() {
    const std::vector<models::HeadFigure> &figures = m_overview->figures();
    m_ui->rankFigure->showFigure(figures[Overview::Rank]);
    m_ui->pointsFigure->showFigure(figures[Overview::Points]);
    m_ui->frontFigure->showFigure(figures[Overview::Front]);
    m_ui->backFigure->showFigure(figures[Overview::Back]);
    m_ui->averageFigure->showFigure(figures[Overview::Average]);
    m_ui->problemsFigure->showFigure(figures[Overview::Problems]);
    const QString against = m_overview->dashboard().base
                                ? tr("较%1").arg(app::labels::period(*m_overview->dashboard().base))
                                : QString();
    m_ui->front->setTexts(m_overview->frontTitle(), against);
    m_ui->back->setTexts(m_overview->backTitle(), against);
    m_ui->levels->setTexts(m_overview->levelTitle(), tr("平均排名"));
    m_ui->losses->setTexts(m_overview->lossTitle(), {}, m_overview->lossNote());
    m_ui->gaps->setTexts(m_overview->gapTitle(), {});
    m_ui->targets->setTexts(m_overview->targetTitle(), m_overview->targetNote());
    m_chart->setScale(m_overview->dashboard().regionCount, m_overview->dashboard().reach);
    m_ui->trend->setFinding(m_overview->trend().finding(), {});
    const QString missing = m_overview->missing();
    m_ui->noticeLabel->setText(missing);
    m_ui->noticeLabel->setVisible(!missing.isEmpty());
}

void OverviewPanel::copyPicture() {
    QGuiApplication::clipboard()->setPixmap(grab());
    Q_EMIT said(tr("已复制本页图片，可以粘贴到文档里"));
}

void OverviewPanel::showLeader() {
    if (!m_overview || m_leader) {
        return;
    }
    const QString title = app::labels::text(m_session->ledger().profile().title);
    m_leader = new LeaderView(m_appearance, *m_overview, title, window());
    m_leader->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_leader, &LeaderView::left, this, [this] {
        if (!isVisible() && m_overview) {
            m_overview->setActive(false);
        }
        window()->activateWindow();
    });
    m_leader->setGeometry(screen()->geometry());
    m_leader->showFullScreen();
}

} // namespace weici::gui
