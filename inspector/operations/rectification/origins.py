"""来源: the documents and lists that findings came in, their items, and how far each has come."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from inspector import clock
from inspector.acts import Act
from inspector.db.ledger.reading import ready
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.errors import Fault, Kind
from inspector.operations.identity import refuse_identity_numbers
from inspector.operations.rectification.intake_names import squeezed
from inspector.records import Origin
from inspector.rectification.moves import ENDED, NOT_COUNTED, UNFINISHED, Stage

_NOT_ACCEPTED = frozenset({Stage.SUSPECTED, Stage.OPEN, Stage.ASSIGNED})
_TOLD = ("source", "title", "number", "issuer", "issued", "due", "note")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the items of a document have come; `counted` are those a rate has in its base."""

    items: int = 0
    to_verify: int = 0
    unfounded: int = 0  # or the same as another one
    counted: int = 0
    accepted: int = 0  # taken on by their unit, or further
    overdue: int = 0
    closed: int = 0


@dataclass(frozen=True, slots=True)
class OriginRow:
    """A document with the progress of its items."""

    origin: Origin
    progress: Progress


@dataclass(frozen=True, slots=True)
class Issue:
    """One item of a document as a list shows it."""

    finding: str
    item: str | None
    aspect: str | None
    number: str  # the ledger's, else ours
    text: str
    severity: int
    site: str | None  # its name
    site_kind: str | None
    area: str | None
    unit: str | None
    due: str | None  # with extensions
    stage: Stage
    overdue: bool


def origins(store: Store, today: str) -> list[OriginRow]:
    """Every document, the newest first, with how far its items have come on the day `today` (YYYY-MM-DD)."""
    ready(store)
    counts: dict[str, dict[tuple[Stage, bool], int]] = {}
    for origin, stage, late, count in store.rows(
        """SELECT f.origin, l.stage, coalesce(l.due < ?, 0), count(*)
           FROM finding AS f CROSS JOIN line AS l ON l.line = f.rowid
           WHERE f.origin IS NOT NULL GROUP BY 1, 2, 3""",
        today,
    ):
        counts.setdefault(origin, {})[Stage(stage), bool(late)] = count
    found = [OriginRow(it, _progress(counts.get(it.id, {}))) for it in store.find(Origin)]
    return sorted(found, key=lambda it: (it.origin.made, it.origin.id), reverse=True)


def _progress(counts: dict[tuple[Stage, bool], int]) -> Progress:
    def of(wanted: frozenset[Stage]) -> int:
        return sum(count for (stage, _), count in counts.items() if stage in wanted)

    every = frozenset(Stage)
    return Progress(
        items=of(every),
        to_verify=of(frozenset({Stage.SUSPECTED})),
        unfounded=of(frozenset({Stage.UNFOUNDED, Stage.DUPLICATE})),
        counted=of(every - NOT_COUNTED),
        accepted=of(every - NOT_COUNTED - _NOT_ACCEPTED),
        overdue=sum(count for (stage, late), count in counts.items() if late and stage in UNFINISHED),
        closed=of(frozenset({Stage.CLOSED})),
    )


def issues(store: Store, origin: str, today: str) -> list[Issue]:
    """The items of a document in its own order."""
    ready(store)
    found = store.rows(
        """SELECT f.id, f.item, f.aspect, coalesce(f.number, f.mark), f.text, f.severity, s.name, s.kind, a.name,
                  u.name, l.due, l.stage
           FROM finding AS f CROSS JOIN line AS l ON l.line = f.rowid LEFT JOIN site AS s ON s.id = f.site
           LEFT JOIN area AS a ON a.id = coalesce(f.area, s.area) LEFT JOIN unit AS u ON u.id = f.unit
           WHERE f.origin = ?""",
        origin,
    )
    made = [_issue(row, today) for row in found]
    return sorted(made, key=lambda it: (it.aspect is None, _in_order(it.item), it.finding))


def _issue(row: Sequence[Any], today: str) -> Issue:
    names = ("finding", "item", "aspect", "number", "text", "severity", "site", "site_kind", "area", "unit", "due")
    stage = Stage(row[11])
    late = bool(row[10]) and row[10] < today and stage in UNFINISHED
    return Issue(**dict(zip(names, row, strict=False)), stage=stage, overdue=late)


def _in_order(item: str | None) -> tuple[int, int, str]:
    if item is None:
        return 2, 0, ""
    return (0, int(item), "") if item.isdecimal() and len(item) < 10 else (1, 0, item)


def add_origin(store: Store, *, source: str, title: str, **said: str | None) -> str:
    """A document findings come in; returns its id. Raises Fault BAD_VALUE (field, value, expected)."""
    kept = _checked(store, {"source": source, "title": title, **said})
    with store.operation(Act.EDIT_ORIGIN) as edit:
        return edit.create(Origin, **kept)


def change_origin(store: Store, origin: str, **said: str | None) -> None:
    """Correct what is said of a document; typing in one is one step of undo. Raises Fault BAD_VALUE, GONE."""
    kept = _checked(store, dict(said))
    with store.operation(Act.EDIT_ORIGIN, joins=origin) as edit:
        edit.change(Origin, origin, **kept)


def _checked(store: Store, said: dict[str, str | None]) -> dict[str, str | None]:
    if odd := set(said) - set(_TOLD):
        message = f"not of a document: {', '.join(sorted(odd))}"
        raise ValueError(message)
    refuse_identity_numbers(said)
    kept = {name: (it or "").strip() or None for name, it in said.items()}
    for name in ("source", "title"):
        if name in kept and kept[name] is None:
            raise Fault(Kind.BAD_VALUE, field=name, value="", expected="…")
    known = {str(row["name"]) for row in current(store, "sources")}
    if "source" in kept and kept["source"] not in known:
        raise Fault(Kind.BAD_VALUE, field="source", value=kept["source"], expected=" | ".join(sorted(known)))
    for name in ("issued", "due"):
        day = kept.get(name)
        if day is not None and clock.day(day) is None:
            raise Fault(Kind.BAD_VALUE, field=name, value=day, expected="YYYY-MM-DD")
    return kept


def likely_same(store: Store, finding: str) -> list[Issue]:
    """Other findings at the same place in the same words or with the same code, those not at an end first: what a
    suspected issue may be a double of. Proposed; a person decides.
    """
    found = store.rows("SELECT site, area, text, code FROM finding WHERE id = ? AND NOT deleted", finding)
    if not found:
        return []
    ready(store)
    site, area, text, code = found[0]
    column, place = ("site", site) if site else ("area", area)
    near = store.rows(
        f"""SELECT f.id, f.item, f.aspect, coalesce(f.number, f.mark), f.text, f.severity, NULL, NULL, NULL, NULL,
                   l.due, l.stage, f.code
            FROM finding AS f CROSS JOIN line AS l ON l.line = f.rowid
            WHERE f.{column} = ? AND f.id <> ? ORDER BY f.found DESC LIMIT 1000""",
        place,
        finding,
    )
    same = [
        _issue(row, "") for row in near if squeezed(row[4]) == squeezed(text) or (site and code and row[12] == code)
    ]
    return sorted(same, key=lambda it: it.stage in ENDED)
