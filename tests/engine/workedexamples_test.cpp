// SPDX-License-Identifier: GPL-3.0-or-later
// The examples of docs/scoring.md: the table is read from there, the others have the same numbers here.
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "engine/decimal.h"
#include "engine/numbertext.h"
#include "engine/scorer.h"

#include "engine/chongyischeme.h"

namespace weici::testing {

using namespace engine;

namespace {

struct Example {
    std::string rule, parameters, better, weight, values, target, rank, points, because;
};

std::string trimmed(const std::string &text) {
    const auto first = text.find_first_not_of(" `");
    return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(" `") - first + 1);
}

/// The cells of a row of a table; `\|` is a bar within a cell.
std::vector<std::string> cellsOf(const std::string &row) {
    std::vector<std::string> cells;
    std::string cell;
    for (std::size_t i = 1; i < row.size(); ++i) {
        if (row[i] == '\\' && i + 1 < row.size() && row[i + 1] == '|')
            cell += row[++i];
        else if (row[i] == '|')
            cells.push_back(trimmed(std::exchange(cell, {})));
        else
            cell += row[i];
    }
    return cells;
}

std::vector<Example> examples() {
    std::ifstream file(WEICI_SOURCE_DIR "/docs/scoring.md");
    std::vector<Example> result;
    bool inside = false;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("<!-- "))
            inside = line.starts_with("<!-- examples");
        if (!inside || !line.starts_with("| `"))
            continue;
        auto cells = cellsOf(line);
        cells.resize(9);
        result.push_back(
            {cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], cells[8]});
    }
    return result;
}

std::vector<Region> regionsOf(std::size_t count) {
    std::vector<Region> regions(count);
    for (std::size_t i = 0; i < count; ++i) {
        regions[i].id = {static_cast<std::int32_t>(i) + 1};
        regions[i].name = std::to_string(i);
    }
    return regions;
}

PanelTarget targetOf(std::string text) {
    PanelTarget target;
    const std::pair<const char *, Comparator> signs[] = {{">=", Comparator::AtLeast},
                                                         {"<=", Comparator::AtMost},
                                                         {">", Comparator::Above},
                                                         {"~", Comparator::About}};
    for (const auto &[sign, comparator] : signs) {
        if (text.starts_with(sign)) {
            target.comparator = comparator;
            text.erase(0, std::string(sign).size());
            break;
        }
    }
    target.state = text.empty() ? CellState::Blank : CellState::Value;
    target.number = parsePlain(text).value_or(noNumber);
    return target;
}

/// A scheme with one nameless block to which leaves are added.
struct SmallScheme {
    Scheme scheme;

    explicit SmallScheme(int regions) {
        scheme.year = 2023;
        scheme.regionCount = regions;
        scheme.blocks.push_back({});
    }
    Indicator &add(const std::string &weight, const std::string &rule, const std::string &parameters = {},
                   NodeId parent = {}) {
        Indicator leaf;
        leaf.id = {static_cast<std::int32_t>(scheme.indicators.size()) + 1};
        leaf.code = std::to_string(leaf.id.value);
        leaf.weight = weight;
        leaf.rule = rule;
        leaf.parameters = parameters;
        leaf.parent = parent;
        scheme.indicators.push_back(leaf);
        return scheme.indicators.back();
    }
    NodeId addNode(int level = 1, NodeId parent = {}) {
        Node node;
        node.id = {static_cast<std::int32_t>(scheme.nodes.size()) + 1};
        node.level = level;
        node.parent = parent;
        scheme.nodes.push_back(node);
        return node.id;
    }
};

constexpr std::size_t total = 0;

double scoreOf(const Example &example) {
    std::vector<double> values;
    std::istringstream texts(example.values);
    for (std::string text; texts >> text;)
        values.push_back(parsePlain(text).value_or(noNumber));
    values.resize(std::max<std::size_t>(1, values.size()), noNumber);
    SmallScheme small(static_cast<int>(values.size()));
    const auto slash = example.rank.find('/');
    if (slash != std::string::npos)
        small.scheme.regionCount = std::stoi(example.rank.substr(slash + 1));
    if (example.rule == "zscore") {
        small.scheme.aggregation = {Aggregation::Arithmetic, Aggregation::Arithmetic,
                                    Aggregation::Arithmetic};
        small.scheme.scale = 1;
    }
    Indicator &leaf =
        small.add(example.weight == "–" ? "" : example.weight, example.rule, example.parameters);
    leaf.direction = example.better == "lower" ? Direction::Lower : Direction::Higher;
    Panel panel(regionsOf(values.size()), 1);
    for (std::size_t r = 0; r < values.size(); ++r) {
        PanelCell cell;
        cell.value = values[r];
        cell.target = targetOf(example.target);
        if (r == 0 && slash != std::string::npos)
            cell.publishedRank = std::stod(example.rank.substr(0, slash));
        panel.setCell(0, r, cell);
    }
    return score(ScoringPlan::compile(small.scheme), panel).total(0);
}

} // namespace

TEST(WorkedExamples, OfTheTable) {
    const auto all = examples();
    EXPECT_GE(all.size(), 40U);
    std::vector<std::string_view> missing(ruleNames());
    for (const Example &example : all) {
        EXPECT_NEAR(scoreOf(example), std::stod(example.points), 1e-9)
            << example.rule << ' ' << example.parameters << ": " << example.because;
        std::erase(missing, example.rule);
    }
    EXPECT_TRUE(missing.empty()) << missing.front();
}

