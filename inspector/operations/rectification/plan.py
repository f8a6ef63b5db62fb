"""整改方案: whose a finding is and how it is to be put right, one finding or thousands at once; and who is proposed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from inspector import clock
from inspector.acts import Act
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.errors import Fault, Kind
from inspector.operations.identity import refuse_identity_numbers
from inspector.operations.place import area_path
from inspector.operations.rectification.reading import theme_of
from inspector.operations.responsible import unit_called
from inspector.records import Charge, Finding, FurtherUnit, Milestone, Origin, Person, Record, Site, Unit, kind_of
from inspector.tables.lookup import responsible

PLANNED = frozenset(
    {"unit", "person", "lead", "leader", "goal", "measures", "cause", "root", "elsewhere", "mechanism", "opinion",
     "note", "theme", "handling", "common", "source", "origin", "aspect", "item"}
)  # fmt: skip
"""What may change as long as a finding lives, whatever became of its visit."""

_REFERS: Mapping[str, type[Record]] = {"unit": Unit, "lead": Unit, "person": Person, "leader": Person, "origin": Origin}
_OF_TABLE = {"theme": "themes", "handling": "handling", "cause": "causes", "source": "sources"}
_UNIT_ROLES = ("responsible", "copied")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """Whom a finding may be given to: ids, and what the table of responsibilities remarks (谁审批谁监管)."""

    unit: str | None
    lead: str | None
    leader: str | None
    person: str | None
    note: str


def change(store: Store, findings: Sequence[str], **values: Any) -> None:
    """Change the plan of one finding (typing joins into one step of undo) or of many at once.

    Raises Fault GONE, ERASED, BAD_VALUE (field, value, expected) for what the county's tables and records do not know,
    IDENTITY_NUMBER (field); ValueError for a field that is no part of a plan.
    """
    if odd := set(values) - PLANNED:
        message = f"no part of a plan: {', '.join(sorted(odd))}"
        raise ValueError(message)
    kept = checked(store, values)
    wanted = list(dict.fromkeys(findings))
    if len(wanted) == 1:
        with store.operation(Act.EDIT_PLAN, joins=wanted[0]) as edit:
            edit.change(Finding, wanted[0], **kept)
    elif wanted and kept:
        with store.operation(Act.EDIT_FINDINGS) as edit:
            edit.change_many(Finding, [{"id": it, **kept} for it in wanted])


def checked(store: Store, values: Mapping[str, Any]) -> dict[str, Any]:
    """The values of a plan as they are kept: blank texts are none. Raises as `change`."""
    refuse_identity_numbers(values)
    kept: dict[str, Any] = {}
    for field, given in values.items():
        value = (given.strip() or None) if isinstance(given, str) else given
        if field == "common":
            if value not in (0, 1):
                raise Fault(Kind.BAD_VALUE, field=field, value=value, expected="0, 1")
            value = int(value)
        elif value is not None and not isinstance(value, str):
            raise Fault(Kind.BAD_VALUE, field=field, value=value, expected="…")
        elif value is not None and field in _REFERS:
            _refuse_unknown(store, _REFERS[field], field, value)
        elif value is not None and field in _OF_TABLE:
            names = [str(it["name"]) for it in current(store, _OF_TABLE[field])]
            if value not in names:
                raise Fault(Kind.BAD_VALUE, field=field, value=value, expected=", ".join(names))
        kept[field] = value
    return kept


def set_milestones(store: Store, finding: str, rows: Sequence[tuple[str, str | None, str | None]]) -> None:
    """The dated steps of a plan in order, each (text, due, done); blank ones are left out, all as one operation.

    Raises Fault GONE, BAD_VALUE (field, value, expected), IDENTITY_NUMBER (field).
    """
    _living(store, finding)
    wanted = [(text.strip(), due or None, done or None) for text, due, done in rows if text.strip()]
    for text, due, done in wanted:
        refuse_identity_numbers({"text": text})
        for field, day in (("due", due), ("done", done)):
            if day is not None and clock.day(day) is None:
                raise Fault(Kind.BAD_VALUE, field=field, value=day, expected="YYYY-MM-DD")
    held = sorted(store.find(Milestone, finding=finding), key=lambda it: (it.place, it.id))
    with store.operation(Act.EDIT_PLAN) as edit:
        for place, (text, due, done) in enumerate(wanted, 1):
            if place <= len(held):
                edit.change(Milestone, held[place - 1].id, place=place, text=text, due=due, done=done)
            else:
                edit.create(Milestone, finding=finding, place=place, text=text, due=due, done=done)
        for it in held[len(wanted) :]:
            edit.delete(Milestone, it.id)


def set_units(store: Store, finding: str, units: Sequence[str], role: str = "responsible") -> None:
    """The units that answer for a finding beside the first one, or get a copy (`copied`), as one operation.

    Raises Fault GONE; BAD_VALUE (field, value, expected) for a unit that is not here.
    """
    if role not in _UNIT_ROLES:
        raise Fault(Kind.BAD_VALUE, field="role", value=role, expected=", ".join(_UNIT_ROLES))
    _living(store, finding)
    for it in units:
        _refuse_unknown(store, Unit, "unit", it)
    held = {it.unit: it.id for it in store.find(FurtherUnit, finding=finding, role=role)}
    with store.operation(Act.EDIT_PLAN) as edit:
        for unit in dict.fromkeys(units):
            if unit not in held:
                edit.create(FurtherUnit, finding=finding, unit=unit, role=role)
        for unit, id in held.items():  # noqa: A001
            if unit not in units:
                edit.delete(FurtherUnit, id)


# -- who is proposed ---------------------------------------------------------------------------------------------------


def proposed(store: Store, finding: str) -> Proposed:
    """Whom a finding may be given to: the site's own unit, else the one its theme names there; the bureau that leads;
    the leader and the cadre or keeper in charge of the site or the nearest area (包保). Raises Fault GONE.
    """
    held = _living(store, finding)
    site = store.get(Site, held.site) if held.site is not None else None
    area = site.area if site is not None else held.area
    row = responsible(current(store, "responsibilities"), theme_of(store, held), site.kind if site is not None else "")
    unit, lead = (unit_called(store, area, str(row[it])) if row and area else None for it in ("unit", "lead"))
    in_charge = list(_in_charge(store, site, area))
    return Proposed(
        unit=(site.unit if site is not None else None) or unit,
        lead=lead,
        leader=next((it.person for it in in_charge if it.role == "leader"), None),
        person=next((it.person for it in in_charge if it.role in ("keeper", "cadre", "grid")), None),
        note=str(row["note"] or "") if row else "",
    )


def _in_charge(store: Store, site: Site | None, area: str | None) -> Iterator[Charge]:
    """The charges that hold today, those of the site first, then from the nearest area up; keepers before cadres."""
    today = clock.today(store.now).isoformat()
    ranks = {"keeper": 0, "cadre": 1, "grid": 2}
    near = [site.id] if site is not None else []
    areas = [it.id for it in reversed(area_path(store, area))] if area is not None else []
    of_site = list(store.many(Charge, "site", near))
    of_area = list(store.many(Charge, "area", areas))
    of_area.sort(key=lambda it: areas.index(it.area or ""))
    for some in (of_site, *([it for it in of_area if it.area == at] for at in areas)):
        for it in sorted(some, key=lambda it: (ranks.get(it.role, 9), it.id)):
            if (it.since or "") <= today <= (it.until or today):
                yield it


def _refuse_unknown(store: Store, record: type[Record], field: str, value: str) -> None:
    if store.one(f"SELECT 1 FROM {kind_of(record)} WHERE id = ? AND NOT deleted", value) is None:
        raise Fault(Kind.BAD_VALUE, field=field, value=value, expected=kind_of(record))


def _living(store: Store, finding: str) -> Finding:
    held = store.get(Finding, finding)
    if held.deleted:
        raise Fault(Kind.GONE, record="finding", id=finding)
    return held
