// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/revisionrepository.h"

#include "store/database.h"

#include <functional>

#include <QStringList>

namespace weici::store {
namespace {

std::string flag(bool on) {
    return on ? "1" : "0";
}

std::string codeOf(const std::optional<engine::Period> &period) {
    return period ? period->code() : std::string();
}

/// The conditions of a filter, and the values that they bind.
class Conditions final {
public:
    void add(const QString &condition, const std::optional<std::int64_t> &number) {
        if (number)
            put(condition, qint64{*number});
    }
    void add(const QString &condition, const std::optional<QString> &text) {
        if (text)
            put(condition, *text);
    }
    void add(const QString &condition, const QDateTime &time) {
        if (time.isValid())
            put(condition, timeText(time));
    }
    template <class Id>
    void addId(const QString &condition, const std::optional<Id> &id) {
        if (id)
            put(condition, qint64{id->value});
    }
    void addChange(const RevisionFilter &filter) {
        add(QStringLiteral("c.id = ?"), filter.change);
        add(QStringLiteral("c.author = ?"), filter.author);
        add(QStringLiteral("c.origin = ?"), filter.origin);
        add(QStringLiteral("c.at >= ?"), filter.from);
        add(QStringLiteral("c.at < ?"), filter.to);
    }
    /// True when the filter asks for certain cells.
    bool addCell(const RevisionFilter &filter) {
        addId(QStringLiteral("r.indicator_id = ?"), filter.indicator);
        addId(QStringLiteral("r.region_id = ?"), filter.region);
        add(QStringLiteral("r.period_id = ?"), filter.period);
        return filter.indicator || filter.region || filter.period;
    }
    [[nodiscard]] QString text() const {
        return m_texts.isEmpty() ? QString() : QString(QStringLiteral(" WHERE ") % m_texts.join(u" AND "));
    }
    void bindTo(Statement &statement) const {
        for (const auto &bind : m_binds)
            bind(statement);
    }

private:
    template <class T>
    void put(const QString &condition, const T &value) {
        m_texts << condition;
        m_binds.emplace_back([value](Statement &statement) { statement.bind(value); });
    }

