// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "engine/ledgercontent.h"

/// A package is a ledger as a folder of text: ledger.json and CSV files, UTF-8. Whoever can read a table can
/// read it.
namespace weici::exchange {

/// Reads the package in `dir` (a folder, or a path in the resources such as `:/samples/yudu-2023h1`).
/// Throws PackageError with file, line, column and reason of what is wrong.
engine::LedgerContent readPackage(const QString &dir);

/// Writes `content` as a package in canonical form: the same content gives the same bytes. Written into a
/// temporary sibling and renamed: all or nothing. `dir` must not exist, or be an empty folder; throws
/// OutputError.
void writePackage(const engine::LedgerContent &content, const QString &dir);

} // namespace weici::exchange
