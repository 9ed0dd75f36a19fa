// SPDX-License-Identifier: GPL-3.0-or-later
// Bulletins that are kept in the ledger: those that are prepared, and those that were issued.
#include <algorithm>
#include <tuple>

#include <QCoreApplication>

#include "app/documentlanguage.h"
#include "app/labels.h"
#include "app/ledgerimage.h"
#include "app/ledgermessages.h"

namespace weici::app {

using messages::Doing;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Ledger)
};

store::BulletinDraftRow rowOf(const BulletinDraft &draft, std::int64_t period) {
    store::BulletinDraftRow row{period, draft.region, draft.number, draft.date, draft.text, {}};
    for (const BulletinOverride &each : draft.overrides)
        row.overrides.push_back({each.field, each.text, each.reason});
    return row;
}

BulletinDraft draftOf(const store::BulletinDraftRow &row, const engine::Period &period) {
    BulletinDraft draft{period, row.region, row.number, row.date, row.text, {}};
    for (const store::BulletinDraftRow::Override &each : row.overrides)
        draft.overrides.push_back({each.field, each.text, each.reason});
    return draft;
}

store::BulletinRow rowOf(const IssuedBulletin &bulletin, std::int64_t period, std::int64_t replaces) {
    store::BulletinRow row;
    row.period = period;
    row.region = bulletin.region;
    row.number = bulletin.number;
    row.version = bulletin.version;
    row.date = bulletin.date;
    row.at = bulletin.at;
    row.author = bulletin.author;
    row.reason = bulletin.reason;
    row.replaces = replaces;
    row.snapshot = bulletin.snapshot;
    return row;
}

IssuedBulletin bulletinOf(const store::BulletinRow &row, const engine::Period &period,
                          engine::RegionId region) {
    IssuedBulletin bulletin{row.number, row.version, period,       region,          row.date,     row.at,
                            row.author, row.reason,  row.snapshot, row.fingerprint, row.verifies, {}};
    for (const store::BulletinFileRow &file : row.files)
        bulletin.files.push_back({file.name, file.sha256, file.at});
    return bulletin;
}

/// For the history, which is one for all that work on the ledger.
QString whatHappened(const IssuedBulletin &bulletin) {
    const DocumentLanguage chinese;
    if (bulletin.reason.isEmpty())
        return Words::tr("印发通报“%1”").arg(bulletin.number);
    return Words::tr("更正通报“%1”为第 %2 版：%3")
        .arg(bulletin.number)
        .arg(bulletin.version)
        .arg(bulletin.reason);
}

auto order(const IssuedBulletin &bulletin) {
    return std::tuple(bulletin.number, bulletin.version);
}

} // namespace

void Ledger::Image::readBulletins() {
    std::unordered_map<std::int64_t, engine::Period> byRow;
    for (const auto &[period, row] : periodRows)
        byRow.emplace(row, period);
    for (const store::BulletinDraftRow &row : file->readBulletinDrafts()) {
        if (const auto period = byRow.find(row.period); period != byRow.end() && grid.has(row.region))
            drafts.push_back(draftOf(row, period->second));
    }
    for (const store::BulletinRow &row : file->readBulletins()) {
        // One whose columns were tampered with is still shown, and shown not to verify.
        const auto period = byRow.find(row.period);
        const engine::RegionId region = grid.has(row.region) ? row.region : structure.profile.ownRegion;
        const engine::Period shown =
            period != byRow.end() ? period->second : engine::Period::wholeYear(structure.schemes.back().year);
        remember(bulletinOf(row, shown, region), row.id);
    }
}

void Ledger::Image::remember(const BulletinDraft &draft) {
    const auto same = std::ranges::find_if(drafts, [&](const BulletinDraft &each) {
        return each.period == draft.period && each.region == draft.region;
    });
    if (same == drafts.end())
        drafts.push_back(draft);
    else
        *same = draft;
}

void Ledger::Image::remember(const IssuedBulletin &bulletin, std::int64_t row) {
    bulletins.insert(std::ranges::upper_bound(bulletins, order(bulletin), {}, order), bulletin);
    bulletinRows.emplace(std::pair(bulletin.number, bulletin.version), row);
}

