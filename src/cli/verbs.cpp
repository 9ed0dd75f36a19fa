// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"

namespace weici::cli {

std::vector<std::unique_ptr<Verb>> allVerbs() {
    std::vector<std::unique_ptr<Verb>> verbs;
    verbs.push_back(makeCreateVerb());
    verbs.push_back(makeExportPackageVerb());
    verbs.push_back(makeInfoVerb());
    verbs.push_back(makeSetVerb());
    verbs.push_back(makeRankVerb());
    verbs.push_back(makeListsVerb());
    verbs.push_back(makeScoreVerb());
    verbs.push_back(makeTraceVerb());
    verbs.push_back(makeGapVerb());
    verbs.push_back(makeLostVerb());
    verbs.push_back(makeDiffVerb());
    verbs.push_back(makeWhyVerb());
    verbs.push_back(makeRobustVerb());
    verbs.push_back(makeCheckVerb());
    verbs.push_back(makeReportVerb());
    verbs.push_back(makeIssueVerb());
    verbs.push_back(makeCorrectVerb());
    verbs.push_back(makeIssuedVerb());
    verbs.push_back(makeVerifyVerb());
    verbs.push_back(makeBackupVerb());
    verbs.push_back(makeRestoreVerb());
    return verbs;
}

} // namespace weici::cli
