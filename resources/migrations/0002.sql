CREATE TABLE scheme_revision (
    change_id INTEGER NOT NULL REFERENCES change (id),
    position  INTEGER NOT NULL,
    year      INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2199),
    item      TEXT    NOT NULL,
    field     TEXT    NOT NULL,
    before    TEXT    NOT NULL,
    after     TEXT    NOT NULL,
    PRIMARY KEY (change_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE period_event (
    period_id INTEGER NOT NULL REFERENCES period (id),
    change_id INTEGER NOT NULL REFERENCES change (id),
    event     TEXT    NOT NULL CHECK (event IN ('locked', 'reopened')),
    PRIMARY KEY (period_id, change_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE accepted_problem (
    key    TEXT NOT NULL PRIMARY KEY CHECK (key <> ''),
    reason TEXT NOT NULL CHECK (reason <> ''),
    author TEXT NOT NULL,
    at     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE follow_up (
    indicator_id INTEGER NOT NULL REFERENCES indicator (id),
    region_id    INTEGER NOT NULL REFERENCES region (id),
    period_id    INTEGER NOT NULL REFERENCES period (id),
    note         TEXT    NOT NULL,
    author       TEXT    NOT NULL,
    at           TEXT    NOT NULL,
    PRIMARY KEY (indicator_id, region_id, period_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX revision_by_change ON revision (change_id);
