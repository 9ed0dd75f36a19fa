// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/ledgercontent.h"
#include "exchange/packageindicators.h"

#include <string>

namespace weici::exchange {

class PackageSource;

void readRegions(PackageSource &source, engine::LedgerContent &content);
/// Values, targets, published totals and relations of a content whose regions and schemes are known already.
void readTables(PackageSource &source, const IndicatorIds &ids, engine::LedgerContent &content);

std::string regionsCsv(const engine::LedgerContent &content);
std::string valuesCsv(const engine::LedgerContent &content);
std::string targetsCsv(const engine::LedgerContent &content);
std::string totalsCsv(const engine::LedgerContent &content);
std::string relationsCsv(const engine::LedgerContent &content);

} // namespace weici::exchange
