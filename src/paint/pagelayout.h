// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QStringList>

#include "app/bulletindocument.h"

class QPainter;

namespace weici::paint {

/// Pages of a bulletin, or of tables alone, laid out in the official form. One layout for preview, printer
/// and PDF: what the screen shows is what is printed. Lengths are in points (1/72 inch), from the top left of
/// the page.
class PageLayout final {
public:
    explicit PageLayout(app::BulletinDocument document);
    explicit PageLayout(app::TableReport table);
    explicit PageLayout(std::vector<app::TableReport> tables); ///< each begins on a new page
    ~PageLayout();
    PageLayout(PageLayout &&) noexcept;
    PageLayout &operator=(PageLayout &&) noexcept;

    [[nodiscard]] int pageCount() const;
    [[nodiscard]] QSizeF pageSize(int page) const;
    /// The whole page; the painter's unit is the point.
    void paint(QPainter &painter, int page) const;

    /// Every character that stands on the pages, once, by its code.
    [[nodiscard]] QString characters() const;

    /// A place on a page that comes from a run of the text or a cell of an annex.
    struct Place {
        int page = 0;
        std::vector<QRectF> areas;
        int paragraph = -1; ///< with `run`: of the document
        int run = -1;
        int annex = -1; ///< with `row` and `column`: of that table
        int row = -1;
        int column = -1;
        std::optional<engine::CellKey> cell; ///< whose figure stands there
    };
    /// What stands at a point; nothing: paper.
    [[nodiscard]] std::optional<Place> placeAt(int page, const QPointF &point) const;
    /// Where a run, or every figure of a cell, stands; a run that is broken over pages has a place on each.
    [[nodiscard]] std::vector<Place> placesOf(int paragraph, int run) const;
    [[nodiscard]] std::vector<Place> placesOf(const engine::CellKey &cell) const;

    /// The official fonts that this machine does not have; others are shown in their place.
    [[nodiscard]] static QStringList missingFonts();

private:
    class Pages;
    std::unique_ptr<Pages> m_pages;
};

} // namespace weici::paint
