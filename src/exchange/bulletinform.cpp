// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bulletinform.h"

#include <algorithm>

#include "app/textwidth.h"

namespace weici::exchange {

namespace {

using Bulletin = app::BulletinDocument;
using Kind = Bulletin::ParagraphKind;

constexpr int SealLines = 2;  ///< above the signer: room for the seal, whose top reaches the text
constexpr int TitleLines = 2; ///< between 发文字号 and the title
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

QString copiesLine(const Bulletin::Imprint &imprint) {
    return imprint.copies.isEmpty() ? QString() : labelled(QStringLiteral("抄送："), imprint.copies);
}

QString printedOn(const Bulletin::Imprint &imprint) {
    const QString ending = QStringLiteral("印发");
    return imprint.printed.isEmpty() || imprint.printed.endsWith(ending) ? imprint.printed
                                                                         : imprint.printed + ending;
}

} // namespace weici::exchange
