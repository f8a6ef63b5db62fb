"""A ledger of any size, made by arithmetic: a million findings of 300,000 sites in two years, with the steps they took.

Written by INSERT … SELECT past the operations, for a county does not save a million findings one by one here; the lines
and the index of words are made by the program itself. The same numbers give the same store.
"""

import json
from pathlib import Path

from inspector.acts import Act
from inspector.db import lines, search
from inspector.db.stamp import stamp
from inspector.db.store import Origin, Store
from inspector.operations.begin import new_store
from inspector.records import Checklist
from inspector.sample.county import load_county

TOWNS, VILLAGES = 20, 15
TODAY = "2026-11-21"
COMMON, RARE, ABSENT = "渗漏", "蜂箱", "鲸鱼"
"""Words of two characters: in every third finding, in one of ten thousand, in none."""

_PHRASES = (
    "化粪池池壁渗漏，粪液流至院外路面", "盖板破损，未设警示标志", "便器堵塞，冲水设备不能使用",
    "污水管接口脱落，污水直排沟渠", "垃圾桶满溢未及时清运", "院内杂物乱堆乱放，柴草占道", "池体渗漏并有明显异味",
    "公厕无专人管护，洗手池损坏", "检查井盖缺失", "设施运行记录不全，多日未填", "房顶落水管渗漏，墙面返潮",
    "河道漂浮物未打捞",
)  # fmt: skip
_ID = "printf('%08x-0000-7000-8000-{0}%011x', {1} / 1000, {1})"
_NUMBERS = "WITH RECURSIVE n (n) AS (SELECT {first} UNION ALL SELECT n + 1 FROM n WHERE n < {last})"


