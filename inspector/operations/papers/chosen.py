"""Which findings a paper of the ledger is about: those named, or those of a unit, an area, a document, a meeting."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from inspector.db import ledger
from inspector.db.ledger import LedgerFilter, SortKey
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.case import read_case
from inspector.operations.rectification.looking_again import of_visit
from inspector.records import KINDS, Area, Campaign, Finding, Meeting, Origin, Unit, kind_of
from inspector.rectification.moves import LIVE
from inspector.rectification.steps import Flag, State

MOST = 3000
"""Findings on one paper: a list of more is a workbook's."""

PRESSING = frozenset({"urge", "remind"})
"""Kinds that press one unit for what is late or due."""
LISTS = frozenset({"lists", "ledger", "overdue", "suspects"})
"""Kinds that list what a filter finds."""
OF_FINDINGS = PRESSING | LISTS | {"extension", "close", "talk", "talk_record", "dispatch", "reinspect"}
"""All kinds whose findings are chosen here."""
FILTERS = frozenset({"area", "unit", "origin", "campaign"})
"""Records that mean a filter of the ledger."""
TALKS: Mapping[str, tuple[str, ...]] = {"talk": ("talk",), "talk_record": ("talk",), "dispatch": ("dispatch",)}
"""The kinds of meetings a paper is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The findings of a paper, and what they were chosen by."""

    findings: tuple[str, ...]
    unit: str | None = None
    scope: str = ""
    meeting: Meeting | None = None
    visit: str | None = None  # the re-inspection


def chosen(store: Store, kind: str, subject: str, day: date, unit: str | None = None) -> Chosen:
    """What a paper of this kind on this subject is about: findings parted by commas, or one record's.

    A unit, an area, a document or a campaign means what the kind lists of its findings, `` the whole county's; a
    meeting those it was held on, a re-inspection those it judged. Raises Fault GONE, NOT_MEANT (paper, subject),
    TOO_MANY (count, most).
    """
    ids = list(dict.fromkeys(it.strip() for it in subject.split(",") if it.strip()))
    record = _record(store, ids[0]) if ids else ""
    if not ids and kind not in LISTS:
        raise Fault(Kind.NOT_MEANT, paper=kind, subject="")
    if not ids:
        found = _filtered(store, kind, LedgerFilter(), day, unit)
    elif record == "finding" or len(ids) > 1:
        found = _named(store, ids, unit)
        if not _meant_for(store, kind, found.findings, day):
            raise Fault(Kind.NOT_MEANT, paper=kind, subject="finding")
    elif record == "meeting" and kind in TALKS:
        found = _met(store, kind, ids[0])
    elif record == "visit" and kind == "reinspect":
        found = _looked_at(store, ids[0])
    elif record in FILTERS and kind in LISTS | PRESSING:
        found = _filtered(store, kind, _filter(store, record, ids[0]), day, unit, _scope(store, record, ids[0]))
        found = replace(found, unit=ids[0]) if record == "unit" else found
    else:
        raise Fault(Kind.NOT_MEANT, paper=kind, subject=record)
    if len(found.findings) > MOST:
        raise Fault(Kind.TOO_MANY, count=len(found.findings), most=MOST)
    if not found.findings and kind not in LISTS and found.meeting is None:
        raise Fault(Kind.NOT_MEANT, paper=kind, subject=record or kind_of(Finding))
    return found


def _meant_for(store: Store, kind: str, findings: Sequence[str], day: date) -> bool:
    if kind in {"talk_record", "dispatch"}:
        return False
    return kind not in PRESSING or kind not in not_pressed_for(store, findings, day)


def not_pressed_for(store: Store, findings: Sequence[str], day: date) -> frozenset[str]:
    """Which of `PRESSING` would say what is not so: of what is at its end both, where nothing is late to urge it."""
    held = list(ledger.rows(store, [ledger.line_of(store, it) for it in findings]))
    if any(it.stage not in LIVE for it in held):
        return PRESSING
    late = any(it.due is not None and it.due < day.isoformat() for it in held)
    return frozenset() if late else frozenset({"urge"})


def to_press(store: Store, kind: str, day: date) -> tuple[str, ...]:
    """All findings of the county a unit would be urged on or reminded of (`PRESSING`). Raises Fault TOO_MANY."""
    return _filtered(store, kind, LedgerFilter(), day, None).findings


