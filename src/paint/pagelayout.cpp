// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/pagelayout.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

#include <QPainter>

#include "paint/imprint.h"
#include "paint/tablepages.h"
#include "paint/tablepainter.h"
#include "paint/textflow.h"
#include "paint/textline.h"

namespace weici::paint {

namespace {

using Document = app::BulletinDocument;

Document documentOf(std::vector<app::TableReport> tables) {
    Document document;
    document.annexes = std::move(tables);
    return document;
}

/// The units of a paragraph's text that a run takes up: from, to.
std::pair<qsizetype, qsizetype> unitsOf(const Document::Paragraph &paragraph, int run) {
    qsizetype from = 0;
    for (int i = 0; i < run; ++i)
        from += paragraph.runs[std::size_t(i)].text.size();
    return {from, from + paragraph.runs[std::size_t(run)].text.size()};
}

} // namespace

class PageLayout::Pages final {
public:
    Pages(Document document, PageForm form)
        : m_document(std::move(document)) {
        Measures measures;
        m_pages = flowText(m_document, measures);
        for (std::size_t i = 0; i < m_document.annexes.size(); ++i)
            addAnnex(static_cast<int>(i), form, measures);
        addImprint(m_pages, m_document.imprint, measures);
        if (m_pages.empty())
            m_pages.push_back(emptyPage(form, false));
        addPageNumbers(m_pages, form, measures);
    }

    [[nodiscard]] const std::vector<Page> &pages() const { return m_pages; }
    [[nodiscard]] const Page &page(int number) const { return m_pages.at(std::size_t(number)); }

    void paint(QPainter &painter, int number) const {
        const Page &at = page(number);
        painter.save();
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        Measures measures;
        for (const auto &line : at.lines)
            drawLine(painter, line, measures);
        if (at.slice)
            drawTable(painter, gridOf(*at.slice), *at.slice, measures);
        painter.setRenderHint(QPainter::Antialiasing, false);
        for (const auto &rule : at.rules) {
            painter.setPen(QPen(Qt::black, rule.width));
            painter.drawLine(rule.line);
        }
        painter.restore();
    }

    [[nodiscard]] QString characters() const {
        constexpr std::size_t Units = 0x10000;
        std::vector<bool> seen(Units, false);
        const auto see = [&](const QString &text) {
            for (const QChar c : text)
                seen[c.unicode()] = true;
        };
        for (const auto &page : m_pages)
            std::ranges::for_each(page.lines, see, &TextLine::text);
        for (const auto &annex : m_document.annexes) {
            for (const auto &row : annex.rows)
                std::ranges::for_each(row, see, &app::TableReport::Cell::text);
        }
        QString all;
        for (std::size_t c = 0; c < Units; ++c) {
            if (seen[c])
                all.append(QChar(static_cast<char16_t>(c)));
        }
        return all;
    }

    [[nodiscard]] std::optional<Place> textAt(int number, const QPointF &point) const {
        Measures measures;
        for (const auto &line : page(number).lines) {
            if (line.paragraph < 0 || !lineBox(line).contains(point.x(), point.y()))
                continue;
            const auto edges = unitEdges(line, measures);
            const auto unit = std::ranges::upper_bound(edges, point.x()) - edges.begin() - 1;
            if (unit < 0 || unit >= line.text.size())
                continue;
            return runPlace(number, line.paragraph, runAt(line.paragraph, line.start + unit), measures);
        }
        return {};
    }

    [[nodiscard]] std::optional<Place> cellAt(int number, const QPointF &point) const {
        const auto &slice = page(number).slice;
        if (!slice)
            return {};
        for (const auto &box : boxesOf(gridOf(*slice), *slice)) {
            if (box.rect.contains(point))
                return cellPlace(number, *slice, box);
        }
        return {};
    }

    void addRunPlaces(std::vector<Place> &places, int paragraph, int run) const {
        Measures measures;
        for (std::size_t i = 0; i < m_pages.size(); ++i) {
            auto place = runPlace(static_cast<int>(i), paragraph, run, measures);
            if (!place.areas.empty())
                places.push_back(std::move(place));
        }
    }

    [[nodiscard]] std::vector<Place> placesOf(const engine::CellKey &cell) const {
        std::vector<Place> places;
        for (std::size_t p = 0; p < m_document.paragraphs.size(); ++p) {
            const auto &runs = m_document.paragraphs[p].runs;
            for (std::size_t r = 0; r < runs.size(); ++r) {
                if (runs[r].source == cell)
                    addRunPlaces(places, static_cast<int>(p), static_cast<int>(r));
            }
        }
        for (std::size_t i = 0; i < m_pages.size(); ++i)
            addCellPlaces(places, static_cast<int>(i), cell);
        return places;
    }

    [[nodiscard]] bool hasRun(int paragraph, int run) const {
        return paragraph >= 0 && paragraph < std::ssize(m_document.paragraphs) && run >= 0 &&
               run < std::ssize(m_document.paragraphs[std::size_t(paragraph)].runs);
    }

private:
    void addAnnex(int annex, PageForm form, Measures &measures) {
        const bool last = annex + 1 == std::ssize(m_document.annexes);
        const double foot = last ? heightOf(m_document.imprint, measures) : 0;
        auto laid = layTable(m_document.annexes[std::size_t(annex)], annex, form, foot, measures);
        m_grids.push_back(std::move(laid.grid));
        std::ranges::move(laid.pages, std::back_inserter(m_pages));
    }

