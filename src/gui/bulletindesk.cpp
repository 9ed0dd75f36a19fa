// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/bulletindesk.h"

#include "app/bulletinsnapshot.h"
#include "app/reportlayout.h"
#include "gui/sheetsession.h"
#include "models/bulletinnumber.h"

#include <QtConcurrent>

#include <algorithm>
#include <utility>

namespace weici::gui {

namespace {

constexpr int pause = 150; ///< milliseconds after the last change

/// Number and date are asked for when the bulletin is issued; until then it may lack them.
void leaveFormToIssue(std::vector<app::IssueFinding> &findings) {
    for (app::IssueFinding &finding : findings) {
        if (finding.source == app::IssueFinding::Source::Form) {
            finding.severity = app::Severity::Warning;
        }
    }
    std::ranges::stable_sort(findings, {}, [](const app::IssueFinding &finding) {
        return std::pair(!finding.accepted.isEmpty(), finding.severity);
    });
}

} // namespace

BulletinDesk::BulletinDesk(QObject *parent)
    : QObject(parent) {
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &BulletinDesk::make);
    connect(&m_making, &QFutureWatcherBase::finished, this, &BulletinDesk::pagesMade);
}

BulletinDesk::~BulletinDesk() {
    m_making.waitForFinished();
}

void BulletinDesk::showSession(SheetSession *session) {
    m_soon.stop();
    m_again = false;
    m_pages.reset();
    m_failure.clear();
    m_findings.show({}, 0, {});
    m_session = session;
    if (session) {
        follow(*session);
        moved();
    }
}

void BulletinDesk::follow(SheetSession &session) {
    const app::Ledger &ledger = session.ledger();
    connect(&session, &SheetSession::moved, this, &BulletinDesk::moved);
    connect(&session.scores(), &app::ScoreService::scoresChanged, this, &BulletinDesk::renew);
    connect(&ledger, &app::Ledger::cellsChanged, this, &BulletinDesk::renew);
    connect(&ledger, &app::Ledger::targetsChanged, this, &BulletinDesk::renew);
    connect(&ledger, &app::Ledger::relationsChanged, this, &BulletinDesk::renew);
    connect(&ledger, &app::Ledger::acceptedProblemsChanged, this, &BulletinDesk::renew);
    connect(&ledger, &app::Ledger::structureChanged, this, &BulletinDesk::renew);
    connect(&ledger, &app::Ledger::profileChanged, this, &BulletinDesk::renew);
    connect(&ledger, &app::Ledger::bulletinDraftChanged, this, [this] {
        readDraft();
        renew();
    });
    connect(&ledger, &app::Ledger::issuedBulletinsChanged, this, &BulletinDesk::subjectChanged);
    connect(&ledger, &app::Ledger::periodLockChanged, this, &BulletinDesk::subjectChanged);
}

void BulletinDesk::setActive(bool active) {
    m_active = active;
    if (active && m_isOld && m_session) {
        make();
    }
}

void BulletinDesk::moved() {
    readDraft();
    m_subject = m_subject.kind == Subject::Kind::Table ? m_subject : usualSubject();
    Q_EMIT subjectChanged();
    renew();
}

void BulletinDesk::readDraft() {
    const auto kept = m_session->ledger().bulletinDraft(m_session->period(), m_session->region());
    if (kept) {
        m_draft = *kept;
    } else {
        const QString number = models::nextNumber(m_session->ledger(), QDate::currentDate().year());
        m_draft = app::BulletinDraft{
            m_session->period(), m_session->region(), number, QDate(), app::bulletinTemplate(), {}};
    }
    Q_EMIT draftChanged();
}

BulletinDesk::Subject BulletinDesk::usualSubject() const {
    const app::IssuedBulletin *issued = latestIssued();
    return issued ? Subject{Subject::Kind::Issued, {}, issued->number, issued->version} : Subject{};
}

const app::IssuedBulletin *BulletinDesk::latestIssued() const {
    const app::IssuedBulletin *latest = nullptr;
    for (const app::IssuedBulletin &bulletin : m_session->ledger().issuedBulletins()) {
        if (bulletin.period == m_session->period() && bulletin.region == m_session->region()) {
            latest = &bulletin;
        }
    }
    return latest;
}

