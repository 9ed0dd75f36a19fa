// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/appearance.h"

#include "gui/fontchoice.h"

#include <QApplication>
#include <QFile>
#include <QSettings>
#include <QStyleFactory>

namespace weici::gui {

namespace {

/// Whether the desktop is dark, judged by the palette that it gives when we give none.
bool systemIsDark() {
    QApplication::setPalette(QPalette());
    const QPalette palette = QApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QString styleSheet() {
    QFile file(QStringLiteral(":/styles/weici.qss"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

Appearance::Appearance(QApplication &application, QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_settings(settings)
    , m_choice(static_cast<Choice>(settings.value(QStringLiteral("theme"), 0).toInt())) {
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    FontChoice::of(settings).apply();
    apply();
}

void Appearance::choose(Choice choice) {
    m_choice = choice;
    m_settings.setValue(QStringLiteral("theme"), static_cast<int>(choice));
    apply();
}

void Appearance::followSystem() {
    if (m_choice == Choice::System && !m_applying) {
        apply();
    }
}

void Appearance::apply() {
    m_applying = true;
    const bool dark = m_choice == Choice::Dark || (m_choice == Choice::System && systemIsDark());
    m_theme = dark ? Theme::darkened() : Theme::light();
    QApplication::setPalette(m_theme.palette());
    m_application.setStyleSheet(m_theme.fill(styleSheet()));
    m_applying = false;
    Q_EMIT changed();
}

} // namespace weici::gui
