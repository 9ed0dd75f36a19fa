// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pugixml.hpp>

#include "app/bulletindocument.h"

namespace weici::exchange::docx {

/// 版记 at the foot of the page on which it begins, as the last paragraph of `body`: a frame over the page
/// with thick rules above and below and a thin one between, and room kept free for it in the text. `body`
/// must stand in an element that declares the namespaces of drawings.
void addImprint(pugi::xml_node body, const app::BulletinDocument::Imprint &imprint);

} // namespace weici::exchange::docx
