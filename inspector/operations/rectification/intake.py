"""Ledgers and lists of suspected issues that others keep: looked at, mapped, taken in as one operation.

The file is read in the limited child. What its columns become is guessed, remembered for each set of headings, and
shown with what every row would become before anything is written. The same file again changes nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from inspector import child, clock
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.rectification.intake_names import Names
from inspector.operations.rectification.intake_plan import Plan, planned
from inspector.operations.rectification.intake_rows import Incomings, RowReader
from inspector.operations.rectification.intake_writing import written
from inspector.sheet.mapping import Mapping, guess, key_of, lay_out, read_mapping
from inspector.sheet.mapping_layout import Layout, Sheet

LEDGER, SUSPECTS = "ledger", "suspects"
_REMEMBERED = "mapping:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Came:
    """The document a list came in; what is '' is not said, without a title it is called like its file."""

    source: str = ""  # of the table sources; '': what suits the kind of list
    title: str = ""
    number: str = ""
    issuer: str = ""
    issued: str = ""
    due: str = ""


@dataclass(frozen=True, slots=True)
class Book:
    """A file somebody keeps a ledger in, as it was read."""

    path: Path
    sheets: tuple[Sheet, ...]


@dataclass(frozen=True, slots=True)
class Look:
    """What an import would do: the mapping it goes by, how it reads the file, and what would be new or changed."""

    book: Book
    kind: str
    came: Came
    mapping: Mapping
    layout: Layout
    read: Incomings
    plan: Plan
    newest: int  # of the store when it was looked at
    remembered: bool = field(default=False)


def read_book(path: Path, *, cancelled: Callable[[], bool] | None = None) -> Book:
    """The sheets of a workbook or CSV file; raises Fault as `sheet.reading.read_in_child` and `child.run`."""
    read = child.run("table", {"path": str(path), "merged": True}, cancelled=cancelled)["sheets"]
    sheets = tuple(
        Sheet(it["name"], it["rows"], tuple((a, b, c, d) for a, b, c, d in it.get("merged", ()))) for it in read
    )
    return Book(path, sheets)


def look(
    store: Store,
    book: Book,
    kind: str,
    mapping: Mapping | None = None,
    *,
    came: Came | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Look:
    """What the import of a book would do, by a mapping, by the remembered one for its headings, or by a guess.

    Raises Fault BAD_ROW (no_heading) when nothing in it looks like a ledger; Cancelled.
    """
    came = came or Came()
    layout = lay_out(book.sheets, mapping, str(book.path))
    known = None if mapping is not None else remembered(store, layout)
    chosen = mapping or known or guess(layout)
    today = clock.today(store.now)
    names = Names(store)
    read = RowReader(names, layout, chosen, today=today, file=book.path.stem).read(cancelled)
    plan = planned(store, names, read, kind=kind, came=came, file=book.path, today=today.isoformat())
    return Look(book, kind, came, chosen, layout, read, plan, store.newest, remembered=known is not None)


def import_ledger(
    store: Store,
    path: Path,
    mapping: Mapping | None = None,
    *,
    came: Came | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> dict[str, Any]:
    """Take a ledger in as one operation, every row either in or refused with the reason; undone as one.

    Returns {"new", "changed", "same", "operation", "origin", "units", "duplicates": [{"row", "finding"}],
    "refused": [{"sheet", "row", "column", "kind"}]}. Raises Fault as `read_book` and `look`; NOT_FOUND; Cancelled.
    """
    return take(store, look(store, read_book(_there(path), cancelled=cancelled), LEDGER, mapping, came=came,
                            cancelled=cancelled))  # fmt: skip


def import_suspects(
    store: Store,
    path: Path,
    mapping: Mapping | None = None,
    *,
    came: Came | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> dict[str, Any]:
    """Take a list of suspected issues in: each waits for its verification. As `import_ledger`."""
    return take(store, look(store, read_book(_there(path), cancelled=cancelled), SUSPECTS, mapping, came=came,
                            cancelled=cancelled))  # fmt: skip


def take(store: Store, looked: Look) -> dict[str, Any]:
    """Do what `look` showed, against the store as it is now, and remember the mapping. As `import_ledger`."""
    plan = looked.plan
    if store.newest != looked.newest:
        today = clock.today(store.now).isoformat()
        plan = planned(
            store, Names(store), looked.read, kind=looked.kind, came=looked.came, file=looked.book.path, today=today
        )
    outcome = written(store, plan)
    remember(store, looked.layout, looked.mapping)
    return outcome


# -- what is remembered ------------------------------------------------------------------------------------------------


def remembered(store: Store, layout: Layout) -> Mapping | None:
    """How a ledger with these headings was mapped last on this machine."""
    text = store.setting(_REMEMBERED + key_of(layout.headings))
    if not text:
        return None
    try:
        known = read_mapping(text)
    except Fault as fault:
        if fault.kind is not Kind.BAD_VALUE:
            raise
        return None  # a field that a newer or older program knows
    return Mapping(columns=known.columns, sheet=layout.sheet, head=layout.head, units=known.units)


def remember(store: Store, layout: Layout, mapping: Mapping) -> None:
    """Keep a mapping for the next ledger with these headings."""
    name, text = _REMEMBERED + key_of(layout.headings), mapping.written()
    if store.setting(name) != text:
        store.set_setting(name, text)


def _there(path: Path) -> Path:
    if not path.is_file():
        raise Fault(Kind.NOT_FOUND, path=str(path))
    return path
