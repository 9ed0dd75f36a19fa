// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QDateTime>
#include <QString>

#include "app/ledgerevents.h"
#include "engine/cell.h"

namespace weici::app {

/// One row of the history of a cell: one field, changed once.
struct Revision {
    qint64 change = 0; ///< revisions of one transaction have the same
    QDateTime at;
    QString author;
    Origin origin = Origin::Entry;
    QString reason;
    engine::CellKey key;
    QString field; ///< value, rank, tied, as_of, note, target_value, target_rank, target_note
    QString before;
    QString after;
};

/// One field of a scheme, a relation or the profile, changed once.
struct StructureRevision {
    qint64 change = 0;
    QDateTime at;
    QString author;
    Origin origin = Origin::Entry;
    QString reason;
    int year = 0;  ///< of the scheme
    QString item;  ///< a leaf's code, a node's or block's name; empty: the scheme itself
    QString field; ///< a word of the package's columns and keys, or `leaf`, `node`, `block` for all of one
    QString before;
    QString after;
};

/// One transaction.
struct ChangeSummary {
    qint64 id = 0;
    QDateTime at;
    QString author;
    Origin origin = Origin::Entry;
    QString reason;
    int cells = 0;           ///< distinct cells
    int structureFields = 0; ///< revisions of schemes, relations and the profile
    int periodEvents = 0;    ///< periods locked or reopened
};

/// Which revisions are wanted; what is not set does not narrow. `from` counts, `to` does not.
struct HistoryFilter {
    std::optional<qint64> change;
    std::optional<engine::IndicatorId> indicator;
    std::optional<engine::RegionId> region;
    std::optional<engine::Period> period;
    std::optional<QString> author;
    std::optional<Origin> origin;
    QDateTime from;
    QDateTime to;
    int limit = 10000;
};

/// A period locked, or reopened, once.
struct PeriodEvent {
    engine::Period period;
    bool locked = false;
    QDateTime at;
    QString author;
    QString reason;
};

/// 疑点 that someone found to be right as it is.
struct AcceptedProblem {
    QString key; ///< of the finding
    QString reason;
    QString author;
    QDateTime at;
};

} // namespace weici::app
