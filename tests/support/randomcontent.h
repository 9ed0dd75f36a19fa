// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/ledgercontent.h"

namespace weici::tests {

/// A sound content of random shape and hard texts; the same seed gives the same content. Ids are as a reader
/// gives them and rows stand in canonical order, so that it equals what is read back from its package.
engine::LedgerContent randomContent(unsigned seed);

} // namespace weici::tests
