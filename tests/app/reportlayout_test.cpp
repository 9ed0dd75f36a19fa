// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reportlayout.h"

#include <gtest/gtest.h>

#include <ostream>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include "app/configfolder.h"

namespace weici::app {
namespace {

QByteArray sound() {
    return R"({
  "name": "test",
  "title": "{region}{period}表",
  "columns": [
    { "shows": "level2", "header": "指标", "width": 10, "merge_down": true },
    { "shows": "leaf", "header": "指标" },
    { "shows": "rank", "header": "排名" }
  ],
  "leaf_spans_level2": true,
  "mark_ranks": true,
  "notes": ["{year}年"],
  "landscape": true
})";
}

TEST(ReportLayout, ReadsASoundFile) {
    const auto layout = ReportLayout::fromJson(sound(), QStringLiteral("test.json"));
    ASSERT_EQ(layout.columns.size(), 3U);
    EXPECT_EQ(layout.columns[0].content, ReportLayout::Content::Level2);
    EXPECT_EQ(layout.columns[0].header, QStringList{QStringLiteral("指标")});
    EXPECT_EQ(layout.columns[0].widthChars, 10);
    EXPECT_TRUE(layout.columns[0].mergeDown);
    EXPECT_FALSE(layout.columns[1].mergeDown);
    EXPECT_TRUE(layout.leafSpansLevel2 && layout.markRanks && layout.landscape && !layout.groupWeights);
    EXPECT_EQ(layout.notes, QStringList{QStringLiteral("{year}年")});
}

TEST(ReportLayout, EveryBuiltInOneCanBeReadAndBearsItsName) {
    EXPECT_EQ(ReportLayout::names(), QDir(QStringLiteral(WEICI_SOURCE_DIR "/resources/layouts"))
                                         .entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)
                                         .replaceInStrings(QStringLiteral(".json"), QString()));
    for (const auto &name : ReportLayout::names())
        EXPECT_EQ(ReportLayout::named(name).name, name);
}

TEST(ReportLayout, AnUnknownNameIsRefusedWithTheKnownOnes) {
    for (const char *name : {"anhang", "", "../attachment", "attachment.json"}) {
        try {
            ReportLayout::named(QString::fromUtf8(name));
            ADD_FAILURE() << name;
        } catch (const LayoutError &error) {
            EXPECT_TRUE(error.message().contains(QStringLiteral("attachment"))) << name;
        }
    }
}

/// A folder for settings that holds an office's layouts.
class OwnLayouts : public testing::Test {
protected:
    OwnLayouts() {
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_settings.path()));
        QDir().mkpath(configFolder() + QStringLiteral("/layouts"));
    }
    ~OwnLayouts() override {
        if (m_before.isNull())
            qunsetenv("XDG_CONFIG_HOME");
        else
            qputenv("XDG_CONFIG_HOME", m_before);
    }

    static void write(const QString &name, const QByteArray &json) {
        QFile file(configFolder() + QStringLiteral("/layouts/") + name);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(json);
    }

    static QString refusal(const QString &name) {
        try {
            ReportLayout::named(name);
        } catch (const LayoutError &error) {
            return error.message();
        }
        return {};
    }

private:
    const QByteArray m_before = qgetenv("XDG_CONFIG_HOME");
    const QTemporaryDir m_settings;
};

TEST_F(OwnLayouts, StandBesideTheBuiltInOnes) {
    write(QStringLiteral("test.json"), sound());
    EXPECT_TRUE(ReportLayout::names().contains(QStringLiteral("test")));
    EXPECT_EQ(ReportLayout::named(QStringLiteral("test")).columns.size(), 3U);
    for (const auto &listed : ReportLayout::listed()) {
        EXPECT_EQ(listed.isOwn, listed.name == QLatin1String("test"));
        EXPECT_TRUE(listed.fault.isEmpty()) << listed.fault.toStdString();
        EXPECT_FALSE(listed.label.isEmpty());
    }
}

TEST_F(OwnLayouts, TakeThePlaceOfABuiltInOneOfTheirName) {
    write(QStringLiteral("goals.json"), sound().replace("\"test\"", "\"goals\""));
    EXPECT_EQ(ReportLayout::names().count(QStringLiteral("goals")), 1);
    EXPECT_EQ(ReportLayout::named(QStringLiteral("goals")).title, QStringLiteral("{region}{period}表"));
}

TEST_F(OwnLayouts, ThatAreFaultySayWhereAndHideNoOther) {
    write(QStringLiteral("bad.json"), sound().replace("\"rank\"", "\"ranks\""));
    write(QStringLiteral("goals.json"), "{");
    write(QStringLiteral("test.json"), sound());
    write(QStringLiteral("other.json"), sound());
    EXPECT_TRUE(refusal(QStringLiteral("bad")).contains(QStringLiteral("bad.json”第 7 行：")));
    EXPECT_TRUE(refusal(QStringLiteral("goals")).contains(QStringLiteral("goals.json”第 1 行：")));
    EXPECT_TRUE(refusal(QStringLiteral("other")).contains(QStringLiteral("改成“other”")));
    EXPECT_EQ(refusal(QStringLiteral("test")), QString());
    EXPECT_EQ(refusal(QStringLiteral("attachment")), QString());
    QStringList faulty;
    for (const auto &listed : ReportLayout::listed()) {
        if (!listed.fault.isEmpty())
            faulty << listed.name;
    }
    EXPECT_EQ(faulty.join(u' '), QStringLiteral("bad goals other"));
}

