"""The schema's first step as SQL: what travels in a package. What stays on the device: `schema_local`.

Merged tables have no UNIQUE besides the id and no CHECK across columns: with a hard UNIQUE two stores would each keep
the row they met first and never agree. Collisions are listed for people instead.
"""

from inspector.db.stamp import ALPHABET, LATEST, LENGTH

_RECORD = """id TEXT NOT NULL PRIMARY KEY, made TEXT NOT NULL REFERENCES operation (id),
    deleted INTEGER NOT NULL DEFAULT 0"""

BEGINNING = f"""
CREATE TABLE operation (
    arrival INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = {LENGTH} AND id < '{LATEST}' AND id NOT GLOB '*[^{ALPHABET}]*'),
    name TEXT NOT NULL,
    at TEXT NOT NULL,
    device TEXT NOT NULL,
    person TEXT NOT NULL,
    undoes TEXT,
    package TEXT
) STRICT;
CREATE TABLE change (
    kind TEXT NOT NULL,
    row TEXT NOT NULL,
    field TEXT NOT NULL,
    operation TEXT NOT NULL REFERENCES operation (id),
    before ANY,
    after ANY,
    parents TEXT NOT NULL,
    head INTEGER NOT NULL DEFAULT 1 CHECK (head IN (0, 1, 2)),
    PRIMARY KEY (row, field, operation)
) STRICT, WITHOUT ROWID;
CREATE TABLE erasure (
    kind TEXT NOT NULL,
    row TEXT NOT NULL,
    operation TEXT NOT NULL REFERENCES operation (id),
    PRIMARY KEY (row, operation)
) STRICT, WITHOUT ROWID;
CREATE TABLE area (
    {_RECORD},
    code TEXT NOT NULL, name TEXT NOT NULL, level TEXT NOT NULL, parent TEXT REFERENCES area (id), since TEXT,
    until TEXT, successor TEXT REFERENCES area (id)
) STRICT;
CREATE TABLE unit (
    {_RECORD},
    name TEXT NOT NULL, area TEXT REFERENCES area (id)
) STRICT;
CREATE TABLE person (
    {_RECORD},
    name TEXT NOT NULL, phone TEXT, role TEXT NOT NULL, unit TEXT REFERENCES unit (id)
) STRICT;
CREATE TABLE site (
    {_RECORD},
    kind TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, area TEXT NOT NULL REFERENCES area (id), address TEXT,
    phone TEXT, unit TEXT REFERENCES unit (id), users INTEGER, toilet TEXT, volume REAL, year INTEGER, latitude REAL,
    longitude REAL, note TEXT, grid TEXT REFERENCES area (id), since TEXT, until TEXT,
    successor TEXT REFERENCES site (id)
) STRICT;
CREATE TABLE resident (
    {_RECORD},
    site TEXT NOT NULL REFERENCES site (id), name TEXT NOT NULL, relation TEXT, born INTEGER, condition TEXT,
    away INTEGER NOT NULL CHECK (away IN (0, 1)), note TEXT
) STRICT;
CREATE TABLE charge (
    {_RECORD},
    area TEXT REFERENCES area (id), site TEXT REFERENCES site (id), person TEXT NOT NULL REFERENCES person (id),
    role TEXT NOT NULL, since TEXT, until TEXT
) STRICT;
CREATE TABLE campaign (
    {_RECORD},
    name TEXT NOT NULL, basis TEXT, starts TEXT NOT NULL, basic_by TEXT NOT NULL, closed_by TEXT NOT NULL
) STRICT;
CREATE TABLE checklist (
    {_RECORD},
    form TEXT NOT NULL, version TEXT NOT NULL, title TEXT NOT NULL, title_en TEXT, definition TEXT NOT NULL,
    lists TEXT, published TEXT, retired TEXT
) STRICT;
CREATE TABLE campaign_area (
    {_RECORD},
    campaign TEXT NOT NULL REFERENCES campaign (id), area TEXT NOT NULL REFERENCES area (id)
) STRICT;
CREATE TABLE campaign_checklist (
    {_RECORD},
    campaign TEXT NOT NULL REFERENCES campaign (id), checklist TEXT NOT NULL REFERENCES checklist (id)
) STRICT;
CREATE TABLE team (
    {_RECORD},
    name TEXT NOT NULL, campaign TEXT REFERENCES campaign (id)
) STRICT;
CREATE TABLE member (
    {_RECORD},
    team TEXT NOT NULL REFERENCES team (id), person TEXT NOT NULL REFERENCES person (id),
    leads INTEGER NOT NULL CHECK (leads IN (0, 1))
) STRICT;
CREATE TABLE assignment (
    {_RECORD},
    campaign TEXT NOT NULL REFERENCES campaign (id), site TEXT NOT NULL REFERENCES site (id),
    checklist TEXT NOT NULL REFERENCES checklist (id), person TEXT REFERENCES person (id),
    team TEXT REFERENCES team (id), due TEXT
) STRICT;
CREATE TABLE lot (
    {_RECORD},
    campaign TEXT REFERENCES campaign (id), area TEXT NOT NULL REFERENCES area (id), kind TEXT NOT NULL,
    seed TEXT NOT NULL, wanted INTEGER NOT NULL CHECK (wanted > 0), drawn TEXT NOT NULL, candidates TEXT NOT NULL,
    note TEXT
) STRICT;
CREATE TABLE drawn_site (
    {_RECORD},
    lot TEXT NOT NULL REFERENCES lot (id), site TEXT NOT NULL REFERENCES site (id),
    place INTEGER NOT NULL CHECK (place > 0), replaces TEXT REFERENCES drawn_site (id), reason TEXT
) STRICT;
CREATE TABLE reference_table (
    {_RECORD},
    name TEXT NOT NULL, version INTEGER NOT NULL, rows TEXT NOT NULL, note TEXT
) STRICT;
CREATE TABLE visit (
    {_RECORD},
    site TEXT NOT NULL REFERENCES site (id), checklist TEXT NOT NULL REFERENCES checklist (id),
    campaign TEXT REFERENCES campaign (id), inspector TEXT NOT NULL REFERENCES person (id), method TEXT NOT NULL,
    rater TEXT NOT NULL, team TEXT REFERENCES team (id), started TEXT NOT NULL, ended TEXT, finalised TEXT,
    interviewee TEXT, companions TEXT,
    purpose TEXT NOT NULL DEFAULT 'inspection' CHECK (purpose IN ('inspection', 'recheck')),
    told INTEGER NOT NULL CHECK (told IN (0, 1)), note TEXT, judged_by TEXT,
    grade TEXT, grade_reason TEXT
) STRICT;
CREATE TABLE answer (
    {_RECORD},
    visit TEXT NOT NULL REFERENCES visit (id), question TEXT NOT NULL, value TEXT, reused TEXT
) STRICT;
CREATE TABLE origin (
    {_RECORD},
    source TEXT NOT NULL, title TEXT NOT NULL, number TEXT, issuer TEXT, issued TEXT, due TEXT, note TEXT
) STRICT;
CREATE TABLE finding (
    {_RECORD},
    visit TEXT REFERENCES visit (id), site TEXT REFERENCES site (id), area TEXT REFERENCES area (id), question TEXT,
    occurrence TEXT, code TEXT, text TEXT NOT NULL, severity INTEGER NOT NULL CHECK (severity BETWEEN 0 AND 3),
    found TEXT NOT NULL, due TEXT, unit TEXT REFERENCES unit (id), person TEXT REFERENCES person (id),
    requirement TEXT, basis TEXT, place TEXT, mark TEXT NOT NULL, repeats TEXT,
    suspected INTEGER NOT NULL DEFAULT 0 CHECK (suspected IN (0, 1)), source TEXT,
    origin TEXT REFERENCES origin (id), aspect TEXT, item TEXT, number TEXT, theme TEXT, handling TEXT,
    common INTEGER NOT NULL DEFAULT 0 CHECK (common IN (0, 1)), lead TEXT REFERENCES unit (id),
    leader TEXT REFERENCES person (id), goal TEXT, measures TEXT, cause TEXT, root TEXT, elsewhere TEXT,
    mechanism TEXT, opinion TEXT, note TEXT
) STRICT;
CREATE TABLE further_unit (
    {_RECORD},
    finding TEXT NOT NULL REFERENCES finding (id), unit TEXT NOT NULL REFERENCES unit (id), role TEXT NOT NULL
) STRICT;
CREATE TABLE supplement (
    {_RECORD},
    finding TEXT NOT NULL REFERENCES finding (id), text TEXT, severity INTEGER CHECK (severity BETWEEN 0 AND 3),
    due TEXT, reason TEXT NOT NULL
) STRICT;
CREATE TABLE milestone (
    {_RECORD},
    finding TEXT NOT NULL REFERENCES finding (id), place INTEGER NOT NULL CHECK (place > 0), text TEXT NOT NULL,
    due TEXT, done TEXT
) STRICT;
CREATE TABLE highlight (
    {_RECORD},
    visit TEXT NOT NULL REFERENCES visit (id), site TEXT NOT NULL REFERENCES site (id), question TEXT,
    text TEXT NOT NULL, place TEXT
) STRICT;
CREATE TABLE paper (
    {_RECORD},
    visit TEXT REFERENCES visit (id), kind TEXT NOT NULL, number TEXT NOT NULL, series TEXT, year INTEGER NOT NULL,
    running INTEGER NOT NULL CHECK (running > 0), language TEXT NOT NULL CHECK (language IN ('zh', 'en')),
    title TEXT NOT NULL, addressee TEXT NOT NULL, unit TEXT REFERENCES unit (id), issued TEXT NOT NULL,
    content TEXT NOT NULL, sha256 TEXT NOT NULL CHECK (length(sha256) = 64), pdf TEXT, replaces TEXT, amends TEXT,
    formal TEXT, void TEXT, void_reason TEXT, served TEXT, served_to TEXT, served_how TEXT, returned TEXT
) STRICT;
CREATE TABLE paper_finding (
    {_RECORD},
    paper TEXT NOT NULL REFERENCES paper (id), finding TEXT NOT NULL REFERENCES finding (id),
    place INTEGER NOT NULL CHECK (place > 0)
) STRICT;
CREATE TABLE printing (
    {_RECORD},
    paper TEXT REFERENCES paper (id), kind TEXT NOT NULL, subject TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('zh', 'en')), unit TEXT,
    sheet TEXT CHECK (sheet IN ('a3', 'a4', 'a5', 'roll80')),
    state TEXT NOT NULL CHECK (state IN ('wanted', 'done', 'dropped')), copies INTEGER NOT NULL CHECK (copies > 0),
    printer TEXT, at TEXT
) STRICT;
CREATE TABLE number_block (
    {_RECORD},
    device TEXT NOT NULL, series TEXT NOT NULL, year INTEGER NOT NULL, first INTEGER NOT NULL CHECK (first > 0),
    last INTEGER NOT NULL CHECK (last > 0)
) STRICT;
CREATE TABLE meeting (
    {_RECORD},
    kind TEXT NOT NULL CHECK (kind IN ('dispatch', 'talk')), held TEXT NOT NULL, cycle TEXT, level TEXT NOT NULL,
    unit TEXT REFERENCES unit (id), chair TEXT, attended TEXT, reason TEXT, decision TEXT, document TEXT
) STRICT;
CREATE TABLE step (
    {_RECORD},
    finding TEXT NOT NULL REFERENCES finding (id), kind TEXT NOT NULL, day TEXT NOT NULL,
    by TEXT REFERENCES person (id), unit TEXT REFERENCES unit (id), verdict TEXT, proof TEXT, due TEXT,
    visit TEXT REFERENCES visit (id), paper TEXT REFERENCES paper (id), meeting TEXT REFERENCES meeting (id),
    other TEXT, document TEXT, approver TEXT, note TEXT
) STRICT;
CREATE TABLE recheck (
    {_RECORD},
    finding TEXT NOT NULL REFERENCES finding (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('recheck', 'look_back', 'verify')),
    person TEXT REFERENCES person (id), team TEXT REFERENCES team (id), due TEXT, lot TEXT REFERENCES lot (id)
) STRICT;
CREATE TABLE photo (
    {_RECORD},
    visit TEXT REFERENCES visit (id), finding TEXT REFERENCES finding (id),
    highlight TEXT REFERENCES highlight (id), paper TEXT REFERENCES paper (id), step TEXT REFERENCES step (id),
    question TEXT,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'), name TEXT, caption TEXT,
    taken TEXT, latitude REAL, longitude REAL, width INTEGER NOT NULL CHECK (width > 0),
    height INTEGER NOT NULL CHECK (height > 0), bytes INTEGER NOT NULL CHECK (bytes > 0), device TEXT,
    likeness TEXT CHECK (length(likeness) = 16 AND likeness NOT GLOB '*[^0-9a-f]*'),
    earlier TEXT, overlay TEXT
) STRICT;
CREATE TABLE signature (
    {_RECORD},
    visit TEXT NOT NULL REFERENCES visit (id), role TEXT NOT NULL, name TEXT, strokes TEXT, picture TEXT,
    refused INTEGER NOT NULL CHECK (refused IN (0, 1)), reason TEXT, signed TEXT NOT NULL,
    content TEXT NOT NULL CHECK (length(content) = 64)
) STRICT;
CREATE TABLE report (
    {_RECORD},
    kind TEXT NOT NULL, title TEXT NOT NULL, starts TEXT NOT NULL, ends TEXT NOT NULL,
    campaign TEXT REFERENCES campaign (id), area TEXT REFERENCES area (id),
    language TEXT NOT NULL CHECK (language IN ('zh', 'en')), text TEXT NOT NULL, paper TEXT REFERENCES paper (id),
    note TEXT
) STRICT;
CREATE TABLE trait (
    {_RECORD},
    area TEXT NOT NULL REFERENCES area (id), kind TEXT NOT NULL CHECK (kind IN ('type', 'tag')), value TEXT NOT NULL,
    since TEXT, until TEXT, document TEXT
) STRICT;
CREATE TABLE household_status (
    {_RECORD},
    site TEXT NOT NULL REFERENCES site (id), category TEXT NOT NULL,
    risk TEXT CHECK (risk IN ('present', 'removed', 'natural')), since TEXT NOT NULL, until TEXT, document TEXT
) STRICT;
CREATE TABLE duplicate (
    {_RECORD},
    kind TEXT NOT NULL CHECK (kind IN ('site', 'visit', 'finding')), kept TEXT NOT NULL, other TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different')), decided TEXT NOT NULL, reason TEXT
) STRICT;
CREATE TABLE risk_lead (
    {_RECORD},
    site TEXT REFERENCES site (id), area TEXT REFERENCES area (id), channel TEXT NOT NULL, risk TEXT NOT NULL,
    found TEXT NOT NULL, visit TEXT REFERENCES visit (id), text TEXT NOT NULL,
    verdict TEXT CHECK (verdict IN ('true', 'partly_true', 'untrue')), verified TEXT,
    verifier TEXT REFERENCES person (id), unit TEXT REFERENCES unit (id), referred TEXT, document TEXT, outcome TEXT,
    ended TEXT, look_again TEXT, looked TEXT
) STRICT;
CREATE TABLE rating (
    {_RECORD},
    title TEXT NOT NULL, level TEXT NOT NULL CHECK (level IN ('town', 'village', 'group', 'household')),
    rule TEXT NOT NULL, form TEXT, campaign TEXT REFERENCES campaign (id), area TEXT REFERENCES area (id),
    starts TEXT NOT NULL, ends TEXT NOT NULL, note TEXT
) STRICT;
CREATE TABLE publication (
    {_RECORD},
    rating TEXT NOT NULL REFERENCES rating (id), issue TEXT,
    shown TEXT NOT NULL CHECK (shown IN ('village', 'group', 'code', 'name')), published TEXT NOT NULL, until TEXT,
    basis TEXT, reviewer TEXT, notified TEXT, content TEXT NOT NULL, sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    paper TEXT REFERENCES paper (id), withdrawn TEXT, withdrawn_why TEXT
) STRICT;
CREATE TABLE appeal (
    {_RECORD},
    publication TEXT NOT NULL REFERENCES publication (id), place TEXT NOT NULL, raised TEXT NOT NULL, by TEXT,
    text TEXT NOT NULL, decision TEXT CHECK (decision IN ('upheld', 'corrected')), decided TEXT, decided_by TEXT,
    reason TEXT, score REAL, list TEXT CHECK (list IN ('red', 'black', ''))
) STRICT;
CREATE TABLE points_entry (
    {_RECORD},
    site TEXT REFERENCES site (id), area TEXT REFERENCES area (id), day TEXT NOT NULL, points REAL NOT NULL,
    rule TEXT, publication TEXT REFERENCES publication (id), visit TEXT REFERENCES visit (id), reverses TEXT,
    note TEXT
) STRICT;
CREATE TABLE commendation (
    {_RECORD},
    list TEXT NOT NULL, area TEXT REFERENCES area (id), site TEXT REFERENCES site (id), since TEXT NOT NULL,
    until TEXT, reason TEXT, document TEXT, highlight TEXT REFERENCES highlight (id)
) STRICT;
CREATE TABLE counter_reading (
    {_RECORD},
    counter TEXT NOT NULL, area TEXT REFERENCES area (id), site TEXT REFERENCES site (id), day TEXT NOT NULL,
    value REAL NOT NULL, baseline INTEGER NOT NULL CHECK (baseline IN (0, 1)), note TEXT
) STRICT;
CREATE TABLE quota (
    {_RECORD},
    subject TEXT NOT NULL, area TEXT NOT NULL REFERENCES area (id), campaign TEXT REFERENCES campaign (id),
    starts TEXT NOT NULL, ends TEXT NOT NULL, planned REAL NOT NULL, note TEXT
) STRICT;
CREATE TABLE quota_report (
    {_RECORD},
    quota TEXT NOT NULL REFERENCES quota (id), day TEXT NOT NULL, done REAL NOT NULL, note TEXT
) STRICT;
CREATE TABLE indicator_value (
    {_RECORD},
    scheme TEXT NOT NULL, indicator TEXT NOT NULL, area TEXT NOT NULL REFERENCES area (id), starts TEXT NOT NULL,
    ends TEXT NOT NULL, value REAL NOT NULL, note TEXT
) STRICT;
CREATE TABLE project (
    {_RECORD},
    number TEXT, name TEXT NOT NULL, kind TEXT, area TEXT NOT NULL REFERENCES area (id),
    unit TEXT REFERENCES unit (id), year INTEGER, funds TEXT, budget REAL, approved TEXT, starts TEXT, ends TEXT,
    state TEXT NOT NULL, goal TEXT, note TEXT
) STRICT;
CREATE TABLE project_document (
    {_RECORD},
    project TEXT NOT NULL REFERENCES project (id), kind TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('present', 'missing', 'not_applicable')), number TEXT, day TEXT,
    pages INTEGER, note TEXT
) STRICT;
CREATE TABLE quantity (
    {_RECORD},
    project TEXT NOT NULL REFERENCES project (id), text TEXT NOT NULL, measure TEXT NOT NULL, planned REAL NOT NULL,
    actual REAL, checked TEXT, visit TEXT REFERENCES visit (id), note TEXT
) STRICT;
CREATE TABLE project_line (
    {_RECORD},
    project TEXT NOT NULL REFERENCES project (id), list TEXT NOT NULL CHECK (list IN ('progress', 'payment')),
    month TEXT NOT NULL, text TEXT NOT NULL, planned REAL, actual REAL, due TEXT, closed TEXT, document TEXT,
    note TEXT
) STRICT;
CREATE TABLE asset (
    {_RECORD},
    site TEXT NOT NULL REFERENCES site (id), project TEXT REFERENCES project (id), number TEXT,
    category TEXT CHECK (category IN ('operating', 'public', 'household')), value REAL, built INTEGER, funds TEXT,
    owner TEXT, handed_over TEXT, note TEXT
) STRICT;
CREATE TABLE asset_check (
    {_RECORD},
    asset TEXT NOT NULL REFERENCES asset (id), day TEXT NOT NULL, visit TEXT REFERENCES visit (id),
    registered TEXT CHECK (registered IN ('yes', 'partly', 'no')), rules TEXT CHECK (rules IN ('yes', 'partly', 'no')),
    keeper TEXT CHECK (keeper IN ('yes', 'partly', 'no')), effect TEXT CHECK (effect IN ('yes', 'partly', 'no')),
    state TEXT, idle_reason TEXT, plan TEXT, due TEXT, note TEXT
) STRICT;
"""
