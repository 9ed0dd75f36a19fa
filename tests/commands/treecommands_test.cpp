// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/treecommands.h"

#include "engine/schemeedit.h"
#include "support/sampleledger.h"

#include <gtest/gtest.h>

#include <random>

namespace weici::commands {

namespace {

using engine::Scheme;
using engine::TreeKey;

class TreeCommands : public ::testing::Test {
protected:
    [[nodiscard]] const Scheme &scheme() { return sample.ledger().schemes().front(); }
    Failure put(const engine::SchemeEdit &edit, const char *name = "改") {
        return setScheme(stack, sample.ledger(), edit.scheme.value(), {QString::fromUtf8(name)});
    }

    tests::SampleLedger sample{QStringLiteral("chongyi-2022")};
    CommandStack stack;
};

/// Everything of a ledger, told apart field by field.
void expectSame(const engine::LedgerContent &a, const engine::LedgerContent &b) {
    EXPECT_EQ(a.profile, b.profile);
    EXPECT_EQ(a.regions, b.regions);
    EXPECT_EQ(a.schemes, b.schemes);
    EXPECT_EQ(a.observations, b.observations);
    EXPECT_EQ(a.targets, b.targets);
    EXPECT_EQ(a.relations, b.relations);
}

TEST_F(TreeCommands, AnEditIsOneStepAndComesBack) {
    const Scheme before = scheme();
    int changes = 0;
    QObject::connect(&sample.ledger(), &app::Ledger::structureChanged, &stack, [&changes] { ++changes; });
    ASSERT_FALSE(put(engine::moveByOne(before, TreeKey::ofLeaf("cy01"), 1), "移动"));
    EXPECT_EQ(stack.undoText(), QStringLiteral("移动"));
    EXPECT_EQ(changes, 1);
    EXPECT_EQ(scheme().indicators.front().code, "cy02");
    ASSERT_FALSE(stack.undo());
    EXPECT_EQ(scheme(), before);
    ASSERT_FALSE(stack.redo());
    EXPECT_EQ(scheme().indicators.front().code, "cy02");
    sample.reopen();
    EXPECT_EQ(scheme().indicators.front().code, "cy02");
}

TEST_F(TreeCommands, WhatChangesNothingIsNoStep) {
    EXPECT_FALSE(setScheme(stack, sample.ledger(), scheme(), {QStringLiteral("改")}));
    EXPECT_FALSE(setRelations(stack, sample.ledger(), sample.ledger().relations(), {QStringLiteral("改")}));
    EXPECT_EQ(stack.count(), 0);
}

TEST_F(TreeCommands, ANewLeafKeepsItsIdThroughUndoAndRedo) {
    engine::Indicator leaf;
    leaf.code = "cy85";
    leaf.name = "新指标";
    ASSERT_FALSE(put(engine::addLeaf(scheme(), {TreeKey::ofBlock(0)}, leaf)));
    const engine::IndicatorId id = scheme().indicator("cy85")->id;
    EXPECT_TRUE(id.isValid());
    const engine::CellKey key{id, sample.ledger().profile().ownRegion, sample.ledger().periods().back()};
    app::CellEdit edit{key, {}};
    edit.observation.value = sample.ledger().read(key, engine::CellRole::Value, "5");
    ASSERT_FALSE(setCells(stack, sample.ledger(), {edit}, {QStringLiteral("填")}));
    ASSERT_FALSE(stack.undo());
    ASSERT_FALSE(stack.undo());
    EXPECT_EQ(scheme().indicator("cy85"), nullptr);
    ASSERT_FALSE(stack.redo());
    ASSERT_FALSE(stack.redo());
    EXPECT_EQ(scheme().indicator("cy85")->id, id);
    EXPECT_EQ(sample.ledger().observation(key).value.text, "5");
}

TEST_F(TreeCommands, ANewYearIsMadeAndTakenAway) {
    const Scheme next = engine::cloneForYear(scheme(), 2023, 18);
    ASSERT_FALSE(setScheme(stack, sample.ledger(), next, {QStringLiteral("沿用")}));
    ASSERT_EQ(sample.ledger().schemes().size(), 2U);
    EXPECT_EQ(sample.ledger().schemes().back().indicator("cy33")->id, scheme().indicator("cy33")->id);
    ASSERT_FALSE(stack.undo());
    EXPECT_EQ(sample.ledger().schemes().size(), 1U);
    ASSERT_FALSE(stack.redo());
    ASSERT_FALSE(removeScheme(stack, sample.ledger(), 2023, {QStringLiteral("删除")}));
    EXPECT_EQ(sample.ledger().schemes().size(), 1U);
    ASSERT_FALSE(stack.undo());
    EXPECT_EQ(sample.ledger().schemes().back().year, 2023);
}

TEST_F(TreeCommands, WhatIsTakenOutKeepsItsCells) {
    const engine::CellKey key = sample.key(QStringLiteral("cy33"), "2022-01..09");
    const engine::Observation cell = sample.ledger().observation(key);
    ASSERT_FALSE(cell.isBlank());
    ASSERT_FALSE(put(engine::recycle(scheme(), TreeKey::ofLeaf("cy33"))));
    sample.reopen();
    EXPECT_EQ(sample.ledger().observation(key), cell);
    ASSERT_EQ(scheme().recycled.size(), 1U);
    ASSERT_FALSE(put(engine::bringBack(scheme(), "cy33", {TreeKey::ofBlock(0)})));
    EXPECT_NE(scheme().indicator("cy33"), nullptr);
    EXPECT_EQ(sample.ledger().observation(key), cell);
}

TEST_F(TreeCommands, RelationsAreAStepToo) {
    auto relations = sample.ledger().relations();
    relations.push_back({"growth", "cy03", {"cy01"}, {}});
    ASSERT_FALSE(setRelations(stack, sample.ledger(), relations, {QStringLiteral("声明关系")}));
    EXPECT_EQ(sample.ledger().relations(), relations);
    ASSERT_FALSE(stack.undo());
    EXPECT_NE(sample.ledger().relations(), relations);
}

/// Cells, targets, trees, years and relations in any order; undoing all of it gives the first state.
class Walk final {
public:
    Walk(app::Ledger &ledger, CommandStack &stack, unsigned seed)
        : m_ledger(ledger)
        , m_stack(stack)
        , m_random(seed) {}

