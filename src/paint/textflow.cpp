// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/textflow.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <numeric>

#include "paint/linebreaks.h"
#include "paint/paragraphform.h"
#include "paint/textline.h"

namespace weici::paint {

namespace {

using Document = app::BulletinDocument;
using Kind = Document::ParagraphKind;
using Align = ParagraphForm::Align;

constexpr double Closer = 5; ///< points by which a line may be set closer
constexpr double ClosingIndent = 4 * BodySize;
constexpr int LinesWithClosing = 2; ///< of the text that go with signer and date to a further page

/// A text without characters that have no form on paper.
QString printable(QString text) {
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control && c != u'\n')
            c = u' ';
    }
    return text;
}

/// Where a figure and the unit after it may not be parted, from the runs of a paragraph.
std::vector<bool> gluedPlaces(const Document::Paragraph &paragraph) {
    constexpr qsizetype LongestUnit = 4;
    std::vector<bool> glued;
    bool afterFigure = false;
    for (const auto &run : paragraph.runs) {
        const bool unit = run.kind == Document::RunKind::Unit && run.text.size() <= LongestUnit;
        for (qsizetype i = 0; i < run.text.size(); ++i)
            glued.push_back(unit && (i > 0 || afterFigure));
        afterFigure = run.kind == Document::RunKind::Value || run.kind == Document::RunKind::Target ||
                      run.kind == Document::RunKind::Change;
    }
    return glued;
}

/// One paragraph's lines with their left ends, before they are put on pages.
class ParagraphLines final {
public:
    ParagraphLines(const ParagraphForm &form, const QString &text, int paragraph, const QRectF &area,
                   Measures &measures)
        : m_form(form)
        , m_text(text)
        , m_paragraph(paragraph)
        , m_area(area)
        , m_measure(measures.of(form.style))
        , m_advances(m_measure.advances(text)) {}

    std::vector<TextLine> set(Kind kind, const std::vector<bool> &glued) {
        const auto ranges = kind == Kind::Title ? titleLines() : textLines(kind, glued);
        std::vector<TextLine> lines;
        for (const auto &range : ranges)
            lines.push_back(placed(range, lines.empty() ? m_form.firstIndent : m_hanging));
        return lines;
    }

private:
    std::vector<LineRange> titleLines() {
        const auto greedy = breakLines(m_text, m_advances, {m_area.width(), m_area.width()});
        const bool forced = m_text.contains(u'\n');
        return forced ? greedy : balanceLines(m_text, m_advances, static_cast<int>(greedy.size()));
    }

    std::vector<LineRange> textLines(Kind kind, const std::vector<bool> &glued) {
        if (kind == Kind::AnnexNote)
            hangUnderName();
        const bool justified = m_form.align == Align::Justified;
        return breakLines(m_text, m_advances,
                          {m_area.width() - m_form.firstIndent, m_area.width() - m_hanging,
                           justified ? Closer : 0, justified},
                          glued);
    }

    /// The lines of 附件：1. … begin under the name; further annexes under the first number.
    void hangUnderName() {
        const auto head = m_text.indexOf(u'：');
        const bool first = m_text.startsWith(QStringLiteral("附件")) && head >= 0;
        if (!first)
            m_form.firstIndent += m_measure.width(QStringLiteral("附件："));
        const auto widthTo = [&](qsizetype end) {
            return std::accumulate(m_advances.begin(), m_advances.begin() + end, 0.0);
        };
        auto name = first ? head + 1 : 0;
        while (name < m_text.size() &&
               (m_text[name].isDigit() || m_text[name] == u'.' || m_text[name] == u' '))
            ++name;
        m_hanging = m_form.firstIndent + widthTo(name);
    }

    TextLine placed(const LineRange &range, double indent) {
        TextLine line{m_text.mid(range.start, range.length), m_form.style, {}, {}, m_paragraph, range.start};
        const double room = m_area.width() - indent;
        double left = m_area.left() + indent;
        if (m_form.align == Align::Centre)
            left += (room - range.width) / 2;
        else if (m_form.align == Align::Right)
            left += room - range.width;
        else if (m_form.align == Align::Justified && (!range.endsParagraph || range.width > room))
            line.stretch = stretchOf(line.text, room - range.width, m_form.style.size);
        line.baseline.setX(left);
        return line;
    }

    ParagraphForm m_form;
    const QString &m_text;
    int m_paragraph;
    QRectF m_area;
    TextMeasure &m_measure;
    std::vector<double> m_advances;
    double m_hanging = 0; ///< indent of all lines but the first
};

/// The pages while they are filled.
class Flow final {
public:
    Flow(const Document &document, Measures &measures)
        : m_document(document)
        , m_measures(measures) {}

    std::vector<Page> pages() {
        if (m_document.paragraphs.empty())
            return {};
        newPage();
        for (std::size_t i = 0; i < m_document.paragraphs.size(); ++i)
            add(i);
        centreSigners();
        return std::move(m_pages);
    }

private:
    void newPage() {
        m_pages.push_back(emptyPage(PageForm::Bulletin, false));
        m_y = m_pages.back().area.top();
    }

