// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <random>

#include "app/bulletinsnapshot.h"

namespace weici::tests {

/// A snapshot with every part that it can have, filled at random: texts with quotes, line ends, control and
/// wide letters, numbers of any size, cells of any kind.
app::BulletinSnapshot randomSnapshot(std::mt19937 &random);

} // namespace weici::tests
