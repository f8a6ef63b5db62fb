"""Cells of one row of a form, read as what they are to be, each fault noted where it stands."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from inspector.checklist.form import ALL, Choice
from inspector.checklist.logic import BrokenExpressionError, Expression, Filter, compiled, compiled_filter
from inspector.records import Site, own_fields

from .remarks import Flaw, Remarks, Repair

YES = {"yes", "true", "true()", "1", "是"}
NO = {"no", "false", "false()", "0", "否"}
_ALL = {"all", "全扣", "全部"}
_VETO = {"form": "form", "section": "section"} | dict.fromkeys(YES, "form")
_DAYS = re.compile(r"(?P<count>[0-9]{1,4})\s*(?P<unit>[wd]?)", re.IGNORECASE)
_AMOUNT = re.compile(r"[0-9]{1,6}(\.[0-9]{1,6})?")
_LONGEST = 3650
SEVERITIES = (0, 3)
"""Lowest and highest: 0 提示 1 一般 2 较重 3 重大."""

_FACTS = frozenset(own_fields(Site))


@dataclass(frozen=True, slots=True)
class Place:
    """Cells of one row, by column. What a cell cannot be is noted as a fault and read as None.

    `lists` are the lists an expression may look something up in.
    """

    sheet: str
    number: int
    row: Mapping[str, str]
    remarks: Remarks
    lists: Collection[str] = ()

    def fault(self, flaw: Flaw, column: str, **facts: object) -> None:
        """Note what is wrong with a cell of this row."""
        self.remarks.note(flaw, self.sheet, self.number, column, **facts)

    def whole(self, column: str, bounds: tuple[int, int]) -> int | None:
        """A whole number within `bounds`."""
        cell = self.row.get(column)
        if cell is None:
            return None
        lowest, highest = bounds
        if cell.isascii() and cell.isdigit() and len(cell) < 10 and lowest <= int(cell) <= highest:
            return int(cell)
        self.fault(Flaw.BAD_NUMBER, column, was=cell, expected=[lowest, highest])
        return None

    def days(self) -> tuple[int | None, bool | None]:
        """Days to put something right, and whether they are working days: `7`, `7w` working, `7d` calendar days."""
        cell = self.row.get("days")
        if cell is None:
            return None, None
        found = _DAYS.fullmatch(cell)
        if found is None or int(found["count"]) > _LONGEST:
            self.fault(Flaw.BAD_DAYS, "days", was=cell)
            return None, None
        return int(found["count"]), {"w": True, "d": False}.get(found["unit"].lower())

    def amount(self, column: str) -> float | None:
        """Points: a decimal number, not below 0."""
        cell = self.row.get(column)
        if cell is None:
            return None
        if _AMOUNT.fullmatch(cell):
            return float(cell)
        self.fault(Flaw.BAD_POINTS, column, was=cell)
        return None

    def deduction(self) -> float | None:
        """Points taken, or ALL."""
        return ALL if self.row.get("deduct", "").lower() in _ALL else self.amount("deduct")

    def yes(self, column: str) -> bool:
        """Yes or no in one of their spellings; nothing is no."""
        cell = self.row.get(column, "").lower()
        if cell and cell not in YES | NO:
            self.fault(Flaw.NOT_YES_OR_NO, column, was=self.row[column])
        return cell in YES

    def veto(self) -> str | None:
        """What a finding brings to nothing: the form (also said as yes) or its section."""
        cell = self.row.get("veto", "").lower()
        if not cell or cell in NO:
            return None
        if cell not in _VETO:
            self.fault(Flaw.UNKNOWN_WORD, "veto", was=self.row["veto"], expected=["form", "section"])
        return _VETO.get(cell)

    def word(self, column: str, known: Collection[str] = ()) -> str | None:
        """A single word, one of `known` if these are given."""
        cell = self.row.get(column)
        if cell is None:
            return None
        if known and cell not in known:
            self.fault(Flaw.UNKNOWN_WORD, column, was=cell, expected=list(known))
        elif len(cell.split()) > 1:
            self.fault(Flaw.NOT_ONE_WORD, column, was=cell)
        else:
            return cell
        return None

    def expression(self, column: str) -> str | None:
        """An expression that compiles, and names no fact and no list that is not there."""
        cell = self.row.get(column)
        return cell if cell is not None and self._compiles(column, cell, compiled) else None

    def filter(self, column: str, choices: Collection[Choice]) -> str | None:
        """A condition on the columns of `choices`; without it, said so, where they have no such column."""
        cell = self.row.get(column)
        if cell is None or not self._compiles(column, cell, compiled_filter):
            return None
        known = {"name", "label"}.union(*(it.cells for it in choices))
        missing = [it for it in compiled_filter(cell).columns if it not in known]
        if missing and choices:
            self.remarks.note(Repair.FILTER_LEFT_OUT, self.sheet, self.number, column, was=cell, missing=missing)
            return None
        return cell

    def _compiles(self, column: str, cell: str, compile_: Callable[[str], Expression | Filter]) -> bool:
        try:
            expression = compile_(cell)
        except BrokenExpressionError as error:
            self.fault(Flaw.BAD_EXPRESSION, column, was=cell, reason=str(error))
            return False
        facts = [it for it in expression.facts if it not in _FACTS]
        lists = [it for it in expression.lists if it not in self.lists]
        if facts:
            self.fault(Flaw.UNKNOWN_FACT, column, was=cell, missing=facts)
        if lists:
            self.fault(Flaw.UNKNOWN_LIST, column, was=cell, missing=lists)
        return not (facts or lists)

    def condition(self, column: str, *, yes: str = "true()") -> str | None:
        """An expression, or yes and no in one of their spellings: `yes` for yes, None for no."""
        cell = self.row.get(column, "").lower()
        if cell in NO or not cell:
            return None
        return yes if cell in YES else self.expression(column)
