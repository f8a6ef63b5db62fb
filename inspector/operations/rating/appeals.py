"""申诉: a place on a published list is contested. What is decided stands beside the list, which stays as it was."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from inspector import clock
from inspector.acts import Act
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.rating.frozen import FrozenList, FrozenPlace, parsed
from inspector.records import Appeal, Publication

Decision = Literal["upheld", "corrected"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contested:
    """An appeal with the place it is about as the list has it; `place` None where the list has none of that id."""

    appeal: Appeal
    place: FrozenPlace | None

    @property
    def is_open(self) -> bool:
        """Whether nothing was decided yet."""
        return self.appeal.decision is None


def contest(
    store: Store, publication: str, place: str, *, text: str, by: str | None = None, raised: str | None = None
) -> str:
    """Take an appeal. Raises Fault GONE for an unknown list or a place that is not on it, BAD_VALUE without words."""
    held = _publication(store, publication)
    frozen = parsed(held.content)
    if place not in {it.place for it in frozen.places}:
        raise Fault(Kind.GONE, record="site" if frozen.level == "household" else "area", id=place)
    text, day = text.strip(), _day("raised", raised, store)
    if not text:
        raise Fault(Kind.BAD_VALUE, field="text", value="", expected="text")
    if day < held.published:
        raise Fault(Kind.BAD_VALUE, field="raised", value=day, expected=f">= {held.published}")
    with store.operation(Act.APPEAL) as edit:
        return edit.create(
            Appeal, publication=publication, place=place, raised=day, by=(by or "").strip() or None, text=text,
            decision=None, decided=None, decided_by=None, reason=None, score=None, list=None,
        )  # fmt: skip


def decide(
    store: Store, appeal: str, decision: Decision, *, reason: str, decided_by: str | None = None,
    score: float | None = None, list_: str | None = None, decided: str | None = None,
) -> None:  # fmt: skip
    """Decide an appeal: the list is upheld, or corrected to a score (percent) or another list ('' for neither).

    Raises Fault GONE, SAY_WHY without a reason, BAD_VALUE for a correction that corrects nothing or no percent.
    """
    held = store.get(Appeal, appeal)
    if held.deleted:
        raise Fault(Kind.GONE, record="appeal", id=appeal)
    if not reason.strip():
        raise Fault(Kind.SAY_WHY, act=Act.DECIDE_APPEAL)
    if decision not in ("upheld", "corrected"):
        raise Fault(Kind.BAD_VALUE, field="decision", value=decision, expected="upheld corrected")
    if (decision == "corrected") == (score is None and list_ is None):
        raise Fault(Kind.BAD_VALUE, field="score", value="" if score is None else score, expected=decision)
    if score is not None and not 0 <= score <= 100:
        raise Fault(Kind.BAD_VALUE, field="score", value=score, expected="0–100")
    if list_ not in (None, "red", "black", ""):
        raise Fault(Kind.BAD_VALUE, field="list", value=list_, expected="red black")
    day = _day("decided", decided, store)
    if day < held.raised:
        raise Fault(Kind.BAD_VALUE, field="decided", value=day, expected=f">= {held.raised}")
    with store.operation(Act.DECIDE_APPEAL) as edit:
        edit.change(
            Appeal, appeal, decision=decision, decided=day, decided_by=(decided_by or "").strip() or None,
            reason=reason.strip(), score=score, list=list_,
        )  # fmt: skip


def appeals(store: Store, publication: str | None = None, *, open_only: bool = False) -> list[Appeal]:
    """The appeals against a list, or against all of them, as they were raised."""
    found = store.find(Appeal) if publication is None else store.find(Appeal, publication=publication)
    return sorted((it for it in found if not (open_only and it.decision)), key=lambda it: (it.raised, it.id))


def contested(store: Store, publication: str, frozen: FrozenList) -> tuple[Contested, ...]:
    """The appeals against a list, whose content is given, with the places they are about."""
    places = {it.place: it for it in frozen.places}
    return tuple(Contested(appeal=it, place=places.get(it.place)) for it in appeals(store, publication))


def corrected(held: Contested) -> tuple[Decimal | None, str] | None:
    """Percent and list of a place as corrected; None where nothing was."""
    appeal, place = held.appeal, held.place
    if appeal.decision != "corrected":
        return None
    percent = place.percent if place is not None else None
    list_ = place.list if place is not None else ""
    return (
        Decimal(str(appeal.score)) if appeal.score is not None else percent,
        list_ if appeal.list is None else appeal.list,
    )


def corrections(several: Iterable[Contested]) -> dict[str, tuple[Decimal | None, str]]:
    """Place → percent and list as corrected, the last correction of each; an appeal nothing came of changes none."""
    return {it.appeal.place: after for it in several if (after := corrected(it)) is not None}


def _publication(store: Store, publication: str) -> Publication:
    held = store.get(Publication, publication)
    if held.deleted:
        raise Fault(Kind.GONE, record="publication", id=publication)
    return held


def _day(field: str, text: str | None, store: Store) -> str:
    day = text or clock.today(store.now).isoformat()
    if clock.day(day) is None:
        raise Fault(Kind.BAD_VALUE, field=field, value=day[:40], expected="YYYY-MM-DD")
    return day
