// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bulletinform.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "app/textwidth.h"
#include "app/titlewords.h"

namespace weici::exchange {

namespace {

using Bulletin = app::BulletinDocument;
using Kind = Bulletin::ParagraphKind;

constexpr int SealLines = 2;  ///< above the signer: room for the seal, whose top reaches the text
constexpr int TitleLines = 2; ///< between 发文字号 and the title
constexpr double TitleCharactersALine = 20; ///< of 22 pt on 156 mm
constexpr double SignerIndent = 4;

bool isHead(Kind kind) {
    return kind == Kind::Title || kind == Kind::Number;
}

/// 1 to 3; 0: no heading.
int headingLevel(Kind kind) {
    switch (kind) {
    case Kind::Heading1:
        return 1;
    case Kind::Heading2:
        return 2;
    case Kind::Heading3:
        return 3;
    default:
        return 0;
    }
}

/// `text` after the words that the form puts before it, which a person may have typed as well.
QString labelled(const QString &label, const QString &text) {
    return text.startsWith(label) ? text : label + text;
}

bool mayBreakTitle(const QString &title, qsizetype at) {
    const QChar before = title.at(at - 1);
    const QChar after = title.at(at);
    const bool number = before.isDigit() || before == u'第';
    return !number && !after.isLowSurrogate() && app::breaksBetween(before.unicode(), after.unicode()) &&
           !app::tearsTitleWord(title, at);
}

/// Where the first of `lines` lines from `start` on ends, so that they are about as wide as each other and
/// none is too wide; the end when it cannot be.
qsizetype titleLineEnd(const QString &title, qsizetype start, int lines) {
    const double all = widthInCharacters(title.mid(start));
    qsizetype best = title.size();
    double nearest = std::numeric_limits<double>::max();
    for (qsizetype at = start + 1; at < title.size(); ++at) {
        const double width = widthInCharacters(title.mid(start, at - start));
        const double off = std::abs(width - all / lines);
        const bool fits = width <= TitleCharactersALine && all - width <= TitleCharactersALine * (lines - 1);
        if (fits && off < nearest && mayBreakTitle(title, at)) {
            nearest = off;
            best = at;
        }
    }
    return best;
}

} // namespace

bool isSigning(Kind kind) {
    return kind == Kind::Signer || kind == Kind::Date;
}

int blankLinesBefore(const Bulletin &bulletin, std::size_t paragraph) {
    if (paragraph == 0)
        return 0;
    const Kind kind = bulletin.paragraphs.at(paragraph).kind;
    const Kind before = bulletin.paragraphs.at(paragraph - 1).kind;
    if (isSigning(kind))
        return isSigning(before) ? 0 : SealLines;
    if (kind == Kind::AnnexNote)
        return before == Kind::AnnexNote ? 0 : 1;
    if (kind == Kind::Title && before == Kind::Number)
        return TitleLines;
    return isHead(before) && !isHead(kind) ? 1 : 0;
}

bool staysWithNext(const Bulletin &bulletin, std::size_t paragraph) {
    if (paragraph + 1 >= bulletin.paragraphs.size())
        return false;
    const Kind kind = bulletin.paragraphs.at(paragraph).kind;
    const Kind next = bulletin.paragraphs.at(paragraph + 1).kind;
    const int level = headingLevel(kind);
    const bool closes = kind != Kind::AnnexNote && next == Kind::AnnexNote;
    return isSigning(next) || closes || isHead(kind) ||
           (level > 0 && (headingLevel(next) > level || next == Kind::Body));
}

double signingIndent(const Bulletin &bulletin, const Bulletin::Paragraph &paragraph) {
    double widest = 0;
    for (const auto &each : bulletin.paragraphs)
        if (isSigning(each.kind))
            widest = std::max(widest, widthInCharacters(each.text()));
    const double indent = std::clamp(CharactersALine - widest, 0.0, SignerIndent);
    return std::max(0.0, indent + (widest - widthInCharacters(paragraph.text())) / 2);
}

double widthInCharacters(const QString &text) {
    return app::textWidth(text) / 2.0;
}

bool isLandscape(const app::TableReport &table) {
    constexpr std::size_t MostUprightColumns = 8;
    return table.page.landscape || table.columns.size() > MostUprightColumns;
}

QString titleInLines(const QString &title) {
    const double width = widthInCharacters(title);
    const double lines = std::ceil(width / TitleCharactersALine);
    if (lines <= 1 || title.contains(u'\n'))
        return title;
    QString broken;
    qsizetype start = 0;
    for (int left = static_cast<int>(lines); left > 0 && start < title.size(); --left) {
        const qsizetype end = left == 1 ? title.size() : titleLineEnd(title, start, left);
        broken += (start > 0 ? QStringLiteral("\n") : QString()) + title.mid(start, end - start);
        start = end;
    }
    return broken;
}

QString copiesLine(const Bulletin::Imprint &imprint) {
    return imprint.copies.isEmpty() ? QString() : labelled(QStringLiteral("抄送："), imprint.copies);
}

QString printedOn(const Bulletin::Imprint &imprint) {
    const QString ending = QStringLiteral("印发");
    return imprint.printed.isEmpty() || imprint.printed.endsWith(ending) ? imprint.printed
                                                                         : imprint.printed + ending;
}

} // namespace weici::exchange
