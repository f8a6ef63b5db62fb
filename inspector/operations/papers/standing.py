"""What became of an issued paper: void, superseded, served, entered under the office's number.

What stands on it never changes. Whether it holds is no column: it is void where somebody said so with a reason, and
superseded where a paper that is not void takes its place; a replacement declared void gives the first its force back.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from inspector import clock
from inspector.acts import Act
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.identity import refuse_identity_numbers
from inspector.operations.papers import numbers
from inspector.records import Finding, Paper, PaperFinding

HOW_SERVED = ("handed", "left", "posted", "entrusted", "electronic", "refused")
"""直接送达, 留置送达, 邮寄送达, 委托送达, 电子送达, 拒收."""
HANDED = frozenset({"hand_over", "rectify"})
"""Kinds that lay findings upon a unit: a visit may have several that hold, each on findings of its own."""
AGAIN = frozenset({"remind", "urge"})
"""Kinds that are sent for the same findings again and again, one a day."""
LISTED = HANDED | AGAIN | {"reinspect", "extension", "close", "talk"}
"""Kinds told from others of the same kind by the findings they list."""
CORRECTED = frozenset({"notice", *HANDED})
"""Kinds whose findings a supplement corrects."""


class State(StrEnum):
    """Whether a paper holds."""

    GENUINE = "genuine"
    SUPERSEDED = "superseded"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class Standing:
    """A paper, whether it holds, what took its place, what supplements it, and how often it was printed."""

    paper: Paper
    state: State
    by: Paper | None  # the newest that takes its place
    supplements: tuple[Paper, ...]  # that hold
    printed: int
    slips: int


def state(store: Store, paper: str | Paper) -> State:
    """Whether a paper holds. Raises Fault GONE."""
    held = store.get(Paper, paper) if isinstance(paper, str) else paper
    if held.void is not None:
        return State.VOID
    return State.SUPERSEDED if _replacements(store, held.id) else State.GENUINE


def standing(store: Store, paper: str) -> Standing:
    """All of it. Raises Fault GONE."""
    held = store.get(Paper, paper)
    return Standing(
        paper=held,
        state=state(store, held),
        by=next(iter(_replacements(store, paper)), None),
        supplements=tuple(it for it in store.find(Paper, amends=paper) if state(store, it) is State.GENUINE),
        printed=int(
            store.one("SELECT count(*) FROM printing WHERE paper = ? AND state = 'done' AND NOT deleted", paper)
        ),
        slips=int(store.one("SELECT count(*) FROM photo WHERE paper = ? AND NOT deleted", paper)),
    )


def holding(store: Store, papers: Iterable[Paper]) -> list[Paper]:
    """Those of these papers that hold, the newest first."""
    found = [it for it in papers if state(store, it) is State.GENUINE]
    return sorted(found, key=lambda it: it.id, reverse=True)


def alike(
    store: Store, kind: str, *, visit: str | None, unit: str | None, amends: str | None, findings: Sequence[str]
) -> list[Paper]:
    """The papers of these facts that hold, the newest first; of LISTED those on the same findings, in any order."""
    same = store.find(Paper, visit=visit, kind=kind, unit=unit, amends=amends)
    if kind in LISTED:
        same = [it for it in same if set(findings_on(store, it.id)) == set(findings)]
    return holding(store, same)


def findings_on(store: Store, paper: str) -> list[str]:
    """The findings a paper lists, in the order it numbers them."""
    return [it.finding for it in sorted(store.find(PaperFinding, paper=paper), key=lambda it: (it.place, it.id))]


def of_visit(store: Store, visit: str) -> list[Paper]:
    """Every numbered paper of a visit or with a finding of it, as they came to be here; void ones too."""
    return [
        store.get(Paper, it)
        for (it,) in store.rows(
            """SELECT id FROM paper WHERE NOT deleted AND (visit = ?1 OR id IN (
                 SELECT on_it.paper FROM finding AS f CROSS JOIN paper_finding AS on_it ON on_it.finding = f.id
                 WHERE f.visit = ?1 AND NOT on_it.deleted)) ORDER BY rowid""",
            visit,
        )
    ]


def served(store: Store, visit: str) -> Paper | None:
    """The first paper with findings of a visit that has left and was not declared void; what it says stands."""
    return next((it for it in of_visit(store, visit) if it.void is None), None)


def refuse_served(store: Store, visit: str) -> None:
    """What has left the laptop stands: raises Fault SERVED with the number of a paper of the visit that is not void."""
    if (paper := served(store, visit)) is not None:
        raise Fault(Kind.SERVED, paper=paper.number)


# -- what happens to it ------------------------------------------------------------------------------------------------


def void(store: Store, paper: str, reason: str) -> None:
    """Declare a paper void from now on; its number stays in the register and is not given again.

    Raises Fault GONE, SAY_WHY (act), NOT_VOIDABLE (paper, state) for one that does not hold, IDENTITY_NUMBER (field).
    """
    held = _living(store, paper)
    if (now := state(store, held)) is not State.GENUINE:
        raise Fault(Kind.NOT_VOIDABLE, paper=held.number, state=now)
    if not reason.strip():
        raise Fault(Kind.SAY_WHY, act=Act.VOID_PAPER)
    refuse_identity_numbers({"void_reason": reason})
    with store.operation(Act.VOID_PAPER) as edit:
        edit.change(Paper, paper, void=clock.written(store.now()), void_reason=reason.strip())


def serve(store: Store, paper: str, day: str, to: str, how: str) -> None:
    """Record that a paper was served: on which day (YYYY-MM-DD), on whom, in which of the ways of HOW_SERVED.

    An empty name leaves the one that was recorded before.

    Raises Fault GONE, NOT_VOIDABLE (paper, state) for one that does not hold, BAD_VALUE (field, value, expected),
    IDENTITY_NUMBER (field).
    """
    held = _living(store, paper)
    if (now := state(store, held)) is not State.GENUINE:
        raise Fault(Kind.NOT_VOIDABLE, paper=held.number, state=now)
    if how not in HOW_SERVED:
        raise Fault(Kind.BAD_VALUE, field="served_how", value=how, expected=", ".join(HOW_SERVED))
    refuse_odd_day(store, held, "served", day)
    refuse_identity_numbers({"served_to": to})
    with store.operation(Act.SERVE_PAPER) as edit:
        edit.change(Paper, paper, served=day, served_to=to.strip() or held.served_to, served_how=how)


def enter(store: Store, paper: str, formal: str | None = None) -> str:
    """Enter a paper a laptop numbered itself into the office's register, under `formal` or the next number; returns it.

    One that stands there keeps its number unless another is said: none is used up for nothing.

    Raises Fault GONE; BAD_VALUE (field, value, expected) for what is no number of a register, and for a paper that
    stands in one; NUMBER_TAKEN (number).
    """
    held = _living(store, paper)
    if held.series is not None:
        raise Fault(Kind.BAD_VALUE, field="number", value=held.number, expected="临7K2-12")
    taken: numbers.Number | None = None
    before = numbers.read_number(held.formal) if held.formal is not None else None
    if formal is None and before is not None:
        return numbers.written(*before)
    if formal is None:
        at = held.issued if clock.moment(held.issued) is not None else clock.written(store.now())
        taken = numbers.next_number(store, held.kind, clock.local_date(at))
        formal = taken.text
    found = numbers.read_number(formal)
    if found is None:
        raise Fault(Kind.BAD_VALUE, field="formal", value=formal, expected="青督反〔2026〕3号")
    if before == found:
        return numbers.written(*found)
    series, year, running = found
    if running in numbers.used_in(store, series, year) or numbers.left_to_others(store, series, year, running):
        raise Fault(Kind.NUMBER_TAKEN, number=numbers.written(*found))
    if taken is not None:
        numbers.take(store, taken)
    with store.operation(Act.ENTER_PAPER) as edit:
        edit.change(Paper, paper, formal=numbers.written(*found))
    return numbers.written(*found)


def refuse_odd_day(store: Store, paper: Paper, field: str, day: str) -> None:
    """Raise Fault BAD_VALUE for what is no day, one before the paper was issued, or one that is still to come.

    Another computer's clock may be ahead: the day a paper was issued on is no day to come.
    """
    issued = paper.issued[:10] if clock.day(paper.issued[:10]) is not None else ""
    latest = max(clock.today(store.now).isoformat(), issued)
    if clock.day(day) is None or not issued <= day <= latest:
        raise Fault(Kind.BAD_VALUE, field=field, value=day, expected=f"{issued or '…'} – {latest}")


def refuse_unvoiding(store: Store, operation: str) -> None:
    """A voiding is not taken back once its visit was opened again or another paper stands in its place.

    Raises Fault NOT_FINALISED (visit), SERVED (paper).
    """
    for (id_,) in store.rows(
        "SELECT row FROM change WHERE operation = ? AND kind = 'paper' AND field = 'void' AND before IS NULL", operation
    ):
        held, on_it = store.get(Paper, id_), findings_on(store, id_)
        for visit in dict.fromkeys([held.visit, *(store.get(Finding, it).visit for it in on_it)]):
            if visit is not None and store.one("SELECT finalised FROM visit WHERE id = ?", visit) is None:
                raise Fault(Kind.NOT_FINALISED, visit=visit)
        same = alike(store, held.kind, visit=held.visit, unit=held.unit, amends=held.amends, findings=on_it)
        if same and held.kind not in AGAIN | {"supplement"}:
            raise Fault(Kind.SERVED, paper=same[0].number)


def _living(store: Store, paper: str) -> Paper:
    held = store.get(Paper, paper)
    if held.deleted:
        raise Fault(Kind.GONE, record="paper", id=paper)
    return held


def _replacements(store: Store, paper: str) -> list[Paper]:
    """The papers that take the place of one and are not void, the newest first."""
    found = [it for it in store.find(Paper, replaces=paper) if it.void is None and it.id != paper]
    return sorted(found, key=lambda it: it.id, reverse=True)
