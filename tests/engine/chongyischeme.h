// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/scheme.h"

namespace weici::testing {

/// The 崇义 2022 tree of tests/golden/seeds/chongyi.csv: three blocks, 84 leaves with the codes `1`…`84`,
/// weights as printed, and the three weight groups whose weight stands on a leaf's row (13–14, 53+55, 54+56).
engine::Scheme chongyiScheme();

} // namespace weici::testing
