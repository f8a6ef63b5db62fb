"""Campaigns and teams: made, changed, deleted, and all of it undone."""

from datetime import date

import pytest

from inspector.db.store import Store
from inspector.errors import Kind
from inspector.operations import assigning, history
from inspector.operations import campaign as campaigns
from inspector.operations import team as teams
from inspector.operations import visit as visits
from inspector.records import Assignment, Campaign, CampaignArea, CampaignChecklist, Member, Team
from tests.db.parcels import refusal
from tests.db.small_county import record_rows
from tests.operations.days import the_form
from tests.operations.rounds import FIRST_TOWN, VILLAGE, area, households, new_campaign, people, team_of

FACTS = {"name": "清零行动", "starts": "2026-11-02", "basic_by": "2026-12-20", "closed_by": "2027-01-31"}


def test_a_campaign_is_made_changed_and_deleted_and_every_step_is_undone(store: Store) -> None:
    states = [record_rows(store)]
    made = new_campaign(store, FIRST_TOWN)
    states.append(record_rows(store))
    form = str(store.one("SELECT id FROM checklist WHERE form = 'village_environment'"))
    campaigns.change(store, made, **FACTS, basis="县办〔2026〕8号", areas=[area(store, VILLAGE)], checklists=[form])
    found = campaigns.read_campaign(store, made)
    assert (found.campaign.name, found.campaign.basis) == ("清零行动", "县办〔2026〕8号")
    assert [it.code for it in found.areas] == [VILLAGE]
    assert [it.id for it in found.checklists] == [form]
    assert found.kinds == {"village"}
    team = team_of(store, made, *people(store, 2)).team
    assigning.assign(store, made, the_form(store), households(store)[:3], people(store, 1)[0])
    campaigns.delete(store, made)
    for record in (Team, CampaignArea, CampaignChecklist, Assignment):
        assert not store.find(record, campaign=made)
    assert not store.find(Member, team=team)
    history.undo(store)
    assert len(store.find(Assignment, campaign=made)) == 3
    assert len(store.find(Member, team=team)) == 2
    for _ in range(2):  # the assignment and the team
        history.undo(store)
    history.undo(store)
    living = {kind: [row for row in rows if not row[2]] for kind, rows in record_rows(store).items()}
    assert living == {kind: [row for row in rows if not row[2]] for kind, rows in states[1].items()}


@pytest.mark.parametrize(("wrong", "field"), [
    ({"name": "  "}, "name"),
    ({"starts": "2026-11-31"}, "starts"),
    ({"basic_by": "20261220"}, "basic_by"),
    ({"basic_by": "2026-11-01"}, "basic_by"),
    ({"closed_by": "2026-12-19"}, "closed_by"),
    ({"closed_by": ""}, "closed_by"),
])  # fmt: skip
def test_what_is_no_campaign(store: Store, wrong: dict[str, str], field: str) -> None:
    before = store.newest
    with refusal(Kind.BAD_VALUE) as told:
        campaigns.add(store, **FACTS | wrong)
    assert told.value.facts["field"] == field
    assert store.newest == before


def test_a_campaign_somebody_went_out_for_stays(store: Store) -> None:
    made = new_campaign(store)
    visits.start(store, site=households(store)[0], checklist=the_form(store), campaign=made)
    with refusal(Kind.HAS_VISITS):
        campaigns.delete(store, made)
    assert store.find(Campaign, id=made)


def test_the_hundred_days(store: Store) -> None:
    it = store.get(Campaign, new_campaign(store))
    first = campaigns.days(it, date(2026, 11, 2))
    assert (first.day, first.of, first.to_basic, first.to_closed) == (1, 100, 48, 99)
    assert campaigns.days(it, date(2027, 2, 9)).day == 100
    assert campaigns.days(it, date(2027, 2, 9)).share == 1
    before, after = campaigns.days(it, date(2026, 10, 30)), campaigns.days(it, date(2027, 3, 1))
    assert (before.day, before.share, after.share, after.to_closed) == (-2, 0, 1, -20)


def test_dates_a_merge_brought_need_be_none(store: Store) -> None:
    made = store.get(Campaign, new_campaign(store))
    odd = Campaign(**{name: getattr(made, name) for name in ("id", "made", "deleted", "name", "basis")},
                   starts="soon", basic_by="", closed_by="9999-99-99")  # fmt: skip
    assert campaigns.days(odd, date(2026, 11, 2)) == campaigns.Days(1, 1, 0, 0)


def test_a_person_may_be_in_several_teams_and_one_leads(store: Store) -> None:
    made = new_campaign(store)
    a, b, c = (str(it.person) for it in people(store, 3))
    first = teams.add(store, name=" 第一组 ", people=[a, b, a], leader=b, campaign=made)
    general = teams.add(store, name="常设组", people=[b, c])
    found = {it.id: it for it in teams.teams(store, made)}
    assert list(found) == [first, general]
    assert (found[first].name, found[first].people[0][0], found[first].leader) == ("第一组", b, b)
    assert len(found[first].people) == 2
    kept = store.find(Member, team=first, person=b)[0].id
    teams.change(store, first, name="一组", people=[b, c], leader=c)
    now = teams.teams(store, made)[0]
    assert ([it for it, _ in now.people], now.leader) == ([c, b], c)
    assert store.find(Member, team=first, person=b)[0].id == kept
    history.undo(store)
    assert teams.teams(store, made)[0] == found[first]
    assert teams.teams(store, "another campaign") == [found[general]]


def test_what_is_no_team(store: Store) -> None:
    a, b = (str(it.person) for it in people(store, 2))
    with refusal(Kind.BAD_VALUE):
        teams.add(store, name=" ", people=[a])
    with refusal(Kind.BAD_VALUE):
        teams.add(store, name="组", people=[a], leader=b)
    with refusal(Kind.GONE):
        teams.change(store, "none", name="组", people=[a], leader=None)


def test_a_dissolved_team_goes_nowhere_any_more_and_where_it_was_stays_written(store: Store) -> None:
    made, homes = new_campaign(store), households(store)[:3]
    team = team_of(store, made, *people(store, 2))
    assigning.assign(store, made, the_form(store), homes, team)
    visits.start(store, site=homes[0], checklist=the_form(store), campaign=made)
    teams.dissolve(store, str(team.team))
    assert [it.site for it in store.find(Assignment, campaign=made)] == homes[:1]
    assert not teams.teams(store, made)
    history.undo(store)
    assert len(store.find(Assignment, campaign=made)) == 3
    assert len(teams.teams(store, made)[0].people) == 2
