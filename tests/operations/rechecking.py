"""Findings on their way, in few words: found, reported, looked at again, closed, back."""

from inspector.db.store import Store
from inspector.operations import visit as visits
from inspector.operations.case import read_case
from inspector.operations.rectification.acting import Said
from inspector.operations.rectification.steps import take
from inspector.rectification.moves import Move
from tests.db.small_county import Ticking
from tests.operations.days import a_household, finalised, the_form

DAY = 86400


def inspected(store: Store, now: Ticking, place: int = 0, **answers: str) -> str:
    """A day later, a visit at a household; its id."""
    now.go_on(DAY)
    return finalised(store, visits.start(store, site=a_household(store, place), checklist=the_form(store)), **answers)


def found(store: Store, now: Ticking, place: int = 0, **answers: str) -> list[str]:
    """The findings of a visit a day later that were answered so, as they are asked."""
    visit = inspected(store, now, place, **answers)
    return [it.id for it in read_case(store, visit).findings if it.question in answers]


def reported(store: Store, finding: str, note: str = "已换新盖板") -> None:
    """The unit says it is put right."""
    take(store, [finding], Move.REPLY, Said(note=note))


def closed(store: Store, finding: str) -> None:
    """Closed by an exception: what proof it rests on is another matter."""
    store.set_setting("role", "office")
    take(store, [finding], Move.CLOSE, Said(approver="王建国 副县长", note="主管部门已验收"), exception=True)
    store.set_setting("role", "field")
