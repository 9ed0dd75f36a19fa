// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QDateTime>
#include <QString>

namespace weici::app {

/// A ledger whose last session ended without closing it: the program was killed, or the power failed. Every
/// edit that was accepted is on disk, so nothing but a step that was being written can be missing.
struct UnclosedLedger {
    QString path;
    QDateTime lastChange;   ///< the last one that is in the file; invalid: there never was one
    bool takenBack = false; ///< a step was half written and has been taken back whole
    QString fault;          ///< why the file cannot be opened; empty: it is sound
};

/// Looks whether the lock of a session that is gone was left beside the ledger; then the file is opened,
/// which takes back what was half written, and the lock removed, so that it is told once. Nothing when the
/// last session closed it, when it is in use, or when there is no such file.
std::optional<UnclosedLedger> recoverUnclosed(const QString &path);

} // namespace weici::app
