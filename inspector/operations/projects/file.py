"""One project's file as a whole: everything entered of it, the visits to its assets and what they found."""

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from inspector import clock
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.projects.kept import Tables, tables
from inspector.operations.projects.listing import Summed, summed
from inspector.operations.rectification.living import living
from inspector.records import Project, Site, Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectFile:
    """A project's file. `findings` are those at the sites of its assets that are not at an end, by site."""

    summed: Summed
    known: Tables
    sites: dict[str, Site]  # of its assets
    visits: tuple[Visit, ...]  # finalised ones to those sites, the newest first
    findings: dict[str, tuple[str, ...]]

    @property
    def project(self) -> Project:
        """The project itself."""
        return self.summed.project


def opened(store: Store, project: str, today: str) -> ProjectFile:
    """The file of a project on a day. Raises Fault GONE."""
    held = store.get(Project, project)
    if held.deleted:
        raise Fault(Kind.GONE, record="project", id=project)
    known = tables(store)
    (found,) = summed(store, [held], today, known)
    at = [it.asset.site for it in found.assets]
    visits = [it for it in store.many(Visit, "site", at) if it.finalised]
    return ProjectFile(
        summed=found,
        known=known,
        sites={it.id: it for it in store.many(Site, "id", at)},
        visits=tuple(sorted(visits, key=lambda it: (clock.in_time(it.started), it.id), reverse=True)),
        findings=findings_at(store, at),
    )


def findings_at(store: Store, sites: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Site → its findings that are not at an end, the oldest first."""
    wanted = json.dumps(sorted(set(sites)))
    alive = living(store, "f.site IN (SELECT value FROM json_each(?))", wanted)
    at = dict(
        store.rows("SELECT id, site FROM finding WHERE id IN (SELECT value FROM json_each(?))", json.dumps(alive))
    )
    found: defaultdict[str, list[str]] = defaultdict(list)
    for it in alive:
        found[at[it]].append(it)
    return {site: tuple(it) for site, it in found.items()}
