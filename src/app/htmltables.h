// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pastedtable.h"

namespace weici::app {

/// The rows of all tables of an HTML document, below each other. Rows differ in length where the document's
/// do. Read by libxml2's HTML parser: it forgives what office programs write, lays nothing out (Qt's own
/// QTextDocument does, and takes minutes for what this reads in a second), and needs no window.
std::vector<std::vector<PastedCell>> htmlTables(const QString &html);

} // namespace weici::app
