// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pasteplan.h"

#include "models/valuegridmodel.h"
#include "support/printedtable.h"
#include "support/sampleledger.h"

#include <gtest/gtest.h>

namespace weici::models {

namespace {

using Kind = PasteItem::Kind;

/// A sheet of a sample, and blocks pasted onto it.
class Pasting : public ::testing::Test {
protected:
    explicit Pasting(const QString &package = QStringLiteral("yudu-2023h1"), const char *period = "2023H1")
        : sample(package) {
        model.show(sample.ledger().profile().ownRegion, engine::Period::fromCode(period).value());
    }

    [[nodiscard]] PastePlan plan(const QString &text, int row, int column, const QString &html = {}) {
        return model.planPaste(app::PastedTable::fromClipboard(text, html), {model.index(row, column)});
    }
    [[nodiscard]] QString text(int row, int column) const {
        return model.index(row, column).data().toString();
    }
    void clearAll() {
        QModelIndexList all;
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < model.columnCount(); ++column) {
                all << model.index(row, column);
            }
        }
        ASSERT_TRUE(model.clear(all));
    }
    /// `kind row column before>after` for every item, one a line.
    static std::string drawn(const PastePlan &plan) {
        static const char *const kinds[] = {"new",  "changed", "cleared", "same",
                                            "kept", "unknown", "outside"};
        QStringList lines;
        for (const PasteItem &item : plan.items) {
            lines << QStringLiteral("%1 %2 %3 %4>%5")
                         .arg(QLatin1String(kinds[static_cast<int>(item.kind)]), item.row, item.column,
                              item.before, item.after);
        }
        return lines.join(u'\n').toStdString();
    }
    [[nodiscard]] static QString why(const PastePlan &plan, Kind kind) {
        for (const PasteItem &item : plan.items) {
            if (item.kind == kind) {
                return item.why;
            }
        }
        return {};
    }

    tests::SampleLedger sample;
    commands::CommandStack stack;
    ValueGridModel model{sample.ledger(), stack};
};

TEST_F(Pasting, GoesInOrderFromTheSelectedCell) {
    const PastePlan made = plan(QStringLiteral("27\t7\n9.89\t5\n"), 0, Value);
    EXPECT_EQ(drawn(made), "changed 规上企业数 指标值 26>27\nchanged 规上企业数 排名 8>7\n"
                           "same 数字经济核心产业营收 指标值 9.89>9.89\n"
                           "changed 数字经济核心产业营收 排名 6>5")
        << drawn(made);
    ASSERT_TRUE(model.paste(made));
    EXPECT_EQ(text(0, Value), QStringLiteral("27"));
    EXPECT_EQ(text(1, Rank), QStringLiteral("5"));
    EXPECT_EQ(stack.count(), 1);
    EXPECT_EQ(sample.ledger().history(model.keyAt(0)).front().origin, app::Origin::Paste);
    ASSERT_FALSE(stack.undo());
    EXPECT_EQ(text(0, Value), QStringLiteral("26"));
    EXPECT_EQ(text(1, Rank), QStringLiteral("6"));
}

TEST_F(Pasting, BlankCellsClearAndSayIt) {
    const PastePlan made = plan(QStringLiteral("\t8\n"), 0, Value);
    EXPECT_EQ(made.count(Kind::Cleared), 1);
    EXPECT_EQ(made.count(Kind::Same), 1);
    ASSERT_TRUE(model.paste(made));
    EXPECT_EQ(text(0, Value), QString());
}

TEST_F(Pasting, WhatFallsOffTheEdgeIsListed) {
    const PastePlan below = plan(QStringLiteral("1\n2\n3"), 23, Value);
    EXPECT_EQ(below.count(Kind::Changed), 1);
    EXPECT_EQ(below.count(Kind::Outside), 2);
    EXPECT_EQ(below.cells.size(), 1U);
    const PastePlan right = plan(QStringLiteral("备注一\t多出来的"), 0, Note);
    EXPECT_EQ(right.count(Kind::New), 1);
    EXPECT_EQ(right.count(Kind::Outside), 1);
    const PastePlan names = plan(QStringLiteral("x\t个\t28"), 0, Leaf);
    EXPECT_EQ(names.count(Kind::Outside), 2);
    EXPECT_EQ(names.count(Kind::Changed), 1) << drawn(names);
}

