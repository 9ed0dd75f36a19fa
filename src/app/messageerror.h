// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>

#include <QString>

namespace weici::app {

/// An error whose message is a sentence for people: what, where, what next.
class MessageError : public std::runtime_error {
public:
    explicit MessageError(const QString &message)
        : std::runtime_error(message.toStdString())
        , m_message(message) {}
    [[nodiscard]] const QString &message() const { return m_message; }

private:
    QString m_message;
};

} // namespace weici::app
