// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schemecolumns.h"

#include <QRegularExpression>

#include <algorithm>

#include "app/pastedtable.h"

namespace weici::app {

namespace {

constexpr int headingRows = 12; ///< titles stand above the headings

bool containsAny(const QString &text, std::initializer_list<QStringView> words) {
    return std::any_of(words.begin(), words.end(), [&text](QStringView word) { return text.contains(word); });
}

bool isOneOf(const QString &text, std::initializer_list<QStringView> words) {
    return std::any_of(words.begin(), words.end(), [&text](QStringView word) { return text == word; });
}

/// A heading without what stands in brackets: 一级指标（权重） is the column of the levels themselves.
QString headingCore(const QString &heading) {
    static const QRegularExpression brackets(QStringLiteral("\\([^()]*\\)"));
    return plainName(heading).remove(brackets).toLower();
}

std::optional<SchemeColumn> levelColumn(const QString &core) {
    const bool weight = containsAny(core, {u"权重", u"分值", u"weight"});
    if (core.startsWith(u"一级") || core.startsWith(u"level1"))
        return weight ? SchemeColumn::Level1Weight : SchemeColumn::Level1;
    if (core.startsWith(u"二级") || core.startsWith(u"level2"))
        return weight ? SchemeColumn::Level2Weight : SchemeColumn::Level2;
    return std::nullopt;
}

/// Headings of one row; a heading merged over a level and the column beside it covers the level's weight.
std::map<SchemeColumn, int> headings(const PastedTable &table, int row) {
    std::map<SchemeColumn, int> places;
    for (int column = 0; column < table.columnCount(); ++column) {
        const PastedCell &cell = table.at(row, column);
        auto meaning = schemeColumn(table.spread(row, column));
        if (meaning && cell.covered && cell.left > 0) {
            if (*meaning == SchemeColumn::Level1)
                meaning = SchemeColumn::Level1Weight;
            else if (*meaning == SchemeColumn::Level2)
                meaning = SchemeColumn::Level2Weight;
        }
        if (meaning)
            places.try_emplace(*meaning, column);
    }
    return places;
}

bool areHeadings(const std::map<SchemeColumn, int> &places) {
    return places.size() >= 2 &&
           (places.contains(SchemeColumn::Name) || places.contains(SchemeColumn::Level1));
}

/// The column whose texts count upwards in most of the rows, or −1.
int runningNumbers(const PastedTable &table) {
    for (int column = 0; column < table.columnCount(); ++column) {
        int counted = 0;
        int last = 0;
        for (int row = 0; row < table.rowCount(); ++row) {
            bool isNumber = false;
            const int number = table.at(row, column).text.trimmed().toInt(&isNumber);
            if (isNumber && (counted == 0 || number == last + 1))
                ++counted;
            if (isNumber)
                last = number;
        }
        if (counted >= 2 && 5 * counted >= 3 * table.rowCount())
            return column;
    }
    return -1;
}

std::optional<SchemeColumns> aroundNumbers(const PastedTable &table) {
    const int number = runningNumbers(table);
    if (number < 0 || number + 1 >= table.columnCount())
        return std::nullopt;
    SchemeColumns columns;
    columns.places[SchemeColumn::Number] = number;
    const SchemeColumn before[] = {SchemeColumn::Level2, SchemeColumn::Level1, SchemeColumn::Block};
    for (int i = 0; i < 3 && number - 1 - i >= 0; ++i)
        columns.places[before[i]] = number - 1 - i;
    if (number == 1) // one level alone is the first
        columns.places = {{SchemeColumn::Number, 1}, {SchemeColumn::Level1, 0}};
    const SchemeColumn behind[] = {SchemeColumn::Name, SchemeColumn::Unit, SchemeColumn::Weight};
    for (int i = 0; i < 3 && number + 1 + i < table.columnCount(); ++i)
        columns.places[behind[i]] = number + 1 + i;
    return columns;
}

/// Headings may take two rows (merged down, or a group above its columns).
int rowBehindHeadings(const PastedTable &table, int row, const std::map<SchemeColumn, int> &places) {
    int next = row + 1;
    while (next < table.rowCount() && std::any_of(places.begin(), places.end(), [&](const auto &place) {
               const PastedCell &cell = table.at(next, place.second);
               return cell.covered && cell.up > 0 && next - cell.up <= row;
           }))
        ++next;
    return next;
}

} // namespace

QString plainName(const QString &name) {
    QString plain;
    for (QChar c : name.normalized(QString::NormalizationForm_KC)) {
        if (c.isSpace() || c == u'"' || c == u'\u201c' || c == u'\u201d' || c == u'\'')
            continue;
        plain += c;
    }
    return plain;
}

std::optional<SchemeColumn> schemeColumn(const QString &heading) {
    const QString core = headingCore(heading);
    if (core.isEmpty() || core.size() > 20)
        return std::nullopt;
    if (const auto level = levelColumn(core))
        return level;
    if (isOneOf(core, {u"考核类别", u"类别", u"板块", u"考核板块", u"block"}))
        return SchemeColumn::Block;
    if (isOneOf(core, {u"代码", u"指标代码", u"编码", u"code"}))
        return SchemeColumn::Code;
    if (isOneOf(core, {u"序号", u"编号", u"no", u"no.", u"number"}))
        return SchemeColumn::Number;
    if (containsAny(core, {u"责任单位", u"责任部门", u"牵头单位", u"牵头部门", u"数据来源单位"}) ||
        isOneOf(core, {u"departments", u"部门"}))
        return SchemeColumn::Departments;
    if (isOneOf(core, {u"合用权重", u"共用权重", u"weight_group", u"weight_covers"}))
        return SchemeColumn::Group;
    if (isOneOf(core, {u"单位", u"计量单位", u"unit"}))
        return SchemeColumn::Unit;
    if (isOneOf(core, {u"权重", u"分值", u"满分", u"三级指标权重", u"三级权重", u"weight"}))
        return SchemeColumn::Weight;
    if (isOneOf(core, {u"方向", u"指标方向", u"指标属性", u"direction"}))
        return SchemeColumn::Direction;
    if (isOneOf(core, {u"备注", u"说明", u"note"}))
        return SchemeColumn::Note;
    if (core.startsWith(u"三级") || core.startsWith(u"level3") ||
        isOneOf(core, {u"指标", u"指标名称", u"监测指标", u"考核指标", u"具体指标", u"name"}))
        return SchemeColumn::Name;
    return std::nullopt;
}

std::optional<SchemeColumns> findSchemeColumns(const PastedTable &table) {
    for (int row = 0; row < std::min(table.rowCount(), headingRows); ++row) {
        auto places = headings(table, row);
        if (!areHeadings(places))
            continue;
        SchemeColumns columns{std::move(places), 0, true, {}};
        columns.firstRow = rowBehindHeadings(table, row, columns.places);
        // Without a column of its own the lowest level holds the leaves.
        for (const SchemeColumn lowest : {SchemeColumn::Level2, SchemeColumn::Level1}) {
            if (const auto found = columns.places.find(lowest);
                !columns.places.contains(SchemeColumn::Name) && found != columns.places.end()) {
                columns.places[SchemeColumn::Name] = found->second;
                columns.places.erase(found);
            }
        }
        for (int column = 0; column < table.columnCount(); ++column) {
            const QString heading = table.spread(row, column).simplified();
            const bool used = std::any_of(columns.places.begin(), columns.places.end(),
                                          [column](const auto &place) { return place.second == column; });
            if (!used && !heading.isEmpty() && !columns.unused.contains(heading))
                columns.unused << heading;
        }
        return columns;
    }
    return aroundNumbers(table);
}

} // namespace weici::app
