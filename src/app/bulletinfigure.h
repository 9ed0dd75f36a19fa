// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <QString>

#include "app/bulletin.h"
#include "app/bulletindocument.h"

namespace weici::app {

using BulletinRun = BulletinDocument::Run;
using BulletinRuns = std::vector<BulletinRun>;

/// What a field gives, before it is known whether a person put something else in its place.
struct BulletinFigure {
    BulletinDocument::RunKind kind = BulletinDocument::RunKind::Text;
    QString field;
    QString computed;
    std::optional<engine::CellKey> source = {};
    /// How the sentence says it, of what is computed and of what was put in its place alike: 5 → 第5位.
    std::function<QString(const QString &)> said = {};
};

/// The run of a figure, with the override that the draft has for its field.
BulletinRun runOf(const BulletinFigure &figure, const BulletinDraft &draft);
/// What a person put in the place of the field, or nothing.
const BulletinOverride *overrideOf(const QString &field, const BulletinDraft &draft);

/// Words between fields.
BulletinRun wordsRun(const QString &words);

} // namespace weici::app
