// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QMetaType>
#include <QString>

#include "engine/cell.h"

namespace weici::app {

/// Where a change came from; it stands in every revision.
enum class Origin : quint8 { Entry, Paste, Import, Undo, Redo, Restore, CommandLine };

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

/// Exactly the cells that one transaction changed.
struct CellsChanged {
    std::vector<engine::CellKey> keys;
};

} // namespace weici::app

Q_DECLARE_METATYPE(weici::app::CellsChanged)
