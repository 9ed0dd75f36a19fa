// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/unclosed.h"

#include <QFileInfo>
#include <QLockFile>

#include "app/ledger.h"

namespace weici::app {

std::optional<UnclosedLedger> recoverUnclosed(const QString &path) {
    const QString real = QFileInfo(path).canonicalFilePath();
    const QString beside = real + u".lock";
    if (real.isEmpty() || !QFileInfo::exists(beside))
        return {};
    QLockFile lock(beside);
    lock.setStaleLockTime(0);
    // Only the lock of a process that is gone can be taken.
    if (!lock.tryLock(0))
        return {};
    UnclosedLedger found;
    found.path = path;
    found.takenBack = QFileInfo(real + u"-journal").size() > 0;
    try {
        const auto ledger = Ledger::open(path, Ledger::Access::ReadOnly);
        HistoryFilter latest;
        latest.limit = 1;
        for (const ChangeSummary &change : ledger->changes(latest))
            found.lastChange = change.at;
    } catch (const LedgerError &error) {
        found.fault = error.message();
    }
    return found;
}

} // namespace weici::app
