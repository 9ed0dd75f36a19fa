// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ledgerfile.h"
#include "store/observationrepository.h"
#include "store/profilerepository.h"
#include "store/schemerepository.h"
#include "store/statement.h"

#include <map>

namespace weici::store {
namespace {

constexpr qint64 rowsBetweenLooks = 2000;

void makeTables(Database &database) {
    const Migrations migrations = builtInMigrations();
    database.run(QStringLiteral("PRAGMA application_id = %1").arg(applicationId));
    runMigrations(database, migrations, latestVersion(migrations));
}

/// Fills the tables of a ledger that is being made.
class Filling final {
public:
    Filling(Database &database, const engine::LedgerContent &content, const LedgerFile::Progress &progress)
        : m_database(database)
        , m_content(content)
        , m_progress(progress)
        , m_observations(database)
        , m_reader(content.schemes)
        , m_total(static_cast<qint64>(content.observations.size() + content.targets.size())) {}

    void addStructure(const ChangeNote &note) {
        ProfileRepository profile(m_database);
        profile.setProfile(m_content.profile);
        profile.setEntry(QStringLiteral("made_at"), timeText(note.at));
        profile.setEntry(QStringLiteral("made_by"), note.author);
        profile.addRegions(m_content.regions);
        for (const engine::Scheme &scheme : m_content.schemes)
            SchemeRepository(m_database).add(scheme);
        profile.setRelations(m_content.relations);
    }

    bool addCells() {
        for (const auto &[key, given] : m_content.observations) {
            const engine::Observation cell = m_reader.read(key, given);
            if (!cell.isBlank())
                m_observations.write({periodRow(key.period, true), key.indicator, key.region}, cell);
            if (!goOn())
                return false;
        }
        for (const auto &[key, given] : m_content.targets) {
            const engine::Target target = m_reader.read(key, given);
            if (!target.isBlank())
                m_observations.write({periodRow(key.period, false), key.indicator, key.region}, target);
            if (!goOn())
                return false;
        }
        for (const engine::PublishedTotal &total : m_content.totals)
            m_observations.addTotal(periodRow(total.period, false), total);
        return !m_progress || m_progress(m_total, m_total);
    }

private:
    std::int64_t periodRow(const engine::Period &period, bool opened) {
        const auto known = m_periods.find({period.key(), opened});
        if (known != m_periods.end())
            return known->second;
        return m_periods[{period.key(), opened}] = m_observations.addPeriod(period, opened);
    }

    bool goOn() { return ++m_done % rowsBetweenLooks != 0 || !m_progress || m_progress(m_done, m_total); }

    Database &m_database;
    const engine::LedgerContent &m_content;
    const LedgerFile::Progress &m_progress;
    ObservationRepository m_observations;
    CellReader m_reader;
    std::map<std::pair<std::int32_t, bool>, std::int64_t> m_periods;
    qint64 m_done = 0;
    qint64 m_total;
};

} // namespace

bool LedgerFile::create(const QString &path, const engine::LedgerContent &content, const ChangeNote &note,
                        const Progress &progress) {
    Database database(path, Database::Mode::Create);
    Transaction transaction(database);
    makeTables(database);
    Filling filling(database, content, progress);
    filling.addStructure(note);
    if (!filling.addCells())
        return false;
    transaction.commit();
    return true;
}

} // namespace weici::store
