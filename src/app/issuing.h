// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/bulletin.h"
#include "app/bulletinsnapshot.h"
#include "app/issuedbulletin.h"
#include "app/narrativecheck.h"
#include "app/problems.h"

namespace weici::app {

class Ledger;
class ScoreService;

/// One finding of the checks before issue, wherever it comes from.
struct IssueFinding {
    enum class Source : quint8 {
        Problem,   ///< of the problem list (its period)
        Narrative, ///< the text against the figures
        Override,  ///< a number over a field, no reason given
        AsOf,      ///< a figure covers another period than the bulletin
        Form       ///< no number, no date, no unit, an empty list
    };
    Source source = Source::Problem;
    Severity severity = Severity::Warning;
    QString title;                       ///< what kind, a few words
    QString message;                     ///< what and why, one sentence
    std::optional<engine::CellKey> cell; ///< where to go
    std::optional<Problem> problem;      ///< of Source::Problem
    QString field;                       ///< of an override
    int paragraph = -1;                  ///< of the document; -1: of none
    int run = -1;
    QString key;      ///< name under which it can be accepted (Ledger::acceptProblem); empty: it cannot
    QString accepted; ///< the reason; empty: it was not
};

/// The checks before issue, errors first; accepted ones at the end.
std::vector<IssueFinding> findingsBeforeIssue(ScoreService &service, const BulletinDraft &draft,
                                              const BulletinDocument &document, int *checked = nullptr);

/// Freezes the bulletin of the draft, and locks its period. Number and date must be there, and the number be
/// new; else MessageError, and nothing has changed. Findings do not stop it: the caller has asked.
IssuedBulletin issue(Ledger &ledger, ScoreService &service, const BulletinDraft &draft);

/// A new version of the latest one of this number, from the figures and the draft as they are now.
/// MessageError: no such number, no reason, or nothing has changed.
IssuedBulletin correct(Ledger &ledger, ScoreService &service, const QString &number, const QString &reason,
                       const QDate &date);

} // namespace weici::app
