// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
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
    std::int64_t change = 0;
    ChangeNote note;
    CellPlace place;
    QString field;
    QString before;
    QString after;
};

/// One field of a scheme, changed once. `item` is a leaf's code, a node's or block's name, or empty for the
/// scheme itself.
struct SchemeRevisionRow {
    std::int64_t change = 0;
    ChangeNote note;
    int year = 0;
    QString item;
    QString field;
    QString before;
    QString after;
};

/// One transaction, with the number of its revisions of each kind.
struct ChangeRow {
    std::int64_t id = 0;
    ChangeNote note;
    int cells = 0;        ///< distinct cells
    int schemeFields = 0; ///< revisions of schemes
    int periodEvents = 0;
};

/// Which revisions are wanted; what is not set does not narrow. `from` counts, `to` does not.
struct RevisionFilter {
    std::optional<std::int64_t> change;
    std::optional<engine::IndicatorId> indicator;
    std::optional<engine::RegionId> region;
    std::optional<std::int64_t> period; ///< its row
    std::optional<QString> author;
    std::optional<QString> origin;
    QDateTime from;
    QDateTime to;
    int limit = 10000;
};

/// The history of every cell and scheme: one row for each field that a change touched.
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
    /// `change` and `note` of the rows are not looked at.
    void addSchemeRevisions(std::int64_t change, std::span<const SchemeRevisionRow> rows);

    /// Newest first.
    [[nodiscard]] std::vector<RevisionRow> history(const CellPlace &place, int limit);
    [[nodiscard]] std::vector<RevisionRow> revisions(const RevisionFilter &filter);
    /// Of the filter only change, author, origin, times and limit count.
    [[nodiscard]] std::vector<SchemeRevisionRow> schemeRevisions(const RevisionFilter &filter);
    /// Changes that have a revision which the filter wants; without indicator, region and period also those
    /// of schemes and periods.
    [[nodiscard]] std::vector<ChangeRow> changes(const RevisionFilter &filter);
    /// Everyone who ever changed anything, by name.
    [[nodiscard]] std::vector<QString> authors();

private:
    void add(std::int64_t change, const CellPlace &place, const QString &field, const std::string &before,
             const std::string &after);

    Database &m_database;
    Statement m_addChange;
    Statement m_addRevision;
    Statement m_history;
};

} // namespace weici::store
