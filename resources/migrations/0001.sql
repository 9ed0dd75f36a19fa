CREATE TABLE profile (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE region (
    id         INTEGER NOT NULL PRIMARY KEY CHECK (id BETWEEN 1 AND 100000),
    position   INTEGER NOT NULL UNIQUE,
    name       TEXT    NOT NULL UNIQUE CHECK (name <> ''),
    group_name TEXT    NOT NULL,
    scored     INTEGER NOT NULL CHECK (scored IN (0, 1))
) STRICT;

CREATE TABLE scheme (
    id            INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
    year          INTEGER NOT NULL UNIQUE CHECK (year BETWEEN 1900 AND 2199),
    region_count  INTEGER NOT NULL CHECK (region_count BETWEEN 1 AND 100000),
    tie_rule      TEXT    NOT NULL CHECK (tie_rule IN ('competition', 'dense', 'average', 'last')),
    rank_decimals INTEGER CHECK (rank_decimals BETWEEN 0 AND 15),
    group_ranks   INTEGER NOT NULL CHECK (group_ranks IN (0, 1)),
    list_size     INTEGER NOT NULL CHECK (list_size BETWEEN 0 AND 100000),
    missing       TEXT    NOT NULL CHECK (missing IN ('exclude', 'zero', 'mean')),
    min_known     REAL    NOT NULL CHECK (min_known BETWEEN 0 AND 1),
    equal_range   TEXT    NOT NULL CHECK (equal_range IN ('full', 'floor', 'exclude')),
    target_time   TEXT    NOT NULL CHECK (target_time IN ('none', 'linear')),
    weights       TEXT    NOT NULL CHECK (weights IN ('leaf', 'scaled')),
    level2_mean   TEXT    NOT NULL CHECK (level2_mean IN ('points', 'arithmetic', 'geometric', 'harmonic')),
    level1_mean   TEXT    NOT NULL CHECK (level1_mean IN ('points', 'arithmetic', 'geometric', 'harmonic')),
    block_mean    TEXT    NOT NULL CHECK (block_mean IN ('points', 'arithmetic', 'geometric', 'harmonic')),
    scale         REAL    NOT NULL CHECK (abs(scale) < 9e999),
    note          TEXT    NOT NULL,
    locked        INTEGER NOT NULL CHECK (locked IN (0, 1))
) STRICT;

CREATE TABLE block (
    scheme_id INTEGER NOT NULL REFERENCES scheme (id),
    position  INTEGER NOT NULL CHECK (position >= 0),
    name      TEXT    NOT NULL,
    factor    REAL    NOT NULL CHECK (abs(factor) < 9e999),
    PRIMARY KEY (scheme_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE node (
    scheme_id INTEGER NOT NULL,
    id        INTEGER NOT NULL CHECK (id BETWEEN 1 AND 1000000),
    block     INTEGER NOT NULL,
    parent    INTEGER CHECK ((parent IS NOT NULL AND level = 2) OR (parent IS NULL AND level IN (1, 2))),
    level     INTEGER NOT NULL,
    position  INTEGER NOT NULL,
    name      TEXT    NOT NULL,
    weight    TEXT    NOT NULL,
    PRIMARY KEY (scheme_id, id),
    UNIQUE (scheme_id, position),
    FOREIGN KEY (scheme_id, block) REFERENCES block (scheme_id, position),
    FOREIGN KEY (scheme_id, parent) REFERENCES node (scheme_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE indicator (
    id   INTEGER NOT NULL PRIMARY KEY CHECK (id BETWEEN 1 AND 1000000),
    code TEXT    NOT NULL UNIQUE CHECK (code <> '')
) STRICT;

CREATE TABLE leaf (
    scheme_id    INTEGER NOT NULL,
    indicator_id INTEGER NOT NULL REFERENCES indicator (id),
    block        INTEGER NOT NULL,
    node         INTEGER,
    position     INTEGER NOT NULL,
    number       TEXT    NOT NULL,
    name         TEXT    NOT NULL,
    unit         TEXT    NOT NULL,
    weight       TEXT    NOT NULL,
    points       REAL    CHECK (abs(points) < 9e999),
    weight_group TEXT    NOT NULL,
    direction    TEXT    NOT NULL CHECK (direction IN ('higher', 'lower')),
    rule         TEXT    NOT NULL,
    parameters   TEXT    NOT NULL,
    decimals     INTEGER CHECK (decimals BETWEEN 0 AND 15),
    tie_rule     TEXT    CHECK (tie_rule IN ('competition', 'dense', 'average', 'last')),
    min_value    REAL    CHECK (abs(min_value) < 9e999),
    max_value    REAL    CHECK (abs(max_value) < 9e999),
    note         TEXT    NOT NULL,
    removed      INTEGER NOT NULL CHECK (removed IN (0, 1)),
    PRIMARY KEY (scheme_id, indicator_id),
    UNIQUE (scheme_id, position),
    FOREIGN KEY (scheme_id, block) REFERENCES block (scheme_id, position),
    FOREIGN KEY (scheme_id, node) REFERENCES node (scheme_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE leaf_department (
    scheme_id    INTEGER NOT NULL,
    indicator_id INTEGER NOT NULL,
    position     INTEGER NOT NULL,
    name         TEXT    NOT NULL,
    PRIMARY KEY (scheme_id, indicator_id, position),
    FOREIGN KEY (scheme_id, indicator_id) REFERENCES leaf (scheme_id, indicator_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE leaf_alias (
    scheme_id    INTEGER NOT NULL,
    indicator_id INTEGER NOT NULL,
    position     INTEGER NOT NULL,
    name         TEXT    NOT NULL,
    PRIMARY KEY (scheme_id, indicator_id, position),
    FOREIGN KEY (scheme_id, indicator_id) REFERENCES leaf (scheme_id, indicator_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE period (
    id          INTEGER NOT NULL PRIMARY KEY CHECK (id BETWEEN 1 AND 1000000),
    code        TEXT    NOT NULL UNIQUE,
    year        INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2199),
    first_month INTEGER NOT NULL CHECK (first_month BETWEEN 1 AND 12),
    last_month  INTEGER NOT NULL CHECK (last_month BETWEEN first_month AND 12),
    opened      INTEGER NOT NULL CHECK (opened IN (0, 1)),
    UNIQUE (year, first_month, last_month)
) STRICT;

CREATE TABLE cell (
    period_id        INTEGER NOT NULL REFERENCES period (id),
    indicator_id     INTEGER NOT NULL REFERENCES indicator (id),
    region_id        INTEGER NOT NULL REFERENCES region (id),
    value_text       TEXT    NOT NULL,
    value_state      INTEGER NOT NULL CHECK (value_state BETWEEN 0 AND 5),
    value_comparator INTEGER NOT NULL CHECK (value_comparator BETWEEN 0 AND 4),
    value_converted  INTEGER NOT NULL CHECK (value_converted IN (0, 1)),
    value_number     REAL    CHECK (abs(value_number) < 9e999),
    rank_text        TEXT    NOT NULL,
    rank_state       INTEGER NOT NULL CHECK (rank_state BETWEEN 0 AND 5),
    rank_comparator  INTEGER NOT NULL CHECK (rank_comparator BETWEEN 0 AND 4),
    rank_converted   INTEGER NOT NULL CHECK (rank_converted IN (0, 1)),
    rank_number      REAL    CHECK (abs(rank_number) < 9e999),
    tied             INTEGER NOT NULL CHECK (tied IN (0, 1)),
    as_of            TEXT,
    note             TEXT    NOT NULL,
    PRIMARY KEY (period_id, indicator_id, region_id),
    CHECK ((value_state = 1) = (value_number IS NOT NULL)),
    CHECK ((rank_state = 1) = (rank_number IS NOT NULL)),
    CHECK (value_state <> 0 OR rank_state <> 0 OR tied = 1 OR as_of IS NOT NULL OR note <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE target (
    period_id        INTEGER NOT NULL REFERENCES period (id),
    indicator_id     INTEGER NOT NULL REFERENCES indicator (id),
    region_id        INTEGER NOT NULL REFERENCES region (id),
    value_text       TEXT    NOT NULL,
    value_state      INTEGER NOT NULL CHECK (value_state BETWEEN 0 AND 5),
    value_comparator INTEGER NOT NULL CHECK (value_comparator BETWEEN 0 AND 4),
    value_converted  INTEGER NOT NULL CHECK (value_converted IN (0, 1)),
    value_number     REAL    CHECK (abs(value_number) < 9e999),
    rank_text        TEXT    NOT NULL,
    rank_state       INTEGER NOT NULL CHECK (rank_state BETWEEN 0 AND 5),
    rank_comparator  INTEGER NOT NULL CHECK (rank_comparator BETWEEN 0 AND 4),
    rank_converted   INTEGER NOT NULL CHECK (rank_converted IN (0, 1)),
    rank_number      REAL    CHECK (abs(rank_number) < 9e999),
    note             TEXT    NOT NULL,
    PRIMARY KEY (period_id, indicator_id, region_id),
    CHECK ((value_state = 1) = (value_number IS NOT NULL)),
    CHECK ((rank_state = 1) = (rank_number IS NOT NULL)),
    CHECK (value_state <> 0 OR rank_state <> 0 OR note <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE total (
    period_id         INTEGER NOT NULL REFERENCES period (id),
    region_id         INTEGER NOT NULL REFERENCES region (id),
    points_text       TEXT    NOT NULL,
    points_state      INTEGER NOT NULL CHECK (points_state BETWEEN 0 AND 5),
    points_comparator INTEGER NOT NULL CHECK (points_comparator BETWEEN 0 AND 4),
    points_converted  INTEGER NOT NULL CHECK (points_converted IN (0, 1)),
    points_number     REAL    CHECK (abs(points_number) < 9e999),
    rank_text         TEXT    NOT NULL,
    rank_state        INTEGER NOT NULL CHECK (rank_state BETWEEN 0 AND 5),
    rank_comparator   INTEGER NOT NULL CHECK (rank_comparator BETWEEN 0 AND 4),
    rank_converted    INTEGER NOT NULL CHECK (rank_converted IN (0, 1)),
    rank_number       REAL    CHECK (abs(rank_number) < 9e999),
    PRIMARY KEY (period_id, region_id),
    CHECK ((points_state = 1) = (points_number IS NOT NULL)),
    CHECK ((rank_state = 1) = (rank_number IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE relation (
    id    INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
    kind  TEXT    NOT NULL CHECK (kind IN ('sum', 'region-sum', 'growth', 'share')),
    whole TEXT    NOT NULL
) STRICT;

CREATE TABLE relation_member (
    relation_id INTEGER NOT NULL REFERENCES relation (id),
    list        TEXT    NOT NULL CHECK (list IN ('parts', 'scope')),
    position    INTEGER NOT NULL,
    name        TEXT    NOT NULL,
    PRIMARY KEY (relation_id, list, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE change (
    id     INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    at     TEXT    NOT NULL,
    author TEXT    NOT NULL,
    origin TEXT    NOT NULL,
    reason TEXT    NOT NULL
) STRICT;

CREATE TABLE revision (
    indicator_id INTEGER NOT NULL REFERENCES indicator (id),
    region_id    INTEGER NOT NULL REFERENCES region (id),
    period_id    INTEGER NOT NULL REFERENCES period (id),
    change_id    INTEGER NOT NULL REFERENCES change (id),
    field        TEXT    NOT NULL CHECK (field IN ('value', 'rank', 'tied', 'as_of', 'note',
                                                   'target_value', 'target_rank', 'target_note')),
    before       TEXT    NOT NULL,
    after        TEXT    NOT NULL,
    PRIMARY KEY (indicator_id, region_id, period_id, change_id, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE bulletin (
    id          INTEGER NOT NULL PRIMARY KEY,
    period_id   INTEGER NOT NULL REFERENCES period (id),
    number      TEXT    NOT NULL CHECK (number <> ''),
    version     INTEGER NOT NULL CHECK (version >= 1),
    issued_on   TEXT    NOT NULL,
    layout      TEXT    NOT NULL,
    snapshot    BLOB    NOT NULL,
    fingerprint TEXT    NOT NULL CHECK (length(fingerprint) = 64),
    reason      TEXT    NOT NULL,
    replaces    INTEGER REFERENCES bulletin (id),
    UNIQUE (number, version)
) STRICT;

CREATE TABLE scenario (
    id      INTEGER NOT NULL PRIMARY KEY,
    name    TEXT    NOT NULL UNIQUE CHECK (name <> ''),
    made_at TEXT    NOT NULL,
    content TEXT    NOT NULL
) STRICT;
