"""What every entry of the register is held against: days in order, living places, words of tables, nobody's health."""

from datetime import date, timedelta

from inspector import clock
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.errors import Fault, Kind
from inspector.operations.identity import refuse_identity_numbers
from inspector.operations.register.health import health_word
from inspector.records import Area, Site
from inspector.tables.definition import Row


def refuse_private(**values: object) -> None:
    """Raise Fault IDENTITY_NUMBER (field) or HEALTH_DETAIL (field, word) for the first text that holds one."""
    refuse_identity_numbers(values)
    for field, value in values.items():
        if isinstance(value, str) and (word := health_word(value)):
            raise Fault(Kind.HEALTH_DETAIL, field=field, word=word)


def check_day(field: str, value: str | None, *, wanted: bool = True) -> None:
    """Raise Fault BAD_VALUE for what is no day; None passes unless one is `wanted`."""
    if (value is None and wanted) or (value is not None and clock.day(value) is None):
        raise Fault(Kind.BAD_VALUE, field=field, value=value or "", expected="YYYY-MM-DD")


def check_past(store: Store, field: str, value: str | None, *, wanted: bool = True) -> None:
    """As `check_day`, and a day to come is none: what is entered here has happened."""
    check_day(field, value, wanted=wanted)
    if value is not None and value > (today := clock.today(store.now).isoformat()):
        raise Fault(Kind.BAD_VALUE, field=field, value=value, expected=f"≤ {today}")


def check_span(since: str | None, until: str | None) -> None:
    """Raise Fault BAD_VALUE for days that are none, or for an end before the beginning."""
    check_day("since", since, wanted=False)
    check_day("until", until, wanted=False)
    if since is not None and until is not None and until < since:
        raise Fault(Kind.BAD_VALUE, field="until", value=until, expected=f"≥ {since}")


def word_of(store: Store, table: str, name: str, field: str) -> Row:
    """The row of a table that holds now; raises Fault BAD_VALUE for a name it does not have."""
    rows = current(store, table)
    found = next((it for it in rows if it["name"] == name), None)
    if found is None:
        raise Fault(Kind.BAD_VALUE, field=field, value=name, expected=" | ".join(str(it["name"]) for it in rows))
    return found


def living_area(store: Store, area: str) -> Area:
    """An area that is there and has not ended. Raises Fault GONE, BAD_VALUE for one that has ended."""
    found = store.get(Area, area)
    if found.deleted:
        raise Fault(Kind.GONE, record="area", id=area)
    if found.until is not None:
        raise Fault(Kind.BAD_VALUE, field="area", value=found.name, expected=f"≤ {found.until}")
    return found


def living_site(store: Store, site: str) -> Site:
    """A site that is there. Raises Fault GONE."""
    found = store.get(Site, site)
    if found.deleted:
        raise Fault(Kind.GONE, record="site", id=site)
    return found


def day_before(day: str) -> str:
    """The day before one. Raises Fault BAD_VALUE for the first of all days."""
    if day <= date.min.isoformat():
        raise Fault(Kind.BAD_VALUE, field="since", value=day, expected=f"> {day}")
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()
