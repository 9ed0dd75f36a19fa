// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/scheme.h"

#include <QString>

#include <string>

namespace weici::exchange {

class PackageSource;

/// What ledger.json says: the ledger's own names, and its first scheme without indicators.
struct PackageHeader {
    std::string title;
    std::string city;
    std::string ownRegion;
    qint64 ownRegionLine = 0;
    engine::Scheme scheme; ///< regionCount is 0 where the file does not say
};

PackageHeader readHeader(PackageSource &source);
/// The scheme of `scheme-YYYY/ledger.json`.
engine::Scheme readSchemeHeader(PackageSource &source, const QString &file, int year);

std::string headerJson(const PackageHeader &header);
std::string schemeHeaderJson(const engine::Scheme &scheme);

} // namespace weici::exchange
