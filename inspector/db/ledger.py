"""The ledger 台账: which findings fit a filter, in which order, and everything a page or sheet shows of them.

A page holds rowids and fetches rows when it paints them, so a million findings open at once. Whether a finding is open
or overdue is computed from the date asked for, never stored.
"""

import json
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any

from inspector.db import areas
from inspector.db.edit import plain
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.tables.lookup import code_titles


class State(StrEnum):
    """What is shown of a finding's rectification. Its steps come with the rectification issue."""

    OPEN = "open"  # 未整改
    OVERDUE = "overdue"  # 逾期: the due date has passed


class SortKey(StrEnum):
    """What the ledger is sorted by; findings that say nothing of it come last."""

    NUMBER = "number"
    FOUND = "found"
    DUE = "due"
    SEVERITY = "severity"
    AREA = "area"
    CODE = "code"


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerFilter:
    """What to show; what is empty does not matter. Drafts are findings of visits not finalised yet."""

    area: str = ""  # an area's code, or the digits it begins with
    state: State | None = None
    severities: tuple[int, ...] = ()
    unit: str | None = None
    person: str | None = None
    code: str | None = None
    campaign: str | None = None
    site: str | None = None
    visit: str | None = None
    due_from: str | None = None
    due_to: str | None = None
    text: str = ""
    drafts: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow:
    """One finding with the names of everything it refers to."""

    rowid: int
    id: str
    number: str | None
    mark: str
    text: str
    severity: int
    code: str | None
    question: str | None
    found: str
    due: str | None
    requirement: str | None
    basis: str | None
    place: str | None
    visit: str
    draft: bool
    inspector: str | None
    method: str
    campaign: str | None
    site: str
    site_kind: str
    site_code: str
    site_name: str
    town: str | None
    village: str | None
    group: str | None
    unit: str | None
    person: str | None
    phone: str | None
    code_title: str | None
    code_title_en: str | None
    photos: int
    supplemented: bool = False  # something in it was corrected after its notice was served

    def state(self, today: str) -> State:
        """Open, or overdue on the date `today`."""
        return State.OVERDUE if self.due is not None and self.due < today else State.OPEN

    @property
    def shown_number(self) -> str:
        """The ledger number, before it is given the mark."""
        return self.number or self.mark


@dataclass(frozen=True, slots=True)
class Tally:
    """How many findings, and how many of them are overdue."""

    total: int
    overdue: int


_ORDER = {  # a running number has no leading zeros in a mark, and may outgrow them in a ledger number
    SortKey.NUMBER: ("f.number IS NULL", "substr(f.number, 1, 5) {0}", "length(f.number) {0}", "f.number {0}",
                     "substr(f.mark, 1, 4) {0}", "length(f.mark) {0}", "f.mark {0}"),
    SortKey.FOUND: ("unixepoch(f.found) {0}",),
    SortKey.DUE: ("f.due IS NULL", "f.due {0}"),
    SortKey.SEVERITY: ("f.severity {0}",),
    SortKey.AREA: ("(SELECT a.code FROM site AS s CROSS JOIN area AS a ON a.id = s.area WHERE s.id = f.site) {0}",
                   "(SELECT s.code FROM site AS s WHERE s.id = f.site) {0}"),
    SortKey.CODE: ("f.code IS NULL", "f.code {0}"),
}  # fmt: skip


def ids(
    store: Store, which: LedgerFilter, *, today: str, sort: SortKey = SortKey.DUE, descending: bool = False
) -> "array[int]":
    """The rowids of the findings that fit, sorted; equals stay in the order they came to be here."""
    statement, facts = _selection(store, which, today, sort, descending=descending)
    return array("q", (row[0] for row in store.connection.execute(statement, facts)))


def count(store: Store, which: LedgerFilter, *, today: str) -> int:
    """How many findings fit."""
    conditions, facts = _conditions(store, which, today)
    return int(store.connection.execute(f"SELECT count(*) FROM finding AS f WHERE {conditions}", facts).fetchone()[0])


def tallies(store: Store, which: LedgerFilter, *, today: str) -> dict[str, Tally]:
    """Area id → the findings in it and below it, for a tree of areas; areas without any are missing."""
    conditions, facts = _conditions(store, which, today)
    counted = store.connection.execute(
        f"""SELECT s.area, count(*), sum(f.due IS NOT NULL AND f.due < :today) FROM finding AS f
            CROSS JOIN site AS s ON s.id = f.site WHERE {conditions} GROUP BY s.area""",
        facts | {"today": today},
    ).fetchall()
    above: dict[str, str | None] = dict(store.connection.execute("SELECT id, parent FROM area"))
    found: dict[str, Tally] = {}
    for area, total, overdue in counted:
        seen: set[str] = set()
        step: str | None = area
        while step is not None and step not in seen:  # a merge may have made a circle of parents
            seen.add(step)
            before = found.get(step, Tally(0, 0))
            found[step] = Tally(before.total + total, before.overdue + overdue)
            step = above.get(step)
    return found


@dataclass(frozen=True, slots=True)
class Mentioned:
    """What findings name, as (value, name): the conditions a ledger can be filtered by."""

    units: list[tuple[str, str]]
    codes: list[tuple[str, str]]
    campaigns: list[tuple[str, str]]


def mentioned(store: Store) -> Mentioned:
    """Units, codes and campaigns some finding has, each in order of its name."""
    titles = _titles(store)
    codes = [code for (code,) in store.rows("SELECT DISTINCT code FROM finding WHERE code IS NOT NULL ORDER BY code")]
    return Mentioned(
        units=[(id, name) for id, name in store.rows(  # noqa: A001
            "SELECT id, name FROM unit WHERE EXISTS (SELECT 1 FROM finding WHERE unit = unit.id) ORDER BY name")],
        codes=[(code, f"{code} {titles.get((None, code), ('',))[0]}".strip()) for code in codes],
        campaigns=[(id, name) for id, name in store.rows(  # noqa: A001
            "SELECT id, name FROM campaign WHERE NOT deleted ORDER BY starts DESC, name")],
    )  # fmt: skip


