// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QDateTime>
#include <QString>

#include "engine/cell.h"
#include "store/statement.h"
#include "store/structure.h"

namespace weici::store {

/// Who changed what they changed, when, whence and why; one for all cells of a transaction.
struct ChangeNote {
    QDateTime at;
    QString author;
    QString origin; ///< a word of the caller's
    QString reason;
};

struct RevisionRow {
    ChangeNote note;
    QString field;
    QString before;
    QString after;
};

/// The history of every cell: one row for each field that a change touched.
class RevisionRepository final {
public:
    explicit RevisionRepository(Database &database);

    /// Writes the change; its revisions follow.
    std::int64_t addChange(const ChangeNote &note);
    /// One row for each field in which the two differ.
    void addRevisions(std::int64_t change, const CellPlace &place, const engine::Observation &before,
                      const engine::Observation &after);
    void addRevisions(std::int64_t change, const CellPlace &place, const engine::Target &before,
                      const engine::Target &after);

    /// Newest first.
    [[nodiscard]] std::vector<RevisionRow> history(const CellPlace &place, int limit);

private:
    void add(std::int64_t change, const CellPlace &place, const QString &field, const std::string &before,
             const std::string &after);

    Statement m_addChange;
    Statement m_addRevision;
    Statement m_history;
};

} // namespace weici::store
