"""What a page or a sheet shows of findings, and what findings mention."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from inspector.db import areas
from inspector.db.connection import quoted
from inspector.db.ledger.reading import ready
from inspector.db.store import Store
from inspector.db.tables import current, defect_titles
from inspector.rectification.moves import Stage
from inspector.rectification.steps import State, shown


class LedgerRow(NamedTuple):
    """One finding with the names of everything it refers to."""

    line: int
    id: str
    number: str | None
    mark: str
    text: str
    severity: int
    code: str | None
    question: str | None
    found: str
    due: str | None  # with extensions
    first_due: str | None  # as first set
    requirement: str | None
    basis: str | None
    place: str | None
    visit: str | None
    draft: bool
    inspector: str | None
    method: str | None
    campaign: str | None
    site: str | None
    site_kind: str  # '' without a site, as the next two
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
    supplemented: bool  # something in it was corrected after its notice was served
    stage: Stage
    round: int
    step: int  # 1 … 6: how high on the ladder
    last: str | None  # day of the newest step, else the day it was found
    assigned: str | None
    replied: str | None  # of this round
    review: str | None  # of what is kept up
    extensions: int
    repeats: str | None  # the closed finding it is the return of
    rebounds: int  # how many times it was back by now
    suspected: bool
    theme: str | None
    source: str
    origin: str | None
    area: str | None  # id
    grid: str | None
    lead: str | None  # names, as `unit` and `person`
    leader: str | None
    handling: str | None
    goal: str | None
    measures: str | None
    cause: str | None

    def state(self, today: str) -> State:
        """What is shown of it on the date `today`."""
        return shown(self.stage, self.due, today, repeats=self.repeats is not None, draft=self.draft)

    @property
    def shown_number(self) -> str:
        """The ledger number, before it is given the mark."""
        return self.number or self.mark


_REBOUNDS = """iif(f.repeats IS NULL, 0, (WITH RECURSIVE earlier (id, depth) AS (
        SELECT f.repeats, 1 UNION SELECT e.repeats, depth + 1 FROM earlier CROSS JOIN finding AS e ON e.id = earlier.id
        WHERE e.repeats IS NOT NULL AND depth < 99) SELECT max(depth) FROM earlier))"""
_PHOTOS = "(SELECT count(*) FROM photo AS h WHERE h.finding = f.id AND h.paper IS NULL AND NOT h.deleted)"
_SUPPLEMENTED = "EXISTS (SELECT 1 FROM supplement AS m WHERE m.finding = f.id AND NOT m.deleted)"
_OWN = (
    "id", "number", "mark", "text", "severity", "code", "question", "found", "requirement", "basis", "place", "visit",
    "site", "repeats", "origin", "handling", "goal", "measures", "cause",
)  # fmt: skip
_READ = {
    "line": "f.rowid", **{it: f"f.{it}" for it in _OWN}, "first_due": "f.due",
    "due": "iif(l.line IS NULL, f.due, l.due)", "draft": "f.visit IS NOT NULL AND v.finalised IS NULL",
    "inspector": "i.name", "method": "v.method", "campaign": "c.name", "site_kind": "ifnull(s.kind, '')",
    "site_code": "ifnull(s.code, '')", "site_name": "ifnull(s.name, '')", "area": "coalesce(f.area, s.area)",
    "unit": "u.name", "person": "p.name", "phone": "p.phone", "lead": "g.name", "leader": "e.name", "photos": _PHOTOS,
    "supplemented": _SUPPLEMENTED, "rebounds": _REBOUNDS, "suspected": "f.suspected",
    "stage": "coalesce(l.stage, iif(f.suspected, 'suspected', 'open'))", "round": "coalesce(l.round, 1)",
    "step": "coalesce(l.step, 0)", "last": "l.since", "assigned": "l.assigned", "replied": "l.replied",
    "review": "l.review", "extensions": "coalesce(l.extensions, 0)", "theme": "coalesce(l.theme, f.theme)",
    "source": "coalesce(l.source, f.source, 'routine')",
}  # fmt: skip
"""Field of a row → SQL; what is missing is put in afterwards."""
_ROWS = f"""
    SELECT {", ".join(_READ.get(it, "NULL") for it in LedgerRow._fields)}
    FROM json_each(?) AS j CROSS JOIN finding AS f ON f.rowid = j.value
    LEFT JOIN line AS l ON l.line = f.rowid
    LEFT JOIN visit AS v ON v.id = f.visit LEFT JOIN site AS s ON s.id = f.site
    LEFT JOIN person AS i ON i.id = v.inspector LEFT JOIN campaign AS c ON c.id = v.campaign
    LEFT JOIN unit AS u ON u.id = f.unit LEFT JOIN person AS p ON p.id = f.person
    LEFT JOIN unit AS g ON g.id = f.lead LEFT JOIN person AS e ON e.id = f.leader
    ORDER BY j.key"""
_AT = {name: at for at, name in enumerate(LedgerRow._fields)}
_STAGE, _KIND, _CODE, _AREA = (_AT[it] for it in ("stage", "site_kind", "code", "area"))
_TITLES = slice(_AT["code_title"], _AT["code_title_en"] + 1)
_STAGES = {it.value: it for it in Stage}
_FLAGS = tuple(_AT[it] for it in ("draft", "supplemented", "suspected"))
_LEVELS = tuple((it, _AT[it]) for it in ("town", "village", "group", "grid"))


def rows(store: Store, lines: Sequence[int]) -> list[LedgerRow]:
    """The rows of these lines, in this order; one that is gone is left out."""
    ready(store)
    titles = defect_titles(store)
    several = list(map(list, store.connection.execute(_ROWS, [json.dumps(list(lines))])))
    places = areas.levels_of(store.connection, {it[_AREA] for it in several if it[_AREA] is not None})
    for read in several:
        for at in _FLAGS:
            read[at] = read[at] == 1
        read[_STAGE] = _STAGES[read[_STAGE]]
        if (code := read[_CODE]) is not None:
            read[_TITLES] = titles.get((read[_KIND], code)) or titles.get((None, code)) or (None, None)
        if (levels := places.get(read[_AREA])) is not None:
            for level, at in _LEVELS:
                if level in levels:
                    read[at] = levels[level]
    return [LedgerRow._make(it) for it in several]


def line_of(store: Store, finding: str) -> int:
    """The line of a finding, 0 for an unknown one."""
    return int(store.one("SELECT rowid FROM finding WHERE id = ?", finding) or 0)


@dataclass(frozen=True, slots=True)
class Mentioned:
    """What findings name, as (value, name): the conditions a ledger can be filtered by."""

    units: list[tuple[str, str]]
    codes: list[tuple[str, str]]
    campaigns: list[tuple[str, str]]
    leads: list[tuple[str, str]]
    leaders: list[tuple[str, str]]
    people: list[tuple[str, str]]
    themes: list[tuple[str, str]]
    sources: list[tuple[str, str]]
    origins: list[tuple[str, str]]
    grids: list[tuple[str, str]]
    towns: list[tuple[str, str]]  # areas that figures count under
    traits: list[tuple[str, str]]  # types and tags some village has: type:suburban, tag:model


def mentioned(store: Store, *, english: bool = False) -> Mentioned:
    """What some finding has, each in order of its name; themes and sources in the order of their tables."""
    ready(store)
    titles = defect_titles(store)
    sources = _distinct(store, "line", "source")
    themes = {it for source in sources for it in _distinct(store, "line", "theme", f"source = {quoted(source)}")}
    named = "SELECT id, name FROM {0} AS r WHERE EXISTS (SELECT 1 FROM finding WHERE {1} = r.id) ORDER BY name"
    return Mentioned(
        units=store.rows(named.format("unit", "unit")),
        codes=[
            (it, f"{it} {titles.get((None, it), ('', ''))[english]}".strip())
            for it in _distinct(store, "finding", "code")
        ],
        campaigns=store.rows("SELECT id, name FROM campaign WHERE NOT deleted ORDER BY starts DESC, name"),
        leads=store.rows(named.format("unit", "lead")),
        leaders=store.rows(named.format("person", "leader")),
        people=store.rows(named.format("person", "person")),
        themes=_of_table(store, "themes", themes, english=english),
        sources=_of_table(store, "sources", sources, english=english),
        origins=store.rows("SELECT id, title FROM origin WHERE NOT deleted ORDER BY issued DESC, title"),
        grids=store.rows(
            "SELECT code, name FROM area WHERE level = 'grid' AND NOT deleted AND until IS NULL ORDER BY name"
        ),
        towns=store.rows("SELECT id, name FROM area WHERE rowid IN (SELECT town FROM line_area) ORDER BY code"),
        traits=[
            (f"{kind}:{value}", words)
            for kind, table in (("type", "village_types"), ("tag", "village_tags"))
            for value, words in _of_table(
                store,
                table,
                {it for (it,) in store.rows("SELECT DISTINCT value FROM trait WHERE kind = ?", kind)},
                english=english,
            )
        ],
    )


def _distinct(store: Store, table: str, column: str, within: str = "true") -> list[str]:
    """The values of an indexed column, each found from the one before."""
    found: list[str] = []
    while (
        value := store.one(
            f"SELECT min({column}) FROM {table} WHERE {within} AND {column} > ?", found[-1] if found else ""
        )
    ) is not None:
        found.append(value)
    return found


def _of_table(store: Store, table: str, met: Collection[str], *, english: bool) -> list[tuple[str, str]]:
    known = {str(it["name"]): str(it["title_en" if english else "title"]) for it in current(store, table)}
    return [(it, known[it]) for it in known if it in met] + [(it, it) for it in sorted(met) if it not in known]
