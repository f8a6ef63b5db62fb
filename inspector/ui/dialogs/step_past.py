"""What was said before of what is to be said now: earlier extensions, and what a close-out rests on."""

from inspector import clock, i18n
from inspector.i18n import translate
from inspector.operations.rectification.reading import Item, Told
from inspector.rectification.moves import Move, Verdict

EXTENDING = frozenset({Move.ASK_EXTENSION, Move.GRANT_EXTENSION, Move.DENY_EXTENSION})


def extensions(item: Item) -> list[str]:
    """The deadline there is, and every extension asked for, granted and denied, a line each."""
    due = item.standing.due
    lines = [translate("StepPast", "The deadline is {day}.").format(day=_said(due))] if due else []
    lines += [_extension(it) for it in item.timeline if it.counts and it.step.kind in EXTENDING]
    return lines


def _extension(it: Told) -> str:
    step = it.step
    said = (_said(step.day), i18n.move(step.kind), _until(step.due), it.by, step.approver,
            step.note)  # fmt: skip
    return " · ".join(filter(None, said))


def rests_on(item: Item) -> str:
    """骆青川 11月20日复查：已整改，2 张新照片; '' where nobody has looked and found it put right."""
    for it in reversed(item.timeline):
        fixed = it.step.kind == Move.RECHECK and it.step.verdict == Verdict.FIXED
        if it.counts and (fixed or it.step.kind == Move.FIX_ON_SPOT):
            words = (
                translate("StepPast", "{who} re-inspected it on {day}: put right")
                if fixed
                else translate("StepPast", "Put right on the spot on {day}, before the eyes of {who}")
            )
            return words.format(who=it.by or it.person, day=_said(it.step.day))
    return ""


def _until(due: str | None) -> str:
    return translate("StepPast", "until {day}").format(day=_said(due)) if due else ""


def _said(day: str) -> str:
    try:
        return i18n.day(day, clock.today())
    except ValueError:  # a merge brings what it brings
        return day
