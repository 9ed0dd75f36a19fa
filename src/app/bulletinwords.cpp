// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bulletinwords.h"

#include <QRegularExpression>

#include "app/labels.h"
#include "engine/decimal.h"
#include "engine/numbertext.h"

namespace weici::app::bulletinwords {

namespace {

bool isNumber(const QString &text) {
    return engine::parsePlain(labels::utf8(text)).has_value();
}

QString withoutRemark(const QString &text) {
    static const QRegularExpression remark(QStringLiteral("\\s*[（(].*$"));
    return QString(text).remove(remark).trimmed();
}

QString withoutStop(const QString &text) {
    static const QRegularExpression stop(QStringLiteral("[。；，、\\s]+$"));
    return QString(text).remove(stop);
}

/// A range is no number as a value; as a target its easier end is what has to be reached.
bool isRange(const engine::CellText &target, const engine::Indicator &leaf) {
    return engine::readCell(target.text, {engine::CellRole::Value, leaf.unit, leaf.direction}).state !=
           engine::CellState::Value;
}

} // namespace

QString period(const engine::Period &period) {
    return labels::text(period.chinese());
}

QString periodWithin(const engine::Period &period, const engine::Period &bulletin) {
    return labels::text(period.year() == bulletin.year() ? period.chineseWithoutYear() : period.chinese());
}

QString endOf(const engine::Period &period) {
    return u"%1年%2月底"_qs.arg(period.year()).arg(period.lastMonth());
}

QString date(const QDate &date) {
    return date.isValid() ? u"%1年%2月%3日"_qs.arg(date.year()).arg(date.month()).arg(date.day())
                          : u"　年　月　日"_qs;
}

QString documentNumber(const QString &typed) {
    static const QRegularExpression year(QStringLiteral("[(（\\[［【〔]([0-9]{4})[)）\\]］】〕]"));
    QString number = typed;
    number.remove(QRegularExpression(QStringLiteral("\\s+")));
    return number.replace(year, QStringLiteral("〔\\1〕"));
}

QString numeral(int number) {
    static const QString digits = QStringLiteral("一二三四五六七八九");
    constexpr int ten = 10;
    QString text;
    if (number >= 2 * ten)
        text += digits[number / ten - 1];
    if (number >= ten)
        text += u'十';
    if (number % ten > 0)
        text += digits[number % ten - 1];
    return text;
}

QString figure(const engine::CellText &cell, const QString &unit) {
    if (cell.state == engine::CellState::Text)
        return withoutStop(labels::text(cell.text)).trimmed();
    if (cell.state != engine::CellState::Value)
        return {};
    if (cell.number == 0 && cell.text.starts_with('-'))
        return u"0"_qs;
    const QString number = labels::value(cell);
    const bool textHasUnit = unit.isEmpty() && labels::text(cell.text).trimmed() != number;
    return textHasUnit ? withoutRemark(labels::text(cell.text)) : number;
}

QString comparator(const engine::CellText &cell) {
    switch (cell.comparator) {
    case engine::Comparator::AtLeast:
        return u"以上"_qs;
    case engine::Comparator::AtMost:
        return u"以下"_qs;
    case engine::Comparator::About:
        return u"左右"_qs;
    default:
        return {};
    }
}

QString missingValue(engine::CellState state) {
    switch (state) {
    case engine::CellState::NotPublished:
        return u"暂未发布"_qs;
    case engine::CellState::NotRankable:
        return u"无可比数据"_qs;
    case engine::CellState::NotApplicable:
        return u"不作要求"_qs;
    default:
        return u"暂无数据"_qs;
    }
}

QString missingRank(engine::CellState state) {
    switch (state) {
    case engine::CellState::NotPublished:
        return u"暂未发布"_qs;
    case engine::CellState::NotRankable:
        return u"不可比"_qs;
    case engine::CellState::NotApplicable:
        return u"不作要求"_qs;
    default:
        return u"暂缺"_qs;
    }
}

QString rankPhrase(const QString &rank, bool tied, int regionCount) {
    if (!isNumber(rank))
        return rank;
    const bool isLast = regionCount > 1 && rank == QString::number(regionCount);
    const QString place = isLast ? u"倒数第1位"_qs : u"第%1位"_qs.arg(rank);
    return tied ? u"并列"_qs + place : place;
}

QString bareRank(const QString &text, int regionCount) {
    static const QRegularExpression number(QStringLiteral("[0-9]+(\\.[0-9]+)?"));
    const auto match = number.match(text);
    if (!match.hasMatch())
        return text;
    if (!text.contains(u"倒数"))
        return match.captured();
    return labels::figure(regionCount + 1 - match.captured().toDouble());
}

QString growthPhrase(const QString &number) {
    if (!isNumber(number))
        return number;
    if (number.toDouble() == 0)
        return u"持平"_qs;
    return number.startsWith(u'-') ? u"下降"_qs + number.mid(1) : u"增长"_qs + number;
}

QString bareNumber(const QString &text) {
    if (text == u"持平")
        return u"0"_qs;
    if (text.startsWith(u"下降"))
        return u'-' + text.mid(2);
    return text.startsWith(u"增长") ? text.mid(2) : text;
}

QString differenceUnit(const QString &unit) {
    return unit == u"%" || unit == u"％" ? u"个百分点"_qs : unit;
}

QString target(const engine::CellText &target, const engine::Indicator &leaf, const QString &unit) {
    QString text = withoutStop(labels::text(target.text)).trimmed();
    if (target.state != engine::CellState::Value || target.comparator == engine::Comparator::Above)
        return text;
    if (isRange(target, leaf))
        return text.endsWith(unit) ? text : text + unit;
    if (unit.isEmpty())
        return withoutRemark(text);
    return labels::value(target) + unit + comparator(target);
}

} // namespace weici::app::bulletinwords
