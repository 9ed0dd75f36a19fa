// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/progressline.h"

#include <algorithm>
#include <utility>

namespace weici::cli {

ProgressLine::ProgressLine(const QString &what, Write write, std::chrono::milliseconds patience)
    : m_what(what)
    , m_write(std::move(write))
    , m_thread([this, patience] { run(patience); }) {}

ProgressLine::~ProgressLine() {
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void ProgressLine::advance(qint64 done, qint64 total) {
    if (total > 0)
        m_percent = static_cast<int>(std::clamp<qint64>(100 * done / total, 0, 100));
}

void ProgressLine::run(std::chrono::milliseconds patience) {
    using Clock = std::chrono::steady_clock;
    const auto start = Clock::now();
    const auto ended = [this] { return m_ended; };
    std::unique_lock lock(m_mutex);
    if (m_wake.wait_for(lock, patience, ended))
        return;
    do
        m_write(line(std::chrono::duration_cast<std::chrono::seconds>(Clock::now() - start)));
    while (!m_wake.wait_for(lock, std::chrono::milliseconds(200), ended));
    m_write("\r\x1b[K");
}

QByteArray ProgressLine::line(std::chrono::seconds elapsed) const {
    const int percent = m_percent;
    const QString how =
        percent < 0 ? QStringLiteral("%1 s").arg(elapsed.count()) : QStringLiteral("%1 %").arg(percent);
    return QByteArray("\r" + m_what.toUtf8() + "… " + how.toUtf8() + "\x1b[K");
}

} // namespace weici::cli
