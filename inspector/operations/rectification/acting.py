"""Who acts, what they say, and whether the machine lets them: the one door every step goes through asks here."""

from dataclasses import dataclass

from inspector import clock
from inspector.db.store import Store
from inspector.operations.rectification.reading import Ground
from inspector.rectification.moves import JUDGING, RULES, UNFINISHED, Move, Role, Verdict, Why

_OF_UNIT = frozenset({"cadre", "keeper"})
_SAID = {Why.DUE: "due", Why.NOTE: "note", Why.DOCUMENT: "document", Why.APPROVER: "approver"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a step says. `day` '' is today; `by` and `unit` not given are who acts and whose it is."""

    day: str = ""
    by: str | None = None
    unit: str | None = None
    verdict: str | None = None
    due: str | None = None
    visit: str | None = None
    paper: str | None = None
    meeting: str | None = None
    other: str | None = None
    document: str | None = None
    approver: str | None = None
    note: str | None = None


NOTHING = Said()


@dataclass(frozen=True, slots=True)
class Offer:
    """A move as it is shown to somebody: to be made, or why not."""

    move: Move
    why: Why | None


def role(store: Store) -> Role:
    """As whom whoever works with this store acts."""
    of_person = store.one("SELECT role FROM person WHERE id = ? AND NOT deleted", store.setting("person"))
    if of_person in _OF_UNIT:
        return Role.UNIT
    if of_person == "leader":
        return Role.LEADER
    return Role.OFFICE if store.setting("role") == "office" else Role.INSPECTOR


def rectifies(store: Store, ground: Ground, person: str | None) -> bool:
    """Whether somebody is among those who have to put the finding right."""
    if not person:
        return False
    unit = store.one("SELECT unit FROM person WHERE id = ?", person)
    return ground.rectifiers.has(person, {person: unit})


def offers(store: Store, item: Ground) -> tuple[Offer, ...]:
    """Every move that starts where the finding stands, in the order of `Move`, each with what stands in its way for
    whoever acts; what its step still has to say is asked for later and is no hindrance here.
    """
    return tuple(
        Offer(move, hindrance(store, item, move)) for move, rule in RULES.items() if item.standing.stage in rule.start
    )


def hindrance(
    store: Store, item: Ground, move: Move, said: Said | None = None, *, photos: int = 0,
    later: frozenset[Why] = frozenset(),
) -> Why | None:  # fmt: skip
    """Why a move is not to be made; None where it may be. Without `said` what its step has to say is left aside, and
    so is what may be said `later`, as long as its visit is a draft.

    A finding of a draft knows but one move: what is put right on the spot, on that same visit.
    """
    day = (said.day if said is not None else "") or clock.today(store.now).isoformat()
    why = _unfit(store, item, move, said) or _extension(item, move, day)
    return why if why is not None or said is None else _unsaid(store, item, move, said, photos, later)


def _unfit(store: Store, item: Ground, move: Move, said: Said | None) -> Why | None:
    """What is in the way whatever is said: where it stands, who acts."""
    rule = RULES[move]
    spot = move is Move.FIX_ON_SPOT and (said is None or said.visit == item.finding.visit)
    if item.standing.stage not in rule.start or (item.draft and not spot):
        return Why.STAGE
    if role(store) not in rule.roles:
        return Why.ROLE
    judges = {store.setting("person"), said.by if said is not None else None} if move in JUDGING else set()
    return Why.RECTIFIER if any(rectifies(store, item, it) for it in judges) else None


def _unsaid(
    store: Store, item: Ground, move: Move, said: Said, photos: int, later: frozenset[Why]
) -> Why | None:  # fmt: skip
    """What the step still has to say."""
    rule = RULES[move]
    wanted = next(
        (it for it, field in _SAID.items()
         if it in rule.wants - later and not (getattr(said, field) or "").strip()), None,
    )  # fmt: skip
    if said.verdict not in rule.by_verdict if rule.by_verdict is not None else said.verdict is not None:
        return Why.VERDICT
    if wanted is not None:
        return wanted
    if said.verdict == Verdict.DUPLICATE and not _may_be(store, item, said.other):
        return Why.OTHER
    if Why.PHOTO in rule.wants and not photos:
        return Why.PHOTO
    return _due(item, move, said, clock.today(store.now).isoformat())


def _extension(item: Ground, move: Move, day: str) -> Why | None:
    """An extension is asked for once, before the deadline, and decided on once it was asked for."""
    now = item.standing
    if move is Move.ASK_EXTENSION:
        if now.asked is not None:
            return Why.ASKED
        return Why.OVERDUE if now.due is not None and now.due < day else None
    if move in (Move.GRANT_EXTENSION, Move.DENY_EXTENSION) and now.asked is None:
        return Why.ASKED
    return None


def _due(item: Ground, move: Move, said: Said, today: str) -> Why | None:
    """A new deadline is not before the day it is set on, a longer one not before today; and a longer one has to be
    asked for. What was set in the past may be entered late.
    """
    if not said.due or clock.day(said.due) is None:
        return None
    now = item.standing
    if said.due < (today if move is Move.GRANT_EXTENSION else said.day or today):
        return Why.DUE_EARLIER
    if move in (Move.ASK_EXTENSION, Move.GRANT_EXTENSION):
        return Why.DUE_EARLIER if now.due is not None and said.due <= now.due else None
    later = now.due is not None and said.due > now.due
    if move is Move.ASSIGN and now.assigned is not None and now.stage in UNFINISHED and later:
        return Why.LONGER
    return None


def _may_be(store: Store, item: Ground, other: str | None) -> bool:
    """Whether the finding it is said to be the same as is another one that is here, and not itself one of these."""
    seen = {item.finding.id}
    while other is not None:
        if other in seen or store.one("SELECT 1 FROM finding WHERE id = ? AND NOT deleted", other) is None:
            return False
        seen.add(other)
        other = store.one(
            "SELECT other FROM step WHERE finding = ? AND verdict = ? AND NOT deleted ORDER BY made DESC LIMIT 1",
            other,
            Verdict.DUPLICATE,
        )
    return len(seen) > 1
