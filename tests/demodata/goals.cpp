// SPDX-License-Identifier: GPL-3.0-or-later
#include "demodata/goals.h"

#include "demodata/cells.h"
#include "demodata/chance.h"
#include "engine/decimal.h"

#include <algorithm>

namespace weici::demo {

namespace {

constexpr std::string_view withHalfYear[] = {"d24", "d27", "d50"};

bool needsTarget(const Leaf &leaf) {
    return leaf.rule == "completion" || leaf.rule == "bands" || leaf.rule == "pass";
}

int lastMonth(int year) {
    return (year - firstYear) * 12 + 11;
}

/// A figure one digit coarser than the indicator's, as targets are, and never 0.
std::string goalText(double figure, const Leaf &leaf) {
    const int decimals = std::max(0, leaf.decimals - 1);
    const double most = engine::parsePlain(leaf.most).value_or(figure);
    std::string text = engine::roundedText(std::min(figure, most), decimals);
    return engine::parsePlain(text) == 0.0 ? (decimals == 0 ? "1" : "0.1") : text;
}

/// How far the target lies from what will be: amounts by up to an eighth, rates by a few in a hundred.
double ambition(const Leaf &leaf, Chance &chance) {
    const double reach = leaf.model.kind == Model::Kind::Rate ? 0.04 : 0.12;
    return 1.0 + reach * (chance.share() * 2.0 - 0.8);
}

std::string valueGoal(const Leaf &leaf, const std::string &reached, Chance &chance) {
    if (!needsTarget(leaf))
        return {};
    if (reached == "-" || !leaf.target.empty())
        return reached == "-" ? reached : std::string(leaf.target);
    return goalText(engine::parsePlain(reached).value_or(0.0) * ambition(leaf, chance), leaf);
}

std::string rankGoal(const Leaf &leaf, const Figures &figures, std::size_t place, int year, Chance &chance) {
    const Cell cell = publishedColumn(leaf, figures, lastMonth(year))[place];
    const auto rank = engine::parsePlain(cell.rank);
    if (!rank)
        return cell.rank;
    const int wanted = static_cast<int>(*rank) - 3 + static_cast<int>(chance.share() * 4.2);
    return std::to_string(std::clamp(wanted, 1, static_cast<int>(places().size())));
}

} // namespace

std::vector<Goal> goalsOf(const Leaf &leaf, const Figures &figures, std::size_t place, int year,
                          std::uint64_t seed) {
    const std::string period = std::to_string(year);
    Chance chance(seed, leaf.code, std::string(places()[place].name) + period);
    Goal goal{period, valueGoal(leaf, figures.text(place, lastMonth(year)), chance), {}};
    if (places()[place].name == ownPlace)
        goal.rank = rankGoal(leaf, figures, place, year, chance);
    std::vector<Goal> goals;
    const bool hasHalfYear = std::ranges::find(withHalfYear, leaf.code) != std::end(withHalfYear);
    if (const auto whole = engine::parsePlain(goal.value); hasHalfYear && whole)
        goals.push_back({periodOf(lastMonth(year) - 6).code(), goalText(*whole * 0.45, leaf), {}});
    if (!goal.value.empty() || !goal.rank.empty())
        goals.push_back(goal);
    return goals;
}

} // namespace weici::demo
