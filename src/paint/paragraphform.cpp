// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/paragraphform.h"

namespace weici::paint {

namespace {

using Kind = app::BulletinDocument::ParagraphKind;
using Align = ParagraphForm::Align;

/// Twenty-eight characters fill a line of 156 mm.
constexpr double LineFit = 156 * 72.0 / 25.4 / 28 - BodySize;

ParagraphForm textForm(Face face) {
    ParagraphForm form;
    form.style = {face, BodySize, LineFit};
    return form;
}

ParagraphForm headingForm(Face face) {
    ParagraphForm form = textForm(face);
    form.withNext = true;
    return form;
}

ParagraphForm titleForm() {
    constexpr double Size = 22;
    constexpr double Pitch = 34;
    ParagraphForm form;
    form.style = {Face::Title, Size};
    form.align = Align::Centre;
    form.pitch = Pitch;
    form.firstIndent = 0;
    form.withNext = true;
    return form;
}

ParagraphForm closingForm() {
    ParagraphForm form = textForm(Face::FangSong);
    form.align = Align::Right;
    form.firstIndent = 0;
    form.withPrevious = true;
    return form;
}

bool isHead(Kind kind) {
    return kind == Kind::Title || kind == Kind::Number;
}

ParagraphForm plainFormOf(Kind kind) {
    switch (kind) {
    case Kind::Title:
        return titleForm();
    case Kind::Number: {
        ParagraphForm form = textForm(Face::FangSong);
        form.align = Align::Centre;
        form.firstIndent = 0;
        return form;
    }
    case Kind::Addressee: {
        ParagraphForm form = textForm(Face::FangSong);
        form.firstIndent = 0;
        return form;
    }
    case Kind::Heading1:
        return headingForm(Face::Black);
    case Kind::Heading2:
        return headingForm(Face::Kai);
    case Kind::Heading3:
        return headingForm(Face::FangSong);
    case Kind::Signer:
    case Kind::Date:
        return closingForm();
    case Kind::AnnexNote: {
        ParagraphForm form = textForm(Face::FangSong);
        form.withPrevious = true;
        return form;
    }
    case Kind::Body:
        break;
    }
    return textForm(Face::FangSong);
}

} // namespace

ParagraphForm formOf(Kind kind, std::optional<Kind> previous) {
    ParagraphForm form = plainFormOf(kind);
    const bool closing = kind == Kind::Signer || kind == Kind::Date;
    if (!previous)
        return form;
    if (isHead(*previous) && !isHead(kind))
        form.blankBefore = 1;
    else if (kind == Kind::AnnexNote && *previous != Kind::AnnexNote)
        form.blankBefore = 1;
    else if (closing && *previous != Kind::Signer)
        form.blankBefore = 2;
    return form;
}

} // namespace weici::paint
