// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <QString>

#include "app/bulletindocument.h"

namespace weici::tests {

/// Compares a text with a file below tests/golden. With WEICI_RENEW_GOLDEN set in the environment the file is
/// written instead, and the test fails, so that what changed is looked at.
void expectGolden(const QString &text, const QString &file);

/// A bulletin as lines: the kind of each paragraph in front of its text, then annexes and 版记. An overridden
/// piece shows as [text ← what the field gives：reason].
QString bulletinLines(const app::BulletinDocument &bulletin);

} // namespace weici::tests
