"""step, close, plan: a step of findings, their close-out, and how they are to be put right."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from inspector import i18n
from inspector.acts import Act
from inspector.cli.arguments import Commands, Parser, day, file_path
from inspector.cli.call import Call
from inspector.cli.naming import named
from inspector.cli.words import table, translate
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.i18n import rectifying as words
from inspector.operations.rectification import plan, steps
from inspector.operations.rectification.acting import Said
from inspector.operations.rectification.reading import Told, standings
from inspector.rectification.moves import Move, Verdict
from inspector.rectification.steps import Standing

_ACTS = {Move.CLOSE: Act.CLOSE_FINDINGS, Move.VERIFY: Act.VERIFY_FINDINGS, Move.ASSIGN: Act.ASSIGN_FINDINGS}
_NAMED = {"by": "person", "unit": "unit", "visit": "visit", "paper": "paper", "meeting": "meeting", "other": "finding"}
_PLANNED = {"unit": "unit", "lead": "unit", "person": "person", "leader": "person", "origin": "origin"}


@dataclass(frozen=True, slots=True)
class _Asked:
    """One option of a step."""

    name: str
    metavar: str
    told: str


def declare(commands: Commands) -> None:
    """The commands of this group."""
    step = commands.add("step", take, translate("cli", "take a step of findings, as the status machine allows it"))
    moves = " · ".join(f"{it} {words.move(it)}" for it in Move)
    step.wanted.add_argument("move", metavar="MOVE", choices=[str(it) for it in Move], help=moves)
    _findings(step)
    _said(step, _options())
    verdicts = " · ".join(f"{it} {words.verdict(it)}" for it in Verdict)
    step.wanted.add_argument("--verdict", choices=[str(it) for it in Verdict], help=verdicts)
    closing = commands.add("close", close, translate("cli", "close findings on proof, or by an exception with a name"))
    _findings(closing)
    told = translate("cli", "without proof: --approver and --note answer for it; counted apart")
    closing.wanted.add_argument("--exception", action="store_true", help=told)
    _said(closing, [it for it in _options() if it.name in ("day", "by", "document", "approver", "note")])
    planning = commands.add("plan", change, translate("cli", "say whose findings are and how they are put right"))
    _findings(planning)
    told = translate("cli", "one of: {fields}; units and people by name, nothing after = takes it away")
    planning.wanted.add_argument(
        "--set", metavar="FIELD=VALUE", action="append", required=True,
        help=told.format(fields=", ".join(sorted(plan.PLANNED))),
    )  # fmt: skip


def _options() -> list[_Asked]:
    return [
        _Asked("day", "DATE", translate("cli", "when it happened; else today")),
        _Asked("due", "DATE", translate("cli", "the deadline set, asked for or granted; the day of review")),
        _Asked("by", "PERSON", translate("cli", "who did it; else who works here")),
        _Asked("unit", "UNIT", translate("cli", "whose step it is; else the responsible unit's")),
        _Asked("visit", "VISIT", translate("cli", "the visit it was seen on")),
        _Asked("paper", "PAPER", translate("cli", "the paper it stands on")),
        _Asked("meeting", "MEETING", translate("cli", "the meeting that decided it")),
        _Asked("other", "FINDING", translate("cli", "the finding it is the same as")),
        _Asked("document", "NUMBER", translate("cli", "number of the document")),
        _Asked("approver", "NAME", translate("cli", "who decided it")),
        _Asked("note", "TEXT", translate("cli", "what was done, or why")),
    ]


def _findings(parser: Parser) -> None:
    parser.wanted.add_argument(
        "findings", metavar="FINDING", nargs="+", help=translate("cli", "ledger number, mark or the beginning of an id")
    )


def _said(parser: Parser, options: Iterable[_Asked]) -> None:
    for it in options:
        dated: dict[str, Any] = {"type": day} if it.metavar == "DATE" else {}
        parser.wanted.add_argument(f"--{it.name}", metavar=it.metavar, help=it.told, **dated)
    told = translate("cli", "a new photo of it; may be given several times")
    parser.wanted.add_argument("--photo", metavar="FILE", action="append", default=[], type=file_path, help=told)


# -- work --------------------------------------------------------------------------------------------------------------


def take(call: Call) -> None:
    """The same step of all these findings, or of none."""
    _take(call, Move(call.options.move), exception=False)


def close(call: Call) -> None:
    """All these findings closed, or none."""
    _take(call, Move.CLOSE, exception=call.options.exception)


def _take(call: Call, move: Move, *, exception: bool) -> None:
    options = call.options
    call.answer.update(move=str(move), steps=[])
    with call.write() as store:
        findings = _named(call, store)
        if call.refused:
            return
        given: dict[str, Any] = {it.name: getattr(options, it.name, None) for it in _options()}
        for name, kind in _NAMED.items():
            given[name] = named(store, given[name], [kind]).id if given[name] else None
        given["day"] = given["day"].isoformat() if given["day"] else ""
        given["due"] = given["due"].isoformat() if given["due"] else None
        said = Said(**given, verdict=getattr(options, "verdict", None))
        act = _ACTS.get(move, Act.TAKE_STEP)
        made = steps.take(store, findings, move, said, pictures=options.photo, act=act, exception=exception)
        now = standings(store, findings)
        marks = {it: _mark(store, it) for it in now}
    call.answer["steps"] = [
        {"step": step, "finding": it, "number": marks[it], **standing_as_json(now[it])}
        for step, it in zip(made, now, strict=True)
    ]
    heads = [i18n.field("number"), translate("cli", "stage"), translate("cli", "round"),
             translate("cli", "deadline")]  # fmt: skip
    call.show(*table(heads, [(marks[it], words.stage(on.stage), on.round, on.due) for it, on in now.items()]))


def change(call: Call) -> None:
    """The plan of all these findings changed as one operation."""
    call.answer.update(findings=[], set={})
    values: dict[str, Any] = {}
    for given in call.options.set:
        field, equals, value = given.partition("=")
        if field not in plan.PLANNED or not equals:
            raise Fault(
                Kind.USAGE, message=translate("cli", "--set wants FIELD=VALUE, not {given}").format(given=given)
            )
        values[field] = value
    with call.write() as store:
        findings = _named(call, store)
        if call.refused:
            return
        for field, value in values.items():
            if field in _PLANNED and value:
                values[field] = named(store, value, [_PLANNED[field]]).id
            elif field == "common":
                values[field] = int(value) if value in ("0", "1") else value
        plan.change(store, findings, **values)
    call.answer.update(findings=findings, set={field: value or None for field, value in values.items()})
    call.show(*table([translate("cli", "field"), translate("cli", "after")],
                     [(i18n.field(field), value) for field, value in call.answer["set"].items()]))  # fmt: skip


def _named(call: Call, store: Store) -> list[str]:
    """The findings that are named, each once; one that is not there is refused."""
    found: dict[str, None] = {}
    for given in call.options.findings:
        try:
            found[named(store, given, ["finding"]).id] = None
        except Fault as fault:
            call.refuse(given, fault)
    return list(found)


def _mark(store: Store, finding: str) -> str:
    return str(store.one("SELECT coalesce(number, mark) FROM finding WHERE id = ?", finding))


# -- how it is told ----------------------------------------------------------------------------------------------------


def standing_as_json(now: Standing) -> dict[str, Any]:
    """Where a finding stands."""
    return {"stage": str(now.stage), "due": now.due, "round": now.round, "closed": now.closed, "proof": now.proof}


def told_as_json(told: Told) -> dict[str, Any]:
    """A step of the timeline."""
    it = told.step
    return {
        "id": it.id, "kind": it.kind, "day": it.day, "verdict": it.verdict, "due": it.due, "by": told.by,
        "unit": told.unit, "document": it.document, "approver": it.approver, "note": it.note, "proof": it.proof,
        "person": told.person, "at": told.at, "counts": told.counts, "photos": len(told.photos),
    }  # fmt: skip


def timeline_rows(timeline: Iterable[Told]) -> list[str]:
    """The steps of a finding as a table."""
    heads = [translate("cli", "day"), translate("cli", "step"), translate("cli", "verdict"),
             translate("cli", "deadline"), translate("cli", "by"), translate("cli", "note")]  # fmt: skip
    rows = [
        (
            it.step.day,
            words.move(it.step.kind) if it.counts else f"({words.move(it.step.kind)})",
            words.verdict(it.step.verdict) if it.step.verdict else "",
            it.step.due,
            it.by or it.unit or it.person,
            it.step.note,
        )
        for it in timeline
    ]
    return table(heads, rows) if rows else []