TEST_F(Pasting, WhatAFieldRefusesIsListedWithItsReason) {
    const PastePlan made = plan(QStringLiteral("50\tx\t猴年"), 0, Rank);
    EXPECT_EQ(made.count(Kind::Outside), 3) << drawn(made);
    EXPECT_TRUE(why(made, Kind::Outside).contains(QStringLiteral("20")));
    EXPECT_FALSE(made.changesAnything());
}

TEST_F(Pasting, TextThatIsNotUnderstoodIsKeptAndSaid) {
    const PastePlan made = plan(QStringLiteral("暂无"), 0, Value);
    EXPECT_EQ(made.count(Kind::Kept), 1);
    ASSERT_TRUE(model.paste(made));
    EXPECT_EQ(text(0, Value), QStringLiteral("暂无"));
}

TEST_F(Pasting, TheSignsForNoNumberAreUnderstood) {
    const PastePlan made = plan(QStringLiteral("/\n\\\n-"), 0, Value);
    EXPECT_EQ(made.count(Kind::Changed), 3) << drawn(made);
}

TEST_F(Pasting, OneCellFillsTheSelection) {
    const auto table = app::PastedTable::fromText(QStringLiteral("7"));
    const PastePlan made = model.planPaste(
        table, {model.index(0, Value), model.index(0, Rank), model.index(2, Value), model.index(2, Rank)});
    EXPECT_EQ(made.count(Kind::Changed), 6);
}

TEST_F(Pasting, GoesByNameWhateverTheOrder) {
    const PastePlan made = plan(QStringLiteral("网络零售额\t136803\t5\n1. 规上企业数\t27\t7\n"), 12, Value);
    EXPECT_EQ(drawn(made), "changed 网络零售额 指标值 136802.7>136803\nchanged 网络零售额 排名 4>5\n"
                           "changed 规上企业数 指标值 26>27\nchanged 规上企业数 排名 8>7");
}

TEST_F(Pasting, ColumnsGoByTheirHeadings) {
    const PastePlan made =
        plan(QStringLiteral(
                 "指标名称\t备注\t排名\t单位\t数值\t同比\n网络零售额\t口径变了\t5\t万元\t136803\t20%\n"),
             0, Leaf);
    EXPECT_EQ(drawn(made), "new 网络零售额 备注 >口径变了\nchanged 网络零售额 排名 4>5\n"
                           "changed 网络零售额 数值 136802.7>136803\nunknown 整列 1 格 同比 >20%");
    EXPECT_TRUE(made.note.contains(QStringLiteral("名称"))) << made.note.toStdString();
}

TEST_F(Pasting, HeadingsWithoutNamesWorkToo) {
    const PastePlan made = plan(QStringLiteral("排名\t指标值\n7\t27\n"), 0, Value);
    EXPECT_EQ(drawn(made), "changed 规上企业数 排名 8>7\nchanged 规上企业数 指标值 26>27");
}

TEST_F(Pasting, DatesInAColumnAreNoHeading) {
    const PastePlan made = plan(QStringLiteral("1-4月\n上半年\n"), 3, AsOf);
    EXPECT_EQ(made.items.size(), 2U) << drawn(made);
    EXPECT_EQ(made.count(Kind::New), 1);
    EXPECT_EQ(made.count(Kind::Same), 1) << "上半年 is the period itself: nothing";
}

TEST_F(Pasting, UnknownAndAmbiguousNamesGoNowhere) {
    const PastePlan made = plan(QStringLiteral("网络零售额\t1\n没有的指标\t2\n增速（%）\t3\n"), 0, Value);
    EXPECT_EQ(made.count(Kind::Changed), 1);
    EXPECT_EQ(made.count(Kind::Unknown), 2) << drawn(made);
}

