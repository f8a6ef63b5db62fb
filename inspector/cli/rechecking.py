"""recheck: what is to be looked at again, drawn from what is closed, begun and judged; what came back."""

from datetime import date
from pathlib import Path
from typing import Any

from inspector import clock
from inspector.cli.arguments import Actions, Commands, Parser, at_least, day, file_path
from inspector.cli.call import Call
from inspector.cli.naming import named
from inspector.cli.words import pairs, table, translate
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.errors import Fault
from inspector.i18n import language
from inspector.i18n import rectifying as words
from inspector.operations import photo
from inspector.operations.case import read_case
from inspector.operations.rectification import rechecks, reinspection
from inspector.operations.rectification.looking_again import ORDER, TRUTHS, ToJudge, of_visit
from inspector.operations.rectification.rechecks import PURPOSES, Waiting
from inspector.operations.rectification.repeats import By, rebound_rate, repeats
from inspector.paper.masking import masked_text
from inspector.records import Finding
from inspector.rectification.looking_back import How
from inspector.rectification.moves import Verdict
from inspector.tables.lookup import code_titles


def declare(commands: Commands) -> None:
    """The commands of this group."""
    actions = commands.group("recheck", translate("cli", "what is to be looked at again, and what came back"))
    new = actions.add("plan", plan, translate("cli", "plan that findings are looked at again"))
    _findings(new)
    new.wanted.add_argument(
        "--purpose", choices=PURPOSES, default="recheck",
        help=translate("cli", "recheck: before it is closed; look_back: whether it stays so; verify: the suspected"),
    )  # fmt: skip
    _task(new)
    _declare_draw(actions)
    shown = actions.add("list", tell, translate("cli", "what waits to be looked at again"))
    shown.wanted.add_argument("--late", action="store_true", help=translate("cli", "only what is late"))
    shown.wanted.add_argument("--as-of", metavar="DATE", type=day, help=translate("cli", "as of another day"))
    begun = actions.add("begin", begin, translate("cli", "begin a re-inspection of a place, or go on with it"))
    begun.wanted.add_argument("site", metavar="SITE", help=translate("cli", "its code or the beginning of its id"))
    _declare_judge(actions)
    back = actions.add("repeats", tell_repeats, translate("cli", "what came back, and how often"))
    back.wanted.add_argument(
        "--by", choices=[str(it) for it in By], default="place", help=translate("cli", "put together by")
    )
    lot = actions.add("verify", verify, translate("cli", "draw a lot again and say whether the same comes out"))
    lot.wanted.add_argument("lot", metavar="LOT", help=translate("cli", "the beginning of its id"))


def _declare_draw(actions: Actions) -> None:
    new = actions.add("draw", draw, translate("cli", "choose closed findings to look back at"))
    told = translate("cli", "all of them, the riskiest first, or by lot; a lot cannot be undone")
    new.wanted.add_argument("--how", choices=[str(it) for it in How], required=True, help=told)
    new.wanted.add_argument("--count", metavar="N", type=at_least(1), help=translate("cli", "how many; else all"))
    new.wanted.add_argument(
        "--seed", metavar="TEXT", default="", help=translate("cli", "the seed; else time and device")
    )
    new.wanted.add_argument("--area", metavar="CODE", help=translate("cli", "where from"))
    new.wanted.add_argument("--from", dest="since", metavar="DATE", type=day, help=translate("cli", "closed from"))
    new.wanted.add_argument("--until", metavar="DATE", type=day, help=translate("cli", "closed until"))
    new.wanted.add_argument("--note", metavar="TEXT", help=translate("cli", "who was present, and remarks"))
    _task(new)


