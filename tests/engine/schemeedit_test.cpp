// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/schemeedit.h"

#include <algorithm>
#include <random>
#include <set>

#include <gtest/gtest.h>

#include "engine/chongyischeme.h"
#include "engine/schemesums.h"
#include "engine/weightgroups.h"

namespace weici::engine {
namespace {

using Kind = IndicatorTree::Kind;

/// A scheme as edits leave it: printed order everywhere.
Scheme settled() {
    const Scheme scheme = testing::chongyiScheme();
    return *moveItem(scheme, TreeKey::ofLeaf("1"), {TreeKey::ofNode(scheme.nodes.at(1)), 0}).scheme;
}

std::vector<std::string> codes(const Scheme &scheme) {
    std::vector<std::string> all;
    for (const auto *leaves : {&scheme.indicators, &scheme.recycled}) {
        for (const Indicator &leaf : *leaves)
            all.push_back(leaf.code);
    }
    std::ranges::sort(all);
    return all;
}

/// What holds after every edit, whatever it was.
void expectSound(const Scheme &scheme) {
    ASSERT_FALSE(scheme.blocks.empty());
    std::set<NodeId> seen;
    for (const Node &node : scheme.nodes) {
        EXPECT_TRUE(seen.insert(node.id).second) << "a node stands twice";
        EXPECT_FALSE(node.name.empty());
        ASSERT_LT(node.block, scheme.blocks.size());
        if (!node.parent.isValid())
            continue;
        ASSERT_TRUE(seen.contains(node.parent)) << "a parent stands behind its child";
        EXPECT_EQ(scheme.node(node.parent)->level, 1);
        EXPECT_EQ(node.level, 2);
        EXPECT_EQ(scheme.node(node.parent)->block, node.block);
    }
    for (const Indicator &leaf : scheme.indicators) {
        ASSERT_LT(leaf.block, scheme.blocks.size());
        if (leaf.parent.isValid()) {
            ASSERT_TRUE(seen.contains(leaf.parent));
            EXPECT_EQ(scheme.node(leaf.parent)->block, leaf.block);
        }
    }
    for (const Indicator &leaf : scheme.recycled) {
        EXPECT_FALSE(leaf.parent.isValid());
        EXPECT_LT(leaf.block, scheme.blocks.size());
    }
    const auto all = codes(scheme);
    EXPECT_EQ(std::set(all.begin(), all.end()).size(), all.size()) << "a code stands twice";
    const IndicatorTree tree(scheme);
    EXPECT_EQ(tree.root().leafCount, scheme.indicators.size());
    std::size_t next = 0;
    for (const auto &item : tree.items()) {
        if (item.kind == Kind::Leaf) {
            EXPECT_EQ(item.source, next++) << "leaves do not stand in printed order";
        }
    }
}

TEST(SchemeEdit, AddsEveryLevel) {
    Scheme scheme = settled();
    auto edit = addBlock(scheme, {"创新", 0.5});
    ASSERT_TRUE(edit.scheme);
    EXPECT_EQ(edit.item, TreeKey::ofBlock(3));
    edit = addNode(*edit.scheme, {edit.item}, "新领域", "5分");
    ASSERT_TRUE(edit.scheme);
    EXPECT_EQ(edit.item.kind, Kind::Level1);
    edit = addNode(*edit.scheme, {edit.item}, "新方面");
    ASSERT_TRUE(edit.scheme);
    EXPECT_EQ(edit.item.kind, Kind::Level2);
    Indicator leaf;
    leaf.code = "85";
    leaf.name = "新指标";
    edit = addLeaf(*edit.scheme, {edit.item}, leaf);
    ASSERT_TRUE(edit.scheme);
    expectSound(*edit.scheme);
    EXPECT_EQ(edit.scheme->indicators.back().block, 3U);
    const IndicatorTree tree(*edit.scheme);
    EXPECT_EQ(tree.path(*itemOf(tree, edit.item)), "创新 / 新领域 / 新方面 / 85");
}

TEST(SchemeEdit, RefusesWhatCannotBe) {
    const Scheme scheme = settled();
    const TreeKey level1 = TreeKey::ofNode(scheme.nodes.at(0));
    const TreeKey level2 = TreeKey::ofNode(scheme.nodes.at(1));
    Indicator leaf;
    leaf.name = "新指标";
    EXPECT_EQ(addLeaf(scheme, {level1}, leaf).fault, EditFault::NoCode);
    leaf.code = "7";
    EXPECT_EQ(addLeaf(scheme, {level1}, leaf).fault, EditFault::CodeTaken);
    const Scheme without = *recycle(scheme, TreeKey::ofLeaf("7")).scheme;
    EXPECT_EQ(addLeaf(without, {level1}, leaf).fault, EditFault::CodeTaken) << "out of the tree is not free";
    leaf.code = "85";
    EXPECT_EQ(addLeaf(scheme, {TreeKey()}, leaf).fault, EditFault::WrongParent);
    EXPECT_EQ(addLeaf(scheme, {TreeKey::ofLeaf("1")}, leaf).fault, EditFault::WrongParent);
    leaf.name.clear();
    EXPECT_EQ(addLeaf(scheme, {level1}, leaf).fault, EditFault::NoName);
    EXPECT_EQ(moveItem(scheme, level1, {level2}).fault, EditFault::WrongParent);
    EXPECT_EQ(moveItem(scheme, level2, {level2}).fault, EditFault::WrongParent);
    EXPECT_EQ(moveItem(scheme, TreeKey::ofLeaf("none"), {level1}).fault, EditFault::UnknownItem);
    EXPECT_EQ(addNode(scheme, {TreeKey::ofBlock(0)}, scheme.nodes.at(0).name).fault, EditFault::SameName);
    EXPECT_EQ(addBlock(scheme, {"市考", 1.0}).fault, EditFault::SameName);
    EXPECT_EQ(removeEmpty(scheme, level1).fault, EditFault::NotEmpty);
    Scheme small;
    small.blocks = {{}};
    EXPECT_EQ(removeEmpty(small, TreeKey::ofBlock(0)).fault, EditFault::LastBlock);
}

TEST(SchemeEdit, MovesStepByStepThroughTheWholePrintedOrder) {
    Scheme scheme = settled();
    const std::size_t leaves = scheme.indicators.size();
    std::set<std::string> parents;
    for (std::size_t steps = 0; steps < 4 * leaves; ++steps) {
        const auto edit = moveByOne(scheme, TreeKey::ofLeaf("1"), 1);
        ASSERT_TRUE(edit.scheme);
        scheme = *edit.scheme;
        parents.insert(std::to_string(scheme.indicator("1")->parent.value));
    }
    expectSound(scheme);
    EXPECT_GT(parents.size(), 10U) << "it goes on in the next parent";
    const Scheme end = *moveByOne(scheme, TreeKey::ofLeaf("1"), 1).scheme;
    EXPECT_EQ(end, scheme) << "at the very end it stays";
}

TEST(SchemeEdit, TheSharedWeightStaysOnTheFirstLeafOfItsGroup) {
    const Scheme scheme = settled();
    const auto weightOf = [](const Scheme &s, const char *code) { return s.indicator(code)->weight; };
    ASSERT_EQ(weightOf(scheme, "13"), "4");
    const auto moved = *moveByOne(scheme, TreeKey::ofLeaf("13"), 1).scheme;
    EXPECT_EQ(weightOf(moved, "14"), "4");
    EXPECT_EQ(weightOf(moved, "13"), "");
    const auto out = *recycle(scheme, TreeKey::ofLeaf("13")).scheme;
    EXPECT_EQ(weightOf(out, "14"), "4");
    const auto parent = TreeKey::ofNode(*scheme.node(scheme.indicator("13")->parent));
    const auto back = *bringBack(out, "13", {parent, 0}).scheme;
    EXPECT_EQ(weightOf(back, "13"), "4");
    Indicator third = *scheme.indicator("24");
    third.weightGroup = scheme.indicator("13")->weightGroup;
    const auto joined = *changeLeaf(scheme, "24", third).scheme;
    EXPECT_EQ(weightOf(joined, "24"), "") << "the group's weight counts";
    EXPECT_EQ(groupMembers(joined, third.weightGroup).size(), 3U);
    EXPECT_NEAR(*effectiveWeights(IndicatorTree(joined)).points[12], 4.0 / 3.0, 1e-12);
}

TEST(SchemeEdit, SumsSayWhatIsPrintedAndWhatCounts) {
    Scheme scheme = settled();
    for (const WeightRule rule : {WeightRule::Leaf, WeightRule::Scaled}) {
        scheme.weights = rule;
        const IndicatorTree tree(scheme);
        const auto sums = weightSums(tree);
        const bool scaled = rule == WeightRule::Scaled;
        EXPECT_NEAR(sums[0].effective, scaled ? 110.0 : 110.8, 1e-9);
        EXPECT_NEAR(*sums[0].printed, 110.0, 1e-9);
        EXPECT_EQ(sums[0].fits, scaled);
        const WeightSum &province = sums[tree.root().children[0]];
        EXPECT_NEAR(*province.printed, 100.0, 1e-9);
        EXPECT_NEAR(province.said, 101.0, 1e-9);
        const auto odd = itemOf(
            tree, TreeKey::ofNode(*std::ranges::find(scheme.nodes, "数字基础设施及应用", &Node::name)));
        EXPECT_FALSE(sums[*odd].fits);
        EXPECT_NEAR(sums[*odd].said, 11.0, 1e-9);
        EXPECT_NEAR(sums[*odd].effective, scaled ? 10.0 : 11.0, 1e-9);
        const auto shared =
            itemOf(tree, TreeKey::ofNode(*std::ranges::find(scheme.nodes, "数字化治理", &Node::name)));
        EXPECT_EQ(sums[*shared].sharing, 10U);
    }
}

TEST(SchemeEdit, NewCodesAreNeverUsedBefore) {
    Scheme scheme = settled();
    for (Indicator &leaf : scheme.indicators)
        leaf.code = "cy" + (leaf.code.size() < 2 ? "0" + leaf.code : leaf.code);
    EXPECT_EQ(newCode({}, scheme), "cy85");
    Scheme later = cloneForYear(scheme, 2023, 18);
    EXPECT_EQ(later.regionCount, 18);
    EXPECT_EQ(codes(later), codes(scheme));
    later.indicators.back().code = "cy90";
    later = *recycle(later, TreeKey::ofLeaf("cy90")).scheme;
    const std::vector<Scheme> all{scheme, later};
    EXPECT_EQ(newCode(all, scheme), "cy91");
    EXPECT_TRUE(cloneForYear(later, 2024, 18).recycled.empty());
    const std::vector<std::string> taken{"cy91", "cy99"};
    EXPECT_EQ(newCode(all, scheme, taken), "cy100");
    EXPECT_EQ(newCode({}, Scheme{}), "i01");
}

TEST(SchemeEdit, RenumbersInPrintedOrder) {
    const Scheme scheme = settled();
    const Scheme after = renumbered(*moveByOne(scheme, TreeKey::ofLeaf("1"), 1).scheme);
    EXPECT_EQ(after.indicators.at(0).code, "2");
    EXPECT_EQ(after.indicators.at(0).number, "1");
    EXPECT_EQ(after.indicators.back().number, "84");
}

/// One random edit after the other, each with its way back.
class EditWalk final {
public:
    explicit EditWalk(unsigned seed)
        : m_random(seed)
        , m_scheme(settled()) {}

