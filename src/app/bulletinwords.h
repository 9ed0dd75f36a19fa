// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QDate>
#include <QString>

#include "engine/cell.h"
#include "engine/period.h"
#include "engine/scheme.h"

/// How a bulletin says figures. A bulletin is Chinese, whatever language the program speaks.
namespace weici::app::bulletinwords {

/// 2023年上半年
QString period(const engine::Period &period);
/// The same as seen from a bulletin of another period: 1—4月, with its year where that is another.
QString periodWithin(const engine::Period &period, const engine::Period &bulletin);
/// 2023年6月底
QString endOf(const engine::Period &period);
/// 2023年7月10日; of an invalid date a blank to be filled in by hand.
QString date(const QDate &date);
/// A 发文字号 with 〔〕 around the year, whatever brackets were typed, and without spaces.
QString documentNumber(const QString &typed);
/// 一, 十二, 二十 …; from 1 to 99.
QString numeral(int number);

/// The number of a value as it is printed everywhere, or what stands in its place: a text as it is. Empty:
/// there is none.
QString figure(const engine::CellText &cell, const QString &unit);
/// 以上, 以下, 左右 behind a number that says so; else nothing.
QString comparator(const engine::CellText &cell);
/// What is said where a value or a rank is none: 暂未发布, 不可比 …
QString missingValue(engine::CellState state);
QString missingRank(engine::CellState state);

/// 第5位, 并列第1位, 倒数第1位. What is no number is given back.
QString rankPhrase(const QString &rank, bool tied, int regionCount);
/// The number in a rank, or in such a phrase.
QString bareRank(const QString &text, int regionCount);
/// 增长20.83, 下降4.21 of 20.83 and -4.21; 持平 of 0. What is no number is given back.
QString growthPhrase(const QString &number);
/// The number in such a phrase.
QString bareNumber(const QString &text);

/// The unit of a difference: 个百分点 for %.
QString differenceUnit(const QString &unit);
/// 50亿元, 15%左右, 实现正增长: what is wanted, with its unit.
QString target(const engine::CellText &target, const engine::Indicator &leaf, const QString &unit);

} // namespace weici::app::bulletinwords
