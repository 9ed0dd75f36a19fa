// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bulletindocument.h"

namespace weici::tests {

/// A bulletin over the 于都 figures with every kind of paragraph, 版记, and the table of yuduReport as its
/// annex, put together by hand and apart from makeBulletin.
app::BulletinDocument yuduBulletin();

} // namespace weici::tests
