// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tablereport.h"

#include <QFutureWatcher>
#include <QObject>

#include <atomic>
#include <functional>
#include <memory>

namespace weici::gui {

/// Writes one file off the GUI thread. Until the finished file takes its place a cancel leaves nothing
/// behind.
class ExportJob final : public QObject {
    Q_OBJECT

public:
    struct Result {
        enum class End { Written, Cancelled, Failed };
        End end = End::Written;
        QString path;
        QString message; ///< of a failure: which file, why, what next
    };
    /// Makes the file `aside` in another thread; what it works on must be its own. It may ask now and then
    /// whether the person gave up, and return then.
    using Writer = std::function<void(const QString &aside, const std::atomic_bool &cancelled)>;

    explicit ExportJob(QObject *parent = nullptr);
    /// Waits for the writing to end.
    ~ExportJob() override;

    /// One at a time; while it runs another start is passed over.
    void start(const app::TableReport &report, const QString &path);
    void start(const Writer &writer, const QString &path);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_watcher.isRunning(); }

Q_SIGNALS:
    void finished(const weici::gui::ExportJob::Result &result);

private:
    QFutureWatcher<Result> m_watcher;
    std::shared_ptr<std::atomic_bool> m_cancelled;
};

} // namespace weici::gui
