"""The lists a form's questions choose from: on its own sheets, or in CSV files beside it."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from inspector.checklist.form import NO_CELLS, Choice, Wording

from .cells import SEVERITIES, Place
from .headings import columns_of, is_known, language_of, wording
from .kinds import FROM_FILE, Kind
from .remarks import Flaw, Remark, Remarks
from .separated import parse_list
from .workbook import Row, Sheet, UnusableFileError, Workbook

_OURS = frozenset({"finding", "severity", "days", "code", "bottom_line", "points", "deduct", "veto", "grade"})


class Lists:
    """Choices by the sheet or file they stand in and the name of their list, each list built once when asked for."""

    def __init__(self, workbook: Workbook, files: Mapping[str, str], remarks: Remarks) -> None:
        self._sheets = {name: workbook.sheets.get(name, Sheet()) for name in ("choices", "external_choices")}
        self._files = files
        self._remarks = remarks
        self._rows = {name: _by_list(sheet.rows) for name, sheet in self._sheets.items()}
        self._built: dict[tuple[str, ...], tuple[Choice, ...]] = {}

    def choices(self, kind: Kind, place: Place, parameters: Mapping[str, str]) -> tuple[Choice, ...]:
        """The choices of a question; a fault at its place if there are none."""
        if kind.word in FROM_FILE:
            return self._of_file(kind.listed, place, parameters)
        sheet = "external_choices" if kind.word == "select_one_external" else "choices"
        if (sheet, kind.listed) not in self._built:
            rows = self._rows[sheet].get(kind.listed, ())
            self._built[sheet, kind.listed] = self._choices(sheet, self._sheets[sheet], rows)
        found = self._built[sheet, kind.listed]
        if not found:
            place.fault(Flaw.NO_LIST, "type", list=kind.listed, where=sheet)
        return found

    def names(self) -> frozenset[str]:
        """The names an expression may look something up by: lists, and files with their ending and without."""
        listed = (it for lists in self._rows.values() for it in lists)
        return frozenset([*listed, *self._files, *map(_stem, self._files)])

    def everything(self) -> dict[str, tuple[Choice, ...]]:
        """All lists by these names. Those that no question uses are built too, since their faults count."""
        for sheet, lists in self._rows.items():
            for name, rows in lists.items():
                if (sheet, name) not in self._built:
                    self._built[sheet, name] = self._choices(sheet, self._sheets[sheet], rows)
        found = {name: self._built[sheet, name] for sheet in reversed(self._rows) for name in self._rows[sheet]}
        for name in self._files:
            choices = next((it for key, it in self._built.items() if key[0] == name), None)
            found[name] = found[_stem(name)] = self._looked_up(name) if choices is None else choices
        return found

    def _looked_up(self, name: str) -> tuple[Choice, ...]:
        """A file no question chooses from: its rows need no names."""
        remarks: list[Remark] = []
        try:
            sheet = parse_list(name, self._files[name], remarks)
        except UnusableFileError as error:
            self._remarks.keep(error.remarks)
            return ()
        self._remarks.keep(remarks)
        labels = [(it, language_of(it)) for it in columns_of(sheet, "label")]
        further = [it for it in sheet.columns if it not in {"name", "label"}]
        for row in sheet.rows:
            row.setdefault("name", "")
        return tuple(self._bare(row, labels, further) for row in sheet.rows)

    def _of_file(self, name: str, place: Place, parameters: Mapping[str, str]) -> tuple[Choice, ...]:
        value, label = parameters.get("value", "name"), parameters.get("label", "label")
        if (name, value, label) not in self._built:
            self._built[name, value, label] = self._read(name, value, label, place)
        return self._built[name, value, label]

    def _read(self, name: str, value: str, label: str, place: Place) -> tuple[Choice, ...]:
        if name not in self._files:
            place.fault(Flaw.NO_FILE, "type", file=name)
            return ()
        remarks: list[Remark] = []
        try:
            sheet = parse_list(name, self._files[name], remarks)
        except UnusableFileError as error:
            self._remarks.keep(error.remarks)
            return ()
        self._remarks.keep(remarks)
        missing = [it for it in (value,) if it not in sheet.columns]
        if missing:
            place.fault(Flaw.NO_COLUMN_IN_FILE, "type", file=name, missing=missing)
            return ()
        if not sheet.rows:
            place.fault(Flaw.EMPTY_FILE, "type", file=name)
        rows = [row for row in sheet.rows if value in row]
        for row in sheet.rows:
            if value not in row:
                self._remarks.note(Flaw.NO_NAME, name, row.number, value)
        for row in rows:
            row["name"] = row[value]
            if label != "label" and label in row:
                row["label"] = row[label]
        if label != "label" and "label" not in sheet.columns:
            sheet.columns.append("label")
        return self._choices(name, sheet, rows)

    def _choices(self, name: str, sheet: Sheet, rows: Iterable[Row]) -> tuple[Choice, ...]:
        labels = [(it, language_of(it)) for it in columns_of(sheet, "label")]
        own = [it for it in sheet.columns if it in _OURS] or any(
            columns_of(sheet, it) for it in ("problem", "requirement")
        )
        further = [it for it in sheet.columns if not is_known("choices", it)]
        return tuple(
            self._full(name, sheet, row, labels, further) if own else self._bare(row, labels, further) for row in rows
        )

    @staticmethod
    def _bare(row: Row, labels: list[tuple[str, str]], further: list[str]) -> Choice:
        """A choice of nothing but name and label: of these a list may have fifty thousand."""
        return Choice(name=row["name"], label=_label(row, labels), cells=_cells(row, further))

    def _full(self, name: str, sheet: Sheet, row: Row, labels: list[tuple[str, str]], further: list[str]) -> Choice:
        place = Place(name, row.number, row, self._remarks)
        days, working_days = place.days()
        return Choice(
            name=row["name"],
            label=_label(row, labels),
            finding=place.yes("finding"),
            severity=place.whole("severity", SEVERITIES),
            days=days,
            working_days=working_days,
            code=row.get("code"),
            bottom_line=place.yes("bottom_line"),
            problem=wording(sheet, row, "problem"),
            requirement=wording(sheet, row, "requirement"),
            points=place.amount("points"),
            deduct=place.deduction(),
            veto=place.veto(),
            grade=place.word("grade"),
            cells=_cells(row, further),
        )


def _by_list(rows: Iterable[Row]) -> dict[str, list[Row]]:
    lists: dict[str, list[Row]] = {}
    for row in rows:
        if row:
            lists.setdefault(row["list_name"], []).append(row)
    return lists


def _stem(name: str) -> str:
    return name.removesuffix(".csv")


def _label(row: Row, labels: list[tuple[str, str]]) -> Wording:
    return Wording(tuple([(tag, row[it]) for it, tag in labels if it in row]) or (("", row["name"]),))


def _cells(row: Row, further: list[str]) -> Mapping[str, str]:
    cells = {it: row[it] for it in further if it in row}
    return MappingProxyType(cells) if cells else NO_CELLS