    QStringList m_texts;
    std::vector<std::function<void(Statement &)>> m_binds;
};

// at, author, origin, reason from `column` on.
ChangeNote noteAt(const Statement &row, int column) {
    return {row.time(column), row.text(column + 1), row.text(column + 2), row.text(column + 3)};
}

CellPlace placeAt(const Statement &row, int column) {
    return {row.integer(column + 2),
            {static_cast<std::int32_t>(row.integer(column))},
            {static_cast<std::int32_t>(row.integer(column + 1))}};
}

constexpr auto revisionColumns =
    "SELECT c.id, c.at, c.author, c.origin, c.reason, r.indicator_id, r.region_id, "
    "r.period_id, r.field, r.before, r.after FROM revision r "
    "JOIN change c ON c.id = r.change_id";

std::vector<RevisionRow> revisionRows(Statement &select) {
    std::vector<RevisionRow> rows;
    while (select.next())
        rows.push_back({select.integer(0), noteAt(select, 1), placeAt(select, 5), select.text(8),
                        select.text(9), select.text(10)});
    return rows;
}

} // namespace

RevisionRepository::RevisionRepository(Database &database)
    : m_database(database)
    , m_addChange(database,
                  QStringLiteral("INSERT INTO change (at, author, origin, reason) VALUES (?, ?, ?, ?)"))
    , m_addRevision(
          database,
          QStringLiteral("INSERT INTO revision (indicator_id, region_id, period_id, change_id, field, "
                         "before, after) VALUES (?, ?, ?, ?, ?, ?, ?)"))
    , m_history(database, QString(QLatin1String(revisionColumns) %
                                  u" WHERE r.indicator_id = ? AND r.region_id = ? AND r.period_id = ? "
                                  "ORDER BY r.change_id DESC, r.field LIMIT ?")) {}

std::int64_t RevisionRepository::addChange(const ChangeNote &note) {
    m_addChange.bind(timeText(note.at));
    m_addChange.bind(note.author).bind(note.origin).bind(note.reason).run();
    return m_addChange.insertedId();
}

void RevisionRepository::add(std::int64_t change, const CellPlace &place, const QString &field,
                             const std::string &before, const std::string &after) {
    if (before == after)
        return;
    m_addRevision.bind(qint64{place.indicator.value})
        .bind(qint64{place.region.value})
        .bind(qint64{place.period});
    m_addRevision.bind(qint64{change}).bind(field).bind(textValue(before)).bind(textValue(after)).run();
}

void RevisionRepository::addRevisions(std::int64_t change, const CellPlace &place,
                                      const engine::Observation &before, const engine::Observation &after) {
    add(change, place, QStringLiteral("value"), before.value.text, after.value.text);
    add(change, place, QStringLiteral("rank"), before.rank.text, after.rank.text);
    add(change, place, QStringLiteral("tied"), flag(before.tied), flag(after.tied));
    add(change, place, QStringLiteral("as_of"), codeOf(before.asOf), codeOf(after.asOf));
    add(change, place, QStringLiteral("note"), before.note, after.note);
}

void RevisionRepository::addRevisions(std::int64_t change, const CellPlace &place,
                                      const engine::Target &before, const engine::Target &after) {
    add(change, place, QStringLiteral("target_value"), before.value.text, after.value.text);
    add(change, place, QStringLiteral("target_rank"), before.rank.text, after.rank.text);
    add(change, place, QStringLiteral("target_note"), before.note, after.note);
}

void RevisionRepository::addSchemeRevisions(std::int64_t change, std::span<const SchemeRevisionRow> rows) {
    Statement insert(
        m_database,
        QStringLiteral("INSERT INTO scheme_revision (change_id, position, year, item, field, before, "
                       "after) VALUES (?, ?, ?, ?, ?, ?, ?)"));
    qint64 position = 0;
    for (const SchemeRevisionRow &row : rows) {
        insert.bind(qint64{change}).bind(position++).bind(row.year).bind(row.item).bind(row.field);
        insert.bind(row.before).bind(row.after).run();
    }
}

std::vector<RevisionRow> RevisionRepository::history(const CellPlace &place, int limit) {
    m_history.bind(qint64{place.indicator.value}).bind(qint64{place.region.value}).bind(qint64{place.period});
    m_history.bind(limit).run();
    return revisionRows(m_history);
}

std::vector<RevisionRow> RevisionRepository::revisions(const RevisionFilter &filter) {
    Conditions conditions;
    conditions.addChange(filter);
    conditions.addCell(filter);
    Statement select(m_database,
                     QString(QLatin1String(revisionColumns) % conditions.text() %
                             u" ORDER BY r.change_id DESC, r.period_id, r.indicator_id, r.region_id, r.field "
                             "LIMIT ?"));
    conditions.bindTo(select);
    select.bind(filter.limit).run();
    return revisionRows(select);
}

std::vector<SchemeRevisionRow> RevisionRepository::schemeRevisions(const RevisionFilter &filter) {
    Conditions conditions;
    conditions.addChange(filter);
    Statement select(
        m_database,
        QString(u"SELECT c.id, c.at, c.author, c.origin, c.reason, s.year, s.item, s.field, s.before, "
                "s.after FROM scheme_revision s JOIN change c ON c.id = s.change_id" %
                conditions.text() % u" ORDER BY s.change_id DESC, s.position LIMIT ?"));
    conditions.bindTo(select);
    select.bind(filter.limit).run();
    std::vector<SchemeRevisionRow> rows;
    while (select.next())
        rows.push_back({select.integer(0), noteAt(select, 1), static_cast<int>(select.integer(5)),
                        select.text(6), select.text(7), select.text(8), select.text(9)});
    return rows;
}

std::vector<ChangeRow> RevisionRepository::changes(const RevisionFilter &filter) {
    Conditions conditions;
    conditions.addChange(filter);
    const bool certainCells = conditions.addCell(filter);
    const QString join = certainCells ? QStringLiteral("JOIN") : QStringLiteral("LEFT JOIN");
    // Fields of one cell count once.
    Statement select(
        m_database,
        QString(
            u"SELECT c.id, c.at, c.author, c.origin, c.reason, count(DISTINCT r.indicator_id || ' ' || "
            "r.region_id || ' ' || r.period_id), (SELECT count(*) FROM scheme_revision s WHERE s.change_id = "
            "c.id), (SELECT count(*) FROM period_event e WHERE e.change_id = c.id) FROM change c " %
            join % u" revision r ON r.change_id = c.id" % conditions.text() %
            u" GROUP BY c.id ORDER BY c.id DESC LIMIT ?"));
    conditions.bindTo(select);
    select.bind(filter.limit).run();
    std::vector<ChangeRow> rows;
    while (select.next())
        rows.push_back({select.integer(0), noteAt(select, 1), static_cast<int>(select.integer(5)),
                        static_cast<int>(select.integer(6)), static_cast<int>(select.integer(7))});
    return rows;
}

std::vector<QString> RevisionRepository::authors() {
    std::vector<QString> names;
    Statement select(m_database, QStringLiteral("SELECT DISTINCT author FROM change ORDER BY author"));
    select.run();
    while (select.next())
        names.push_back(select.text(0));
    return names;
}

} // namespace weici::store
