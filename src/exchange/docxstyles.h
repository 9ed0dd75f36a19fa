// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pugixml.hpp>

namespace weici::exchange::docx {

/// Ids of the styles of a document. Every paragraph has one, so that an office changes the look of all of a
/// kind at once.
namespace style {
constexpr auto Normal = "Normal";
constexpr auto Title = "Title";
constexpr auto Number = "BulletinNumber";
constexpr auto Addressee = "Addressee";
constexpr auto Heading1 = "Heading1";
constexpr auto Heading2 = "Heading2";
constexpr auto Heading3 = "Heading3";
constexpr auto Body = "BodyText";
constexpr auto AnnexNote = "AnnexNote";
constexpr auto Signer = "Signature";
constexpr auto Date = "Date";
constexpr auto Annex = "Annex";
constexpr auto AnnexTitle = "AnnexTitle";
constexpr auto TableText = "TableText";
constexpr auto TableHeader = "TableHeader";
constexpr auto TableNote = "TableNote";
constexpr auto Imprint = "Imprint";
constexpr auto Footer = "Footer";
constexpr auto Spacer = "Spacer"; ///< a paragraph that must be there and takes no room
} // namespace style

constexpr int ImprintLine = 480; ///< twips between lines of 版记

/// The parts word/styles.xml, word/fontTable.xml and word/settings.xml.
void makeStyles(pugi::xml_document &document);
void makeFontTable(pugi::xml_document &document);
void makeSettings(pugi::xml_document &document);

} // namespace weici::exchange::docx
