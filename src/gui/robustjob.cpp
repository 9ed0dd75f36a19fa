// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/robustjob.h"

#include <QtConcurrent>

#include <utility>

namespace weici::gui {

RobustJob::RobustJob(QObject *parent)
    : QObject(parent) {
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, &RobustJob::advanced);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &RobustJob::finish);
}

RobustJob::~RobustJob() {
    cancel();
    m_watcher.waitForFinished();
}

void RobustJob::start(app::RobustQuestion question, const engine::RobustnessOptions &options) {
    cancel();
    m_watcher.waitForFinished();
    auto stopped = std::make_shared<std::atomic_bool>(false);
    m_stopped = stopped;
    m_watcher.setFuture(
        QtConcurrent::run([question = std::move(question), asked = engine::RobustnessOptions(options),
                           stopped](QPromise<Rows> &promise) mutable {
            promise.setProgressRange(0, 100);
            asked.progress = [&promise, &stopped, draws = asked.draws](std::size_t done) {
                promise.setProgressValue(static_cast<int>(100 * done / draws));
                return !*stopped;
            };
            promise.addResult(question.answer(asked));
        }));
}

void RobustJob::cancel() {
    if (m_stopped) {
        *m_stopped = true;
    }
}

void RobustJob::finish() {
    if (!m_stopped || *m_stopped) {
        Q_EMIT cancelled();
    } else if (m_watcher.future().resultCount() > 0) {
        Q_EMIT answered(m_watcher.result());
    }
}

} // namespace weici::gui
