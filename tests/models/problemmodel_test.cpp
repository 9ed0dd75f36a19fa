// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/problemmodel.h"

#include "support/modelwatch.h"
#include "support/sampleledger.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QSignalSpy>

namespace weici::models {

namespace {

class ProblemList : public ::testing::Test {
protected:
    ProblemList() { model.show(engine::Period::fromCode("2023H1").value()); }

    void setValue(const QString &code, const char *text) {
        app::CellEdit edit{sample.key(code), {}};
        edit.observation = sample.ledger().observation(edit.key);
        edit.observation.value = sample.ledger().read(edit.key, engine::CellRole::Value, text);
        sample.ledger().setCells({&edit, 1}, {});
    }
    [[nodiscard]] QStringList subjects() const {
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row) {
            all << model.index(row, ProblemModel::SubjectColumn).data().toString();
        }
        return all;
    }

    tests::SampleLedger sample;
    app::ScoreService scores{sample.ledger()};
    ProblemModel model{sample.ledger(), scores};
    tests::ModelWatch watch{&model};
};

TEST_F(ProblemList, FollowsAChangeWithin200Milliseconds) {
    const int before = model.rowCount();
    QSignalSpy checked(&model, &ProblemModel::checked);
    QElapsedTimer clock;
    clock.start();
    setValue(QStringLiteral("yd13"), "尚未公布，下周给");
    ASSERT_TRUE(checked.wait(1000));
    EXPECT_LT(clock.elapsed(), 200);
    EXPECT_EQ(model.rowCount(), before + 1);
    setValue(QStringLiteral("yd13"), "46.26");
    ASSERT_TRUE(checked.wait(1000));
    EXPECT_EQ(model.rowCount(), before);
}

TEST_F(ProblemList, ManyChangesOfOneTurnAreCheckedOnce) {
    QSignalSpy checked(&model, &ProblemModel::checked);
    for (int i = 0; i < 20; ++i) {
        setValue(QStringLiteral("yd13"), std::to_string(i).c_str());
    }
    ASSERT_TRUE(checked.wait(1000));
    EXPECT_EQ(checked.count(), 1);
}

TEST_F(ProblemList, OnlyRowsThatDifferAreReplaced) {
    QSignalSpy checked(&model, &ProblemModel::checked);
    setValue(QStringLiteral("yd01"), "甲");
    setValue(QStringLiteral("yd20"), "乙");
    ASSERT_TRUE(checked.wait(1000));
    const QPersistentModelIndex last(model.index(model.rowCount() - 1, ProblemModel::SubjectColumn));
    const QString subject = last.data().toString();
    setValue(QStringLiteral("yd10"), "丙");
    ASSERT_TRUE(checked.wait(1000));
    EXPECT_TRUE(last.isValid());
    EXPECT_EQ(last.data().toString(), subject);
    setValue(QStringLiteral("yd01"), "26");
    ASSERT_TRUE(checked.wait(1000));
    EXPECT_EQ(last.data().toString(), subject);
}

TEST(ProblemListOfChongyi, HasItsTargetsWorseThanTheRank) {
    tests::SampleLedger sample(QStringLiteral("chongyi-2022"));
    app::ScoreService scores(sample.ledger());
    ProblemModel model(sample.ledger(), scores);
    model.show(engine::Period::fromCode("2022-01..09").value());
    int worse = 0;
    for (const app::Problem &problem : model.problems()) {
        worse += problem.kind == app::Problem::Kind::TargetWorse ? 1 : 0;
    }
    EXPECT_EQ(worse, 18);
    EXPECT_EQ(model.count(app::Severity::Error) + model.count(app::Severity::Warning), model.rowCount());
    EXPECT_FALSE(model.index(0, ProblemModel::MessageColumn)
                     .data()
                     .toString()
                     .startsWith(model.index(0, ProblemModel::SubjectColumn).data().toString() + u'：'));
}

} // namespace

} // namespace weici::models
