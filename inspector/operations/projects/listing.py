"""Projects and assets as they are listed: searched, filtered, each with what its file comes to."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from inspector.db import areas
from inspector.db.store import Store
from inspector.operations.projects import assets, documents, lists, payments, quantities
from inspector.operations.projects.kept import Tables, tables
from inspector.records import Asset, AssetCheck, Project, ProjectDocument, ProjectLine, Quantity, Record, Site

R = TypeVar("R", bound=Record)


class Lack(StrEnum):
    """What projects are looked for by."""

    DOCUMENTS = "documents"  # the file lacks some
    DEVIATION = "deviation"  # a quantity differs from its plan
    BEHIND = "behind"  # less was paid than the stage asks for
    MONTHS = "months"  # a month without its list
    LATE_LINES = "late_lines"  # a line that should be closed by now
    IDLE = "idle"  # an asset out of use


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectFilter:
    """Which projects; what is empty does not matter. `area` is a code or what it begins with."""

    text: str = ""
    area: str = ""
    kind: str = ""
    state: str = ""
    funds: str = ""
    year_from: int | None = None
    year_to: int | None = None
    lack: Lack | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Summed:
    """A project with what its file comes to on a day."""

    project: Project
    place: str  # town and village
    unit: str
    files: tuple[documents.Filed, ...]
    measured: tuple[quantities.Measured, ...]
    paid: payments.Paid
    progress: lists.Months
    payments: lists.Months
    assets: tuple[assets.Held, ...]

    @property
    def lacking(self) -> tuple[documents.Filed, ...]:
        """The documents its file lacks."""
        return tuple(it for it in self.files if it.lacking)

    @property
    def lacks(self) -> frozenset[Lack]:
        """All there is to mend."""
        both = (self.progress, self.payments)
        said = {
            Lack.DOCUMENTS: bool(self.lacking),
            Lack.DEVIATION: any(it.differs for it in self.measured),
            Lack.BEHIND: self.paid.paying is payments.Paying.BEHIND,
            Lack.MONTHS: any(it.lacking for it in both),
            Lack.LATE_LINES: any(it.late for it in both),
            Lack.IDLE: any(it.state is not None and it.state.idle for it in self.assets),
        }
        return frozenset(it for it, holds in said.items() if holds)


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """An asset in a list of assets."""

    held: assets.Held
    site: Site
    place: str
    project: str  # its name, '' for none


def projects(store: Store, wanted: ProjectFilter, today: str) -> list[Summed]:
    """The projects that fit, by year (the newest first) and name."""
    listed = summed(store, _matching(store, wanted), today)
    return [it for it in listed if wanted.lack is None or wanted.lack in it.lacks]


def summed(store: Store, found: Iterable[Project], today: str, known: Tables | None = None) -> list[Summed]:
    """These projects with what their files come to; all that belongs to them read by few statements."""
    several = list(found)
    known, on = known or tables(store), date.fromisoformat(today)
    ids = [it.id for it in several]
    filed = _by(store.many(ProjectDocument, "project", ids), "project")
    counted = _by(store.many(Quantity, "project", ids), "project")
    lines = _by(store.many(ProjectLine, "project", ids), "project")
    left = _by(store.many(Asset, "project", ids), "project")
    checks = _by(store.many(AssetCheck, "asset", [it.id for some in left.values() for it in some]), "asset")
    places = areas.levels_of(store.connection, {it.area for it in several})
    codes = dict(store.rows("SELECT id, code FROM area"))
    units = dict(store.rows("SELECT id, name FROM unit"))
    return [
        Summed(
            project=it,
            place=_place(places[it.area]),
            unit=units.get(it.unit or "", ""),
            files=documents.filed(it, filed[it.id], known),
            measured=quantities.measured(counted[it.id], known, region=codes.get(it.area, ""), on=on),
            paid=payments.paid(it, lines[it.id], known, region=codes.get(it.area, ""), on=on),
            progress=lists.months(it, lines[it.id], known, "progress", on),
            payments=lists.months(it, lines[it.id], known, "payment", on),
            assets=tuple(assets.held(one, checks[one.id], known, today) for one in left[it.id]),
        )
        for it in several
    ]


def all_assets(
    store: Store, today: str, *, text: str = "", area: str = "", state: str = "", category: str = ""
) -> list[Placed]:
    """The assets that fit, by the code of their site; `state` `unseen` are those nobody said anything of."""
    known = tables(store)
    held = [it for it in store.find(Asset) if not category or it.category == category]
    sites = {it.id: it for it in store.many(Site, "id", [it.site for it in held])}
    names = {it.id: it for it in store.many(Project, "id", [it.project for it in held if it.project])}
    checks = _by(store.many(AssetCheck, "asset", [it.id for it in held]), "asset")
    places = areas.levels_of(store.connection, {it.area for it in sites.values()})
    inside = _inside(store, area)
    found = []
    for it in held:
        site, project = sites.get(it.site), names.get(it.project or "")
        if site is None or (inside is not None and site.area not in inside):
            continue
        stands = assets.held(it, checks[it.id], known, today)
        now = stands.last.state if stands.last is not None else None
        if state and state != (now or "unseen"):
            continue
        name = project.name if project is not None else ""
        if _says(text, site.name, site.code, it.number, name, places[site.area].get("village")):
            found.append(Placed(held=stands, site=site, place=_place(places[site.area]), project=name))
    return sorted(found, key=lambda it: (it.site.code, it.held.asset.id))


def _matching(store: Store, wanted: ProjectFilter) -> list[Project]:
    inside = _inside(store, wanted.area)
    names = dict(store.rows("SELECT id, name FROM unit"))
    found = []
    for it in store.find(Project):
        years = (wanted.year_from, wanted.year_to)
        if inside is not None and it.area not in inside:
            continue
        if (wanted.kind and it.kind != wanted.kind) or (wanted.state and it.state != wanted.state):
            continue
        if wanted.funds and it.funds != wanted.funds:
            continue
        if any(years) and (it.year is None or not (years[0] or 0) <= it.year <= (years[1] or 9999)):
            continue
        if _says(wanted.text, it.name, it.number, it.approved, it.funds, names.get(it.unit or "")):
            found.append(it)
    return sorted(found, key=lambda it: (-(it.year or 0), it.name, it.id))


def _inside(store: Store, code: str) -> set[str] | None:
    """The areas in one of that code; None for everywhere."""
    if not code:
        return None
    return {row[0] for row in store.connection.execute(areas.BELOW, areas.bounds(code))}


def _says(text: str, *said: str | None) -> bool:
    wanted = text.casefold().split()
    whole = " ".join(it for it in said if it).casefold()
    return all(it in whole for it in wanted)


def _place(levels: Mapping[str, str]) -> str:
    return "".join(levels[it] for it in ("town", "village") if it in levels) or next(iter([*levels.values()][-1:]), "")


def _by(rows: Iterable[R], column: str) -> defaultdict[str, list[R]]:
    found: defaultdict[str, list[R]] = defaultdict(list)
    for it in rows:
        found[getattr(it, column)].append(it)
    return found
