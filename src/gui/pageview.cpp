// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pageview.h"

#include "gui/appearance.h"

#include <QAccessible>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace weici::gui {

namespace {

constexpr int margin = 10; ///< of the desk around the pages
constexpr int gap = 28;    ///< between two pages beside each other
constexpr double pixelsPerPoint = 96.0 / 72.0;
constexpr int leastPercent = 10;
constexpr int mostPercent = 400;

} // namespace

PageView::PageView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_click(new QTimer(this)) {
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    m_click->setSingleShot(true);
    connect(m_click, &QTimer::timeout, this, [this] {
        if (m_pressed) {
            Q_EMIT figureChosen(*m_pressed);
        }
    });
}

void PageView::setUp(const Appearance &appearance, std::function<QString(const Place &)> describe) {
    m_appearance = &appearance;
    m_describe = std::move(describe);
    connect(&appearance, &Appearance::changed, viewport(), qOverload<>(&QWidget::update));
}

void PageView::showPages(std::shared_ptr<const BulletinPages> pages) {
    m_click->stop();
    m_pages = std::move(pages);
    m_cache.setPages(m_pages);
    m_marks.clear();
    m_isOld = false;
    if (!m_pages || (m_figure && *m_figure >= m_pages->figures().size())) {
        m_figure.reset();
    }
    layOut();
    tellReader();
}

void PageView::setMarks(std::vector<Mark> marks) {
    m_marks = std::move(marks);
    viewport()->update();
}

void PageView::setOld(bool old) {
    if (m_isOld != old) {
        m_isOld = old;
        viewport()->update();
    }
}

void PageView::setFit(Fit fit) {
    if (fit == Fit::Percent) {
        m_wanted = percent();
    }
    m_fit = fit;
    layOut();
}

void PageView::setPercent(int percent) {
    m_fit = Fit::Percent;
    m_wanted = std::clamp(percent, leastPercent, mostPercent);
    layOut();
}

int PageView::percent() const {
    return qRound(100 * m_scale / pixelsPerPoint);
}

double PageView::fittingScale() const {
    const QSizeF page = m_pages->layout().pageSize(0);
    const QSize whole = maximumViewportSize();
    switch (m_fit) {
    case Fit::Page:
        return std::max(0.05, std::min((whole.height() - 2 * margin) / page.height(),
                                       (whole.width() - 2 * margin) / page.width()));
    case Fit::Width:
        return std::max(0.05, (whole.width() - verticalScrollBar()->sizeHint().width() - 2 * margin) /
                                  page.width());
    case Fit::Percent:
        break;
    }
    return m_wanted / 100.0 * pixelsPerPoint;
}

