"""Which fields a step is taken with, in their order. What its rule wants has to be filled in; the rest may be."""

from collections.abc import Mapping
from enum import StrEnum

from inspector.rectification.moves import RULES, Move, Verdict, Why


class Part(StrEnum):
    """One field of the dialog."""

    VERDICT = "verdict"
    OTHER = "other"
    UNIT = "unit"
    DUE = "due"
    BY = "by"
    APPROVER = "approver"
    DOCUMENT = "document"
    NOTE = "note"
    PHOTOS = "photos"


_BY_MOVE: Mapping[Move, tuple[Part, ...]] = {
    Move.VERIFY: (Part.VERDICT, Part.OTHER, Part.BY, Part.DOCUMENT, Part.NOTE, Part.PHOTOS),
    Move.ASSIGN: (Part.UNIT, Part.DUE, Part.DOCUMENT, Part.NOTE),
    Move.ACCEPT: (Part.BY, Part.DOCUMENT, Part.NOTE),
    Move.PROGRESS: (Part.BY, Part.DOCUMENT, Part.NOTE, Part.PHOTOS),
    Move.REPLY: (Part.BY, Part.DOCUMENT, Part.NOTE, Part.PHOTOS),
    Move.RECHECK: (Part.VERDICT, Part.BY, Part.DUE, Part.NOTE, Part.PHOTOS),
    Move.FIX_ON_SPOT: (Part.BY, Part.NOTE, Part.PHOTOS),
    Move.APPLY: (Part.BY, Part.DOCUMENT, Part.NOTE),
    Move.CLOSE: (Part.APPROVER, Part.DOCUMENT, Part.NOTE),
    Move.REFUSE: (Part.DUE, Part.APPROVER, Part.NOTE),
    Move.LOOK_BACK: (Part.VERDICT, Part.BY, Part.NOTE, Part.PHOTOS),
    Move.SEND_BACK: (Part.APPROVER, Part.DUE, Part.DOCUMENT, Part.NOTE),
    Move.ASK_EXTENSION: (Part.DUE, Part.BY, Part.DOCUMENT, Part.NOTE),
    Move.GRANT_EXTENSION: (Part.DUE, Part.APPROVER, Part.DOCUMENT, Part.NOTE),
    Move.DENY_EXTENSION: (Part.APPROVER, Part.DOCUMENT, Part.NOTE),
    Move.KEEP_UP: (Part.DUE, Part.APPROVER, Part.NOTE),
    Move.HAND_AWAY: (Part.UNIT, Part.DOCUMENT, Part.NOTE),
    Move.VOID: (Part.APPROVER, Part.NOTE),
    Move.REMIND: (Part.DOCUMENT, Part.NOTE),
    Move.HAND_ON: (Part.BY, Part.NOTE),
}
_ESCALATING = (Part.APPROVER, Part.DOCUMENT, Part.NOTE)
_FIELD_OF: Mapping[Why, Part] = {
    Why.DUE: Part.DUE, Why.DUE_EARLIER: Part.DUE, Why.OVERDUE: Part.DUE, Why.LONGER: Part.DUE, Why.NOTE: Part.NOTE,
    Why.VERDICT: Part.VERDICT, Why.DOCUMENT: Part.DOCUMENT, Why.APPROVER: Part.APPROVER, Why.OTHER: Part.OTHER,
    Why.RECTIFIER: Part.BY, Why.PHOTO: Part.PHOTOS,
}  # fmt: skip
_BACK = frozenset({Verdict.PARTLY, Verdict.NOT_FIXED})


def parts(move: Move) -> tuple[Part, ...]:
    """The fields of a step."""
    return _BY_MOVE.get(move, _ESCALATING)


def field_of(why: str) -> Part | None:
    """Where it is said why a step was refused; None for what no field can mend."""
    return _FIELD_OF.get(Why(why)) if why in set(Why) else None


def wanted(move: Move, verdict: Verdict | None) -> frozenset[Part]:
    """The fields without which the step is not taken."""
    rule = RULES[move]
    found = {part for why in rule.wants if (part := _FIELD_OF.get(why)) is not None}
    if rule.by_verdict is not None:
        found.add(Part.VERDICT)
    if verdict is Verdict.DUPLICATE:
        found.add(Part.OTHER)
    return frozenset(found)


def shown(move: Move, part: Part, verdict: Verdict | None) -> bool:
    """Some fields have a meaning with some verdicts only: which other finding, until when after a return."""
    if part is Part.OTHER:
        return verdict is Verdict.DUPLICATE
    if part is Part.DUE and move is Move.RECHECK:
        return verdict in _BACK
    return True
