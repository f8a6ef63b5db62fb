"""评比: what is compared with what, over which days, by which rule."""

from typing import Any

from inspector.acts import Act
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.errors import Fault, Kind
from inspector.periods import Period
from inspector.rating.ranking import Rule, rule_of
from inspector.records import Area, Campaign, Rating
from inspector.tables.shipped import shipped_rows

LEVELS = ("town", "village", "group", "household")


def ratings(store: Store) -> list[Rating]:
    """Every rating, that of the latest period first."""
    return sorted(store.find(Rating), key=lambda it: (it.ends, it.starts, it.id), reverse=True)


def rules(store: Store) -> tuple[Rule, ...]:
    """The rules a rating can go by, as the county's table has them now."""
    return tuple(rule_of(it) for it in current(store, "rating_rules") or shipped_rows("rating_rules"))


def rule_named(store: Store, name: str) -> Rule:
    """The rule of that name; one the county took out of its table as it was shipped. Raises Fault BAD_VALUE."""
    for row in (*current(store, "rating_rules"), *shipped_rows("rating_rules")):
        if row["name"] == name:
            return rule_of(row)
    raise Fault(Kind.BAD_VALUE, field="rule", value=name, expected="rating_rules")


def add(
    store: Store, *, title: str, level: str, rule: str, starts: str, ends: str, form: str | None = None,
    campaign: str | None = None, area: str | None = None, note: str | None = None,
) -> str:  # fmt: skip
    """A new rating. Raises Fault BAD_PERIOD, BAD_VALUE (field), GONE for an area or campaign that is not here."""
    facts = _checked(
        store,
        {"title": title, "level": level, "rule": rule, "form": form, "campaign": campaign, "area": area,
         "starts": starts, "ends": ends, "note": note},
    )  # fmt: skip
    with store.operation(Act.EDIT_RATING) as edit:
        return edit.create(Rating, **facts)


def change(store: Store, rating: str, **values: Any) -> None:
    """Set fields of a rating; lists already published stay as they are. Raises Fault as `add`."""
    held = store.get(Rating, rating)
    names = ("title", "level", "rule", "form", "campaign", "area", "starts", "ends", "note")
    facts = _checked(store, {name: getattr(held, name) for name in names} | values)
    with store.operation(Act.EDIT_RATING) as edit:
        edit.change(Rating, rating, **{name: facts[name] for name in values})


def delete(store: Store, rating: str) -> None:
    """Delete a rating nothing of which was published. Raises Fault RATING_PUBLISHED (title, count), GONE."""
    held = store.get(Rating, rating)
    if count := published(store, rating):
        raise Fault(Kind.RATING_PUBLISHED, title=held.title, count=count)
    with store.operation(Act.DELETE_RATING) as edit:
        edit.delete(Rating, rating)


def published(store: Store, rating: str) -> int:
    """How many lists of a rating were published."""
    return int(store.one("SELECT count(*) FROM publication WHERE rating = ? AND NOT deleted", rating))


def _checked(store: Store, facts: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {name: (it.strip() or None) if isinstance(it, str) else it for name, it in facts.items()}
    if not found["title"]:
        raise Fault(Kind.BAD_VALUE, field="title", value="", expected="text")
    if found["level"] not in LEVELS:
        raise Fault(Kind.BAD_VALUE, field="level", value=found["level"], expected=" ".join(LEVELS))
    Period(found["starts"] or "", found["ends"] or "")
    rule_named(store, found["rule"] or "")
    for name, record in (("area", Area), ("campaign", Campaign)):
        if (wanted := found[name]) is not None and store.get(record, wanted).deleted:
            raise Fault(Kind.GONE, record=name, id=wanted)
    if found["form"] and not store.one("SELECT 1 FROM checklist WHERE form = ? AND NOT deleted", found["form"]):
        raise Fault(Kind.BAD_VALUE, field="form", value=found["form"], expected="checklist")
    return found
