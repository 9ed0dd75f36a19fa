// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bulletintext.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "app/bulletinwords.h"

namespace weici::app {

namespace {

using Kind = TemplatePart::Kind;
using ParagraphKind = BulletinDocument::ParagraphKind;
using Paragraph = BulletinDocument::Paragraph;

BulletinInside insideOf(const BulletinScope &scope) {
    return {!scope.department.isEmpty(), scope.leaf != nullptr};
}

void trimFront(Paragraph &paragraph) {
    auto &runs = paragraph.runs;
    while (!runs.empty()) {
        QString &text = runs.front().text;
        const auto first = std::ranges::find_if_not(text, [](QChar c) { return c.isSpace(); });
        text.remove(0, first - text.begin());
        if (!text.isEmpty())
            return;
        runs.erase(runs.begin());
    }
}

void trimBack(Paragraph &paragraph) {
    auto &runs = paragraph.runs;
    while (!runs.empty()) {
        QString &text = runs.back().text;
        while (!text.isEmpty() && text.back().isSpace())
            text.chop(1);
        if (!text.isEmpty())
            return;
        runs.pop_back();
    }
}

/// Words that follow each other are one run.
void joinWords(Paragraph &paragraph) {
    BulletinRuns joined;
    for (BulletinRun &run : paragraph.runs) {
        const bool isWords = run.field.isEmpty();
        if (isWords && !joined.empty() && joined.back().field.isEmpty())
            joined.back().text += run.text;
        else if (!run.text.isEmpty())
            joined.push_back(std::move(run));
    }
    paragraph.runs = std::move(joined);
}

/// Counts headings; a level begins anew under every heading above it.
class Numbering final {
public:
    /// `# `, `## `, `### ` in front become the number of the heading.
    void apply(Paragraph &paragraph) {
        constexpr std::array kinds{ParagraphKind::Heading1, ParagraphKind::Heading2, ParagraphKind::Heading3};
        QString &first = paragraph.runs.front().text;
        qsizetype marks = 0;
        while (marks < first.size() && first[marks] == u'#')
            ++marks;
        const bool isHeading = paragraph.runs.front().field.isEmpty() && marks > 0 &&
                               marks <= std::ssize(kinds) && marks < first.size() && first[marks] == u' ';
        if (!isHeading)
            return;
        const auto level = static_cast<std::size_t>(marks - 1);
        paragraph.kind = kinds[level];
        ++m_counts[level];
        std::fill(m_counts.begin() + marks, m_counts.end(), 0);
        first = number(level) + first.mid(marks + 1);
    }

private:
    [[nodiscard]] QString number(std::size_t level) const {
        const int count = m_counts[level];
        if (level == 0)
            return bulletinwords::numeral(count) + u'、';
        if (level == 1)
            return u'（' + bulletinwords::numeral(count) + u'）';
        return QString::number(count) + u'.';
    }

    std::array<int, 3> m_counts{};
};

} // namespace

BulletinText::BulletinText(const BulletinFacts &facts, const BulletinDraft &draft)
    : m_facts(facts)
    , m_lookup(facts)
    , m_fields(facts, draft) {}

void BulletinText::check(const BulletinTemplate &text) const {
    for (const auto &[key, parts] : text.head)
        m_lookup.check(parts);
    m_lookup.check(text.body);
}

std::vector<Paragraph> BulletinText::paragraphs(const std::vector<TemplatePart> &parts) const {
    std::vector<Paragraph> made;
    Paragraph paragraph;
    Numbering numbering;
    const auto finish = [&] {
        trimFront(paragraph);
        trimBack(paragraph);
        joinWords(paragraph);
        if (!paragraph.runs.empty()) {
            numbering.apply(paragraph);
            made.push_back(std::move(paragraph));
        }
        paragraph = {};
    };
    for (const Piece &piece : expanded(parts, {})) {
        const QStringList lines = piece.run.text.split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i > 0)
                finish();
            if (paragraph.line == 0 && !lines[i].trimmed().isEmpty())
                paragraph.line = piece.line + static_cast<int>(i);
            paragraph.runs.push_back(piece.run);
            paragraph.runs.back().text = lines[i];
        }
    }
    finish();
    return made;
}

BulletinRuns BulletinText::line(const std::vector<TemplatePart> &parts) const {
    Paragraph paragraph;
    for (Piece &piece : expanded(parts, {}))
        paragraph.runs.push_back(std::move(piece.run));
    trimFront(paragraph);
    trimBack(paragraph);
    joinWords(paragraph);
    return paragraph.runs;
}

BulletinText::Pieces BulletinText::expanded(const std::vector<TemplatePart> &parts,
                                            const BulletinScope &scope) const {
    Pieces pieces;
    for (const TemplatePart &part : parts)
        expand(part, scope, pieces);
    return pieces;
}

void BulletinText::expand(const TemplatePart &part, const BulletinScope &scope, Pieces &pieces) const {
    switch (part.kind) {
    case Kind::Words:
        pieces.push_back({wordsRun(part.text), part.line});
        return;
    case Kind::Field:
        for (BulletinRun &run : m_fields.runs(*m_lookup.field(part.text, insideOf(scope)), scope))
            pieces.push_back({std::move(run), part.line});
        return;
    case Kind::Each:
        return repeat(part, scope, pieces);
    case Kind::Shown:
    case Kind::Missing:
        if (isThere(part, scope) == (part.kind == Kind::Shown))
            std::ranges::move(expanded(part.parts, scope), std::back_inserter(pieces));
        return;
    }
}

/// Items that say nothing are left out with their separator. Without one, items that stand in a line are
/// separated as a list in running text is.
void BulletinText::repeat(const TemplatePart &part, const BulletinScope &scope, Pieces &pieces) const {
    const bool isLines = std::ranges::any_of(part.parts, [](const TemplatePart &inner) {
        return inner.kind == Kind::Words && inner.text.contains(u'\n');
    });
    const QString separator = part.separator.value_or(isLines ? QString() : u"；"_qs);
    bool isFirst = true;
    for (const BulletinScope &item : items(part, scope)) {
        Pieces inner = expanded(part.parts, item);
        if (std::ranges::all_of(inner, [](const Piece &p) { return p.run.text.trimmed().isEmpty(); }))
            continue;
        if (!isFirst && !separator.isEmpty())
            pieces.push_back({wordsRun(separator), part.line});
        isFirst = false;
        std::ranges::move(inner, std::back_inserter(pieces));
    }
}

std::vector<BulletinScope> BulletinText::items(const TemplatePart &part, const BulletinScope &scope) const {
    std::vector<BulletinScope> items;
    if (part.text == UnitList) {
        for (const QString &department : m_facts.departments())
            items.push_back({nullptr, department});
        return items;
    }
    for (const BulletinLeaf *leaf :
         membersOf(*leafListNamed(part.text), m_facts, scope.department, part.byRank))
        items.push_back({leaf, scope.department});
    return items;
}

bool BulletinText::isThere(const TemplatePart &part, const BulletinScope &scope) const {
    if (const auto field = m_lookup.field(part.text, insideOf(scope)))
        return m_fields.gives(*field, scope);
    if (part.text == UnitList)
        return !m_facts.departments().isEmpty();
    if (const auto list = leafListNamed(part.text))
        return !membersOf(*list, m_facts, scope.department).empty();
    return !m_facts.total().points.isEmpty();
}

} // namespace weici::app
