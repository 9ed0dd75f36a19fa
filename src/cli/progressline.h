// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace weici::cli {

/// A line that appears when work takes longer than `patience`, counts the seconds or the part that is done,
/// and is wiped away at the end. Written from a thread of its own, so that work need not think of it.
class ProgressLine final {
public:
    using Write = std::function<void(const QByteArray &utf8)>;

    ProgressLine(const QString &what, Write write,
                 std::chrono::milliseconds patience = std::chrono::milliseconds(500));
    ~ProgressLine();
    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;

    void advance(qint64 done, qint64 total);

private:
    void run(std::chrono::milliseconds patience);
    [[nodiscard]] QByteArray line(std::chrono::seconds elapsed) const;

    QString m_what;
    Write m_write;
    std::atomic<int> m_percent = -1; ///< unknown below 0
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_ended = false;
    std::thread m_thread;
};

} // namespace weici::cli
