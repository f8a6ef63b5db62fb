"""Cells of one row of a form, read as what they are to be, each fault noted where it stands."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from inspector.records import Site, own_fields

from .form import ALL
from .logic import BrokenExpressionError, compiled
from .remarks import Flaw, Remarks

_YES = {"yes", "true", "true()", "1", "是"}
_NO = {"no", "false", "false()", "0", "否"}
_ALL = {"all", "全扣", "全部"}
_VETO = {"form": "form", "section": "section"} | dict.fromkeys(_YES, "form")
_DAYS = re.compile(r"(?P<count>[0-9]{1,4})\s*(?P<unit>[wd]?)", re.IGNORECASE)
_AMOUNT = re.compile(r"[0-9]{1,6}(\.[0-9]{1,6})?")
_LONGEST = 3650
_FACTS = frozenset(own_fields(Site))


@dataclass(frozen=True, slots=True)
class Place:
    """Cells of one row, by column. What a cell cannot be is noted as a fault and read as None."""

    sheet: str
    number: int
    row: Mapping[str, str]
    remarks: Remarks

    def fault(self, flaw: Flaw, column: str, **facts: object) -> None:
        """Note what is wrong with a cell of this row."""
        self.remarks.note(flaw, self.sheet, self.number, column, **facts)

    def whole(self, column: str, bounds: tuple[int, int]) -> int | None:
        """A whole number within `bounds`."""
        cell = self.row.get(column)
        if cell is None:
            return None
        lowest, highest = bounds
        if cell.isascii() and cell.isdigit() and lowest <= int(cell[:9]) <= highest:
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
        if cell and cell not in _YES | _NO:
            self.fault(Flaw.NOT_YES_OR_NO, column, was=self.row[column])
        return cell in _YES

    def veto(self) -> str | None:
        """What a finding brings to nothing: the form (also said as yes) or its section."""
        cell = self.row.get("veto", "").lower()
        if not cell or cell in _NO:
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
        """An expression that compiles."""
        cell = self.row.get(column)
        if cell is None:
            return None
        try:
            expression = compiled(cell)
        except BrokenExpressionError as error:
            self.fault(Flaw.BAD_EXPRESSION, column, was=cell, reason=str(error))
            return None
        unknown = [fact for fact in expression.facts if fact not in _FACTS]
        if unknown:
            self.fault(Flaw.UNKNOWN_FACT, column, was=cell, missing=unknown)
            return None
        return cell

    def condition(self, column: str, *, yes: str = "true()") -> str | None:
        """An expression, or yes and no in one of their spellings: `yes` for yes, None for no."""
        cell = self.row.get(column, "").lower()
        if cell in _NO or not cell:
            return None
        return yes if cell in _YES else self.expression(column)
