// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>

#include <QString>
#include <QStringList>

#include "engine/period.h"
#include "engine/scheme.h"

namespace weici::app {

/// A name as running text prints it: brackets, commas and quotes of Chinese text, no spaces beside Chinese,
/// no number in front and no footnote mark behind.
QString proseText(QString name);

/// What running text calls the unit of an indicator; empty where none is printed (`—`).
QString proseUnit(const engine::Indicator &leaf);

/// What running text calls the indicators of a scheme: the printed name without its number, its unit and its
/// period in brackets; where an alias says the same in full (营收规模: 核心产业营收规模), the alias, and
/// where the name alone leaves open what is meant (增速), that of its parent in front.
QStringList proseNames(const engine::Scheme &scheme);

/// The period that the name of an indicator, or of what it hangs under, says in brackets: （1-4月）.
std::optional<engine::Period> periodInName(const engine::Scheme &scheme, std::size_t leaf, int year);

/// 增速, 增长率 … in percent: running text says 增长 or 下降 of what stands before it.
bool saysGrowth(const QString &proseName, const QString &unit);
/// The name without that word; empty: there is nothing else in it.
QString grownThing(const QString &proseName);

} // namespace weici::app
