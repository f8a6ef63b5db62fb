"""资产: what was left, the four points (登记清楚、制度健全、责任明确、成效明显), state, idle reason, plan."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from inspector import clock
from inspector.acts import Act
from inspector.db.store import Store
from inspector.operations.projects.entering import entered, living, required
from inspector.operations.projects.kept import AssetState, Tables, tables
from inspector.records import Asset, AssetCheck, Project, Site

POINTS = ("registered", "rules", "keeper", "effect")
MARKS = ("yes", "partly", "no")
CATEGORIES = ("operating", "public", "household")

_ASSET = ("project", "number", "category", "value", "built", "funds", "owner", "handed_over", "note")
_CHECK = ("visit", *POINTS, "state", "idle_reason", "plan", "due", "note")


class Want(StrEnum):
    """What an asset wants said or done."""

    CHECK = "check"  # nobody has looked at it
    STATE = "state"  # nobody said how it stands
    REASON = "reason"  # idle without a reason
    PLAN = "plan"  # idle without a plan
    PLAN_DUE = "plan_due"  # the plan's day has passed, and it is idle still


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """An asset and what was last seen of it."""

    asset: Asset
    checks: tuple[AssetCheck, ...]  # the newest first
    state: AssetState | None
    wants: tuple[Want, ...]

    @property
    def last(self) -> AssetCheck | None:
        """The newest check."""
        return self.checks[0] if self.checks else None

    @property
    def points(self) -> tuple[str | None, ...]:
        """The four points as they were seen last; None: not looked at."""
        last = self.last
        return tuple(getattr(last, it) if last is not None else None for it in POINTS)

    @property
    def fulfilled(self) -> int:
        """How many of the four hold."""
        return sum(it == "yes" for it in self.points)


def held(asset: Asset, checks: Iterable[AssetCheck], known: Tables, today: str) -> Held:
    """How an asset stands on a day by its checks; those of days to come do not count yet."""
    told = sorted((it for it in checks if it.day <= today), key=lambda it: (it.day, it.id), reverse=True)
    last = told[0] if told else None
    state = known.asset_states.get(last.state or "") if last is not None else None
    return Held(asset=asset, checks=tuple(told), state=state, wants=tuple(_wants(last, state, today)))


def add(store: Store, site: str, **values: Any) -> str:
    """An asset at a site; one site has one. Returns its id, that of the one there is. Raises Fault GONE, BAD_VALUE."""
    found = _checked(store, dict.fromkeys(_ASSET) | values)
    living(store, Site, site)
    if here := store.find(Asset, site=site):
        return here[0].id
    with store.operation(Act.EDIT_ASSET) as edit:
        return edit.create(Asset, site=site, **found)


def change(store: Store, asset: str, **values: Any) -> None:
    """Correct an asset. Raises Fault GONE, BAD_VALUE, ERASED."""
    living(store, Asset, asset)
    found = _checked(store, values)
    with store.operation(Act.EDIT_ASSET, joins=asset) as edit:
        edit.change(Asset, asset, **found)


def delete(store: Store, asset: str) -> None:
    """Take an asset off the register, with its checks; its site stays. Raises Fault GONE."""
    living(store, Asset, asset)
    with store.operation(Act.EDIT_ASSET) as edit:
        edit.delete_many(AssetCheck, [it.id for it in store.find(AssetCheck, asset=asset)])
        edit.delete(Asset, asset)


def check(store: Store, asset: str, day: str, **values: Any) -> str:
    """What was seen of an asset on a day. Returns the check. Raises Fault GONE, BAD_VALUE, IDENTITY_NUMBER."""
    living(store, Asset, asset)
    found = _seen(store, {"day": day, **dict.fromkeys(_CHECK), **values})
    required(found, "day")
    with store.operation(Act.CHECK_ASSET) as edit:
        return edit.create(AssetCheck, asset=asset, **found)


def correct(store: Store, check_id: str, **values: Any) -> None:
    """Correct a check. Raises Fault GONE, BAD_VALUE."""
    living(store, AssetCheck, check_id)
    found = _seen(store, values)
    required(found, "day")
    with store.operation(Act.CHECK_ASSET, joins=check_id) as edit:
        edit.change(AssetCheck, check_id, **found)


def _checked(store: Store, values: dict[str, Any]) -> dict[str, Any]:
    found = entered(values, {"category": CATEGORIES})
    if found.get("project"):
        living(store, Project, found["project"])
    return found


def _seen(store: Store, values: dict[str, Any]) -> dict[str, Any]:
    known = tables(store)
    marks = dict.fromkeys(POINTS, MARKS)
    return entered(values, {**marks, "state": known.asset_states, "idle_reason": known.reasons})


def _wants(last: AssetCheck | None, state: AssetState | None, today: str) -> Iterable[Want]:
    if last is None:
        yield Want.CHECK
        return
    if last.state is None:
        yield Want.STATE
    if state is not None and state.idle:
        if not last.idle_reason:
            yield Want.REASON
        if not last.plan:
            yield Want.PLAN
        elif clock.day(last.due) is not None and str(last.due) < today:
            yield Want.PLAN_DUE
