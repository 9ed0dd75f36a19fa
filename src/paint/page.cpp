// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/page.h"

#include <QMarginsF>

namespace weici::paint {

namespace {

QMarginsF marginsOf(PageForm form, bool landscape) {
    if (form == PageForm::Table)
        return QMarginsF(17, 20, 17, 20) * PointsPerMm;
    // A page on its side is an upright one turned, its head towards the binding.
    return (landscape ? QMarginsF(35, 28, 37, 26) : QMarginsF(28, 37, 26, 35)) * PointsPerMm;
}

} // namespace

Page emptyPage(PageForm form, bool landscape) {
    const QSizeF upright = QSizeF(210, 297) * PointsPerMm;
    Page page;
    page.size = landscape ? upright.transposed() : upright;
    page.area = QRectF(QPointF(), page.size).marginsRemoved(marginsOf(form, landscape));
    page.bottom = page.area.top();
    return page;
}

} // namespace weici::paint
