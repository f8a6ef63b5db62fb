"""What waits for the person who works here: places to visit, drafts, what was not handed in yet, how the round goes.

Everything but `stopped_at` is a few statements over indexes: it is the first thing read at every start.
"""

from dataclasses import dataclass
from datetime import date

from inspector import clock
from inspector.db import areas
from inspector.db.ledger.reading import ready
from inspector.db.store import Store
from inspector.operations.bookmark import bookmark
from inspector.operations.due_again import OPEN_AT_SITE, Due, due_again
from inspector.operations.lately import Lately, last_finalised
from inspector.operations.team import OF_PERSON
from inspector.records import Campaign

_UNVISITED = f"""
    FROM assignment AS a JOIN site AS s ON s.id = a.site JOIN campaign AS c ON c.id = a.campaign
    LEFT JOIN visit AS d ON d.id = (
        SELECT v.id FROM visit AS v WHERE v.site = a.site AND v.finalised IS NULL AND NOT v.deleted
        ORDER BY v.campaign IS a.campaign DESC, unixepoch(v.started) DESC LIMIT 1)
    WHERE {OF_PERSON} AND NOT a.deleted AND NOT s.deleted AND NOT c.deleted AND NOT EXISTS (
        SELECT 1 FROM visit AS v
        WHERE v.site = a.site AND v.campaign = a.campaign AND v.finalised IS NOT NULL AND NOT v.deleted)
    GROUP BY a.site, a.campaign, a.checklist"""
"""Once only what somebody is to do alone and with a team."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """A place the person is to visit in a campaign and has not finished yet."""

    site: str
    name: str
    kind: str
    place: str
    campaign: str
    checklist: str
    due: str | None
    draft: str | None  # the visit begun there
    open_findings: int
    team: str | None = None  # whose it is, where it is not the person's own
    lately: Lately | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A visit that was begun and not finalised."""

    visit: str
    name: str
    kind: str
    place: str
    inspector: str
    touched: str  # when something of it last changed
    answered: int  # questions that have an answer, counted or not
    rechecks: bool  # it looks again at what was found before


@dataclass(frozen=True, slots=True)
class Stop:
    """Where a draft stopped: answers that count, of how many asked, and the question it opens at again; of a
    re-inspection verdicts and findings.
    """

    answered: int
    asked: int
    question: str  # its label; '' when every question is answered
    rechecks: bool = False

    @property
    def share(self) -> float:
        """How far it is, 0 … 1."""
        return self.answered / self.asked if self.asked else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedIn:
    """The last package written here ('' : none yet), and what was finalised here since."""

    at: str
    visits: int
    findings: int
    photos: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """How far a campaign is: `visited` of `assigned` places, by village too (name, visited, assigned)."""

    campaign: Campaign
    visited: int
    assigned: int
    villages: tuple[tuple[str, int, int], ...]

    def time_passed(self, today: date) -> float:
        """The share of the time until the next of the two milestones that is over, 0 … 1."""
        start, end = clock.day(self.campaign.starts) or today, clock.day(self.milestone(today)) or today
        days = (end - start).days
        return min(1.0, max(0.0, (today - start).days / days)) if days > 0 else 1.0

    def milestone(self, today: date) -> str:
        """The milestone that comes next, the last one when both are over."""
        first = self.campaign.basic_by
        return first if today.isoformat() <= first else self.campaign.closed_by


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """Everything Today shows, read at one moment."""

    errands: tuple[Errand, ...]  # the first ones; `waiting` counts all
    waiting: int
    due: tuple[Due, ...]  # likewise
    look_again: int
    drafts: tuple[Draft, ...]
    handed_in: HandedIn
    round: Round | None
    sites: int


def read_day(store: Store, today: date, errands: int = 6, due: int = 4) -> Day:
    """What waits today; of the places to visit the first `errands`, those already begun before all others, and of those
    to look at again the first `due`.
    """
    ready(store)
    person = store.setting("person")
    facts = {"person": person, "limit": errands}
    found = store.connection.execute(
        f"""SELECT s.id, s.name, s.kind, s.area, a.campaign, a.checklist, min(a.due), d.id,
              CASE WHEN max(a.person IS :person) THEN NULL ELSE max(a.team) END,
              {OPEN_AT_SITE}
            {_UNVISITED} ORDER BY d.id IS NULL, ifnull(a.due, '9999'), s.code LIMIT :limit""",
        facts,
    ).fetchall()
    waiting = store.connection.execute(f"SELECT count(*) FROM (SELECT 1 {_UNVISITED})", facts).fetchone()[0]
    again, places = due_again(store, today, due)
    return Day(
        errands=tuple(
            Errand(
                site=site, name=name, kind=kind, place=place(store, area), campaign=campaign, checklist=checklist,
                due=due, draft=draft, team=team, open_findings=open_findings, lately=last_finalised(store, site, today),
            )
            for site, name, kind, area, campaign, checklist, due, draft, team, open_findings in found
        ),
        waiting=int(waiting),
        due=again,
        look_again=places,
        drafts=drafts(store),
        handed_in=handed_in(store),
        round=current_round(store, today),
        sites=int(store.one("SELECT count(*) FROM site WHERE NOT deleted AND until IS NULL")),
    )  # fmt: skip


def to_do(store: Store) -> int:
    """How many places the person is to visit, and drafts of other places, without reading them."""
    waiting, begun = store.connection.execute(
        f"SELECT count(*), count(DISTINCT draft) FROM (SELECT d.id AS draft {_UNVISITED})",
        {"person": store.setting("person")},
    ).fetchone()
    return (
        int(waiting) - int(begun) + int(store.one("SELECT count(*) FROM visit WHERE finalised IS NULL AND NOT deleted"))
    )


