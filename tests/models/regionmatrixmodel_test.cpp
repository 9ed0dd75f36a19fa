// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/regionmatrixmodel.h"

#include "app/labels.h"
#include "support/cityledger.h"
#include "support/modelwatch.h"
#include "support/samplecontent.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTemporaryDir>

namespace weici::models {

namespace {

using Place = GridModel::Place;

const engine::Period h1 = engine::Period::fromCode("2023-01..06").value();

/// A ledger of given content with the matrix of one period over it.
class Matrix {
public:
    explicit Matrix(const engine::LedgerContent &content, const engine::Period &period = h1,
                    app::Ledger::Access access = app::Ledger::Access::ReadWrite)
        : m_ledger(open(content, access)) {
        model.show(period);
    }

    [[nodiscard]] app::Ledger &ledger() { return *m_ledger; }
    [[nodiscard]] QModelIndex at(int row, int region) const {
        return model.index(row, RegionMatrixModel::FirstRegion + region);
    }
    [[nodiscard]] QString text(int row, int region) const { return at(row, region).data().toString(); }
    [[nodiscard]] Place place(int row, int region) const {
        return static_cast<Place>(at(row, region).data(GridModel::PlaceRole).toInt());
    }
    bool type(int row, int region, const char *typed) {
        return model.setData(at(row, region), QString::fromUtf8(typed));
    }

private:
    std::unique_ptr<app::Ledger> open(const engine::LedgerContent &content, app::Ledger::Access access) {
        const QString path = m_folder.filePath(QStringLiteral("m.weici"));
        app::Ledger::create(path, content);
        return app::Ledger::open(path, access);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<app::Ledger> m_ledger;

public:
    commands::CommandStack stack;
    RegionMatrixModel model{*m_ledger, stack};
    tests::ModelWatch watch{&model};
};

/// 4 indicators × 5 regions, values and ranks in every cell; 20 regions are ranked, so none is computed.
engine::LedgerContent city() {
    return tests::filledContent(4, 5, 1);
}

const engine::Period january = engine::Period::cumulative(2000, 1);

/// One indicator of four regions that all have a value and no published rank.
engine::LedgerContent unranked() {
    return tests::cityContent({{"5", ""}, {"3", ""}, {"9", ""}, {"1", ""}});
}

QList<QModelIndex> changed(const QSignalSpy &spy) {
    QList<QModelIndex> cells;
    for (const QList<QVariant> &signal : spy) {
        const QModelIndex first = signal[0].toModelIndex();
        const QModelIndex last = signal[1].toModelIndex();
        EXPECT_EQ(first.row(), last.row());
        for (int column = first.column(); column <= last.column(); ++column) {
            cells << first.siblingAtColumn(column);
        }
    }
    return cells;
}

TEST(RegionMatrix, HasARowALeafAndAColumnARegion) {
    Matrix matrix(city(), january);
    EXPECT_EQ(matrix.model.rowCount(), 4);
    EXPECT_EQ(matrix.model.columnCount(), RegionMatrixModel::FirstRegion + 5);
    EXPECT_EQ(matrix.text(0, 0), QStringLiteral("8.23"));
    EXPECT_EQ(matrix.text(3, 4), QStringLiteral("33.75"));
    EXPECT_EQ(matrix.model.index(1, Leaf).data(), QStringLiteral("指标2"));
    EXPECT_EQ(matrix.model.index(1, Unit).data(), QStringLiteral("亿元"));
    EXPECT_FALSE(matrix.model.shape().spans.empty());
    const engine::CellKey key = matrix.model.keyAt(matrix.at(2, 3));
    EXPECT_EQ(matrix.model.rowOf(key.indicator), 2);
    EXPECT_EQ(matrix.model.columnOf(key.region), RegionMatrixModel::FirstRegion + 3);
    EXPECT_EQ(matrix.model.rowOf(engine::IndicatorId{99}), -1);
    EXPECT_EQ(matrix.model.columnOf(engine::RegionId{99}), -1);
}

TEST(RegionMatrix, HeadersNameRegionsAndMarkTheOwnOne) {
    Matrix matrix(city(), january);
    const auto head = [&](int section, int role) {
        return matrix.model.headerData(section, Qt::Horizontal, role);
    };
    EXPECT_EQ(head(RegionMatrixModel::FirstRegion, Qt::DisplayRole), QStringLiteral("甲县"));
    EXPECT_TRUE(head(RegionMatrixModel::FirstRegion, RegionMatrixModel::OwnRole).toBool());
    EXPECT_FALSE(head(RegionMatrixModel::FirstRegion + 1, RegionMatrixModel::OwnRole).toBool());
    EXPECT_EQ(head(Level1, Qt::DisplayRole), QStringLiteral("一级"));
    EXPECT_EQ(head(Leaf, GridModel::GroupRole), QStringLiteral("监测指标"));
    EXPECT_EQ(head(RegionMatrixModel::FirstRegion, GridModel::GroupRole),
              QString(QStringLiteral("指标值　") + app::labels::period(january)));
    EXPECT_EQ(head(RegionMatrixModel::FirstRegion + 1, GridModel::GroupRole),
              QString(QStringLiteral("指标值　") + app::labels::period(january) + QStringLiteral("　县组")));
}

TEST(RegionMatrix, ShowsValueRankOrTarget) {
    Matrix matrix(tests::filledContent(4, 5, 1), january);
    QSignalSpy spy(&matrix.model, &QAbstractItemModel::dataChanged);
    matrix.model.showField(Rank);
    EXPECT_EQ(spy.count(), 1);
    EXPECT_EQ(matrix.text(2, 3), QStringLiteral("4"));
    EXPECT_EQ(matrix.place(2, 3), Place::Front);
    ASSERT_TRUE(matrix.type(2, 3, "17"));
    EXPECT_EQ(matrix.place(2, 3), Place::Back);
    matrix.model.showField(Value);
    EXPECT_EQ(matrix.place(2, 3), Place::None) << "a value has no place";
    matrix.model.show(engine::Period::cumulative(2023, 6));
    matrix.model.showField(Target);
    EXPECT_EQ(matrix.text(2, 0), QStringLiteral("15左右"));
    ASSERT_TRUE(matrix.type(2, 1, "20以上"));
    EXPECT_EQ(matrix.text(2, 1), QStringLiteral("20以上"));
    ASSERT_TRUE(matrix.model.clear({matrix.at(2, 0), matrix.at(2, 1)}));
    EXPECT_EQ(matrix.text(2, 0), QString());
    EXPECT_EQ(matrix.text(2, 1), QString());
    matrix.stack.undo();
    EXPECT_EQ(matrix.text(2, 1), QStringLiteral("20以上"));
}

TEST(RegionMatrix, OneTypedValueIsOneNarrowSignalAndFollowsUndo) {
    Matrix matrix(city(), january);
    QSignalSpy spy(&matrix.model, &QAbstractItemModel::dataChanged);
    ASSERT_TRUE(matrix.type(1, 2, "46.06"));
    EXPECT_EQ(matrix.text(1, 2), QStringLiteral("46.06"));
    matrix.stack.undo();
    EXPECT_EQ(matrix.text(1, 2), QStringLiteral("17.49"));
    matrix.stack.redo();
    EXPECT_EQ(matrix.text(1, 2), QStringLiteral("46.06"));
    EXPECT_EQ(changed(spy), (QList<QModelIndex>{matrix.at(1, 2), matrix.at(1, 2), matrix.at(1, 2)}));
    EXPECT_TRUE(matrix.type(1, 2, "46.06"));
    EXPECT_EQ(matrix.stack.count(), 1) << "typing what stands there is no step";
}

TEST(RegionMatrix, NeighboursThatChangeTogetherAreOneSignal) {
    Matrix matrix(city(), january);
    QSignalSpy spy(&matrix.model, &QAbstractItemModel::dataChanged);
    ASSERT_TRUE(matrix.model.clear(
        {matrix.at(1, 0), matrix.at(1, 1), matrix.at(1, 2), matrix.at(1, 4), matrix.at(3, 0)}));
    EXPECT_EQ(matrix.stack.count(), 1);
    EXPECT_EQ(spy.count(), 3);
    EXPECT_EQ(matrix.text(1, 1), QString());
    EXPECT_EQ(matrix.text(1, 3), QStringLiteral("18.62"));
    matrix.stack.undo();
    EXPECT_EQ(matrix.text(1, 1), QStringLiteral("16.36"));
}

TEST(RegionMatrix, ChangesOfOtherPeriodsAreNotSeen) {
    Matrix matrix(tests::filledContent(2, 3, 2), january);
    QSignalSpy spy(&matrix.model, &QAbstractItemModel::dataChanged);
    RegionMatrixModel other(matrix.ledger(), matrix.stack);
    other.show(engine::Period::cumulative(2000, 2));
    ASSERT_TRUE(other.setData(other.index(0, RegionMatrixModel::FirstRegion), QStringLiteral("1")));
    EXPECT_EQ(spy.count(), 0);
}

TEST(RegionMatrix, ComputesRanksWhereNoneIsPublished) {
    Matrix matrix(unranked());
    matrix.model.showField(Rank);
    EXPECT_EQ(matrix.text(0, 0), QStringLiteral("2"));
    EXPECT_EQ(matrix.text(0, 2), QStringLiteral("1"));
    EXPECT_TRUE(matrix.at(0, 2).data(GridModel::ComputedRole).toBool());
    EXPECT_EQ(matrix.at(0, 2).data(Qt::EditRole), QString()) << "an editor begins with what was published";
    EXPECT_FALSE(matrix.at(0, 2).data(GridModel::NumberRole).isValid());
    ASSERT_TRUE(matrix.type(0, 2, "3"));
    EXPECT_FALSE(matrix.at(0, 2).data(GridModel::ComputedRole).toBool());
    EXPECT_EQ(matrix.text(0, 2), QStringLiteral("3"));
}

TEST(RegionMatrix, AValueMovesTheComputedRanksThatItMovesAndNoOthers) {
    Matrix matrix(unranked());
    matrix.model.showField(Rank);
    ASSERT_EQ(matrix.text(0, 0), QStringLiteral("2"));
    QSignalSpy spy(&matrix.model, &QAbstractItemModel::dataChanged);
    const engine::CellKey second = matrix.model.keyAt(matrix.at(0, 1));
    app::CellEdit edit{second, tests::cell("7", "", "%")};
    matrix.ledger().setCells(std::span(&edit, 1), {});
    EXPECT_EQ(changed(spy), (QList<QModelIndex>{matrix.at(0, 0), matrix.at(0, 1)}));
    EXPECT_EQ(matrix.text(0, 0), QStringLiteral("3"));
    EXPECT_EQ(matrix.text(0, 1), QStringLiteral("2"));
    spy.clear();
    edit.observation = {};
    matrix.ledger().setCells(std::span(&edit, 1), {});
    EXPECT_EQ(spy.count(), 1) << "all four ranks are gone: one run";
    EXPECT_EQ(matrix.text(0, 2), QString());
}

TEST(RegionMatrix, RanksAreRightAfterValuesChangedWhileTheyWereNotShown) {
    Matrix matrix(unranked());
    matrix.model.showField(Rank);
    ASSERT_EQ(matrix.text(0, 3), QStringLiteral("4"));
    matrix.model.showField(Value);
    ASSERT_TRUE(matrix.type(0, 3, "99"));
    matrix.model.showField(Rank);
    EXPECT_EQ(matrix.text(0, 3), QStringLiteral("1"));
}

TEST(RegionMatrix, RefusesAnImpossibleRankAndNamesWithTheirReasons) {
    Matrix matrix(city(), january);
    QSignalSpy refused(&matrix.model, &RegionMatrixModel::refused);
    matrix.model.showField(Rank);
    EXPECT_FALSE(matrix.type(0, 1, "50"));
    EXPECT_FALSE(matrix.model.setData(matrix.model.index(0, Leaf), QStringLiteral("x")));
    ASSERT_EQ(refused.count(), 2);
    EXPECT_TRUE(refused[0][1].toString().contains(QStringLiteral("20")));
    EXPECT_EQ(matrix.text(0, 1), QStringLiteral("2"));
    EXPECT_EQ(matrix.stack.count(), 0);
}

TEST(RegionMatrix, KeepsStatesAndTextsAndHintsAtFullWidth) {
    Matrix matrix(city(), january);
    QSignalSpy hinted(&matrix.model, &RegionMatrixModel::hinted);
    const auto state = [&](int row, int region) {
        return static_cast<engine::CellState>(matrix.at(row, region).data(GridModel::StateRole).toInt());
    };
    ASSERT_TRUE(matrix.type(0, 0, "/"));
    ASSERT_TRUE(matrix.type(0, 1, "-"));
    ASSERT_TRUE(matrix.type(0, 2, "下周给"));
    EXPECT_EQ(hinted.count(), 0);
    ASSERT_TRUE(matrix.type(0, 3, "４６。０６"));
    EXPECT_EQ(state(0, 0), engine::CellState::NotPublished);
    EXPECT_EQ(state(0, 1), engine::CellState::NotApplicable);
    EXPECT_EQ(state(0, 2), engine::CellState::Text);
    EXPECT_EQ(matrix.text(0, 3), QStringLiteral("46.06"));
    EXPECT_EQ(hinted.count(), 1);
}

TEST(RegionMatrix, ABlockIsPastedAcrossRegionsAsOneStep) {
    Matrix m(city(), january);
    const auto table = app::PastedTable::fromClipboard(QStringLiteral("1.5\t/\n\t2.5"), {});
    const PastePlan plan = m.model.planPaste(table, {m.at(1, 2)});
    EXPECT_EQ(plan.cells.size(), 4U);
    ASSERT_TRUE(m.model.paste(plan));
    EXPECT_EQ(m.text(1, 2), QStringLiteral("1.5"));
    EXPECT_EQ(m.text(1, 3), QStringLiteral("/"));
    EXPECT_EQ(m.text(2, 2), QString());
    EXPECT_EQ(m.text(2, 3), QStringLiteral("2.5"));
    EXPECT_EQ(m.stack.count(), 1);
    const QString before = m.text(0, 0);
    ASSERT_FALSE(m.stack.undo());
    EXPECT_NE(m.text(1, 3), QStringLiteral("/"));
    EXPECT_EQ(m.text(0, 0), before);
}

TEST(RegionMatrix, ColumnsArePastedByTheNamesOfTheRegions) {
    Matrix m(city(), january);
    const auto name = [&](int region) {
        return m.model.headerData(RegionMatrixModel::FirstRegion + region, Qt::Horizontal).toString();
    };
    const QString leaf = m.model.index(3, Leaf).data().toString();
    const QString text = QStringLiteral("指标\t%1\t%2\n%3\t11\t12\n").arg(name(4), name(1), leaf);
    ASSERT_TRUE(m.model.paste(m.model.planPaste(app::PastedTable::fromClipboard(text, {}), {m.at(0, 0)})));
    EXPECT_EQ(m.text(3, 4), QStringLiteral("11"));
    EXPECT_EQ(m.text(3, 1), QStringLiteral("12"));
}

TEST(RegionMatrix, ALockedPeriodAsksForAReasonAndThenNotesACorrection) {
    Matrix m(city(), january);
    m.ledger().lockPeriod(january, QStringLiteral("已印发"));
    QSignalSpy refused(&m.model, &RegionMatrixModel::refused);
    EXPECT_FALSE(m.type(0, 1, "3"));
    ASSERT_EQ(refused.size(), 1);
    EXPECT_TRUE(m.model.asksForCorrection());
    const auto table = app::PastedTable::fromClipboard(QStringLiteral("1.5"), {});
    EXPECT_FALSE(m.model.planPaste(table, {m.at(1, 2)}).changesAnything());
    m.model.setCorrection(QStringLiteral("来函更正"));
    EXPECT_TRUE(m.type(0, 1, "3"));
    EXPECT_TRUE(m.model.planPaste(table, {m.at(1, 2)}).changesAnything());
    const app::Revision last = m.ledger().history(m.model.keyAt(m.at(0, 1))).front();
    EXPECT_EQ(last.origin, app::Origin::Correction);
    EXPECT_EQ(last.reason, QStringLiteral("来函更正"));
}

TEST(RegionMatrix, FollowsATreeThatLosesARow) {
    Matrix m(city(), january);
    engine::Scheme scheme = m.ledger().schemeFor(january);
    engine::Indicator gone = scheme.indicators.back();
    scheme.indicators.pop_back();
    gone.parent = {};
    scheme.recycled.push_back(gone);
    m.ledger().setScheme(scheme, {});
    EXPECT_EQ(m.model.rowCount(), 3);
}

TEST(RegionMatrix, ReadOnlyRefusesWithAReason) {
    Matrix matrix(city(), january, app::Ledger::Access::ReadOnly);
    QSignalSpy refused(&matrix.model, &RegionMatrixModel::refused);
    EXPECT_FALSE(matrix.at(0, 0).flags().testFlag(Qt::ItemIsEditable));
    EXPECT_FALSE(matrix.type(0, 0, "1"));
    EXPECT_FALSE(matrix.model.clear({matrix.at(0, 0)}));
    ASSERT_EQ(refused.count(), 2);
    EXPECT_TRUE(refused[0][1].toString().contains(QStringLiteral("只读")));
}

TEST(RegionMatrix, MarksTheProblemsOfTheShownFieldInTheirCells) {
    Matrix matrix(city(), january);
    app::Problem problem;
    problem.severity = app::Severity::Error;
    problem.kind = app::Problem::Kind::RankAboveCount;
    problem.indicator = matrix.model.keyAt(matrix.at(2, 3)).indicator;
    problem.region = matrix.model.keyAt(matrix.at(2, 3)).region;
    problem.period = january;
    problem.field = app::Problem::Field::Rank;
    problem.message = QStringLiteral("排名超出");
    matrix.model.markProblems({problem});
    EXPECT_FALSE(matrix.at(2, 3).data(GridModel::SeverityRole).isValid());
    EXPECT_EQ(matrix.model.indexOf(problem), matrix.model.index(2, Leaf));
    matrix.model.showField(Rank);
    QSignalSpy spy(&matrix.model, &QAbstractItemModel::dataChanged);
    matrix.model.markProblems({problem});
    EXPECT_EQ(matrix.at(2, 3).data(GridModel::SeverityRole).toInt(), static_cast<int>(app::Severity::Error));
    EXPECT_EQ(matrix.at(2, 3).data(Qt::ToolTipRole), problem.message);
    EXPECT_EQ(matrix.model.indexOf(problem), matrix.at(2, 3));
    matrix.model.markProblems({problem});
    EXPECT_EQ(spy.count(), 1) << "nothing changed, nothing is to be painted again";
    problem.period = engine::Period::cumulative(2000, 2);
    EXPECT_FALSE(matrix.model.indexOf(problem).isValid());
    matrix.model.markProblems({problem});
    EXPECT_EQ(spy.count(), 2);
    EXPECT_FALSE(matrix.at(2, 3).data(GridModel::SeverityRole).isValid());
}

} // namespace

} // namespace weici::models
