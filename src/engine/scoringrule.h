// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/scheme.h"

namespace weici::engine {

/// The rules of the table in docs/scoring.md, one struct a rule, its parameters with their defaults. x is the
/// value, t the target, c = x/t (lower is better: t/x) the completion, s the share of full points (1 = full),
/// w the leaf's own points.
namespace rules {

/// s = clamp(c, floor, cap); with bonusPerPoint > 0 clamp(c, floor, 1) and a bonus of
/// min(bonusCap, bonusPerPoint · max(0, 100(c − 1))) points. Lower with x ≤ 0: c = cap.
struct Completion {
    double floor = 0.0;
    double cap = 1.0;
    double bonusPerPoint = 0.0; ///< points for each percentage point over 100 %
    double bonusCap = 0.0;      ///< points
};

/// s = share of the highest band whose threshold c reaches (1e-9 counts as reached), 0 below the lowest; a
/// bonus of overPoints for each whole overStep of c above the top band, at most overCap points.
struct Bands {
    struct Band {
        double from = 0.0;
        double share = 0.0;
    };
    std::vector<Band> bands; ///< highest first, at least one
    double overStep = 0.0;   ///< 0: no bonus
    double overPoints = 0.0;
    std::optional<double> overCap;
};

/// s = 1 when the target's comparator holds, else 0. Without a comparator x has to reach t in the indicator's
/// direction; 左右 allows a tenth of |t| on the worse side.
struct Pass {};

/// s = max(floor, 1 − step·(rank − 1)).
struct RankStep {
    double step = 0.05;
    double floor = 0.0;
};

/// s = low + (1 − low)(N − rank)/(N − 1); N = 1: 1.
struct RankLinear {
    double low = 0.0;
};

/// s = floor + (1 − floor)(x − min)/(max − min); lower: (max − x).
struct Efficacy {
    double floor = 0.6;
};

/// s = (x − low)/(high − low), lower: (high − x); a goalpost not given is the data's. Cut to 0…1 when a
/// goalpost is given and `clamp`. With `logarithm` ln of x and goalposts.
struct MinMax {
    std::optional<double> low;
    std::optional<double> high;
    bool clamp = true;
    bool logarithm = false;
};

/// s = (x − mean)/sd with the sample's sd (n − 1), lower: sign reversed. Index schemes only.
struct ZScore {};

/// s = x/max; lower: min/x.
struct BestRatio {};

/// s = (r − 1)/(n − 1), r − 1 the number of scored regions that are worse.
struct Percentile {};

/// s = (x − min)/(reference − min); the direction is in the bases.
struct BaseIndex {
    double min = 0.0;
    double reference = 0.0;
};

/// s = 1 + Σ over successive 10-point steps of d: points of d within the step / divisor (the last divisor
/// repeats), mirrored below; d = x − mean, or 100(x − mean)/|mean|; lower: −d. Cut to floor…cap.
struct VersusMean {
    std::vector<double> divisors = {20.0, 40.0, 60.0};
    bool relative = false;
    double floor = 0.0;
    std::optional<double> cap;
};

/// min(cap, points·x) points; full marks are w, or 0 (a pure bonus) where the leaf has no weight.
struct PerItem {
    double points = 0.0;
    std::optional<double> cap;
};

/// x points.
struct Direct {};

} // namespace rules

/// std::monostate: followed but not scored.
using ScoringRule =
    std::variant<std::monostate, rules::Completion, rules::Bands, rules::Pass, rules::RankStep,
                 rules::RankLinear, rules::Efficacy, rules::MinMax, rules::ZScore, rules::BestRatio,
                 rules::Percentile, rules::BaseIndex, rules::VersusMean, rules::PerItem, rules::Direct>;

/// The name of a rule in packages (`rank-linear`); empty for std::monostate.
std::string_view ruleName(const ScoringRule &rule);
/// All names, in the order of the table.
const std::vector<std::string_view> &ruleNames();

/// The rule reads the target.
bool needsTarget(const ScoringRule &rule);
/// The rule reads the place among the regions: the published rank, else the computed one.
bool isRankRule(const ScoringRule &rule);
/// The result is points and not a share of the weight; it is never scaled.
bool givesPoints(const ScoringRule &rule);
/// Some of the result is points that are never scaled: all of it, or a bonus.
bool givesFixedPart(const ScoringRule &rule);
/// Changing one region's value can change another region's result.
bool dependsOnOthers(const ScoringRule &rule);

/// Why a rule cannot be used as it is written.
struct RuleProblem {
    enum class Kind {
        UnknownRule,      ///< text: the name
        IndexOnly,        ///< the rule is for index schemes; text: its name
        NotAParameter,    ///< text: a piece that is not `key=value`
        UnknownParameter, ///< text: the key; the rule is used without it
        BadNumber,        ///< text: `key=value`
        BadChoice,        ///< text: `key=value`, a word or number outside what the parameter allows
        MissingParameter, ///< text: the key that the rule needs
        EqualBases        ///< base-index with equal bases: every cell is missing
    };
    Kind kind = Kind::UnknownRule;
    std::string text;

    bool operator==(const RuleProblem &) const = default;
};

/// A rule as read from a package's texts. `rule` is std::monostate when it cannot be used (or the name is
/// empty).
struct RuleReading {
    ScoringRule rule;
    std::vector<RuleProblem> problems;
};

/// Reads `rule` and `parameters` (`key=value` joined by `;`, lists joined by `|`, pairs by `:`). Spaces
/// around keys and values are ignored.
RuleReading readRule(std::string_view rule, std::string_view parameters, bool indexScheme);

/// The parameters in use as `key` and text, defaults included, in the order of the table (for traces and
/// dialogs).
std::vector<std::pair<std::string, std::string>> parameterTexts(const ScoringRule &rule);

} // namespace weici::engine
