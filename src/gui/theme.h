// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

#include <array>

class QLabel;
class QWidget;

namespace weici::gui {

/// Every colour of the window, by what it is for. No colour is named anywhere else; contrasts are those of
/// the design: text at least 4.5 to 1 on ground and surface, control borders 3 to 1.
struct Theme {
    bool dark = false;
    QColor ground;     ///< pages, cells, fields
    QColor surface;    ///< sidebar, headers, status bar
    QColor sunken;     ///< tracks of bars, selection of an inactive window
    QColor desk;       ///< behind paper
    QColor rule;       ///< cell grid
    QColor ruleStrong; ///< between panes, under headers
    QColor control;    ///< borders of fields and buttons
    QColor text;
    QColor text2; ///< headers, secondary columns
    QColor muted; ///< units, `/` `\` `-`
    QColor accent;
    QColor onAccent;
    QColor accentSoft;
    QColor selection;
    QColor good;
    QColor goodSoft;
    QColor warn;
    QColor warnSoft;
    QColor bad;
    QColor badSoft;
    QColor other; ///< all other regions in charts
    std::array<QColor, 5> heat;

    static Theme light();
    static Theme darkened();

    [[nodiscard]] QPalette palette() const;
    /// A style sheet whose `@token@`s are replaced by the colours; unknown tokens are left as they are.
    [[nodiscard]] QString fill(QString styleSheet) const;
};

/// Sizes of type, in points.
namespace type {
inline constexpr double small = 8.25;
inline constexpr double secondary = 9;
inline constexpr double body = 9.75;
inline constexpr double section = 10.5;
inline constexpr double page = 12.75;
inline constexpr double figure = 22.5;
} // namespace type

/// The application's font in another size and weight.
QFont typeFont(double points, QFont::Weight weight = QFont::Normal);
/// A heading within a panel, in the section font.
QLabel *sectionTitle(const QString &title, QWidget *parent);
/// What the application is given once: the families, by fallback, in body size.
QFont baseFont();

} // namespace weici::gui
