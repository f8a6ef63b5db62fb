"""复查任务: what somebody is to look at again: planned by hand, drawn from what is closed, or reported put right.

Re-inspecting itself is `reinspection`; lists of what came back are `repeats`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice

from inspector import clock
from inspector.acts import Act
from inspector.db import areas
from inspector.db.edit import plain
from inspector.db.ledger.reading import ready
from inspector.db.store import Store
from inspector.drawing import drawn, numbered
from inspector.errors import Fault, Kind
from inspector.operations.lot import LONGEST_SEED, LOOK_BACK, Candidates, Stratum, offered_seed, read_candidates
from inspector.operations.rectification.reading import earlier, standings, times_back
from inspector.records import Area, Finding, Lot, Recheck
from inspector.rectification.looking_back import Candidate, How, by_risk, is_late
from inspector.rectification.moves import LIVE, Move, Stage, Why
from inspector.rectification.steps import Standing

PURPOSES = ("recheck", "look_back", "verify")
_MOST = 10_000  # findings of one draw


@dataclass(frozen=True, slots=True)
class Draw:
    """What a draw fell on, in the order drawn; `lot` where chance chose."""

    findings: tuple[str, ...]
    lot: str | None = None


@dataclass(frozen=True, slots=True)
class Redrawn:
    """Whether what a recorded draw fell on follows from its seed; what it should have fallen on, in order."""

    follows: bool
    expected: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A recorded draw of what to look back at: its seed, what it was drawn from, whether it follows from them."""

    lot: Lot
    area: str  # name of where it was drawn
    candidates: int | None  # None where they cannot be read
    fell: int  # on how many
    follows: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A finding to be looked at again: planned (`task`), or reported put right and seen by nobody."""

    finding: Finding
    standing: Standing
    purpose: str
    task: Recheck | None
    since: str  # day it was reported; of a task without that its due day, or ''
    late: bool


_TASKS = """
    SELECT r.id FROM recheck AS r JOIN finding AS f ON f.id = r.finding
    WHERE NOT r.deleted AND NOT f.deleted AND NOT EXISTS (
      SELECT 1 FROM step AS s LEFT JOIN visit AS v ON v.id = s.visit
      WHERE s.finding = r.finding AND NOT s.deleted AND s.made > r.made AND s.kind IN ('recheck', 'look_back', 'verify')
        AND s.verdict IS NOT 'unverifiable' AND (s.visit IS NULL OR v.finalised IS NOT NULL AND NOT v.deleted))"""
"""Tasks nobody has done: what could not be verified is still to be looked at."""
_REPORTED = "SELECT f.id FROM line AS l CROSS JOIN finding AS f ON f.rowid = l.line WHERE l.stage = 'recheck'"
_CLOSED = """
    SELECT f.id FROM line AS l CROSS JOIN finding AS f ON f.rowid = l.line LEFT JOIN site AS p ON p.id = f.site
    WHERE l.stage = 'closed'"""


def plan(
    store: Store, findings: Sequence[str], purpose: str = "recheck", *, person: str | None = None,
    team: str | None = None, due: str | None = None,
) -> list[str]:  # fmt: skip
    """Plan that findings are looked at again, as one operation; returns the tasks, one a finding. One that waits for
    the same purpose already is given to whoever is named now, until the new day.

    Raises Fault NOT_ALLOWED for a finding that is not closed (look_back), at an end (recheck) or not only
    suspected (verify); BAD_VALUE, GONE.
    """
    _refuse_odd(purpose, due)
    wanted = list(dict.fromkeys(findings))
    now = standings(store, wanted)
    for it in wanted:
        if it not in now:
            raise Fault(Kind.GONE, record="finding", id=it)
        if not _fits(purpose, now[it].stage):
            raise Fault(Kind.NOT_ALLOWED, move=Move(purpose), stage=now[it].stage, why=Why.STAGE)
    held = {it.finding: it.id for it in open_tasks(store) if it.purpose == purpose}
    made: list[str] = []
    with store.operation(Act.PLAN_RECHECKS) as edit:
        for it in wanted:
            if it in held:
                edit.change(Recheck, held[it], person=person, team=team, due=due)
                made.append(held[it])
            else:
                made.append(
                    edit.create(Recheck, finding=it, purpose=purpose, person=person, team=team, due=due, lot=None)
                )
    return made


def give_up(store: Store, tasks: Sequence[str]) -> None:
    """Take planned tasks back, as one operation. Raises Fault GONE."""
    with store.operation(Act.PLAN_RECHECKS) as edit:
        edit.delete_many(Recheck, list(tasks))


def candidates(
    store: Store, *, area: str | None = None, closed_from: str | None = None, closed_to: str | None = None
) -> list[Candidate]:
    """What is closed, of one area and of the days from … to, and not yet planned to be looked back at; by mark."""
    ready(store)
    below, facts = "", {}
    if area is not None:
        below = f" AND ifnull(f.area, p.area) IN ({areas.BELOW})"
        facts = areas.bounds(store.get(Area, area).code)
    ids = [id for (id,) in store.connection.execute(_CLOSED + below, facts)]  # noqa: A001
    planned = {it.finding for it in open_tasks(store) if it.purpose == "look_back"}
    wanted = [it for it in ids if it not in planned]
    standing = standings(store, wanted)
    found = []
    for it in store.many(Finding, "id", wanted):
        now = standing[it.id]
        closed = now.closed or ""
        if now.stage is Stage.CLOSED and (closed_from or "") <= closed <= (closed_to or "9999"):
            back = times_back(it, earlier(store, it)) if it.repeats is not None else 0
            found.append(
                Candidate(
                    finding=it.id, mark=it.mark, severity=it.severity, rebounds=back,
                    exception=now.proof == "exception", closed=closed, looked_back=now.looked_back,
                )
            )  # fmt: skip
    return sorted(found, key=lambda it: (it.mark, it.finding))


def draw(
    store: Store, among: Iterable[Candidate], how: How, wanted: int | None = None, *, seed: str = "",
    area: str | None = None, person: str | None = None, team: str | None = None, due: str | None = None,
    note: str | None = None,
) -> Draw:  # fmt: skip
    """Choose which closed findings are looked back at, and plan them: all of them, the riskiest, or by lot.

    A lot is kept with its seed and candidates, so that anybody can draw again (`verify`); like every lot it cannot be
    undone. `area` is what it was drawn for; None: the county. Raises Fault TOO_FEW (candidates, wanted), BAD_VALUE.
    """
    _refuse_odd("look_back", due)
    pool = list(among)
    wanted = len(pool) if how is How.ALL or wanted is None else wanted
    if not 0 < wanted <= _MOST:
        raise Fault(Kind.BAD_VALUE, field="wanted", value=str(wanted), expected=f"1 … {_MOST}")
    if len(pool) < wanted:
        raise Fault(Kind.TOO_FEW, candidates=len(pool), wanted=wanted)
    if how is not How.LOT:
        chosen = tuple(it.finding for it in by_risk(pool)[:wanted])
        plan(store, chosen, "look_back", person=person, team=team, due=due)
        return Draw(chosen)
    moment = clock.written(store.now())
    seed = plain(" ".join(seed.split())) or offered_seed(store, datetime.fromisoformat(moment))
    if len(seed) > LONGEST_SEED:
        raise Fault(Kind.BAD_VALUE, field="seed", value=f"{seed[:20]}…", expected=f"≤ {LONGEST_SEED}")
    stratum = Stratum("", wanted, tuple(numbered((it.mark, it.finding) for it in pool)))
    chosen = tuple(islice(stratum.order(seed), wanted))
    with store.operation(Act.DRAW_LOOK_BACK) as edit:
        lot = edit.create(
            Lot, campaign=None, area=area or _county(store), kind=LOOK_BACK, seed=seed, wanted=wanted, drawn=moment,
            candidates=Candidates((stratum,)).text(), note=(note or "").strip() or None,
        )  # fmt: skip
        for it in chosen:
            edit.create(Recheck, finding=it, purpose="look_back", person=person, team=team, due=due, lot=lot)
    return Draw(chosen, lot)


def verify(store: Store, lot: str) -> Redrawn:
    """Draw again from what a lot keeps, and compare. Raises Fault GONE, BAD_VALUE for candidates that are none."""
    of = store.get(Lot, lot)
    expected = [
        it for part in read_candidates(of).strata for it in islice(drawn(part.sites, of.seed, part.label), part.wanted)
    ]
    fell = {it for (it,) in store.rows("SELECT finding FROM recheck WHERE lot = ?", lot)}
    return Redrawn(fell == set(expected), tuple(expected))


def draws(store: Store) -> list[Drawn]:
    """The recorded draws of what to look back at, each drawn again; the newest first. What a merge brought that has
    no candidates that can be read does not follow from them.
    """
    found = []
    for it in sorted(store.find(Lot, kind=LOOK_BACK), key=lambda it: (it.drawn, it.id), reverse=True):
        fell = int(store.one("SELECT count(*) FROM recheck WHERE lot = ?", it.id))
        area = str(store.one("SELECT name FROM area WHERE id = ?", it.area) or "")
        try:
            count, follows = read_candidates(it).count, verify(store, it.id).follows
        except Fault:
            count, follows = None, False
        found.append(Drawn(lot=it, area=area, candidates=count, fell=fell, follows=follows))
    return found


def open_tasks(store: Store, *, site: str | None = None) -> list[Recheck]:
    """The tasks nobody has done yet (`site`: at that place), in the order they were planned; those whose finding has
    moved on are none.
    """
    rows = store.rows(_TASKS) if site is None else store.rows(f"{_TASKS} AND f.site = ?", site)
    found = sorted(store.many(Recheck, "id", [it for (it,) in rows]), key=lambda it: (it.made, it.id))
    now = standings(store, [it.finding for it in found])
    return [it for it in found if it.finding in now and _fits(it.purpose, now[it.finding].stage)]


def waiting(store: Store, today: date, *, person: str | None = None) -> list[Waiting]:
    """What is to be looked at again: planned tasks (`person`: those of that person, of a team of theirs, of nobody),
    and what was reported put right and is planned for nobody. The longest waiting first.
    """
    ready(store)
    tasks = open_tasks(store)
    mine = _teams(store, person) if person is not None else frozenset()
    given = [
        it for it in tasks
        if person is None or it.person == person or it.team in mine or (it.person is None and it.team is None)
    ]  # fmt: skip
    planned = {it.finding for it in tasks if it.purpose == "recheck"}
    reported = [it for (it,) in store.rows(_REPORTED) if it not in planned]
    now = standings(store, [*reported, *(it.finding for it in given)])
    findings = {it.id: it for it in store.many(Finding, "id", now)}
    found = [_task(it, findings[it.finding], now[it.finding], today) for it in given]
    for it in reported:
        if it in now and now[it].stage is Stage.RECHECK:
            since = now[it].replied or ""
            found.append(
                Waiting(
                    finding=findings[it], standing=now[it], purpose="recheck", task=None, since=since,
                    late=is_late(since, today),
                )
            )  # fmt: skip
    return sorted(found, key=lambda it: (not it.late, it.since or "9999", it.finding.id))


def overdue(store: Store, today: date) -> list[Waiting]:
    """The re-inspections that are late: nobody has looked in time at what was reported or planned."""
    return [it for it in waiting(store, today) if it.late]


def _task(task: Recheck, finding: Finding, now: Standing, today: date) -> Waiting:
    replied = now.replied if now.stage is Stage.RECHECK else None
    passed = clock.day(task.due) is not None and str(task.due) < today.isoformat()
    return Waiting(
        finding=finding, standing=now, purpose=task.purpose, task=task,
        since=replied or task.due or "", late=passed or is_late(replied, today),
    )  # fmt: skip


def _fits(purpose: str, stage: Stage) -> bool:
    if purpose == "verify":
        return stage is Stage.SUSPECTED
    return stage is Stage.CLOSED if purpose == "look_back" else stage in LIVE


def _refuse_odd(purpose: str, due: str | None) -> None:
    if purpose not in PURPOSES:
        raise Fault(Kind.BAD_VALUE, field="purpose", value=purpose, expected=" ".join(PURPOSES))
    if due is not None and clock.day(due) is None:
        raise Fault(Kind.BAD_VALUE, field="due", value=due, expected="YYYY-MM-DD")


def _teams(store: Store, person: str) -> frozenset[str]:
    found = store.rows(
        """SELECT m.team FROM member AS m JOIN team AS t ON t.id = m.team
           WHERE m.person = ? AND NOT m.deleted AND NOT t.deleted""",
        person,
    )
    return frozenset(it for (it,) in found)


def _county(store: Store) -> str:
    """The area at the top of all others here."""
    return str(store.one("SELECT id FROM area WHERE NOT deleted ORDER BY parent IS NOT NULL, code LIMIT 1"))
