"""The towns of the county over a period, and in which of them any area lies."""

from collections.abc import Mapping
from dataclasses import dataclass

from inspector.db.store import Store
from inspector.periods import Period
from inspector.records import Area


@dataclass(frozen=True, slots=True)
class Places:
    """The county, its towns by code, and area id → the id of the town it lies in (a town lies in itself)."""

    county: Area | None
    towns: tuple[Area, ...]
    town_of: Mapping[str, str]
    areas: Mapping[str, Area]

    def above(self, area: str) -> tuple[str, ...]:
        """The town an area lies in and the county: wherever its numbers count."""
        town = self.town_of.get(area)
        return tuple(it for it in (town, self.county.id if self.county else None) if it is not None)

    def begins_or_ends(self, area: str, period: Period) -> bool:
        """Whether a place came to be, or ceased to be, within the period."""
        found = self.areas.get(area)
        return found is not None and (
            (found.since is not None and period.starts < found.since <= period.ends)
            or (found.until is not None and period.starts <= found.until < period.ends)
        )


def places(store: Store, period: Period | None = None) -> Places:
    """Every area; of the towns those that were there on some day of the period, and no name a town bore before."""
    areas = {it.id: it for it in store.find(Area)}
    towns = [
        it
        for it in areas.values()
        if it.level == "town" and not _is_old_name(it, areas) and (period is None or _was_there(it, period))
    ]
    counties = sorted((it for it in areas.values() if it.level == "county"), key=lambda it: it.code)
    found: dict[str, str] = {}
    for start in areas.values():
        step: Area | None = start
        for _ in range(10):  # a merge may have made a circle of parents
            if step is None or step.level == "town":
                break
            step = areas.get(step.parent or "")
        if step is not None and step.level == "town":
            found[start.id] = step.id
    county = next((it for it in counties if it.code.startswith(store.setting("county") or "~")), None)
    return Places(
        county or (counties[0] if counties else None),
        tuple(sorted(towns, key=lambda it: (it.code, it.id))),
        found,
        areas,
    )


def _is_old_name(area: Area, areas: Mapping[str, Area]) -> bool:
    """Whether a place goes on under another name: its code is that of what it went into."""
    after = areas.get(area.successor or "")
    return after is not None and after.code == area.code


def _was_there(area: Area, period: Period) -> bool:
    return (area.since or "") <= period.ends and (area.until or "9999") >= period.starts
