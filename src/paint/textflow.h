// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/bulletindocument.h"
#include "paint/page.h"
#include "paint/textmeasure.h"

namespace weici::paint {

/// The pages of a bulletin's text, without annexes, page numbers and 版记. Without paragraphs: none.
std::vector<Page> flowText(const app::BulletinDocument &document, Measures &measures);

} // namespace weici::paint
