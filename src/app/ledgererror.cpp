// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ledgererror.h"

namespace weici::app {

LedgerError::LedgerError(Kind kind, const QString &message, const QString &detail)
    : std::runtime_error(message.toStdString())
    , m_kind(kind)
    , m_message(message)
    , m_detail(detail) {}

} // namespace weici::app