def drafts(store: Store) -> tuple[Draft, ...]:
    """Every draft here, the one touched last first."""
    found = store.rows(
        """SELECT v.id, s.name, s.kind, s.area, ifnull(p.name, ''),
             (SELECT count(*) FROM answer AS a WHERE a.visit = v.id AND NOT a.deleted AND a.value IS NOT NULL),
             (WITH part (id, made) AS (
                SELECT v.id, v.made UNION ALL SELECT id, made FROM answer WHERE visit = v.id
                UNION ALL SELECT id, made FROM finding WHERE visit = v.id
                UNION ALL SELECT id, made FROM step WHERE visit = v.id
                UNION ALL SELECT id, made FROM photo WHERE visit = v.id AND paper IS NULL)
              SELECT max(it) FROM (SELECT made AS it FROM part
                UNION ALL SELECT c.operation FROM part CROSS JOIN change AS c ON c.row = part.id)) AS last,
             v.purpose = 'recheck'
           FROM visit AS v JOIN site AS s ON s.id = v.site LEFT JOIN person AS p ON p.id = v.inspector
           WHERE v.finalised IS NULL AND NOT v.deleted ORDER BY last DESC"""
    )
    return tuple(
        Draft(
            visit=visit, name=name, kind=kind, place=place(store, area), inspector=inspector, answered=answered,
            touched=str(store.one("SELECT at FROM operation WHERE id = ?", last)), rechecks=bool(rechecks),
        )
        for visit, name, kind, area, inspector, answered, last, rechecks in found
    )  # fmt: skip


def stopped_at(store: Store, visit: str, language: str) -> Stop:
    """Where a draft stopped, by its checklist: slow the first time, for the checklist has to be read."""
    from inspector.operations.case import read_case  # noqa: PLC0415 - reading a checklist waits for the first paint
    from inspector.operations.rectification.looking_again import of_visit  # noqa: PLC0415

    case = read_case(store, visit)
    if case.rechecks:
        wanted = [it for it in of_visit(store, case) if it.wanted]
        left = [it for it in wanted if it.unsaid or it.verdict is None]
        return Stop(len(wanted) - len(left), len(wanted), left[0].finding.text if left else "", rechecks=True)
    done = case.progress
    entries = {it.key: it for it in case.standing.entries}
    kept = bookmark(store, visit)
    at = kept if kept in entries else next(iter(done.unanswered), "")
    label = ""
    if at in entries and done.unanswered:
        label = case.standing.filled(entries[at].question.label, entries[at]).in_language(language)
    return Stop(done.answered, done.asked, label)


def handed_in(store: Store) -> HandedIn:
    """The last package written here and what was finalised here since it was given."""
    last = store.connection.execute(
        "SELECT at, ifnull(given, 0) FROM book WHERE direction = 'written' ORDER BY rowid DESC LIMIT 1"
    ).fetchone()
    at, given = last or ("", 0)
    visits, findings, photos = store.connection.execute(
        """WITH since (id) AS (
             SELECT DISTINCT c.row FROM operation AS o CROSS JOIN change AS c ON c.operation = o.id
             CROSS JOIN visit AS v ON v.id = c.row
             WHERE o.arrival > ? AND o.package IS NULL AND c.kind = 'visit' AND c.field = 'finalised'
               AND v.finalised IS NOT NULL AND NOT v.deleted)
           SELECT count(*),
             (SELECT count(*) FROM since CROSS JOIN finding AS f ON f.visit = since.id WHERE NOT f.deleted),
             (SELECT count(*) FROM since CROSS JOIN photo AS f ON f.visit = since.id
              WHERE f.paper IS NULL AND NOT f.deleted) FROM since""",
        [given],
    ).fetchone()
    return HandedIn(at=at, visits=int(visits), findings=int(findings), photos=int(photos))


def current_round(store: Store, today: date) -> Round | None:
    """The campaign under way (the last to begin by `today`, else the next), as far as this person is to go round.

    Whoever has no assignment in it, as in an office, sees everybody's.
    """
    campaigns = sorted(store.find(Campaign), key=lambda it: (it.starts <= today.isoformat(), it.starts))
    begun = [it for it in campaigns if it.starts <= today.isoformat()]
    campaign = begun[-1] if begun else next(iter(campaigns), None)
    if campaign is None:
        return None
    facts = {"campaign": campaign.id, "person": store.setting("person")}
    found = store.connection.execute(
        f"""WITH given (site, own) AS (
             SELECT a.site, {OF_PERSON} FROM assignment AS a WHERE a.campaign = :campaign AND NOT a.deleted)
           SELECT substr(r.code, 1, 12), count(*), sum(EXISTS (
             SELECT 1 FROM visit AS v WHERE v.site = s.id AND v.campaign = :campaign AND v.finalised IS NOT NULL
             AND NOT v.deleted))
           FROM (SELECT DISTINCT site FROM given WHERE own OR NOT EXISTS (SELECT 1 FROM given WHERE own)) AS a
           JOIN site AS s ON s.id = a.site JOIN area AS r ON r.id = s.area
           WHERE NOT s.deleted GROUP BY 1 ORDER BY 1""",
        facts,
    ).fetchall()
    villages = tuple(
        (str(store.one("SELECT name FROM area WHERE code = ? AND NOT deleted", code) or code), int(done), int(all_))
        for code, all_, done in found
    )
    return Round(
        campaign=campaign,
        visited=sum(it[1] for it in villages),
        assigned=sum(it[2] for it in villages),
        villages=villages,
    )


def place(store: Store, area: str) -> str:
    """Town, village and group in one word, as an address begins."""
    return "".join(areas.names_within(store.connection, area))
