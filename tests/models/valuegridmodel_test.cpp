// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/valuegridmodel.h"

#include "support/modelwatch.h"
#include "support/sampleledger.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

namespace weici::models {

namespace {

using Place = ValueGridModel::Place;

class ValueGrid : public ::testing::Test {
protected:
    ValueGrid() {
        model.show(sample.ledger().profile().ownRegion, engine::Period::fromCode("2023H1").value());
    }

    [[nodiscard]] QModelIndex at(int row, int column) const { return model.index(row, column); }
    [[nodiscard]] QString text(int row, int column) const { return at(row, column).data().toString(); }
    [[nodiscard]] Place place(int row) const {
        return static_cast<Place>(at(row, Rank).data(ValueGridModel::PlaceRole).toInt());
    }
    bool type(int row, int column, const char *typed) {
        return model.setData(at(row, column), QString::fromUtf8(typed));
    }

    tests::SampleLedger sample;
    commands::CommandStack stack;
    ValueGridModel model{sample.ledger(), stack};
    tests::ModelWatch watch{&model};
};

TEST_F(ValueGrid, ShowsThePublishedTable) {
    ASSERT_EQ(model.rowCount(), 24);
    EXPECT_EQ(text(0, Level1), QStringLiteral("数字产业化"));
    EXPECT_EQ(text(0, Leaf), QStringLiteral("数字经济核心产业规上企业数(个)"));
    EXPECT_EQ(text(2, Value), QStringLiteral("-4.21"));
    EXPECT_EQ(text(4, Rank), QStringLiteral("\\"));
    EXPECT_EQ(text(9, Tied), QStringLiteral("并列"));
    EXPECT_EQ(text(0, AsOf), QStringLiteral("1—4月"));
    EXPECT_EQ(text(12, Value), QStringLiteral("46.26"));
    EXPECT_EQ(text(14, Level2), text(14, Leaf)) << "a leaf without a level 2 shows in the merged cell";
    EXPECT_EQ(model.rankedCount(), 23);
}

TEST_F(ValueGrid, HeadersHaveTwoRows) {
    EXPECT_EQ(model.headerData(Leaf, Qt::Horizontal, ValueGridModel::GroupRole), QStringLiteral("监测指标"));
    EXPECT_EQ(model.headerData(Rank, Qt::Horizontal, ValueGridModel::GroupRole),
              QStringLiteral("本期　2023年上半年"));
    EXPECT_EQ(model.headerData(Target, Qt::Horizontal, ValueGridModel::GroupRole), QStringLiteral("2023年"));
    EXPECT_FALSE(model.headerData(Unit, Qt::Horizontal, ValueGridModel::GroupRole).isValid());
}

TEST_F(ValueGrid, MarksFrontAndBack) {
    EXPECT_EQ(place(1), Place::Front); // 6
    EXPECT_EQ(place(0), Place::None);  // 8
    EXPECT_EQ(place(3), Place::Back);  // 20
    EXPECT_EQ(place(4), Place::None);  // not rankable
    ASSERT_TRUE(type(0, Rank, "15"));
    EXPECT_EQ(place(0), Place::Back);
    ASSERT_TRUE(type(0, Rank, "14"));
    EXPECT_EQ(place(0), Place::None);
}

TEST_F(ValueGrid, OneChangedFieldIsOneNarrowSignal) {
    QSignalSpy spy(&model, &QAbstractItemModel::dataChanged);
    ASSERT_TRUE(type(12, Value, "46.06"));
    ASSERT_EQ(spy.count(), 1);
    EXPECT_EQ(spy[0][0].toModelIndex(), at(12, Value));
    EXPECT_EQ(spy[0][1].toModelIndex(), at(12, Value));
}

TEST_F(ValueGrid, FollowsUndoAndRedo) {
    ASSERT_TRUE(type(12, Value, "46.06"));
    QSignalSpy spy(&model, &QAbstractItemModel::dataChanged);
    stack.undo();
    EXPECT_EQ(text(12, Value), QStringLiteral("46.26"));
    stack.redo();
    EXPECT_EQ(text(12, Value), QStringLiteral("46.06"));
    EXPECT_EQ(spy.count(), 2);
}

TEST_F(ValueGrid, TypingWhatStandsThereIsNoStep) {
    EXPECT_TRUE(type(12, Value, "46.26"));
    EXPECT_EQ(stack.count(), 0);
}

TEST_F(ValueGrid, AnImpossibleRankIsRefusedWithItsReasonAndTheOldOneStays) {
    QSignalSpy refused(&model, &ValueGridModel::refused);
    EXPECT_FALSE(type(12, Rank, "50"));
    ASSERT_EQ(refused.count(), 1);
    EXPECT_TRUE(refused[0][1].toString().contains(QStringLiteral("20")))
        << refused[0][1].toString().toStdString();
    EXPECT_EQ(text(12, Rank), QStringLiteral("1"));
    EXPECT_EQ(stack.count(), 0);
}

TEST_F(ValueGrid, TextThatIsNotUnderstoodIsKept) {
    ASSERT_TRUE(type(12, Value, "尚未公布，下周给"));
    EXPECT_EQ(text(12, Value), QStringLiteral("尚未公布，下周给"));
    EXPECT_EQ(at(12, Value).data(ValueGridModel::StateRole).toInt(),
              static_cast<int>(engine::CellState::Text));
    EXPECT_FALSE(at(12, Value).data(ValueGridModel::NumberRole).isValid());
}

TEST_F(ValueGrid, FullWidthTypingGivesAHint) {
    QSignalSpy hinted(&model, &ValueGridModel::hinted);
    ASSERT_TRUE(type(12, Value, "４６。０６"));
    EXPECT_EQ(text(12, Value), QStringLiteral("46.06"));
    EXPECT_EQ(hinted.count(), 1);
    ASSERT_TRUE(type(12, Value, "46.07"));
    EXPECT_EQ(hinted.count(), 1);
}

TEST_F(ValueGrid, ClearsABlockAsOneStep) {
    ASSERT_TRUE(model.clear({at(0, Value), at(0, Rank), at(1, Value), at(1, Leaf)}));
    EXPECT_EQ(text(0, Value), QString());
    EXPECT_EQ(text(0, Rank), QString());
    EXPECT_EQ(text(1, Value), QString());
    EXPECT_EQ(text(1, Rank), QStringLiteral("6"));
    EXPECT_EQ(stack.count(), 1);
    stack.undo();
    EXPECT_EQ(text(0, Rank), QStringLiteral("8"));
}

TEST_F(ValueGrid, TiedTogglesAndBackIsNothing) {
    ASSERT_TRUE(model.toggle(at(12, Tied)));
    EXPECT_EQ(text(12, Tied), QStringLiteral("并列"));
    ASSERT_TRUE(model.toggle(at(12, Tied)));
    EXPECT_EQ(text(12, Tied), QString());
    EXPECT_EQ(stack.count(), 0);
}

TEST_F(ValueGrid, NamesCannotBeTyped) {
    EXPECT_FALSE(at(0, Leaf).flags().testFlag(Qt::ItemIsEditable));
    EXPECT_TRUE(at(0, Value).flags().testFlag(Qt::ItemIsEditable));
    QSignalSpy refused(&model, &ValueGridModel::refused);
    EXPECT_FALSE(type(0, Leaf, "x"));
    EXPECT_EQ(refused.count(), 1);
}

TEST_F(ValueGrid, ProblemsMarkTheirCellAndGoAgain) {
    app::Problem problem;
    problem.severity = app::Severity::Error;
    problem.kind = app::Problem::Kind::RankAboveCount;
    problem.field = app::Problem::Field::Rank;
    problem.indicator = model.keyAt(12).indicator;
    problem.region = model.region();
    problem.period = model.period();
    problem.message = QStringLiteral("排名超出");
    QSignalSpy spy(&model, &QAbstractItemModel::dataChanged);
    model.markProblems({problem});
    EXPECT_EQ(at(12, Rank).data(ValueGridModel::SeverityRole).toInt(),
              static_cast<int>(app::Severity::Error));
    EXPECT_EQ(at(12, Rank).data(Qt::ToolTipRole), problem.message);
    ASSERT_EQ(spy.count(), 1);
    model.markProblems({problem});
    EXPECT_EQ(spy.count(), 1) << "nothing changed, nothing is to be painted again";
    model.markProblems({});
    EXPECT_FALSE(at(12, Rank).data(ValueGridModel::SeverityRole).isValid());
    EXPECT_EQ(spy.count(), 2);
}

TEST_F(ValueGrid, AnotherPeriodIsAnotherSheet) {
    const engine::Period later = engine::Period::fromCode("2023-01..09").value();
    model.show(model.region(), later);
    EXPECT_EQ(text(12, Value), QString());
    ASSERT_TRUE(type(12, Value, "50"));
    EXPECT_EQ(text(12, Value), QStringLiteral("50"));
    EXPECT_EQ(sample.ledger().observation(sample.key(QStringLiteral("yd13"))).value.text, "46.26");
}

TEST(ValueGridReadOnly, RefusesWithAReason) {
    tests::SampleLedger sample;
    sample.reopen(app::Ledger::Access::ReadOnly);
    commands::CommandStack stack;
    ValueGridModel model(sample.ledger(), stack);
    model.show(sample.ledger().profile().ownRegion, engine::Period::fromCode("2023H1").value());
    const QModelIndex cell = model.index(12, Value);
    EXPECT_FALSE(cell.flags().testFlag(Qt::ItemIsEditable));
    EXPECT_FALSE(model.refusalAt(cell).isEmpty());
    EXPECT_FALSE(model.setData(cell, QStringLiteral("1")));
    EXPECT_FALSE(model.clear({cell}));
    EXPECT_EQ(cell.data(), QStringLiteral("46.26"));
}

TEST(ValueGridOfManyRegions, ShowsComputedRanksWhereNoneIsPublished) {
    tests::SampleLedger sample(QStringLiteral("demo-city"));
    commands::CommandStack stack;
    ValueGridModel model(sample.ledger(), stack);
    model.show(sample.ledger().profile().ownRegion, sample.ledger().observedPeriods().back());
    int computed = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex rank = model.index(row, Rank);
        computed += rank.data(ValueGridModel::ComputedRole).toBool() ? 1 : 0;
        EXPECT_EQ(rank.data(ValueGridModel::ComputedRole).toBool() && rank.data().toString().isEmpty(),
                  false);
    }
    EXPECT_GT(model.rankedCount(), 0);
    RecordProperty("computed", computed);
}

TEST_F(ValueGrid, AFilterLeavesItsRowsAndTheirNumbers) {
    RowFilter filter;
    filter.department = QStringLiteral("商务局");
    model.setFilter(filter);
    ASSERT_EQ(model.rowCount(), 5);
    EXPECT_EQ(model.leafCount(), 24);
    EXPECT_EQ(model.rankedCount(), 23) << "what is counted does not depend on what is shown";
    EXPECT_EQ(model.headerData(0, Qt::Vertical).toInt(), 8);
    EXPECT_EQ(model.rowOf(sample.key(QStringLiteral("yd01")).indicator), -1);
    QSignalSpy spy(&model, &QAbstractItemModel::dataChanged);
    ASSERT_TRUE(type(0, Value, "1"));
    engine::Observation hidden = sample.ledger().observation(sample.key(QStringLiteral("yd01")));
    hidden.note = "x";
    const app::CellEdit edit{sample.key(QStringLiteral("yd01")), hidden};
    sample.ledger().setCells({&edit, 1}, {});
    EXPECT_EQ(spy.count(), 1) << "a hidden row says nothing";
    model.setFilter({});
    EXPECT_EQ(text(0, Note), QStringLiteral("x"));
    EXPECT_EQ(text(7, Value), QStringLiteral("1"));
}

TEST_F(ValueGrid, AFilterByState) {
    const auto rows = [this](RowFilter::Show show) {
        RowFilter filter;
        filter.show = show;
        model.setFilter(filter);
        return model.rowCount();
    };
    EXPECT_EQ(rows(RowFilter::Show::Blank), 0);
    EXPECT_EQ(rows(RowFilter::Show::NoRank), 1);
    EXPECT_EQ(rows(RowFilter::Show::NotRankable), 1);
    EXPECT_EQ(rows(RowFilter::Show::Problems), 0);
    EXPECT_EQ(rows(RowFilter::Show::All), 24);
    ASSERT_TRUE(type(3, Value, ""));
    EXPECT_EQ(rows(RowFilter::Show::Blank), 1);
}

TEST_F(ValueGrid, FillsDownAsOneStep) {
    ASSERT_TRUE(model.fillDown({at(10, Value), at(11, Value), at(12, Value), at(10, Tied), at(11, Tied)}));
    EXPECT_EQ(text(11, Value), QStringLiteral("500"));
    EXPECT_EQ(text(12, Value), QStringLiteral("500"));
    EXPECT_EQ(text(11, Tied), QStringLiteral("并列"));
    EXPECT_EQ(stack.count(), 1);
    stack.undo();
    EXPECT_EQ(text(12, Value), QStringLiteral("46.26"));
    ASSERT_TRUE(model.fillDown({at(12, AsOf)}));
    EXPECT_FALSE(stack.canUndo()) << "the row above has none either: nothing changes";
    ASSERT_TRUE(model.fillDown({at(0, Value)})) << "above the first row there is nothing";
}

TEST_F(ValueGrid, ClearsValuesAndTargetsAsOneStep) {
    ASSERT_TRUE(type(0, Target, "30"));
    ASSERT_TRUE(model.clear({at(0, Value), at(0, Target)}));
    EXPECT_EQ(text(0, Target), QString());
    EXPECT_EQ(stack.count(), 2);
    stack.undo();
    EXPECT_EQ(text(0, Value), QStringLiteral("26"));
    EXPECT_EQ(text(0, Target), QStringLiteral("30"));
}

TEST_F(ValueGrid, ThePastIsShownAndFollows) {
    EXPECT_FALSE(model.trendPeriods().previous);
    const auto earlier = engine::Period::fromCode("2022H1").value();
    sample.ledger().addPeriod(earlier);
    std::vector<app::CellEdit> edits;
    for (const auto &[row, value, rank] :
         {std::tuple(0, "20", "9"), std::tuple(2, "5", "10"), std::tuple(5, "0", "10")}) {
        engine::CellKey key = model.keyAt(row);
        key.period = earlier;
        engine::Observation cell;
        cell.value.text = value;
        cell.rank.text = rank;
        edits.push_back({key, cell});
    }
    sample.ledger().setCells(edits, {});
    model.show(model.region(), model.period());
    ASSERT_EQ(model.trendPeriods().yearAgo, earlier);
    ASSERT_EQ(model.trendPeriods().previous, earlier);
    EXPECT_EQ(text(0, PreviousValue), QStringLiteral("20"));
    EXPECT_EQ(text(0, Move), QStringLiteral("▲1"));
    EXPECT_EQ(text(0, Growth), QStringLiteral("+30.0%"));
    EXPECT_EQ(text(2, Move), QStringLiteral("▼2"));
    EXPECT_EQ(text(2, Growth), QString()) << "a rate has no growth";
    EXPECT_EQ(text(5, Move), QStringLiteral("平"));
    EXPECT_EQ(text(5, Growth), QString()) << "nor has what began at 0";
    ASSERT_TRUE(type(0, Rank, "10"));
    EXPECT_EQ(text(0, Move), QStringLiteral("▼1"));
    EXPECT_FALSE(model.flags(at(0, PreviousValue)).testFlag(Qt::ItemIsEditable));
    EXPECT_FALSE(model.setData(at(0, PreviousValue), QStringLiteral("1")));
}

class AsOfForms : public ValueGrid,
                  public ::testing::WithParamInterface<std::pair<const char *, const char *>> {};

TEST_P(AsOfForms, AreUnderstood) {
    ASSERT_TRUE(type(12, AsOf, GetParam().first));
    EXPECT_EQ(text(12, AsOf), QString::fromUtf8(GetParam().second));
    EXPECT_TRUE(at(12, AsOf).data(GridModel::HintRole).isValid());
}

INSTANTIATE_TEST_SUITE_P(Texts, AsOfForms,
                         ::testing::Values(std::pair("1-4月", "1—4月"), std::pair("1—4月份", "1—4月"),
                                           std::pair("１－４月", "1—4月"), std::pair("5月", "5月"),
                                           std::pair("一季度", "一季度"), std::pair("2022年", "2022年"),
                                           std::pair("2023年1-4月", "1—4月"),
                                           std::pair("2023-01..04", "1—4月"), std::pair("上半年", ""),
                                           std::pair("", "")));

} // namespace

} // namespace weici::models
