// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/narrativetext.h"

#include <algorithm>
#include <vector>

#include <QRegularExpression>

namespace weici::app {

namespace {

bool isDash(QChar c) {
    return QStringView(u"-–—－−~～〜").contains(c);
}

QChar formOf(QChar c) {
    const char16_t u = c.unicode();
    if ((u >= u'０' && u <= u'９') || (u >= u'Ａ' && u <= u'Ｚ') || (u >= u'ａ' && u <= u'ｚ') ||
        QStringView(u"（）：％＋－．／｜").contains(c))
        return QChar(static_cast<char16_t>(u - 0xFF01 + u'!'));
    if (u == 0x2212)
        return u'-';
    return c.isSpace() && c != u'\t' ? u' ' : c;
}

int digitOf(QChar c) {
    return static_cast<int>(QStringView(u"零一二三四五六七八九").indexOf(c));
}

} // namespace

QString narrativeForm(const QString &line) {
    QString form = line;
    for (QChar &c : form)
        c = formOf(c);
    for (qsizetype i = 1; i + 1 < form.size(); ++i) {
        const bool betweenDigits = form[i - 1].isDigit() && form[i + 1].isDigit();
        if (betweenDigits && form[i] == u'。')
            form[i] = u'.';
        else if ((betweenDigits || form[i - 1] == u'%') && isDash(form[i]))
            form[i] = u'-';
    }
    return form;
}

bool isPassedOver(QChar c) {
    return c == u' ' || QStringView(u"“”‘’\"'「」『』《》·()+%/").contains(c);
}

QString lettersOf(QStringView form) {
    QString letters;
    for (const QChar c : form) {
        if ((c.isLetterOrNumber() && c.decompositionTag() != QChar::Super) || c == u'、')
            letters += c.toLower();
    }
    return letters;
}

QString nameKey(const QString &name) {
    static const QRegularExpression number(
        u"^\\s*(?:\\d{1,3}\\s*[.、．](?!\\d)|[(][一二三四五六七八九十\\d]+[)]|[一二三四五六七八九十]+、)\\s*"_qs);
    return lettersOf(narrativeForm(name).remove(number));
}

std::optional<ChineseNumber> chineseNumber(QStringView text) {
    const auto digitAt = [&](qsizetype i) { return i < text.size() ? digitOf(text[i]) : -1; };
    const auto isTen = [&](qsizetype i) { return i < text.size() && text[i] == u'十'; };
    int value = 0;
    qsizetype at = 0;
    if (const int first = digitAt(0); first >= 0) {
        value = first;
        at = 1;
    } else if (text.startsWith(u'两')) {
        return ChineseNumber{2, 1};
    } else if (!isTen(0)) {
        return std::nullopt;
    }
    if (isTen(at)) {
        value = at == 0 ? 10 : value * 10;
        ++at;
        if (const int last = digitAt(at); last > 0) {
            value += last;
            ++at;
        }
    }
    return ChineseNumber{value, at};
}

qsizetype commonLength(QStringView a, QStringView b) {
    std::vector<qsizetype> row(static_cast<std::size_t>(b.size()) + 1, 0);
    for (const QChar c : a) {
        qsizetype diagonal = 0;
        for (std::size_t j = 1; j < row.size(); ++j) {
            const qsizetype above = row[j];
            row[j] = c == b[static_cast<qsizetype>(j) - 1] ? diagonal + 1 : std::max(above, row[j - 1]);
            diagonal = above;
        }
    }
    return row.back();
}

qsizetype sharedLetters(QStringView a, QStringView b) {
    QString left = b.toString();
    qsizetype shared = 0;
    for (const QChar letter : a) {
        const qsizetype at = left.indexOf(letter);
        shared += at >= 0 ? 1 : 0;
        if (at >= 0)
            left.remove(at, 1);
    }
    return shared;
}

} // namespace weici::app