TEST_F(Pasting, ANameOfSeveralIsSettledByItsNeighbour) {
    const PastePlan made = plan(QStringLiteral("营收规模\t9.9\n增速（%）\t3\n"), 0, Value);
    EXPECT_EQ(made.count(Kind::Unknown), 0) << drawn(made);
    ASSERT_TRUE(model.paste(made));
    EXPECT_EQ(text(2, Value), QStringLiteral("3"));
}

TEST_F(Pasting, ANameOfSeveralIsSettledByItsLevel) {
    const PastePlan made =
        plan(QStringLiteral("2. 软件产业培育\t增速（%）\t7\n4. 电子商务发展\t网络零售额\t8\n"), 0, Value);
    ASSERT_TRUE(model.paste(made));
    EXPECT_EQ(text(4, Value), QStringLiteral("7"));
    EXPECT_EQ(text(2, Value), QStringLiteral("-4.21"));
}

TEST_F(Pasting, TheSameIndicatorTwiceIsSaid) {
    const PastePlan made = plan(QStringLiteral("网络零售额\t1\n网络零售额\t2\n"), 0, Value);
    EXPECT_EQ(made.count(Kind::Changed), 1);
    EXPECT_EQ(made.count(Kind::Unknown), 1);
    EXPECT_TRUE(why(made, Kind::Unknown).contains(QStringLiteral("1"))) << drawn(made);
}

TEST_F(Pasting, APeriodThatTheLedgerDoesNotKnowIsSaid) {
    const PastePlan made = plan(QStringLiteral("指标\t2021年1-6月\n网络零售额\t1\n"), 0, Value);
    EXPECT_EQ(made.count(Kind::Unknown), 1) << drawn(made);
    EXPECT_TRUE(why(made, Kind::Unknown).contains(QStringLiteral("2021")));
}

TEST_F(Pasting, ValuesAndTargetsAreOneStep) {
    const PastePlan made = plan(QStringLiteral("指标\t指标值\t目标\n网络零售额\t1\t15左右\n"), 0, Value);
    ASSERT_TRUE(model.paste(made));
    EXPECT_EQ(stack.count(), 1);
    EXPECT_EQ(text(7, Target), QStringLiteral("15左右"));
    ASSERT_FALSE(stack.undo());
    EXPECT_EQ(text(7, Value), QStringLiteral("136802.7"));
    EXPECT_EQ(text(7, Target), QString());
}

TEST_F(Pasting, ALockedPeriodTakesNothingWithoutAReason) {
    sample.ledger().lockPeriod(model.period(), QStringLiteral("已印发"));
    const PastePlan shut = plan(QStringLiteral("27\t7"), 0, Value);
    EXPECT_EQ(shut.count(Kind::Outside), 2) << drawn(shut);
    EXPECT_FALSE(shut.changesAnything());
    EXPECT_TRUE(why(shut, Kind::Outside).contains(QStringLiteral("锁定")));

    model.setCorrection(QStringLiteral("统计局更正"));
    const PastePlan open = plan(QStringLiteral("27\t7"), 0, Value);
    EXPECT_EQ(open.count(Kind::Changed), 2) << drawn(open);
    ASSERT_TRUE(model.paste(open));
    const app::Revision last = sample.ledger().history(model.keyAt(0)).front();
    EXPECT_EQ(last.origin, app::Origin::Correction);
    EXPECT_EQ(last.reason, QStringLiteral("统计局更正"));
    // Another locked period in the same paste stays shut.
    sample.ledger().addPeriod(engine::Period::fromCode("2022H1").value());
    sample.ledger().lockPeriod(engine::Period::fromCode("2022H1").value(), QStringLiteral("已印发"));
    const PastePlan both =
        plan(QStringLiteral("指标\t2022年上半年\t2023年上半年\n网络零售额\t1\t2\n"), 0, Value);
    EXPECT_EQ(both.cells.size(), 1U) << drawn(both);
}

