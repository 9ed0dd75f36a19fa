// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/imprint.h"

#include <cstddef>

#include "paint/linebreaks.h"

namespace weici::paint {

namespace {

constexpr TextStyle ImprintStyle{Face::FangSong, 14};
constexpr double Pitch = 22;
constexpr double Indent = 14; ///< one character, on both sides
constexpr double ThickRule = 1;
constexpr double ThinRule = 0.7;
constexpr double Clearance = 12; ///< between what stands above and the first rule

/// The lines from the first rule on, as if that were at y = 0.
class ImprintLines final {
public:
    ImprintLines(const QRectF &area, Measures &measures)
        : m_area(area)
        , m_measure(measures.of(ImprintStyle)) {}

    void set(const app::BulletinDocument::Imprint &imprint) {
        addRule(ThickRule);
        if (!imprint.copies.isEmpty())
            addCopies(imprint.copies);
        if (!imprint.office.isEmpty() || !imprint.printed.isEmpty()) {
            if (!imprint.copies.isEmpty())
                addRule(ThinRule);
            addPrinted(imprint.office, imprint.printed);
        }
        addRule(ThickRule);
    }

    [[nodiscard]] double height() const { return m_y; }

    void putOn(Page &page) {
        const double top = page.area.bottom() - m_y;
        for (auto &line : m_lines) {
            line.baseline.ry() += top;
            page.lines.push_back(std::move(line));
        }
        for (auto &rule : m_rules) {
            rule.line.translate(0, top);
            page.rules.push_back(rule);
        }
        page.bottom = page.area.bottom();
    }

private:
    void addRule(double width) {
        m_rules.push_back({QLineF(m_area.left(), m_y, m_area.right(), m_y), width});
    }

    void addLine(const QString &text, double x) {
        const double baseline = m_y + (Pitch - ImprintStyle.size) / 2 + m_measure.ascent();
        m_lines.push_back({text, ImprintStyle, {x, baseline}, {}});
    }

    void addCopies(const QString &copies) {
        const QString label = QStringLiteral("抄送：");
        const QString text = copies.startsWith(QStringLiteral("抄送")) ? copies : QString(label + copies);
        const double left = m_area.left() + Indent;
        const double hanging = m_measure.width(label);
        const double width = m_area.width() - 2 * Indent;
        const auto advances = m_measure.advances(text);
        for (const auto &range : breakLines(text, advances, {width, width - hanging, 0, true})) {
            addLine(text.mid(range.start, range.length), range.start == 0 ? left : left + hanging);
            m_y += Pitch;
        }
    }

    void addPrinted(const QString &office, const QString &printed) {
        const QString ending = QStringLiteral("印发");
        const QString date =
            printed.isEmpty() || printed.endsWith(ending) ? printed : QString(printed + ending);
        addLine(office, m_area.left() + Indent);
        const double room = m_area.width() - 2 * Indent - m_measure.width(office);
        if (m_measure.width(date) > room)
            m_y += Pitch;
        addLine(date, m_area.right() - Indent - m_measure.width(date));
        m_y += Pitch;
    }

    QRectF m_area;
    TextMeasure &m_measure;
    std::vector<TextLine> m_lines;
    std::vector<Rule> m_rules;
    double m_y = 0;
};

TextLine numberLine(const QString &text, double size, Measures &measures) {
    TextLine line;
    line.text = text;
    line.style = {Face::Song, size};
    line.baseline.setX(measures.of(line.style).width(text)); // its width, until it is placed
    return line;
}

} // namespace

double heightOf(const app::BulletinDocument::Imprint &imprint, Measures &measures) {
    if (imprint.isEmpty())
        return 0;
    ImprintLines lines(emptyPage(PageForm::Bulletin, false).area, measures);
    lines.set(imprint);
    return Clearance + lines.height();
}

void addImprint(std::vector<Page> &pages, const app::BulletinDocument::Imprint &imprint, Measures &measures) {
    if (imprint.isEmpty())
        return;
    const Page upright = emptyPage(PageForm::Bulletin, false);
    ImprintLines lines(upright.area, measures);
    lines.set(imprint);
    const bool hasRoom = !pages.empty() && pages.back().size == upright.size &&
                         pages.back().bottom + Clearance + lines.height() <= upright.area.bottom();
    if (!hasRoom)
        pages.push_back(upright);
    lines.putOn(pages.back());
}

void addPageNumbers(std::vector<Page> &pages, PageForm form, Measures &measures) {
    constexpr double BulletinSize = 14;
    constexpr double TableSize = 10;
    const double below = (form == PageForm::Bulletin ? 7 : 5) * PointsPerMm;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const bool bulletin = form == PageForm::Bulletin;
        const double size = bulletin ? BulletinSize : TableSize;
        const QString text = bulletin ? QStringLiteral("— %1 —").arg(i + 1)
                                      : QStringLiteral("第 %1 页 共 %2 页").arg(i + 1).arg(pages.size());
        TextLine line = numberLine(text, size, measures);
        const double width = line.baseline.x();
        const QRectF &area = pages[i].area;
        const double outer = i % 2 == 0 ? area.right() - size - width : area.left() + size;
        line.baseline = {bulletin ? outer : area.center().x() - width / 2,
                         area.bottom() + below + measures.of(line.style).ascent()};
        pages[i].lines.push_back(std::move(line));
    }
}

} // namespace weici::paint
