// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reportlayout.h"

#include <algorithm>
#include <array>
#include <utility>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include "app/jsonlines.h"

namespace weici::app {

namespace {

using Content = ReportLayout::Content;

struct Layout {
    Q_DECLARE_TR_FUNCTIONS(Layout)
};

constexpr auto Folder = ":/weici/layouts";

constexpr std::array Contents{
    std::pair{QLatin1StringView("level1"), Content::Level1},
    std::pair{QLatin1StringView("level2"), Content::Level2},
    std::pair{QLatin1StringView("leaf"), Content::Leaf},
    std::pair{QLatin1StringView("number"), Content::Number},
    std::pair{QLatin1StringView("unit"), Content::Unit},
    std::pair{QLatin1StringView("weight"), Content::Weight},
    std::pair{QLatin1StringView("value"), Content::Value},
    std::pair{QLatin1StringView("rank"), Content::Rank},
    std::pair{QLatin1StringView("target_value"), Content::TargetValue},
    std::pair{QLatin1StringView("target_rank"), Content::TargetRank},
    std::pair{QLatin1StringView("departments"), Content::Departments},
    std::pair{QLatin1StringView("note"), Content::Note},
    std::pair{QLatin1StringView("leaf_note"), Content::LeafNote},
};

constexpr std::array Repeats{
    std::pair{QLatin1StringView("year-periods"), ReportLayout::Each::YearPeriods},
    std::pair{QLatin1StringView("target-years"), ReportLayout::Each::TargetYears},
    std::pair{QLatin1StringView("target-years-regions"), ReportLayout::Each::TargetYearRegions},
};

/// A layout file while it is read: every value is asked for by its key and type, and what nobody asked for is
/// an error.
class Reader final {
public:
    Reader(const QByteArray &json, const QString &origin)
        : m_origin(origin)
        , m_root(parse(json))
        , m_lines(QString::fromUtf8(json)) {
        if (const auto &twice = m_lines.twice())
            fail(*twice, Layout::tr("“%1”出现了两次").arg(twice->section(u'/', -1)));
    }

    [[nodiscard]] const QJsonObject &root() const { return m_root; }

    QString text(const QJsonObject &in, const QString &path, const QString &key, bool required = false) {
        const auto value = take(in, path, key, required);
        if (!value.isUndefined() && !value.isString())
            fail(path + u'/' + key, Layout::tr("“%1”应是引号括起的文字").arg(key));
        if (required && value.toString().isEmpty())
            fail(path + u'/' + key, Layout::tr("“%1”不能为空").arg(key));
        return value.toString();
    }

    bool flag(const QJsonObject &in, const QString &path, const QString &key) {
        const auto value = take(in, path, key, false);
        if (!value.isUndefined() && !value.isBool())
            fail(path + u'/' + key, Layout::tr("“%1”应是 true 或 false").arg(key));
        return value.toBool();
    }

    double width(const QJsonObject &in, const QString &path, const QString &key, double otherwise) {
        const auto value = take(in, path, key, false);
        if (value.isUndefined())
            return otherwise;
        if (!value.isDouble() || value.toDouble() < 2 || value.toDouble() > 200)
            fail(path + u'/' + key, Layout::tr("“%1”应是 2 到 200 之间的数").arg(key));
        return value.toDouble();
    }

    QJsonArray list(const QJsonObject &in, const QString &path, const QString &key, bool required) {
        const auto value = take(in, path, key, required);
        if (!value.isUndefined() && !value.isArray())
            fail(path + u'/' + key, Layout::tr("“%1”应是方括号括起的列表").arg(key));
        return value.toArray();
    }

    /// Refuses the keys of an object that were not asked for.
    void refuseUnknown(const QJsonObject &in, const QString &path) const {
        for (const auto &key : in.keys()) {
            if (!m_taken.contains(path + u'/' + key))
                fail(path + u'/' + key, Layout::tr("不认识“%1”，请删去或改正").arg(key));
        }
    }

