// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

namespace weici::cli {

class ProgressLine;

/// Standard output and standard error, in UTF-8 whatever the locale. While a verb works and a person watches,
/// a line on standard error says so from half a second on; it goes before anything else is written and leaves
/// no trace.
class Console final {
public:
    Console();
    ~Console();
    Console(const Console &) = delete;
    Console &operator=(const Console &) = delete;

    /// Throws Failure (output) when it cannot be written, as on a full disk.
    void print(const QByteArray &utf8);
    /// A line for people, on standard error.
    void tell(const QString &message);

    void startProgress();
    /// How far the work is, where that is known.
    void advance(qint64 done, qint64 total);

private:
    std::unique_ptr<ProgressLine> m_progress; ///< only while it may show
};

} // namespace weici::cli
