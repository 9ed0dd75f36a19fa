// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <QString>

#include "engine/cell.h"

namespace weici::app {

/// A number as a text prints it, with the unit behind it.
struct NarrativeNumber {
    double value = 0;     ///< with its sign, without 万 and 亿
    int decimals = 0;     ///< printed
    int scale = 0;        ///< of ten: 万 is 4
    QString unit;         ///< without 万 and 亿; % for all forms of it
    QString digits;       ///< as printed, without unit
    bool isOther = false; ///< a date, a range, a piece of a word: no figure
    engine::Comparator comparator = engine::Comparator::None;
    qsizetype length = 0; ///< with the unit

    [[nodiscard]] bool isWhole() const { return decimals == 0 && scale == 0 && !isOther; }
};

/// The number that begins at a place of a line in reading form. `units`: further units than the usual ones.
std::optional<NarrativeNumber> numberAt(QStringView form, qsizetype at, const std::vector<QString> &units);

/// 亿元 → 8 and 元.
struct SplitUnit {
    int scale = 0;
    QString base;
};
SplitUnit splitUnit(const QString &unit);

/// Whether people count in the unit (个, 家), and whether it fits what a name counts (家 for 企业).
bool isCountingUnit(const QString &base);
bool fitsName(const QString &base, const QString &name);

enum class UnitClass : quint8 { Unknown, Percent, Count, Money };
UnitClass unitClass(const QString &base);
/// What a name without a unit is measured in: 覆盖率 percent, 个数 a count.
UnitClass classOfName(const QString &name);

} // namespace weici::app
