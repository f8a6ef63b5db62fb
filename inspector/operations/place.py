"""Where a place lies."""

from inspector.db.store import Store
from inspector.records import Area


def area_path(store: Store, area: str) -> list[Area]:
    """The areas from the county down to this one."""
    path: list[Area] = []
    above: str | None = area
    while above is not None and len(path) < 10:  # a stranger's package might tie a ring
        path.insert(0, store.get(Area, above))
        above = path[0].parent
    return path
