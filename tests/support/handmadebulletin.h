// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bulletindocument.h"
#include "app/ledger.h"

namespace weici::tests {

/// A paragraph from a text in which `[yd13.值]`, `[yd13.单位]` and `[yd13.排名]` stand for what the ledger
/// has for the own region in 2023H1; each becomes a run of its own with the cell it comes from.
app::BulletinDocument::Paragraph paragraphOf(app::BulletinDocument::ParagraphKind kind, const QString &text,
                                             const app::Ledger &ledger);

/// A bulletin on the 于都 sample put together by hand, apart from templates, with the attachment as annex.
app::BulletinDocument handmadeBulletin(const app::Ledger &ledger);

} // namespace weici::tests
