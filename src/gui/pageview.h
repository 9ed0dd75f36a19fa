// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/pagecache.h"

#include <QAbstractScrollArea>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QTimer;

namespace weici::gui {

class Appearance;

/// Whole pages on the desk, as they will be printed, two beside each other where there is room. A figure
/// leads to its cell by a click, or by Tab to it and Enter; a double click, F2 or its menu offers more.
class PageView final : public QAbstractScrollArea {
    Q_OBJECT

public:
    using Place = BulletinPages::Place;
    enum class Fit { Page, Width, Percent };
    /// What stands out on the paper besides print.
    struct Mark {
        enum class Kind { Error, Warning, Override };
        Place place;
        Kind kind = Kind::Error;
        bool isChosen = false; ///< the finding that is selected
    };

    explicit PageView(QWidget *parent = nullptr);
    /// To be called once. `describe` says what a figure is: indicator, period, field.
    void setUp(const Appearance &appearance, std::function<QString(const Place &)> describe);

    /// nullptr: none. What is seen stays in sight.
    void showPages(std::shared_ptr<const BulletinPages> pages);
    [[nodiscard]] const std::shared_ptr<const BulletinPages> &pages() const { return m_pages; }
    void setMarks(std::vector<Mark> marks);
    [[nodiscard]] const std::vector<Mark> &marks() const { return m_marks; }
    /// Greyed: others are on their way.
    void setOld(bool old);
    [[nodiscard]] bool isOld() const { return m_isOld; }

    void setFit(Fit fit);
    [[nodiscard]] Fit fit() const { return m_fit; }
    /// 10 … 400
    void setPercent(int percent);
    [[nodiscard]] int percent() const;
    /// Pages from 0 that are seen, the first and the last.
    [[nodiscard]] std::pair<int, int> shownPages() const;
    void goToPage(int page);
    void goToStart();
    void reveal(const Place &place);

    /// The figure that the keys are on.
    [[nodiscard]] const Place *currentFigure() const;
    void setCurrentFigure(std::optional<std::size_t> figure);
    /// What stands at a point of the viewport.
    [[nodiscard]] std::optional<Place> placeAt(const QPoint &point) const;
    /// Where a place stands in the viewport, the area around all its parts.
    [[nodiscard]] QRect boxOf(const Place &place) const;

Q_SIGNALS:
    void figureChosen(const weici::gui::BulletinPages::Place &place);
    void changeWanted(const weici::gui::BulletinPages::Place &place);
    void menuWanted(const weici::gui::BulletinPages::Place &place, const QPoint &globalPosition);
    /// Scale or pages that are seen.
    void viewChanged();

protected:
    bool focusNextPrevChild(bool next) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] double fittingScale() const;
    void layOut();
    void tellReader();
    [[nodiscard]] QPoint offset() const;
    [[nodiscard]] int pageAt(const QPoint &point) const;
    [[nodiscard]] std::optional<std::size_t> figureOf(const Place &place) const;
    [[nodiscard]] QRectF onDesk(int page, const QRectF &area) const;
    void paintPage(QPainter &painter, int page, const QRect &clip);
    void paintMarks(QPainter &painter) const;
    void paintFocus(QPainter &painter) const;
    bool stepFigure(bool next);
    void goByRows(int rows);

    const Appearance *m_appearance = nullptr;
    std::function<QString(const Place &)> m_describe;
    std::shared_ptr<const BulletinPages> m_pages;
    PageCache m_cache;
    std::vector<QRect> m_boxes; ///< of the pages, on the desk
    std::vector<Mark> m_marks;
    Fit m_fit = Fit::Page;
    int m_wanted = 100; ///< percent, of Fit::Percent
    double m_scale = 1; ///< pixels a point
    int m_columns = 1;
    bool m_isOld = false;
    std::optional<std::size_t> m_figure;
    std::optional<Place> m_pressed;
    QTimer *m_click; ///< a click that may still become a double click
};

} // namespace weici::gui
