// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <stdexcept>

#include <QString>

class QIODevice;

namespace weici::exchange {

/// A file that could not be written, in words for people: which, why, what next. Whatever stood there before
/// still does.
class OutputError : public std::runtime_error {
public:
    OutputError(const QString &path, const QString &reason);

    [[nodiscard]] const QString &path() const { return m_path; }
    /// Names the file and the reason.
    [[nodiscard]] const QString &message() const { return m_message; }

private:
    QString m_path;
    QString m_message;
};

/// Makes or replaces the file `path` as a whole: `render` writes a temporary sibling (its path is given),
/// which is flushed to the disk and renamed over the target. Throws OutputError when the target is open in an
/// office program, read-only, no file, or cannot be written; never half a file, and no sibling is left behind
/// when anything throws.
void replaceFile(const QString &path, const std::function<void(const QString &temporary)> &render);

/// The same for a writer that fills an open device; a short write is an OutputError.
void replaceFile(const QString &path, const std::function<void(QIODevice &device)> &render);

/// Throws the OutputError that replaceFile would begin with, to say it before anything is done.
void refuseOutput(const QString &path);

} // namespace weici::exchange
