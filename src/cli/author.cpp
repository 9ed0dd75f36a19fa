// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/author.h"

namespace weici::cli {

QString author() {
    const QString name = qEnvironmentVariable("USER");
    return name.isEmpty() ? qEnvironmentVariable("USERNAME") : name;
}

} // namespace weici::cli
