// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace weici::engine {
class Scores;
class ScoringPlan;
struct Scheme;
} // namespace weici::engine

namespace weici::app {

class CheckedPeriod;
class ProblemList;

/// What is wrong with the rules of a scheme as they are written; `plan` is the scheme compiled.
void checkRules(ProblemList &problems, const engine::Scheme &scheme, const engine::ScoringPlan &plan);

/// What keeps leaves and nodes from their points in a period: the scoring run itself tells. Regions with the
/// same problem of one item are told in one line; a year's target is told once for the year, however many
/// periods are checked. `scores` are the period's.
void checkScores(ProblemList &problems, const CheckedPeriod &checked, const engine::Scores &scores);

} // namespace weici::app
