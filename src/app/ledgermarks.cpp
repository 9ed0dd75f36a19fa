// SPDX-License-Identifier: GPL-3.0-or-later
// What people say about periods, findings and cells: locks, acceptances, follow-ups.
#include <algorithm>
#include <tuple>

#include "app/labels.h"
#include "app/ledgerimage.h"
#include "app/ledgermessages.h"

namespace weici::app {

using messages::Doing;

void Ledger::requireOpen(const engine::Period &period, const ChangeOrigin &origin) const {
    if (!isLocked(period))
        return;
    if (origin.origin != Origin::Correction)
        throw messages::locked(labels::period(period));
    if (origin.reason.trimmed().isEmpty())
        throw messages::reasonMissing();
}

void Ledger::setLock(const engine::Period &period, bool locked, const QString &reason) {
    m_image->requireWritable();
    if (!m_image->periodRows.contains(period))
        throw messages::unknownPeriod(labels::text(period.code()));
    if (isLocked(period) == locked)
        return;
    if (reason.trimmed().isEmpty())
        throw messages::reasonMissing();
    const store::ChangeNote note = m_image->note({Origin::Entry, reason});
    const engine::Period spelled = m_image->spelled(period);
    messages::translated(path(), Doing::Write, [&] {
        m_image->file->addPeriodEvent(note, m_image->periodRows.at(period), locked);
    });
    m_image->addEvent({spelled, locked, note.at, note.author, note.reason});
    m_image->lastSaved = note.at;
    Q_EMIT periodLockChanged(spelled);
}

void Ledger::lockPeriod(const engine::Period &period, const QString &reason) {
    setLock(period, true, reason);
}

void Ledger::reopenPeriod(const engine::Period &period, const QString &reason) {
    setLock(period, false, reason);
}

bool Ledger::isLocked(const engine::Period &period) const {
    return m_image->locked.contains(period);
}

const std::vector<PeriodEvent> &Ledger::periodEvents() const {
    return m_image->periodEvents;
}

void Ledger::acceptProblem(const QString &key, const QString &reason) {
    m_image->requireWritable();
    if (reason.trimmed().isEmpty())
        throw messages::reasonMissing();
    const store::ChangeNote note = m_image->note({Origin::Entry, reason});
    messages::translated(path(), Doing::Write, [&] {
        m_image->file->accept({key, reason, note.author, note.at});
    });
    m_image->accepted.insert_or_assign(key, AcceptedProblem{key, reason, note.author, note.at});
    m_image->lastSaved = note.at;
    Q_EMIT acceptedProblemsChanged();
}

void Ledger::withdrawAcceptance(const QString &key) {
    m_image->requireWritable();
    if (!m_image->accepted.contains(key))
        return;
    messages::translated(path(), Doing::Write, [&] { m_image->file->withdraw(key); });
    m_image->accepted.erase(key);
    m_image->lastSaved = QDateTime::currentDateTimeUtc();
    Q_EMIT acceptedProblemsChanged();
}

const std::map<QString, AcceptedProblem> &Ledger::acceptedProblems() const {
    return m_image->accepted;
}

void Ledger::setFollowUps(std::span<const FollowUpEdit> edits) {
    m_image->requireWritable();
    const store::ChangeNote note = m_image->note({});
    std::vector<store::FollowUpRow> set;
    std::vector<store::CellPlace> removed;
    CellsChanged event;
    for (const FollowUpEdit &edit : edits) {
        if (!m_image->grid.has(edit.key.indicator))
            throw messages::unknownIndicator(edit.key.indicator.value);
        if (!m_image->grid.has(edit.key.region))
            throw messages::unknownRegion(edit.key.region.value);
        if (!m_image->isOpened(edit.key.period))
            throw messages::unknownPeriod(labels::text(edit.key.period.code()));
        const FollowUp *now = followUp(edit.key);
        if (edit.followUp ? now && *now == *edit.followUp : !now)
            continue;
        if (edit.followUp)
            set.push_back({m_image->place(edit.key), edit.followUp->note, note.author, note.at});
        else
            removed.push_back(m_image->place(edit.key));
        event.keys.push_back(edit.key);
    }
    if (event.keys.empty())
        return;
    messages::translated(path(), Doing::Write, [&] { m_image->file->saveFollowUps(set, removed); });
    for (const FollowUpEdit &edit : edits) {
        if (edit.followUp)
            m_image->followUps.insert_or_assign(edit.key, *edit.followUp);
        else
            m_image->followUps.erase(edit.key);
    }
    m_image->lastSaved = note.at;
    Q_EMIT followUpsChanged(event);
}

const FollowUp *Ledger::followUp(const engine::CellKey &key) const {
    const auto found = m_image->followUps.find(key);
    return found == m_image->followUps.end() ? nullptr : &found->second;
}

std::vector<engine::CellKey> Ledger::followUps() const {
    std::vector<engine::CellKey> keys;
    for (const auto &[key, mark] : m_image->followUps)
        keys.push_back(key);
    std::ranges::sort(keys, {}, [](const engine::CellKey &key) {
        return std::tuple(key.period.key(), key.indicator.value, key.region.value);
    });
    return keys;
}

} // namespace weici::app
