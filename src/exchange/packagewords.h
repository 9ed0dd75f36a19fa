// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/enumwords.h"

#include <QString>
#include <QStringList>

#include <array>
#include <cstddef>

/// The words for values in packages and on the command line are the engine's.
namespace weici::exchange {

using engine::aggregationWords;
using engine::directionWords;
using engine::equalRangeWords;
using engine::missingWords;
using engine::targetTimeWords;
using engine::tieRuleWords;
using engine::valueOf;
using engine::weightRuleWords;
using engine::Word;
using engine::wordOf;

/// For the message that lists what may stand in a place.
template <class Value, std::size_t count>
QStringList wordsOf(const std::array<Word<Value>, count> &words) {
    QStringList list;
    for (const Word<Value> &known : words)
        list.append(QString::fromLatin1(known.word));
    return list;
}

} // namespace weici::exchange
