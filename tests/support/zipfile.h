// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

#include <QByteArray>

namespace weici::tests {

/// A zip container of these parts, made apart from the program's own writer. Throws std::runtime_error.
QByteArray zipOf(const std::map<std::string, std::string> &parts);

} // namespace weici::tests
