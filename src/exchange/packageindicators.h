// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/scheme.h"

#include <QString>

#include <string>
#include <unordered_map>

namespace weici::exchange {

class PackageSource;

/// Ids by code, over all schemes; a code met for the first time gets the next id.
using IndicatorIds = std::unordered_map<std::string, engine::IndicatorId>;

/// Reads the nodes and leaves of a scheme whose blocks are known already.
void readIndicators(PackageSource &source, const QString &file, engine::Scheme &scheme, IndicatorIds &ids);

std::string indicatorsCsv(const engine::Scheme &scheme);

} // namespace weici::exchange
