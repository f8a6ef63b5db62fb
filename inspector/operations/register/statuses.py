"""户类型: the group a household belongs to, from a day on, and whether its risk is gone. The history stays."""

from collections.abc import Iterable
from dataclasses import dataclass

from inspector.acts import Act
from inspector.db import areas
from inspector.db.edit import Edit
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.register.given import (
    check_past,
    check_span,
    day_before,
    living_site,
    refuse_private,
    word_of,
)
from inspector.records import HouseholdStatus

RISKS = ("present", "removed", "natural")
"""未消除, 已消除, 自然消除."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InGroup:
    """A household and the group it is in on a day."""

    status: HouseholdStatus
    code: str
    name: str
    place: str


def set_status(
    store: Store, site: str, category: str, *, since: str, risk: str | None = None, document: str | None = None
) -> str:
    """A household is in another group, or its risk is otherwise, from a day on; what held before ends the day before.

    Returns the status. Raises Fault GONE, BAD_VALUE, IDENTITY_NUMBER, HEALTH_DETAIL.
    """
    if (kind := living_site(store, site).kind) != "household":
        raise Fault(Kind.BAD_VALUE, field="site", value=kind, expected="household")
    check(store, category, risk, since, document)
    held = store.find(HouseholdStatus, site=site)
    same = [it for it in held if (it.category, it.risk, it.until) == (category, risk, None) and it.since <= since]
    if same and not any(it.since > same[0].since for it in held):
        return same[0].id
    with store.operation(Act.SET_STATUS) as edit:
        succeed(edit, held, since)
        return edit.create(
            HouseholdStatus, site=site, category=category, risk=risk, since=since, until=None, document=document
        )


def check(store: Store, category: str, risk: str | None, since: str, document: str | None) -> None:
    """Raise Fault for what is no status."""
    word_of(store, "household_groups", category, "category")
    if risk is not None and risk not in RISKS:
        raise Fault(Kind.BAD_VALUE, field="risk", value=risk, expected=" | ".join(RISKS))
    check_past(store, "since", since)
    refuse_private(document=document)


def succeed(edit: Edit, held: Iterable[HouseholdStatus], since: str) -> None:
    """What held before ends the day before a new status; what was said for the same days gives way to it."""
    for it in held:
        if it.since >= since:
            edit.delete(HouseholdStatus, it.id)
        elif it.until is None or it.until >= since:
            edit.change(HouseholdStatus, it.id, until=day_before(since))


def end(store: Store, status: str, until: str) -> None:
    """A household is in the group until that day. Raises Fault GONE, BAD_VALUE."""
    held = store.get(HouseholdStatus, status)
    check_span(held.since, until)
    check_past(store, "until", until)
    with store.operation(Act.SET_STATUS, joins=status) as edit:
        edit.change(HouseholdStatus, status, until=until)


def history(store: Store, site: str) -> list[HouseholdStatus]:
    """All statuses of a household, the newest first."""
    return sorted(store.find(HouseholdStatus, site=site), key=lambda it: (it.since, it.id), reverse=True)


HOLDS = "NOT h.deleted AND h.since <= :on AND coalesce(h.until, '9999') >= :on"
LAST = """NOT EXISTS (SELECT 1 FROM household_status AS n WHERE n.site = h.site AND NOT n.deleted
    AND n.since <= :on AND coalesce(n.until, '9999') >= :on AND (n.since, n.id) > (h.since, h.id))"""
"""SQL: of several that hold on a day `:on`, since two offices entered one each, the later counts."""


def in_groups(store: Store, on: str, *, category: str = "", risk: str = "", area: str = "") -> list[InGroup]:
    """The households that are in a group on a day, by their codes; within an area (its code) where one is given."""
    within = f"AND s.area IN ({areas.BELOW})" if area else ""
    facts = {"on": on, "category": category, "risk": risk, **(areas.bounds(area) if area else {})}
    rows = store.connection.execute(
        f"""SELECT h.id, h.site, h.category, h.risk, h.since, h.until, h.document, h.made, s.code, s.name, s.area
            FROM household_status AS h JOIN site AS s ON s.id = h.site AND NOT s.deleted AND s.until IS NULL
            WHERE {HOLDS} AND {LAST} {within} AND (:category = '' OR h.category = :category)
              AND (:risk = '' OR h.risk = :risk) ORDER BY s.code, h.site""",
        facts,
    ).fetchall()
    names: dict[str, str] = {}
    found = []
    for id_, site, group, risk_, since, until, document, made, code, name, lies in rows:
        if lies not in names:
            names[lies] = "".join(areas.names_within(store.connection, lies))
        status = HouseholdStatus(
            id=id_, made=made, deleted=0, site=site, category=group, risk=risk_, since=since, until=until,
            document=document,
        )  # fmt: skip
        found.append(InGroup(status=status, code=code, name=name, place=names[lies]))
    return found
