// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/decimals.h"

#include "app/labels.h"
#include "engine/decimal.h"

#include <QSettings>
#include <QVariant>
#include <QWidget>

namespace weici::gui::decimals {

namespace {

constexpr char property[] = "decimals";

} // namespace

std::optional<int> chosen(const QSettings &settings) {
    const int digits = settings.value(QStringLiteral("decimals"), -1).toInt();
    return digits >= 0 ? std::optional(digits) : std::nullopt;
}

void choose(QSettings &settings, std::optional<int> digits) {
    settings.setValue(QStringLiteral("decimals"), digits.value_or(-1));
}

void setOn(QWidget &view, std::optional<int> digits) {
    view.setProperty(property, digits ? QVariant(*digits) : QVariant());
}

QString shown(const QString &text, const QWidget *view) {
    const QVariant digits = view ? view->property(property) : QVariant();
    const auto number = digits.isValid() ? engine::parsePlain(app::labels::utf8(text)) : std::nullopt;
    return number ? app::labels::text(engine::roundedText(*number, digits.toInt())) : text;
}

} // namespace weici::gui::decimals
