"""What the import tray knows of the store: visits in time and place, where photos may go, which pictures are in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from inspector import clock
from inspector.acts import Act
from inspector.db.store import Store
from inspector.operations.case import read_case
from inspector.operations.proposals import Moment, Stay
from inspector.operations.tray import Place
from inspector.records import Finding, Highlight, Site, Visit

_AT_A_TIME = 500  # bound values in one statement


@dataclass(frozen=True, slots=True)
class Target:
    """A draft that takes photos: its site, its findings with the number of photos each still wants, its examples."""

    visit: Visit
    site: Site
    findings: tuple[tuple[Finding, int], ...]
    highlights: tuple[Highlight, ...]


@dataclass(frozen=True, slots=True)
class Tray:
    """All of it, read at one moment."""

    targets: tuple[Target, ...]  # the last begun first
    stays: tuple[Stay, ...]
    known: Mapping[str, str]  # sha256 → the visit that has this picture already


def read_tray(store: Store, pictures: Mapping[str, str]) -> Tray:
    """The tray for pictures, given as sha256 → when it was taken."""
    since = min((clock.local_date(it) for it in pictures.values()), default=None)
    return Tray(
        targets=tuple(target(store, it) for it in drafts(store)),
        stays=stays(store, (since - timedelta(days=1)).isoformat() if since is not None else "9999"),
        known=known(store, pictures),
    )


def drafts(store: Store) -> list[str]:
    """Visits that take photos, the last begun first."""
    return [
        str(it)
        for (it,) in store.rows(
            "SELECT id FROM visit WHERE finalised IS NULL AND NOT deleted ORDER BY unixepoch(started) DESC, id DESC"
        )
    ]


def target(store: Store, visit: str) -> Target:
    """Where on a draft photos may go. Raises Fault GONE."""
    case = read_case(store, visit)
    return Target(
        visit=case.visit,
        site=case.site,
        findings=tuple((it, case.photos_missing(it)) for it in case.findings),
        highlights=tuple(case.highlights),
    )


def stays(store: Store, since: str) -> tuple[Stay, ...]:
    """Every draft, and what this person has finalised of the visits begun on the day `since` or later."""
    now = datetime.fromisoformat(clock.written(store.now()))
    rows = store.rows(
        """SELECT v.id, v.started, v.ended, v.finalised, s.latitude, s.longitude
           FROM visit AS v JOIN site AS s ON s.id = v.site
           WHERE NOT v.deleted AND (v.finalised IS NULL OR (v.inspector = ? AND v.started >= ?)) ORDER BY v.id""",
        store.setting("person"),
        since,
    )
    return tuple(
        Stay(
            visit=visit,
            begun=begun,
            ended=_end(begun, clock.moment(ended or finalised), now),
            open=finalised is None,
            position=None if latitude is None or longitude is None else (latitude, longitude),
            moments=_moments(store, visit),
        )
        for visit, started, ended, finalised, latitude, longitude in rows
        if (begun := _on_the_wall(started)) is not None  # a merge brings any text
    )


def known(store: Store, pictures: Iterable[str]) -> dict[str, str]:
    """Which of these pictures living visits have already: sha256 → the visit that had it first."""
    asked = list(pictures)
    found: dict[str, str] = {}
    for at in range(0, len(asked), _AT_A_TIME):
        some = asked[at : at + _AT_A_TIME]
        for sha256, visit in store.rows(
            f"""SELECT p.sha256, p.visit FROM photo AS p JOIN visit AS v ON v.id = p.visit
                WHERE p.sha256 IN ({", ".join("?" * len(some))}) AND p.paper IS NULL
                AND NOT p.deleted AND NOT v.deleted ORDER BY p.id""",
            *some,
        ):
            found.setdefault(sha256, visit)
    return found


def _on_the_wall(text: str) -> datetime | None:
    """A time as the clock there said, since days end there at midnight; None for a text that is no time."""
    return datetime.fromisoformat(text) if clock.moment(text) is not None else None


def _end(begun: datetime, ended: datetime | None, now: datetime) -> datetime:
    """A draft goes on until now, but not into the next day: it was left lying overnight."""
    if ended is not None:
        return ended
    midnight = begun.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    return max(begun, min(now, midnight))


def _moments(store: Store, visit: str) -> tuple[Moment, ...]:
    """When findings, good examples and answers by hand were recorded; what a form fills in itself says nothing.

    Several findings of one question are its occurrences: photos of it are spread over them.
    """
    found = store.rows(
        """SELECT o.at, CASE WHEN 1 < (
               SELECT count(*) FROM finding WHERE visit = f.visit AND question = f.question AND NOT deleted
             ) THEN NULL ELSE f.id END, NULL, f.question
             FROM finding AS f JOIN operation AS o ON o.id = f.made WHERE f.visit = ?1 AND NOT f.deleted
           UNION SELECT o.at, NULL, h.id, h.question FROM highlight AS h JOIN operation AS o ON o.id = h.made
             WHERE h.visit = ?1 AND NOT h.deleted
           UNION SELECT o.at, NULL, NULL, a.question FROM answer AS a JOIN operation AS o ON o.id = a.made
             WHERE a.visit = ?1 AND NOT a.deleted AND a.value IS NOT NULL AND o.name = ?2 AND NOT EXISTS (
               SELECT 1 FROM finding WHERE visit = a.visit AND question = a.question AND NOT deleted)""",
        visit,
        Act.ANSWER,
    )
    return tuple(Moment(moment, Place(*place)) for at, *place in found if (moment := clock.moment(at)) is not None)
