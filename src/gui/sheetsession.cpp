// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/sheetsession.h"

namespace weici::gui {

SheetSession::SheetSession(app::Ledger &ledger, commands::CommandStack &stack, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_scores(ledger)
    , m_sheet(ledger, stack)
    , m_matrix(ledger, stack)
    , m_fill(ledger)
    , m_problems(ledger, m_scores)
    , m_front(ledger, models::RankListModel::Side::Front)
    , m_back(ledger, models::RankListModel::Side::Back)
    , m_targets(ledger, stack) {
    connect(&m_problems, &models::ProblemModel::checked, this, [this] {
        m_sheet.markProblems(m_problems.problems());
        m_matrix.markProblems(m_problems.problems());
    });
    connect(&m_matrix, &models::RegionMatrixModel::fieldChanged, this,
            [this] { m_matrix.markProblems(m_problems.problems()); });
    m_targets.setActive(false); // until its page is seen
    // Whoever locks it anew is asked anew.
    connect(&ledger, &app::Ledger::periodLockChanged, this, [this](const engine::Period &changed) {
        m_corrections.erase(changed);
        if (m_sheet.isShowing()) {
            applyCorrection();
        }
    });
    connect(&ledger, &app::Ledger::periodRemoved, this, [this](const engine::Period &removed) {
        if (removed == period()) {
            show(region(), latest());
        }
    });
}

void SheetSession::show(engine::RegionId region, const engine::Period &period) {
    m_sheet.show(region, period);
    m_matrix.show(period);
    m_fill.show(region, period);
    applyCorrection();
    m_front.show(region, period);
    m_back.show(region, period);
    m_targets.show(region, period);
    m_problems.show(period);
    Q_EMIT moved();
}

void SheetSession::showLatest() {
    show(m_ledger.profile().ownRegion, latest());
}

engine::Period SheetSession::latest() const {
    const std::vector<engine::Period> observed = m_ledger.observedPeriods();
    const std::vector<engine::Period> &known = m_ledger.periods();
    const std::vector<engine::Period> targets = m_ledger.targetPeriods();
    return !observed.empty()  ? observed.back()
           : !known.empty()   ? known.back()
           : !targets.empty() ? targets.front()
                              : engine::Period::wholeYear(m_ledger.schemes().back().year);
}

void SheetSession::setCorrection(const QString &reason) {
    m_corrections[period()] = reason;
    applyCorrection();
}

void SheetSession::applyCorrection() {
    const auto found = m_corrections.find(period());
    const QString reason = isLocked() && found != m_corrections.end() ? found->second : QString();
    m_sheet.setCorrection(reason);
    m_matrix.setCorrection(reason);
    m_targets.setCorrection(reason);
}

QString SheetSession::filled() const {
    return QStringLiteral("%1/%2").arg(m_sheet.rankedCount()).arg(m_sheet.leafCount());
}

} // namespace weici::gui
