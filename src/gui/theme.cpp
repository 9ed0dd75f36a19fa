// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme.h"

#include <QApplication>
#include <QLabel>
#include <QStringList>

#include <utility>

namespace weici::gui {

Theme Theme::light() {
    Theme t;
    t.ground = QColor(0xFFFFFF);
    t.surface = QColor(0xF5F6F8);
    t.sunken = QColor(0xECEEF2);
    t.desk = QColor(0xE4E7EC);
    t.rule = QColor(0xDFE3E9);
    t.ruleStrong = QColor(0xB9C1CC);
    t.control = QColor(0x8A93A0);
    t.text = QColor(0x1A212B);
    t.text2 = QColor(0x434E5C);
    t.muted = QColor(0x66707E);
    t.accent = QColor(0x1D5FAD);
    t.onAccent = QColor(0xFFFFFF);
    t.accentSoft = QColor(0xE8F0FA);
    t.selection = QColor(0xCFE1F6);
    t.good = QColor(0x19703F);
    t.goodSoft = QColor(0xE3F3E9);
    t.warn = QColor(0x8A5600);
    t.warnSoft = QColor(0xFCF1D8);
    t.bad = QColor(0xB3261E);
    t.badSoft = QColor(0xFBE9E7);
    t.other = QColor(0xA3ADBA);
    t.heat = {QColor(0x8FBDE6), QColor(0xCBE0F3), QColor(0xF3F3F1), QColor(0xF8DDBF), QColor(0xEDAE72)};
    return t;
}

Theme Theme::darkened() {
    Theme t;
    t.dark = true;
    t.ground = QColor(0x16191E);
    t.surface = QColor(0x1D2127);
    t.sunken = QColor(0x282D35);
    t.desk = QColor(0x0F1216);
    t.rule = QColor(0x333A44);
    t.ruleStrong = QColor(0x56606D);
    t.control = QColor(0x737E8C);
    t.text = QColor(0xE7EAEE);
    t.text2 = QColor(0xBCC3CD);
    t.muted = QColor(0x97A0AC);
    t.accent = QColor(0x74AEF0);
    t.onAccent = QColor(0x0E1621);
    t.accentSoft = QColor(0x1C304A);
    t.selection = QColor(0x25476F);
    t.good = QColor(0x63C48F);
    t.goodSoft = QColor(0x18352A);
    t.warn = QColor(0xE2B253);
    t.warnSoft = QColor(0x3A2E14);
    t.bad = QColor(0xF28B82);
    t.badSoft = QColor(0x43211F);
    t.other = QColor(0x626D7B);
    t.heat = {QColor(0x2F6FAE), QColor(0x27496B), QColor(0x2A2E35), QColor(0x5A4226), QColor(0x8C5A22)};
    return t;
}

QPalette Theme::palette() const {
    QPalette p;
    p.setColor(QPalette::Window, ground);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, ground);
    p.setColor(QPalette::AlternateBase, ground);
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::PlaceholderText, muted);
    p.setColor(QPalette::Button, ground);
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::BrightText, bad);
    p.setColor(QPalette::ToolTipBase, surface);
    p.setColor(QPalette::ToolTipText, text);
    p.setColor(QPalette::Highlight, selection);
    p.setColor(QPalette::HighlightedText, text);
    p.setColor(QPalette::Link, accent);
    p.setColor(QPalette::LinkVisited, accent);
    p.setColor(QPalette::Light, dark ? ruleStrong : ground);
    p.setColor(QPalette::Midlight, rule);
    p.setColor(QPalette::Mid, ruleStrong);
    p.setColor(QPalette::Dark, control);
    p.setColor(QPalette::Shadow, desk);
    p.setColor(QPalette::Inactive, QPalette::Highlight, sunken);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText}) {
        p.setColor(QPalette::Disabled, role, muted);
    }
    return p;
}

QString Theme::fill(QString styleSheet) const {
    const std::pair<QLatin1String, QColor> tokens[] = {{QLatin1String("ground"), ground},
                                                       {QLatin1String("surface"), surface},
                                                       {QLatin1String("sunken"), sunken},
                                                       {QLatin1String("desk"), desk},
                                                       {QLatin1String("rule"), rule},
                                                       {QLatin1String("ruleStrong"), ruleStrong},
                                                       {QLatin1String("control"), control},
                                                       {QLatin1String("text"), text},
                                                       {QLatin1String("text2"), text2},
                                                       {QLatin1String("muted"), muted},
                                                       {QLatin1String("accent"), accent},
                                                       {QLatin1String("onAccent"), onAccent},
                                                       {QLatin1String("accentSoft"), accentSoft},
                                                       {QLatin1String("selection"), selection},
                                                       {QLatin1String("warn"), warn},
                                                       {QLatin1String("warnSoft"), warnSoft},
                                                       {QLatin1String("bad"), bad},
                                                       {QLatin1String("badSoft"), badSoft},
                                                       {QLatin1String("other"), other}};
    for (const auto &[name, color] : tokens) {
        styleSheet.replace(u'@' + name + u'@', color.name());
    }
    return styleSheet.replace(QLatin1String("@scheme@"),
                              dark ? QLatin1String("dark") : QLatin1String("light"));
}

QFont typeFont(double points, QFont::Weight weight) {
    QFont result = QApplication::font();
    // The application's size carries the person's choice.
    result.setPointSizeF(points * result.pointSizeF() / type::body);
    result.setWeight(weight);
    return result;
}

QLabel *sectionTitle(const QString &title, QWidget *parent) {
    auto *label = new QLabel(title, parent);
    label->setFont(typeFont(type::section, QFont::DemiBold));
    label->setProperty("section", true);
    label->setIndent(0);
    return label;
}

QFont baseFont() {
    QFont result;
    result.setFamilies({QStringLiteral("Microsoft YaHei UI"), QStringLiteral("Noto Sans CJK SC"),
                        QStringLiteral("Source Han Sans SC"), QStringLiteral("Source Han Sans CN"),
                        QStringLiteral("WenQuanYi Micro Hei"), QStringLiteral("sans-serif")});
    result.setPointSizeF(type::body);
    return result;
}

} // namespace weici::gui
