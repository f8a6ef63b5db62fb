# ruff: noqa: E501 - sheets read best as tables
"""How long forms take to open, against pyxform's own reading of the same file: `python -m tests.bench_forms`."""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

QUESTIONS, EXPRESSIONS, CHOICES = 300, 100, 50_000


def large_form() -> str:
    """The definition of a form of 300 questions with 100 expressions, in two languages and six groups."""
    columns = ["type", "name", "label::中文 (zh)", "label::English (en)", "relevant", "constraint", "calculation"]
    lines = ["| survey |", f"|  | {' | '.join(columns)} |"]
    for number in range(QUESTIONS):
        if number % 50 == 0:
            lines += ["|  | end_group |  |  |  |  |  |  |"] if number else []
            lines.append(f"|  | begin_group | g{number} | 第{number}组 | Group {number} |  |  |  |")
        kind = ("select_one yn", "integer", "text")[number % 3]
        relevant = f"${{q{number - 3}}} = 'yes' or ${{q{number - 2}}} > {number}" if number % 6 == 3 else ""
        constraint = f". >= 0 and . <= {number + 1}" if number % 6 == 1 else ""
        cells = [kind, f"q{number}", f"第{number}个检查项", f"Item number {number}", relevant, constraint, ""]
        lines.append(f"|  | {' | '.join(cells)} |")
    lines += [
        "|  | end_group |  |  |  |  |  |  |",
        "",
        "| choices |",
        "|  | list_name | name | label::中文 (zh) | label::English (en) |",
    ]
    lines += [
        "|  | yn | yes | 是 | Yes |",
        "|  | yn | no | 否 | No |",
        "",
        "| settings |",
        "|  | form_id | version | form_title |",
    ]
    return "\n".join([*lines, "|  | large | 1 | Large |"]) + "\n"


def village_form() -> str:
    """The definition of a form that chooses one of 50,000 villages by its town."""
    rows = [
        f"|  | villages | v{number} | 村 {number} | Village {number} | t{number % 500} |" for number in range(CHOICES)
    ]
    towns = [f"|  | towns | t{number} | 镇 {number} | Town {number} |  |" for number in range(500)]
    return "\n".join([
        "| survey |", "|  | type | name | label::中文 (zh) | label::English (en) | choice_filter |",
        "|  | select_one towns | town | 镇 | Town |  |", "|  | select_one villages | village | 村 | Village | town = ${town} |",
        "| choices |", "|  | list_name | name | label::中文 (zh) | label::English (en) | town |", *towns, *rows,
        "| settings |", "|  | form_id | version | form_title |", "|  | villages | 1 | Villages |\n",
    ])  # fmt: skip


def opened(runs: int = 5) -> dict[str, float]:
    """Seconds of reading the form of 300 questions, of pyxform reading it, of a stored one; and their ratios."""
    from pyxform.xls2json import workbook_to_json
    from pyxform.xls2json_backends import get_xlsform
    from pyxform.xls2xform import convert

    from inspector.checklist.reading.exporting import to_workbook
    from inspector.checklist.xlsform import read_definition, read_form

    definition = large_form()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.xlsx"
        path.write_bytes(to_workbook(definition))
        theirs = _seconds(lambda: workbook_to_json(get_xlsform(path), form_name="data"), runs)
        converted = _seconds(lambda: convert(path), runs)
        ours = _seconds(lambda: read_form(path), runs)
        stored = _seconds(lambda: read_definition(definition), runs)
    return {
        "pyxform_read": theirs, "pyxform_convert": converted, "opened_seconds": ours, "stored_seconds": stored,
        "opened": ours / theirs, "opened_to_convert": ours / converted, "stored": stored / theirs,
    }  # fmt: skip


def villages() -> dict[str, float]:
    """Seconds of reading a form with a list of 50,000, as a workbook and as it is stored."""
    from inspector.checklist.reading.exporting import to_workbook
    from inspector.checklist.xlsform import read_definition, read_form

    definition = village_form()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "villages.xlsx"
        path.write_bytes(to_workbook(definition))
        return {
            "villages_workbook": _seconds(lambda: read_form(path), 1),
            "villages_stored": _seconds(lambda: read_definition(definition), 1),
        }


def _seconds(work: Callable[[], object], runs: int) -> float:
    """The median, each run compiling its expressions anew as a fresh program does."""
    from inspector.checklist.logic import compiled, compiled_filter

    work()  # imports
    times = []
    for _ in range(runs):
        compiled.cache_clear()
        compiled_filter.cache_clear()
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return median(times)


if __name__ == "__main__":
    for name, value in (opened() | villages()).items():
        sys.stdout.write(f"{name} {value:.3f}\n")
