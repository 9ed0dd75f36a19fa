// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

#include "engine/schemeedit.h"

namespace weici::app::labels {

/// Why an edit of the tree cannot be, one sentence.
QString editFault(engine::EditFault fault);

QString treeLevel(engine::IndicatorTree::Kind kind);
QString missingRule(engine::MissingRule rule);
QString equalRange(engine::EqualRange rule);
QString targetTime(engine::TargetTime rule);
QString weightRule(engine::WeightRule rule);
QString aggregation(engine::Aggregation aggregation);

/// What a scoring rule does, one sentence; empty where it is unknown.
QString ruleMeaning(std::string_view name);
/// A word that a parameter can be (`ln`, `relative`), in words; the word itself where it is unknown.
QString parameterChoice(std::string_view key, std::string_view choice);

} // namespace weici::app::labels
