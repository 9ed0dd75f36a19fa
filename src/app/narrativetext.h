// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>
#include <QStringView>

namespace weici::app {

/// A line as it is read: one character for each of the original, so that places stay. Full-width digits,
/// letters, brackets and colons are ASCII, every dash between digits is `-`, `。` between digits a point.
QString narrativeForm(const QString &line);

/// Whether a character inside a name is nothing that names differ in: spaces, quotation marks, brackets.
bool isPassedOver(QChar c);

/// What is compared of a name: its letters, digits and `、`, lower case, without footnote marks and the
/// number in front (`7. `, `（一）`).
QString nameKey(const QString &name);
/// The letters of any text in the same way; nothing is taken off.
QString lettersOf(QStringView form);

/// 十七 → 17, 二十 → 20; at most 99. `length` is what was read.
struct ChineseNumber {
    int value = 0;
    qsizetype length = 0;
};
std::optional<ChineseNumber> chineseNumber(QStringView text);

/// Length of the longest sequence of characters that both have in this order.
qsizetype commonLength(QStringView a, QStringView b);

/// How many letters both have, in whatever order.
qsizetype sharedLetters(QStringView a, QStringView b);

} // namespace weici::app
