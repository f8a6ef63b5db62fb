"""How a stranger's ledger is read: which sheet, which rows are its heading, what each column becomes. Pure.

A mapping is guessed from the headings, remembered for each set of headings, and can be written as JSON and read again:
it names columns by their headings, so it fits every workbook that has the same ones.
"""

import hashlib
import json
from collections.abc import Mapping as Map
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Self

from inspector.errors import Fault, Kind
from inspector.sheet.columns import Flaw
from inspector.sheet.mapping_cells import is_empty, recheck, stage, verdict
from inspector.sheet.mapping_fields import BY_NAME, LEAVE, REMARK, Field, Holds, guessed
from inspector.sheet.mapping_layout import Layout, Sheet, laid_out

UNITS = ("refuse", "create", "remark")
"""What becomes of a row with a unit nobody knows: it is refused, the unit is made, or its name is kept as a remark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """What becomes of a sheet: `columns` says for each heading a field of `mapping_fields`, REMARK or LEAVE."""

    columns: Map[str, str]
    sheet: str = ""  # '': the first that looks like a ledger
    head: tuple[int, int] | None = None  # its rows, the first is 1; None: found
    units: str = "refuse"

    def becomes(self, headings: Sequence[str]) -> list[str]:
        """What each of these columns becomes; one the mapping does not know is left out."""
        return [self.columns.get(it, LEAVE) for it in headings]

    def with_column(self, heading: str, becomes: str) -> Self:
        """The same with another field for a heading; a field that takes one column only loses the one it had."""
        columns = dict(self.columns)
        if becomes in BY_NAME and not BY_NAME[becomes].joined:
            columns.update({it: LEAVE for it, name in columns.items() if name == becomes})
        columns[heading] = becomes
        return replace(self, columns=columns)

    def written(self) -> str:
        """As JSON, for people to read and `--map` to take."""
        told = {"sheet": self.sheet, "head": self.head, "units": self.units, "columns": dict(self.columns)}
        return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def read_mapping(text: str, path: str = "") -> Mapping:
    """A mapping from its JSON; raises Fault BAD_VALUE (field, value, expected) for what is none."""
    try:
        told: Any = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _bad(path or "JSON", text[:40], "JSON") from error
    if not isinstance(told, dict) or not isinstance(told.get("columns"), dict):
        raise _bad("columns", str(told)[:40], "{heading: field}")
    columns = {}
    for heading, given in told["columns"].items():
        name = LEAVE if given is None else given
        if not isinstance(name, str) or (name not in BY_NAME and name not in {REMARK, LEAVE}):
            raise _bad(heading, str(name)[:40], " | ".join((REMARK, *BY_NAME)))
        columns[heading] = name
    twice = [it for it, field in BY_NAME.items() if not field.joined and list(columns.values()).count(it) > 1]
    if twice:
        raise _bad("columns", twice[0], "1 ×")
    head, units, sheet = told.get("head"), told.get("units", "refuse"), told.get("sheet") or ""
    if head is not None and not _is_head(head):
        raise _bad("head", str(head)[:40], "[first row, last row]")
    if units not in UNITS or not isinstance(sheet, str):
        raise _bad("units", str(units)[:40], " | ".join(UNITS))
    return Mapping(columns=columns, sheet=sheet, head=(head[0], head[1]) if head else None, units=units)


def guess(layout: Layout) -> Mapping:
    """What the columns of a sheet most likely become, by their headings and by what stands below them."""
    columns = dict(zip(layout.headings, guessed(layout.headings), strict=True))
    for at, heading in enumerate(layout.headings):
        field = BY_NAME.get(columns[heading])
        if field is not None and field.holds in _TOLD and not _are_words(layout, at, field):
            columns[heading] = _TOLD[field.holds]
    return Mapping(columns=columns, sheet=layout.sheet, head=layout.head)


_TOLD = {Holds.STATUS: "progress", Holds.VERDICT: "progress"}
"""«整改情况» is the state in one ledger and a tale in the next one."""
_ENOUGH = 0.5  # of the cells


def _are_words(layout: Layout, at: int, field: Field) -> bool:
    read = stage if field.holds is Holds.STATUS else verdict if field.name == "verdict" else recheck
    texts = [it.cells[at] for it in layout.body if at < len(it.cells) and not is_empty(it.cells[at])]
    known = sum(not isinstance(read(it), Flaw) for it in texts)
    return known >= _ENOUGH * len(texts)


def key_of(headings: Sequence[str]) -> str:
    """What a set of headings is remembered by."""
    return hashlib.sha256("\n".join(headings).encode()).hexdigest()[:32]


def lay_out(sheets: Sequence[Sheet], mapping: Mapping | None, path: str) -> Layout:
    """The sheet and rows a mapping means, or those that look most like a ledger.

    Raises Fault BAD_ROW with no_heading when there is no such sheet, or none with a heading.
    """
    return laid_out(sheets, mapping.sheet if mapping else "", mapping.head if mapping else None, path)


def _is_head(head: object) -> bool:
    if not isinstance(head, list) or len(head) != 2 or not all(type(it) is int for it in head):
        return False
    return bool(1 <= head[0] <= head[1] <= head[0] + 3)


def _bad(field: str, value: str, expected: str) -> Fault:
    return Fault(Kind.BAD_VALUE, field=field, value=value, expected=expected)
