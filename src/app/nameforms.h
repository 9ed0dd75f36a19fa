// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <vector>

#include <QString>

namespace weici::app {

/// A printed name in its parts: 工作情况（新建系统上云率） is 工作情况 and 新建系统上云率. Units, periods and
/// remarks in brackets are no names.
struct NameParts {
    QString whole; ///< with all that stands in brackets but a unit
    QString plain;
    std::vector<QString> inBrackets;
};
NameParts partsOf(const QString &name);

/// Other words for a name (a key of nameKey) that people use: 每万人拥有5G基站数 for
/// 平均每万人所拥有的5G基站个数. Without the name itself.
std::set<QString> otherForms(const QString &key);

/// A name that says nothing without the one above it: 增速, 总额, 企业数.
bool isGenericName(const QString &key);
/// 总额 or the like: the name above means it too.
bool isTotalName(const QString &key);

} // namespace weici::app
