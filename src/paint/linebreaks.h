// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QStringView>

namespace weici::paint {

/// A line of a text: its units from `start`, without the line break that ended it.
struct LineRange {
    qsizetype start = 0;
    qsizetype length = 0;
    double width = 0; ///< without what hangs over its end
    bool endsParagraph = false;
};

/// How wide lines may be, in points.
struct LineWidths {
    double first = 0;
    double others = 0;
    double give = 0;    ///< a line may be so much wider, and is then set closer
    bool hangs = false; ///< the empty right half of closing punctuation at a line's end is not counted
};

/// Whether a line may end before the unit `at`: by the rules of Chinese text, and a number stays whole with
/// its 第, its 万 or 亿 and its unit.
bool mayBreakBefore(QStringView text, qsizetype at);

/// Lines of a text whose units are `advances` wide. It is not broken where `glued` (of the size of the text,
/// or empty) says so; what alone is too wide for a line is broken anywhere. `\n` always ends one.
std::vector<LineRange> breakLines(QStringView text, const std::vector<double> &advances,
                                  const LineWidths &widths, const std::vector<bool> &glued = {});

/// The line breaks that make `count` lines as equal as can be, for titles.
std::vector<LineRange> balanceLines(QStringView text, const std::vector<double> &advances, int count);

} // namespace weici::paint
