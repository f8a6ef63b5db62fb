"""A step is taken: the one door. Nothing is written that the machine does not allow."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any
from uuid import UUID

from inspector import clock
from inspector.acts import Act
from inspector.db.edit import Edit
from inspector.db.stamp import new_id
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.identity import refuse_identity_numbers
from inspector.operations.rectification.acting import Said, hindrance, rectifies, role
from inspector.operations.rectification.reading import Ground, ground, grounds
from inspector.photo import intake
from inspector.photo.intake import Taken
from inspector.photo.store import PhotoStore
from inspector.records import Finding, Person, Photo, Step
from inspector.rectification.moves import TOLD_BY_UNIT, Move, Role, Why
from inspector.rectification.proof import Lack, Proof, Proven, is_before, proven


def take(
    store: Store,
    findings: Sequence[str],
    move: Move,
    said: Said,
    *,
    pictures: Sequence[Path] = (),
    act: Act = Act.TAKE_STEP,
    exception: bool = False,
    cancelled: Callable[[], bool] | None = None,
) -> list[str]:
    """The same step of each of these findings, all or none, as one operation; returns the ids of the steps.

    `pictures` are new photos of each. `exception`: a close-out that somebody named in `said` answers for.

    Raises Fault GONE; NOT_ALLOWED (move, stage, why) for the first the machine does not let through; LACKS_PROOF
    (lacks) for a close-out; BAD_VALUE (field, value, expected) for an odd day and for a person, unit, paper … that is
    not here; FINALISED (visit) for a step of a visit that is no draft; IDENTITY_NUMBER (field); what
    `photo.intake` says of the first file that is no picture. Cancelled.
    """
    known = grounds(store, findings)
    taken, faults = (
        intake.take_all(pictures, PhotoStore(store.folder.photos), cancelled=cancelled) if pictures else ([], [])
    )
    if faults:
        raise faults[0]
    with store.operation(act) as edit:
        return [
            record(store, edit, it, move, said, taken=taken, held=known[it], exception=exception)
            for it in dict.fromkeys(findings)
        ]


def record(
    store: Store,
    edit: Edit,
    finding: str,
    move: Move,
    said: Said,
    *,
    taken: Sequence[Taken] = (),
    photos: Sequence[str] = (),
    held: Ground | None = None,
    exception: bool = False,
    later: frozenset[Why] = frozenset(),
) -> str:
    """The step of one finding, within an operation of the caller; returns its id.

    `taken` are new photos, `photos` ids of those on the same visit already: they become what the step shows. `held` is
    the finding as the caller has read it, `later` what a draft may still say after that. Raises as `take`.
    """
    held = held or ground(store, finding)
    spoken = _settled(store, held, move, said)
    if (why := hindrance(store, held, move, spoken, photos=len(taken) + len(photos), later=later)) is not None:
        raise Fault(Kind.NOT_ALLOWED, move=move, stage=held.standing.stage, why=why)
    _refuse_shown_before(store, held, move, taken)
    proof = None
    if move is Move.CLOSE:
        found = proof_of(store, held, spoken, exception=exception)
        if found.proof is None:
            raise Fault(Kind.LACKS_PROOF, lacks=found.lacks)
        proof = found.proof
    values: dict[str, Any] = {it.name: getattr(spoken, it.name) for it in fields(Said)}
    step = edit.create(Step, id=_next_id(store, edit, finding), finding=finding, kind=move, proof=proof, **values)
    for it in taken:
        edit.create(Photo, visit=spoken.visit, finding=finding, step=step, **asdict(it))
    for id in photos:  # noqa: A001
        edit.change(Photo, id, finding=finding, step=step)
    if move is Move.ASSIGN and spoken.unit is not None and spoken.unit != held.finding.unit:
        edit.change(Finding, finding, unit=spoken.unit)
    return step


def proof_of(store: Store, held: Ground, said: Said, *, exception: bool = False) -> Proven:
    """What a close-out said so would rest on, and what it lacks."""
    if any(rectifies(store, held, it) for it in (store.setting("person"), said.by)):
        return Proven(proof=None, lacks=frozenset({Lack.RECTIFIER}))
    if exception:
        named = all((it or "").strip() for it in (said.approver, said.note))
        return Proven(proof=Proof.EXCEPTION if named else None, lacks=frozenset() if named else frozenset({Lack.NAMED}))
    people = {it.by for it in held.steps if it.by}
    return proven(
        held.finding,
        held.steps,
        store.find(Photo, finding=held.finding.id),
        finder=held.finder,
        rectifiers=held.rectifiers,
        unit_of={it.id: it.unit for it in store.many(Person, "id", people)},
    )


def _next_id(store: Store, edit: Edit, finding: str) -> str:
    """An id after those of the finding's other steps of this operation: steps of one operation stand in their order."""
    made = new_id(store.now())
    last = store.one("SELECT max(id) FROM step WHERE finding = ? AND made = ?", finding, edit.operation)
    return made if last is None or made > last else str(UUID(int=UUID(last).int + 1))


