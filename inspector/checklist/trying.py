"""Trying a form: what would follow from these answers at this site, as one JSON object, without any store.

What is said to people stays a kind with its facts here (`why`, `message`); `i18n` words it.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from inspector.errors import Fault, Kind
from inspector.records import Site, own_fields
from inspector.tables.definition import Rows
from inspector.tables.lookup import limits
from inspector.tables.shipped import shipped_rows

from .answers import AnswerFault, answer_fault
from .filling import defaults, triggered
from .form import Form, is_open, name_of
from .given import GivenFault, read_answers
from .grading import Grade, grade
from .judging import Judgement, judge, progress
from .logic import Situation
from .score_lines import Score, ScoreLine, said
from .scoring import score
from .standing import Standing
from .xlsform import read_form, told_of

LARGEST = 4 * 2**20
"""Bytes of a file of answers or of facts of a site."""

TABLES = ("limits", "holidays", "severities", "grade_bands")
"""The tables that judge."""

_FACTS = frozenset(own_fields(Site)) | {"region"}


def try_answers(
    form: Form,
    answers: Mapping[str, object],
    site: Mapping[str, object],
    on: date,
    tables: Mapping[str, Rows],
    language: str = "zh",
) -> dict[str, Any]:
    """What follows from the answers.

    Defaults are filled in first, then the answers; those that cannot stand are named and do not count. Answers to
    hidden questions are left alone: they count only when they are asked.

    Args:
        form: the checklist.
        answers: name of a question → text, number, bool, list, null; a repeat is a list of objects (see `given`).
        site: facts of the site by the columns of `records.Site`; `region` is the code of its area.
        on: the date of the visit.
        tables: rows of the tables `TABLES` by name; a missing one is empty.
        language: of basis, requirement, problem and labels.

    Returns:
        {"relevant": {key: bool}, "values": {key: text}, "invalid": [{"name", "message": kind, "said": the form's own
        words}], "missing": [key], "findings": [{"item", "code", "severity", "days", "deadline", "basis", "requirement",
        "count", "problem", "working_days", "bottom_line"}], "score": {"points", "of", "lines": [{"item", "points",
        "counted", "deducted", "why": [{"why": kind, "taken", "facts"}], "open"}], "parts", "open", "vetoed"} or None,
        "grade": {"name", "title", "preliminary", "open", "why": [{"why": kind, "facts"}]} or None}.
    """
    given = read_answers(form, answers)
    situation = Situation(
        answers={},
        site={name: value for name, value in site.items() if isinstance(value, str | int | float)},
        limits=limits(tables.get("limits", ())),
        region=str(site.get("region") or ""),
        on=on,
        holidays=tables.get("holidays", ()),
        severities=tables.get("severities", ()),
        about={"today": on.isoformat(), **given.about},
    )
    standing, faults = _stood(Standing(form, situation), given.answers)
    foreign = {f"site.{it}": GivenFault.UNKNOWN_FACT for it in site if it not in _FACTS}
    judgements = [it for entry in standing.entries for it in judge(standing, entry)]
    sheet = score(standing)
    return {
        "relevant": _relevant(standing),
        "values": {it.key: value for it in standing.entries if (value := standing.counted(it.key))},
        "invalid": [
            *(
                {"name": key, "message": str(fault), "said": _own_words(standing, key, fault, language)}
                for key, fault in faults.items()
            ),
            *(
                {"name": name, "message": str(fault), "said": ""}
                for name, fault in sorted((given.faults | foreign).items())
            ),
        ],
        "missing": list(progress(standing).missing),
        "findings": _findings(judgements, language),
        "score": _score(sheet, language) if sheet else None,
        "grade": _grade(grade(standing, sheet, tables.get("grade_bands", ())), language),
    }


def try_in_child(task: dict[str, Any]) -> dict[str, Any]:
    """The task of the child that `checklist try` starts: everything in it is a stranger's.

    Args:
        task: {"path": the form, "answers": path, "site": path or None, "on": YYYY-MM-DD, "language"}, and "tables",
            the rows of `TABLES` by name, where others than the shipped ones judge.

    Returns:
        What `xlsform.told_of` tells of the form, and `tried`: None if it cannot be used, else as `try_answers`.

    Raises:
        Fault: NOT_AN_OBJECT (path), TOO_LARGE (path, limit), NOT_FOUND (path).
    """
    answers = _object(Path(task["answers"]))
    site = _object(Path(task["site"])) if task["site"] else {}
    reading = read_form(Path(task["path"]))
    tried = None
    if reading.form is not None:
        tables = task.get("tables") or {it: shipped_rows(it) for it in TABLES}
        tried = try_answers(
            reading.form, answers, site, date.fromisoformat(task["on"]), tables, language=task["language"]
        )
    return {**told_of(reading), "tried": tried}


def _object(path: Path) -> dict[str, Any]:
    """The JSON object in a file."""
    if not path.is_file():
        raise Fault(Kind.NOT_FOUND, path=str(path))
    if path.stat().st_size > LARGEST:
        raise Fault(Kind.TOO_LARGE, path=str(path), limit=LARGEST)
    try:
        found = json.loads(path.read_bytes())
    except (ValueError, RecursionError) as error:
        raise Fault(Kind.NOT_AN_OBJECT, path=str(path)) from error
    if not isinstance(found, dict):
        raise Fault(Kind.NOT_AN_OBJECT, path=str(path))
    return found


def _stood(empty: Standing, given: Mapping[str, str | None]) -> tuple[Standing, dict[str, AnswerFault | GivenFault]]:
    """The standing of the answers that can stand, and why the others cannot, in the form's order.

    One that is taken out may be what another one's rule speaks of, so it is asked again until all that is left stands.
    """
    start: dict[str, str | None] = _without(defaults(empty), given)
    repeats = {it.name for it in empty.form.groups if it.repeats}
    left = dict(given)
    faults: dict[str, AnswerFault | GivenFault] = {}
    while True:
        standing = empty.after(start | left)
        standing = standing.after(_without(defaults(standing), given))
        standing = standing.after(_without(triggered(standing, tuple(left)), given))
        found = {key: fault for key in left if (fault := _fault(standing, key, left[key], repeats))}
        if not found:
            order = {it.key: number for number, it in enumerate(standing.entries)}
            return standing, dict(sorted(faults.items(), key=lambda it: (order.get(it[0], len(order)), it[0])))
        faults |= found
        left = {key: value for key, value in left.items() if key not in found}


def _without(answers: Mapping[str, str | None], given: Mapping[str, str | None]) -> dict[str, str | None]:
    """What the form answers itself, except where somebody answered, be it with nothing."""
    return {key: value for key, value in answers.items() if key not in given}


def _fault(standing: Standing, key: str, answer: str | None, repeats: set[str]) -> AnswerFault | GivenFault | None:
    try:
        entry = standing.entry(key)
    except KeyError:
        return None if name_of(key) in repeats else GivenFault.UNKNOWN_NAME
    if is_open(answer) or not standing.relevant(entry):
        return None
    return answer_fault(standing, entry, answer)


def _own_words(standing: Standing, key: str, fault: AnswerFault | GivenFault, language: str) -> str:
    """What the form itself says to an answer that breaks its rule."""
    if fault is not AnswerFault.CONSTRAINT:
        return ""
    entry = standing.entry(key)
    return standing.filled(entry.question.constraint_message, entry).in_language(language)


def _relevant(standing: Standing) -> dict[str, bool]:
    """Every entry; a question of a repeat without instances stands under its name."""
    asked = {it.key: standing.relevant(it) for it in standing.entries}
    there = {it.question.name for it in standing.entries}
    return asked | {it.name: False for it in standing.form.questions if it.name not in there}


def _findings(judgements: Iterable[Judgement], language: str) -> list[dict[str, Any]]:
    """Findings that differ in their text alone are one line with their count."""
    lines: dict[tuple[object, ...], dict[str, Any]] = {}
    for it in judgements:
        line = {
            "item": it.key,
            "code": it.code,
            "severity": it.severity,
            "days": it.days,
            "deadline": it.due.isoformat() if it.due else None,
            "basis": it.basis.in_language(language),
            "requirement": it.requirement.in_language(language),
            "working_days": it.working_days,
            "bottom_line": it.bottom_line,
        }
        held = lines.setdefault(tuple(line.values()), {**line, "count": 0, "problem": []})
        held["count"] += 1
        problem = it.text.in_language(language)
        if problem not in held["problem"]:
            held["problem"].append(problem)
    between = "；" if language == "zh" else "; "
    return [{**it, "problem": between.join(it["problem"])} for it in lines.values()]


def _score(sheet: Score, language: str) -> dict[str, Any]:
    return {
        "points": _number(sheet.points),
        "of": _number(sheet.of),
        "lines": [_line(it, language) for it in sheet.lines],
        "parts": {
            name: {"points": _number(it.points), "of": _number(it.of)} for name, it in sheet.parts.items()
        },
        "open": list(sheet.open),
        "vetoed": list(sheet.vetoed),
    }  # fmt: skip


def _line(line: ScoreLine, language: str) -> dict[str, Any]:
    return {
        "item": line.item,
        "label": line.label.in_language(language),
        "points": _number(line.points),
        "counted": line.counted,
        "deducted": _number(line.deducted),
        "why": [{"why": str(it.why), "taken": _number(it.taken), "facts": said(it.facts, language)} for it in line.why],
        "open": line.open,
    }


def _grade(found: Grade | None, language: str) -> dict[str, Any] | None:
    if found is None:
        return None
    return {
        "name": found.name,
        "title": found.title.in_language(language),
        "preliminary": found.preliminary,
        "open": list(found.open),
        "why": [{"why": str(it.why), "facts": said(it.facts, language)} for it in found.why],
    }


def _number(amount: Decimal) -> int | float:
    """A JSON number: whole where it is."""
    return int(amount) if amount == amount.to_integral_value() else float(amount)
