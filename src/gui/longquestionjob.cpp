// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/longquestionjob.h"

#include "gui/appearance.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QtConcurrent>

#include <utility>

namespace weici::gui {

namespace {

/// What is ready sooner shows nothing.
constexpr int momentMs = 300;

} // namespace

struct LongQuestionJob::Run {
    Questions questions;
    std::atomic_bool stopped = false;
};

LongQuestionJob::LongQuestionJob(QWidget *parent)
    : QWidget(parent)
    , m_words(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_button(new QPushButton(this))
    , m_soon(new QTimer(this)) {
    setObjectName(QStringLiteral("longQuestion"));
    setAttribute(Qt::WA_StyledBackground);
    setAutoFillBackground(true);
    m_words->setProperty("secondary", true);
    m_words->setFont(typeFont(type::secondary));
    m_bar->setTextVisible(false);
    m_bar->setMaximumHeight(6);
    m_bar->setAccessibleName(tr("计算进度"));
    m_button->setObjectName(QStringLiteral("longQuestionButton"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 2, 0, 2);
    row->addWidget(m_words);
    row->addWidget(m_bar, 1);
    row->addWidget(m_button);
    m_soon->setSingleShot(true);
    m_soon->setInterval(momentMs);
    connect(m_soon, &QTimer::timeout, this, &LongQuestionJob::showWorking);
    connect(m_button, &QPushButton::clicked, this, &LongQuestionJob::press);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &LongQuestionJob::finish);
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, m_bar, &QProgressBar::setValue);
    connect(&m_watcher, &QFutureWatcherBase::progressRangeChanged, m_bar, &QProgressBar::setRange);
    parent->installEventFilter(this);
    hide();
}

LongQuestionJob::~LongQuestionJob() {
    stop();
}

bool LongQuestionJob::start(Questions questions, app::ScoreService &service) {
    stop();
    if (questions.empty()) {
        return false;
    }
    m_service = &service;
    m_run = std::make_shared<Run>();
    m_run->questions = std::move(questions);
    m_watcher.setFuture(QtConcurrent::run([run = m_run](QPromise<void> &promise) {
        const auto count = static_cast<int>(run->questions.size());
        promise.setProgressRange(0, count > 1 ? count : 0); // one alone: the bar only moves
        for (int at = 0; at < count && !run->stopped; ++at) {
            run->questions[static_cast<std::size_t>(at)]->work(run->stopped);
            promise.setProgressValue(at + 1);
        }
    }));
    m_soon->start();
    return true;
}

void LongQuestionJob::stop() {
    m_soon->stop();
    if (m_run) {
        m_run->stopped = true;
        m_watcher.waitForFinished();
        m_run.reset();
    }
    hide();
}

void LongQuestionJob::finish() {
    if (!m_run || m_run->stopped) {
        return;
    }
    const auto run = std::exchange(m_run, nullptr);
    m_soon->stop();
    hide();
    for (const auto &question : run->questions) {
        question->keep(*m_service);
    }
    Q_EMIT answered();
}

/// 取消, and after it 重新计算.
void LongQuestionJob::press() {
    if (!m_run) {
        Q_EMIT wantedAgain();
        return;
    }
    stop();
    m_words->setText(tr("已取消，没有算完"));
    m_button->setText(tr("重新计算"));
    m_bar->hide();
    place();
    show();
}

void LongQuestionJob::showWorking() {
    m_words->setText(tr("正在计算…"));
    m_button->setText(tr("取消"));
    m_bar->show();
    place();
    show();
}

void LongQuestionJob::place() {
    setGeometry(0, 0, parentWidget()->width(), sizeHint().height());
    raise();
}

bool LongQuestionJob::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::Resize && !isHidden()) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace weici::gui
