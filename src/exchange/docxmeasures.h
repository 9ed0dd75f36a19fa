// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/bulletinform.h"

/// Lengths of the official page form. Word counts in twips, twentieths of a point; type sizes in half points.
namespace weici::exchange::docx {

constexpr int twips(double millimetres) {
    return static_cast<int>(millimetres / 25.4 * 1440 + 0.5);
}

constexpr int PageWidth = twips(210);
constexpr int PageHeight = twips(297);
constexpr int MarginTop = twips(37);
constexpr int MarginLeft = twips(28);
constexpr int MarginRight = twips(26);
constexpr int MarginBottom = twips(35);
constexpr int CoreWidth = PageWidth - MarginLeft - MarginRight;
constexpr int CoreHeight = PageHeight - MarginTop - MarginBottom;

constexpr int BodySize = 16;   ///< points: 3号
constexpr int LinePitch = 578; ///< 28.9 pt: 22 lines on the page
/// Twips that body characters stand closer than their size, so that a line takes 28: a style's spacing, since
/// not every office program follows a grid of characters.
constexpr int Closer = 5;
constexpr int CharacterWidth = BodySize * 20 - Closer; ///< twips, of a body character
static_assert(CharacterWidth * CharactersALine <= CoreWidth &&
              CharacterWidth * (CharactersALine + 1) > CoreWidth);

} // namespace weici::exchange::docx