    [[nodiscard]] bool hasRoom(double height) const {
        constexpr double Tolerance = 0.5;
        return m_y + height <= m_pages.back().area.bottom() + Tolerance;
    }

    [[nodiscard]] bool atTop() const { return m_pages.back().lines.empty(); }

    [[nodiscard]] ParagraphForm formAt(std::size_t i) const {
        const auto kind = m_document.paragraphs[i].kind;
        return i == 0 ? formOf(kind, {}) : formOf(kind, m_document.paragraphs[i - 1].kind);
    }

    void add(std::size_t i) {
        const auto &paragraph = m_document.paragraphs[i];
        const ParagraphForm form = formAt(i);
        const QString text = printable(paragraph.text());
        auto lines = ParagraphLines(form, text, static_cast<int>(i), m_pages.back().area, m_measures)
                         .set(paragraph.kind, gluedPlaces(paragraph));
        if (paragraph.kind == Kind::Date || paragraph.kind == Kind::Signer)
            indentClosing(lines);
        if (!atTop())
            m_y += form.blankBefore * form.pitch;
        if (!hasRoom(heightTogether(i, form, lines.size())) && !atTop())
            turnPage(form);
        for (auto &line : lines)
            put(std::move(line), form);
    }

    /// What has to find room on a page before a paragraph begins there.
    [[nodiscard]] double heightTogether(std::size_t i, const ParagraphForm &form, std::size_t lines) const {
        const bool last = i + 1 == m_document.paragraphs.size();
        if (form.withNext)
            return double(lines) * form.pitch + (last ? 0 : BodyPitch);
        const bool dateFollows = !last && m_document.paragraphs[i + 1].kind == Kind::Date;
        return form.pitch * (form.withPrevious && dateFollows ? 2 : 1);
    }

    /// Signer and date take the end of the text with them, with its blank lines.
    void turnPage(const ParagraphForm &form) {
        auto &before = m_pages.back();
        const auto from = form.withPrevious ? firstTaken(before.lines) : before.lines.size();
        std::vector<TextLine> taken(std::make_move_iterator(before.lines.begin() + std::ptrdiff_t(from)),
                                    std::make_move_iterator(before.lines.end()));
        before.lines.resize(from);
        newPage();
        if (taken.empty())
            return;
        const double up = taken.front().baseline.y() - baselineAt(m_y, taken.front(), BodyPitch);
        for (auto &line : taken) {
            line.baseline.ry() -= up;
            m_pages.back().lines.push_back(std::move(line));
        }
        m_y += m_pages.back().lines.back().baseline.y() - m_pages.back().lines.front().baseline.y() +
               (1 + form.blankBefore) * BodyPitch;
    }

    /// The line from which a page's text goes with the signer: 附件说明, and before it the last lines of the
    /// text with the headings over them. The first line stays.
    [[nodiscard]] std::size_t firstTaken(const std::vector<TextLine> &lines) const {
        std::size_t from = lines.size();
        while (from > 1 && kindOf(lines[from - 1]) == Kind::AnnexNote)
            --from;
        const int last = lines[from - 1].paragraph;
        for (int taken = 0; from > 1 && taken < LinesWithClosing && lines[from - 1].paragraph == last;
             ++taken)
            --from;
        while (from > 1 && formAt(std::size_t(lines[from - 1].paragraph)).withNext)
            --from;
        return from;
    }

    [[nodiscard]] double baselineAt(double top, const TextLine &line, double pitch) const {
        return top + (pitch - line.style.size) / 2 + m_measures.of(line.style).ascent();
    }

    void put(TextLine line, const ParagraphForm &form) {
        if (!hasRoom(form.pitch))
            newPage();
        line.baseline.setY(baselineAt(m_y, line, form.pitch));
        m_y += form.pitch;
        m_pages.back().bottom = m_y;
        m_pages.back().lines.push_back(std::move(line));
    }

    static void indentClosing(std::vector<TextLine> &lines) {
        for (auto &line : lines)
            line.baseline.rx() -= ClosingIndent;
    }

    [[nodiscard]] double widthOf(const TextLine &line) { return m_measures.of(line.style).width(line.text); }

    /// Signer and date stand centred to each other; the longer one keeps its distance from the right edge.
    void centreSigners() {
        for (auto &page : m_pages) {
            for (std::size_t i = 0; i + 1 < page.lines.size(); ++i) {
                auto &signer = page.lines[i];
                auto &date = page.lines[i + 1];
                if (kindOf(signer) != Kind::Signer || kindOf(date) != Kind::Date)
                    continue;
                const double wider = widthOf(signer) - widthOf(date);
                if (wider > 0)
                    date.baseline.setX(signer.baseline.x() + wider / 2);
                else
                    signer.baseline.setX(date.baseline.x() - wider / 2);
            }
        }
    }

    [[nodiscard]] Kind kindOf(const TextLine &line) const {
        return m_document.paragraphs[static_cast<std::size_t>(line.paragraph)].kind;
    }

    const Document &m_document;
    Measures &m_measures;
    std::vector<Page> m_pages;
    double m_y = 0;
};

} // namespace

std::vector<Page> flowText(const Document &document, Measures &measures) {
    return Flow(document, measures).pages();
}

} // namespace weici::paint
