// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bulletinsnapshot.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace weici::app {
namespace {

using testing::ElementsAre;
using Style = TableReport::CellStyle;

class ImpactTest : public testing::Test {
protected:
    static TableReport::Cell cell(const QString &text, Style style) {
        return {TableReport::CellKind::Text, text, 0, style, TableReport::Mark::None, {},
                engine::CellRole::Value};
    }
    /// Columns 指标, 指标值, 排名; the rows below its header.
    static TableReport table(const std::vector<QStringList> &rows) {
        TableReport table;
        table.title = QStringLiteral("情况表");
        table.columns = {{10}, {10}, {10}};
        table.rows.push_back({cell(QStringLiteral("指标"), Style::Header),
                              cell(QStringLiteral("指标值"), Style::Header),
                              cell(QStringLiteral("排名"), Style::Header)});
        for (const QStringList &row : rows)
            table.rows.push_back(
                {cell(row[0], Style::Body), cell(row[1], Style::Figure), cell(row[2], Style::Rank)});
        return table;
    }
    static BulletinSnapshot snapshot(const QString &body, const std::vector<QStringList> &rows) {
        const engine::Period period = engine::Period::month(2023, 6);
        BulletinSnapshot made{QStringLiteral("1号"),
                              1,
                              {},
                              {},
                              {},
                              {},
                              {period, {1}, {}, {}, {}, {}},
                              {},
                              {},
                              QStringLiteral("88.5"),
                              QStringLiteral("3"),
                              {},
                              {},
                              {}};
        BulletinDocument::Paragraph paragraph;
        paragraph.runs.push_back({body, BulletinDocument::RunKind::Text, {}, {}, {}, {}});
        made.document.paragraphs = {paragraph};
        made.document.annexes = {table(rows)};
        for (const QStringList &row : rows)
            made.figures.push_back({row[0], row[0], row[1], row[2], {}, {}, {}});
        return made;
    }
    static std::vector<std::string> texts(const QStringList &list) {
        std::vector<std::string> texts;
        for (const QString &text : list)
            texts.push_back(text.toStdString());
        return texts;
    }

    const std::vector<QStringList> rows{{QStringLiteral("甲"), QStringLiteral("1"), QStringLiteral("2")},
                                        {QStringLiteral("乙"), QStringLiteral("3"), QStringLiteral("4")}};
    const QString body = QStringLiteral("甲为1，第2位。乙为3，第4位；丙没有数。");
};

TEST_F(ImpactTest, OfTheSameIsNothing) {
    EXPECT_TRUE(impactOf(snapshot(body, rows), snapshot(body, rows)).isEmpty());
}

TEST_F(ImpactTest, NumberVersionDateAndReasonDoNotCount) {
    BulletinSnapshot after = snapshot(body, rows);
    after.number = QStringLiteral("2号");
    after.version = 2;
    after.date = QDate(2023, 7, 1);
    after.reason = QStringLiteral("x");
    EXPECT_TRUE(impactOf(snapshot(body, rows), after).isEmpty());
}

TEST_F(ImpactTest, NamesEveryKindOfChangeOnce) {
    std::vector<QStringList> changed = rows;
    changed[1] = {QStringLiteral("乙"), QStringLiteral("5"), QStringLiteral("")};
    BulletinSnapshot after = snapshot(QStringLiteral("甲为1，第2位。乙为5；丙没有数。"), changed);
    after.totalPoints = QStringLiteral("90");
    const BulletinImpact impact = impactOf(snapshot(body, rows), after);
    EXPECT_THAT(texts(impact.values), ElementsAre("乙（乙）指标值：3 → 5"));
    EXPECT_THAT(texts(impact.ranks), ElementsAre("乙（乙）排名：4 → 空"));
    EXPECT_THAT(texts(impact.totals), ElementsAre("总分：88.50 → 90.00"));
    EXPECT_THAT(texts(impact.sentences), ElementsAre("乙为3，第4位； → 乙为5；"));
    EXPECT_THAT(texts(impact.tables), ElementsAre("附件1 “乙”的指标值：3 → 5", "附件1 “乙”的排名：4 → 空"));
}

TEST_F(ImpactTest, PointsHaveAsManyDecimalsAsTellThemApart) {
    const auto totals = [&](const char16_t *points) {
        BulletinSnapshot after = snapshot(body, rows);
        after.totalPoints = QString::fromUtf16(points);
        return texts(impactOf(snapshot(body, rows), after).totals);
    };
    EXPECT_THAT(totals(u"83.15174495088604"), ElementsAre("总分：88.50 → 83.15"));
    EXPECT_THAT(totals(u"88.50004"), ElementsAre("总分：88.50000 → 88.50004"));
    EXPECT_THAT(totals(u""), ElementsAre("总分：88.50 → 空"));
    EXPECT_THAT(totals(u"88.5"), ElementsAre());
}

TEST_F(ImpactTest, ARowThatIsPutInMovesNoneOfTheOthers) {
    std::vector<QStringList> more = rows;
    more.insert(more.begin(), {QStringLiteral("新"), QStringLiteral("9"), QStringLiteral("9")});
    const BulletinImpact in = impactOf(snapshot(body, rows), snapshot(body, more));
    EXPECT_THAT(texts(in.tables), ElementsAre("附件1：增加“新”一行"));
    EXPECT_THAT(texts(in.values), ElementsAre("增加指标新（新）"));
    const BulletinImpact out = impactOf(snapshot(body, more), snapshot(body, rows));
    EXPECT_THAT(texts(out.tables), ElementsAre("附件1：去掉“新”一行"));
    EXPECT_THAT(texts(out.values), ElementsAre("去掉指标新（新）"));
}

TEST_F(ImpactTest, AColumnThatIsTakenOutIsToldOnce) {
    BulletinSnapshot after = snapshot(body, rows);
    TableReport &table = after.document.annexes[0];
    table.columns.erase(table.columns.begin() + 1);
    for (auto &row : table.rows)
        row.erase(row.begin() + 1);
    EXPECT_THAT(texts(impactOf(snapshot(body, rows), after).tables), ElementsAre("附件1：去掉“指标值”一列"));
    EXPECT_THAT(texts(impactOf(after, snapshot(body, rows)).tables), ElementsAre("附件1：增加“指标值”一列"));
}

TEST_F(ImpactTest, AMergedCellIsToldOnceAndNotesAndAnnexesCount) {
    BulletinSnapshot before = snapshot(body, rows);
    before.document.annexes[0].spans = {{1, 1, 2, 1}};
    BulletinSnapshot after = before;
    after.document.annexes[0].rows[1][1].text = QStringLiteral("7");
    after.document.annexes[0].notes = {QStringLiteral("注：已更正。")};
    after.document.annexes.push_back(table({}));
    EXPECT_THAT(
        texts(impactOf(before, after).tables),
        ElementsAre("附件1 “甲”的指标值：1 → 7", "附件1 表注：空 → 注：已更正。", "增加附件2“情况表”"));
}

TEST_F(ImpactTest, TheImprintCounts) {
    BulletinSnapshot after = snapshot(body, rows);
    after.document.imprint.copies = QStringLiteral("抄送：市数字办");
    EXPECT_THAT(texts(impactOf(snapshot(body, rows), after).sentences), ElementsAre("增加：抄送：市数字办"));
}

} // namespace
} // namespace weici::app
