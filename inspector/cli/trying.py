"""checklist try: what a form makes of answers: findings, score and grade. It needs no data folder."""

from collections.abc import Iterator
from typing import Any

from inspector import child, clock, i18n
from inspector.checklist.trying import TABLES
from inspector.cli.arguments import Actions, day, file_path
from inspector.cli.call import Call
from inspector.cli.reading_forms import placed, refuse_form, worded
from inspector.cli.words import harmless, translate, whole_table
from inspector.errors import Fault, Kind
from inspector.operations.tables import that_judge
from inspector.tables.definition import Rows


def declare(checklist: Actions) -> None:
    """The action and its arguments."""
    trying = checklist.add("try", try_form, translate("cli", "say what would follow from answers"))
    add = trying.wanted.add_argument
    add("form", metavar="FILE", type=file_path, help=translate("cli", "the form"))
    add(
        "answers",
        metavar="ANSWERS.json",
        type=file_path,
        help=translate("cli", "answers by the names of the questions"),
    )
    add("--site", metavar="SITE.json", type=file_path, help=translate("cli", "facts of the site"))
    add("--on", metavar="DATE", type=day, help=translate("cli", "date of the visit; today if left out"))


def try_form(call: Call) -> None:
    """Read form and answers in a child, and word what it found."""
    options = call.options
    for path in (options.form, options.answers, options.site):
        if path is not None and not path.is_file():
            raise Fault(Kind.NOT_FOUND, path=str(path))
    on = options.on or clock.today()
    found = child.run(
        "try",
        {
            "path": str(options.form),
            "answers": str(options.answers),
            "site": str(options.site) if options.site else None,
            "on": on.isoformat(),
            "language": i18n.language(),
            "tables": _tables(call),
        },
    )
    if found["tried"] is None:
        refuse_form(call, options.form, [worded(it) for it in found["errors"]])
        return
    for it in found["repairs"]:
        call.say(harmless(f"{options.form.name}: {placed(worded(it))}"))
    tried = in_words(found["tried"])
    call.answer.update(tried)
    call.show(*_lines(tried))


def _tables(call: Call) -> dict[str, Rows] | None:
    """What judges in a data folder that was named; the shipped tables judge where none was."""
    if call.options.data is None:
        return None
    with call.read() as store:
        return {name: rows for name, rows in that_judge(store).items() if name in TABLES}


def in_words(tried: dict[str, Any]) -> dict[str, Any]:
    """What the child found with a sentence for every kind of reason and fault."""
    score, grade = tried["score"], tried["grade"]
    return {
        **tried,
        "invalid": [
            {"name": it["name"], "message": it["said"] or i18n.answer_fault(it["message"]), "kind": it["message"]}
            for it in tried["invalid"]
        ],
        "score": score and {**score, "lines": [_line(it) for it in score["lines"]]},
        "grade": grade
        and {**grade, "why": i18n.in_a_row(i18n.grade_reason(it["why"], it["facts"]) for it in grade["why"])},
    }


def _line(line: dict[str, Any]) -> dict[str, Any]:
    """A line with its reasons in words; one of the sheet itself has no item, and is called what it does."""
    return {**line, "label": line["label"] or i18n.sheet_line(line["why"][0]["why"]), "why": _why(line)}


def _why(line: dict[str, Any]) -> str:
    said = [i18n.reason(it["why"], it["facts"]) for it in line["why"]]
    if line["open"] and not any(it["why"] == "open" for it in line["why"]):
        said.append(i18n.reason("partly_open", {}))
    return i18n.in_a_row(said)


def _lines(tried: dict[str, Any]) -> Iterator[str]:
    """What a person reads: what did not count, findings, the score line by line, the grade."""
    for it in tried["invalid"]:
        yield harmless(translate("cli", "{name} does not count: {why}").format(name=it["name"], why=it["message"]))
    if tried["missing"]:
        yield harmless(translate("cli", "Still to be answered: {names}").format(names=i18n.listed(tried["missing"])))
    if tried["findings"]:
        heads = [
            translate("cli", "finding"),
            translate("cli", "count"),
            translate("cli", "severity"),
            translate("cli", "deadline"),
            translate("cli", "problem"),
            translate("cli", "requirement"),
        ]
        rows = [
            [it["item"], it["count"], i18n.severity(it["severity"]), it["deadline"], it["problem"], it["requirement"]]
            for it in tried["findings"]
        ]
        yield from whole_table(heads, rows)
    if tried["score"]:
        heads = [
            translate("cli", "item"),
            translate("cli", "points"),
            translate("cli", "counted"),
            translate("cli", "deducted"),
            translate("cli", "why"),
        ]
        rows = [
            [
                " ".join(filter(None, (it["item"], it["label"]))),
                it["points"],
                it["counted"] if it["item"] else "",
                it["deducted"],
                it["why"],
            ]
            for it in tried["score"]["lines"]
        ]
        yield from whole_table(heads, rows)
        yield translate("cli", "Score: {points} of {of}").format(
            points=tried["score"]["points"], of=tried["score"]["of"]
        )
    if tried["grade"]:
        yield harmless(
            translate("cli", "Grade: {title} ({why})").format(title=tried["grade"]["title"], why=tried["grade"]["why"])
        )
