// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>

#include "engine/period.h"

/// The sentences about values that are not what is usual.
namespace weici::app::usualwords {

/// A figure that is only a hint: at most two decimals, and three digits of it.
QString shortFigure(double value);

/// A growth or share: at most two decimals.
QString twoDecimals(double value);
/// A figure added up or subtracted, without the last bits of its doubles.
QString exactFigure(double value);

/// `power`: 4, 2, −2 or −4, see engine::slipOf. `from`: whence `base` comes; nothing: it is the median of the
/// other regions.
QString slip(const QString &value, const std::optional<engine::Period> &from, const engine::Period &period,
             const QString &base, int power, const QString &unit, bool isRate);
QString change(const QString &value, const engine::Period &from, const engine::Period &period,
               const QString &base, double expected, bool byPeers);
QString factor(const QString &value, const QString &base, double factor);
QString amongPeers(const QString &value, double median);

} // namespace weici::app::usualwords
