"""档案: which of the documents a project's file holds, which it lacks, which do not apply or are not due yet."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from inspector.acts import Act
from inspector.db.store import Store
from inspector.operations.projects.entering import entered, living
from inspector.operations.projects.kept import Document, Tables, tables
from inspector.records import Project, ProjectDocument

STATES = ("present", "missing", "not_applicable")


class Filing(StrEnum):
    """How it stands with one kind of document."""

    PRESENT = "present"
    MISSING = "missing"
    NOT_APPLICABLE = "not_applicable"
    UNSEEN = "unseen"  # wanted by now, and nobody said whether it is there
    LATER = "later"  # not wanted before the project has come further


@dataclass(frozen=True, slots=True)
class Filed:
    """One line of the checklist of a file; `held` is what was entered last."""

    kind: str
    document: Document | None  # None: a kind the table does not have any more
    filing: Filing
    held: ProjectDocument | None

    def titled(self, language: str) -> str:
        """What the document is called."""
        return self.document.titled(language) if self.document is not None else self.kind

    @property
    def lacking(self) -> bool:
        """Whether it ought to be there and is not known to be."""
        return self.filing in {Filing.MISSING, Filing.UNSEEN}


def filed(project: Project, held: Iterable[ProjectDocument], known: Tables) -> tuple[Filed, ...]:
    """The checklist of a file, in the order of the table; of several entries for a kind the newest counts."""
    newest: dict[str, ProjectDocument] = {}
    for it in sorted(held, key=lambda it: it.id):
        newest[it.kind] = it
    come = known.rank(project.state)
    lines = [
        Filed(name, it, _filing(newest.get(name), wanted=come >= known.rank(it.wanted_from)), newest.get(name))
        for name, it in known.documents.items()
    ]
    lines += [
        Filed(name, None, _filing(it, wanted=True), it) for name, it in newest.items() if name not in known.documents
    ]
    return tuple(lines)


def file(store: Store, project: str, entries: Mapping[str, Mapping[str, Any]]) -> None:
    """Enter documents by kind: their `state`, and `number`, `day`, `pages`, `note` where known; one operation.

    A `state` of None takes the entry back. Raises Fault GONE, BAD_VALUE, IDENTITY_NUMBER.
    """
    living(store, Project, project)
    kinds = tables(store).documents
    held: dict[str, ProjectDocument] = {}
    for it in sorted(store.find(ProjectDocument, project=project), key=lambda it: it.id):
        held[it.kind] = it
    found = {
        kind: entered({"kind": kind, **values}, {"kind": {*kinds, *held}, "state": STATES})
        for kind, values in entries.items()
    }
    with store.operation(Act.FILE_DOCUMENTS, joins=_alone(held, entries)) as edit:
        for kind, values in found.items():
            before = held.get(kind)
            if "state" in values and values["state"] is None:
                if before is not None:
                    edit.delete(ProjectDocument, before.id)
            elif before is not None:
                edit.change(ProjectDocument, before.id, **values)
            else:
                empty = dict.fromkeys(("number", "day", "pages", "note"))
                edit.create(ProjectDocument, project=project, **{"state": "present"} | empty | values)


def _filing(held: ProjectDocument | None, *, wanted: bool) -> Filing:
    if held is not None and held.state in STATES:
        return Filing(held.state)
    return Filing.UNSEEN if wanted else Filing.LATER


def _alone(held: Mapping[str, ProjectDocument], entries: Mapping[str, Any]) -> str | None:
    """The record whose fields somebody is typing in."""
    found = [held[it].id for it in entries if it in held]
    return found[0] if len(found) == len(entries) == 1 else None
