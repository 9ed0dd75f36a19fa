// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

#include "app/ledgererror.h"
#include "store/ledgerfile.h"
#include "store/storeerror.h"
#include "store/structure.h"

namespace weici::app::messages {

/// What was being done when it went wrong; it decides what is said of the state and the next step.
enum class Doing { Open, Write, Create, Backup };

/// What the store says, as one error for people.
LedgerError of(const store::StoreError &error, const QString &path, Doing doing);
LedgerError of(const store::RefusedFile &refused, const QString &path);
LedgerError of(const std::vector<store::ContentFault> &faults, const QString &path);
/// One fault as one sentence.
QString sentence(const store::ContentFault &fault);

LedgerError inUse(const QString &path, const QString &lockPath, qint64 pid, const QString &host,
                  const QString &program);
LedgerError notWritable(const QString &path);
LedgerError openedForReading(const QString &path);
LedgerError exists(const QString &path);
LedgerError noFolder(const QString &path);
LedgerError cannotLock(const QString &path);
LedgerError tooLarge(const QString &path);
LedgerError unknownIndicator(int id);
LedgerError unknownRegion(int id);
LedgerError unknownPeriod(const QString &code);
LedgerError periodNotEmpty(const QString &period);
LedgerError notText(const QString &code);
LedgerError locked(const QString &period);
LedgerError reasonMissing();
LedgerError numberOrDateMissing();
LedgerError bulletinThere(const QString &number, int version);
LedgerError noBulletin(const QString &number, int version);

/// A scheme that cannot be, and why; nothing was changed.
LedgerError badStructure(const QString &why);
QString emptyCode(const QString &name);
QString codeTwice(const QString &code);
QString codeOfAnother(const QString &code);
QString badYear(int year);
QString badRegionCount(int count);
QString badNode(const QString &name);
QString leafHasCells(const QString &name, std::int64_t cells);
QString lastScheme();

/// Runs `work`; whatever the store throws leaves as LedgerError.
template <class Work>
auto translated(const QString &path, Doing doing, const Work &work) {
    try {
        return work();
    } catch (const store::RefusedFile &refused) {
        throw of(refused, path);
    } catch (const store::StoreError &error) {
        throw of(error, path, doing);
    }
}

} // namespace weici::app::messages
