DROP TABLE bulletin;

CREATE TABLE bulletin (
    id          INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
    period_id   INTEGER NOT NULL REFERENCES period (id),
    region_id   INTEGER NOT NULL REFERENCES region (id),
    number      TEXT    NOT NULL CHECK (number <> ''),
    version     INTEGER NOT NULL,
    issued_on   TEXT    NOT NULL CHECK (length(CAST(issued_on AS BLOB)) = 10),
    at          TEXT    NOT NULL,
    author      TEXT    NOT NULL,
    reason      TEXT    NOT NULL,
    replaces    INTEGER REFERENCES bulletin (id),
    snapshot    BLOB    NOT NULL,
    fingerprint TEXT    NOT NULL CHECK (length(CAST(fingerprint AS BLOB)) = 64),
    seal        TEXT    NOT NULL CHECK (length(CAST(seal AS BLOB)) = 64),
    UNIQUE (number, version)
) STRICT;

CREATE TABLE bulletin_file (
    bulletin_id INTEGER NOT NULL REFERENCES bulletin (id),
    position    INTEGER NOT NULL CHECK (position > 0),
    name        TEXT    NOT NULL CHECK (name <> ''),
    sha256      TEXT    NOT NULL CHECK (length(CAST(sha256 AS BLOB)) = 64),
    at          TEXT    NOT NULL,
    PRIMARY KEY (bulletin_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE bulletin_draft (
    period_id INTEGER NOT NULL REFERENCES period (id),
    region_id INTEGER NOT NULL REFERENCES region (id),
    number    TEXT    NOT NULL,
    date      TEXT    NOT NULL CHECK (length(date) IN (0, 10)),
    text      TEXT    NOT NULL,
    PRIMARY KEY (period_id, region_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE bulletin_override (
    period_id INTEGER NOT NULL,
    region_id INTEGER NOT NULL,
    position  INTEGER NOT NULL CHECK (position > 0),
    field     TEXT    NOT NULL CHECK (field <> ''),
    text      TEXT    NOT NULL,
    reason    TEXT    NOT NULL,
    PRIMARY KEY (period_id, region_id, position),
    FOREIGN KEY (period_id, region_id) REFERENCES bulletin_draft (period_id, region_id)
) STRICT, WITHOUT ROWID;
