"""Signing a visit: who signed what it said at that moment, or refused to. A signature holds while the visit says that.

Several may sign in one role (companions do). What was signed is bound by the fingerprint of `content`; whoever changes
the visit afterwards, having reopened it too, voids the signature, and undoing the change makes it good again.
"""

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from inspector import clock
from inspector.acts import Act
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.case import Case, read_case
from inspector.operations.content import content_hash
from inspector.operations.papers.standing import refuse_served, served
from inspector.photo.strokes import Stroke, picture, write_strokes
from inspector.records import Signature, Visit

ROLES = ("interviewee", "village", "team")
"""Who signs: the person asked, the village, the inspectors."""


@dataclass(frozen=True, slots=True)
class Signed:
    """A signature or a refusal; `void` where the visit says something else now."""

    signature: Signature
    void: bool


def sign(
    store: Store, visit: str, *, role: str, name: str, strokes: Sequence[Stroke], instead: str | None = None
) -> str:
    """Somebody signs what the visit says now; returns the signature's id. The picture is drawn from the strokes.

    `instead` names the signature (a void one) whose place it takes.

    Raises Fault GONE, SERVED (the notice is out: what it says is fixed), BAD_VALUE for a role nobody has, and for
    strokes that are none.
    """
    try:
        kept, drawn = write_strokes(strokes), picture(strokes)
    except ValueError as error:
        raise Fault(Kind.BAD_VALUE, field="strokes", value=len(strokes), expected=str(error)) from error
    png = base64.b64encode(drawn).decode()
    return _record(store, visit, role, name, instead, strokes=kept, picture=png, refused=0)


def refuse(store: Store, visit: str, *, role: str, name: str, reason: str, instead: str | None = None) -> str:
    """Somebody will not sign; returns the id. Raises Fault as `sign`, SAY_WHY without a reason."""
    if not reason.strip():
        raise Fault(Kind.SAY_WHY, act=Act.SIGN)
    return _record(store, visit, role, name, instead, refused=1, reason=reason.strip())


def withdraw(store: Store, signature: str) -> None:
    """Take a signature off a visit; undo brings it back. Raises Fault GONE, SERVED."""
    held = store.get(Signature, signature)
    refuse_served(store, held.visit)
    with store.operation(Act.WITHDRAW_SIGNATURE) as edit:
        edit.delete(Signature, signature)


def signatures(store: Store, visit: str, case: Case | None = None) -> list[Signed]:
    """Everybody who signed or refused, in the order it came to be here; `case` if the visit has been read already."""
    held = store.find(Signature, visit=visit)
    if not held:
        return []
    now = content_hash(case or read_case(store, visit))
    return [Signed(it, it.content != now) for it in held]


def is_served(store: Store, visit: str) -> bool:
    """Whether a paper is out that holds: nobody signs any more."""
    return served(store, visit) is not None


def _record(store: Store, visit: str, role: str, name: str, instead: str | None, **values: Any) -> str:
    if role not in ROLES:
        raise Fault(Kind.BAD_VALUE, field="role", value=role, expected=" ".join(ROLES))
    if store.get(Visit, visit).deleted:
        raise Fault(Kind.GONE, record="visit", id=visit)
    refuse_served(store, visit)
    if instead is not None and store.get(Signature, instead).visit != visit:
        raise Fault(Kind.GONE, record="signature", id=instead)
    with store.operation(Act.SIGN) as edit:
        if instead is not None:
            edit.delete(Signature, instead)
        return edit.create(
            Signature, visit=visit, role=role, name=name.strip() or None, signed=clock.written(store.now()),
            content=content_hash(read_case(store, visit)), **values,
        )  # fmt: skip
