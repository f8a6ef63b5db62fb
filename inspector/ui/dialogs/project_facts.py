"""The dialogs of a project's file: the project, a document, a quantity, a line of a monthly list, its close-out."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from inspector import clock, i18n
from inspector.db import areas
from inspector.db.store import Store
from inspector.i18n import translate
from inspector.i18n.words_of_projects import FILINGS, LISTS, said
from inspector.operations.projects import documents, keeping, lists, quantities
from inspector.operations.projects.documents import Filed
from inspector.operations.projects.kept import Tables, Word, tables
from inspector.records import Project, ProjectLine, Quantity
from inspector.ui.dialogs.project_fields import Asked, Options, RecordDialog
from inspector.ui.session import Session

Then = Callable[[Any], None]


def places_of(store: Store) -> Options:
    """Areas from the county down, as (words, id)."""
    rows = store.rows(
        "SELECT id, name FROM area WHERE NOT deleted AND until IS NULL"
        " AND level NOT IN ('province', 'prefecture', 'ten', 'grid') ORDER BY code"
    )
    return [("".join(areas.names_within(store.connection, id_)) or str(name), id_) for id_, name in rows]


def units_of(store: Store) -> Options:
    """Units as (name, id)."""
    return [(str(name), id_) for id_, name in store.rows("SELECT id, name FROM unit WHERE NOT deleted ORDER BY name")]


def worded(words: Mapping[str, Word]) -> Options:
    """The rows of a list of words as (title, name)."""
    return [(it.titled(i18n.language()), name) for name, it in words.items()]


def edit_project(parent: QWidget, session: Session, project: Project | None, then: Then | None = None) -> None:
    """Open the dialog of a project, a new one for None, once the lists to choose from are read."""

    def show(found: tuple[Options, Options, Tables]) -> None:
        places, units, known = found
        rows = [
            [Asked("name", translate("ProjectFacts", "Name"), required=True)],
            [
                Asked("number", translate("ProjectFacts", "Number")),
                Asked("kind", translate("ProjectFacts", "Kind"), "choice", worded(known.kinds)),
                Asked("state", translate("ProjectFacts", "State"), "choice", worded(known.states), required=True),
            ],
            [
                Asked("area", translate("ProjectFacts", "Place"), "pick", places, required=True),
                Asked("unit", translate("ProjectFacts", "Carried out by"), "pick", units),
            ],
            [
                Asked("year", translate("ProjectFacts", "Year"), "whole"),
                Asked("funds", translate("ProjectFacts", "Source of funds")),
                Asked("budget", translate("ProjectFacts", "Budget (10,000 yuan)"), "amount"),
            ],
            [
                Asked("approved", translate("ProjectFacts", "Approved by document")),
                Asked("starts", translate("ProjectFacts", "Starts"), "day"),
                Asked("ends", translate("ProjectFacts", "To be completed"), "day"),
            ],
            [
                Asked("goal", translate("ProjectFacts", "Performance target"), "long"),
                Asked("note", translate("ProjectFacts", "Note"), "long"),
            ],
        ]
        values = {it: getattr(project, it) for it in _PROJECT} if project else {"year": clock.today().year}

        def write(store: Store, given: dict[str, Any]) -> str:
            if project is None:
                return keeping.add(store, **given)
            keeping.change(store, project.id, **given)
            return project.id

        title = (
            translate("ProjectFacts", "Change the project") if project else translate("ProjectFacts", "Enter a project")
        )
        RecordDialog(
            parent,
            session,
            title,
            translate("ProjectFacts", "Save"),
            rows,
            values,
            write,
            name="project_facts",
            wide=680,
            then=then,
        ).show_over()

    session.ask(parent, lambda store: (places_of(store), units_of(store), tables(store)), show)


_PROJECT = (
    "name",
    "number",
    "kind",
    "state",
    "area",
    "unit",
    "year",
    "funds",
    "budget",
    "approved",
    "starts",
    "ends",
    "goal",
    "note",
)


def edit_document(parent: QWidget, session: Session, project: str, it: Filed) -> None:
    """Open the dialog of one document of a file."""
    held = it.held
    states = [(said(FILINGS, name), name) for name in documents.STATES]
    rows = [
        [Asked("state", translate("ProjectFacts", "Is it there?"), "choice", states)],
        [
            Asked("number", translate("ProjectFacts", "Number of the document")),
            Asked("day", translate("ProjectFacts", "Of the day"), "day"),
            Asked("pages", translate("ProjectFacts", "Pages"), "whole"),
        ],
        [Asked("note", translate("ProjectFacts", "Note"))],
    ]
    values = {name: getattr(held, name) for name in ("state", "number", "day", "pages", "note")} if held else {}
    RecordDialog(
        parent,
        session,
        it.titled(i18n.language()),
        translate("ProjectFacts", "Save"),
        rows,
        values or {"state": "present"},
        lambda store, given: documents.file(store, project, {it.kind: given}),
        name="project_document",
    ).show_over()


def edit_quantity(parent: QWidget, session: Session, project: str, held: Quantity | None) -> None:
    """Open the dialog of a quantity, a new one for None."""
    rows = [
        [
            Asked("text", translate("ProjectFacts", "What is built or bought"), required=True),
            Asked("measure", translate("ProjectFacts", "Unit"), required=True),
        ],
        [
            Asked("planned", translate("ProjectFacts", "Approved"), "amount", required=True),
            Asked("actual", translate("ProjectFacts", "On site"), "amount"),
            Asked("checked", translate("ProjectFacts", "Counted on"), "day"),
        ],
        [Asked("note", translate("ProjectFacts", "Note"))],
    ]
    names = ("text", "measure", "planned", "actual", "checked", "note")
    values = {it: getattr(held, it) for it in names} if held else {}

    def write(store: Store, given: dict[str, Any]) -> Any:
        return quantities.change(store, held.id, **given) if held else quantities.add(store, project, **given)

    title = translate("ProjectFacts", "Change the quantity") if held else translate("ProjectFacts", "Enter a quantity")
    RecordDialog(
        parent, session, title, translate("ProjectFacts", "Save"), rows, values, write, name="project_quantity"
    ).show_over()


def edit_line(parent: QWidget, session: Session, project: str, which: str, held: ProjectLine | None) -> None:
    """Open the dialog of a line of the list `which`, a new one for None."""
    unit = (
        translate("ProjectFacts", " (10,000 yuan)")
        if which == "payment"
        else translate("ProjectFacts", " (% of the whole)")
    )
    rows = [
        [
            Asked("month", translate("ProjectFacts", "Month"), "month", required=True),
            Asked("due", translate("ProjectFacts", "To be done by"), "day"),
        ],
        [Asked("text", translate("ProjectFacts", "What"), required=True)],
        [
            Asked("planned", translate("ProjectFacts", "Planned") + unit, "amount"),
            Asked("actual", translate("ProjectFacts", "Done") + unit, "amount"),
        ],
        [
            Asked("document", translate("ProjectFacts", "Voucher")),
            Asked("closed", translate("ProjectFacts", "Closed on"), "day"),
        ],
        [Asked("note", translate("ProjectFacts", "Note"))],
    ]
    names = ("month", "due", "text", "planned", "actual", "document", "closed", "note")
    values = {it: getattr(held, it) for it in names} if held else {"month": clock.today().isoformat()[:7]}

    def write(store: Store, given: dict[str, Any]) -> Any:
        if held is not None:
            return lists.change(store, held.id, **given)
        return lists.add(store, project, list=which, **given)

    RecordDialog(
        parent, session, said(LISTS, which), translate("ProjectFacts", "Save"), rows, values, write, name="project_line"
    ).show_over()


def close_lines(parent: QWidget, session: Session, lines: list[str]) -> None:
    """Ask as of when, and by which voucher, lines are closed."""
    rows = [
        [
            Asked("day", translate("ProjectFacts", "Done on"), "day", required=True),
            Asked("document", translate("ProjectFacts", "Voucher")),
        ]
    ]

    def write(store: Store, given: dict[str, Any]) -> None:
        lists.close(store, lines, given["day"], given["document"])

    RecordDialog(
        parent,
        session,
        translate("ProjectFacts", "Close lines: {count}").format(count=len(lines)),
        translate("ProjectFacts", "Close"),
        rows,
        {"day": clock.today().isoformat()},
        write,
        name="close_lines",
        wide=460,
    ).show_over()
