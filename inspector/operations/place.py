"""Where a place lies, and what it remembers: earlier visits, and what was found there and is not put right yet."""

from dataclasses import dataclass

from inspector.db.store import Store
from inspector.records import Area, Finding, Visit


@dataclass(frozen=True, slots=True)
class Memory:
    """The finalised visits to a site before this one, newest first, and their findings, the most pressing first."""

    visits: tuple[Visit, ...]
    findings: tuple[Finding, ...]


def memory(store: Store, site: str, except_visit: str) -> Memory:
    """What is known of a site besides one visit. Drafts are nobody's knowledge yet and are left out."""
    visits = [it for it in store.find(Visit, site=site) if it.id != except_visit and it.finalised is not None]
    told = {it.id for it in visits}
    findings = [it for it in store.find(Finding, site=site) if it.visit in told]
    return Memory(
        visits=tuple(sorted(visits, key=lambda it: it.started, reverse=True)),
        findings=tuple(sorted(findings, key=lambda it: (it.due or "9999", -it.severity, it.id))),
    )


def area_path(store: Store, area: str) -> list[Area]:
    """The areas from the county down to this one."""
    path: list[Area] = []
    above: str | None = area
    while above is not None and len(path) < 10:  # a stranger's package might tie a ring
        path.insert(0, store.get(Area, above))
        above = path[0].parent
    return path
