// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/robustsection.h"

#include "gui/appearance.h"
#include "gui/chartpanel.h"
#include "gui/figureview.h"
#include "gui/intervalchart.h"
#include "gui/readingtable.h"
#include "gui/sheetsession.h"
#include "models/robustfigures.h"

#include <QBoxLayout>
#include <QFormLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>

namespace weici::gui {

RobustSection::RobustSection(const Appearance &appearance, Dialogs &dialogs, QWidget *parent)
    : QuestionSection(parent)
    , m_chart(new ChartPanel(this))
    , m_spread(new QSpinBox(this))
    , m_count(new QSpinBox(this))
    , m_progress(new QProgressBar(this))
    , m_run(new QPushButton(tr("计算(&J)"), this))
    , m_cancel(new QPushButton(tr("取消"), this)) {
    setObjectName(QStringLiteral("robustSection"));
    m_chart->setObjectName(QStringLiteral("intervals"));
    m_chart->setUp(appearance, dialogs, new IntervalChart(appearance, this));
    m_chart->showModel(&m_intervals);
    m_spread->setObjectName(QStringLiteral("spreadBox"));
    m_spread->setRange(1, 100);
    m_spread->setValue(20);
    m_spread->setSuffix(QStringLiteral(" %"));
    m_count->setObjectName(QStringLiteral("drawsBox"));
    m_count->setRange(100, 1'000'000);
    m_count->setSingleStep(1000);
    m_count->setValue(10'000);
    m_run->setObjectName(QStringLiteral("runButton"));
    m_cancel->setObjectName(QStringLiteral("robustCancelButton"));
    m_progress->setObjectName(QStringLiteral("robustProgress"));
    m_progress->setTextVisible(false);
    layOut();
    showRunning(false);
    setFocusProxy(m_spread);
    connect(m_run, &QPushButton::clicked, this, &RobustSection::renew);
    connect(m_cancel, &QPushButton::clicked, &m_job, &RobustJob::cancel);
    connect(&m_job, &RobustJob::advanced, m_progress, &QProgressBar::setValue);
    connect(&m_job, &RobustJob::answered, this, &RobustSection::answer);
    connect(&m_job, &RobustJob::cancelled, this, [this] {
        showRunning(false);
        m_chart->setFinding(tr("已取消，没有算完"), QString());
    });
    connect(m_chart, &ChartPanel::said, this, &QuestionSection::said);
    connect(m_chart, &ChartPanel::refused, this, &QuestionSection::refused);
}

void RobustSection::layOut() {
    auto *words = new QLabel(tr("每个指标的权重随机增减，重排总分很多次，看排名变不变。"), this);
    words->setWordWrap(true);
    words->setProperty("secondary", true);
    words->setFont(typeFont(type::secondary));
    auto *form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignRight);
    form->addRow(tr("权重增减(&U)"), m_spread);
    form->addRow(tr("次数(&N)"), m_count);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_run);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    auto *side = new QVBoxLayout;
    side->addWidget(words);
    side->addLayout(form);
    side->addLayout(buttons);
    side->addWidget(m_progress);
    side->addStretch(1);
    auto *box = new QWidget(this);
    box->setLayout(side);
    box->setFixedWidth(230);
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(24);
    columns->addWidget(m_chart, 1);
    columns->addWidget(box);
}

QString RobustSection::copied() const {
    return selectedText(m_chart->table());
}

void RobustSection::showRunning(bool running) {
    m_run->setEnabled(!running);
    m_cancel->setEnabled(running);
    m_progress->setVisible(running);
    m_progress->setValue(0);
}

void RobustSection::ask() {
    app::RobustQuestion question(session()->scores(), session()->period());
    if (!question.isAnswerable() || !session()->scores().isScored(session()->period())) {
        m_job.cancel();
        m_intervals.show({});
        showRunning(false);
        m_run->setEnabled(false);
        m_chart->setFinding(question.isAnswerable() ? tr("这个年度方案没有计分规则，没有总分，也就谈不上稳固")
                                                    : tr("台账里没有参加排名的全部地区，总分没有排名"),
                            QString());
        return;
    }
    m_asked = m_spread->value() / 100.0;
    m_draws = static_cast<std::size_t>(m_count->value());
    showRunning(true);
    m_job.start(std::move(question), {.spread = m_asked, .draws = m_draws});
}

void RobustSection::answer(const std::vector<app::RobustRow> &rows) {
    showRunning(false);
    if (!session()) {
        return;
    }
    models::FigureAnswer answer =
        models::robustFigures(session()->ledger(), rows, session()->region(), m_asked, m_draws);
    m_chart->setFinding(answer.finding, answer.note);
    m_intervals.show(std::move(answer.table));
}

void RobustSection::forget() {
    m_job.cancel();
    m_intervals.show({});
}

} // namespace weici::gui