    void step() {
        const Scheme before = m_scheme;
        switch (pick(9)) {
        case 0:
            return addAndTakeBack();
        case 1:
            return addLeafBelow();
        case 2:
            return move();
        case 3:
            return stepBy();
        case 4:
            return takeOutAndBringBack();
        case 5:
            return takeBranchOut();
        case 6:
            return rename();
        case 7:
            return regroup();
        default:
            return clearEmpty();
        }
    }

    [[nodiscard]] const Scheme &scheme() const { return m_scheme; }

private:
    std::size_t pick(std::size_t count) { return m_random() % count; }

    TreeKey anyItem() {
        const IndicatorTree tree(m_scheme);
        return TreeKey::ofItem(tree, pick(tree.items().size()));
    }
    TreeKey anyLeaf() { return TreeKey::ofLeaf(m_scheme.indicators[pick(m_scheme.indicators.size())].code); }

    TreePlace placeOf(const TreeKey &item) const {
        const IndicatorTree tree(m_scheme);
        const std::size_t at = *itemOf(tree, item);
        const std::size_t parent = tree.items()[at].parent;
        const auto &children = tree.items()[parent].children;
        return {TreeKey::ofItem(tree, parent),
                static_cast<std::size_t>(std::ranges::find(children, at) - children.begin())};
    }

