// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace weici::cli {

/// The texts of the command line: Chinese in the source, English from the translation. Codes, column names,
/// verbs and options are the same in every language.
struct Cli {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

} // namespace weici::cli
