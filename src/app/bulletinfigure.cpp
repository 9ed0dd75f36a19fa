// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bulletinfigure.h"

#include <algorithm>

namespace weici::app {

const BulletinOverride *overrideOf(const QString &field, const BulletinDraft &draft) {
    const auto found = std::ranges::find(draft.overrides, field, &BulletinOverride::field);
    return found == draft.overrides.end() ? nullptr : &*found;
}

BulletinRun runOf(const BulletinFigure &figure, const BulletinDraft &draft) {
    const auto said = [&](const QString &text) { return figure.said ? figure.said(text) : text; };
    BulletinRun run{said(figure.computed), figure.kind, figure.source, figure.field, {}, {}};
    if (const auto *typed = overrideOf(figure.field, draft)) {
        run.computed = run.text;
        run.text = said(typed->text);
        run.reason = typed->reason;
    }
    return run;
}

BulletinRun wordsRun(const QString &words) {
    return {words, BulletinDocument::RunKind::Text, {}, {}, {}, {}};
}

} // namespace weici::app
