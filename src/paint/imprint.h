// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/bulletindocument.h"
#include "paint/page.h"
#include "paint/textmeasure.h"

namespace weici::paint {

/// What the 版记 takes at the foot of a page; nothing to print: 0.
double heightOf(const app::BulletinDocument::Imprint &imprint, Measures &measures);

/// Puts the 版记 at the foot of the last page, or of a further one where it has no room.
void addImprint(std::vector<Page> &pages, const app::BulletinDocument::Imprint &imprint, Measures &measures);

/// Numbers the pages as their form wants it.
void addPageNumbers(std::vector<Page> &pages, PageForm form, Measures &measures);

} // namespace weici::paint
