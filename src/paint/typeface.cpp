// SPDX-License-Identifier: GPL-3.0-or-later
#include "paint/typeface.h"

#include <algorithm>
#include <cmath>

#include <QFontDatabase>

namespace weici::paint {

namespace {

struct Families {
    QStringList official;  ///< names of one and the same font
    QStringList alike;     ///< others of its kind
    QStringList fallbacks; ///< of another kind
    bool boldFallback = false;
};

const QStringList &serif() {
    static const QStringList names{QStringLiteral("Noto Serif CJK SC"), QStringLiteral("Source Han Serif SC"),
                                   QStringLiteral("SimSun"), QStringLiteral("AR PL UMing CN"),
                                   QStringLiteral("serif")};
    return names;
}

Families familiesOf(Face face) {
    switch (face) {
    case Face::Title:
        return {{QStringLiteral("方正小标宋简体"), QStringLiteral("FZXiaoBiaoSong-B05S")},
                {QStringLiteral("方正小标宋_GBK"), QStringLiteral("FZXiaoBiaoSong-B05"),
                 QStringLiteral("华文中宋"), QStringLiteral("STZhongsong")},
                serif(),
                true};
    case Face::Black:
        return {{QStringLiteral("黑体"), QStringLiteral("SimHei")},
                {QStringLiteral("方正黑体_GBK"), QStringLiteral("华文黑体"), QStringLiteral("STHeiti")},
                {QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
                 QStringLiteral("WenQuanYi Micro Hei"), QStringLiteral("sans-serif")},
                false};
    case Face::Kai:
        return {{QStringLiteral("楷体_GB2312"), QStringLiteral("KaiTi_GB2312")},
                {QStringLiteral("楷体"), QStringLiteral("KaiTi"), QStringLiteral("华文楷体"),
                 QStringLiteral("STKaiti"), QStringLiteral("方正楷体_GBK"), QStringLiteral("AR PL UKai CN")},
                serif(),
                true};
    case Face::FangSong:
        return {{QStringLiteral("仿宋_GB2312"), QStringLiteral("FangSong_GB2312")},
                {QStringLiteral("仿宋"), QStringLiteral("FangSong"), QStringLiteral("华文仿宋"),
                 QStringLiteral("STFangsong"), QStringLiteral("方正仿宋_GBK")},
                serif(),
                false};
    case Face::Song:
        break;
    }
    return {{QStringLiteral("宋体"), QStringLiteral("SimSun")},
            {QStringLiteral("NSimSun"), QStringLiteral("华文宋体"), QStringLiteral("STSong")},
            serif(),
            false};
}

bool hasAny(const QStringList &names) {
    return std::ranges::any_of(names, [](const QString &name) { return QFontDatabase::hasFamily(name); });
}

} // namespace

QFont fontOf(const TextStyle &style) {
    const Families families = familiesOf(style.face);
    const bool atHand = hasAny(families.official) || hasAny(families.alike);
    QFont font;
    font.setFamilies(families.official + families.alike + families.fallbacks);
    font.setPixelSize(static_cast<int>(std::lround(style.size * FontScale)));
    font.setBold(style.bold || (families.boldFallback && !atHand));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setKerning(false);
    // Glyphs in another's place (figures beside Latin letters, two dashes in one) have no character in a PDF.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

QStringList missingFamilies() {
    QStringList missing;
    for (const Face face : {Face::Title, Face::FangSong, Face::Kai, Face::Black}) {
        const QStringList official = familiesOf(face).official;
        if (!hasAny(official))
            missing.append(official.front());
    }
    return missing;
}

} // namespace weici::paint
