"""What stands behind a value, by name: the visits it rests on, places that were not visited, reports on quotas."""

from collections.abc import Sequence
from dataclasses import dataclass

from inspector.db import areas
from inspector.db.store import Store
from inspector.records import Area, Quota, QuotaReport

MOST = 300
"""Lines told; the count beside them is whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TracedVisit:
    """A visit: when, where, by which checklist."""

    visit: str
    day: str
    site: str
    place: str
    checklist: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TracedSite:
    """A place, by its name and where it lies."""

    site: str
    name: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TracedReport:
    """A quota with one of its reports, or with none yet; `counts`: the report that counts."""

    quota: str
    report: str | None
    place: str
    starts: str
    ends: str
    planned: float
    day: str
    done: float | None
    counts: bool
    note: str


def visits_told(store: Store, visits: Sequence[str]) -> list[TracedVisit]:
    """These visits, the newest first; the first `MOST` of them."""
    found = [
        TracedVisit(visit=visit, day=started[:10], site=name, place=_place(store, area), checklist=title)
        for visit in list(visits)[-MOST:]
        for started, name, area, title in store.rows(
            """SELECT v.started, s.name, s.area, c.title FROM visit AS v JOIN site AS s ON s.id = v.site
               JOIN checklist AS c ON c.id = v.checklist WHERE v.id = ?""",
            visit,
        )
    ]
    return sorted(found, key=lambda it: (it.day, it.visit), reverse=True)


def sites_told(store: Store, sites: Sequence[str]) -> list[TracedSite]:
    """These places in their order; the first `MOST` of them."""
    return [
        TracedSite(site=site, name=name, place=_place(store, area))
        for site in list(sites)[:MOST]
        for name, area in store.rows("SELECT name, area FROM site WHERE id = ?", site)
    ]


def reports_told(store: Store, quotas: Sequence[str], until: str = "9999-12-31") -> list[TracedReport]:
    """These quotas with their reports up to a day, the newest first; a quota without any is told too."""
    found = []
    for quota in store.many(Quota, "id", quotas):
        place = store.get(Area, quota.area).name
        reports = sorted(
            (it for it in store.find(QuotaReport, quota=quota.id) if it.day <= until),
            key=lambda it: (it.day, it.made, it.id), reverse=True,
        )  # fmt: skip
        for number, it in enumerate(reports or [None]):
            found.append(
                TracedReport(
                    quota=quota.id, report=it.id if it else None, place=place, starts=quota.starts, ends=quota.ends,
                    planned=quota.planned, day=it.day if it else "", done=it.done if it else None, counts=number == 0,
                    note=(it.note if it else quota.note) or "",
                )
            )  # fmt: skip
    return found


def _place(store: Store, area: str) -> str:
    return "".join(areas.names_within(store.connection, area))
