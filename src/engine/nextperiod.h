// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

#include "engine/period.h"

namespace weici::engine {

/// The period of a kind that follows the latest of that kind among `known`. A cumulative one goes on as the
/// year before did after the same months, else by one month; a year begins with 1—2月 unless the January of
/// some year stands alone. Where none of the kind is known, the first that ends after everything known.
/// Nothing when nothing is known, or after the last year that a period can have.
std::optional<Period> nextPeriod(std::span<const Period> known, Period::Spelling kind);

/// The kind in which a series goes on: that of the latest period; one from January goes on cumulatively
/// where other periods are written so. Cumulative when nothing is known.
Period::Spelling kindToContinue(std::span<const Period> known);

} // namespace weici::engine
