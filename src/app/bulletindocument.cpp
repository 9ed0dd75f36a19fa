// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bulletindocument.h"

#include <algorithm>

namespace weici::app {

QString BulletinDocument::Paragraph::text() const {
    QString text;
    for (const Run &run : runs)
        text += run.text;
    return text;
}

QString BulletinDocument::textOf(ParagraphKind kind) const {
    const auto found = std::ranges::find(paragraphs, kind, &Paragraph::kind);
    return found == paragraphs.end() ? QString() : found->text();
}

} // namespace weici::app
