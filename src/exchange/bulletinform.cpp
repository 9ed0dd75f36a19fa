// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bulletinform.h"

#include <algorithm>

#include "app/textwidth.h"

namespace weici::exchange {

namespace {

using Bulletin = app::BulletinDocument;
using Kind = Bulletin::ParagraphKind;

constexpr int SealLines = 2; ///< above the signer: room for the seal, whose top reaches the text
constexpr double SignerIndent = 4;

bool isHead(Kind kind) {
    return kind == Kind::Title || kind == Kind::Number;
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
    return isHead(before) && !isHead(kind) ? 1 : 0;
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

QString copiesLine(const Bulletin::Imprint &imprint) {
    return imprint.copies.isEmpty() ? QString() : QStringLiteral("抄送：") + imprint.copies;
}

QString printedOn(const Bulletin::Imprint &imprint) {
    return imprint.printed.isEmpty() ? QString() : imprint.printed + QStringLiteral("印发");
}

} // namespace weici::exchange
