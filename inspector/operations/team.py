"""督查组: teams of a campaign or in general; a person may be in several, one of a team may lead it."""

from collections.abc import Sequence
from dataclasses import dataclass

from inspector.acts import Act
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.records import Assignment, Member, Person, Team

OF_PERSON = """(a.person = :person OR a.team IN (
    SELECT m.team FROM member AS m JOIN team AS t ON t.id = m.team
    WHERE m.person = :person AND NOT m.deleted AND NOT t.deleted))"""
"""SQL: the assignment `a` is the person's own, or that of a team the person goes with."""


@dataclass(frozen=True, slots=True)
class TeamRow:
    """A team as lists show it: who goes with it, the leader first."""

    id: str
    name: str
    campaign: str | None
    people: tuple[tuple[str, str], ...]  # (id, name)
    leader: str | None


def teams(store: Store, campaign: str) -> list[TeamRow]:
    """The teams of a campaign, then those of no campaign in particular, each in order of name."""
    found = store.rows(
        """SELECT t.id, t.name, t.campaign, p.id, p.name, m.leads FROM team AS t
           LEFT JOIN member AS m ON m.team = t.id AND NOT m.deleted
           LEFT JOIN person AS p ON p.id = m.person AND NOT p.deleted
           WHERE NOT t.deleted AND (t.campaign = ? OR t.campaign IS NULL)
           ORDER BY t.campaign IS NULL, t.name, t.id, m.leads DESC, p.name, p.id""",
        campaign,
    )
    rows: dict[str, TeamRow] = {}
    for id, name, of, person, called, leads in found:  # noqa: A001
        row = rows.get(id) or TeamRow(id, name, of, (), None)
        if person is not None and person not in dict(row.people):  # a merge may have brought somebody twice
            leader = row.leader or (person if leads else None)
            row = TeamRow(id, name, of, (*row.people, (person, called)), leader)
        rows[id] = row
    return list(rows.values())


def inspectors(store: Store) -> list[Person]:
    """Who may be sent: everybody, inspectors first, then the office and the others, by name."""
    order = {"inspector": 0, "office": 1, "leader": 2}
    return sorted(store.find(Person), key=lambda it: (order.get(it.role, 3), it.name, it.id))


def add(
    store: Store, *, name: str, people: Sequence[str] = (), leader: str | None = None, campaign: str | None = None
) -> str:
    """A new team. Raises Fault BAD_VALUE for one without a name or a leader who does not belong to it."""
    _check(name, people, leader)
    with store.operation(Act.EDIT_TEAM) as edit:
        team = edit.create(Team, name=name.strip(), campaign=campaign)
        for person in dict.fromkeys(people):
            edit.create(Member, team=team, person=person, leads=int(person == leader))
    return team


def change(store: Store, team: str, *, name: str, people: Sequence[str], leader: str | None) -> None:
    """Name, people and leader as they are from now on; who stays keeps the row he has. Raises as `add`; GONE."""
    _check(name, people, leader)
    here = store.find(Member, team=team)
    known = {it.person: it for it in here}
    with store.operation(Act.EDIT_TEAM) as edit:
        edit.change(Team, team, name=name.strip())
        gone = [it.id for it in here if it.person not in people or it is not known[it.person]]
        edit.delete_many(Member, gone)
        for person in dict.fromkeys(people):
            leads = int(person == leader)
            if person not in known:
                edit.create(Member, team=team, person=person, leads=leads)
            elif known[person].leads != leads:
                edit.change(Member, known[person].id, leads=leads)


def dissolve(store: Store, team: str) -> None:
    """Dissolve a team: where it has not been yet nobody is sent any more; where it has, it stays written."""
    waiting = store.rows(
        """SELECT a.id FROM assignment AS a WHERE a.team = ? AND NOT a.deleted AND NOT EXISTS (
             SELECT 1 FROM visit AS v WHERE v.site = a.site AND +v.campaign = a.campaign AND NOT v.deleted)""",
        team,
    )
    with store.operation(Act.EDIT_TEAM) as edit:
        edit.delete_many(Assignment, [row[0] for row in waiting])
        edit.delete_many(Member, [it.id for it in store.find(Member, team=team)])
        edit.delete(Team, team)


def _check(name: str, people: Sequence[str], leader: str | None) -> None:
    if not name.strip():
        raise Fault(Kind.BAD_VALUE, field="name", value="", expected="…")
    if leader is not None and leader not in people:
        raise Fault(Kind.BAD_VALUE, field="leader", value=leader, expected="people")
