// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include <QString>

#include "app/bulletindocument.h"

namespace weici::exchange {

/// Reports, one after another, as one small complete HTML document in UTF-8, without scripts or anything to
/// load: it opens in a browser and pastes into Word, WPS and chat as tables with their merged cells. Texts
/// are marked as texts, so that a spreadsheet that opens it makes no formula of them. Throws OutputError.
void writeHtml(std::span<const app::TableReport> reports, const QString &path);

/// The same document of one report as a text, for the clipboard.
QString htmlOf(const app::TableReport &report);

/// A bulletin in the look of the official form, likewise: on paper A4 with its margins, annexes on new pages
/// and page numbers where the browser can. Throws OutputError.
void writeHtml(const app::BulletinDocument &bulletin, const QString &path);
QString htmlOf(const app::BulletinDocument &bulletin);

} // namespace weici::exchange
