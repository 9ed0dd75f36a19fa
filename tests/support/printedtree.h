// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace weici::tests {

/// The 84 rows of 崇义's table as it is printed, as an office program puts them on the clipboard: 考核类别
/// (on demand), 一级指标（权重）, 二级指标（权重）, 序号, 三级指标, 单位, 权重, 责任单位. In the HTML merged
/// cells are merged; in the plain text only their first row has the text.
QString printedTreeHtml(bool blocks = true);
QString printedTreeText(bool blocks = true);

} // namespace weici::tests
