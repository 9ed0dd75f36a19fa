DROP TABLE scenario;

CREATE TABLE scenario (
    id        INTEGER NOT NULL PRIMARY KEY,
    name      TEXT    NOT NULL UNIQUE CHECK (name <> ''),
    period_id INTEGER NOT NULL REFERENCES period (id),
    author    TEXT    NOT NULL,
    at        TEXT    NOT NULL
) STRICT;

CREATE TABLE scenario_edit (
    scenario_id  INTEGER NOT NULL REFERENCES scenario (id),
    indicator_id INTEGER NOT NULL REFERENCES indicator (id),
    region_id    INTEGER NOT NULL REFERENCES region (id),
    field        TEXT    NOT NULL CHECK (field IN ('value', 'rank', 'target', 'weight')),
    text         TEXT    NOT NULL,
    PRIMARY KEY (scenario_id, indicator_id, region_id, field)
) STRICT, WITHOUT ROWID;