void Ledger::requireKnown(const engine::Period &period, engine::RegionId region) const {
    if (!m_image->periodRows.contains(period))
        throw messages::unknownPeriod(labels::text(period.code()));
    if (!m_image->grid.has(region))
        throw messages::unknownRegion(region.value);
}

std::optional<BulletinDraft> Ledger::bulletinDraft(const engine::Period &period,
                                                   engine::RegionId region) const {
    for (const BulletinDraft &draft : m_image->drafts) {
        if (draft.period == period && draft.region == region)
            return draft;
    }
    return std::nullopt;
}

void Ledger::saveBulletinDraft(const BulletinDraft &draft) {
    m_image->requireWritable();
    requireKnown(draft.period, draft.region);
    if (bulletinDraft(draft.period, draft.region) == draft)
        return;
    BulletinDraft kept = draft;
    kept.period = m_image->spelled(draft.period);
    messages::translated(path(), Doing::Write, [&] {
        m_image->file->saveBulletinDraft(rowOf(kept, m_image->periodRows.at(kept.period)));
    });
    m_image->remember(kept);
    m_image->lastSaved = QDateTime::currentDateTimeUtc();
    Q_EMIT bulletinDraftChanged(kept.period);
}

const std::vector<IssuedBulletin> &Ledger::issuedBulletins() const {
    return m_image->bulletins;
}

void Ledger::addIssuedBulletin(const IssuedBulletin &bulletin, const std::optional<BulletinDraft> &draft) {
    m_image->requireWritable();
    requireKnown(bulletin.period, bulletin.region);
    if (bulletin.number.trimmed().isEmpty() || !bulletin.date.isValid())
        throw messages::numberOrDateMissing();
    if (m_image->bulletinRows.contains({bulletin.number, bulletin.version}))
        throw messages::bulletinThere(bulletin.number, bulletin.version);
    const store::ChangeNote note = m_image->note({Origin::Entry, whatHappened(bulletin)});
    IssuedBulletin kept = bulletin;
    kept.period = m_image->spelled(bulletin.period);
    kept.author = bulletin.author.isEmpty() ? note.author : bulletin.author;
    kept.at = bulletin.at.isValid() ? bulletin.at : note.at;
    kept.fingerprint = store::fingerprintOf(bulletin.snapshot);
    kept.verifies = true;
    kept.files.clear();
    const std::int64_t period = m_image->periodRows.at(kept.period);
    const auto before = m_image->bulletinRows.find({kept.number, kept.version - 1});
    const auto row = rowOf(kept, period, before == m_image->bulletinRows.end() ? 0 : before->second);
    std::optional<BulletinDraft> keptDraft = draft;
    if (keptDraft)
        keptDraft->period = kept.period;
    const auto draftRow = keptDraft ? std::optional(rowOf(*keptDraft, period)) : std::nullopt;
    const std::int64_t id = messages::translated(path(), Doing::Write, [&] {
        return m_image->file->addBulletin(note, row, draftRow ? &*draftRow : nullptr);
    });
    m_image->remember(kept, id);
    if (keptDraft)
        m_image->remember(*keptDraft);
    m_image->addEvent({kept.period, true, note.at, note.author, note.reason});
    m_image->lastSaved = note.at;
    Q_EMIT issuedBulletinsChanged();
    Q_EMIT periodLockChanged(kept.period);
    if (draft)
        Q_EMIT bulletinDraftChanged(kept.period);
}

void Ledger::addBulletinFile(const QString &number, int version, const IssuedBulletin::File &file) {
    m_image->requireWritable();
    const auto row = m_image->bulletinRows.find({number, version});
    if (row == m_image->bulletinRows.end())
        throw messages::noBulletin(number, version);
    messages::translated(path(), Doing::Write, [&] {
        m_image->file->addBulletinFile(row->second, {file.name, file.sha256, file.at});
    });
    const auto bulletin = std::ranges::find_if(m_image->bulletins, [&](const IssuedBulletin &each) {
        return each.number == number && each.version == version;
    });
    bulletin->files.push_back(file);
    m_image->lastSaved = QDateTime::currentDateTimeUtc();
    Q_EMIT issuedBulletinsChanged();
}

} // namespace weici::app
