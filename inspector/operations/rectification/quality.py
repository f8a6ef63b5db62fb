"""The data-quality report: what is missing, impossible or there twice, before a package is handed in.

None of it hinders: whoever hands in decides. Lists are cut at `SHOWN` of a kind, counts are not.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from inspector.db.ledger.reading import ready
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.paper.masking import PRIVATE_KINDS, masked_name
from inspector.photo.store import PhotoStore
from inspector.rectification.moves import ENDED

SHOWN = 1_000


class Lapse(StrEnum):
    """What is wrong with a record, the gravest first."""

    PHOTO_LOST = "photo_lost"  # its file is missing
    NO_VERDICT = "no_verdict"  # a re-inspection's finding nobody judged
    NO_UNIT = "no_unit"
    NO_DUE = "no_due"
    NO_PHOTO = "no_photo"  # fewer than its severity wants
    NO_REQUIREMENT = "no_requirement"
    NO_PLACE = "no_place"  # neither a site nor an area
    ODD_DAY = "odd_day"  # due before it was found, or found in a time to come
    SITE_TWICE = "site_twice"  # the same name in the same area
    PHONE_TWICE = "phone_twice"  # the same telephone at several places
    TO_VERIFY = "to_verify"  # suspected, and nobody has looked
    DRAFT = "draft"  # a visit nobody finalised


@dataclass(frozen=True, slots=True)
class Flawed:
    """A record something is wrong with: `id` of a finding, visit, site or photo."""

    lapse: Lapse
    kind: str
    id: str
    title: str
    place: str


@dataclass(frozen=True, slots=True)
class Report:
    """What was found: how many of each kind, the first of them, and of how many findings and sites."""

    counts: dict[Lapse, int]
    lines: tuple[Flawed, ...]
    findings: int
    whole: int  # findings nothing is missing of

    @property
    def total(self) -> int:
        """How many lapses there are."""
        return sum(self.counts.values())


_LIVE = f"f.rowid IN (SELECT line FROM line WHERE stage NOT IN ({', '.join(repr(it.value) for it in sorted(ENDED))}))"
_FINDING = """SELECT f.id, coalesce(f.number, f.mark) || ' ' || f.text, s.name, s.kind, a.name
    FROM finding AS f LEFT JOIN site AS s ON s.id = f.site LEFT JOIN area AS a ON a.id = coalesce(f.area, s.area)
    WHERE NOT f.deleted AND """
_OURS = f"{_LIVE} AND f.suspected = 0"
_TIMELESS = "f.rowid IN (SELECT line FROM line WHERE due IS NULL)"  # a deadline may have come with a step
_WANTED = """(SELECT count(*) FROM photo AS p WHERE p.finding = f.id AND p.paper IS NULL AND NOT p.deleted) <
    CASE f.severity {cases} ELSE 0 END AND f.visit IS NOT NULL"""
_OF_FINDINGS = {
    Lapse.NO_UNIT: f"f.unit IS NULL AND {_OURS}",
    Lapse.NO_DUE: f"{_TIMELESS} AND f.severity > 0 AND coalesce(f.handling, '') <> 'lasting' AND {_OURS}",
    Lapse.NO_REQUIREMENT: f"f.requirement IS NULL AND f.measures IS NULL AND f.severity > 0 AND {_OURS}",
    Lapse.NO_PLACE: f"f.site IS NULL AND f.area IS NULL AND {_LIVE}",
    Lapse.ODD_DAY: f"(f.due < substr(f.found, 1, 10) OR substr(f.found, 1, 10) > :today) AND {_LIVE}",
    Lapse.TO_VERIFY: "f.rowid IN (SELECT line FROM line WHERE stage = 'suspected')",
    Lapse.NO_VERDICT: """f.id IN (
        SELECT r.finding FROM recheck AS r WHERE NOT r.deleted AND r.due < :today AND NOT EXISTS (
            SELECT 1 FROM step AS t WHERE t.finding = r.finding AND NOT t.deleted
            AND t.kind IN ('recheck', 'look_back', 'verify') AND t.made > r.made))""",
}
_SITE = """SELECT s.id, s.code, s.name, s.kind, a.name FROM site AS s JOIN area AS a ON a.id = s.area
    WHERE NOT s.deleted AND """
_OTHERS = {
    Lapse.SITE_TWICE: (
        "site",
        _SITE
        + """s.name <> '' AND (s.area, s.kind, s.name) IN (
            SELECT area, kind, name FROM site WHERE NOT deleted GROUP BY 1, 2, 3 HAVING count(*) > 1)""",
    ),
    Lapse.PHONE_TWICE: (
        "site",
        _SITE
        + """s.phone <> '' AND s.phone IN (SELECT phone FROM site WHERE NOT deleted AND phone <> ''
            AND kind IN ('household', 'toilet', 'house') GROUP BY kind, phone HAVING count(*) > 1)
            AND s.kind IN ('household', 'toilet', 'house')""",
    ),
    Lapse.DRAFT: (
        "visit",
        """SELECT v.id, substr(v.started, 1, 10), s.name, s.kind, a.name FROM visit AS v
           JOIN site AS s ON s.id = v.site JOIN area AS a ON a.id = s.area
           WHERE v.finalised IS NULL AND NOT v.deleted""",
    ),
}


def report(store: Store, today: str) -> Report:
    """Every lapse of the living records on the day `today` (YYYY-MM-DD)."""
    ready(store)
    counts: dict[Lapse, int] = {}
    lines: list[Flawed] = []
    for lapse in Lapse:
        found = list(_rows(store, lapse, today))
        if found:
            counts[lapse] = len(found)
            lines += found[:SHOWN]
    findings = int(store.one(f"SELECT count(*) FROM finding AS f WHERE NOT f.deleted AND {_LIVE}"))
    missing = " OR ".join(f"({_OF_FINDINGS[it]})" for it in (Lapse.NO_UNIT, Lapse.NO_DUE, Lapse.NO_REQUIREMENT,
                                                              Lapse.NO_PLACE))  # fmt: skip
    flawed = int(store.one(f"SELECT count(*) FROM finding AS f WHERE NOT f.deleted AND ({missing})"))
    return Report(counts, tuple(lines), findings, findings - flawed)


def _rows(store: Store, lapse: Lapse, today: str) -> Iterator[Flawed]:
    def those(kind: str, statement: str) -> Iterator[Flawed]:
        facts = {"today": today} if ":today" in statement else {}
        for id, title, name, of, area in store.connection.execute(statement, facts):  # noqa: A001
            shown = masked_name(str(name)) if name and of in PRIVATE_KINDS else str(name or "")
            said = str(title) if kind == "finding" else f"{title} {shown}"
            place = (area, shown) if kind == "finding" else (area,)
            yield Flawed(lapse, kind, str(id), said, " · ".join(str(it) for it in place if it))

    if lapse is Lapse.PHOTO_LOST:
        yield from _lost(store)
    elif lapse is Lapse.NO_PHOTO:
        yield from those("finding", f"{_FINDING} {_WANTED.format(cases=_cases(store))} AND {_OURS}")
    elif lapse in _OTHERS:
        yield from those(*_OTHERS[lapse])
    else:
        yield from those("finding", _FINDING + _OF_FINDINGS[lapse])


def _cases(store: Store) -> str:
    """The photos each severity wants, as branches of a CASE; the table's numbers only."""
    rows: list[dict[str, Any]] = [dict(row) for row in current(store, "severities")]
    cases = [f"WHEN {int(row['level'])} THEN {int(row['photos'] or 0)}" for row in rows if row["level"] is not None]
    return " ".join(cases) or "WHEN 0 THEN 0"


def _lost(store: Store) -> Iterator[Flawed]:
    """Photos whose file is here in no size: their originals may lie elsewhere for good reason."""
    there = {sha for size in ("original", "working") for sha in PhotoStore(store.folder.photos).hashes(size)}
    for id, sha256, title in store.rows(  # noqa: A001
        """SELECT p.id, p.sha256, coalesce(f.text, '') FROM photo AS p LEFT JOIN finding AS f ON f.id = p.finding
           WHERE NOT p.deleted"""
    ):
        if sha256 not in there:
            yield Flawed(Lapse.PHOTO_LOST, "photo", str(id), str(title), "")
