"""What would follow from taking one of two contested values: how a deadline would stand and what it would call for, the
score a visit would have, what would still refer to what is deleted. Nothing is written.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from inspector import clock
from inspector.checklist.score_lines import said
from inspector.db.conflicts import Conflict, reference
from inspector.db.ledger.reading import ready
from inspector.db.scores import VisitScore
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.i18n import in_a_row, language
from inspector.i18n.words_of_conflicts import deadline_follows, orphans_follow, score_follows, step_follows
from inspector.operations.rating.scoring import score_if
from inspector.operations.rectification import pressing
from inspector.rectification.escalation import Suggestion, suggested
from inspector.rectification.moves import UNFINISHED, Stage
from inspector.rectification.steps import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Follows:
    """What would hold today; each only where something follows."""

    days: int | None = None  # so many over the deadline of a finding nobody has put right; negative: so many left
    step: Suggestion | None = None  # of the ladder, that the finding would call for
    score: VisitScore | None = None
    orphans: int = 0  # records that would refer to something deleted, each to be decided on

    @property
    def warns(self) -> bool:
        """Whether it is nothing one wishes for."""
        return (self.days or 0) > 0 or self.orphans > 0 or (self.score is not None and self.score.vetoed)

    def __str__(self) -> str:
        """In words, in the language spoken now."""
        told = []
        if self.days is not None:
            told.append(deadline_follows(self.days))
        if self.step is not None:
            told.append(step_follows(self.step.title_en if language() == "en" else self.step.title))
        if self.score is not None:
            amounts = said({it: Decimal(getattr(self.score, it)) / 100 for it in ("points", "full")}, "")
            told.append(score_follows(**amounts, grade=self.score.grade))
        if self.orphans:
            told.append(orphans_follow(self.orphans))
        return in_a_row(told)


def follows(store: Store, conflict: Conflict, value: Any, today: date) -> Follows | None:
    """What follows if a contested field is settled on `value` (of a deletion and of a reference to something deleted 1
    deletes, as in `conflict.resolve`); None where nothing does.
    """
    if conflict.field == "deleted" or reference(store, conflict) is not None:
        return _of_deletion(store, conflict) if value else None
    if (conflict.kind, conflict.field) in {("finding", "due"), ("finding", "severity")}:
        return _of_finding(store, conflict, value, today)
    if (conflict.kind, conflict.field) == ("answer", "value"):
        return _of_answer(store, conflict, value)
    return None


def _of_deletion(store: Store, conflict: Conflict) -> Follows | None:
    count = sum(
        store.one(f"SELECT count(*) FROM {kind} WHERE {column} = ? AND NOT deleted", conflict.row)
        for kind, column, of in store.references()
        if of == conflict.kind
    )
    return Follows(orphans=count) if count else None


def _of_finding(store: Store, conflict: Conflict, value: Any, today: date) -> Follows | None:
    ready(store)
    row = store.rows(
        """SELECT l.stage, l.due, l.round, f.due, f.severity FROM finding AS f CROSS JOIN line AS l ON l.line = f.rowid
           WHERE f.id = ?""",
        conflict.row,
    )
    if not row or row[0][0] not in UNFINISHED:
        return None
    stage, counts, round_, own, severity = row[0]
    due = counts
    if conflict.field == "severity":
        severity = value or 0
    elif counts != own:  # an extension was granted: that day counts, whatever stood there before
        return None
    else:
        due = value
    done = pressing.pressed(store, [conflict.row]).get(conflict.row, pressing.NOTHING)
    now = Standing(stage=Stage(stage), due=due, round=round_, pressed=done.since, circulated=done.circulars)
    step = suggested(now, severity, today, current(store, "escalation"), current(store, "holidays"))
    day = clock.day(due) if conflict.field == "due" else None
    days = None if day is None else (today - day).days
    return None if days is None and step is None else Follows(days=days, step=step)


def _of_answer(store: Store, conflict: Conflict, value: str | None) -> Follows | None:
    score = score_if(store, conflict.row, value)
    return Follows(score=score) if score.full else None