def _declare_judge(actions: Actions) -> None:
    said = actions.add("judge", judge, translate("cli", "say what a re-inspection saw of a finding"))
    said.wanted.add_argument("visit", metavar="VISIT", help=translate("cli", "the draft: the beginning of its id"))
    _findings(said)
    none = translate("cli", "taken back")
    known = tuple(dict.fromkeys((*ORDER, *TRUTHS)))
    verdicts = " · ".join(f"{it} {words.verdict(it)}" for it in known)
    said.wanted.add_argument(
        "--verdict", choices=[*(str(it) for it in known), "none"], required=True,
        help=f"{verdicts} · none {none}",
    )  # fmt: skip
    said.wanted.add_argument("--note", metavar="TEXT", help=translate("cli", "what was seen"))
    said.wanted.add_argument("--due", metavar="DATE", type=day, help=translate("cli", "the new deadline"))
    said.wanted.add_argument(
        "--other", metavar="FINDING", help=translate("cli", "the finding a suspected one is the same as")
    )
    told = translate("cli", "a new photo of it; may be given several times")
    said.wanted.add_argument("--photo", metavar="FILE", action="append", default=[], type=file_path, help=told)


def _findings(parser: Parser) -> None:
    parser.wanted.add_argument(
        "findings", metavar="FINDING", nargs="+", help=translate("cli", "ledger number, mark or the beginning of an id")
    )


def _task(parser: Parser) -> None:
    parser.wanted.add_argument("--to", metavar="WHO", help=translate("cli", "a person or a team, by name or id"))
    parser.wanted.add_argument("--due", metavar="DATE", type=day, help=translate("cli", "to be done by"))


# -- work --------------------------------------------------------------------------------------------------------------


def plan(call: Call) -> None:
    """One task a finding."""
    with call.write() as store:
        findings = _named(call, store)
        call.answer.update(purpose=call.options.purpose, tasks=[])
        if call.refused:
            return
        made = rechecks.plan(store, findings, call.options.purpose, **_who(call, store))
        call.answer["tasks"] = [{"task": task, "finding": it} for task, it in zip(made, findings, strict=True)]
    call.show(*pairs({translate("cli", "planned"): len(made)}))


def draw(call: Call) -> None:
    """Choose, and plan."""
    given = call.options
    with call.write() as store:
        area = named(store, given.area, ["area"]).id if given.area else None
        pool = rechecks.candidates(store, area=area, closed_from=_day(given.since), closed_to=_day(given.until))
        fell = rechecks.draw(
            store, pool, How(given.how), given.count, seed=given.seed, area=area, note=given.note, **_who(call, store)
        )
        rows = [store.get(Finding, it) for it in fell.findings]
    call.answer.update(
        lot=fell.lot, candidates=len(pool),
        findings=[{"finding": it.id, "number": it.number or it.mark, "severity": it.severity} for it in rows],
    )  # fmt: skip
    call.show(*table([translate("cli", "number"), translate("cli", "problem")],
                     [(it.number or it.mark, masked_text(it.text)) for it in rows]))  # fmt: skip


def tell(call: Call) -> None:
    """What waits, the late ones first."""
    with call.read() as store:
        on = call.options.as_of or clock.today(store.now)
        found = rechecks.overdue(store, on) if call.options.late else rechecks.waiting(store, on)
    call.answer.update(total=len(found), late=sum(it.late for it in found), rows=[_as_json(it) for it in found])
    heads = [translate("cli", "number"), translate("cli", "stage"), translate("cli", "since"),
             translate("cli", "late"), translate("cli", "problem")]  # fmt: skip
    yes = translate("cli", "late")
    call.show(*table(heads, [
        (it.finding.number or it.finding.mark, words.stage(it.standing.stage), it.since, yes if it.late else "",
         masked_text(it.finding.text)) for it in found
    ]))  # fmt: skip


def begin(call: Call) -> None:
    """The draft, and what there is to judge."""
    with call.write() as store:
        visit = reinspection.begin(store, named(store, call.options.site, ["site"]).id)
        _tell_visit(call, store, visit)


def judge(call: Call) -> None:
    """The same verdict on all these findings; photos are of each."""
    given = call.options
    verdict = None if given.verdict == "none" else Verdict(given.verdict)
    with call.write() as store:
        visit = named(store, given.visit, ["visit"]).id
        findings = _named(call, store)
        other = named(store, given.other, ["finding"]).id if given.other else None
        if not call.refused:
            for it in findings:
                reinspection.judge(store, visit, it, verdict, note=given.note, due=_day(given.due), other=other)
                for file, fault in zip(given.photo, _attach(store, visit, it, given.photo), strict=False):
                    call.refuse(str(file), fault)
        _tell_visit(call, store, visit)


