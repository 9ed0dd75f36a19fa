// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pasteheader.h"

#include "app/labels.h"
#include "models/gridshape.h"
#include "models/namebook.h"

#include <array>

namespace weici::models {

namespace {

enum class Kind { Name, Other, Field };

struct Word {
    const char16_t *text;
    Kind kind;
    int field;
    bool whole; ///< the heading is this word; else it contains it
};

/// In the order in which they are looked for: `目标排名` is neither a target nor a rank.
constexpr std::array words = {
    Word{u"责任单位", Kind::Name, 0, false},
    Word{u"牵头单位", Kind::Name, 0, false},
    Word{u"责任部门", Kind::Name, 0, false},
    Word{u"牵头部门", Kind::Name, 0, false},
    Word{u"同比", Kind::Other, 0, false},
    Word{u"环比", Kind::Other, 0, false},
    Word{u"增减", Kind::Other, 0, false},
    Word{u"上期", Kind::Other, 0, false},
    Word{u"上月", Kind::Other, 0, false},
    Word{u"去年", Kind::Other, 0, false},
    Word{u"上年", Kind::Other, 0, false},
    Word{u"进退", Kind::Other, 0, false},
    Word{u"升降", Kind::Other, 0, false},
    Word{u"变化", Kind::Other, 0, false},
    Word{u"目标排名", Kind::Field, TargetRank, false},
    Word{u"攻坚排名", Kind::Field, TargetRank, false},
    Word{u"攻坚全市排名", Kind::Field, TargetRank, false},
    Word{u"目标", Kind::Field, Target, false},
    Word{u"攻坚", Kind::Field, Target, false},
    Word{u"任务数", Kind::Field, Target, false},
    Word{u"计划数", Kind::Field, Target, false},
    Word{u"并列", Kind::Field, Tied, false},
    Word{u"排名", Kind::Field, Rank, false},
    Word{u"名次", Kind::Field, Rank, false},
    Word{u"位次", Kind::Field, Rank, false},
    Word{u"排位", Kind::Field, Rank, false},
    Word{u"截至", Kind::Field, AsOf, false},
    Word{u"所属期", Kind::Field, AsOf, false},
    Word{u"统计期", Kind::Field, AsOf, false},
    Word{u"备注", Kind::Field, Note, false},
    Word{u"说明", Kind::Field, Note, true},
    Word{u"指标值", Kind::Field, Value, false},
    Word{u"数值", Kind::Field, Value, false},
    Word{u"指标情况", Kind::Field, Value, false},
    Word{u"指标数据", Kind::Field, Value, false},
    Word{u"完成情况", Kind::Field, Value, true},
    Word{u"完成值", Kind::Field, Value, false},
    Word{u"完成数", Kind::Field, Value, false},
    Word{u"实际值", Kind::Field, Value, false},
    Word{u"实绩", Kind::Field, Value, true},
    Word{u"本期", Kind::Field, Value, true},
    Word{u"本期数", Kind::Field, Value, true},
    Word{u"数据", Kind::Field, Value, true},
    Word{u"值", Kind::Field, Value, true},
    Word{u"指标", Kind::Name, 0, true},
    Word{u"一级指标", Kind::Name, 0, false},
    Word{u"二级指标", Kind::Name, 0, false},
    Word{u"三级指标", Kind::Name, 0, false},
    Word{u"监测指标", Kind::Name, 0, false},
    Word{u"指标名称", Kind::Name, 0, false},
    Word{u"主要指标", Kind::Name, 0, false},
    Word{u"一级", Kind::Name, 0, true},
    Word{u"二级", Kind::Name, 0, true},
    Word{u"三级", Kind::Name, 0, true},
    Word{u"名称", Kind::Name, 0, true},
    Word{u"序号", Kind::Name, 0, true},
    Word{u"单位", Kind::Name, 0, true},
    Word{u"计量单位", Kind::Name, 0, true},
    Word{u"权重", Kind::Name, 0, false},
    Word{u"分值", Kind::Name, 0, true},
    Word{u"考核类别", Kind::Name, 0, false},
    Word{u"类别", Kind::Name, 0, true},
};

/// The longest beginning of the heading that is a period, taken off it.
std::optional<engine::Period> takePeriod(QString &heading, int year) {
    for (qsizetype length = heading.size(); length >= 2; --length) {
        const auto period = engine::Period::fromText(app::labels::utf8(heading.first(length)), year);
        if (period) {
            // A figure alone is no month, and the first sign behind must not be part of the date.
            const bool named = heading.first(length).contains(u'年') ||
                               heading.first(length).contains(u'月') ||
                               heading.first(length).contains(u'季') || heading.first(length).contains(u'q');
            if (!named && !heading.first(length).contains(u'-')) {
                return {};
            }
            heading.remove(0, length);
            return period;
        }
    }
    return {};
}

const Word *findWord(const QString &heading) {
    for (const Word &word : words) {
        const auto text = QStringView(word.text);
        if (word.whole ? heading == text : heading.contains(text)) {
            return &word;
        }
    }
    return nullptr;
}

void read(const QString &text, int year, PasteHeading &heading) {
    QString rest = comparableName(text);
    // 《2022年底》 is the goal for the year, not a period of it.
    if (const auto period = takePeriod(rest, heading.period ? heading.period->year() : year)) {
        heading.period = period;
        rest.remove(QStringLiteral("底")).remove(QStringLiteral("份"));
    }
    const Word *word = findWord(rest);
    if (!word) {
        return;
    }
    if (word->kind == Kind::Field) {
        heading.field = word->field;
    }
    heading.name = word->kind == Kind::Name;
    heading.other = heading.other || word->kind == Kind::Other;
}

} // namespace

PasteHeading readHeading(const QStringList &headings, int year) {
    PasteHeading heading;
    for (const QString &text : headings) {
        read(text, year, heading);
    }
    return heading;
}

} // namespace weici::models
