// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reportlayout.h"

#include <algorithm>
#include <array>
#include <utility>

#include <QCoreApplication>
#include <QRegularExpression>

#include "app/layoutjson.h"

namespace weici::app {

namespace {

using Content = ReportLayout::Content;
using Rows = ReportLayout::Rows;
using Each = ReportLayout::Each;

struct Layout {
    Q_DECLARE_TR_FUNCTIONS(Layout)
};

constexpr unsigned InLeaves = 1U << static_cast<unsigned>(Rows::Leaves);
constexpr unsigned InRegions = 1U << static_cast<unsigned>(Rows::Regions);
constexpr unsigned InItems = 1U << static_cast<unsigned>(Rows::Items);

/// What a column can show, and in which rows.
struct ContentWord {
    QLatin1StringView first;
    Content second;
    unsigned rows;
};
constexpr std::array Contents{
    ContentWord{QLatin1StringView("level1"), Content::Level1, InLeaves},
    ContentWord{QLatin1StringView("level2"), Content::Level2, InLeaves},
    ContentWord{QLatin1StringView("leaf"), Content::Leaf, InLeaves},
    ContentWord{QLatin1StringView("number"), Content::Number, InLeaves | InItems},
    ContentWord{QLatin1StringView("unit"), Content::Unit, InLeaves | InItems},
    ContentWord{QLatin1StringView("weight"), Content::Weight, InLeaves | InItems},
    ContentWord{QLatin1StringView("value"), Content::Value, InLeaves | InItems},
    ContentWord{QLatin1StringView("rank"), Content::Rank, InLeaves | InRegions | InItems},
    ContentWord{QLatin1StringView("target_value"), Content::TargetValue, InLeaves | InItems},
    ContentWord{QLatin1StringView("target_rank"), Content::TargetRank, InLeaves | InItems},
    ContentWord{QLatin1StringView("departments"), Content::Departments, InLeaves | InItems},
    ContentWord{QLatin1StringView("note"), Content::Note, InLeaves | InItems},
    ContentWord{QLatin1StringView("leaf_note"), Content::LeafNote, InLeaves | InItems},
    ContentWord{QLatin1StringView("region"), Content::Region, InRegions},
    ContentWord{QLatin1StringView("group"), Content::Group, InRegions},
    ContentWord{QLatin1StringView("group_rank"), Content::GroupRank, InRegions | InItems},
    ContentWord{QLatin1StringView("change"), Content::Change, InRegions},
    ContentWord{QLatin1StringView("published_points"), Content::PublishedPoints, InRegions},
    ContentWord{QLatin1StringView("published_rank"), Content::PublishedRank, InRegions},
    ContentWord{QLatin1StringView("item"), Content::Item, InItems},
    ContentWord{QLatin1StringView("points"), Content::Points, InLeaves | InRegions | InItems},
    ContentWord{QLatin1StringView("full"), Content::Full, InLeaves | InItems},
    ContentWord{QLatin1StringView("coverage"), Content::Coverage, InItems},
    ContentWord{QLatin1StringView("lost"), Content::Lost, InLeaves},
    ContentWord{QLatin1StringView("by_rank"), Content::ByRank, InLeaves},
    ContentWord{QLatin1StringView("by_target"), Content::ByTarget, InLeaves},
    ContentWord{QLatin1StringView("gap"), Content::Gap, InLeaves},
    ContentWord{QLatin1StringView("rule"), Content::Rule, InItems},
    ContentWord{QLatin1StringView("basis"), Content::Basis, InItems},
    ContentWord{QLatin1StringView("share"), Content::Share, InItems},
    ContentWord{QLatin1StringView("own_weight"), Content::OwnWeight, InItems},
    ContentWord{QLatin1StringView("counted_weight"), Content::CountedWeight, InItems},
    ContentWord{QLatin1StringView("contribution"), Content::Contribution, InItems},
};

constexpr std::array RowWords{
    std::pair{QLatin1StringView("leaves"), Rows::Leaves},
    std::pair{QLatin1StringView("regions"), Rows::Regions},
    std::pair{QLatin1StringView("items"), Rows::Items},
};

constexpr std::array SortWords{
    std::pair{QLatin1StringView("printed"), ReportLayout::Sort::Printed},
    std::pair{QLatin1StringView("rank"), ReportLayout::Sort::Rank},
    std::pair{QLatin1StringView("lost"), ReportLayout::Sort::Lost},
};

constexpr std::array Repeats{
    std::pair{QLatin1StringView("year-periods"), Each::YearPeriods},
    std::pair{QLatin1StringView("target-years"), Each::TargetYears},
    std::pair{QLatin1StringView("target-years-regions"), Each::TargetYearRegions},
    std::pair{QLatin1StringView("regions"), Each::Regions},
    std::pair{QLatin1StringView("level1"), Each::Level1},
};

/// The value that a word stands for; any other is refused.
template <class Words>
auto meaning(const LayoutJson &reader, const Words &words, const QString &word, const QString &path,
             const QString &refusal) {
    const auto found = std::ranges::find_if(words, [&](const auto &known) { return known.first == word; });
    if (found == words.end())
        reader.fail(path, refusal.arg(word));
    return found->second;
}

/// One line, or a list of lines from the top down.
QStringList readHeader(LayoutJson &reader, const QJsonObject &object, const QString &path) {
    const QString key = QStringLiteral("header");
    if (!object.value(key).isArray())
        return {reader.text(object, path, key, true)};
    QStringList lines;
    const auto items = reader.list(object, path, key, true);
    for (int i = 0; i < items.size(); ++i) {
        if (!items.at(i).isString() || items.at(i).toString().isEmpty())
            reader.fail(path + u'/' + key + u'/' + QString::number(i),
                        Layout::tr("表头的每一行应是引号括起的文字"));
        lines << items.at(i).toString();
    }
    if (lines.isEmpty())
        reader.fail(path + u'/' + key, Layout::tr("“%1”不能为空").arg(key));
    return lines;
}

void readMerging(LayoutJson &reader, const QJsonObject &object, const QString &path,
                 ReportLayout::Column &column) {
    column.mergeDown = reader.flag(object, path, QStringLiteral("merge_down"));
    column.mergeWithinLevel2 = reader.flag(object, path, QStringLiteral("merge_within_level2"));
    const bool merges = column.content == Content::Level1 || column.content == Content::Level2 ||
                        column.content == Content::Weight || column.content == Content::Departments;
    if (column.mergeDown && !merges)
        reader.fail(path + QStringLiteral("/merge_down"),
                    Layout::tr("只有一级、二级指标、权重和责任单位可以纵向合并"));
    if (column.mergeWithinLevel2 && !column.mergeDown)
        reader.fail(path + QStringLiteral("/merge_within_level2"),
                    Layout::tr("这一栏没有纵向合并（merge_down）"));
}

void readRepeating(LayoutJson &reader, const QJsonObject &object, const QString &path,
                   ReportLayout::Column &column) {
    const QString each = reader.text(object, path, QStringLiteral("each"));
    if (!each.isEmpty())
        column.each = meaning(reader, Repeats, each, path + QStringLiteral("/each"),
                              Layout::tr("不认识的重复方式“%1”"));
    column.yearBefore = reader.flag(object, path, QStringLiteral("year_before"));
    if (column.yearBefore && !each.isEmpty())
        reader.fail(path + QStringLiteral("/year_before"),
                    Layout::tr("重复的栏（each）不能同时取上一年（year_before）"));
}

ReportLayout::Column readColumn(LayoutJson &reader, const QJsonValue &item, const QString &path) {
    if (!item.isObject())
        reader.fail(path, Layout::tr("每一栏应是花括号括起的一项"));
    const QJsonObject object = item.toObject();
    ReportLayout::Column column;
    column.content = meaning(reader, Contents, reader.text(object, path, QStringLiteral("shows"), true),
                             path + QStringLiteral("/shows"), Layout::tr("不认识的栏目内容“%1”"));
    column.header = readHeader(reader, object, path);
    readMerging(reader, object, path, column);
    readRepeating(reader, object, path, column);
    column.widthChars =
        reader.number(object, path, QStringLiteral("width"), column.widthChars, 2, 200, false);
    column.decimals = static_cast<int>(
        reader.number(object, path, QStringLiteral("decimals"), column.decimals, 0, 6, true));
    column.ifAny = reader.flag(object, path, QStringLiteral("if_any"));
    reader.refuseUnknown(object, path);
    return column;
}

void readColumns(LayoutJson &reader, ReportLayout &layout) {
    const QString key = QStringLiteral("columns");
    const auto items = reader.list(reader.root(), {}, key, true);
    for (int i = 0; i < items.size(); ++i)
        layout.columns.push_back(readColumn(reader, items.at(i), u'/' + key + u'/' + QString::number(i)));
    if (layout.columns.empty())
        reader.fail(u'/' + key, Layout::tr("至少要有一栏"));
}

void readNotes(LayoutJson &reader, ReportLayout &layout) {
    const QString key = QStringLiteral("notes");
    const auto items = reader.list(reader.root(), {}, key, false);
    for (int i = 0; i < items.size(); ++i) {
        if (!items.at(i).isString())
            reader.fail(u'/' + key + u'/' + QString::number(i), Layout::tr("每一条附注应是引号括起的文字"));
        layout.notes << items.at(i).toString();
    }
}

void readRows(LayoutJson &reader, ReportLayout &layout) {
    const auto &root = reader.root();
    if (const QString rows = reader.text(root, {}, QStringLiteral("rows")); !rows.isEmpty())
        layout.rows = meaning(reader, RowWords, rows, QStringLiteral("/rows"),
                              Layout::tr("不认识的行“%1”，可用的有 leaves、regions、items"));
    if (const QString sort = reader.text(root, {}, QStringLiteral("sort")); !sort.isEmpty())
        layout.sort = meaning(reader, SortWords, sort, QStringLiteral("/sort"),
                              Layout::tr("不认识的顺序“%1”，可用的有 printed、rank、lost"));
    if (layout.sort == ReportLayout::Sort::Rank && layout.rows != Rows::Regions)
        reader.fail(QStringLiteral("/sort"), Layout::tr("只有各行是地区（regions）时才能按 rank 排"));
    if (layout.sort == ReportLayout::Sort::Lost && layout.rows != Rows::Leaves)
        reader.fail(QStringLiteral("/sort"), Layout::tr("只有各行是指标（leaves）时才能按 lost 排"));
    layout.sumRow = reader.flag(root, {}, QStringLiteral("sum_row"));
    if (layout.sumRow && layout.rows != Rows::Leaves)
        reader.fail(QStringLiteral("/sum_row"), Layout::tr("只有各行是指标（leaves）时才有合计"));
}

void readChart(LayoutJson &reader, ReportLayout &layout) {
    const QString word = reader.text(reader.root(), {}, QStringLiteral("chart"));
    if (word.isEmpty())
        return;
    const QString path = QStringLiteral("/chart");
    const auto content = meaning(reader, Contents, word, path, Layout::tr("不认识的栏目内容“%1”"));
    const bool charts = (content == Content::Points && layout.rows == Rows::Regions) ||
                        (content == Content::Lost && layout.rows == Rows::Leaves);
    if (!charts)
        reader.fail(path, Layout::tr("只有地区的 points 和指标的 lost 可以画图"));
    if (std::ranges::find(layout.columns, content, &ReportLayout::Column::content) == layout.columns.end())
        reader.fail(path, Layout::tr("缺少要画图的一栏“%1”").arg(word));
    layout.chart = content;
}

QString wordOf(Content content) {
    return std::ranges::find(Contents, content, &ContentWord::second)->first;
}

/// What the rows are decides what columns can show and for what they can repeat.
void checkContents(const LayoutJson &reader, const ReportLayout &layout) {
    const unsigned rows = 1U << static_cast<unsigned>(layout.rows);
    for (std::size_t c = 0; c < layout.columns.size(); ++c) {
        const auto &column = layout.columns[c];
        const QString path = QStringLiteral("/columns/%1").arg(c);
        if ((std::ranges::find(Contents, column.content, &ContentWord::second)->rows & rows) == 0)
            reader.fail(
                path + QStringLiteral("/shows"),
                Layout::tr("各行是 %1 的版式里不能有“%2”")
                    .arg(RowWords.at(static_cast<std::size_t>(layout.rows)).first, wordOf(column.content)));
        const bool repeats =
            column.each == Each::Once ||
            (column.each == Each::Level1 ? layout.rows == Rows::Regions : layout.rows == Rows::Leaves);
        if (!repeats || (column.yearBefore && layout.rows != Rows::Leaves))
            reader.fail(path + (repeats ? QStringLiteral("/year_before") : QStringLiteral("/each")),
                        Layout::tr("各行是 %1 的版式里不能这样重复或取上一年")
                            .arg(RowWords.at(static_cast<std::size_t>(layout.rows)).first));
    }
}

/// The columns that a setting speaks of must be there.
void checkColumns(const LayoutJson &reader, const ReportLayout &layout) {
    const auto at = [&](Content content) {
        return std::ranges::find(layout.columns, content, &ReportLayout::Column::content) -
               layout.columns.begin();
    };
    const auto count = std::ssize(layout.columns);
    if (layout.rows == Rows::Leaves && at(Content::Leaf) == count)
        reader.fail(QStringLiteral("/columns"), Layout::tr("缺少三级指标一栏（leaf）"));
    if (layout.rows == Rows::Regions && at(Content::Region) == count)
        reader.fail(QStringLiteral("/columns"), Layout::tr("缺少地区一栏（region）"));
    if (layout.rows == Rows::Items && at(Content::Item) == count)
        reader.fail(QStringLiteral("/columns"), Layout::tr("缺少指标一栏（item）"));
    if (layout.leafSpansLevel2 && at(Content::Level2) + 1 != at(Content::Leaf))
        reader.fail(QStringLiteral("/leaf_spans_level2"),
                    Layout::tr("缺少紧挨在三级指标左边的二级指标一栏（level2），三级指标无法跨栏"));
    if (layout.level1SpansLevel2 && at(Content::Level1) + 1 != at(Content::Level2))
        reader.fail(QStringLiteral("/level1_spans_level2"),
                    Layout::tr("缺少紧挨在一起的一级、二级指标两栏（level1、level2），一级指标无法跨栏"));
    if (layout.markRanks && at(Content::Rank) == count)
        reader.fail(QStringLiteral("/mark_ranks"), Layout::tr("缺少排名一栏（rank），无从标出前后位"));
    if (layout.nameColumns > count)
        reader.fail(QStringLiteral("/name_columns"), Layout::tr("只有 %1 栏").arg(count));
}

void checkFields(const LayoutJson &reader, const QString &path, const QString &text, bool ofColumn = false) {
    static const QRegularExpression field(QStringLiteral("\\{([^{}]*)\\}"));
    QStringList known{QStringLiteral("region"), QStringLiteral("city"), QStringLiteral("period"),
                      QStringLiteral("span"),   QStringLiteral("year"), QStringLiteral("title")};
    if (ofColumn)
        known << QStringLiteral("block") << QStringLiteral("item");
    for (auto fields = field.globalMatch(text); fields.hasNext();) {
        const auto name = fields.next().captured(1);
        if (!known.contains(name))
            reader.fail(
                path,
                Layout::tr("不认识的字段“{%1}”，可用的有 {%2}").arg(name, known.join(QStringLiteral("} {"))));
    }
}

void checkAllFields(const LayoutJson &reader, const ReportLayout &layout) {
    checkFields(reader, QStringLiteral("/annex"), layout.annex);
    checkFields(reader, QStringLiteral("/title"), layout.title);
    for (std::size_t c = 0; c < layout.columns.size(); ++c) {
        for (const QString &line : layout.columns[c].header)
            checkFields(reader, QStringLiteral("/columns/%1/header").arg(c), line,
                        layout.columns[c].each == Each::Level1);
    }
    for (qsizetype i = 0; i < layout.notes.size(); ++i)
        checkFields(reader, QStringLiteral("/notes/") + QString::number(i), layout.notes.at(i));
}

void readHeading(LayoutJson &reader, ReportLayout &layout) {
    const auto &root = reader.root();
    reader.number(root, {}, QStringLiteral("format"), 1, 1, 1, true);
    layout.name = reader.text(root, {}, QStringLiteral("name"), true);
    layout.label = reader.text(root, {}, QStringLiteral("label"));
    layout.annex = reader.text(root, {}, QStringLiteral("annex"));
    layout.title = reader.text(root, {}, QStringLiteral("title"), true);
}

} // namespace

ReportLayout ReportLayout::fromJson(const QByteArray &json, const QString &origin) {
    LayoutJson reader(json, origin);
    const auto &root = reader.root();
    ReportLayout layout;
    readHeading(reader, layout);
    readRows(reader, layout);
    readColumns(reader, layout);
    layout.nameColumns =
        static_cast<int>(reader.number(root, {}, QStringLiteral("name_columns"), 0, 0, 20, true));
    layout.leafSpansLevel2 = reader.flag(root, {}, QStringLiteral("leaf_spans_level2"));
    layout.level1SpansLevel2 = reader.flag(root, {}, QStringLiteral("level1_spans_level2"));
    layout.groupWeights = reader.flag(root, {}, QStringLiteral("group_weights"));
    layout.markRanks = reader.flag(root, {}, QStringLiteral("mark_ranks"));
    readChart(reader, layout);
    readNotes(reader, layout);
    layout.landscape = reader.flag(root, {}, QStringLiteral("landscape"));
    reader.refuseUnknown(root, {});
    checkContents(reader, layout);
    checkColumns(reader, layout);
    checkAllFields(reader, layout);
    return layout;
}

} // namespace weici::app
