// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme.h"

#include <QObject>

class QApplication;
class QSettings;

namespace weici::gui {

/// Puts fonts, palette and style sheet on the application and keeps the choice of theme in the settings.
/// Everything that paints holds a look at it and repaints on `changed`. Settings must outlive it.
class Appearance final : public QObject {
    Q_OBJECT

public:
    enum class Choice { System, Light, Dark };

    Appearance(QApplication &application, QSettings &settings, QObject *parent = nullptr);

    [[nodiscard]] const Theme &theme() const { return m_theme; }
    [[nodiscard]] Choice choice() const { return m_choice; }
    void choose(Choice choice);
    /// Asks the system again; to be called when it says that its theme changed.
    void followSystem();

Q_SIGNALS:
    void changed();

private:
    void apply();

    QApplication &m_application;
    QSettings &m_settings;
    Choice m_choice = Choice::System;
    Theme m_theme;
    bool m_applying = false;
};

} // namespace weici::gui
