// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QStringList>

namespace weici::paint {

/// The typefaces of official documents.
enum class Face : quint8 {
    Title,    ///< 小标宋
    Black,    ///< 黑体
    Kai,      ///< 楷体
    FangSong, ///< 仿宋, the text
    Song      ///< 宋体: tables and page numbers
};

/// How a piece of text is set. Sizes in points.
struct TextStyle {
    Face face = Face::FangSong;
    double size = 16;
    double spacing = 0; ///< between characters, added to their width
    bool bold = false;

    bool operator==(const TextStyle &) const = default;
};

/// Fonts are set this many times larger than printed, and the painter shrinks them: widths then come from the
/// design of the font, the same on the screen, the printer and in the PDF.
constexpr double FontScale = 20;

/// The font of a style, in FontScale pixels a point: the official family, or what this machine has in its
/// place (then a heading in 楷体 or a title is bold, so that it is still told from the text).
QFont fontOf(const TextStyle &style);

/// The official families that this machine does not have.
QStringList missingFamilies();

} // namespace weici::paint
