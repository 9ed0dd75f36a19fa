// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace weici::paint {

/// Makes the text of a PDF from QPdfWriter extract as what was written. Qt names a glyph by the lowest
/// character that shows it, so that 一 would be copied and searched as the Kangxi radical U+2F00; here it
/// becomes the one of `characters` (those that were written) with the same glyph. The size of the file stays.
void nameGlyphs(QByteArray &pdf, const QString &characters);

} // namespace weici::paint
