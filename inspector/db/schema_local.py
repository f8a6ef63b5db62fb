"""The local schema's first step as SQL: what stays on this device, in no package: indexes, book, keys, settings."""

LOCAL_BEGINNING = """
CREATE INDEX change_operation ON change (operation);
CREATE INDEX change_contested ON change (kind, row, field) WHERE head = 2;
CREATE INDEX change_deletion ON change (kind, row) WHERE field = 'deleted' AND head = 1 AND after = 1;
CREATE INDEX operation_own ON operation (arrival) WHERE package IS NULL;
CREATE INDEX operation_package ON operation (package) WHERE package IS NOT NULL;
CREATE INDEX operation_undoes ON operation (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX erasure_operation ON erasure (operation);
CREATE INDEX area_code ON area (code);
CREATE INDEX site_code ON site (code);
CREATE INDEX visit_draft ON visit (started) WHERE finalised IS NULL;
CREATE INDEX finding_number ON finding (number);
CREATE INDEX finding_due ON finding (due);
CREATE INDEX finding_code ON finding (code);
CREATE INDEX finding_repeats ON finding (repeats) WHERE repeats IS NOT NULL;
CREATE INDEX visit_hidden ON visit (id) WHERE finalised IS NULL OR deleted;
CREATE INDEX photo_sha256 ON photo (sha256);
CREATE INDEX photo_likeness ON photo (likeness);
CREATE INDEX paper_number ON paper (number);
CREATE INDEX reference_table_name ON reference_table (name, version);
CREATE TABLE device (            -- who this store is; the newest row counts, a copied folder gets a new one
    id TEXT NOT NULL PRIMARY KEY,
    nonce TEXT NOT NULL,         -- this machine's, so that a copy on another machine is noticed
    since TEXT NOT NULL
) STRICT;
CREATE TABLE setting (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE counter (           -- running numbers given out here; never taken back
    name TEXT NOT NULL PRIMARY KEY,
    last INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE book (              -- every package written or read here
    id TEXT NOT NULL PRIMARY KEY,
    direction TEXT NOT NULL CHECK (direction IN ('written', 'read')),
    origin TEXT NOT NULL,        -- device that wrote it
    addressee TEXT NOT NULL,     -- device it is for; '' for anybody
    kind TEXT NOT NULL,
    person TEXT NOT NULL,        -- name of who wrote it
    "for" TEXT,                  -- a task package: id of the person it is for
    county TEXT NOT NULL,
    sequence INTEGER NOT NULL,   -- running number of the origin, for people only
    part INTEGER NOT NULL DEFAULT 1,
    parts INTEGER NOT NULL DEFAULT 1,
    base TEXT,
    upto INTEGER,                -- written: everything up to this arrival is in it or was acknowledged before
    given INTEGER,               -- written: newest arrival of which something may have left
    at TEXT NOT NULL,            -- when it was written or read here, by the clock of this device
    said TEXT,                   -- read: when its writer's clock said it was written
    file TEXT,                   -- name of the file
    sha256 TEXT,                 -- of the whole file: the same file again is known without being opened
    trust TEXT,                  -- read: what its signature was worth then (`db/trust.py`)
    forgotten TEXT,              -- read: when its import was undone; it is acknowledged no more
    counts TEXT NOT NULL
) STRICT;
CREATE INDEX book_sha256 ON book (sha256);
CREATE INDEX book_origin ON book (origin);
CREATE TABLE carried (           -- operations, by arrival, that a package carried and did not bring here itself
    package TEXT NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (package, first)
) STRICT, WITHOUT ROWID;
CREATE TABLE belated (           -- what a package brought of operations that another one had brought before
    package TEXT NOT NULL, kind TEXT NOT NULL, row TEXT NOT NULL, field TEXT NOT NULL, operation TEXT NOT NULL,
    PRIMARY KEY (row, field, operation)
) STRICT, WITHOUT ROWID;
CREATE INDEX belated_package ON belated (package);
CREATE TABLE parked (            -- what the office had added by itself to records whose import was undone
    kind TEXT NOT NULL, row TEXT NOT NULL, field TEXT NOT NULL, operation TEXT NOT NULL, before ANY, after ANY,
    parents TEXT NOT NULL,
    PRIMARY KEY (row, field, operation)
) STRICT, WITHOUT ROWID;
CREATE TABLE acknowledged (      -- the last package each device says it has read from us
    device TEXT NOT NULL PRIMARY KEY,
    package TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE receipt (           -- what the addressee said of packages written here
    package TEXT NOT NULL PRIMARY KEY,
    reader TEXT NOT NULL,        -- device that read it
    at TEXT NOT NULL,            -- when it did, by its clock
    refused INTEGER NOT NULL,    -- entries it left out
    contested INTEGER NOT NULL   -- conflicts on records of that package that wait for a decision there
) STRICT, WITHOUT ROWID;
CREATE TABLE own_key (           -- secret: local for ever, in no package
    purpose TEXT NOT NULL CHECK (purpose IN ('seal', 'sign')),
    public TEXT NOT NULL PRIMARY KEY,
    secret TEXT NOT NULL,
    since TEXT NOT NULL,
    retired TEXT                 -- a retired key still opens what was sealed to it
) STRICT, WITHOUT ROWID;
CREATE TABLE office_key (        -- a laptop's: to whom it seals, and whose signature it believes
    purpose TEXT NOT NULL CHECK (purpose IN ('seal', 'recovery', 'sign')),
    public TEXT NOT NULL PRIMARY KEY,
    office TEXT NOT NULL,        -- device of the office
    since TEXT NOT NULL,
    retired TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE enrolment (         -- an office's: whose signatures count
    id TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL,        -- id of the person
    token TEXT NOT NULL,         -- SHA-256 of the secret in the enrolment file
    issued TEXT NOT NULL,
    until TEXT NOT NULL,         -- day after which nobody enrols by that file
    device TEXT,                 -- NULL until the laptop's first signed package
    sign TEXT,
    seal TEXT,
    enrolled TEXT,
    revoked TEXT,
    note TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE refused (           -- what a package held and no honest store writes
    package TEXT NOT NULL, kind TEXT NOT NULL, row TEXT NOT NULL, field TEXT NOT NULL, reason TEXT NOT NULL,
    PRIMARY KEY (package, row, field)
) STRICT, WITHOUT ROWID;
"""
