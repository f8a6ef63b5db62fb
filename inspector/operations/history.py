"""Undo, redo, and who changed what: the history of a record as its changes tell it."""

from dataclasses import dataclass
from typing import Any

from inspector.acts import Act
from inspector.db import undo as undoing
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.papers.standing import refuse_served, refuse_unvoiding
from inspector.operations.rectification.plan import PLANNED
from inspector.operations.rectification.undoing import refuse_built_upon, refuse_steps_of_visit
from inspector.paper.masking import PRIVATE_KINDS, masked_name
from inspector.records import Checklist
from inspector.tables.kinds import TABLES


@dataclass(frozen=True, slots=True)
class Entry:
    """One field of one operation; `field` '' is the making of the record."""

    operation: str
    name: str
    at: str
    person: str
    device: str
    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Step:
    """An operation: its name, and what it was about (a place, a question), or how many findings it numbered."""

    operation: str
    name: str
    subject: str
    findings: int = 0


@dataclass(frozen=True, slots=True)
class Steps:
    """What the two keys would do now."""

    undo: Step | None
    redo: Step | None


def steps(store: Store, language: str) -> Steps:
    """What undo and redo would do now."""
    back, forth = undoing.next_undo(store), undoing.next_redo(store)
    return Steps(
        undo=describe(store, _root(store, back), language) if back else None,
        redo=describe(store, _root(store, forth), language) if forth else None,
    )


def describe(store: Store, operation: str, language: str) -> Step:
    """An operation in the words a person knows it by; a question by its code and the beginning of its label.

    A householder is masked: the status line is read over the shoulder. Where a question is named its checklist is
    read: slow the first time.
    """
    name = str(store.one("SELECT name FROM operation WHERE id = ?", operation))
    if name == Act.NUMBER_FINDINGS:
        numbered = "SELECT count(DISTINCT row) FROM change WHERE operation = ? AND kind = 'finding'"
        return Step(operation, name, "", findings=int(store.one(numbered, operation)))
    if (many := _findings(store, operation)) > 1 and name in _OF_THE_LEDGER:
        return Step(operation, name, "", findings=many)
    if name == Act.CHANGE_TABLE:
        table = TABLES.get(store.one("SELECT name FROM reference_table WHERE made = ?", operation))
        return Step(operation, name, table.titled(language) if table is not None else "")
    whole = "SELECT 1 FROM change WHERE operation = ? AND kind = 'visit' AND field = 'deleted'"
    kinds = ("visit",) if store.one(whole, operation) is not None else tuple(_SUBJECTS)  # a draft goes with all in it
    for kind in kinds:
        question, visit, otherwise, kind_of_site = _SUBJECTS[kind]
        found = store.rows(
            f"""SELECT {question}, {visit}, {otherwise}, {kind_of_site} FROM {kind} AS r WHERE r.id IN (
                  SELECT row FROM change WHERE operation = ?1 AND kind = '{kind}'
                  UNION ALL SELECT id FROM {kind} WHERE made = ?1) LIMIT 1""",
            operation,
        )
        for asked, at, text, of_site in found:
            called = masked_name(text) if text and of_site in PRIVATE_KINDS else text
            subject = _asked(store, at, asked, language, section=name == Act.REST_IS_FINE) if asked else called
            if subject:
                return Step(operation, name, str(subject))
    return Step(operation, name, "")


def _findings(store: Store, operation: str) -> int:
    """How many findings an operation took steps of, or changed."""
    return int(
        store.one(
            """SELECT count(*) FROM (SELECT finding FROM step WHERE made = ?1
                 UNION SELECT row FROM change WHERE operation = ?1 AND kind = 'finding')""",
            operation,
        )
    )


def _asked(store: Store, visit: str, question: str, language: str, *, section: bool) -> str:
    """What a person calls a question, or its section; the code alone where the checklist does not know it."""
    from inspector.checklist.form import read_key  # noqa: PLC0415 - reading checklists is slow to import
    from inspector.operations.case import form_of  # noqa: PLC0415

    checklist = store.one("SELECT checklist FROM visit WHERE id = ?", visit)
    try:
        form = form_of(store.get(Checklist, str(checklist)))
        asked = form.question(read_key(question)[0])
    except (ValueError, KeyError, Fault):  # a package brings what it brings
        return question
    if section:
        within = next((it for it in form.sections if it.name == asked.section), None)
        return (within.label if within and within.label else form.title).in_language(language)
    label = _short(asked.label.in_language(language), _LABEL.get(language, 28))
    return f"{question} {label}".strip()


