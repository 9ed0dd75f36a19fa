// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ledgerimage.h"

#include <algorithm>
#include <set>

#include <QDir>
#include <QFileInfo>

#include "app/ledgermessages.h"
#include "app/ledgerorigins.h"

namespace weici::app {
namespace {

using messages::Doing;

// More places for cells than this is no office's ledger but a file made to exhaust the memory.
constexpr std::size_t mostPlaces = 20'000'000;

std::unique_ptr<QLockFile> lockBeside(const QString &path) {
    // Beside the file itself, also when it is opened by a link.
    const QString real = QFileInfo(path).canonicalFilePath();
    auto lock = std::make_unique<QLockFile>(real + u".lock");
    // Never stale by age alone: a window may stay open for days. Qt still takes over from a process that is
    // gone.
    lock->setStaleLockTime(0);
    if (lock->tryLock(0))
        return lock;
    if (lock->error() == QLockFile::PermissionError)
        throw messages::notWritable(path);
    qint64 pid = 0;
    QString host;
    QString program;
    if (lock->error() == QLockFile::LockFailedError && lock->getLockInfo(&pid, &host, &program))
        throw messages::inUse(path, lock->fileName(), pid, host, program);
    throw messages::cannotLock(path);
}

QString backupBeside(const QString &path, int version) {
    const QFileInfo info(path);
    const QString time = QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmsszzz"));
    return info.dir().filePath(
        QStringLiteral("%1.v%2.%3.weici").arg(info.completeBaseName()).arg(version).arg(time));
}

store::LedgerFile::Options optionsFor(const QString &path, bool readOnly) {
    store::LedgerFile::Options options;
    options.readOnly = readOnly;
    options.backupPath = [path](int version) { return backupBeside(path, version); };
    return options;
}

QString authorOr(const QString &author) {
    if (!author.isEmpty())
        return author;
    const QString user = qEnvironmentVariable("USER");
    return user.isEmpty() ? qEnvironmentVariable("USERNAME") : user;
}

std::vector<engine::IndicatorId> indicatorsOf(const std::vector<engine::Scheme> &schemes) {
    std::set<engine::IndicatorId> ids;
    for (const engine::Scheme &scheme : schemes) {
        for (const auto *leaves : {&scheme.indicators, &scheme.recycled}) {
            for (const engine::Indicator &leaf : *leaves)
                ids.insert(leaf.id);
        }
    }
    return {ids.begin(), ids.end()};
}

} // namespace

Ledger::Image::Image(const QString &filePath, Access access, const QString &givenAuthor)
    : path(QFileInfo(filePath).absoluteFilePath())
    , author(authorOr(givenAuthor))
    , readOnly(access == Access::ReadOnly) {
    messages::translated(path, Doing::Open, [this] {
        if (!QFileInfo::exists(path))
            throw store::RefusedFile(store::RefusedFile::Reason::Missing);
        if (!readOnly)
            lock = lockBeside(path);
        file = std::make_unique<store::LedgerFile>(path, optionsFor(path, readOnly));
        if (!readOnly && file->isReadOnly())
            throw messages::notWritable(path);
        readAll();
    });
}

void Ledger::Image::readAll() {
    const auto transaction = file->readTransaction();
    std::vector<store::ContentFault> faults;
    structure = file->readStructure(faults);
    if (!faults.empty())
        throw messages::of(faults, path);
    layGrid();
    file->readCells(
        structure, *reader,
        [this](const store::PeriodRow &period, const store::CellPlace &at, engine::Observation &&cell) {
            cells.prepare(period.period);
            cells.put({at.indicator, at.region, period.period}, std::move(cell));
        },
        [this](const store::PeriodRow &period, const store::CellPlace &at, engine::Target &&target) {
            targets.prepare(period.period);
            targets.put({at.indicator, at.region, period.period}, std::move(target));
        },
        faults);
    if (!faults.empty())
        throw messages::of(faults, path);
    readMarks();
    readBulletins();
}

void Ledger::Image::addEvent(const PeriodEvent &event) {
    periodEvents.push_back(event);
    if (event.locked)
        locked.insert(event.period);
    else
        locked.erase(event.period);
}

void Ledger::Image::readMarks() {
    std::unordered_map<std::int64_t, engine::Period> byRow;
    for (const auto &[period, row] : periodRows)
        byRow.emplace(row, period);
    for (const store::PeriodEventRow &row : file->readPeriodEvents()) {
        if (const auto period = byRow.find(row.period); period != byRow.end())
            addEvent({period->second, row.locked, row.note.at, row.note.author, row.note.reason});
    }
    for (const store::AcceptedProblemRow &row : file->readAcceptedProblems())
        accepted.emplace(row.key, AcceptedProblem{row.key, row.reason, row.author, row.at});
    for (const store::FollowUpRow &row : file->readFollowUps()) {
        if (const auto period = byRow.find(row.place.period); period != byRow.end())
            followUps.emplace(engine::CellKey{row.place.indicator, row.place.region, period->second},
                              FollowUp{row.note});
    }
    for (const store::ScenarioRow &row : file->readScenarios()) {
        if (const auto period = byRow.find(row.period); period != byRow.end())
            scenarios.emplace(row.name, scenarioOf(row, period->second));
    }
}

void Ledger::Image::layGrid() {
    reader = std::make_unique<store::CellReader>(structure.schemes);
    const std::vector<engine::IndicatorId> indicators = indicatorsOf(structure.schemes);
    if (indicators.size() * structure.regions.size() * structure.periods.size() > mostPlaces)
        throw messages::tooLarge(path);
    grid = CellGrid(indicators, structure.regions);
    for (const store::PeriodRow &row : structure.periods)
        remember(row.period, row.id, row.opened);
}

void Ledger::Image::requireWritable() const {
    if (readOnly)
        throw messages::openedForReading(path);
}

bool Ledger::Image::isOpened(const engine::Period &period) const {
    return std::ranges::binary_search(periods, period);
}

store::CellPlace Ledger::Image::place(const engine::CellKey &key) const {
    return {periodRows.at(key.period), key.indicator, key.region};
}

const engine::Period &Ledger::Image::spelled(const engine::Period &period) const {
    return periodRows.find(period)->first;
}

store::ChangeNote Ledger::Image::note(const ChangeOrigin &origin) const {
    return {QDateTime::currentDateTimeUtc(), author, wordOf(origin.origin), origin.reason};
}

void Ledger::Image::remember(const engine::Period &period, std::int64_t row, bool opened) {
    periodRows.insert({period, row});
    if (opened && !isOpened(period))
        periods.insert(std::ranges::upper_bound(periods, period), period);
}

} // namespace weici::app
