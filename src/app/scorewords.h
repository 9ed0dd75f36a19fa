// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gap.h"
#include "engine/scoringplan.h"
#include "engine/trace.h"

#include <QString>

#include <string_view>

namespace weici::app::labels {

/// A scoring rule in words (按排名线性计分); the name itself where it is unknown.
QString rule(std::string_view name);
/// A parameter of a rule in words (起点份额); the key itself where it is unknown.
QString ruleParameter(std::string_view key);

/// What is wrong with a rule as it is written, one sentence.
QString ruleProblem(const engine::RuleProblem &problem);
/// What keeps a leaf or node from its result, one sentence with its numbers; whom it is about stands in
/// front of it.
QString scoreProblem(const engine::ScoreProblem &problem);

/// Why a gap has no `needed`, one sentence; empty where it has.
QString gapAnswer(const engine::Gap &gap, const QString &unit);

/// Words that scripts read, the same in every language: `input`, `state` …
QString traceStepCode(engine::TraceStep::Step step);

/// A figure in an explanation: at most six decimals.
QString roundedFigure(double value);

} // namespace weici::app::labels
