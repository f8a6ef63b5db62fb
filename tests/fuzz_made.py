# ruff: noqa: E501 - what is made up reads best as tables
"""Forms and answers made up and spoilt cell by cell, for `tests.fuzz`."""

import json
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inspector.checklist.form import Form
from inspector.checklist.reading.headings import KNOWN
from inspector.checklist.reading.markdown import parse_markdown
from inspector.checklist.shipped import shipped_checklists
from tests import fuzz_sheets
from tests.fuzz_expressions import expression

_TYPES = (
    "text", "integer", "integer", "decimal", "range", "date", "time", "dateTime", "geopoint", "barcode", "image", "note", "acknowledge",
    "calculate", "calculate", "hidden", "today", "username", "audio", "geotrace", "osm", "xml-external", "select_one yn", "select_one yn",
    "select_one long", "select_multiple yn", "select_multiple long", "rank yn", "select_one yn or_other", "Select One YN", " INTEGER ", "signature", "int",
)  # fmt: skip
_WRONG_TYPES = (
    "select_one_external yn",
    "select_one_from_file v.csv",
    "select_multiple_from_file v.csv",
    "select_one nobody",
    "wibble",
    "",
)
_EXPRESSIONS = {
    "relevant": 0.2, "constraint": 0.1, "calculation": 0.05, "required": 0.05, "default": 0.1, "choice_filter": 0.05, "trigger": 0.03,
    "read_only": 0.03, "finding": 0.1, "occurrences": 0.1, "score": 0.05, "sample": 0.05, "repeat_count": 0.02,
}  # fmt: skip
_VALUES = {
    "severity": ("0", "3"), "days": ("0", "7", "7w", "30D", "7 w"), "points": ("0", "0.5", "7", "100", "999999.999999", "0.005", "0.333333"),
    "deduct": ("all", "1", "0.05", "全扣", "0", "ALL", "99999"), "photos": ("0", "6"), "code": ("T01", "x y", "\u202e"), "bottom_line": ("yes", "no", "是"),
    "not_applicable": ("yes", "1"), "veto": ("form", "section", "yes"), "bonus": ("yes", "no"), "part": ("inside", "outside"), "measure": ("m³", "x" * 300),
    "parameters": ("start=1 end=5 step=2", "seed=1 randomize=true", "end=-5", "step=-1", "start=-1e5"), "appearance": ("signature", "minimal", "w1 " * 50),
    "required": ("yes", "no", "是"), "hint": ("${q1}", "提示"), "problem_zh": ("${q1}处破损${nobody}", "漏"), "sample": ("5", "0", "-1", "1000000000"),
    "repeat_count": ("1000000000", "3", "-1", "${q1}", "0.5", "1 div 0"), "score": (".", "-5", "1000000000", ". * 2", "'x'", "0 div 0"),
    "occurrences": ("no", "1000000000", "${q1}", "1 div 0", "2.5"), "default": ("3", "yes", "n/a", "today()"), "read_only": ("yes", "no"),
}  # fmt: skip
_WRONG_VALUES = {
    "severity": ("4", "-1", "1.0", "00000000001", "三"), "days": ("-1", "9999", "立即"), "points": ("1e3", "-1", ".", "NaN"), "deduct": ("-1", "x"),
    "photos": ("7", "0000000009"), "bottom_line": ("maybe",), "not_applicable": ("x",), "veto": ("x",), "item": ("nobody", "q1", "q2"), "part": ("a b",),
    "parameters": ("start=1 end=1 step=0", "start=a"), "occurrences": ("yes",), "repeat_count": ("x y",),
}  # fmt: skip
_CHOICE_VALUES = {
    "finding": ("yes", "no"), "severity": ("0", "3"), "days": ("3w", "0"), "points": ("0", "3", "2.5", "99"), "deduct": ("all", "1.5"),
    "veto": ("form", "section"), "grade": ("D", "A", "abnormal"), "code": ("T02",), "bottom_line": ("yes",), "town": ("t1", "t2"),
    "problem_zh": ("破损",), "requirement_en": ("mend it",),
}  # fmt: skip
_WRONG_CHOICE_VALUES = {
    "finding": ("x",),
    "severity": ("9",),
    "days": ("x",),
    "points": ("-1",),
    "deduct": ("x",),
    "grade": ("x y",),
    "name": ("", "yes"),
}
_SETTINGS = {
    "form_id": ("f", "f 1", "", "../x", "x" * 300), "version": ("1", "1|2", "", "2026-11-22"), "form_title": ("表", "", "<b>"), "heading_en": ("Sheet",),
    "grading": ("red_black", "stars", "house", "sewage", "nobody"), "full_marks": ("100", "0.01", "999999", "33.3"), "days_in": ("working", "calendar"),
    "site_kinds": ("household", "x"), "theme": ("x",), "default_language": ("中文 (zh)", "English (en)", "x"), "allow_choice_duplicates": ("yes",),
}  # fmt: skip
_WRONG_SETTINGS = {"grading": ("a b",), "full_marks": ("0", "x"), "days_in": ("x",)}
_NASTY_CELLS = (
    "", " ", "0", "-1", "1e308", "true()", "${q1}", "${", "x" * 40_000, "字" * 2000, "\0", "a\0b", "\u202e", "\u2028", "=1+1", "#REF!", "|", "\\", "<br>",
    "begin_group", "end_group", "begin_repeat", "end repeat", "begin group", "select_one", "select_one ", "select_one nobody", "osm x", "n/a", "a\nb", "_x0041_",
    "name", "type", "list_name", "label::中文 (zh)", "label::x (zh)", "::", "label", "bind:relevant", "\ud800", "￼", "𠀀", "1 = 1", "../x.csv", "select_one_from_file /etc/passwd",
)  # fmt: skip
ANSWERS: tuple[Any, ...] = (
    None, "", "yes", "no", "n/a", "yes no", "0", "3", "-1", "1e9", "1000000000", "2.5", "2026-11-22", "2026-11-22T10:00", "10:30", "30.5 120.5", "OK", "字" * 500,
    0, 3, -1, 2.5, 1e300, 10**30, True, False, [], ["yes"], ["yes", "no"], [1, "x"], [None], {}, {"q1": 1}, [{}], [{"q1": "yes"}, {"q2": 3}], float("nan"), "NaN", "\ud800", "1 3 2",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Made:
    """A form as it was written: its sheets, and whether its cells stand in the file as they are here."""

    tables: dict[str, list[list[str]]]
    faithful: bool


def write_form(folder: Path, chance: random.Random) -> tuple[Path, Made]:
    """A form in one of the formats, the CSV it may choose from beside it; its cells spoilt, its file too, or neither."""
    tables = _shipped(chance) if chance.random() < 0.15 else _made_up(chance)
    for _ in range(chance.choice((0, 0, 1, 1, 2, 5))):
        _spoil_a_cell(tables, chance)
    odd = chance.choice((0, 0, 0, 1, 3))
    (folder / "v.csv").write_text(chance.choice((
        "name,label,town\nyes,是,t1\nno,否,t2\n", "name,label\na,A\na,B\n", "name;label\nx y;X\n", "label\nx\n", "", '"name,label\n',
    )), "utf-8")  # fmt: skip
    ending = chance.choice((".xlsx", ".xlsx", ".xls", ".csv", ".md"))
    if (
        ending == ".xls"
        and sum(len(cell) + 10 for rows in tables.values() for row in rows for cell in row) * 2 > 55_000
    ):
        ending = ".xlsx"
    match ending:
        case ".xlsx":
            content = fuzz_sheets.xlsx(tables, chance, odd)
        case ".xls":
            content = fuzz_sheets.xls(tables)
        case ".csv":
            content = fuzz_sheets.separated(tables, chance, odd)
        case _:
            content = fuzz_sheets.markdown(tables, chance, odd)
    path = folder / f"spoilt{ending}"
    path.write_bytes(content)
    return path, Made(tables, faithful=not odd and ending != ".xls")


def _shipped(chance: random.Random) -> dict[str, list[list[str]]]:
    book = parse_markdown(chance.choice(shipped_checklists()).read_text("utf-8"))
    return {
        name: [list(sheet.columns), *([row.get(column, "") for column in sheet.columns] for row in sheet.rows)]
        for name, sheet in book.sheets.items()
    }


def _made_up(chance: random.Random) -> dict[str, list[list[str]]]:
    """A form of up to 25 questions; two in three have no fault, and their expressions look only at what stands above."""
    wrong = 0.05 if chance.random() < 0.3 else 0
    names = [f"q{number}" for number in range(1, chance.randint(2, 25))]
    repeats = [f"r{number}" for number in range(chance.randint(0, 4))]
    labels = chance.choice((["label"], ["label::中文 (zh)", "label::English (en)"]))
    rows: list[dict[str, str]] = []
    waiting, around, begun = list(repeats), list[str](), list[str]()
    for number, name in enumerate(names):
        above = names if wrong else names[:number]
        while waiting and chance.random() < 0.4:
            kind = chance.choice(("group", "repeat", "repeat"))
            around.append(kind)
            count = _count(above, begun, chance) if kind == "repeat" and chance.random() < 0.7 else ""
            relevant = expression(above, begun, chance, wrong, 4) if chance.random() < 0.3 else ""
            rows.append(
                {
                    "type": f"begin_{kind}",
                    "name": waiting.pop(),
                    labels[0]: "组",
                    "repeat_count": count,
                    "relevant": relevant,
                }
            )
            begun += [rows[-1]["name"]] if kind == "repeat" else []
        rows.append(_question(name, above, begun, labels, chance, wrong))
        if around and chance.random() < 0.3:
            rows.append({"type": f"end_{around.pop()}"})
    rows += [{"type": f"end_{it}"} for it in reversed(around)]
    items = [row["name"] for row in rows if "points" in row]
    for row in rows:
        if items and "severity" in row:
            row["item"] = chance.choice(items)
    choices = [
        {"list_name": listed, "name": name, labels[-1]: name.upper()}
        | _some(_CHOICE_VALUES, 0.08, chance) | _some(_WRONG_CHOICE_VALUES, wrong / 3, chance)
        for listed, its in (("yn", ("yes", "no")), ("long", tuple(f"c{number}" for number in range(12))))
        for name in its
    ]  # fmt: skip
    settings = {"form_id": "f", "version": "1", "form_title": "表"}
    settings |= _some(_SETTINGS, 0.1, chance) | _some(_WRONG_SETTINGS, wrong, chance)
    tables = {"survey": _table(rows), "choices": _table(choices), "settings": _table([settings])}
    if chance.random() < 0.3:
        tables["external_choices"] = _table(choices)
    return tables


def _question(
    name: str, above: Sequence[str], repeats: Sequence[str], labels: Sequence[str], chance: random.Random, wrong: float
) -> dict[str, str]:
    kind = chance.choice(_WRONG_TYPES if chance.random() < wrong else _TYPES)
    row = {"type": kind, "name": name} | {it: f"题{name}" for it in labels if chance.random() < 0.95}
    if kind == "calculate" or chance.random() < 0.05:
        row["calculation"] = expression(above, repeats, chance, wrong)
    row |= _some(_VALUES, 0.06, chance) | _some(_WRONG_VALUES, wrong / 2, chance)
    for column, likely in _EXPRESSIONS.items():
        if chance.random() < likely / 2:
            row[column] = expression(above, repeats, chance, wrong, chance.choice((1, 3, 4)))
    if kind in {"integer", "int"} and chance.random() < 0.3:
        row["occurrences"] = "yes"
    if chance.random() < 0.35:
        row["points"] = chance.choice(("5", "7", "0.05", "33.33"))
    return row


def _count(above: Sequence[str], repeats: Sequence[str], chance: random.Random) -> str:
    return chance.choice(
        (
            "2",
            "1000000000",
            f"${{{chance.choice(above)}}}" if above else "3",
            "0",
            "-3",
            "'x'",
            expression(above, repeats, chance, 0, 3),
        )
    )


def _some(known: Mapping[str, Sequence[str]], likely: float, chance: random.Random) -> dict[str, str]:
    return {column: chance.choice(values) for column, values in known.items() if chance.random() < likely}


def _table(rows: Sequence[Mapping[str, str]]) -> list[list[str]]:
    columns = list(dict.fromkeys(column for row in rows for column in row))
    return [columns, *([row.get(column, "") for column in columns] for row in rows)]


def _spoil_a_cell(tables: dict[str, list[list[str]]], chance: random.Random) -> None:
    """One cell nasty, a row doubled, gone, moved or blank, a column more: anything but the names of the sheets."""
    name = chance.choice([*tables, "survey"])
    rows = tables[name]
    at = chance.randrange(len(rows))
    match chance.randrange(10):
        case 0:
            rows.insert(at + 1, list(rows[at]))
        case 1 if at:
            del rows[at]
        case 2:
            rows.insert(chance.randrange(1, len(rows) + 1), rows.pop(at) if at else list(rows[0]))
        case 3:
            rows.insert(at + 1, [""] * len(rows[0]))
        case 4:
            rows[0].append(chance.choice([*sorted(KNOWN.get(name, {"x"})), "label::Français (fr)", "", "own"]))
            for row in rows[1:]:
                row.append(chance.choice(_NASTY_CELLS))
        case 5:
            rows[at].append(chance.choice(_NASTY_CELLS))
        case _:
            if rows[at]:
                rows[at][chance.randrange(len(rows[at]))] = chance.choice(_NASTY_CELLS)


def made_answers(form: Form, chance: random.Random) -> dict[str, Any]:
    """Answers to a form, some of them to be taken."""
    names = [it.name for it in (*form.questions, *form.groups)]
    answers = {it: chance.choice(ANSWERS) for it in names if chance.random() < 0.7}
    for it in form.questions:
        if it.choices and chance.random() < 0.6:
            answers[it.name] = chance.choice(it.choices).name
    if form.groups and chance.random() < 0.5:
        answers[f"{chance.choice(names)}[{chance.choice(('1', '2', '1.1', '99999', 'x'))}]"] = chance.choice(ANSWERS)
    return answers


def written_answers(chance: random.Random) -> bytes:
    """A file of answers, or of facts of a site."""
    names = [*(f"q{number}" for number in range(1, 20)), "r0", "r1", "users", "region", "wibble", "EN01", "HT04"]
    said: Any = {it: chance.choice(ANSWERS) for it in names if chance.random() < 0.5}
    if chance.random() < 0.05:
        said = chance.choice(ANSWERS)
    return json.dumps(said, ensure_ascii=chance.random() < 0.9).encode("utf-8", "surrogatepass")
