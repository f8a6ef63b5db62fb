"""Where a finding stands, in one line; what comes next; why it cannot be closed yet. All in words of the moment."""

import re
from datetime import date

from inspector import clock, i18n
from inspector.i18n import translate
from inspector.operations.rectification.reading import Item
from inspector.rectification.deadlines import recheck_date
from inspector.rectification.moves import UNFINISHED, Stage
from inspector.rectification.proof import Lack
from inspector.rectification.steps import Flag, Standing

_SHARES = {Stage.ASSIGNED: 1, Stage.DOING: 2, Stage.RECHECK: 3}
_RUN = re.compile(r"[!-~]{28}(?=[!-~])")
OF = 4
"""交办, 认领, 反馈, 复查销号: the quarters of the ring."""


def quarters(stage: Stage) -> int:
    """How far of the way in quarters; what has ended or was found put right is all of it."""
    if stage in (Stage.SUSPECTED, Stage.OPEN):
        return 0
    return _SHARES.get(stage, OF)


def where(item: Item, today: str) -> str:
    """已报整改 3 天，等另一人去看."""
    now, on = item.standing, date.fromisoformat(today)
    if item.draft:
        return translate("Detail", "Its visit is not finalised yet")
    said = {
        Stage.SUSPECTED: translate("Detail", "Suspected only: to be verified first"),
        Stage.OPEN: translate("Detail", "Nobody has been told yet"),
        Stage.ASSIGNED: _since(now.assigned, on, translate("Detail", "Handed over {days} d ago, not accepted yet")),
        Stage.DOING: _doing(now),
        Stage.RECHECK: _since(
            now.replied, on, translate("Detail", "Reported {days} d ago, another person has to look")
        ),
        Stage.FIXED: _day(translate("Detail", "Found put right on {day}, to be closed"), now.fixed, on),
        Stage.CLOSING: translate("Detail", "Close-out applied for, to be decided"),
        Stage.CLOSED: _closed(now, on),
        Stage.LASTING: _day(translate("Detail", "Kept up, to be reviewed on {day}"), now.review, on),
        Stage.MOVED: _day(translate("Detail", "Handed away on {day}"), now.last, on),
        Stage.UNFOUNDED: _day(translate("Detail", "Verified on {day}: it is not so"), now.last, on),
        Stage.DUPLICATE: translate("Detail", "The same as another finding"),
        Stage.VOID: _day(translate("Detail", "Declared void on {day}"), now.last, on),
    }[now.stage]
    left = deadline_left(now, on)
    return " · ".join(filter(None, (said, left)))


def deadline_left(now: Standing, today: date) -> str:
    """剩 3 天, of what can be late."""
    due = clock.day(now.due or "")
    if now.stage not in UNFINISHED:
        return ""
    return i18n.days_left(due, today) if due is not None else ("" if now.due else translate("Detail", "no deadline"))


def coming(item: Item, today: str) -> tuple[str, str] | None:
    """What comes next and until when: ("复查 → 销号", "应在 11月21日前"); None where nothing does."""
    now, on = item.standing, date.fromisoformat(today)
    steps = {
        Stage.SUSPECTED: (translate("Detail", "Verification"), None),
        Stage.OPEN: (translate("Detail", "Hand-over → rectification"), now.due),
        Stage.ASSIGNED: (translate("Detail", "Acceptance → rectification"), now.due),
        Stage.DOING: (translate("Detail", "Reply → re-inspection"), now.due),
        Stage.RECHECK: (translate("Detail", "Re-inspection → close-out"), _recheck(now.replied)),
        Stage.FIXED: (translate("Detail", "Close-out"), None),
        Stage.CLOSING: (translate("Detail", "Close-out"), None),
        Stage.LASTING: (translate("Detail", "Review"), now.review),
        Stage.CLOSED: (translate("Detail", "Looking back"), None),
    }
    if item.draft or now.stage not in steps:
        return None
    words, due = steps[now.stage]
    day = clock.day(due or "")
    return words, translate("Detail", "due by {day}").format(day=i18n.day(day, on)) if day is not None else ""


def lock(lacks: frozenset[Lack]) -> str:
    """销号须由别人复查，并有新照片; '' where nothing is in the way."""
    if not lacks:
        return ""
    if Lack.RECTIFIER in lacks:
        return translate("Detail", "Whoever puts it right cannot close it")
    if Lack.RECHECK in lacks:
        return translate("Detail", "To close it another person must re-inspect, with a new photo")
    said = i18n.listed(i18n.lack(it) for it in Lack if it in lacks)
    return translate("Detail", "To close it is still wanted: {what}").format(what=said)


def noticed(flags: frozenset[Flag], shown: str) -> list[str]:
    """What is to be noticed beside the state that is shown anyway."""
    return [i18n.flag(it) for it in Flag if it in flags and not (it is Flag.OVERDUE and shown == "overdue")]


def breaking(text: str) -> str:
    """Words somebody wrote, with places to break a line in what has none: an address of the web, a long number."""
    return _RUN.sub("\\g<0>\u200b", text)


def said_day(text: str | None, today: date) -> str:
    """A day in words; what a merge brought that is none stays as it is."""
    try:
        return i18n.day(text[:10], today) if text else ""
    except ValueError:
        return text or ""


def _since(day: str | None, today: date, words: str) -> str:
    since = clock.day(day or "")
    return words.format(days=max(0, (today - since).days) if since is not None else "…")


def _day(words: str, day: str | None, today: date) -> str:
    return words.format(day=said_day(day, today) or "…")


def _doing(now: Standing) -> str:
    if now.asked:
        return translate("Detail", "An extension has been asked for, to be decided")
    if now.round > 1:
        return translate("Detail", "Put right anew, round {round}").format(round=now.round)
    return translate("Detail", "The unit is putting it right")


def _closed(now: Standing, today: date) -> str:
    proof = i18n.proof(now.proof) if now.proof else ""
    return " · ".join(filter(None, (_day(translate("Detail", "Closed on {day}"), now.closed, today), proof)))


def _recheck(replied: str | None) -> str | None:
    day = clock.day(replied or "")
    return recheck_date(day).isoformat() if day is not None else None
