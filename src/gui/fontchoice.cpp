// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fontchoice.h"

#include "gui/theme.h"

#include <QApplication>
#include <QSettings>
#include <QWidget>

#include <algorithm>

namespace weici::gui {

FontChoice FontChoice::of(const QSettings &settings) {
    return {settings.value(QStringLiteral("font/family")).toString(),
            std::clamp(settings.value(QStringLiteral("font/percent"), 100).toInt(), 80, 200)};
}

void FontChoice::keep(QSettings &settings) const {
    settings.setValue(QStringLiteral("font/family"), family);
    settings.setValue(QStringLiteral("font/percent"), percent);
}

void FontChoice::apply() const {
    const double before = QApplication::font().pointSizeF();
    QFont font = baseFont();
    if (!family.isEmpty()) {
        font.setFamilies(QStringList{family} + font.families());
    }
    font.setPointSizeF(type::body * percent / 100);
    QApplication::setFont(font);
    for (QWidget *widget : QApplication::allWidgets()) {
        if (widget->testAttribute(Qt::WA_SetFont)) {
            QFont own = widget->font();
            own.setFamilies(font.families());
            own.setPointSizeF(own.pointSizeF() * font.pointSizeF() / before);
            widget->setFont(own);
        }
    }
}

} // namespace weici::gui
