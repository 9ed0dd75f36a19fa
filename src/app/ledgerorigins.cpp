// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ledgerorigins.h"

#include <algorithm>
#include <array>

namespace weici::app {
namespace {

struct Word {
    Origin origin;
    QLatin1String word;
};

constexpr std::array words{Word{Origin::Entry, QLatin1String("entry")},
                           Word{Origin::Paste, QLatin1String("paste")},
                           Word{Origin::Import, QLatin1String("import")},
                           Word{Origin::Undo, QLatin1String("undo")},
                           Word{Origin::Redo, QLatin1String("redo")},
                           Word{Origin::Restore, QLatin1String("restore")},
                           Word{Origin::CommandLine, QLatin1String("command-line")},
                           Word{Origin::Correction, QLatin1String("correction")}};

} // namespace

QString wordOf(Origin origin) {
    const auto found = std::ranges::find(words, origin, &Word::origin);
    return found == words.end() ? QString() : QString(found->word);
}

Origin originOf(const QString &word) {
    const auto found = std::ranges::find(words, word, &Word::word);
    return found == words.end() ? Origin::Import : found->origin;
}

} // namespace weici::app
