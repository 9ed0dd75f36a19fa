// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/longquestion.h"

#include <QFutureWatcher>
#include <QWidget>

#include <atomic>
#include <memory>
#include <vector>

class QLabel;
class QProgressBar;
class QPushButton;

namespace weici::gui {

/// Works long questions off the window's thread and shows so: a thin bar with words and 取消, which appears
/// after a moment and goes by itself. Lies over the top of its parent; what was shown before stays beneath
/// it.
class LongQuestionJob final : public QWidget {
    Q_OBJECT

public:
    using Questions = std::vector<std::unique_ptr<app::LongQuestion>>;

    explicit LongQuestionJob(QWidget *parent);
    /// Waits for what runs.
    ~LongQuestionJob() override;

    /// Gives up what runs. False: there is nothing to ask, and all is known. The answers are kept by
    /// `service`, which must not go before stop() or the answer.
    bool start(Questions questions, app::ScoreService &service);
    /// Gives up what runs, and tells nobody.
    void stop();

Q_SIGNALS:
    /// The answers are kept.
    void answered();
    /// The person wants it to be asked again after a cancel.
    void wantedAgain();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Run;
    void finish();
    void press();
    void showWorking();
    void place();

    QLabel *m_words;
    QProgressBar *m_bar;
    QPushButton *m_button;
    QTimer *m_soon;
    QFutureWatcher<void> m_watcher;
    std::shared_ptr<Run> m_run;
    app::ScoreService *m_service = nullptr;
};

} // namespace weici::gui
