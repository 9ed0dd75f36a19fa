// SPDX-License-Identifier: GPL-3.0-or-later
// Writes single cells and pastes of 10,000 cells into a ledger until it is killed, and says what was
// committed; or issues bulletins:
//   kill-writer LEDGER ledger|spill|nojournal|issue
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

#include <QCoreApplication>

#include "app/ledger.h"
#include "store/ledgerfile.h"
#include "support/killrounds.h"
#include "support/samplecontent.h"

namespace {

using namespace weici;

using Cells = std::vector<std::pair<engine::CellKey, engine::Observation>>;
using Save = std::function<void(const Cells &)>;

// Whoever reads it may be sure that it was committed before it was said.
void say(const char *what, int number) {
    std::printf("%s %d\n", what, number);
    std::fflush(stdout);
}

Cells single(int number) {
    return {{tests::counterKey(), tests::cell(std::to_string(number), {}, "%")}};
}

Cells paste(int number) {
    Cells cells;
    for (const engine::CellKey &key : tests::pasteKeys())
        cells.emplace_back(key, tests::cell(std::to_string(number)));
    return cells;
}

[[noreturn]] void writeForever(const Save &save) {
    int singles = 0;
    for (int pastes = 1;; ++pastes) {
        for (int i = 0; i < 10; ++i) {
            save(single(++singles));
            say("single", singles);
        }
        const Cells cells = paste(pastes);
        save(cells);
        say("paste", pastes);
    }
}

// As the program writes.
void throughLedger(const QString &path) {
    const auto ledger =
        app::Ledger::open(path, app::Ledger::Access::ReadWrite, QStringLiteral("kill-writer"));
    say("ready", 0);
    writeForever([&ledger](const Cells &cells) {
        std::vector<app::CellEdit> edits;
        for (const auto &[key, cell] : cells)
            edits.push_back({key, cell});
        ledger->setCells(edits, {app::Origin::Paste, {}});
    });
}

// With pages that reach the file all through the transaction.
void throughFile(const QString &path, bool journal) {
    store::LedgerFile::Options options;
    options.database = {.journal = journal, .spill = true, .cachePages = 10};
    store::LedgerFile file(path, options);
    std::vector<store::ContentFault> faults;
    const store::Structure structure = file.readStructure(faults);
    std::unordered_map<engine::Period, std::int64_t> periods;
    for (const store::PeriodRow &row : structure.periods)
        periods.insert({row.period, row.id});
    std::unordered_map<engine::CellKey, engine::Observation> known;
    say("ready", 0);
    writeForever([&](const Cells &cells) {
        std::vector<store::CellChange> changes;
        for (const auto &[key, cell] : cells)
            changes.push_back({{periods.at(key.period), key.indicator, key.region}, &known[key], &cell});
        file.saveCells({QDateTime::currentDateTimeUtc(), {}, {}, {}}, changes);
        for (const auto &[key, cell] : cells)
            known[key] = cell;
    });
}

// Bulletins of many pages, each with its lock and its draft.
[[noreturn]] void issueForever(const QString &path) {
    const auto ledger =
        app::Ledger::open(path, app::Ledger::Access::ReadWrite, QStringLiteral("kill-writer"));
    const engine::CellKey key = tests::counterKey();
    say("ready", 0);
    for (int issued = 1;; ++issued) {
        const app::BulletinDraft draft{
            key.period, key.region, QString::number(issued), QDate(2023, 7, 10), QString(200000, u'文'), {}};
        app::IssuedBulletin bulletin{draft.number, 1,  key.period, key.region, draft.date, {},
                                     {},           {}, {},         {},         true,       {}};
        bulletin.snapshot = QByteArray(300000, static_cast<char>('a' + issued % 26));
        ledger->addIssuedBulletin(bulletin, draft);
        say("issue", issued);
    }
}

} // namespace

int main(int argc, char **argv) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    if (arguments[2] == u"ledger")
        throughLedger(arguments[1]);
    else if (arguments[2] == u"issue")
        issueForever(arguments[1]);
    else
        throughFile(arguments[1], arguments[2] == u"spill");
    return 0;
}