/// Where every page stands on the desk; the place that was on top stays there.
void PageView::layOut() {
    const double before = verticalScrollBar()->maximum() > 0
                              ? verticalScrollBar()->value() / double(verticalScrollBar()->maximum())
                              : 0.0;
    m_boxes.clear();
    if (!m_pages || m_pages->layout().pageCount() == 0) {
        verticalScrollBar()->setRange(0, 0);
        horizontalScrollBar()->setRange(0, 0);
        viewport()->update();
        Q_EMIT viewChanged();
        return;
    }
    m_scale = fittingScale();
    m_cache.setScale(m_scale, devicePixelRatioF());
    const int count = m_pages->layout().pageCount();
    std::vector<QSize> sizes;
    int widest = 0;
    for (int page = 0; page < count; ++page) {
        const QSizeF size = m_pages->layout().pageSize(page) * m_scale;
        sizes.emplace_back(qRound(size.width()), qRound(size.height()));
        widest = std::max(widest, sizes.back().width());
    }
    const bool two = count > 1 && 2 * widest + gap + 2 * margin <= viewport()->width();
    m_columns = two && m_fit != Fit::Width ? 2 : 1;
    const int width = std::max(viewport()->width(), m_columns * widest + (m_columns - 1) * gap + 2 * margin);
    int top = margin;
    for (int page = 0; page < count; page += m_columns) {
        const int inRow = std::min(m_columns, count - page);
        int row = (inRow - 1) * gap;
        int height = 0;
        for (int i = 0; i < inRow; ++i) {
            row += sizes[static_cast<std::size_t>(page + i)].width();
            height = std::max(height, sizes[static_cast<std::size_t>(page + i)].height());
        }
        // A last page alone stands where the first of two would.
        int left = (width - std::max(row, m_columns * widest + (m_columns - 1) * gap)) / 2;
        for (int i = 0; i < inRow; ++i) {
            const QSize size = sizes[static_cast<std::size_t>(page + i)];
            m_boxes.emplace_back(QPoint(left, top), size);
            left += size.width() + gap;
        }
        top += height + (page + m_columns < count ? 2 * margin : margin);
    }
    verticalScrollBar()->setRange(0, std::max(0, top - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(40);
    verticalScrollBar()->setValue(qRound(before * verticalScrollBar()->maximum()));
    horizontalScrollBar()->setRange(0, std::max(0, width - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    viewport()->update();
    Q_EMIT viewChanged();
}

QPoint PageView::offset() const {
    return {horizontalScrollBar()->value(), verticalScrollBar()->value()};
}

QRectF PageView::onDesk(int page, const QRectF &area) const {
    const QPoint origin = m_boxes.at(static_cast<std::size_t>(page)).topLeft() - offset();
    return {area.topLeft() * m_scale + origin, area.size() * m_scale};
}

QRect PageView::boxOf(const Place &place) const {
    QRectF box;
    for (const QRectF &area : place.areas) {
        box |= onDesk(place.page, area);
    }
    return box.toAlignedRect();
}

int PageView::pageAt(const QPoint &point) const {
    const auto found =
        std::ranges::find_if(m_boxes, [at = point + offset()](const QRect &box) { return box.contains(at); });
    return found == m_boxes.end() ? -1 : static_cast<int>(found - m_boxes.begin());
}

std::optional<PageView::Place> PageView::placeAt(const QPoint &point) const {
    const int page = pageAt(point);
    if (page < 0 || m_isOld) {
        return {};
    }
    const QPoint origin = m_boxes[static_cast<std::size_t>(page)].topLeft() - offset();
    return m_pages->layout().placeAt(page, QPointF(point - origin) / m_scale);
}

std::optional<std::size_t> PageView::figureOf(const Place &place) const {
    const auto &figures = m_pages->figures();
    const auto found = std::ranges::find_if(figures, [&place](const Place &figure) {
        return figure.page == place.page && figure.paragraph == place.paragraph && figure.run == place.run &&
               figure.annex == place.annex && figure.row == place.row && figure.column == place.column;
    });
    return found == figures.end() ? std::nullopt
                                  : std::optional(static_cast<std::size_t>(found - figures.begin()));
}

std::pair<int, int> PageView::shownPages() const {
    const QRect seen(offset(), viewport()->size());
    int first = -1;
    int last = -1;
    for (std::size_t page = 0; page < m_boxes.size(); ++page) {
        const QRect part = m_boxes[page] & seen;
        // A page of which a strip alone is seen is not what is read.
        if (part.height() * 4 > std::min(m_boxes[page].height(), seen.height())) {
            first = first < 0 ? static_cast<int>(page) : first;
            last = static_cast<int>(page);
        }
    }
    return {std::max(0, first), std::max(0, last)};
}

void PageView::goToPage(int page) {
    if (page >= 0 && page < static_cast<int>(m_boxes.size())) {
        verticalScrollBar()->setValue(m_boxes[static_cast<std::size_t>(page)].top() - margin);
    }
}

void PageView::goToStart() {
    setCurrentFigure({});
    verticalScrollBar()->setValue(0);
}

void PageView::reveal(const Place &place) {
    if (place.page >= static_cast<int>(m_boxes.size()) || place.areas.empty()) {
        return;
    }
    const QRect box = boxOf(place);
    if (!viewport()->rect().adjusted(0, margin, 0, -margin).contains(box)) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() + box.center().y() -
                                      viewport()->height() / 2);
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + box.center().x() -
                                        viewport()->width() / 2);
    }
}

const PageView::Place *PageView::currentFigure() const {
    return m_pages && m_figure ? &m_pages->figures().at(*m_figure) : nullptr;
}

void PageView::setCurrentFigure(std::optional<std::size_t> figure) {
    m_figure = figure;
    if (const Place *place = currentFigure()) {
        reveal(*place);
    }
    tellReader();
    viewport()->update();
}

/// A screen reader reads the text of the pages, and of a figure what it is.
void PageView::tellReader() {
    const Place *figure = currentFigure();
    setAccessibleDescription(!m_pages  ? QString()
                             : !figure ? m_pages->text()
                                       : m_pages->textAt(*figure) + u'\n' + m_describe(*figure));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void PageView::resizeEvent(QResizeEvent *event) {
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void PageView::scrollContentsBy(int /*dx*/, int /*dy*/) {
    viewport()->update();
    Q_EMIT viewChanged();
}

} // namespace weici::gui
