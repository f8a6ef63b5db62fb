"""Types and tags of villages: what a village is, or was chosen for, from a day on."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from inspector import clock
from inspector.acts import Act
from inspector.db.store import Store
from inspector.operations.place import area_path
from inspector.operations.register.given import (
    check_past,
    check_span,
    day_before,
    living_area,
    refuse_private,
    word_of,
)
from inspector.records import Trait

TYPE, TAG = "type", "tag"
TABLES = {TYPE: "village_types", TAG: "village_tags"}


@dataclass(frozen=True, slots=True)
class Traits:
    """What a village is on a day: names of the tables village_types and village_tags."""

    type: str = ""
    tags: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Type and tags as filters take them: `type:protected`, `tag:traditional`."""
        return tuple(f"{TYPE}:{it}" for it in filter(None, (self.type,))) + tuple(f"{TAG}:{it}" for it in self.tags)


@dataclass(frozen=True, slots=True)
class Known:
    """The traits that hold on a day, by the area they were said of."""

    of: Mapping[str, Traits] = field(default_factory=dict)


def set_type(store: Store, area: str, value: str, *, since: str, document: str | None = None) -> str:
    """A village is of another type from a day on; the one before ends the day before. Returns the trait.

    Raises Fault GONE, BAD_VALUE, IDENTITY_NUMBER, HEALTH_DETAIL.
    """
    return _set(store, area, TYPE, value, since, document)


def add_tag(store: Store, area: str, value: str, *, since: str, document: str | None = None) -> str:
    """A village bears a tag from a day on; the trait there is where it does already. Raises as `set_type`."""
    return _set(store, area, TAG, value, since, document)


def end(store: Store, trait: str, until: str) -> None:
    """A trait holds until that day. Raises Fault GONE, BAD_VALUE."""
    held = store.get(Trait, trait)
    check_span(held.since, until)
    check_past(store, "until", until)
    with store.operation(Act.SET_TRAIT, joins=trait) as edit:
        edit.change(Trait, trait, until=until)


def history(store: Store, area: str) -> list[Trait]:
    """All that was said of a village, the newest first."""
    return sorted(store.find(Trait, area=area), key=lambda it: (it.since or "", it.id), reverse=True)


def known(store: Store, on: str) -> Known:
    """The traits of all areas that hold on a day; of two types the one that holds since later."""
    types: dict[str, str] = {}
    tags: dict[str, dict[str, None]] = {}
    for area, kind, value in store.rows(
        """SELECT area, kind, value FROM trait WHERE NOT deleted AND coalesce(since, '') <= ?1
             AND coalesce(until, '9999') >= ?1 ORDER BY coalesce(since, ''), id""",
        on,
    ):
        if kind == TYPE:
            types[area] = value
        else:
            tags.setdefault(area, {})[value] = None
    return Known({it: Traits(types.get(it, ""), tuple(tags.get(it, ()))) for it in {*types, *tags}})


def traits_of(store: Store, area: str, on: str | None = None) -> Traits:
    """What holds for a place on a day, today for none: said of its village, or of what the place lies in otherwise.

    The type is that of the nearest area that has one, the tags are those of all.
    """
    all_of = known(store, on or clock.today(store.now).isoformat()).of
    path = [all_of[it.id] for it in reversed(area_path(store, area)) if it.id in all_of]
    tags = dict.fromkeys(tag for it in path for tag in it.tags)
    return Traits(next((it.type for it in path if it.type), ""), tuple(tags))


def _set(store: Store, area: str, kind: str, value: str, since: str, document: str | None) -> str:
    living_area(store, area)
    word_of(store, TABLES[kind], value, kind)
    check_past(store, "since", since)
    refuse_private(document=document)
    held = [it for it in store.find(Trait, area=area, kind=kind) if it.until is None or it.until >= since]
    for it in held:
        if it.value == value and it.until is None:
            with store.operation(Act.SET_TRAIT, joins=it.id) as edit:
                edit.change(Trait, it.id, since=min(it.since or since, since))
            return it.id
    with store.operation(Act.SET_TRAIT) as edit:
        if kind == TYPE:
            for it in held:
                if it.since is not None and it.since >= since:  # said anew for the same days
                    edit.delete(Trait, it.id)
                else:
                    edit.change(Trait, it.id, until=day_before(since))
        return edit.create(Trait, area=area, kind=kind, value=value, since=since, until=None, document=document)
