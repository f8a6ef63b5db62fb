"""The checklists of a store: taking one in, publishing, retiring, and moving an open draft to another version.

A version is a draft until it is published; from then on it never changes, and visits may use it until it is retired.
A visit stays on the version it began with unless somebody moves its draft.
"""

import json
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inspector import child, clock
from inspector.acts import Act
from inspector.checklist import intake
from inspector.checklist.comparing import Difference, differences
from inspector.checklist.form import Form, is_open, name_of
from inspector.checklist.judging import answer_fault, defaults
from inspector.checklist.reading.exporting import to_workbook
from inspector.checklist.reading.files import is_list_file
from inspector.checklist.standing import Standing
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.case import form_of, read_case
from inspector.operations.following import give, let_findings_follow
from inspector.operations.visit import draft
from inspector.records import Checklist, Visit
from inspector.safe_write import write_bytes


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What came of taking a form in: its record (None: it cannot be used), and everything the reader has to say.

    `known`: the very same version was here before, and nothing was written.
    """

    checklist: str | None
    told: dict[str, Any]
    known: bool = False


@dataclass(frozen=True, slots=True)
class Move:
    """What moving a draft to another version means for what was answered. Keys are in the order of the forms."""

    kept: tuple[str, ...]
    dropped: tuple[str, ...]  # answered, and not asked by the other version at all
    unfitting: tuple[str, ...]  # answered with what the other version does not take
    added: tuple[str, ...]  # asked there and not here


def take_in(store: Store, path: Path, *, cancelled: Callable[[], bool] | None = None) -> TakenIn:
    """Take a stranger's form in as an unpublished version; the one of the same form and version is replaced by it.

    Raises Fault VERSION_TAKEN (form, version) where that version is published and says something else; as `child.run`.
    """
    with tempfile.TemporaryDirectory() as folder:
        told = child.run("intake", {"path": str(path), "to": folder}, cancelled=cancelled)
        if not told["usable"]:
            return TakenIn(None, told)
        values: dict[str, Any] = {
            "form": told["form_id"],
            "version": told["version"],
            "title": _title(told["title"], "zh"),
            "title_en": told["title"].get("en"),
            "definition": (Path(folder) / intake.DEFINITION).read_text(encoding="utf-8"),
            "lists": _lists((Path(folder) / intake.LISTS).read_text(encoding="utf-8")),
        }
    here = store.find(Checklist, form=values["form"], version=values["version"])
    same = [it for it in here if all(getattr(it, name) == value for name, value in values.items())]
    if same:
        return TakenIn(same[0].id, told, known=True)
    if any(it.published for it in here):
        raise Fault(Kind.VERSION_TAKEN, form=values["form"], version=values["version"])
    with store.operation(Act.IMPORT_CHECKLIST) as edit:
        if here:
            edit.change(Checklist, here[0].id, **values)
            return TakenIn(here[0].id, told)
        return TakenIn(edit.create(Checklist, **values), told)


def publish(store: Store, checklist: str) -> None:
    """Let visits use a version, a retired one again; from its first publishing on it never changes."""
    found = living(store, checklist)
    if found.published is None or found.retired is not None:
        with store.operation(Act.PUBLISH_CHECKLIST) as edit:
            edit.change(Checklist, checklist, published=found.published or clock.written(store.now()), retired=None)


def retire(store: Store, checklist: str) -> None:
    """Let no new visit use a published version; those begun with it go on. Raises Fault NOT_PUBLISHED."""
    found = living(store, checklist)
    if found.published is None:
        raise Fault(Kind.NOT_PUBLISHED, title=found.title, version=found.version)
    if found.retired is None:
        with store.operation(Act.RETIRE_CHECKLIST) as edit:
            edit.change(Checklist, checklist, retired=clock.written(store.now()))


def delete(store: Store, checklist: str) -> None:
    """Delete a version that was never published. Raises Fault PUBLISHED."""
    found = living(store, checklist)
    if found.published is not None:
        raise Fault(Kind.PUBLISHED, title=found.title, version=found.version)
    with store.operation(Act.DELETE_CHECKLIST) as edit:
        edit.delete(Checklist, checklist)


def export(store: Store, checklist: str, path: Path) -> list[Path]:
    """Write a version as `.xlsx`, or as Markdown tables, which `take_in` and pyxform read; the files written.

    The CSV files it chooses from stand beside it under their names; a file of somebody else's there is never replaced.
    What a merge brought under another name than that of a CSV file is not written: no reader would look for it.
    Raises Fault EXISTS, USAGE (message: the ending) and as `safe_write`.
    """
    found = living(store, checklist)
    if path.suffix.lower() not in {".xlsx", ".md"}:
        raise Fault(Kind.USAGE, message=path.name)
    lists = {
        path.parent / name: text.encode()
        for name, text in json.loads(found.lists or "{}").items()
        if is_list_file(name)
    }
    for beside, content in lists.items():
        if beside.exists() and beside.read_bytes() != content:
            raise Fault(Kind.EXISTS, path=str(beside))
    written = found.definition.encode() if path.suffix.lower() == ".md" else to_workbook(found.definition)
    write_bytes(path, written)
    for beside, content in lists.items():
        if not beside.exists():
            write_bytes(beside, content, replace=False)
    return [path, *lists]


def living(store: Store, checklist: str) -> Checklist:
    """A version that is not deleted; raises Fault GONE."""
    found = store.get(Checklist, checklist)
    if found.deleted:
        raise Fault(Kind.GONE, record="checklist", id=checklist)
    return found


def difference(store: Store, older: str, newer: str) -> tuple[Difference, ...]:
    """What differs between two versions."""
    return differences(form_of(living(store, older)), form_of(living(store, newer)))


def plan_move(store: Store, visit: str, checklist: str) -> Move:
    """What moving a draft to another version would mean. Raises Fault as `move`."""
    return _plan(store, visit, checklist)[0]


def move(store: Store, visit: str, checklist: str) -> Move:
    """Move a draft to another published version of its checklist; findings follow the other version's rules.

    What was answered stays: an answer the other version does not ask or take is kept and does not count.
    Raises Fault FINALISED, GONE, NOT_PUBLISHED, OTHER_FORM (title).
    """
    plan, after = _plan(store, visit, checklist)
    case = read_case(store, visit)
    if case.checklist.id != checklist:
        with store.operation(Act.MOVE_DRAFT) as edit:
            edit.change(Visit, visit, checklist=checklist)
            let_findings_follow(store, edit, case, after)
            moved = read_case(store, visit)
            give(store, edit, moved, defaults(moved.standing))
    return plan


def _plan(store: Store, visit: str, checklist: str) -> tuple[Move, Standing]:
    case = draft(store, visit)
    target = living(store, checklist)
    if target.form != case.checklist.form:
        raise Fault(Kind.OTHER_FORM, title=target.title)
    if target.published is None:
        raise Fault(Kind.NOT_PUBLISHED, title=target.title, version=target.version)
    form = form_of(target)
    after = Standing(form, case.situation)
    asked = {it.key: it for it in after.entries}
    instances = _repeats(form)
    given = [key for key, value in case.situation.answers.items() if not is_open(value)]
    fits = {
        key
        for key in given
        if name_of(key) in instances
        or (key in asked and answer_fault(after, asked[key], case.situation.answers[key]) is None)
    }
    before = {it.key for it in case.standing.entries}
    return (
        Move(
            kept=tuple(key for key in given if key in fits),
            dropped=tuple(key for key in given if key not in asked and key not in fits),
            unfitting=tuple(key for key in given if key in asked and key not in fits),
            added=tuple(key for key, it in asked.items() if it.question.asked and key not in before),
        ),
        after,
    )


def _repeats(form: Form) -> frozenset[str]:
    return frozenset(it.name for it in form.groups if it.repeats)


def _title(titles: dict[str, str], language: str) -> str:
    return titles.get(language) or titles.get("") or next(iter(titles.values()), "")


def _lists(written: str) -> str | None:
    return written if json.loads(written) else None
