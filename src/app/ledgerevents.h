// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QMetaType>
#include <QString>

#include "engine/cell.h"

namespace weici::app {

/// Where a change came from; it stands in every revision.
/// Correction alone may change a locked period, and needs a reason.
enum class Origin : quint8 { Entry, Paste, Import, Undo, Redo, Restore, CommandLine, Correction };

struct ChangeOrigin {
    Origin origin = Origin::Entry;
    QString reason; ///< why, as a person gave it; may be empty
};

/// The whole new content of one cell.
struct CellEdit {
    engine::CellKey key;
    engine::Observation observation;
};

struct TargetEdit {
    engine::CellKey key;
    engine::Target target;
};

/// 待核: someone wants to look at this cell again; no note text is a mark without words.
struct FollowUp {
    QString note;

    bool operator==(const FollowUp &) const = default;
};

/// Nothing: the mark is taken away.
struct FollowUpEdit {
    engine::CellKey key;
    std::optional<FollowUp> followUp;
};

/// Exactly the cells that one transaction changed.
struct CellsChanged {
    std::vector<engine::CellKey> keys;
};

} // namespace weici::app

Q_DECLARE_METATYPE(weici::app::CellsChanged)