def made(folder: Path, findings: int, *, role: str = "office") -> Store:
    """A new store with so many findings, 0.3 times as many sites, and its index of words."""
    store = new_store(folder, role=role, county="990101", person="李*华", nonce="made")
    load_county(store)
    run = store.connection.execute
    run("PRAGMA synchronous = OFF")
    run("PRAGMA cache_size = -400000")
    newest, device = store.one("SELECT max(id) FROM operation"), store.device
    origin = Origin(stamp(newest, store.now()), f"{TODAY}T08:00:00+08:00", device, "")
    with store.operation(Act.IMPORT_FINDINGS, origin=origin) as edit:
        edit.create(Checklist, form="made", version="1", title="made", definition="")
        _fill(store, edit.operation, findings)
    with store.transaction():
        lines.rebuild(store.connection)
    search.catch_up(store)
    run("PRAGMA synchronous = FULL")
    run("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    return store


def _fill(store: Store, operation: str, findings: int) -> None:
    """Areas, units, people, sites, visits, findings and steps, all made by one operation."""
    run = store.connection.execute
    sites, visits = max(1, findings * 3 // 10), max(1, findings * 4 // 10)
    county = store.one("SELECT id FROM area WHERE level = 'county'")
    checklist = store.one("SELECT id FROM checklist WHERE form = 'made'")
    facts = {"made": operation, "county": county, "checklist": checklist, "sites": sites, "visits": visits,
             "campaign": store.one("SELECT id FROM campaign"), "phrases": json.dumps(_PHRASES, ensure_ascii=False),
             "rare": RARE, "towns": TOWNS, "villages": TOWNS * VILLAGES, "today": TODAY}  # fmt: skip

    def rows(kind: str, columns: str, values: str, count: int, *, where: str = "true") -> None:
        names = ", ".join(["id", "made", *columns.replace("\n", " ").split(", ")])
        mark = f"{sorted(_KINDS).index(kind):x}"
        run(
            f"""INSERT INTO {kind} ({names}) {_NUMBERS.format(first=1, last=count)}
                SELECT {_ID.format(mark, "n")}, :made, {values} FROM n WHERE {where}""",
            {name: value for name, value in facts.items() if f":{name}" in values or name == "made"},
        )

    def of(kind: str, number: str) -> str:
        return _ID.format(f"{sorted(_KINDS).index(kind):x}", f"({number})")

    rows("area", "code, name, level, parent",
         """iif(n <= :towns, printf('990102%03d000', n), printf('990102%03d%03d', (n - 1) % :towns + 1, n)),
            iif(n <= :towns, '第' || n || '镇', '第' || n || '村'), iif(n <= :towns, 'town', 'village'),
            iif(n <= :towns, :county, """ + of("area", "(n - 1) % :towns + 1") + ")",
         TOWNS * (VILLAGES + 1))  # fmt: skip
    rows("unit", "name, area", f"'第' || n || '村民委员会', {of('area', 'n + :towns')}", TOWNS * VILLAGES)
    rows("person", "name, role", "'人' || n, iif(n % 2, 'leader', 'inspector')", 60)
    rows("site", "kind, code, name, area, unit",
         f"""'household', printf('MADE-%07d', n), '户' || n, {of('area', '(n * 7919) % :villages + 21')},
             {of('unit', '(n * 7919) % :villages + 1')}""", sites)  # fmt: skip
    rows("visit", "site, checklist, campaign, inspector, method, rater, started, finalised, told",
         f"""{of('site', '(n * 31) % :sites + 1')}, :checklist, iif(n % 9 = 0, :campaign, NULL),
             {of('person', 'n % 30 * 2 + 2')}, iif(n % 11 = 0, 'secret', 'on_site'), 'county',
             '2026-01-01T09:00:00+08:00', iif(n % 500 = 0, NULL, '2026-01-01T10:00:00+08:00'), 1""",
         visits)  # fmt: skip
    day = "date(:today, '-' || ((n * 37) % 700) || ' days'{0})"
    rows("finding", "visit, site, text, severity, found, due, code, unit, leader, mark, number, theme, source, repeats",
         f"""{of('visit', '(n - 1) % :visits + 1')}, {of('site', '((n - 1) % :visits + 1) * 31 % :sites + 1')},
             json_extract(:phrases, '$[' || ((n * 7 + n / 13) % {len(_PHRASES)}) || ']') || '，第' || n || '处'
                 || iif(n % 10000 = 77, '，旁有' || :rare, ''),
             (n * 13 + n / 7) % 4, {day.format("")} || 'T09:00:00+08:00',
             iif(n % 20 = 0, NULL, {day.format(", '+15 days'")}),
             printf('T%02d', n % 40), {of('unit', '(n * 31 * 7919) % :villages + 1')},
             {of('person', 'n % 30 * 2 + 1')}, '7K2-' || n, iif(n % 50 = 0, NULL, '2026-' || printf('%04d', n)),
             CASE WHEN n % 20000 = 3 THEN 'disaster' WHEN n % 3 = 0 THEN 'toilet' END, iif(n % 5000 = 9, 'audit', NULL),
             iif(n % 400 = 5, {of('finding', 'n - 1')}, NULL)""", findings)  # fmt: skip
    for kind, after, only in (
        ("assign", 1, "n % 10 <> 9"), ("reply", 8, "n % 10 < 7"), ("recheck", 11, "n % 10 < 6 AND n % 7 = 0"),
        ("close", 14, "n % 10 < 6"),
    ):  # fmt: skip
        run(
            f"""INSERT INTO step (id, made, finding, kind, day, verdict) {_NUMBERS.format(first=1, last=findings)}
                SELECT {_ID.format(f"{after:x}", "n")}, :made, {of("finding", "n")}, '{kind}',
                       date(:today, '-' || ((n * 37) % 700) || ' days', '+{after} days'),
                       {"'fixed'" if kind == "recheck" else "NULL"} FROM n WHERE {only}""",
            {"made": operation, "today": TODAY},
        )


_KINDS = ("area", "unit", "person", "site", "visit", "finding")
