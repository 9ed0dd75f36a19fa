// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tablereport.h"

namespace weici::tests {

/// The attachment of the 于都 bulletin as a table, put together by hand from the transcribed document and
/// apart from makeReport, so that the writers are tested by themselves and makeReport has an oracle.
app::TableReport yuduReport();

} // namespace weici::tests
