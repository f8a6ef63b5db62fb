"""Types of questions in their one spelling, a free answer beside a list written out as what it is."""

from .headings import columns_of, language_of
from .kinds import FROM_FILE, METADATA, SHOWN, Kind, read_kind
from .remarks import Flaw, Remarks, Repair
from .workbook import Row, Sheet, Workbook

_OTHER = {"zh": ("其他", "请说明"), "en": ("Other", "Please say what")}
"""Label of the choice `other` and of the question for it, where a form asks for them by `or_other`."""


def mend_types(workbook: Workbook, remarks: Remarks) -> None:
    """Give every type its one spelling. What is no question is taken out of the survey, each with a remark."""
    survey = workbook.sheets["survey"]
    lists = {name: _lists(workbook, name) for name in ("choices", "external_choices")}
    rows: list[Row] = []
    for row in survey.rows:
        rows.append(row)
        kind = _mended(workbook, row, lists, remarks)
        if kind is not None and kind.other:
            rows += _with_other(workbook, row, kind, remarks)
    survey.rows = rows


def _mended(workbook: Workbook, row: Row, lists: dict[str, dict[str, str]], remarks: Remarks) -> Kind | None:
    was = row.get("type", "")
    if not was:
        if row.get("name") or any(it.startswith("label") for it in row):
            remarks.note(Flaw.NO_TYPE, "survey", row.number, "type")
        row.clear()  # a remark of the form's author in some other column
        return None
    kind = read_kind(was)
    if kind is None:
        remarks.note(Flaw.UNKNOWN_TYPE, "survey", row.number, "type", was=was)
        row.clear()
        return None
    if kind.word == "xml-external":
        remarks.note(Repair.FILE_LEFT_OUT, "survey", row.number, "type", was=was)
    if kind.word == "signature":
        kind = Kind("image")
        appearance = dict.fromkeys([*row.get("appearance", "").split(), "signature"])
        workbook.sheets["survey"].put(row, "appearance", " ".join(appearance))
    kind = _with_its_list(kind, lists)
    row["type"] = kind.written
    if kind.word in SHOWN:
        remarks.note(Repair.SHOWN_AS_NOTE, "survey", row.number, "type", was=was)
    elif kind.word in METADATA:
        pass  # a form's own way of asking for what the program knows
    elif not kind.other and _folded(was) != kind.written:
        remarks.note(Repair.TYPE_RESPELT, "survey", row.number, "type", was=was, now=kind.written)
    return kind


def _folded(was: str) -> str:
    """As written but for a blank where others have an underscore, which every tool reads."""
    for word in ("begin", "end"):
        was = was.replace(f"{word} group", f"{word}_group").replace(f"{word} repeat", f"{word}_repeat")
    return was


def _lists(workbook: Workbook, name: str) -> dict[str, str]:
    """Names of the lists of a sheet by their names in lower case."""
    sheet = workbook.sheets.get(name, Sheet())
    return {row["list_name"].casefold(): row["list_name"] for row in reversed(sheet.rows) if "list_name" in row}


def _with_its_list(kind: Kind, lists: dict[str, dict[str, str]]) -> Kind:
    """The kind with its list in the spelling of its sheet."""
    if not kind.listed or kind.word in FROM_FILE:
        return kind
    known = lists["external_choices" if kind.word == "select_one_external" else "choices"]
    listed = kind.listed if kind.listed in known.values() else known.get(kind.listed.casefold(), kind.listed)
    return Kind(kind.word, listed, kind.other)


def _with_other(workbook: Workbook, row: Row, kind: Kind, remarks: Remarks) -> list[Row]:
    """`or_other` as pyxform understands it: a choice `other` of the list, and a question that asks which."""
    sheet, name = workbook.sheets.get("choices", Sheet()), row.get("name", "")
    if kind.word in FROM_FILE or kind.word == "rank" or not name:
        remarks.note(Repair.OTHER_LEFT_OUT, "survey", row.number, "type", was=f"{kind.written} or_other")
        return []
    remarks.note(Repair.OTHER_WRITTEN_OUT, "survey", row.number, "type", was=f"{kind.written} or_other")
    survey = workbook.sheets["survey"]
    its = [it for it in sheet.rows if it.get("list_name") == kind.listed]
    if its and not any(it.get("name") == "other" for it in its):
        other = Row(its[-1].number, [("list_name", kind.listed), ("name", "other")])
        _put_labels(sheet, other, 0)
        sheet.rows.insert(sheet.rows.index(its[-1]) + 1, other)
    if "choice_filter" in row:
        row["choice_filter"] = f"({row['choice_filter']}) or name = 'other'"
    asked = Row(row.number, [("type", "text"), ("name", f"{name}_other")])
    survey.put(asked, "relevant", f"selected(${{{name}}}, 'other')")
    _put_labels(survey, asked, 1)
    return [asked]


def _put_labels(sheet: Sheet, row: Row, which: int) -> None:
    both = " ".join(texts[which] for texts in _OTHER.values())
    for column in columns_of(sheet, "label") or ("label",):
        language = language_of(column)
        sheet.put(row, column, _OTHER.get(language, _OTHER["en"])[which] if language else both)
