"""Which picture of the tray goes where: as proposed, until a person says otherwise. No widget, no store."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import Enum, auto

from inspector.operations.proposals import Sight, propose
from inspector.operations.tray import WAITING, Place
from inspector.operations.tray_reading import Tray
from inspector.photo.tray import Glance


class Standing(Enum):
    """How it stands with a picture."""

    PROPOSED = auto()
    CHOSEN = auto()  # by hand
    LEFT_OUT = auto()  # by hand
    NOWHERE = auto()  # nothing speaks for any visit
    CLOSED = auto()  # of a visit that is finalised
    IN = auto()  # taken in before
    TWICE = auto()  # the same picture as another one here


@dataclass(frozen=True, slots=True)
class Destination:
    """A place on a draft."""

    visit: str
    place: Place


@dataclass(frozen=True, slots=True)
class Fate:
    """Where a picture goes (None: nowhere), and why."""

    standing: Standing
    to: Destination | None = None
    visit: str | None = None  # the visit it has to do with, where it does not go there


NOTHING = Tray((), (), {})


@dataclass(frozen=True)
class Assortment:
    """The pictures by their path, what is known of the visits, and what was decided by hand (None: left out)."""

    glances: Mapping[str, Glance] = field(default_factory=dict)
    tray: Tray = NOTHING
    by_hand: Mapping[str, Destination | None] = field(default_factory=dict)

    def with_glances(self, more: Iterable[Glance]) -> "Assortment":
        """More pictures have been looked at."""
        return replace(self, glances={**self.glances, **{str(it.path): it for it in more}})

    def decided(self, keys: Iterable[str], to: Destination | None) -> "Assortment":
        """Somebody says where they go; None: they stay outside."""
        return replace(self, by_hand={**self.by_hand, **dict.fromkeys(keys, to)})

    def as_proposed(self, keys: Iterable[str]) -> "Assortment":
        """Somebody says no more where they go."""
        dropped = set(keys)
        return replace(self, by_hand={key: to for key, to in self.by_hand.items() if key not in dropped})

    def fates(self) -> dict[str, Fate]:
        """Where each goes, in the order they were taken."""
        drafts = {it.visit.id for it in self.tray.targets}
        met: set[str] = set()
        fates: dict[str, Fate] = {}
        for key, glance in sorted(self.glances.items(), key=lambda it: order(it[1])):
            fates[key] = self._fate(key, glance, drafts, twice=glance.sha256 in met)
            met.add(glance.sha256)
        return fates

    def going(self) -> dict[str, list[tuple[Glance, Place]]]:
        """What is to be taken in, by the visit it goes to."""
        found: dict[str, list[tuple[Glance, Place]]] = {}
        for key, fate in self.fates().items():
            if fate.to is not None:
                found.setdefault(fate.to.visit, []).append((self.glances[key], fate.to.place))
        return found

    def _fate(self, key: str, glance: Glance, drafts: set[str], *, twice: bool) -> Fate:
        if key in self.by_hand:
            to = self.by_hand[key]
            if to is None:
                return Fate(Standing.LEFT_OUT)
            if to.visit in drafts:  # else it was finalised or discarded meanwhile
                return Fate(Standing.CHOSEN, to)
        if (visit := self.tray.known.get(glance.sha256)) is not None:
            return Fate(Standing.IN, None, visit)
        return Fate(Standing.TWICE) if twice else self._proposed(glance, drafts)

    def _proposed(self, glance: Glance, drafts: set[str]) -> Fate:
        found = propose(sight_of(glance), self.tray.stays)
        if found is None:
            return Fate(Standing.NOWHERE)
        if not found.open or found.visit not in drafts:
            return Fate(Standing.CLOSED, None, found.visit)
        return Fate(Standing.PROPOSED, Destination(found.visit, found.place))


def sight_of(glance: Glance) -> Sight:
    """What a picture says of when and where it was taken."""
    located = glance.latitude is not None and glance.longitude is not None
    position = (float(glance.latitude or 0), float(glance.longitude or 0)) if located else None
    return Sight(datetime.fromisoformat(glance.when), position)


def order(glance: Glance) -> tuple[float, str]:
    """Sorts pictures by when they were taken."""
    return datetime.fromisoformat(glance.when).timestamp(), str(glance.path)


def waiting_on(visit: str) -> Destination:
    """On a visit, without a place yet."""
    return Destination(visit, WAITING)
