// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <unordered_map>
#include <unordered_set>

#include <QDateTime>
#include <QLockFile>

#include "app/celltable.h"
#include "app/ledger.h"
#include "app/scenario.h"
#include "store/ledgerfile.h"

namespace weici::app {

/// The open file and everything in it. Read whole when it is opened, from one state of the file: so that a
/// reader beside a writer sees nothing half, and no read can fail later.
class Ledger::Image final {
public:
    /// Throws LedgerError.
    Image(const QString &path, Access access, const QString &author);

    QString path;
    QString author;
    bool readOnly;
    /// Held as long as the file is open for writing; released after the file is closed.
    std::unique_ptr<QLockFile> lock;
    std::unique_ptr<store::LedgerFile> file;

    store::Structure structure;
    std::unique_ptr<store::CellReader> reader;
    CellGrid grid;
    CellTable<engine::Observation> cells{grid};
    CellTable<engine::Target> targets{grid};
    std::vector<engine::Period> periods; ///< the opened ones, in order
    std::unordered_map<engine::Period, std::int64_t> periodRows;
    QDateTime lastSaved;
    quint64 structureVersion = 1;

    std::vector<PeriodEvent> periodEvents; ///< oldest first
    std::unordered_set<engine::Period> locked;
    std::map<QString, AcceptedProblem> accepted;
    std::unordered_map<engine::CellKey, FollowUp> followUps;
    std::map<QString, Scenario> scenarios;
    std::vector<BulletinDraft> drafts;
    std::vector<IssuedBulletin> bulletins; ///< by number, then version
    std::map<std::pair<QString, int>, std::int64_t> bulletinRows;

    /// Notes the latest locking or reopening.
    void addEvent(const PeriodEvent &event);
    void requireWritable() const;
    [[nodiscard]] bool isOpened(const engine::Period &period) const;
    /// Of a period that the file has: its row, and its first spelling.
    [[nodiscard]] store::CellPlace place(const engine::CellKey &key) const;
    [[nodiscard]] const engine::Period &spelled(const engine::Period &period) const;
    [[nodiscard]] store::ChangeNote note(const ChangeOrigin &origin) const;
    /// Notes a period that the file has now.
    void remember(const engine::Period &period, std::int64_t row, bool opened);
    /// `save` writes the file, given the cells and targets that the schemes read otherwise; then the image
    /// follows. Throws LedgerError and has changed nothing.
    template <class Save>
    void replaceSchemes(std::vector<engine::Scheme> schemes, const Save &save);

    void remember(const BulletinDraft &draft);
    void remember(const IssuedBulletin &bulletin, std::int64_t row);

    [[nodiscard]] static Scenario scenarioOf(const store::ScenarioRow &row, const engine::Period &period);

private:
    void readAll();
    void readMarks();
    void readBulletins();
    void layGrid();
};

} // namespace weici::app