def _short(text: str, most: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


_LABEL = {"zh": 16}  # characters of a question's label beside its code; Latin letters are half as wide
_FINDING = "coalesce(number, mark) || ' ' || substr(text, 1, 12)"
_OF_PROJECT = "SELECT substr(name, 1, 20) FROM project WHERE id = r.project"
_SUBJECTS = {  # kind → question and visit of a row, what it is called where no question is, and of which kind of site
    "step": ("NULL", "NULL", f"(SELECT {_FINDING} FROM finding WHERE id = r.finding)", "NULL"),
    "answer": ("r.question", "r.visit", "NULL", "NULL"),
    "finding": ("r.question", "r.visit", "substr(r.text, 1, 12)", "NULL"),
    "photo": ("r.question", "r.visit", "r.name", "NULL"),
    "highlight": ("r.question", "r.visit", "substr(r.text, 1, 12)", "NULL"),
    "signature": (
        "NULL",
        "NULL",
        "r.name",
        """(SELECT s.kind FROM visit AS v JOIN site AS s ON s.id = v.site
            WHERE v.id = r.visit AND r.role = 'interviewee')""",
    ),
    "supplement": ("NULL", "NULL", "substr(r.text, 1, 12)", "NULL"),
    "visit": (
        "NULL",
        "NULL",
        "(SELECT name FROM site WHERE id = r.site)",
        "(SELECT kind FROM site WHERE id = r.site)",
    ),
    "paper": ("NULL", "NULL", "r.number", "NULL"),
    "site": ("NULL", "NULL", "r.name", "r.kind"),
    "resident": ("NULL", "NULL", "r.name", "'household'"),
    "campaign": ("NULL", "NULL", "r.name", "NULL"),
    "team": ("NULL", "NULL", "r.name", "NULL"),
    "area": ("NULL", "NULL", "r.name", "NULL"),
    "milestone": ("NULL", "NULL", f"(SELECT {_FINDING} FROM finding WHERE id = r.finding)", "NULL"),
    "further_unit": ("NULL", "NULL", f"(SELECT {_FINDING} FROM finding WHERE id = r.finding)", "NULL"),
    "recheck": ("NULL", "NULL", f"(SELECT {_FINDING} FROM finding WHERE id = r.finding)", "NULL"),
    "charge": ("NULL", "NULL", "(SELECT name FROM person WHERE id = r.person)", "NULL"),
    "origin": ("NULL", "NULL", "r.title", "NULL"),
    "project": ("NULL", "NULL", "substr(r.name, 1, 20)", "NULL"),
    "project_document": ("NULL", "NULL", f"({_OF_PROJECT})", "NULL"),
    "quantity": ("NULL", "NULL", "substr(r.text, 1, 12)", "NULL"),
    "project_line": ("NULL", "NULL", "r.month || ' ' || substr(r.text, 1, 12)", "NULL"),
    "asset": ("NULL", "NULL", "(SELECT name FROM site WHERE id = r.site)", "NULL"),
    "asset_check": (
        "NULL",
        "NULL",
        "(SELECT s.name FROM asset AS a JOIN site AS s ON s.id = a.site WHERE a.id = r.asset)",
        "NULL",
    ),
}


def _root(store: Store, operation: str) -> str:
    """What an undo, or a redo, is in the end about."""
    while (undone := store.one("SELECT undoes FROM operation WHERE id = ?", operation)) is not None:
        operation = str(undone)
    return operation


def undo(store: Store, operation: str | None = None) -> str:
    """Undo an operation, by default my last; returns the undone operation's id.

    Raises Fault NOTHING_TO_UNDO, NO_UNDO, BUILT_UPON, SERVED (a paper of the visit has been issued), FINALISED (what is
    said in a finalised visit stands until it is reopened), NOT_FINALISED (a void paper's visit was opened again).
    """
    wanted = operation or undoing.next_undo(store)
    if wanted is None:
        raise Fault(Kind.NOTHING_TO_UNDO)
    _refuse_settled(store, wanted)
    undoing.undo(store, wanted)
    return wanted


def _refuse_settled(store: Store, operation: str) -> None:
    """Whichever way one asks, and by whatever was finalised: nothing of a visit whose notice is out is taken back."""
    for (visit,) in store.rows(
        """SELECT v.id FROM change AS c CROSS JOIN visit AS v ON v.id = c.row
           WHERE c.operation = ? AND c.field = 'finalised' AND v.finalised IS NOT NULL""",
        operation,
    ):
        refuse_served(store, visit)
        refuse_steps_of_visit(store, operation, visit)
    for (visit,) in store.rows(  # a finalised visit is signed still; what has been served on somebody no more
        """SELECT visit FROM signature WHERE made = ?1
           UNION SELECT r.visit FROM change AS c CROSS JOIN signature AS r ON r.id = c.row WHERE c.operation = ?1""",
        operation,
    ):
        refuse_served(store, visit)
    refuse_built_upon(store, operation)
    refuse_unvoiding(store, operation)
    refuse_finalised(store, operation)


def refuse_finalised(store: Store, operation: str) -> None:
    """Raise Fault FINALISED where taking an operation back would change what a finalised visit says.

    Finalising and reopening are no such change, nor is a signature or how a finding is to be put right; a settled
    conflict concerns what others said too, and a join which record says it.
    """
    name = store.one("SELECT name FROM operation WHERE id = ?", _root(store, operation))
    if name in (Act.FINALISE, Act.REOPEN, Act.RESOLVE, Act.JOIN_RECORDS, Act.FOLLOW_JOIN):
        return
    planned = name in _OF_THE_LEDGER
    parts = " UNION ALL ".join(
        f"""SELECT r.visit FROM change AS c CROSS JOIN {kind} AS r ON r.id = c.row
            WHERE c.operation = :id AND c.kind = '{kind}' {said} {changed}
            UNION ALL SELECT r.visit FROM {kind} AS r WHERE made = :id {said}"""
        for kind, said, changed in (
            ("answer", "", ""),
            ("finding", "", f"AND c.field NOT IN ({_PLANNED})" if planned else ""),
            ("highlight", "", ""),
            ("photo", "AND r.paper IS NULL", ""),
            ("step", "", ""),
        )
    )
    row = store.connection.execute(
        f"""WITH of_operation (visit) AS ({parts}
              UNION ALL SELECT row FROM change WHERE operation = :id AND kind = 'visit'
              UNION ALL SELECT id FROM visit WHERE made = :id)
            SELECT v.id FROM of_operation AS o CROSS JOIN visit AS v ON v.id = o.visit
            WHERE v.finalised IS NOT NULL AND NOT v.deleted LIMIT 1""",
        {"id": operation},
    ).fetchone()
    if row is not None:
        raise Fault(Kind.FINALISED, visit=row[0])


_OF_THE_LEDGER = frozenset(
    {Act.EDIT_PLAN, Act.EDIT_FINDINGS, Act.TAKE_STEP, Act.ASSIGN_FINDINGS, Act.VERIFY_FINDINGS, Act.CLOSE_FINDINGS,
     Act.LINK_REBOUND, Act.HAND_ON, Act.HOLD_MEETING, Act.TAKE_SLIP, Act.MERGE_AREAS}
)  # fmt: skip
"""What is done in the ledger, long after the visit."""
_PLANNED = ", ".join(f"'{it}'" for it in sorted({*PLANNED, "repeats", "area"}))


def redo(store: Store, operation: str | None = None) -> str:
    """Redo what was undone last, or the undo named; returns the redone operation's id.

    Raises Fault NOTHING_TO_REDO, also for an operation that is no undo; else as `undo`.
    """
    wanted = operation or undoing.next_redo(store)
    undone = store.one("SELECT undoes FROM operation WHERE id = ?", wanted)
    if wanted is None or undone is None:
        raise Fault(Kind.NOTHING_TO_REDO)
    _refuse_settled(store, wanted)
    undoing.undo(store, wanted)
    return str(undone)


def history(store: Store, kind: str, id: str) -> list[Entry]:  # noqa: A002
    """Everything that ever happened to a record, oldest first."""
    return [
        Entry(*row)
        for row in store.rows(
            f"""SELECT o.id, o.name, o.at, coalesce(p.name, o.person), o.device, '', NULL, NULL
                FROM {kind} AS r JOIN operation AS o ON o.id = r.made LEFT JOIN person AS p ON p.id = o.person
                WHERE r.id = ?1
                UNION ALL SELECT o.id, o.name, o.at, coalesce(p.name, o.person), o.device, c.field, c.before, c.after
                FROM change AS c JOIN operation AS o ON o.id = c.operation LEFT JOIN person AS p ON p.id = o.person
                WHERE c.row = ?1 AND c.kind = ?2
                UNION ALL SELECT o.id, o.name, o.at, coalesce(p.name, o.person), o.device, 'erased', NULL, NULL
                FROM erasure AS e JOIN operation AS o ON o.id = e.operation LEFT JOIN person AS p ON p.id = o.person
                WHERE e.row = ?1
                ORDER BY 1""",
            id,
            kind,
        )
    ]


def newest_act(store: Store) -> tuple[int, str]:
    """Arrival and name of the newest operation here: `Act.UNDO` tells whoever reads anew why things look otherwise."""
    rows = store.rows("SELECT arrival, name FROM operation ORDER BY arrival DESC LIMIT 1")
    return (int(rows[0][0]), str(rows[0][1])) if rows else (0, "")
