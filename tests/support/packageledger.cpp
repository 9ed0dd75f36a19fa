// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/packageledger.h"

#include "exchange/package.h"

namespace weici::tests {

PackageLedger::PackageLedger(const QString &package)
    : PackageLedger(
          exchange::readPackage(QStringLiteral(WEICI_SOURCE_DIR) + QStringLiteral("/data/") + package)) {}

PackageLedger::PackageLedger(const engine::LedgerContent &content) {
    const QString path = m_folder.filePath(QStringLiteral("a.weici"));
    app::Ledger::create(path, content);
    m_ledger = app::Ledger::open(path, app::Ledger::Access::ReadWrite);
}

engine::CellKey PackageLedger::key(const QString &code, const char *period) const {
    return {m_ledger->indicatorWithCode(code).value(), m_ledger->ownRegion().id,
            engine::Period::fromCode(period).value()};
}

void PackageLedger::set(const engine::CellKey &key, std::string_view value, std::string_view rank,
                        bool tied) {
    app::CellEdit edit{key, m_ledger->observation(key)};
    edit.observation.value = m_ledger->read(key, engine::CellRole::Value, value);
    edit.observation.rank = m_ledger->read(key, engine::CellRole::Rank, rank);
    edit.observation.tied = tied;
    m_ledger->setCells(std::span(&edit, 1), {app::Origin::Entry, {}});
}

} // namespace weici::tests
