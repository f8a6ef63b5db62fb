"""What must hold of every form, however it was spoilt: the part of `tests.fuzz` that knows forms.

A form is refused with its places, or read: then no question is lost, what is stored is the same when it is read again,
and so is what was exported; and whatever is answered, its score stays within its bounds and its lines add up.
"""

import json
import random
import signal
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields
from datetime import date
from decimal import Decimal
from pathlib import Path
from string import Formatter
from typing import Any

from inspector import child, i18n
from inspector.checklist.form import Form
from inspector.checklist.reading.exporting import to_workbook
from inspector.checklist.reading.kinds import NO_QUESTIONS, read_kind
from inspector.checklist.reading.remarks import Flaw, Repair
from inspector.checklist.reading.workbook import cleaned
from inspector.checklist.trying import TABLES, try_answers
from inspector.checklist.xlsform import Reading, read_definition, read_form
from inspector.i18n.remarks import REMARKS
from inspector.tables.shipped import shipped_rows
from tests.fuzz_made import ANSWERS, Made, made_answers

SECONDS = 20
"""Processor time a small form may take to read, or to be answered; more is a hang."""

_WHOLE_FILE = {Flaw.UNREADABLE, Flaw.TOO_LARGE, Flaw.LOCKED, Flaw.NO_SURVEY, Flaw.QUOTE_OPEN}
_WHOLE_SHEET = {Flaw.NO_QUESTIONS, Repair.SHEET_LEFT_OUT, Repair.TABLE_LEFT_OUT}
_WHOLE_ROW = _WHOLE_SHEET | {
    Flaw.ROW_TOO_WIDE, Flaw.SHEET_TOO_LARGE, Flaw.TOO_MANY_ROWS, Flaw.TEXT_TOO_LONG, Flaw.NO_COLUMN, Flaw.NO_FILE,
    Flaw.EMPTY_FILE,
}  # fmt: skip


class TooLongError(BaseException):
    """It hangs. No `except Exception` shall swallow it."""


class LostError(Exception):
    """Something that must hold does not."""


@contextmanager
def in_time(seconds: int = SECONDS) -> Iterator[None]:
    """Raises TooLongError out of whatever takes longer, where a process can be told so."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def stop(*_: object) -> None:
        raise TooLongError(seconds)

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def look_at_form(path: Path, made: Made) -> Reading:
    """Read a form as the program does, in a child, and again here, and see that all holds."""
    told = child.run("checklist", {"path": str(path)}, seconds=60)
    with in_time():
        reading = read_form(path)
    expect(told["usable"] == (reading.form is not None), "the child says otherwise")
    _look_at_remarks(reading)
    if reading.form is None:
        expect(reading.errors, "refused without a word")
        return reading
    expect(not reading.errors, "read in spite of errors")
    if made.faithful:
        _look_for_rows(reading, made)
    with in_time():
        _same(reading.form, read_definition(reading.definition, reading.lists), "stored")
    with tempfile.TemporaryDirectory() as folder, in_time():
        for name, text in reading.lists.items():
            (Path(folder) / name).write_text(text, "utf-8", newline="")
        for name, content in (("out.xlsx", to_workbook(reading.definition)), ("out.md", reading.definition.encode())):
            (Path(folder) / name).write_bytes(content)
            again = read_form(Path(folder) / name)
            expect(again.form, f"{name} cannot be read: {[it.written() for it in again.errors[:3]]}")
            _same(reading.form, again.form, name)
            expect(again.definition == reading.definition, f"{name} is another definition")
    return reading


def _look_at_remarks(reading: Reading) -> None:
    for it in (*reading.repairs, *reading.errors):
        wanted = {name for _, name, _, _ in Formatter().parse(REMARKS[it.message]) if name}
        expect(wanted <= it.facts.keys(), f"{it.message} without {wanted - it.facts.keys()}")
        expect(i18n.remark(it.message, it.facts), f"{it.message} has no sentence")
        if it.message not in _WHOLE_FILE:
            expect(it.sheet, f"{it.message} without its sheet")
            expect(it.row or it.message in _WHOLE_SHEET, f"{it.message} without its row")
            expect(
                it.column or it.message in _WHOLE_ROW | {Repair.ROW_LEFT_OUT},
                f"{it.message} without its column",
            )


def _look_for_rows(reading: Reading, made: Made) -> None:
    """Every row of a question or group is in the form, or somebody was told of it."""
    assert reading.form is not None
    heading, *rows = made.tables["survey"]
    places = {cleaned(it).lower(): place for place, it in reversed(list(enumerate(heading)))}
    if "type" not in places or "name" not in places:
        return
    names = {it.name for it in (*reading.form.questions, *reading.form.groups)}
    told = {it.row for it in (*reading.repairs, *reading.errors) if it.sheet == "survey"}
    for number, row in enumerate(rows, 2):
        kind, name = (cleaned(row[places[it]]) if places[it] < len(row) else "" for it in ("type", "name"))
        read = read_kind(kind)
        if read is not None and (read.word in NO_QUESTIONS or read.word.startswith("end_")):
            continue
        expect(not kind or name in names or number in told, f"row {number}, {kind} {name}, is lost")


def _same(one: Form, other: Form | None, what: str) -> None:
    different = [it.name for it in fields(Form) if getattr(one, it.name) != getattr(other, it.name)]
    expect(not different, f"{what} differs in {different}")


def look_at_answers(form: Form, chance: random.Random) -> None:
    """Answer it in nasty ways."""
    tables = {it: shipped_rows(it) for it in TABLES}
    for _ in range(3):
        answers = made_answers(form, chance)
        site = {
            chance.choice(("users", "kind", "region", "wibble", "toilet")): chance.choice(ANSWERS)
            for _ in range(chance.randrange(3))
        }
        with in_time():
            tried = try_answers(form, answers, site, date(2026, 11, 22), tables, language=chance.choice(("zh", "en")))
            json.dumps(tried)
        look_at_score(tried)


def look_at_score(tried: Mapping[str, Any]) -> None:
    """0 ≤ points ≤ of; the lines add up to both; the reasons of a line to what it takes."""
    score = tried["score"]
    if score is None:
        return

    def exact(amount: float) -> Decimal:
        return Decimal(str(amount))

    points, of = exact(score["points"]), exact(score["of"])
    expect(0 <= points <= of, f"{points} of {of}")
    expect(sum((exact(it["points"]) for it in score["lines"]), Decimal(0)) == of, "the lines' points")
    taken = sum((exact(it["deducted"]) for it in score["lines"]), Decimal(0))
    expect(of - taken == points, f"{of} without {taken} is not {points}")
    for it in score["lines"]:
        expect(sum((exact(why["taken"]) for why in it["why"]), Decimal(0)) == exact(it["deducted"]), f"reasons of {it}")
        expect(not it["deducted"] or it["why"], f"taken for nothing: {it}")


def expect(held: object, what: str) -> None:
    """Raises LostError unless it holds."""
    if not held:
        raise LostError(what)
