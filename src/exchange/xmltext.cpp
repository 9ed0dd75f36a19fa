// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xmltext.h"

namespace weici::exchange {

QString xmlText(QString text) {
    const auto pairAt = [&](qsizetype i) {
        return i >= 0 && i + 1 < text.size() && text.at(i).isHighSurrogate() &&
               text.at(i + 1).isLowSurrogate();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool control = c.unicode() < 0x20 && c != u'\t' && c != u'\n' && c != u'\r';
        const bool half = c.isSurrogate() && !pairAt(i) && !pairAt(i - 1);
        if (control || half || c.unicode() >= 0xFFFE)
            text[i] = QChar(QChar::ReplacementCharacter);
    }
    return text;
}

} // namespace weici::exchange
