// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "app/bulletindocument.h"

/// What the official form says of the places of paragraphs, for every writer of bulletins.
namespace weici::exchange {

constexpr int CharactersALine = 28; ///< of the body

/// Signer or date.
bool isSigning(app::BulletinDocument::ParagraphKind kind);

/// Blank lines above a paragraph of the bulletin.
int blankLinesBefore(const app::BulletinDocument &bulletin, std::size_t paragraph);

/// Whether a page may not end after a paragraph: headings go with what they head, 附件说明, signer and
/// date with a line of the text.
bool staysWithNext(const app::BulletinDocument &bulletin, std::size_t paragraph);

/// Whether an annex stands on pages that are turned.
bool isLandscape(const app::TableReport &table);

/// Characters between signer or date and the right edge: they stand centred to each other, the longer one
/// four characters in.
double signingIndent(const app::BulletinDocument &bulletin,
                     const app::BulletinDocument::Paragraph &paragraph);

/// Width of a text in characters of the body.
double widthInCharacters(const QString &text);

/// A title with line breaks where it is longer than a line: lines of about the same length that part no word
/// and no number. One that has line breaks of its own stays as it is.
QString titleInLines(const QString &title);

/// The lines of 版记 as printed; empty where there is nothing to say.
QString copiesLine(const app::BulletinDocument::Imprint &imprint);
QString printedOn(const app::BulletinDocument::Imprint &imprint);

} // namespace weici::exchange