struct BadLayout {
    const char *from;
    const char *to;
    int line;
    const char *reason; ///< part of it
};

void PrintTo(const BadLayout &bad, std::ostream *stream) {
    *stream << bad.to << " at line " << bad.line;
}

class BadLayouts : public testing::TestWithParam<BadLayout> {};

TEST_P(BadLayouts, AreRefusedWithFileLineAndReason) {
    QByteArray json = sound();
    ASSERT_EQ(json.count(GetParam().from), 1);
    json.replace(GetParam().from, GetParam().to);
    try {
        ReportLayout::fromJson(json, QStringLiteral("test.json"));
        FAIL() << "was read";
    } catch (const LayoutError &error) {
        const auto start = QStringLiteral("版式文件“test.json”第 %1 行：").arg(GetParam().line);
        EXPECT_TRUE(error.message().startsWith(start)) << error.what();
        EXPECT_TRUE(error.message().contains(QString::fromUtf8(GetParam().reason))) << error.what();
    }
}

INSTANTIATE_TEST_SUITE_P(
    Faults, BadLayouts,
    testing::Values(
        BadLayout{"\"landscape\": true", "\"landscape\": true, \"colour\": 1", 12, "不认识“colour”"},
        BadLayout{"\"width\": 10,", "\"width\": 10, \"bold\": true,", 5, "不认识“bold”"},
        BadLayout{"\"landscape\": true", "\"landscape\": \"yes\"", 12, "true 或 false"},
        BadLayout{"\"width\": 10", "\"width\": \"10\"", 5, "2 到 200"},
        BadLayout{"\"width\": 10", "\"width\": 0", 5, "2 到 200"},
        BadLayout{"\"name\": \"test\"", "\"name\": 7", 2, "引号"},
        BadLayout{"\"name\": \"test\",", "", 1, "缺少“name”"},
        BadLayout{"\"name\": \"test\"", "\"name\": \"test\", \"name\": \"b\"", 2, "出现了两次"},
        BadLayout{"{region}", "{regoin}", 3, "{regoin}"}, BadLayout{"{year}年", "{jahr}", 11, "{jahr}"},
        BadLayout{"\"shows\": \"rank\"", "\"shows\": \"ranks\"", 7, "ranks"},
        BadLayout{", \"header\": \"排名\"", "", 7, "缺少“header”"},
        BadLayout{"{ \"shows\": \"rank\", \"header\": \"排名\" }", "5", 7, "花括号"},
        BadLayout{"\"notes\": [\"{year}年\"]", "\"notes\": [3]", 11, "引号"},
        BadLayout{"\"shows\": \"leaf\"", "\"shows\": \"unit\"", 4, "leaf"},
        BadLayout{"\"shows\": \"level2\"", "\"shows\": \"level1\"", 9, "level2"},
        BadLayout{"\"shows\": \"rank\"", "\"shows\": \"value\"", 10, "rank"},
        BadLayout{"\"header\": \"排名\"", "\"header\": \"排名\", \"merge_down\": true", 7, "纵向合并"},
        BadLayout{"\"header\": \"排名\"", "\"header\": []", 7, "不能为空"},
        BadLayout{"\"header\": \"排名\"", "\"header\": [\"排名\", 3]", 7, "每一行"},
        BadLayout{"\"header\": \"排名\"", "\"header\": \"{jahr}\"", 7, "{jahr}"},
        BadLayout{"\"header\": \"排名\"", "\"header\": \"排名\", \"each\": \"week\"", 7, "week"},
        BadLayout{"\"header\": \"排名\"",
                  "\"header\": \"排名\", \"each\": \"year-periods\", \"year_before\": true", 7,
                  "year_before"},
        BadLayout{"\"header\": \"排名\"", "\"header\": \"排名\", \"merge_within_level2\": true", 7,
                  "merge_down"},
        BadLayout{"\"mark_ranks\": true", "\"level1_spans_level2\": true", 10, "level1"},
        BadLayout{"\"name\": \"test\"", "\"format\": 2, \"name\": \"test\"", 2, "1 到 1"},
        BadLayout{"\"mark_ranks\": true", "\"rows\": \"days\"", 10, "days"},
        BadLayout{"\"mark_ranks\": true", "\"rows\": \"regions\"", 5, "level2"},
        BadLayout{"\"mark_ranks\": true", "\"sort\": \"rank\"", 10, "regions"},
        BadLayout{"\"mark_ranks\": true", "\"chart\": \"lost\"", 10, "缺少要画图的一栏"},
        BadLayout{"\"mark_ranks\": true", "\"chart\": \"rank\"", 10, "可以画图"},
        BadLayout{"\"mark_ranks\": true", "\"name_columns\": 4", 10, "只有 3 栏"},
        BadLayout{"\"header\": \"排名\"", "\"header\": \"排名\", \"decimals\": 1.5", 7, "整数"},
        BadLayout{"\"header\": \"排名\"", "\"header\": \"排名\", \"each\": \"level1\"", 7, "重复"},
        BadLayout{"\"header\": \"排名\"", "\"header\": \"{item}\"", 7, "{item}"},
        BadLayout{"\"shows\": \"rank\"", "\"shows\": \"change\"", 7, "change"},
        BadLayout{"\"landscape\": true", "\"landscape\": true,", 13, "JSON"}));

} // namespace
} // namespace weici::app
