// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

#include "app/ledgerhistory.h"

namespace weici::app {

class Ledger;

/// What a field of a cell was at the beginning and at the end of a stretch of history.
struct NetChange {
    engine::CellKey key;
    QString field; ///< as in Revision
    QString before;
    QString after;

    bool operator==(const NetChange &) const = default;
};

/// What revisions (in any order) come to: one line a field, none for what came back to where it began. In the
/// order in which the fields were first touched.
std::vector<NetChange> netChanges(std::vector<Revision> revisions);

/// The net changes between two moments: what was done after `from`, up to and with `to`.
std::vector<NetChange> changesBetween(const Ledger &ledger, const QDateTime &from, const QDateTime &to);

/// One field that a restore sets back.
struct RestoreLine {
    NetChange change;
    QString now;
    /// Someone changed it again after what is taken back: that is lost too.
    bool changedSince = false;
};

/// What taking back would do, before it is done. Fields that already are as they were are not in it.
struct RestorePlan {
    std::vector<RestoreLine> lines;
    std::vector<CellEdit> cells;
    std::vector<TargetEdit> targets;

    [[nodiscard]] bool isEmpty() const { return lines.empty(); }
    [[nodiscard]] int changedSince() const;
    /// Whether a locked period is touched, so that it has to be a correction.
    [[nodiscard]] bool isCorrection(const Ledger &ledger) const;
};

/// Sets every field of `changes` to its `before`.
RestorePlan planRestore(const Ledger &ledger, const std::vector<NetChange> &changes);

/// The text of a field as revisions have it.
QString fieldText(const Ledger &ledger, const engine::CellKey &key, const QString &field);

namespace labels {
/// `指标值`, `排名`, `目标值` …
QString field(const QString &field);
/// A field's text for people: flags and period codes are for files.
QString fieldText(const QString &field, const QString &text);
} // namespace labels

} // namespace weici::app
