// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace weici::app {

/// Whether a line that ends before the unit `at` of a title would part one of the words that titles of
/// bulletins and tables are made of (数字经济, 主要指标, 上半年 …).
bool tearsTitleWord(QStringView text, qsizetype at);

} // namespace weici::app