def tell_repeats(call: Call) -> None:
    """Where what had been closed came back, and the rate."""
    with call.read() as store:
        found = repeats(store, By(call.options.by))
        rate = rebound_rate(store)
        titles = code_titles(current(store, "defect_codes")) if call.options.by == By.ITEM else {}
    call.answer.update(
        by=call.options.by, back=rate.count, closed=rate.base, share=rate.value or 0.0,
        rows=[{"key": it.key, "name": masked_text(it.name), "rebounds": it.rebounds, "findings": list(it.findings)}
              for it in found],
    )  # fmt: skip
    said = 0 if language() == "zh" else 1
    named_by = {it.key: f"{it.key}  {titles[None, it.key][said]}" for it in found if (None, it.key) in titles}
    heads = [translate("cli", "where"), translate("cli", "came back")]
    call.show(*table(heads, [(named_by.get(it.key) or masked_text(it.name) or "—", it.rebounds) for it in found]))
    share = translate("cli", "{back} of {closed} closed ones came back: {share}")
    call.say(share.format(back=rate.count, closed=rate.base, share=f"{rate.value or 0:.1%}"))


def verify(call: Call) -> None:
    """Draw again; what does not follow from its seed is refused by name."""
    with call.read() as store:
        lot = named(store, call.options.lot, ["lot"]).id
        found = rechecks.verify(store, lot)
    call.answer.update(lot=lot, follows=found.follows, findings=list(found.expected))
    said = translate("cli", "the same comes out") if found.follows else translate("cli", "something else comes out")
    if not found.follows:
        call.refuse_in_words(lot, "lot_differs", said)
    call.show(said)


def _attach(store: Store, visit: str, finding: str, files: list[Path]) -> list[Fault]:
    if not files:
        return []
    rebound = next((it.rebound for it in of_visit(store, read_case(store, visit)) if it.finding.id == finding), None)
    return photo.attach(store, visit, files, finding=rebound.id if rebound is not None else finding)[1]


def _tell_visit(call: Call, store: Store, visit: str) -> None:
    found = of_visit(store, read_case(store, visit))
    call.answer.update(visit=visit, findings=[_judged_as_json(it) for it in found])
    heads = [translate("cli", "number"), translate("cli", "stage"), translate("cli", "verdict"),
             translate("cli", "problem")]  # fmt: skip
    call.show(*table(heads, [
        (it.finding.number or it.finding.mark, words.stage(it.standing.stage),
         words.verdict(it.verdict) if it.verdict else "", masked_text(it.finding.text)) for it in found
    ]))  # fmt: skip


def _judged_as_json(it: ToJudge) -> dict[str, Any]:
    return {
        "finding": it.finding.id, "number": it.finding.number or it.finding.mark, "stage": str(it.standing.stage),
        "wanted": it.wanted, "verdict": it.verdict and str(it.verdict), "photos": len(it.after),
        "rebound": it.rebound.id if it.rebound is not None else None,
    }  # fmt: skip


def _as_json(it: Waiting) -> dict[str, Any]:
    return {
        "finding": it.finding.id, "number": it.finding.number or it.finding.mark, "stage": str(it.standing.stage),
        "purpose": it.purpose, "task": it.task.id if it.task is not None else None, "since": it.since, "late": it.late,
        "due": it.task.due if it.task is not None else None,
    }  # fmt: skip


def _named(call: Call, store: Store) -> list[str]:
    """The findings that are named, each once; one that is not there is refused."""
    found: dict[str, None] = {}
    for given in call.options.findings:
        try:
            found[named(store, given, ["finding"]).id] = None
        except Fault as fault:
            call.refuse(given, fault)
    return list(found)


def _who(call: Call, store: Store) -> dict[str, str | None]:
    given = call.options
    if not given.to:
        return {"due": _day(given.due)}
    found = named(store, given.to, ["person", "team"])
    return {found.kind: found.id, "due": _day(given.due)}


def _day(given: date | None) -> str | None:
    return given.isoformat() if given is not None else None
