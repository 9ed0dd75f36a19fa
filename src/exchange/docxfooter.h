// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pugixml.hpp>

namespace weici::exchange::docx {

enum class FooterSide { Odd, Even };

/// A part with the page number — 1 —: at the right of odd pages, at the left of even ones, each one character
/// in from the edge of the text.
void makeFooter(pugi::xml_document &document, FooterSide side);

} // namespace weici::exchange::docx