    void step() {
        switch (pick(8)) {
        case 0:
            return moveLeaf();
        case 1:
            return addLeaf();
        case 2:
            return takeOut();
        case 3:
            return changeLeaf();
        case 4:
            return newYear();
        case 5:
            return undoOrRedo();
        default:
            return editCell();
        }
    }

private:
    std::size_t pick(std::size_t count) { return m_random() % count; }
    const Scheme &anyScheme() { return m_ledger.schemes()[pick(m_ledger.schemes().size())]; }
    TreeKey anyLeaf(const Scheme &scheme) {
        return TreeKey::ofLeaf(scheme.indicators[pick(scheme.indicators.size())].code);
    }

    void editTree(const engine::SchemeEdit &edit) {
        if (edit.scheme)
            setScheme(m_stack, m_ledger, *edit.scheme, {QStringLiteral("树")});
    }
    void moveLeaf() {
        const Scheme &scheme = anyScheme();
        editTree(engine::moveByOne(scheme, anyLeaf(scheme), pick(2) == 0 ? -1 : 1));
    }
    void takeOut() {
        const Scheme &scheme = anyScheme();
        editTree(engine::recycle(scheme, anyLeaf(scheme)));
    }
    void addLeaf() {
        const Scheme &scheme = anyScheme();
        engine::Indicator leaf;
        leaf.code = engine::newCode(m_ledger.schemes(), scheme);
        leaf.name = "新";
        editTree(engine::addLeaf(scheme, {TreeKey::ofBlock(0)}, leaf));
    }
    void changeLeaf() {
        const Scheme &scheme = anyScheme();
        engine::Indicator leaf = *scheme.indicator(anyLeaf(scheme).code);
        leaf.unit = pick(2) == 0 ? "亿元" : "个"; // the cells are read anew
        leaf.direction = pick(2) == 0 ? engine::Direction::Lower : engine::Direction::Higher;
        editTree(engine::changeLeaf(scheme, leaf.code, leaf));
    }
    void newYear() {
        const int year = m_ledger.schemes().back().year + 1;
        if (year < 2026)
            setScheme(m_stack, m_ledger, engine::cloneForYear(anyScheme(), year, 20), {QStringLiteral("年")});
        else
            removeScheme(m_stack, m_ledger, 2023, {QStringLiteral("年")});
    }
    void undoOrRedo() {
        if (pick(2) == 0)
            m_stack.undo();
        else
            m_stack.redo();
    }
    void editCell() {
        const Scheme &scheme = anyScheme();
        const engine::CellKey key{scheme.indicators[pick(scheme.indicators.size())].id,
                                  m_ledger.profile().ownRegion,
                                  m_ledger.periods()[pick(m_ledger.periods().size())]};
        const char *texts[] = {"", "5", "50万", "/", "-4.21", "12万元", "暂无"};
        if (pick(3) == 0) {
            app::TargetEdit edit{key, m_ledger.target(key)};
            edit.target.value = m_ledger.read(key, engine::CellRole::TargetValue, texts[pick(7)]);
            setTargets(m_stack, m_ledger, {edit}, {QStringLiteral("目标")});
            return;
        }
        app::CellEdit edit{key, m_ledger.observation(key)};
        edit.observation.value = m_ledger.read(key, engine::CellRole::Value, texts[pick(7)]);
        setCells(m_stack, m_ledger, {edit}, {QStringLiteral("格")});
    }

    app::Ledger &m_ledger;
    CommandStack &m_stack;
    std::mt19937 m_random;
};

TEST_F(TreeCommands, UndoingAllOfARandomWalkGivesTheFirstState) {
    const engine::LedgerContent first = sample.ledger().content();
    for (unsigned seed = 1; seed <= 3; ++seed) {
        Walk walk(sample.ledger(), stack, seed);
        for (int i = 0; i < 60; ++i)
            walk.step();
        int steps = 0;
        while (stack.canUndo()) {
            ASSERT_FALSE(stack.undo()) << "seed " << seed << " after " << steps;
            ++steps;
        }
        EXPECT_GT(steps, 10);
        expectSame(sample.ledger().content(), first);
        if (HasFailure())
            FAIL() << "seed " << seed;
        while (stack.canRedo())
            ASSERT_FALSE(stack.redo()) << "seed " << seed;
        while (stack.canUndo())
            ASSERT_FALSE(stack.undo()) << "seed " << seed;
        expectSame(sample.ledger().content(), first);
        stack.clear();
    }
    sample.reopen();
    expectSame(sample.ledger().content(), first);
    EXPECT_TRUE(app::verifyLedger(sample.path()).empty());
}

} // namespace

} // namespace weici::commands
