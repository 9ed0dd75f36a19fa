// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include <QString>

#include "store/revisionrepository.h"
#include "store/structure.h"

namespace weici::store {

class Database;

/// One locking or reopening of a period.
struct PeriodEventRow {
    std::int64_t period = 0;
    ChangeNote note;
    bool locked = false;
};

/// 疑点 that someone found to be right as it is, by the key of the finding.
struct AcceptedProblemRow {
    QString key;
    QString reason;
    QString author;
    QDateTime at;
};

/// 待核: a cell that someone wants to look at again.
struct FollowUpRow {
    CellPlace place;
    QString note;
    QString author;
    QDateTime at;
};

/// What people say about periods, findings and cells, beside the figures.
class MarkRepository final {
public:
    explicit MarkRepository(Database &database)
        : m_database(database) {}

    /// Oldest first: the last of a period says whether it is locked.
    [[nodiscard]] std::vector<PeriodEventRow> readPeriodEvents();
    void addPeriodEvent(std::int64_t change, std::int64_t period, bool locked);

    [[nodiscard]] std::vector<AcceptedProblemRow> readAcceptedProblems();
    /// Of one key the later counts.
    void accept(const AcceptedProblemRow &row);
    void withdraw(const QString &key);

    [[nodiscard]] std::vector<FollowUpRow> readFollowUps();
    void write(const FollowUpRow &row);
    void removeFollowUp(const CellPlace &place);

private:
    Database &m_database;
};

} // namespace weici::store