    void take(const SchemeEdit &edit, std::size_t leavesMore = 0) {
        if (!edit.scheme)
            return;
        expectSound(*edit.scheme);
        EXPECT_EQ(codes(*edit.scheme).size(), codes(m_scheme).size() + leavesMore) << "a leaf is lost";
        m_scheme = *edit.scheme;
    }

    void addAndTakeBack() {
        const auto edit = addNode(m_scheme, {anyItem()}, "节点" + std::to_string(++m_made));
        if (edit.scheme) {
            EXPECT_EQ(removeEmpty(*edit.scheme, edit.item).scheme, m_scheme);
        }
        take(edit);
    }

    void addLeafBelow() {
        Indicator leaf;
        leaf.code = newCode({}, m_scheme);
        leaf.name = "指标" + leaf.code;
        take(addLeaf(m_scheme, {anyItem(), pick(6)}, leaf), 1);
    }

    void move() {
        const TreeKey item = anyItem();
        if (item.kind == Kind::Total)
            return;
        const TreePlace from = placeOf(item);
        const auto edit = moveItem(m_scheme, item, {anyItem(), pick(8)});
        if (edit.scheme && edit.scheme->indicators != m_scheme.indicators) {
            // Back to where it stood: one place further where it went forward among the same siblings.
            const IndicatorTree tree(*edit.scheme);
            const std::size_t at = *itemOf(tree, edit.item);
            const std::size_t parent = tree.items()[at].parent;
            const auto &children = tree.items()[parent].children;
            const auto now = static_cast<std::size_t>(std::ranges::find(children, at) - children.begin());
            const bool forward = TreeKey::ofItem(tree, parent) == from.parent && now < from.position;
            const auto back =
                moveItem(*edit.scheme, edit.item, {from.parent, from.position + (forward ? 1 : 0)});
            if (item.kind != Kind::Block && isFilled(m_scheme) && isFilled(*edit.scheme)) {
                EXPECT_EQ(back.scheme, m_scheme);
            }
        }
        take(edit);
    }

