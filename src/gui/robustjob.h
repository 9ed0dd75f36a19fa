// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/robustrows.h"

#include <QFutureWatcher>
#include <QObject>

#include <atomic>
#include <memory>
#include <vector>

namespace weici::gui {

/// Answers how firm the ranks are, off the window's thread. One question at a time; a new one gives the old
/// one up.
class RobustJob final : public QObject {
    Q_OBJECT

public:
    explicit RobustJob(QObject *parent = nullptr);
    /// Waits for what runs.
    ~RobustJob() override;

    void start(app::RobustQuestion question, const engine::RobustnessOptions &options);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_watcher.isRunning(); }

Q_SIGNALS:
    /// 0…100, while it runs.
    void advanced(int percent);
    /// Not sent for what was cancelled or given up.
    void answered(const std::vector<weici::app::RobustRow> &rows);
    void cancelled();

private:
    using Rows = std::vector<app::RobustRow>;
    void finish();

    QFutureWatcher<Rows> m_watcher;
    std::shared_ptr<std::atomic_bool> m_stopped;
};

} // namespace weici::gui
