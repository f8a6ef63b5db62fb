"""正面典型: places on the county's lists of good examples, from a day on and perhaps until one."""

from dataclasses import dataclass
from datetime import date

from inspector import clock
from inspector.acts import Act
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.errors import Fault, Kind
from inspector.records import Area, Commendation, Highlight, Site
from inspector.tables.definition import Row
from inspector.tables.shipped import shipped_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Commended:
    """A place on a list of good examples, with its name; `kind` of a site, '' for an area."""

    commendation: Commendation
    name: str
    kind: str
    code: str
    area: str  # id of the area it is or lies in


def lists(store: Store) -> tuple[Row, ...]:
    """The lists of good examples the county keeps: name, title, title_en."""
    return current(store, "positive_lists") or shipped_rows("positive_lists")


def commended(store: Store, *, list_: str | None = None, on: date | None = None) -> list[Commended]:
    """Places on lists of good examples, the latest first; of one list, or on one day, if it is said."""
    found = store.find(Commendation) if list_ is None else store.find(Commendation, list=list_)
    day = on.isoformat() if on else None
    held = [it for it in found if day is None or (it.since <= day and (it.until is None or day <= it.until))]
    return [_named(store, it) for it in sorted(held, key=lambda it: (it.since, it.id), reverse=True)]


def commend(
    store: Store, list_: str, *, area: str | None = None, site: str | None = None, since: str | None = None,
    until: str | None = None, reason: str | None = None, document: str | None = None, highlight: str | None = None,
) -> str:  # fmt: skip
    """Put a place on a list of good examples. Raises Fault GONE, BAD_VALUE (field)."""
    if list_ not in {str(it["name"]) for it in lists(store)}:
        raise Fault(Kind.BAD_VALUE, field="list", value=list_, expected="positive_lists")
    if (area is None) == (site is None):
        raise Fault(Kind.BAD_VALUE, field="site", value=site or "", expected="site area")
    for record, id_ in ((Area, area), (Site, site), (Highlight, highlight)):
        if id_ is not None and store.get(record, id_).deleted:
            raise Fault(Kind.GONE, record=record.__name__.lower(), id=id_)
    begin = clock.today(store.now).isoformat() if since is None else since
    _check_days(begin, until)
    with store.operation(Act.COMMEND) as edit:
        return edit.create(
            Commendation, list=list_, area=area, site=site, since=begin, until=until or None,
            reason=(reason or "").strip() or None, document=(document or "").strip() or None, highlight=highlight,
        )  # fmt: skip


def change(
    store: Store, commendation: str, *, since: str, until: str | None, reason: str | None, document: str | None
) -> None:
    """Change days, reason and document of a commendation. Raises Fault GONE, BAD_VALUE."""
    _check_days(since, until)
    with store.operation(Act.COMMEND) as edit:
        edit.change(
            Commendation, commendation, since=since, until=until or None, reason=(reason or "").strip() or None,
            document=(document or "").strip() or None,
        )  # fmt: skip


def strike(store: Store, commendation: str) -> None:
    """Take a place off a list it was put on by mistake; what ended gets a last day instead. Raises Fault GONE."""
    with store.operation(Act.COMMEND) as edit:
        edit.delete(Commendation, commendation)


def _named(store: Store, held: Commendation) -> Commended:
    if held.site is not None:
        site = store.get(Site, held.site)
        return Commended(commendation=held, name=site.name, kind=site.kind, code=site.code, area=site.area)
    if held.area is None:  # a merge brings any row
        return Commended(commendation=held, name="", kind="", code="", area="")
    area = store.get(Area, held.area)
    return Commended(commendation=held, name=area.name, kind="", code=area.code, area=area.id)


def _check_days(since: str, until: str | None) -> None:
    for field, day in (("since", since), ("until", until)):
        if (day or field == "since") and clock.day(day or "") is None:
            raise Fault(Kind.BAD_VALUE, field=field, value=(day or "")[:40], expected="YYYY-MM-DD")
    if until and until < since:
        raise Fault(Kind.BAD_VALUE, field="until", value=until, expected=f">= {since}")
