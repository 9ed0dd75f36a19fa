// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sampleledger.h"

#include "exchange/package.h"

namespace weici::tests {

SampleLedger::SampleLedger(const QString &package) {
    app::Ledger::create(path(), exchange::readPackage(QStringLiteral(WEICI_SOURCE_DIR "/data/") + package));
    m_ledger = app::Ledger::open(path(), app::Ledger::Access::ReadWrite);
}

void SampleLedger::reopen(app::Ledger::Access access) {
    m_ledger.reset();
    m_ledger = app::Ledger::open(path(), access);
}

engine::CellKey SampleLedger::key(const QString &code, const char *period) {
    return {m_ledger->indicatorWithCode(code).value(), m_ledger->profile().ownRegion,
            engine::Period::fromCode(period).value()};
}

} // namespace weici::tests
