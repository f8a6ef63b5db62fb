"""Which kinds of papers there can be of a record. Read from the store: nothing is worded or drawn to know it."""

from inspector import clock
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.errors import Fault, Kind
from inspector.operations.papers.chosen import FILTERS, LISTS, PRESSING, TALKS, chosen, not_pressed_for
from inspector.operations.papers.facts import visit_facts
from inspector.operations.papers.gathered import GATHERED, HAS
from inspector.operations.papers.standing import HANDED, LISTED, holding, of_visit
from inspector.paper.content import parsed
from inspector.paper.gather.receipt import wants_answer
from inspector.records import KINDS, Meeting, Paper
from inspector.tables.templates import EVERY_KIND, unknown_placeholders

_OF_A_VISIT = frozenset({"notice", "record", "portable", "consent", "blank", *HAS})

_OF_ANOTHER = {
    "lot": frozenset({"minutes"}),
    "checklist": frozenset({"blank"}),
    "publication": frozenset({"rating", "poster"}),
    "rating": frozenset({"poster"}),
    "site": frozenset({"consent"}),
    "area": LISTS,
    "unit": LISTS,
    "origin": LISTS,
    "campaign": LISTS | {"figures"},
}  # fmt: skip
_OF_FINDINGS = LISTED | LISTS | {"receipt"}
_LOOKED_AT = 200  # of more it shows when the paper is made whether somebody can be urged on them
_LISTS_OF_PLACES, _LIST_AND_PLACE = frozenset({"publication", "rating"}), 2
_HOLDERS = frozenset({"site", "area"})
"""Whose points are kept in an account."""
_SHARING = frozenset({"notice", *LISTED}) - {"extension", "close"}
"""Kinds that are put together of the parts worded for every kind."""


def meant(store: Store, kind: str, subject: str) -> bool:
    """Whether there is a paper of this kind on a record; not of one that is not here."""
    return kind in kinds_of(store, subject)


def kinds_of(store: Store, subject: str) -> tuple[str, ...]:
    """The kinds there is a paper of on a record, or on findings parted by commas, in the order of all kinds."""
    ids = [it.strip() for it in subject.split(",") if it.strip()]
    of = {it: record for it in ids if (record := _record_of(store, it)) is not None}
    if not of or len(of) < len(set(ids)):
        return ()
    if set(of.values()) == {"finding"}:
        looked = len(of) <= _LOOKED_AT
        found = _OF_FINDINGS - (not_pressed_for(store, ids, clock.today(store.now)) if looked else frozenset())
    else:
        found = _of_one(store, ids[0], of[ids[0]], len(ids))
    return tuple(it for it in GATHERED if it in found)


def ill_worded(store: Store) -> frozenset[str]:
    """The kinds whose wording here names a fact there is none of: they cannot be made before it is corrected."""
    found: set[str] = set()
    for row in current(store, "paper_wording"):
        kind, part = str(row["kind"]), str(row["part"])
        if any(unknown_placeholders(kind, part, str(row[it] or "")) for it in ("text", "text_en")):
            found |= _SHARING if kind == EVERY_KIND else {kind}
    return frozenset(found)


def _of_one(store: Store, subject: str, record: str, count: int) -> frozenset[str]:
    if count > 1:
        return frozenset({"village_score"}) if record in _LISTS_OF_PLACES and count == _LIST_AND_PLACE else frozenset()
    if record == "paper":
        return _of_paper(store, subject)
    if record == "meeting":
        return frozenset(it for it, met in TALKS.items() if store.get(Meeting, subject).kind in met)
    if record != "visit":
        if record in _HOLDERS and store.one(f"SELECT 1 FROM points_entry WHERE {record} = ? AND NOT deleted", subject):
            return _OF_ANOTHER[record] | {"points_book"}
        pressed = {it for it in PRESSING if record in FILTERS and _lists_any(store, it, subject)}
        return _OF_ANOTHER.get(record, frozenset()) | pressed
    facts = visit_facts(store, subject)
    kinds = {it for it in _OF_A_VISIT if it not in HAS or HAS[it](facts)}
    if facts.findings:
        kinds |= HANDED
    if facts.visit.purpose == "recheck" and _lists_any(store, "reinspect", subject):
        kinds.add("reinspect")
    out = [it for it in holding(store, of_visit(store, subject)) if it.kind == "notice"]
    if wants_answer(parsed(out[0].content)) if out else facts.findings:
        kinds.add("receipt")
    return frozenset(kinds)


def _of_paper(store: Store, paper: str) -> frozenset[str]:
    kinds = {"delivery"}
    if wants_answer(parsed(store.get(Paper, paper).content)):
        kinds.add("receipt")
    if _corrected(store, paper):
        kinds.add("supplement")
    return frozenset(kinds)


def _lists_any(store: Store, kind: str, subject: str) -> bool:
    """Whether a paper on findings of the ledger would have one."""
    try:
        return bool(chosen(store, kind, subject, clock.today(store.now)).findings)
    except Fault as fault:
        if fault.kind is not Kind.NOT_MEANT:
            raise
        return False


def _corrected(store: Store, paper: str) -> bool:
    """Whether a finding on it was corrected."""
    return bool(
        store.one(
            """SELECT 1 FROM paper_finding AS o CROSS JOIN supplement AS s ON s.finding = o.finding
               WHERE o.paper = ? AND NOT o.deleted AND NOT s.deleted LIMIT 1""",
            paper,
        )
    )


def _record_of(store: Store, id_: str) -> str | None:
    """Of which kind a living record is."""
    found = (it for it in KINDS if store.one(f"SELECT 1 FROM {it} WHERE id = ? AND NOT deleted", id_))
    return next(found, None)