TEST_F(Pasting, ALockThatComesBetweenPlanAndPasteLeavesNothingHalfDone) {
    const PastePlan made = plan(QStringLiteral("指标\t指标值\t目标\n网络零售额\t1\t15左右\n"), 0, Value);
    sample.ledger().addPeriod(made.targets.front().key.period);
    sample.ledger().lockPeriod(made.targets.front().key.period, QStringLiteral("已印发"));
    const auto changes = sample.ledger().history(model.keyAt(7)).size();
    EXPECT_FALSE(model.paste(made));
    EXPECT_EQ(text(7, Value), QStringLiteral("136802.7"));
    EXPECT_EQ(sample.ledger().history(model.keyAt(7)).size(), changes) << "not even for a moment";
    EXPECT_EQ(stack.count(), 0);
}

class PastingYudu : public Pasting, public ::testing::WithParamInterface<bool> {};

TEST_P(PastingYudu, TheTableAsPrinted) {
    clearAll();
    const tests::PrintedTable printed = tests::printedYudu();
    const PastePlan made = plan(printed.text(), 0, Level1, GetParam() ? printed.html() : QString());
    EXPECT_EQ(made.count(Kind::New), 48) << drawn(made);
    EXPECT_EQ(made.items.size(), 48U);
    ASSERT_TRUE(model.paste(made));
    for (int row = 0; row < 24; ++row) {
        EXPECT_EQ(text(row, Value), printed.rows[static_cast<std::size_t>(row)][3]) << row;
        EXPECT_EQ(text(row, Rank), printed.rows[static_cast<std::size_t>(row)][4]) << row;
    }
}

INSTANTIATE_TEST_SUITE_P(TextAndHtml, PastingYudu, ::testing::Bool());

class PastingChongyi : public Pasting, public ::testing::WithParamInterface<bool> {
protected:
    PastingChongyi()
        : Pasting(QStringLiteral("chongyi-2022"), "2022-01..09") {}
};

TEST_P(PastingChongyi, All84RowsInThreePeriodsWithTheirTargets) {
    const engine::LedgerContent before = sample.ledger().content();
    for (const char *period : {"2022-01..06", "2022-01..08", "2022-01..09"}) {
        model.show(sample.ledger().profile().ownRegion, engine::Period::fromCode(period).value());
        clearAll();
    }
    FieldWriter writer(sample.ledger());
    for (int row = 0; row < model.rowCount(); ++row) {
        writer.write({model.keyAt(row), TargetRank}, {});
    }
    ASSERT_FALSE(commands::setTargets(stack, sample.ledger(), writer.targets(), {}));
    ASSERT_EQ(sample.ledger().observationCount(), 0);

    const tests::PrintedTable printed = tests::printedChongyi();
    const PastePlan made = plan(printed.text(), 0, Level1, GetParam() ? printed.html() : QString());
    EXPECT_EQ(made.count(Kind::Unknown), 0) << drawn(made);
    EXPECT_EQ(made.count(Kind::Outside), 0) << drawn(made);
    int texts = 0;
    for (const QStringList &cells : printed.rows) {
        for (int column = 7; column <= 11; ++column) {
            texts += cells[column].isEmpty() ? 0 : 1;
        }
    }
    EXPECT_EQ(made.count(Kind::New), texts);
    ASSERT_TRUE(model.paste(made));
    for (std::size_t row = 0; row < 84; ++row) {
        const QStringList &cells = printed.rows[row];
        const char *const periods[] = {"2022-01..06", "2022-01..08", "2022-01..09"};
        for (int period = 0; period < 3; ++period) {
            engine::CellKey key = model.keyAt(static_cast<int>(row));
            key.period = engine::Period::fromCode(periods[period]).value();
            EXPECT_EQ(QString::fromStdString(sample.ledger().observation(key).rank.text), cells[7 + period])
                << row;
        }
        const engine::Target &target = sample.ledger().targetFor(model.keyAt(static_cast<int>(row)));
        EXPECT_EQ(QString::fromStdString(target.value.text), cells[10]) << row;
        EXPECT_EQ(QString::fromStdString(target.rank.text), cells[11]) << row;
    }
    // Nothing is left over and nothing was lost: a package of it is the one it came from, its cells typed as
    // printed aside.
    EXPECT_EQ(sample.ledger().observationCount(), static_cast<qint64>(before.observations.size()));
}

INSTANTIATE_TEST_SUITE_P(TextAndHtml, PastingChongyi, ::testing::Bool());

} // namespace

} // namespace weici::models
