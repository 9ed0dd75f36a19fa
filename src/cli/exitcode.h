// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <stdexcept>

namespace weici::cli {

/// What the program returns; scripts rely on it.
enum class ExitCode : int {
    Done = 0,
    Problems = 1, ///< done, and it found problems it was asked to look for
    WrongUse = 2, ///< verb, option, layout name
    Ledger = 3,   ///< the ledger cannot be opened
    Input = 4,    ///< bad input data, nothing written
    Output = 5    ///< the output cannot be written, or is there already
};

/// A reason to end at once, in words for people.
class Failure : public std::runtime_error {
public:
    Failure(ExitCode code, const QString &message)
        : std::runtime_error(message.toStdString())
        , m_code(code)
        , m_message(message) {}

    [[nodiscard]] ExitCode code() const { return m_code; }
    [[nodiscard]] const QString &message() const { return m_message; }

private:
    ExitCode m_code;
    QString m_message;
};

} // namespace weici::cli
