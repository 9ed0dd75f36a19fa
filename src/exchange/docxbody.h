// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pugixml.hpp>

#include "app/bulletindocument.h"

namespace weici::exchange::docx {

/// Relations to the page numbers of odd and even pages.
constexpr auto OddFooterId = "rId4";
constexpr auto EvenFooterId = "rId5";

/// The part word/document.xml: the text, every annex on a new page (landscape where its table asks for it),
/// and 版记 at the foot of the last page. 版记 is as wide as an upright page: after a landscape annex it has
/// a page of its own.
void makeBody(pugi::xml_document &document, const app::BulletinDocument &bulletin);

} // namespace weici::exchange::docx
