// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include <QDateTime>
#include <QString>

#include "app/bulletindocument.h"

namespace weici::exchange {

/// Writes a bulletin as a Word file in the official page form: styles, fonts by their official names, page
/// numbers — 1 — odd right and even left, annexes on new pages with repeated table headers, 版记 at the foot.
/// The properties name the title and `created` (now, when invalid) and nobody. The same bulletin and time
/// give the same bytes. Throws OutputError; whatever the file held before is then still there.
void writeDocx(const app::BulletinDocument &bulletin, const QString &path, const QDateTime &created = {});

/// Tables alone, each as an annex.
void writeDocx(std::span<const app::TableReport> reports, const QString &path, const QDateTime &created = {});
void writeDocx(const app::TableReport &report, const QString &path, const QDateTime &created = {});

} // namespace weici::exchange
