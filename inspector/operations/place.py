"""Where a place lies, and whether it is still one."""

from inspector import clock
from inspector.db.areas import MOST_STEPS
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.records import Area, Site


def area_path(store: Store, area: str) -> list[Area]:
    """The areas from the county down to this one."""
    path: list[Area] = []
    above: str | None = area
    while above is not None and len(path) < 10:  # a stranger's package might tie a ring
        path.insert(0, store.get(Area, above))
        above = path[0].parent
    return path


def has_ended(store: Store, site: Site) -> bool:
    """Whether a site's last day is over."""
    return site.until is not None and site.until < clock.today(store.now).isoformat()


def took_its_place(store: Store, site: Site) -> Site | None:
    """What stands for a site that ended: the last of its successors; None where there is none or it ended too."""
    at, seen = site, {site.id}
    while at.successor is not None and at.successor not in seen and len(seen) <= MOST_STEPS:
        seen.add(at.successor)
        after = store.get(Site, at.successor)
        if after.deleted:
            break
        at = after
    return None if at.id == site.id or has_ended(store, at) else at


def refuse_ended(store: Store, site: str) -> None:
    """Raise Fault ENDED (name, until, successor) for a site that is no more."""
    found = store.get(Site, site)
    if has_ended(store, found):
        after = took_its_place(store, found)
        raise Fault(Kind.ENDED, name=found.name, until=found.until, successor=after.name if after else "")
