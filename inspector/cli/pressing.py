"""assign, escalate, due: findings handed over, pressed by a step of the ladder, and what is due today."""

from typing import Any

from inspector import clock
from inspector.cli.arguments import Commands, Parser, day, file_path
from inspector.cli.call import Call
from inspector.cli.naming import named
from inspector.cli.words import harmless, pairs, table, translate
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.i18n import escalating as words
from inspector.i18n import language
from inspector.operations.rectification.acting import Said
from inspector.rectification.moves import LADDER, Move

STEPS = (Move.REMIND, *LADDER[1:])


def declare(commands: Commands) -> None:
    """The commands of this group."""
    hand = commands.add("assign", assign, translate("cli", "hand findings over to who answers for them"))
    add = hand.wanted.add_argument
    _findings(hand)
    add("--unit", metavar="UNIT", help=translate("cli", "all to this unit; else each to its own"))
    add("--due", metavar="DATE", type=day, help=translate("cli", "to be put right by"))
    _said(hand)
    add("--papers", action="store_true", help=translate("cli", "issue a paper for each unit"))
    add("-o", "--output", metavar="DIR", type=file_path, help=translate("cli", "the folder for the papers"))
    add("--language", choices=("zh", "en"), default="zh", help=translate("cli", "of the paper: zh or en"))
    press = commands.add(
        "escalate", escalate, translate("cli", "press for findings: a reminder or a step of the ladder")
    )
    press.wanted.add_argument(
        "move", metavar="STEP", choices=[str(it) for it in STEPS],
        help=" · ".join(f"{it} {words.ladder(it)}" for it in STEPS),
    )  # fmt: skip
    _findings(press)
    press.wanted.add_argument("--approver", metavar="NAME", help=translate("cli", "who decided it"))
    _said(press)
    when = commands.add("due", tell_due, translate("cli", "what is due: reminders, steps of the ladder, cycles"))
    when.wanted.add_argument("--on", metavar="DATE", type=day, help=translate("cli", "as of another day"))


def _findings(parser: Parser) -> None:
    parser.wanted.add_argument(
        "findings", metavar="FINDING", nargs="+", help=translate("cli", "ledger number, mark or the beginning of an id")
    )


def _said(parser: Parser) -> None:
    add = parser.wanted.add_argument
    add("--day", metavar="DATE", type=day, help=translate("cli", "when it happened; else today"))
    add("--document", metavar="NUMBER", help=translate("cli", "number of the document"))
    add("--note", metavar="TEXT", help=translate("cli", "what was done, or why"))


def assign(call: Call) -> None:
    """Hand findings over, with papers if they are wanted; a unit that cannot be handed its own is refused alone."""
    from inspector.operations.rectification import assigning  # noqa: PLC0415 - draws papers

    options = call.options
    call.answer.update(steps=[], papers=[])
    if options.papers != (options.output is not None):
        raise Fault(Kind.USAGE, message=translate("cli", "--papers wants a folder by -o, and -o wants --papers"))
    if options.papers:
        _check_folder(call)
    with call.write() as store:
        findings = _named(call, store)
        unit = named(store, options.unit, ["unit"]).id if options.unit else None
        said = Said(unit=unit, due=options.due.isoformat() if options.due else None, **_told(call))
        if not options.papers:
            call.answer["steps"] = assigning.assign(store, findings, said) if findings else []
            call.show(*pairs({translate("cli", "handed over"): len(call.answer["steps"])}))
            return
        count = call.progress(translate("cli", "papers"))
        for it in assigning.assign_with_papers(
            store, findings, said, options.output, language=options.language, progress=count
        ):
            if it.fault is not None:
                call.refuse(it.batch.name or ", ".join(it.batch.findings), it.fault)
                continue
            call.answer["steps"] += it.steps
            paper = {"number": it.number, "path": str(it.path), "unit": it.batch.name, "findings": len(it.steps)}
            call.answer["papers"].append(paper)
            call.show(harmless(f"{it.number}  {it.batch.name}  {len(it.steps)}  {it.path}"))


def escalate(call: Call) -> None:
    """A reminder or a step of the ladder for all of these, or for none."""
    from inspector.operations.rectification import escalating  # noqa: PLC0415

    options = call.options
    call.answer.update(steps=[])
    with call.write() as store:
        findings = _named(call, store)
        if call.refused:
            return
        said = Said(approver=options.approver, **_told(call))
        call.answer["steps"] = escalating.escalate(store, findings, Move(options.move), said)
    call.show(*pairs({words.ladder(options.move): len(call.answer["steps"])}))


def tell_due(call: Call) -> None:
    """What is due on a day."""
    from inspector.operations.rectification import charges, escalating, meetings  # noqa: PLC0415

    with call.read() as store:
        on = call.options.on or clock.today(store.now)
        due = escalating.due_now(store, on)
        rounds = [it for it in meetings.cycles(store, on) if it.is_due(on.isoformat())]
        nobody = charges.without_owner(store, on.isoformat())
    call.answer.update(
        day=on.isoformat(),
        suggestions=[_suggested(it) for it in due if it.suggestion],
        reminders=[
            {"finding": it.finding, "number": it.number, "due": it.due, "since": it.reminder.since,
             "days": it.reminder.days}
            for it in due if it.reminder
        ],
        cycles=[
            {"name": it.name, "title": it.title, "due": it.due, "last": it.last, "missed": it.missed} for it in rounds
        ],
        without_owner=nobody,
    )  # fmt: skip
    rows = [
        (
            it.number,
            words.ladder(it.suggestion.move if it.suggestion else Move.REMIND),
            _why(it),
            it.due or "—",
        )
        for it in due
    ]
    if rows:
        heads = [translate("cli", "number"), translate("cli", "step"), translate("cli", "because"),
                 translate("cli", "deadline")]  # fmt: skip
        call.show(*table(heads, rows))
    zh = language() == "zh"
    for it in rounds:
        title = harmless(it.title if zh else it.title_en)
        call.show(translate("cli", "{title}: due {day}").format(title=title, day=it.due))
    if nobody:
        call.show(translate("cli", "findings nobody answers for: {count}").format(count=len(nobody)))


def _suggested(it: Any) -> dict[str, Any]:
    return {
        "finding": it.finding, "number": it.number, "move": str(it.suggestion.move), "due": it.due,
        "approver": it.suggestion.approver, "again": it.suggestion.again,
        "because": [
            {"reason": str(why.reason), "number": why.number, "within": why.within} for why in it.suggestion.because
        ],
    }  # fmt: skip


def _why(it: Any) -> str:
    if it.suggestion is None:
        return words.reminder(it.reminder.days)
    return " · ".join(words.reason(why.reason, why.number, why.within) for why in it.suggestion.because)


def _told(call: Call) -> dict[str, Any]:
    options = call.options
    return {"day": options.day.isoformat() if options.day else "", "document": options.document, "note": options.note}


def _named(call: Call, store: Store) -> list[str]:
    """The findings that are named; one that is not there is refused."""
    found = []
    for given in call.options.findings:
        try:
            found.append(named(store, given, ["finding"]).id)
        except Fault as fault:
            call.refuse(given, fault)
    return found


def _check_folder(call: Call) -> None:
    path = call.options.output
    if not path.is_dir():
        raise Fault(Kind.NOT_FOUND, path=str(path))
    if path.resolve().is_relative_to(call.folder.resolve()):
        raise Fault(Kind.EXISTS, path=str(path))
