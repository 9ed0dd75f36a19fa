// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usualwords.h"

#include <cmath>

#include <QCoreApplication>

#include "app/labels.h"
#include "engine/decimal.h"

namespace weici::app::usualwords {

namespace {

struct UsualWords {
    Q_DECLARE_TR_FUNCTIONS(UsualWords)
};

QString whence(const std::optional<engine::Period> &from, const engine::Period &period, const QString &base) {
    if (!from)
        return UsualWords::tr("其他地区的中间值 %1").arg(base);
    if (*from == period.yearBefore())
        return UsualWords::tr("上年同期的 %1").arg(base);
    return UsualWords::tr("%1的 %2").arg(labels::period(*from), base);
}

/// 亿元, 万元 → 元.
QString withoutScale(const QString &unit) {
    return unit.size() > 1 && (unit.startsWith(u'亿') || unit.startsWith(u'万')) ? unit.mid(1) : unit;
}

QString tenThousandTooMuch(const QString &unit) {
    if (unit.startsWith(u'亿'))
        return UsualWords::tr("像是以“万%1”为单位的数").arg(withoutScale(unit));
    if (unit.startsWith(u'万'))
        return UsualWords::tr("像是以“%1”为单位的数").arg(withoutScale(unit));
    return UsualWords::tr("像是多乘了 1 万");
}

QString tenThousandTooLittle(const QString &unit) {
    if (unit.startsWith(u'万'))
        return UsualWords::tr("像是以“亿%1”为单位的数").arg(withoutScale(unit));
    if (unit.isEmpty() || unit.startsWith(u'亿') || unit == u"—" || unit == u"%")
        return UsualWords::tr("像是少乘了 1 万");
    return UsualWords::tr("像是以“万%1”为单位的数").arg(unit);
}

QString guess(int power, const QString &unit, bool isRate) {
    switch (power) {
    case 4:
        return tenThousandTooMuch(unit);
    case -4:
        return tenThousandTooLittle(unit);
    case 2:
        return isRate ? UsualWords::tr("像是漏了小数点，或把百分数又乘了 100")
                      : UsualWords::tr("像是漏了小数点");
    default:
        return isRate ? UsualWords::tr("像是把百分数填成了小数（35% 应填 35，不是 0.35）")
                      : UsualWords::tr("小数点像是错了两位");
    }
}

QString times(int power) {
    switch (power) {
    case 4:
        return UsualWords::tr("1 万倍");
    case -4:
        return UsualWords::tr("1 万分之一");
    case 2:
        return UsualWords::tr("100 倍");
    default:
        return UsualWords::tr("百分之一");
    }
}

} // namespace

QString shortFigure(double value) {
    const double size = std::abs(value);
    const int decimals = size >= 100 ? 0 : size >= 10 ? 1 : 2;
    return labels::figure(engine::rounded(value, decimals));
}

QString twoDecimals(double value) {
    return labels::figure(engine::rounded(value, 2));
}

QString exactFigure(double value) {
    return labels::figure(engine::rounded(value, 6));
}

QString slip(const QString &value, const std::optional<engine::Period> &from, const engine::Period &period,
             const QString &base, int power, const QString &unit, bool isRate) {
    return UsualWords::tr("指标值 %1 约为%2 的 %3，%4")
        .arg(value, whence(from, period, base), times(power), guess(power, unit, isRate));
}

QString change(const QString &value, const engine::Period &from, const engine::Period &period,
               const QString &base, double expected, bool byPeers) {
    const QString likely = shortFigure(expected);
    return byPeers ? UsualWords::tr("指标值 %1，%2；按其他地区同期的变化应在 %3 左右")
                         .arg(value, whence(from, period, base), likely)
                   : UsualWords::tr("指标值 %1，%2；按本地区以往的变化应在 %3 左右")
                         .arg(value, whence(from, period, base), likely);
}

QString factor(const QString &value, const QString &base, double factor) {
    return factor > 1
               ? UsualWords::tr("指标值 %1 是上年同期 %2 的 %3 倍").arg(value, base, shortFigure(factor))
               : UsualWords::tr("指标值 %1 只有上年同期 %2 的 %3%")
                     .arg(value, base, shortFigure(factor * 100));
}

QString amongPeers(const QString &value, double median) {
    return UsualWords::tr("指标值 %1，其他地区的中间值为 %2，相差悬殊").arg(value, shortFigure(median));
}

} // namespace weici::app::usualwords
