"""What happened to a finding, in order: found, every step, and with `everything` its papers and what was changed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from inspector import i18n
from inspector.acts import Act
from inspector.i18n import translate
from inspector.operations.rectification.reading import Told as Taken
from inspector.records import Paper, Photo
from inspector.rectification.moves import RETURNS, Move, Verdict
from inspector.ui.pages.ledger_detail_reading import Shown
from inspector.ui.pages.ledger_detail_words import breaking, said_day

_STEPPING = frozenset(
    {Act.TAKE_STEP, Act.ASSIGN_FINDINGS, Act.RECHECK_FINDING, Act.FIX_ON_SPOT, Act.CLOSE_FINDINGS, Act.VERIFY_FINDINGS}
)
_MARKS = {
    Move.REPLY: "recheck", Move.ASK_EXTENSION: "doing", Move.GRANT_EXTENSION: "doing", Move.DENY_EXTENSION: "doing",
    Move.FIX_ON_SPOT: "fixed", Move.KEEP_UP: "lasting", Move.HAND_AWAY: "crossed", Move.VOID: "crossed",
    Move.PROGRESS: "doing", Move.SEND_BACK: "rebound",
}  # fmt: skip
_VERDICTS = {
    Verdict.FIXED: "fixed", Verdict.REBOUND: "rebound", Verdict.UNFOUNDED: "crossed", Verdict.DUPLICATE: "crossed",
    Verdict.UNVERIFIABLE: "open", Verdict.TRUE: "closed", Verdict.PARTLY_TRUE: "closed",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """One mark on the line. `mark` is a state's shape; what counts for nothing is `faint` and says why in `odd`."""

    title: str
    day: str
    more: str = ""
    odd: str = ""
    mark: str = "closed"
    faint: bool = False
    at: str = ""  # when it was written down: their order
    paper: str = ""
    photos: tuple[Photo, ...] = ()


def course(shown: Shown, *, everything: bool) -> list[Happened]:
    """Oldest first. Without `everything` only that it was found and its steps."""
    steps = [_found(shown), *(_taken(shown, it) for it in shown.item.timeline)]
    if not everything:
        return steps
    written, last = [], ""
    for it in steps:  # whatever clocks said, they stay in their order
        last = max(last, it.at)
        written.append(replace(it, at=last))
    return sorted([*written, *_papers(shown), *_changes(shown)], key=lambda it: it.at)


def _found(shown: Shown) -> Happened:
    item, on = shown.item, date.fromisoformat(shown.today)
    if item.visit is not None:
        who = " ".join(filter(None, (shown.inspector, i18n.method(item.visit.method))))
    else:
        origin = item.origin
        who = " · ".join(filter(None, (
            shown.titles["source"], origin.title if origin is not None else "",
            (origin.number or "") if origin is not None else "", item.finding.item or "",
        )))  # fmt: skip
    first = shown.told[0] if shown.told else None
    suspected = translate("Course", "Suspected")
    return Happened(
        title=suspected if item.finding.suspected else translate("Course", "Found"),
        day=said_day(item.finding.found, on), more=who, at=first.at if first is not None else "", photos=item.before,
        mark="draft" if item.draft else "closed", faint=item.draft,
    )  # fmt: skip


def _taken(shown: Shown, it: Taken) -> Happened:
    step, on = it.step, date.fromisoformat(shown.today)
    odd = ""
    if it.draft:
        odd = translate("Course", "of a visit that is not finalised: does not count yet")
    elif not it.counts:
        odd = translate("Course", "counts for nothing: the finding stood elsewhere by then")
    return Happened(
        title=_title(step.kind, step.verdict), day=said_day(step.day, on), odd=odd,
        more=breaking(" · ".join(_more(it, on))), mark="draft" if odd else _mark(step.kind, step.verdict),
        faint=bool(odd), at=it.at, paper=step.paper or "", photos=it.photos,
    )  # fmt: skip


def _title(kind: str, verdict: str | None) -> str:
    """退回重改, 复查：已整改."""
    if kind == Move.RECHECK and (kind, verdict) in RETURNS:
        return translate("Course", "Given back: {verdict}").format(verdict=i18n.verdict(verdict or ""))
    said = i18n.move(kind)
    if verdict:
        return translate("Course", "{step}: {verdict}").format(step=said, verdict=i18n.verdict(verdict))
    return said


def _more(it: Taken, today: date) -> Iterator[str]:
    """Who, to whom, until when, on what paper, decided by whom, in whose words."""
    step = it.step
    who = it.by or (it.person if not it.unit else "")
    if step.kind == Move.ASSIGN:
        who = it.unit
    elif it.unit and it.unit not in who:
        who = f"{who} {it.unit}".strip()
    if who:
        yield who
    if step.document:
        yield step.document
    if step.due:
        words = {
            Move.GRANT_EXTENSION: translate("Course", "granted until {day}"),
            Move.ASK_EXTENSION: translate("Course", "wished for until {day}"),
            Move.KEEP_UP: translate("Course", "review on {day}"),
        }.get(Move(step.kind) if step.kind in set(Move) else Move.ASSIGN, translate("Course", "due by {day}"))
        yield words.format(day=said_day(step.due, today))
    if step.proof:
        yield i18n.proof(step.proof)
    if step.approver:
        yield translate("Course", "decided by {name}").format(name=step.approver)
    if step.note:
        yield " ".join(step.note.split())


def _mark(kind: str, verdict: str | None) -> str:
    if verdict in set(Verdict):
        return "doing" if (kind, verdict) in RETURNS else _VERDICTS.get(Verdict(str(verdict)), "doing")
    return _MARKS.get(Move(kind), "closed") if kind in set(Move) else "open"


def _papers(shown: Shown) -> Iterator[Happened]:
    on = date.fromisoformat(shown.today)
    for paper, slips in shown.item.papers:
        number = paper.formal or paper.number
        yield _of_paper(translate("Course", "Paper issued"), paper, number, paper.issued, on)
        if paper.served:
            who = " · ".join(filter(None, (number, paper.served_to)))
            yield _of_paper(translate("Course", "Paper served"), paper, who, paper.served, on)
        if paper.returned:
            yield _of_paper(translate("Course", "Slip came back"), paper, number, paper.returned, on, tuple(slips))


def _of_paper(
    title: str, paper: Paper, more: str, at: str, today: date, photos: tuple[Photo, ...] = ()
) -> Happened:  # fmt: skip
    when = at if "T" in at else f"{at}T24"  # of a day: after what was written down on it
    return Happened(
        title=title, day=said_day(at, today), more=more, mark="paper", at=when, paper=paper.id, photos=photos,
    )  # fmt: skip


def _changes(shown: Shown) -> Iterator[Happened]:
    """What was changed of the finding itself; the making of it and of its steps stand there already."""
    for it in shown.told[1:]:
        if it.name in _STEPPING and not it.changes:
            continue
        day = said_day(it.at, date.fromisoformat(shown.today))
        yield Happened(
            title=it.act, day=day, more=breaking("\n".join((it.person, *it.changes))), mark="pencil", at=it.at
        )
