"""The head of a visit: when, how, with whom, whom one spoke to, what they were told, and who lives there."""

from collections.abc import Iterable
from dataclasses import dataclass

from inspector.checklist.reading.cells import YES
from inspector.db.store import Store
from inspector.operations import resident
from inspector.operations.case import read_case
from inspector.records import Person, Resident, Site, Team, Visit

_TOLD = "told_words"
_SAID_BEFORE = 40
"""Earlier visits whose companions are offered again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Everything the page of a visit's head shows, and what it offers while somebody writes."""

    visit: Visit
    site: Site
    teams: tuple[Team, ...]
    companions: tuple[str, ...]  # names that are likely, the likeliest first
    interviewees: tuple[str, ...]
    asks_residents: bool
    residents: tuple[Resident, ...]
    told_words: str  # what to say to the household, where somebody has worded it; '' for the default


def read_head(store: Store, visit: str) -> Head:
    """The head of a visit. Raises Fault GONE."""
    case = read_case(store, visit)
    site = case.site
    residents = tuple(resident.of_site(store, site.id))
    asked = case.form.settings.get("residents", "").casefold() in YES
    return Head(
        visit=case.visit,
        site=site,
        teams=_teams(store, case.visit),
        companions=_companions(store, case.visit),
        interviewees=_distinct([site.name, *(it.name for it in residents), *_spoken_to(store, site.id, visit)]),
        asks_residents=asked,
        residents=residents,
        told_words=told_words(store),
    )


def told_words(store: Store) -> str:
    """What is to be said to a household before it is asked; '' where nobody has worded it otherwise."""
    return store.setting(_TOLD)


def word_told(store: Store, text: str) -> None:
    """Keep what is to be said to households on this device; '' for the default. Local: nothing to undo."""
    store.set_setting(_TOLD, text.strip())


def _teams(store: Store, visit: Visit) -> tuple[Team, ...]:
    """Those of the visit's campaign and those of none in particular; the visit's own one in any case."""
    found = [it for it in store.find(Team) if it.campaign in (None, visit.campaign) or it.id == visit.team]
    return tuple(sorted(found, key=lambda it: (it.campaign is None, it.name, it.id)))


def _companions(store: Store, visit: Visit) -> tuple[str, ...]:
    """Members of the visit's team, who went along of late, then everybody who is known here; not the inspector."""
    members = store.rows(
        """SELECT p.name FROM member AS m JOIN person AS p ON p.id = m.person
           WHERE m.team = ? AND NOT m.deleted AND NOT p.deleted ORDER BY m.leads DESC, p.name""",
        visit.team,
    )
    before = store.rows(
        """SELECT companions FROM visit WHERE companions > '' AND NOT deleted AND id <> ?
           ORDER BY started DESC LIMIT ?""",
        visit.id,
        _SAID_BEFORE,
    )
    known = sorted(store.find(Person), key=lambda it: (it.role != "inspector", it.name))
    inspector = next((it.name for it in known if it.id == visit.inspector), "")
    said = (name for (several,) in before for name in split_names(several))
    likely = [*(name for (name,) in members), *said, *(it.name for it in known)]
    return tuple(it for it in _distinct(likely) if it != inspector)


def _spoken_to(store: Store, site: str, visit: str) -> list[str]:
    rows = store.rows(
        """SELECT interviewee FROM visit WHERE site = ? AND interviewee > '' AND NOT deleted AND id <> ?
           ORDER BY started DESC LIMIT 5""",
        site,
        visit,
    )
    return [name for (name,) in rows]


def split_names(text: str) -> list[str]:
    """The names of a list as people write one: 骆青川、柳冬芳 or with commas."""
    for mark in "，,；;\n":
        text = text.replace(mark, "、")
    return [name for it in text.split("、") if (name := it.strip())]


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, names)))
