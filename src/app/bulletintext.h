// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bulletinlookup.h"

namespace weici::app {

/// Turns the parts of a template into paragraphs: fills the fields, repeats the lists, leaves out lines with
/// nothing in them, and numbers the headings.
class BulletinText final {
public:
    using Paragraph = BulletinDocument::Paragraph;

    BulletinText(const BulletinFacts &facts, const BulletinDraft &draft);

    /// Throws TemplateError; nothing is left out, whatever lists are empty.
    void check(const BulletinTemplate &text) const;

    /// Headings and body.
    [[nodiscard]] std::vector<Paragraph> paragraphs(const std::vector<TemplatePart> &parts) const;
    /// Of a line of the head.
    [[nodiscard]] BulletinRuns line(const std::vector<TemplatePart> &parts) const;

private:
    struct Piece {
        BulletinRun run;
        int line = 0;
    };
    using Pieces = std::vector<Piece>;

    [[nodiscard]] Pieces expanded(const std::vector<TemplatePart> &parts, const BulletinScope &scope) const;
    void expand(const TemplatePart &part, const BulletinScope &scope, Pieces &pieces) const;
    void repeat(const TemplatePart &part, const BulletinScope &scope, Pieces &pieces) const;
    [[nodiscard]] std::vector<BulletinScope> items(const TemplatePart &part,
                                                   const BulletinScope &scope) const;
    [[nodiscard]] bool isThere(const TemplatePart &part, const BulletinScope &scope) const;

    const BulletinFacts &m_facts;
    BulletinLookup m_lookup;
    BulletinFields m_fields;
};

} // namespace weici::app
