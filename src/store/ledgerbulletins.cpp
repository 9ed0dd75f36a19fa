// SPDX-License-Identifier: GPL-3.0-or-later
// The bulletins of a ledger file: those that are prepared, and those that were issued.
#include "store/ledgerfile.h"
#include "store/markrepository.h"

namespace weici::store {

std::vector<BulletinDraftRow> LedgerFile::readBulletinDrafts() {
    return BulletinRepository(m_database).readDrafts();
}

void LedgerFile::saveBulletinDraft(const BulletinDraftRow &row) {
    Transaction transaction(m_database);
    BulletinRepository(m_database).write(row);
    transaction.commit();
}

std::vector<BulletinRow> LedgerFile::readBulletins() {
    return BulletinRepository(m_database).readAll();
}

std::int64_t LedgerFile::addBulletin(const ChangeNote &note, const BulletinRow &row,
                                     const BulletinDraftRow *draft) {
    Transaction transaction(m_database);
    BulletinRepository bulletins(m_database);
    const std::int64_t id = bulletins.add(row);
    if (draft != nullptr)
        bulletins.write(*draft);
    MarkRepository(m_database).addPeriodEvent(revisions().addChange(note), row.period, true);
    transaction.commit();
    return id;
}

void LedgerFile::addBulletinFile(std::int64_t bulletin, const BulletinFileRow &file) {
    Transaction transaction(m_database);
    BulletinRepository(m_database).addFile(bulletin, file);
    transaction.commit();
}

} // namespace weici::store
