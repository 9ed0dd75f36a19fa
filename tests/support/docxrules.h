// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

namespace weici::tests {

/// What Word would refuse or repair in the parts of a document: elements out of the order of the schema,
/// styles and relations that lead nowhere, parts without a type, cells without a paragraph, rows that do not
/// fill the grid, a table at the very end. Empty: none of these.
std::vector<std::string> docxFaults(const std::map<std::string, std::string> &parts);

} // namespace weici::tests
