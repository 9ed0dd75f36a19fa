// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pagecache.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace weici::gui {

namespace {

constexpr int stripHeight = 768; ///< in pixels of the device

} // namespace

void PageCache::setPages(std::shared_ptr<const BulletinPages> pages) {
    m_pages = std::move(pages);
    m_strips.clear();
}

void PageCache::setScale(double scale, qreal deviceRatio) {
    if (scale != m_scale || deviceRatio != m_deviceRatio) {
        m_scale = scale;
        m_deviceRatio = deviceRatio;
        m_strips.clear();
    }
}

const QImage &PageCache::strip(int page, int number) {
    const auto [place, isNew] = m_strips.try_emplace({page, number});
    if (isNew) {
        const QSizeF size = m_pages->layout().pageSize(page) * (m_scale * m_deviceRatio);
        const int top = number * stripHeight;
        const int height = std::min(stripHeight, qCeil(size.height()) - top);
        QImage image(qCeil(size.width()), std::max(1, height), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.translate(0, -top);
        painter.scale(m_scale * m_deviceRatio, m_scale * m_deviceRatio);
        m_pages->layout().paint(painter, page);
        painter.end();
        image.setDevicePixelRatio(m_deviceRatio);
        place->second = std::move(image);
    }
    return place->second;
}

void PageCache::draw(QPainter &painter, int page, const QPoint &origin, const QRect &clip) {
    const double height = m_pages->layout().pageSize(page).height() * m_scale;
    const double step = stripHeight / m_deviceRatio;
    for (int number = 0; number * step < height; ++number) {
        const double top = origin.y() + number * step;
        if (top + step >= clip.top() && top <= clip.bottom()) {
            painter.drawImage(QPointF(origin.x(), top), strip(page, number));
        }
    }
}

void PageCache::keepOnly(int first, int last) {
    std::erase_if(m_strips, [first, last](const auto &strip) {
        return strip.first.first < first || strip.first.first > last;
    });
}

} // namespace weici::gui
