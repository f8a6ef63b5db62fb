"""The rows of a stranger's ledger, read by its mapping: what each would become, or why it is refused.

One pass gives both what is shown before an import and what is imported. Nothing is written here.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from inspector.errors import Cancelled
from inspector.operations.identity import holds_identity_number
from inspector.operations.rectification.intake_names import MASKED, Names
from inspector.operations.rectification.intake_steps import Told
from inspector.rectification.moves import Stage, Verdict
from inspector.sheet import mapping_cells as cells
from inspector.sheet.columns import Flaw
from inspector.sheet.drafts import Refusal
from inspector.sheet.mapping import Mapping
from inspector.sheet.mapping_fields import BY_NAME, LEAVE, REMARK, Field, Holds
from inspector.sheet.mapping_layout import Body, Layout
from inspector.sheet.reading import LONGEST

HAPPENED = frozenset({"found", "assigned", "accepted", "replied", "finished", "rechecked", "closed", "verified"})
"""Days of what has happened: none of them is still to come."""
_EXAMPLES = 3
_LONGEST_NUMBER = 64
_IDENTITY = 18  # characters of an identity number
_AT_ONCE = ("立行立改", "立即整改", "立即", "即知即改", "立查立改", "当场整改")
_LASTING = ("长期坚持", "持续推进", "长期", "长期推进", "持续整改", "常态化")
_LOOK = 500  # rows between two looks at whether to stop


@dataclass(slots=True)
class ColumnFit:
    """What a column becomes, and how well its cells fit: `filled` say something, `fit` of those are understood."""

    heading: str
    becomes: str
    examples: list[str] = field(default_factory=list)
    filled: int = 0
    fit: int = 0


@dataclass(slots=True)
class Incoming:
    """One finding as its row tells it: columns of `Finding`, what is told of its course, and what has no place."""

    row: int
    values: dict[str, Any]
    told: Told
    more_units: list[tuple[str, str | None]] = field(default_factory=list)
    new_units: list[str] = field(default_factory=list)  # names nobody knows here
    milestones: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    origin_number: str | None = None


@dataclass(slots=True)
class Incomings:
    """A whole ledger, read."""

    sheet: str
    rows: list[Incoming] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    columns: list[ColumnFit] = field(default_factory=list)
    unknown_units: dict[str, int] = field(default_factory=dict)  # name → rows


class _Refused(Exception):  # noqa: N818 - a row is left out, nothing has failed
    def __init__(self, at: int, flaw: Flaw) -> None:
        self.at = at
        self.flaw = flaw


@dataclass(slots=True)
class _Cell:
    at: int  # column
    field: Field
    text: str


class RowReader:
    """Reads the rows of one layout by one mapping."""

    def __init__(self, names: Names, layout: Layout, mapping: Mapping, *, today: date, file: str) -> None:
        self.names = names
        self.layout = layout
        self.units = mapping.units
        self.today = today
        self.becomes = mapping.becomes(layout.headings)
        self._fields = [None if it == LEAVE else _REMARK if it == REMARK else BY_NAME[it] for it in self.becomes]
        self.found = Incomings(
            layout.sheet, columns=[ColumnFit(it, name) for it, name in zip(layout.headings, self.becomes, strict=True)]
        )
        told = cells.year_in([*layout.above, layout.sheet, file])
        self.years = {
            at: cells.usual_year(it.cells[at] if at < len(it.cells) else "" for it in layout.body) or told
            for at, name in enumerate(self.becomes)
            if name in BY_NAME and BY_NAME[name].holds is Holds.DAY
        }

    def read(self, cancelled: Callable[[], bool] | None = None) -> Incomings:
        """Every row either in or refused with the reason."""
        above: Incoming | None = None
        for count, body in enumerate(self.layout.body):
            if cancelled is not None and count % _LOOK == 0 and cancelled():
                raise Cancelled
            try:
                if body.goes_on:
                    self._go_on(above, body)
                    continue
                above = None  # what goes on with a refused row is refused too
                above = self._row(body)
                self.found.rows.append(above)
            except _Refused as refused:
                heading = self.layout.headings[refused.at] if 0 <= refused.at < len(self.layout.headings) else ""
                self.found.refused.append(Refusal(self.layout.sheet, body.row, heading, refused.flaw))
        return self.found

    # -- one row -----------------------------------------------------------------------------------------------------

    def _cells(self, body: Body) -> Iterator[_Cell]:
        """The cells of a row that say something and become something, counted for their column."""
        for at, (text, fit, field_) in enumerate(zip(body.cells, self.found.columns, self._fields, strict=False)):
            if not text or cells.is_empty(text):
                continue
            fit.filled += 1
            if len(fit.examples) < _EXAMPLES and text not in fit.examples:
                fit.examples.append(text)
            if field_ is None:
                fit.fit += 1
                continue
            if len(text) > LONGEST:
                raise _Refused(at, Flaw.TOO_LONG)
            if len(text) >= _IDENTITY and holds_identity_number(text):
                raise _Refused(at, Flaw.IDENTITY_NUMBER)
            yield _Cell(at, field_, text)

    def _row(self, body: Body) -> Incoming:
        it = Incoming(body.row, {}, Told())
        by_holds: dict[Holds, list[_Cell]] = {}
        flaw: _Refused | None = None
        for cell in self._cells(body):
            if cell.field is _REMARK:
                self._fits(cell)
                it.remarks.append(f"{self.layout.headings[cell.at]}：{cell.text}")
                continue
            if cell.field.holds in _LATER:
                by_holds.setdefault(cell.field.holds, []).append(cell)
                continue
            try:
                self._part(it, cell)
            except _Refused as refused:
                flaw = flaw or refused
        for part, holds in ((self._place, (Holds.AREA, Holds.SITE)), (self._unit_cells, (Holds.UNIT,)),
                            (self._people, (Holds.PERSON,)), (self._days, (Holds.DAY,))):  # fmt: skip
            try:
                part(it, [cell for one in holds for cell in by_holds.get(one, [])])
            except _Refused as refused:
                flaw = flaw or refused
        if flaw is not None:
            raise flaw
        if not it.values.get("text"):
            raise _Refused(self._column("text"), Flaw.MISSING)
        return it

    def _part(self, it: Incoming, cell: _Cell) -> None:
        match cell.field.holds:
            case Holds.TEXT:
                self._text(it, cell)
            case Holds.WORD:
                self._word(it, cell)
            case Holds.SEVERITY:
                it.values["severity"] = self._sure(cell, cells.severity(cell.text))
            case Holds.YES_NO:
                it.values[cell.field.name] = self._sure(cell, cells.yes_no(cell.text))
            case Holds.STATUS:
                it.told.stage = Stage(self._sure(cell, cells.stage(cell.text)))
            case _:
                self._verdict(it, cell)

    def _go_on(self, above: Incoming | None, body: Body) -> None:
        """Further measures, units and steps of the finding above, under whose merged cells this row stands."""
        if above is None:
            raise _Refused(-1, Flaw.NO_FINDING_ABOVE)
        more = Incoming(body.row, {}, Told())
        for cell in self._cells(body):
            if cell.field.holds is Holds.UNIT:
                self._unit_cells(more, [cell])
            elif cell.field.name in {"measures", "goal", "milestones", "progress", "requirement"}:
                self._text(more, cell)
            else:
                self._fits(cell)
        for name in ("measures", "goal", "requirement"):
            _join(above.values, name, more.values.get(name))
        if more.told.progress and more.told.progress not in (above.told.progress or ""):
            above.told.progress = "\n".join(filter(None, (above.told.progress, more.told.progress)))
        above.milestones += [it for it in more.milestones if it not in above.milestones]
        known = {above.values.get("unit"), *(id for _, id in above.more_units)}  # noqa: A001
        for id in (more.values.get("unit"), *(id for _, id in more.more_units)):  # noqa: A001
            if id is not None and id not in known:
                above.more_units.append(("", id))
        above.new_units += [it for it in more.new_units if it not in above.new_units]

    def _column(self, name: str) -> int:
        return self.becomes.index(name) if name in self.becomes else -1

    def _fits(self, cell: _Cell) -> None:
        self.found.columns[cell.at].fit += 1

    def _remark(self, it: Incoming, cell: _Cell) -> None:
        heading = self.layout.headings[cell.at]
        it.remarks.append(f"{heading}：{cell.text}")

    # -- texts and words ---------------------------------------------------------------------------------------------

    def _text(self, it: Incoming, cell: _Cell) -> None:
        name, text = cell.field.name, cell.text
        self._fits(cell)
        if name == "milestones":
            it.milestones += [line.strip() for line in text.splitlines() if line.strip()]
        elif name == "origin_number":
            it.origin_number = cells.narrow(text)
        elif name in _OF_COURSE:
            setattr(it.told, name, "\n".join(filter(None, (getattr(it.told, name), text))))
        elif name in {"number", "item"}:
            plain = cells.narrow(text)
            if len(plain) > _LONGEST_NUMBER:
                raise _Refused(cell.at, Flaw.TOO_LONG)
            it.values[name] = plain
        else:
            _join(it.values, name, text)

    def _word(self, it: Incoming, cell: _Cell) -> None:
        name = {"category": "code"}.get(cell.field.name, cell.field.name)
        value = self.names.word(cell.field.table, cell.text)
        if value is not None and (name == cell.field.name or name not in it.values):
            self._fits(cell)
            it.values[name] = value
        elif cell.field.name == "category" and "aspect" not in self.becomes:
            self._fits(cell)
            it.values["aspect"] = cells.narrow(cell.text)
        elif value is None:
            self._remark(it, cell)

    def _verdict(self, it: Incoming, cell: _Cell) -> None:
        if cell.field.name == "verdict":
            it.told.verdict = Verdict(self._sure(cell, cells.verdict(cell.text)))
        else:
            it.told.recheck = Verdict(self._sure(cell, cells.recheck(cell.text)))

    def _sure(self, cell: _Cell, value: Any) -> Any:
        if isinstance(value, Flaw):
            raise _Refused(cell.at, value)
        self._fits(cell)
        return value

    # -- days --------------------------------------------------------------------------------------------------------

    def _days(self, it: Incoming, given: Sequence[_Cell]) -> None:
        """The day of finding first: a day without a year that comes after it is of the same or the next year."""
        for cell in sorted(given, key=lambda cell: cell.field.name != "found"):
            name = cell.field.name
            if name == "due" and self._no_day(it, cell):
                continue
            found = it.values.get("found")
            near = date.fromisoformat(found).year if found else None
            told = self.years.get(cell.at)
            day = self._sure(cell, cells.day(cell.text, told or near or self.today.year))
            whole = not isinstance(cells.day(cell.text), Flaw)
            if not whole and name in HAPPENED and told is None and day > self.today:
                day = _moved(day, -1)
            elif not whole and found and name != "found" and day.isoformat() < found:
                day = _moved(day, 1)
            if name in HAPPENED and day > self.today:
                self.found.columns[cell.at].fit -= 1
                raise _Refused(cell.at, Flaw.DAY_TO_COME)
            if name in {"found", "due"}:
                it.values[name] = day.isoformat()
            else:
                setattr(it.told, name, day.isoformat())

    def _no_day(self, it: Incoming, cell: _Cell) -> bool:
        """«立行立改» and «长期坚持» stand where a deadline is asked for."""
        plain = cells.narrow(cell.text).strip("。. ")
        handling = "at_once" if plain in _AT_ONCE else "lasting" if plain in _LASTING else None
        if handling is None:
            return False
        self._fits(cell)
        it.values.setdefault("handling", handling)
        return True

    # -- where, whose, who -------------------------------------------------------------------------------------------

    def _place(self, it: Incoming, given: Sequence[_Cell]) -> None:
        by_name = {cell.field.name: cell for cell in given}
        area: str | None = None
        for name, levels in _LEVELS.items():
            cell = by_name.get(name)
            if cell is not None:
                area = self._area(it, cell, area, levels)
        site: str | None = None
        if (cell := by_name.get("site_code")) is not None:
            site = self.names.site_of_code(cells.narrow(cell.text))
            if site is None:
                area = area or self.names.area_of_code(cells.narrow(cell.text))
                self._remark(it, cell)
            else:
                self._fits(cell)
        if (cell := by_name.get("site")) is not None:
            site = site or self.names.site_named(cell.text, area)
            if site is not None:
                self._fits(cell)
            else:
                _join(it.values, "place", cell.text, " ")
        if area is None and site is None and it.values.get("place"):
            area = self.names.area_in_front(it.values["place"])[0]
        it.values["site"] = site
        it.values["area"] = None if site is not None else area or self.names.county

    def _area(self, it: Incoming, cell: _Cell, within: str | None, levels: Sequence[str]) -> str | None:
        found = self.names.area(cell.text, within, levels)
        if len(found) == 1:
            self._fits(cell)
            return found[0]
        if not found and not levels:
            front, rest = self.names.area_in_front(cell.text, within)
            if front is not None:
                self._fits(cell)
                _join(it.values, "place", rest, " ")
                return front
        if cell.field.name == "group" and within is not None:  # few counties keep their groups
            _join(it.values, "place", cells.narrow(cell.text), " ")
            return within
        if found:
            raise _Refused(cell.at, Flaw.AMBIGUOUS)
        elsewhere = within is not None and self.names.area(cell.text, None, levels)
        raise _Refused(cell.at, Flaw.NOT_ITS_PLACE if elsewhere else Flaw.UNKNOWN_AREA)

    def _unit_cells(self, it: Incoming, given: Sequence[_Cell]) -> None:
        for cell in given:
            named = self.names.units(cell.text)
            unknown = [name for name, id in named if id is None]  # noqa: A001
            for name in unknown:
                self.found.unknown_units[name] = self.found.unknown_units.get(name, 0) + 1
            if not unknown:
                self._fits(cell)
            elif self.units == "refuse":
                raise _Refused(cell.at, Flaw.UNKNOWN_UNIT)
            elif self.units == "remark":
                self._remark(it, cell)
                named = [one for one in named if one[1] is not None]
            else:
                it.new_units += unknown
            if named and cell.field.name == "lead":
                it.values["lead"] = named[0][1] or named[0][0]
            elif named:
                it.values["unit"] = named[0][1] or named[0][0]
                it.more_units += named[1:]

    def _people(self, it: Incoming, given: Sequence[_Cell]) -> None:
        for cell in given:
            id = None if MASKED.search(cell.text) else self.names.person(cell.text, it.values.get("unit"))  # noqa: A001
            if id is None:
                self._remark(it, cell)
                continue
            self._fits(cell)
            if cell.field.name == "rechecker":
                it.told.rechecker = id
            else:
                it.values[cell.field.name] = id


_REMARK = Field(REMARK, Holds.TEXT, ())
_LATER = frozenset({Holds.AREA, Holds.SITE, Holds.UNIT, Holds.PERSON, Holds.DAY})
_OF_COURSE = frozenset({"progress", "assign_number", "extended_by", "closed_by", "verified_note"})
_LEVELS: dict[str, tuple[str, ...]] = {
    "area": (), "town": ("town",), "village": ("village",), "group": ("group", "grid"),
}  # fmt: skip


def _join(values: dict[str, Any], name: str, text: str | None, between: str = "\n") -> None:
    """Put a text below what is there already, unless it stands there."""
    if text and text not in (values.get(name) or ""):
        values[name] = between.join(filter(None, (values.get(name), text)))


def _moved(day: date, years: int) -> date:
    """The same day of another year; of a 29 February the 28th."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