def _settled(store: Store, held: Ground, move: Move, said: Said) -> Said:
    """What is said, with what goes without saying; odd days and identity numbers are refused."""
    given = {it.name: getattr(said, it.name) for it in fields(Said)}
    for name in ("note", "document", "approver"):
        given[name] = (given[name] or "").strip() or None
    refuse_identity_numbers(given)
    _refuse_unknown(store, said)
    found = held.finding.found if clock.day(held.finding.found) is not None else ""
    latest = _latest(store, found, said)
    given["day"] = said.day or latest
    if clock.day(given["day"]) is None or not found <= given["day"] <= latest:
        raise Fault(Kind.BAD_VALUE, field="day", value=given["day"], expected=f"{found or '…'} – {latest}")
    given["due"] = said.due or None
    if given["due"] is not None and clock.day(given["due"]) is None:
        raise Fault(Kind.BAD_VALUE, field="due", value=given["due"], expected="YYYY-MM-DD")
    told = move in TOLD_BY_UNIT
    if said.by is None and (not told or role(store) is Role.UNIT):
        given["by"] = store.one("SELECT id FROM person WHERE id = ?", store.setting("person"))
    if said.unit is None and (told or move is Move.ASSIGN):
        given["unit"] = held.finding.unit
    return Said(**given)


def _refuse_unknown(store: Store, said: Said) -> None:
    """Raise Fault BAD_VALUE for what is not here; FINALISED for a visit whose contents are fixed: what is seen later is
    a visit, or a step, of its own.
    """
    for field, kind in (("by", "person"), ("unit", "unit"), ("visit", "visit"), ("paper", "paper"),
                        ("meeting", "meeting")):  # fmt: skip
        id = getattr(said, field)  # noqa: A001
        if id is not None and store.one(f"SELECT 1 FROM {kind} WHERE id = ? AND NOT deleted", id) is None:
            raise Fault(Kind.BAD_VALUE, field=field, value=id, expected=kind)
    if said.visit is not None and store.one("SELECT finalised FROM visit WHERE id = ?", said.visit) is not None:
        raise Fault(Kind.FINALISED, visit=said.visit)


def _latest(store: Store, found: str, said: Said) -> str:
    """The last day a step may be of: today. Another computer's clock may be ahead, so a day that something it rests on
    was recorded on there (the finding, its paper, its visit) is no day to come.
    """
    days = [clock.today(store.now).isoformat(), found]
    for kind, column, id in (("paper", "issued", said.paper), ("visit", "started", said.visit)):  # noqa: A001
        recorded = str(store.one(f"SELECT {column} FROM {kind} WHERE id = ?", id) or "")[:10] if id else ""
        days.append(recorded if clock.day(recorded) is not None else "")
    return max(days)


def _refuse_shown_before(store: Store, held: Ground, move: Move, taken: Sequence[Taken]) -> None:
    """The photo that shows the finding is no photo of its having been put right."""
    if not taken:
        return
    shown = {it.sha256 for it in store.find(Photo, finding=held.finding.id) if is_before(it, held.finding, held.steps)}
    if any(it.sha256 in shown for it in taken):
        raise Fault(Kind.NOT_ALLOWED, move=move, stage=held.standing.stage, why=Why.PHOTO)
