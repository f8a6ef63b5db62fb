"""Projects, their files and assets written into a workbook that can be taken in again."""

from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

from inspector.db.store import Store
from inspector.operations.projects.kept import Tables, Word, tables
from inspector.operations.projects.listing import Lack, Placed, ProjectFilter, Summed, all_assets, projects
from inspector.operations.projects.look_back import LookBack
from inspector.records import Area, Project
from inspector.sheet.columns_of_projects import PROJECT_SHEETS
from inspector.sheet.looked_back import LACKS, TOGETHER, write_look_back
from inspector.sheet.projects import write_projects
from inspector.sheet.refused import Value

_Row = dict[str, Value]


def export(
    store: Store, path: Path, wanted: ProjectFilter, today: str, *, language: str = "zh", kind: str = "projects"
) -> int:
    """Write the projects that fit with all their files hold, as CSV only the sheet of `kind`; how many rows.

    Raises Fault as `safe_write`.
    """
    known = tables(store)
    found = projects(store, wanted, today)
    places = {it.id: it.code for it in store.find(Area)}
    names = {it.project.id: it.project.number or it.project.name for it in found}
    left = [it for it in all_assets(store, today) if it.held.asset.project in names]
    if wanted == ProjectFilter():  # all of them, those no project is known of too
        left = all_assets(store, today)
    rows = {
        "projects": [_project(it, known, places, language) for it in found],
        "documents": [row for it in found for row in _documents(it, names, language)],
        "quantities": [row for it in found for row in _quantities(it.project, it, names)],
        "lines": [row for it in found for row in _lines(it, names, language)],
        "assets": [_asset(it, known, names, places, language) for it in left],
    }  # fmt: skip
    if path.suffix.lower() == ".csv":
        rows = {kind: rows[kind]}
    return write_projects(path, rows, language=language)


def export_assets(
    store: Store, path: Path, today: str, *, text: str = "", area: str = "", state: str = "", category: str = "",
    language: str = "zh",
) -> int:  # fmt: skip
    """Write the assets that fit as `listing.all_assets`, and nothing else; how many. Raises Fault as `safe_write`."""
    left = all_assets(store, today, text=text, area=area, state=state, category=category)
    names = {it.id: it.number or it.name for it in store.find(Project)}
    places = {it.id: it.code for it in store.find(Area)}
    known = tables(store)
    return write_projects(
        path, {"assets": [_asset(it, known, names, places, language) for it in left]}, language=language
    )


def export_look_back(path: Path, found: LookBack, *, language: str = "zh") -> int:
    """Write a look back as a workbook; how many projects it tells of. Raises Fault as `safe_write`."""
    english = int(language != "zh")
    years = [
        (it.year or TOGETHER[english], len(it.projects), _float(it.budget), _float(it.paid), _float(it.share),
         it.complete, *(len(it.lacks[lack]) for lack in Lack), it.assets, it.working, it.idle, it.unseen, it.findings)
        for it in (*found.years, found.whole)
    ]  # fmt: skip
    rows = [
        (it.project.year, it.project.number, it.project.name, it.place, it.unit, _float(it.paid.budget),
         _float(it.paid.paid), _float(it.paid.share),
         "、".join(LACKS[lack][english] for lack in Lack if lack in it.lacks),
         "、".join(one.titled(language) for one in it.lacking))
        for it in found.projects
    ]  # fmt: skip
    write_look_back(path, years, rows, language=language)
    return len(rows)


def _float(amount: Decimal | None) -> float | None:
    return None if amount is None else float(amount)


def _project(it: Summed, known: Tables, places: dict[str, str], language: str) -> _Row:
    held = it.project
    return {
        "number": held.number, "name": held.name, "kind": _word(known.kinds.get(held.kind or ""), held.kind, language),
        "place": places.get(held.area), "unit": it.unit or None, "year": held.year, "funds": held.funds,
        "budget": held.budget, "approved": held.approved, "starts": held.starts, "ends": held.ends,
        "state": _word(known.states.get(held.state), held.state, language), "goal": held.goal, "note": held.note,
    }  # fmt: skip


def _documents(it: Summed, names: dict[str, str], language: str) -> Iterable[_Row]:
    for one in it.files:
        if (held := one.held) is not None:
            yield {
                "project": names[it.project.id], "kind": one.titled(language),
                "state": _cell("documents", "state", held.state, language), "number": held.number, "day": held.day,
                "pages": held.pages, "note": held.note,
            }  # fmt: skip


def _quantities(project: Project, it: Summed, names: dict[str, str]) -> Iterable[_Row]:
    for one in it.measured:
        held = one.quantity
        yield {
            "project": names[project.id], "text": held.text, "measure": held.measure, "planned": held.planned,
            "actual": held.actual, "checked": held.checked, "note": held.note,
        }  # fmt: skip


def _lines(it: Summed, names: dict[str, str], language: str) -> Iterable[_Row]:
    for one in (*it.progress.lines, *it.payments.lines):
        held = one.line
        yield {
            "project": names[it.project.id], "list": _cell("lines", "list", held.list, language), "month": held.month,
            "text": held.text, "planned": held.planned, "actual": held.actual, "due": held.due, "closed": held.closed,
            "document": held.document, "note": held.note,
        }  # fmt: skip


def _asset(it: Placed, known: Tables, names: dict[str, str], places: dict[str, str], language: str) -> _Row:
    held, last = it.held.asset, it.held.last
    row: _Row = {
        "code": it.site.code, "name": it.site.name, "place": places.get(it.site.area),
        "project": names.get(held.project or "", it.project) or None, "number": held.number,
        "category": _cell("assets", "category", held.category, language), "value": held.value, "built": held.built,
        "funds": held.funds, "owner": held.owner, "handed_over": held.handed_over, "note": held.note,
    }  # fmt: skip
    if last is not None:
        marks = ("registered", "rules", "keeper", "effect")
        row |= {
            "day": last.day, **{name: _cell("assets", name, getattr(last, name), language) for name in marks},
            "state": _word(known.asset_states.get(last.state or ""), last.state, language),
            "idle_reason": _word(known.reasons.get(last.idle_reason or ""), last.idle_reason, language),
            "plan": last.plan, "due": last.due,
        }  # fmt: skip
    return row


def _word(found: Word | None, name: str | None, language: str) -> str | None:
    return found.titled(language) if found is not None else name


def _cell(kind: str, field: str, value: str | None, language: str) -> str | None:
    """What the column writes for a value: the first word it knows for it in that language."""
    column = next(it for it in PROJECT_SHEETS[kind][2] if it.field == field)
    words = (column.words or {}).get(value or "")
    return words[language != "zh"] if words else value