    [[nodiscard]] const TableGrid &gridOf(const TableSlice &slice) const {
        return m_grids[std::size_t(slice.annex)];
    }

    /// As high as a pointer can aim at it.
    [[nodiscard]] static QRectF lineBox(const TextLine &line) {
        constexpr double Above = 1.1;
        constexpr double Below = 0.35;
        constexpr double AnyWidth = 1e6;
        const double size = line.style.size;
        return {0, line.baseline.y() - Above * size, AnyWidth, (Above + Below) * size};
    }

    [[nodiscard]] int runAt(int paragraph, qsizetype unit) const {
        const auto &runs = m_document.paragraphs[std::size_t(paragraph)].runs;
        int run = 0;
        while (run + 1 < std::ssize(runs) && unit >= runs[std::size_t(run)].text.size()) {
            unit -= runs[std::size_t(run)].text.size();
            ++run;
        }
        return run;
    }

    [[nodiscard]] Place runPlace(int number, int paragraph, int run, Measures &measures) const {
        const auto &text = m_document.paragraphs[std::size_t(paragraph)];
        const auto [from, to] = unitsOf(text, run);
        Place place;
        place.page = number;
        place.paragraph = paragraph;
        place.run = run;
        place.cell = text.runs[std::size_t(run)].source;
        for (const auto &line : page(number).lines) {
            const auto first = std::max<qsizetype>(from - line.start, 0);
            const auto last = std::min<qsizetype>(to - line.start, line.text.size());
            if (line.paragraph != paragraph || first >= last)
                continue;
            const auto edges = unitEdges(line, measures);
            const auto &measure = measures.of(line.style);
            place.areas.emplace_back(
                QPointF(edges[std::size_t(first)], line.baseline.y() - measure.ascent()),
                QPointF(edges[std::size_t(last)], line.baseline.y() + measure.descent()));
        }
        return place;
    }

    [[nodiscard]] Place cellPlace(int number, const TableSlice &slice, const CellBox &box) const {
        Place place;
        place.page = number;
        place.areas.push_back(box.rect);
        place.annex = slice.annex;
        place.row = box.row;
        place.column = box.column;
        place.cell = gridOf(slice).shown(box.row, box.column).source;
        return place;
    }

    void addCellPlaces(std::vector<Place> &places, int number, const engine::CellKey &cell) const {
        const auto &slice = page(number).slice;
        if (!slice || !holds(*slice, cell))
            return;
        for (const auto &box : boxesOf(gridOf(*slice), *slice)) {
            if (gridOf(*slice).shown(box.row, box.column).source == cell)
                places.push_back(cellPlace(number, *slice, box));
        }
    }

    [[nodiscard]] bool holds(const TableSlice &slice, const engine::CellKey &cell) const {
        const TableGrid &grid = gridOf(slice);
        for (int r = slice.firstRow; r < slice.lastRow; ++r) {
            const bool found = std::ranges::any_of(
                slice.columns, [&](int column) { return grid.shown(r, column).source == cell; });
            if (found)
                return true;
        }
        return false;
    }

    Document m_document;
    std::vector<Page> m_pages;
    std::vector<TableGrid> m_grids; ///< of the annexes
};

PageLayout::PageLayout(app::BulletinDocument document)
    : m_pages(std::make_unique<Pages>(std::move(document), PageForm::Bulletin)) {}

PageLayout::PageLayout(app::TableReport table)
    : PageLayout(std::vector<app::TableReport>{std::move(table)}) {}

PageLayout::PageLayout(std::vector<app::TableReport> tables)
    : m_pages(std::make_unique<Pages>(documentOf(std::move(tables)), PageForm::Table)) {}

PageLayout::~PageLayout() = default;
PageLayout::PageLayout(PageLayout &&) noexcept = default;
PageLayout &PageLayout::operator=(PageLayout &&) noexcept = default;

int PageLayout::pageCount() const {
    return static_cast<int>(m_pages->pages().size());
}

QSizeF PageLayout::pageSize(int page) const {
    return m_pages->page(page).size;
}

void PageLayout::paint(QPainter &painter, int page) const {
    m_pages->paint(painter, page);
}

QString PageLayout::characters() const {
    return m_pages->characters();
}

std::optional<PageLayout::Place> PageLayout::placeAt(int page, const QPointF &point) const {
    if (auto place = m_pages->textAt(page, point))
        return place;
    return m_pages->cellAt(page, point);
}

std::vector<PageLayout::Place> PageLayout::placesOf(int paragraph, int run) const {
    std::vector<Place> places;
    if (m_pages->hasRun(paragraph, run))
        m_pages->addRunPlaces(places, paragraph, run);
    return places;
}

std::vector<PageLayout::Place> PageLayout::placesOf(const engine::CellKey &cell) const {
    return m_pages->placesOf(cell);
}

QStringList PageLayout::missingFonts() {
    return missingFamilies();
}

} // namespace weici::paint
