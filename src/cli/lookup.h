// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ledger.h"

#include <QString>

#include <memory>

/// What the words on a command line name in a ledger; a word that names nothing is a Failure (input) with a
/// hint.
namespace weici::cli {

std::unique_ptr<app::Ledger> openForReading(const QString &path);

engine::IndicatorId indicatorOf(const app::Ledger &ledger, const QString &code);
engine::RegionId regionOf(const app::Ledger &ledger, const QString &name);
/// A legal period, known or not: a code, or Chinese such as 2023年上半年.
engine::Period legalPeriod(const QString &text);
/// A period that the ledger knows, by a cell or by a target, in the ledger's spelling.
engine::Period periodOf(const app::Ledger &ledger, const QString &text);
bool isKnown(const app::Ledger &ledger, const engine::Period &period);
/// The code of an indicator of the ledger.
QString codeOf(const app::Ledger &ledger, engine::IndicatorId id);

} // namespace weici::cli
