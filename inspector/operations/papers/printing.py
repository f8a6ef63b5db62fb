"""打印记录: who printed what, when, in how many copies, on which printer; and what is to be printed later."""

from typing import Any

from inspector import clock
from inspector.acts import Act
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.papers.content import Language
from inspector.paper.content import SheetName
from inspector.paper.gather.phrases import dated
from inspector.records import Paper, Printing


def log(
    store: Store,
    *,
    kind: str,
    subject: str,
    paper: str | None = None,
    language: Language = "zh",
    unit: str | None = None,
    sheet: SheetName | None = None,
    copies: int = 1,
    printer: str | None = None,
) -> str:
    """Record that something was printed just now; the record's id. One that was put off is done by this too.

    `subject` is the id of what the paper is about; `paper` that of a numbered one. Raises Fault GONE.
    """
    what = _what(store, kind, subject, paper, language, unit, sheet)
    at = clock.written(store.now())
    return _put(store, Act.PRINT_PAPER, what, state="done", copies=max(copies, 1), printer=printer, at=at)


def later(
    store: Store,
    *,
    kind: str,
    subject: str,
    paper: str | None = None,
    language: Language = "zh",
    unit: str | None = None,
    sheet: SheetName | None = None,
    copies: int = 1,
) -> str:
    """Put a printing off; what waits already waits once, with the copies asked for last. Raises Fault GONE."""
    what = _what(store, kind, subject, paper, language, unit, sheet)
    return _put(store, Act.PRINT_LATER, what, state="wanted", copies=max(copies, 1), printer=None, at=None)


def _what(
    store: Store, kind: str, subject: str, paper: str | None, language: str, unit: str | None, sheet: str | None
) -> dict[str, Any]:
    """What is printed; of a numbered paper its own record says how."""
    if paper is not None:
        language, unit, sheet = store.get(Paper, paper).language, None, None
    return {"paper": paper, "kind": kind, "subject": subject, "language": language, "unit": unit, "sheet": sheet}


def _put(store: Store, act: Act, what: dict[str, Any], **how: Any) -> str:
    waiting = next((it.id for it in queue(store) if all(getattr(it, name) == what[name] for name in what)), None)
    with store.operation(act) as edit:
        if waiting is None:
            return edit.create(Printing, **what, **how)
        edit.change(Printing, waiting, **how)
        return waiting


def queue(store: Store) -> list[Printing]:
    """What was put off on this device, the first first: another's queue is none of ours."""
    return [
        store.get(Printing, it)
        for (it,) in store.rows(
            """SELECT r.id FROM printing AS r CROSS JOIN operation AS o ON o.id = r.made
               WHERE r.state = 'wanted' AND NOT r.deleted AND o.package IS NULL ORDER BY r.rowid"""
        )
    ]


def drop(store: Store, printing: str) -> None:
    """Take one out of the queue. Raises Fault GONE for what does not wait."""
    if all(it.id != printing for it in queue(store)):
        raise Fault(Kind.GONE, record="printing", id=printing)
    with store.operation(Act.PRINT_LATER) as edit:
        edit.change(Printing, printing, state="dropped")


def printings(store: Store, paper: str) -> list[Printing]:
    """Every printing of a numbered paper, here or elsewhere, the first first."""
    found = store.find(Printing, paper=paper, state="done")
    return sorted(found, key=lambda it: (it.at or "", it.id))


def copies(store: Store) -> dict[str, int]:
    """How many copies of each numbered paper were printed."""
    return {
        str(paper): int(count)
        for paper, count in store.rows(
            """SELECT paper, sum(copies) FROM printing
               WHERE paper IS NOT NULL AND state = 'done' AND NOT deleted GROUP BY paper"""
        )
    }


def reprint_words(store: Store, paper: str | None) -> str:
    """What the next printing of a numbered paper says of itself (补打 第2次 2026年11月22日); '' for the first."""
    if paper is None or not (before := printings(store, paper)):
        return ""
    day = clock.today(store.now)
    if store.get(Paper, paper).language == "en":
        return f"Reprint {len(before) + 1}, {dated(day, 'en')}"
    return f"补打 第{len(before) + 1}次 {dated(day)}"