const app::IssuedBulletin *BulletinDesk::shownIssued() const {
    if (!m_session || m_subject.kind != Subject::Kind::Issued) {
        return nullptr;
    }
    const auto &all = m_session->ledger().issuedBulletins();
    const auto found = std::ranges::find_if(all, [this](const app::IssuedBulletin &bulletin) {
        return bulletin.number == m_subject.number && bulletin.version == m_subject.version;
    });
    return found == all.end() ? nullptr : &*found;
}

bool BulletinDesk::hasFigures() const {
    const auto &leaves = m_session->ledger().schemeFor(m_session->period()).indicators;
    return std::ranges::any_of(leaves, [this](const engine::Indicator &leaf) {
        const auto &cell =
            m_session->ledger().observation({leaf.id, m_session->region(), m_session->period()});
        return cell.value.state != engine::CellState::Blank || cell.rank.state != engine::CellState::Blank;
    });
}

void BulletinDesk::show(const Subject &subject) {
    if (subject != m_subject) {
        m_subject = subject;
        m_findings.show({}, 0, {});
        Q_EMIT subjectChanged();
        renew();
    }
}

bool BulletinDesk::setDraft(const app::BulletinDraft &draft) {
    try {
        m_session->ledger().saveBulletinDraft(draft);
        return true;
    } catch (const app::LedgerError &error) {
        Q_EMIT refused(error.message());
        return false;
    }
}

bool BulletinDesk::setOverride(const QString &field, const QString &text, const QString &reason) {
    app::BulletinDraft draft = *m_draft;
    const auto found = std::ranges::find(draft.overrides, field, &app::BulletinOverride::field);
    if (found == draft.overrides.end()) {
        draft.overrides.push_back({field, text, reason});
    } else {
        *found = {field, text, reason};
    }
    return setDraft(draft);
}

bool BulletinDesk::restoreField(const QString &field) {
    app::BulletinDraft draft = *m_draft;
    std::erase_if(draft.overrides,
                  [&field](const app::BulletinOverride &override) { return override.field == field; });
    return setDraft(draft);
}

void BulletinDesk::renew() {
    m_isOld = true;
    if (m_session && m_active) {
        m_soon.start(pause);
        Q_EMIT becameOld();
    }
}

void BulletinDesk::make() {
    m_soon.stop();
    if (!m_session || !m_active) {
        return;
    }
    if (m_making.isRunning()) {
        m_again = true;
        return;
    }
    m_isOld = false;
    try {
        makePages();
    } catch (const app::MessageError &error) {
        fail(error.message());
    }
}

void BulletinDesk::makePages() {
    const auto layOut = [this](auto content) {
        m_making.setFuture(QtConcurrent::run([content = std::move(content)]() -> Pages {
            return std::make_shared<const BulletinPages>(content);
        }));
    };
    app::ScoreService &scores = m_session->scores();
    switch (m_subject.kind) {
    case Subject::Kind::Draft:
        layOut(app::makeBulletin(scores, *m_draft));
        break;
    case Subject::Kind::Issued:
        if (const app::IssuedBulletin *issued = shownIssued()) {
            layOut(app::snapshotFrom(issued->snapshot).document);
        }
        break;
    case Subject::Kind::Table:
        layOut(app::makeReport(scores, app::ReportLayout::named(m_subject.layout), m_session->period(),
                               m_session->region()));
        break;
    }
}

void BulletinDesk::pagesMade() {
    const bool again = std::exchange(m_again, false);
    if (again && m_session) {
        m_soon.start(pause);
    }
    if (again || m_isOld || !m_session) {
        return;
    }
    m_failure.clear();
    m_pages = m_making.result();
    Q_EMIT made();
    check();
}

void BulletinDesk::check() {
    if (m_subject.kind != Subject::Kind::Draft) {
        m_findings.show({}, 0, {});
        return;
    }
    int checked = 0;
    auto findings = app::findingsBeforeIssue(m_session->scores(), *m_draft, m_pages->document(), &checked);
    leaveFormToIssue(findings);
    m_findings.show(findings, checked, m_pages->document());
}

void BulletinDesk::fail(const QString &message) {
    m_failure = message;
    m_findings.show({}, 0, {});
    Q_EMIT failed(message);
}

} // namespace weici::gui
