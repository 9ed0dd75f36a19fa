// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/ledgercontent.h"

#include <QString>

namespace weici::app {
class Ledger;
}

namespace weici::models {

/// 合计, 地区合计, 增速, 占比; the kind itself where it is unknown.
QString relationKind(const std::string &kind);
/// A relation in words, indicators by name: 数字经济增加值 ＝ … ＋ ….
QString relationSentence(const app::Ledger &ledger, const engine::Relation &relation);
/// Whether the indicator of that code is in it.
bool takesPart(const engine::Relation &relation, const std::string &code);

} // namespace weici::models
