// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <QString>

namespace weici::tests {

/// One element a line, so that differences can be read. Throws std::runtime_error when it is not well-formed.
QString readableXml(const std::string &xml);

} // namespace weici::tests