    [[noreturn]] void fail(const QString &path, const QString &reason) const {
        throw LayoutError(Layout::tr("版式文件“%1”第 %2 行：%3。")
                              .arg(m_origin, QString::number(m_lines.line(path)), reason));
    }

private:
    QJsonObject parse(const QByteArray &json) const {
        QJsonParseError error;
        const auto document = QJsonDocument::fromJson(json, &error);
        const auto line = QString::number(json.left(error.offset).count('\n') + 1);
        if (error.error != QJsonParseError::NoError)
            throw LayoutError(Layout::tr("版式文件“%1”第 %2 行：不是合法的 JSON，请检查逗号、引号和括号。")
                                  .arg(m_origin, line));
        if (!document.isObject())
            throw LayoutError(Layout::tr("版式文件“%1”第 1 行：最外层应是花括号。").arg(m_origin));
        return document.object();
    }

    QJsonValue take(const QJsonObject &in, const QString &path, const QString &key, bool required) {
        m_taken.insert(path + u'/' + key);
        if (required && !in.contains(key))
            fail(path, Layout::tr("缺少“%1”").arg(key));
        return in.value(key);
    }

    QString m_origin;
    QJsonObject m_root;
    JsonLines m_lines;
    QSet<QString> m_taken;
};

/// The value that a word stands for; any other is refused.
template <class Words>
auto meaning(const Reader &reader, const Words &words, const QString &word, const QString &path,
             const QString &refusal) {
    const auto found = std::ranges::find_if(words, [&](const auto &known) { return known.first == word; });
    if (found == words.end())
        reader.fail(path, refusal.arg(word));
    return found->second;
}

/// One line, or a list of lines from the top down.
QStringList readHeader(Reader &reader, const QJsonObject &object, const QString &path) {
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

void readMerging(Reader &reader, const QJsonObject &object, const QString &path,
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

void readRepeating(Reader &reader, const QJsonObject &object, const QString &path,
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

ReportLayout::Column readColumn(Reader &reader, const QJsonValue &item, const QString &path) {
    if (!item.isObject())
        reader.fail(path, Layout::tr("每一栏应是花括号括起的一项"));
    const QJsonObject object = item.toObject();
    ReportLayout::Column column;
    column.content = meaning(reader, Contents, reader.text(object, path, QStringLiteral("shows"), true),
                             path + QStringLiteral("/shows"), Layout::tr("不认识的栏目内容“%1”"));
    column.header = readHeader(reader, object, path);
    readMerging(reader, object, path, column);
    readRepeating(reader, object, path, column);
    column.widthChars = reader.width(object, path, QStringLiteral("width"), column.widthChars);
    reader.refuseUnknown(object, path);
    return column;
}

void readColumns(Reader &reader, ReportLayout &layout) {
    const QString key = QStringLiteral("columns");
    const auto items = reader.list(reader.root(), {}, key, true);
    for (int i = 0; i < items.size(); ++i)
        layout.columns.push_back(readColumn(reader, items.at(i), u'/' + key + u'/' + QString::number(i)));
    if (layout.columns.empty())
        reader.fail(u'/' + key, Layout::tr("至少要有一栏"));
}

void readNotes(Reader &reader, ReportLayout &layout) {
    const QString key = QStringLiteral("notes");
    const auto items = reader.list(reader.root(), {}, key, false);
    for (int i = 0; i < items.size(); ++i) {
        if (!items.at(i).isString())
            reader.fail(u'/' + key + u'/' + QString::number(i), Layout::tr("每一条附注应是引号括起的文字"));
        layout.notes << items.at(i).toString();
    }
}

/// The columns that a setting speaks of must be there.
void checkColumns(const Reader &reader, const ReportLayout &layout) {
    const auto at = [&](Content content) {
        return std::ranges::find(layout.columns, content, &ReportLayout::Column::content) -
               layout.columns.begin();
    };
    const auto count = std::ssize(layout.columns);
    if (at(Content::Leaf) == count)
        reader.fail(QStringLiteral("/columns"), Layout::tr("缺少三级指标一栏（leaf）"));
    if (layout.leafSpansLevel2 && at(Content::Level2) + 1 != at(Content::Leaf))
        reader.fail(QStringLiteral("/leaf_spans_level2"),
                    Layout::tr("缺少紧挨在三级指标左边的二级指标一栏（level2），三级指标无法跨栏"));
    if (layout.level1SpansLevel2 && at(Content::Level1) + 1 != at(Content::Level2))
        reader.fail(QStringLiteral("/level1_spans_level2"),
                    Layout::tr("缺少紧挨在一起的一级、二级指标两栏（level1、level2），一级指标无法跨栏"));
    if (layout.markRanks && at(Content::Rank) == count)
        reader.fail(QStringLiteral("/mark_ranks"), Layout::tr("缺少排名一栏（rank），无从标出前后位"));
}

void checkFields(const Reader &reader, const QString &path, const QString &text) {
    static const QRegularExpression field(QStringLiteral("\\{([^{}]*)\\}"));
    static const QStringList known{QStringLiteral("region"), QStringLiteral("period"), QStringLiteral("span"),
                                   QStringLiteral("year"), QStringLiteral("title")};
    for (auto fields = field.globalMatch(text); fields.hasNext();) {
        const auto name = fields.next().captured(1);
        if (!known.contains(name))
            reader.fail(
                path,
                Layout::tr("不认识的字段“{%1}”，可用的有 {%2}").arg(name, known.join(QStringLiteral("} {"))));
    }
}

} // namespace

QStringList ReportLayout::names() {
    QStringList names;
    for (const auto &file :
         QDir(QLatin1String(Folder)).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        names << file.chopped(5);
    return names;
}

ReportLayout ReportLayout::named(const QString &name) {
    QFile file(QLatin1String(Folder) + u'/' + name + QStringLiteral(".json"));
    if (!names().contains(name) || !file.open(QIODevice::ReadOnly))
        throw LayoutError(
            Layout::tr("没有名为“%1”的版式，可用的有：%2。").arg(name, names().join(QStringLiteral("、"))));
    return fromJson(file.readAll(), name + QStringLiteral(".json"));
}

ReportLayout ReportLayout::fromJson(const QByteArray &json, const QString &origin) {
    Reader reader(json, origin);
    const auto &root = reader.root();
    ReportLayout layout;
    layout.name = reader.text(root, {}, QStringLiteral("name"), true);
    layout.annex = reader.text(root, {}, QStringLiteral("annex"));
    layout.title = reader.text(root, {}, QStringLiteral("title"), true);
    readColumns(reader, layout);
    layout.leafSpansLevel2 = reader.flag(root, {}, QStringLiteral("leaf_spans_level2"));
    layout.level1SpansLevel2 = reader.flag(root, {}, QStringLiteral("level1_spans_level2"));
    layout.groupWeights = reader.flag(root, {}, QStringLiteral("group_weights"));
    layout.markRanks = reader.flag(root, {}, QStringLiteral("mark_ranks"));
    readNotes(reader, layout);
    layout.landscape = reader.flag(root, {}, QStringLiteral("landscape"));
    reader.refuseUnknown(root, {});
    checkColumns(reader, layout);
    checkFields(reader, QStringLiteral("/title"), layout.title);
    for (std::size_t c = 0; c < layout.columns.size(); ++c) {
        for (const QString &line : layout.columns[c].header)
            checkFields(reader, QStringLiteral("/columns/%1/header").arg(c), line);
    }
    for (qsizetype i = 0; i < layout.notes.size(); ++i)
        checkFields(reader, QStringLiteral("/notes/") + QString::number(i), layout.notes.at(i));
    return layout;
}

} // namespace weici::app
