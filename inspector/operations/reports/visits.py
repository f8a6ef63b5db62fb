"""Visits of a period as reports count them, and the areas they lie in."""

from dataclasses import dataclass

from inspector.db.lines import DEEPEST
from inspector.db.statistics import within
from inspector.db.store import Store
from inspector.periods import Period


class Places:
    """The areas of the store: which town and village each lies in, what it is called. What went into another lies where
    that does, as in the ledger (`db.lines`).
    """

    def __init__(self, store: Store) -> None:
        rows = store.rows("SELECT id, level, successor, parent, name FROM area ORDER BY code, id")
        self._known = {id_: (level, successor, parent, name) for id_, level, successor, parent, name in rows}
        self.towns = [id_ for id_, (level, after, _, _) in self._known.items() if level == "town" and after is None]

    def above(self, area: str | None, level: str) -> str:
        """The id of the town or village an area lies in or is; '' where it lies in none."""
        for _ in range(DEEPEST):  # a stranger's package might tie a ring
            if area is None or area not in self._known:
                return ""
            at, successor, parent, _ = self._known[area]
            if at == level and successor is None:
                return area
            area = successor or parent
        return ""

    def name(self, area: str) -> str:
        """What it is called, '' for what is not here."""
        return str(self._known[area][3]) if area in self._known else ""


@dataclass(frozen=True, slots=True)
class Visited:
    """A finished visit and where it was."""

    visit: str
    site: str
    area: str


def visited(store: Store, period: Period, *, campaign: str | None = None, area: str | None = None) -> list[Visited]:
    """The finished visits that began in a period, in their order; those of a campaign, within an area."""
    inside = None if area is None else within(store, area)
    rows = store.rows(
        """SELECT v.id, v.site, s.area FROM visit AS v JOIN site AS s ON s.id = v.site
           WHERE NOT v.deleted AND v.finalised IS NOT NULL AND substr(v.started, 1, 10) BETWEEN ?1 AND ?2
             AND (?3 IS NULL OR v.campaign = ?3) ORDER BY unixepoch(v.started), v.id""",
        period.starts, period.ends, campaign,
    )  # fmt: skip
    return [Visited(*it) for it in rows if inside is None or it[2] in inside]
