"""Choices that belong to a list, have a name and stand there once."""

from collections import defaultdict

from .headings import is_known
from .remarks import Flaw, Remarks, Repair
from .workbook import Row, Sheet, Workbook

_YES = {"yes", "true", "true()", "1"}


def mend_choices(workbook: Workbook, remarks: Remarks) -> None:
    """Leave out choices without a list and choices twice; of one without a name the form cannot be used."""
    allowed = _repeats_allowed(workbook)
    for name in ("choices", "external_choices"):
        sheet = workbook.sheets.get(name)
        if sheet is not None and _mend_sheet(name, sheet, remarks, allowed=allowed):
            _allow_repeats(workbook, remarks)


def _mend_sheet(name: str, sheet: Sheet, remarks: Remarks, *, allowed: bool) -> bool:
    """True if a name stands in a list twice for choices that are two: the same village name in two towns."""
    seen: defaultdict[tuple[str, str], list[Row]] = defaultdict(list)
    twice = False
    for row in sheet.rows:
        listed, choice = row.get("list_name", ""), row.get("name", "")
        if not listed:
            if row:
                remarks.note(Repair.CHOICE_LEFT_OUT, name, row.number, "list_name", was=choice)
            row.clear()
            continue
        if not choice:
            remarks.note(Flaw.NO_NAME, name, row.number, "name")
            row.clear()
            continue
        former = seen[listed, choice]
        if former and not allowed and name == "choices":
            if _is_another(row, former):
                twice = True
            else:
                remarks.note(Repair.CHOICE_REPEATED, name, row.number, "name", was=choice, list=listed)
                row.clear()
                continue
        former.append(row)
    return twice


def _is_another(row: Row, former: list[Row]) -> bool:
    """Told apart by a column that only a choice_filter reads."""
    return all(_filtered_by(row) != _filtered_by(it) for it in former) and bool(_filtered_by(row))


def _filtered_by(row: Row) -> dict[str, str]:
    return {column: cell for column, cell in row.items() if not is_known("choices", column)}


def _repeats_allowed(workbook: Workbook) -> bool:
    rows = workbook.sheets.get("settings", Sheet()).rows
    return bool(rows) and rows[0].get("allow_choice_duplicates", "").lower() in _YES


def _allow_repeats(workbook: Workbook, remarks: Remarks) -> None:
    """Other tools want the setting for it."""
    sheet = workbook.sheets.setdefault("settings", Sheet())
    sheet.rows = sheet.rows or [Row(2)]
    sheet.put(sheet.rows[0], "allow_choice_duplicates", "yes")
    remarks.note(Repair.SETTING_MADE, "settings", sheet.rows[0].number, "allow_choice_duplicates", now="yes")
