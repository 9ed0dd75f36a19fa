// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/verb.h"

#include <memory>
#include <vector>

namespace weici::cli {

std::unique_ptr<Verb> makeCreateVerb();
std::unique_ptr<Verb> makeExportPackageVerb();
std::unique_ptr<Verb> makeInfoVerb();
std::unique_ptr<Verb> makeSetVerb();
std::unique_ptr<Verb> makeRankVerb();
std::unique_ptr<Verb> makeListsVerb();
std::unique_ptr<Verb> makeScoreVerb();
std::unique_ptr<Verb> makeTraceVerb();
std::unique_ptr<Verb> makeGapVerb();
std::unique_ptr<Verb> makeLostVerb();
std::unique_ptr<Verb> makeDiffVerb();
std::unique_ptr<Verb> makeWhyVerb();
std::unique_ptr<Verb> makeRobustVerb();
std::unique_ptr<Verb> makeCheckVerb();
std::unique_ptr<Verb> makeReportVerb();
std::unique_ptr<Verb> makeIssueVerb();
std::unique_ptr<Verb> makeCorrectVerb();
std::unique_ptr<Verb> makeIssuedVerb();
std::unique_ptr<Verb> makeVerifyVerb();
std::unique_ptr<Verb> makeBackupVerb();
std::unique_ptr<Verb> makeRestoreVerb();

/// Every verb, in the order of the help.
std::vector<std::unique_ptr<Verb>> allVerbs();

} // namespace weici::cli
