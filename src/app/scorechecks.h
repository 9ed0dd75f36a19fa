// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace weici::engine {
struct Scheme;
}

namespace weici::app {

class CheckedPeriod;
class Ledger;
class ProblemList;

/// What is wrong with the rules of a scheme as they are written.
void checkRules(ProblemList &problems, const engine::Scheme &scheme);

/// What keeps leaves and nodes from their points in a period: the scoring run itself tells. Regions with the
/// same problem of one item are told in one line; a year's target is told once for the year, however many
/// periods are checked.
void checkScores(ProblemList &problems, const CheckedPeriod &checked);

} // namespace weici::app
