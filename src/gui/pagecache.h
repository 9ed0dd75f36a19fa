// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/bulletinpages.h"

#include <QImage>

#include <map>
#include <memory>
#include <utility>

class QPainter;

namespace weici::gui {

/// Pages as pictures, in strips, for one scale and device ratio: what was painted once is only copied while
/// the view scrolls, and of a large page only what is seen is painted.
class PageCache final {
public:
    void setPages(std::shared_ptr<const BulletinPages> pages);
    /// Device-independent pixels a point.
    void setScale(double scale, qreal deviceRatio);
    /// What of the page lies in `clip`; `origin` is where the page's top left stands.
    void draw(QPainter &painter, int page, const QPoint &origin, const QRect &clip);
    /// Lets go of the pages outside first … last.
    void keepOnly(int first, int last);

private:
    const QImage &strip(int page, int number);

    std::shared_ptr<const BulletinPages> m_pages;
    double m_scale = 1;
    qreal m_deviceRatio = 1;
    std::map<std::pair<int, int>, QImage> m_strips; ///< by page and number from the top
};

} // namespace weici::gui