def _record(store: Store, id_: str) -> str:
    """Of which kind a record is. Raises Fault GONE."""
    found = next((it for it in KINDS if store.one(f"SELECT 1 FROM {it} WHERE id = ? AND NOT deleted", id_)), None)
    if found is None:
        raise Fault(Kind.GONE, record="finding", id=id_)
    return found


def _named(store: Store, ids: Sequence[str], unit: str | None) -> Chosen:
    found = [store.get(Finding, it) for it in ids]
    for it in found:
        if it.deleted:
            raise Fault(Kind.GONE, record="finding", id=it.id)
    held = [it for it in found if unit in (None, it.unit)]
    units = {it.unit for it in held}
    return Chosen(findings=tuple(it.id for it in held), unit=next(iter(units)) if len(units) == 1 else None)


def _met(store: Store, kind: str, id_: str) -> Chosen:
    meeting = store.get(Meeting, id_)
    if meeting.kind not in TALKS[kind]:
        raise Fault(Kind.NOT_MEANT, paper=kind, subject="meeting")
    rows = store.rows(
        """SELECT s.finding FROM step AS s CROSS JOIN finding AS f ON f.id = s.finding
           WHERE s.meeting = ? AND NOT s.deleted AND NOT f.deleted ORDER BY s.id""",
        id_,
    )
    return Chosen(findings=tuple(dict.fromkeys(str(it) for (it,) in rows)), unit=meeting.unit, meeting=meeting)


def _looked_at(store: Store, id_: str) -> Chosen:
    """What a re-inspection judged; of a draft also what it is to judge."""
    case = read_case(store, id_)
    ended = case.visit.finalised is not None
    listed = [it for it in of_visit(store, case) if not it.suspected]  # what is verified has a paper of its own
    held = [it for it in listed if it.step is not None or (it.wanted and not ended)]
    units = {it.finding.unit for it in held}
    return Chosen(
        findings=tuple(it.finding.id for it in held), unit=next(iter(units)) if len(units) == 1 else None, visit=id_
    )


# -- by a filter -------------------------------------------------------------------------------------------------------


def _filter(store: Store, record: str, id_: str) -> LedgerFilter:
    if record == "area":
        return LedgerFilter(areas=(store.get(Area, id_).code,))
    if record == "unit":
        return LedgerFilter(units=(id_,))
    return LedgerFilter(origin=id_) if record == "origin" else LedgerFilter(campaign=id_)


def _scope(store: Store, record: str, id_: str) -> str:
    if record == "origin":
        return f"《{store.get(Origin, id_).title}》"
    names = {"area": Area, "unit": Unit, "campaign": Campaign}
    return str(getattr(store.get(names[record], id_), "name"))  # noqa: B009 - all three have one


def _filtered(
    store: Store, kind: str, which: LedgerFilter, day: date, unit: str | None, scope: str = ""
) -> Chosen:  # fmt: skip
    narrowed = _narrowed(kind, which, unit)
    if narrowed is None:
        raise Fault(Kind.NOT_MEANT, paper=kind, subject="")
    sort = SortKey.DUE if kind in {"overdue", *PRESSING} else SortKey.AREA
    today = day.isoformat()
    count = ledger.count(store, narrowed, today=today)
    if count > MOST:
        raise Fault(Kind.TOO_MANY, count=count, most=MOST)
    lines = ledger.ids(store, narrowed, today=today, sort=sort)
    return Chosen(findings=tuple(it.id for it in ledger.rows(store, lines)), unit=unit, scope=scope)


def _narrowed(kind: str, which: LedgerFilter, unit: str | None) -> LedgerFilter | None:
    """What a kind lists of what a filter means; None for one that lists nothing by itself."""
    if unit is not None:
        which = replace(which, units=(unit,))
    if kind in {"overdue", "urge"}:
        return replace(which, states=(State.OVERDUE,))
    if kind == "remind":
        return replace(which, flags=(Flag.SOON,))
    if kind == "suspects":
        return replace(which, suspected=True)
    if kind == "lists":
        return replace(which, stages=tuple(sorted(LIVE)))
    return which if kind == "ledger" else None