def _selection(
    store: Store, which: LedgerFilter, today: str, sort: SortKey, *, descending: bool
) -> tuple[str, dict[str, Any]]:
    conditions, facts = _conditions(store, which, today)
    order = ", ".join(part.format("DESC" if descending else "ASC") for part in _ORDER[sort])
    return f"SELECT f.rowid FROM finding AS f WHERE {conditions} ORDER BY {order}, f.rowid", facts


def _conditions(store: Store, which: LedgerFilter, today: str) -> tuple[str, dict[str, Any]]:
    """WHERE of finding AS f, and its parameters. `f` is reached by an index wherever a filter names what has one."""
    gone = "AND deleted" if which.drafts else ""  # the index of hidden visits is small: most are finalised
    hidden = f"SELECT id FROM visit WHERE (finalised IS NULL OR deleted) {gone}"
    wanted = ["NOT f.deleted", f"f.visit NOT IN ({hidden})"]
    if which.area:
        wanted.append(f"f.site IN (SELECT id FROM site WHERE area IN ({areas.BELOW}))")
    if which.campaign is not None:
        wanted.append("f.visit IN (SELECT id FROM visit WHERE campaign = :campaign)")
    wanted += [f"f.{name} = :{name}" for name in ("unit", "person", "code", "site", "visit")
               if getattr(which, name) is not None]  # fmt: skip
    if which.severities:
        wanted.append("f.severity IN (SELECT value FROM json_each(:severities))")
    if which.state is State.OVERDUE:
        wanted.append("f.due < :today")
    elif which.state is State.OPEN:
        wanted.append("(f.due >= :today OR f.due IS NULL)")
    if which.due_from is not None:
        wanted.append("f.due >= :due_from")
    if which.due_to is not None:
        wanted.append("f.due <= :due_to")
    facts: dict[str, Any] = {it.name: getattr(which, it.name) for it in fields(which)}
    facts |= {"severities": json.dumps(which.severities), "today": today} | areas.bounds(which.area)
    facts = {name: plain(fact) if isinstance(fact, str) else fact for name, fact in facts.items()}
    if which.text.strip():
        from inspector.db import search  # noqa: PLC0415 - its patterns take as long as a page; counting needs none

        wanted.append("f.rowid IN (SELECT value FROM json_each(:found_rows))")
        facts["found_rows"] = json.dumps(search.find_findings(store, which.text).tolist())
    return " AND ".join(wanted), facts


_ROWS = """
    SELECT f.rowid, f.id, f.number, f.mark, f.text, f.severity, f.code, f.question, f.found, f.due, f.requirement,
           f.basis, f.place, f.visit, v.finalised IS NULL, i.name, v.method, c.name, f.site, s.kind, s.code, s.name,
           s.area, u.name, p.name, p.phone,
           (SELECT count(*) FROM photo AS h WHERE h.finding = f.id AND h.paper IS NULL AND NOT h.deleted),
           EXISTS (SELECT 1 FROM supplement AS m WHERE m.finding = f.id AND NOT m.deleted)
    FROM json_each(?) AS j CROSS JOIN finding AS f ON f.rowid = j.value
    CROSS JOIN visit AS v ON v.id = f.visit CROSS JOIN site AS s ON s.id = f.site
    LEFT JOIN person AS i ON i.id = v.inspector LEFT JOIN campaign AS c ON c.id = v.campaign
    LEFT JOIN unit AS u ON u.id = f.unit LEFT JOIN person AS p ON p.id = f.person
    ORDER BY j.key"""


def rows(store: Store, rowids: Sequence[int]) -> list[LedgerRow]:
    """The rows of these findings, in this order; a rowid that is gone is left out."""
    places: dict[str, dict[str, str]] = {}
    titles = _titles(store)
    found = []
    for row in store.connection.execute(_ROWS, [json.dumps(list(rowids))]):
        rowid, id_, number, mark, text, severity, code, question, *rest = row
        (opened, due, requirement, basis, place, visit, draft, inspector, method, campaign, site, kind, site_code,
         site_name, area, unit, person, phone, photos, supplemented) = rest  # fmt: skip
        if area not in places:
            places[area] = areas.levels_above(store.connection, area)
        title, title_en = titles.get((kind, code), titles.get((None, code), (None, None)))
        found.append(LedgerRow(
            rowid=rowid, id=id_, number=number, mark=mark, text=text, severity=severity, code=code, question=question,
            found=opened, due=due, requirement=requirement, basis=basis, place=place, visit=visit, draft=bool(draft),
            inspector=inspector, method=method, campaign=campaign, site=site, site_kind=kind, site_code=site_code,
            site_name=site_name, town=places[area].get("town"), village=places[area].get("village"),
            group=places[area].get("group"), unit=unit, person=person, phone=phone, code_title=title,
            code_title_en=title_en, photos=photos, supplemented=bool(supplemented),
        ))  # fmt: skip
    return found


def rowid_of(store: Store, finding: str) -> int:
    """The rowid of a finding, 0 for an unknown one."""
    return int(store.one("SELECT rowid FROM finding WHERE id = ?", finding) or 0)


def _titles(store: Store) -> dict[tuple[str | None, str], tuple[str, str]]:
    """Titles of the defect codes by kind of site and code, and by code alone."""
    return code_titles(current(store, "defect_codes"))