TEST(WorkedExamples, OfEqualValues) {
    const std::pair<EqualRange, double> choices[] = {
        {EqualRange::Full, 10.0}, {EqualRange::Floor, 6.0}, {EqualRange::Exclude, noNumber}};
    for (const auto &[choice, points] : choices) {
        SmallScheme small(3);
        small.scheme.equalRange = choice;
        small.add("10", "efficacy");
        Panel panel(regionsOf(3), 1);
        for (std::size_t r = 0; r < 3; ++r)
            panel.setValue(0, r, 7.0);
        const double found = score(ScoringPlan::compile(small.scheme), panel).total(1);
        EXPECT_TRUE(found == points || (std::isnan(found) && std::isnan(points)));
    }
}

namespace {

/// Block of A (a1 = 6, a2 = 4) and B (b = 10); shares are given as completions of a target of 1.
struct TwoNodes {
    SmallScheme small{1};

    TwoNodes() {
        const NodeId a = small.addNode();
        const NodeId b = small.addNode();
        small.add("6", "completion", "", a);
        small.add("4", "completion", "", a);
        small.add("10", "completion", "", b);
    }
    Panel panel(double a1, double a2, double b) const {
        Panel result(regionsOf(1), 3);
        const double values[] = {a1, a2, b};
        for (std::size_t leaf = 0; leaf < 3; ++leaf) {
            result.setValue(leaf, 0, values[leaf]);
            result.setTarget(leaf, 0, {CellState::Value, Comparator::None, 1.0});
        }
        return result;
    }
    Scores scores(const Panel &cells) const { return score(ScoringPlan::compile(small.scheme), cells); }
};

} // namespace

TEST(WorkedExamples, OfMissingLeaves) {
    TwoNodes tree;
    const Scores one = tree.scores(tree.panel(0.5, noNumber, 0.8));
    const std::size_t a1 = one.plan()->leaves()[0].item;
    EXPECT_DOUBLE_EQ(one.full(a1, 0), 10.0);
    EXPECT_DOUBLE_EQ(one.points(a1, 0), 5.0);
    EXPECT_DOUBLE_EQ(one.total(0), 13.0);
    EXPECT_DOUBLE_EQ(one.full(total, 0), 20.0);
    EXPECT_DOUBLE_EQ(one.coverage(total, 0), 0.8);

    const Scores two = tree.scores(tree.panel(0.5, noNumber, noNumber));
    EXPECT_DOUBLE_EQ(two.full(a1, 0), 20.0);
    EXPECT_DOUBLE_EQ(two.total(0), 10.0);
    EXPECT_DOUBLE_EQ(two.full(total, 0), 20.0);
    EXPECT_DOUBLE_EQ(two.coverage(total, 0), 0.3);

    tree.small.scheme.missing = MissingRule::Zero;
    const Scores zero = tree.scores(tree.panel(0.5, noNumber, noNumber));
    EXPECT_DOUBLE_EQ(zero.total(0), 3.0);
    EXPECT_DOUBLE_EQ(zero.full(total, 0), 20.0);
    EXPECT_DOUBLE_EQ(zero.coverage(total, 0), 0.3);
}

TEST(WorkedExamples, OfNotApplicableLeaves) {
    const TwoNodes tree;
    Panel panel = tree.panel(0.5, noNumber, 0.8);
    PanelCell cell;
    cell.notApplicable = true;
    panel.setCell(1, 0, cell);
    const Scores scores = tree.scores(panel);
    EXPECT_DOUBLE_EQ(scores.total(0), 13.0);
    EXPECT_DOUBLE_EQ(scores.full(total, 0), 20.0);
    EXPECT_DOUBLE_EQ(scores.coverage(total, 0), 1.0);
    EXPECT_TRUE(std::isnan(scores.coverage(scores.plan()->leaves()[1].item, 0)));
}

TEST(WorkedExamples, OfMeans) {
    const std::pair<Aggregation, double> means[] = {{Aggregation::Arithmetic, 72.5},
                                                    {Aggregation::Geometric, 71.1311764},
                                                    {Aggregation::Harmonic, 69.5652174}};
    for (const auto &[mean, expected] : means) {
        SmallScheme small(1);
        small.scheme.aggregation = {mean, mean, mean};
        small.add("", "minmax", "low=0;high=1");
        small.add("3", "minmax", "low=0;high=1");
        Panel panel(regionsOf(1), 2);
        panel.setValue(0, 0, 0.5);
        panel.setValue(1, 0, 0.8);
        const Scores scores = score(ScoringPlan::compile(small.scheme), panel);
        EXPECT_NEAR(scores.total(0), expected, 1e-7);
        EXPECT_TRUE(std::isnan(scores.full(total, 0)));
    }
}

TEST(WorkedExamples, OfFullMarksInChongyi) {
    for (const auto &[weights, full] :
         {std::pair(WeightRule::Scaled, 110.0), std::pair(WeightRule::Leaf, 110.8)}) {
        Scheme scheme = chongyiScheme();
        scheme.weights = weights;
        scheme.regionCount = 18;
        for (Indicator &leaf : scheme.indicators)
            leaf.rule = "rank-linear";
        Panel panel(regionsOf(1), scheme.indicators.size());
        for (std::size_t leaf = 0; leaf < scheme.indicators.size(); ++leaf) {
            PanelCell cell;
            cell.publishedRank = 1;
            panel.setCell(leaf, 0, cell);
        }
        const Scores scores = score(ScoringPlan::compile(scheme), panel);
        EXPECT_NEAR(scores.total(0), full, 1e-9);
        EXPECT_NEAR(scores.full(total, 0), full, 1e-9);
    }
}

} // namespace weici::testing
