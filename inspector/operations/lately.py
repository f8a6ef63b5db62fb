"""Who was at a place of late: whoever comes again should know of it, and have a reason."""

from dataclasses import dataclass
from datetime import date, timedelta

from inspector import clock
from inspector.db.store import Store

LATELY = 30
"""Days a visit is called recent."""


@dataclass(frozen=True, slots=True)
class Lately:
    """A visit of the last days at a site."""

    visit: str
    on: str  # when it began
    by: str  # the inspector's name
    campaign: str  # '' for none
    draft: bool


def lately(store: Store, site: str, today: date, *, days: int = LATELY, besides: str = "") -> list[Lately]:
    """The visits to a site in the last days, in any campaign or none, the newest first; `besides`: one left out."""
    since = (today - timedelta(days=days)).isoformat()
    found = store.rows(
        """SELECT v.id, v.started, coalesce(p.name, ''), coalesce(c.name, ''), v.finalised IS NULL FROM visit AS v
           LEFT JOIN person AS p ON p.id = v.inspector LEFT JOIN campaign AS c ON c.id = v.campaign
           WHERE v.site = ? AND NOT v.deleted AND v.id <> ? AND v.started >= ?
           ORDER BY unixepoch(v.started) DESC, v.id DESC""",
        site, besides, since,
    )  # fmt: skip
    return [
        Lately(visit, on, by, campaign, bool(draft))
        for visit, on, by, campaign, draft in found
        if clock.moment(on) is not None  # a merge brings any text
    ]


def last_finalised(store: Store, site: str, today: date) -> Lately | None:
    """The last of them that was finalised."""
    return next((it for it in lately(store, site, today) if not it.draft), None)
