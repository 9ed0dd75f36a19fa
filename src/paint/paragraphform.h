// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bulletindocument.h"
#include "paint/typeface.h"

namespace weici::paint {

constexpr double BodySize = 16;
constexpr double BodyPitch = 28.9; ///< from line to line, of all but the title

/// How a kind of paragraph is set in the official form. Lengths in points.
struct ParagraphForm {
    enum class Align : quint8 { Justified, Left, Centre, Right };

    TextStyle style;
    Align align = Align::Justified;
    double pitch = BodyPitch;
    double firstIndent = 2 * BodySize;
    int blankBefore = 0;       ///< lines; none at the top of a page
    bool withNext = false;     ///< stays on the page of what follows
    bool withPrevious = false; ///< does not stand alone on a page
};

/// The form of a paragraph that follows one of the kind `previous`; nothing: it is the first.
ParagraphForm formOf(app::BulletinDocument::ParagraphKind kind,
                     std::optional<app::BulletinDocument::ParagraphKind> previous);

} // namespace weici::paint