    /// A node without leaves stands behind its siblings, and where it stood before cannot be told.
    static bool isFilled(const Scheme &scheme) {
        const IndicatorTree tree(scheme);
        return std::ranges::all_of(tree.items(), [](const auto &item) { return item.leafCount > 0; });
    }

    void stepBy() { take(moveByOne(m_scheme, anyItem(), pick(2) == 0 ? -1 : 1)); }

    void takeOutAndBringBack() {
        const TreeKey leaf = anyLeaf();
        const TreePlace place = placeOf(leaf);
        const auto out = recycle(m_scheme, leaf);
        ASSERT_TRUE(out.scheme);
        expectSound(*out.scheme);
        EXPECT_EQ(out.scheme->indicator(leaf.code), nullptr);
        const auto back = bringBack(*out.scheme, leaf.code, place);
        ASSERT_TRUE(back.scheme);
        if (isFilled(m_scheme) && isFilled(*out.scheme)) {
            EXPECT_EQ(*back.scheme, m_scheme);
        }
        take(out);
        if (pick(3) > 0)
            take(back);
    }

    void takeBranchOut() {
        if (const TreeKey item = anyItem(); item.kind == Kind::Level2)
            take(recycle(m_scheme, item));
    }

    void rename() {
        const TreeKey item = anyItem();
        if (item.kind != Kind::Level1 && item.kind != Kind::Level2)
            return;
        const Node node = *m_scheme.node(item.node);
        const auto edit = changeNode(m_scheme, node.id, "名" + std::to_string(++m_made), "9分");
        ASSERT_TRUE(edit.scheme);
        EXPECT_EQ(changeNode(*edit.scheme, node.id, node.name, node.weight).scheme, m_scheme);
        take(edit);
    }

    void regroup() {
        const TreeKey key = anyLeaf();
        Indicator leaf = *m_scheme.indicator(key.code);
        leaf.weightGroup = pick(2) == 0 ? "" : "组" + std::to_string(pick(3));
        take(changeLeaf(m_scheme, key.code, leaf));
    }

    void clearEmpty() { take(removeEmpty(m_scheme, anyItem())); }

    std::mt19937 m_random;
    Scheme m_scheme;
    int m_made = 0;
};

TEST(SchemeEdit, RandomWalksKeepATree) {
    for (unsigned seed = 1; seed <= 8; ++seed) {
        EditWalk walk(seed);
        for (int step = 0; step < 100; ++step) {
            walk.step();
            if (::testing::Test::HasFailure())
                FAIL() << "seed " << seed << " step " << step;
        }
        EXPECT_FALSE(walk.scheme().indicators.empty());
    }
}

} // namespace
} // namespace weici::engine
