"""The round board: villages, households, people and items that nobody may leave out."""

from time import process_time

from inspector.acts import Act
from inspector.clock import local_date, written
from inspector.db.store import Store
from inspector.operations import assigning
from inspector.operations import round as rounds
from inspector.operations import visit as visits
from inspector.operations.lately import lately
from inspector.records import Resident, Site
from tests.db.small_county import Ticking
from tests.operations.days import the_form
from tests.operations.rounds import (
    COUNTY,
    FIRST_TOWN,
    VILLAGE,
    area,
    households,
    new_campaign,
    people,
    team_of,
    visited,
)


def test_the_board_counts_what_lies_in_the_areas_and_what_was_assigned_besides(store: Store) -> None:
    made = new_campaign(store, FIRST_TOWN)
    rows = rounds.villages(store, made)
    assert len(rows) == 4
    assert {(it.places, it.assigned, it.visited, it.drafts) for it in rows} == {(20, 0, 0, 0)}
    (a,) = people(store, 1)
    homes = households(store)
    assigning.assign(store, made, the_form(store), homes[:10], a)
    visited(store, homes[0], made)
    visited(store, homes[15], made)
    visited(store, homes[1], None)  # somebody else's business
    visits.start(store, site=homes[2], checklist=the_form(store), campaign=made)
    row = next(it for it in rounds.villages(store, made) if it.code == VILLAGE)
    assert (row.places, row.assigned, row.visited, row.drafts) == (20, 10, 2, 1)
    assert row.share == 0.2
    (town,) = rounds.towns(rounds.villages(store, made))
    assert (town.code, town.places, town.visited) == (FIRST_TOWN, 80, 2)
    visited_village = new_campaign(store, VILLAGE, checklists=("village_environment",))
    assert [(it.code, it.places) for it in rounds.villages(store, visited_village)] == [(VILLAGE, 1)]


def test_households_are_read_page_by_page(store: Store) -> None:
    made, homes = new_campaign(store), households(store)
    b, c = people(store, 2)
    assigning.assign(store, made, the_form(store), homes[:3], team_of(store, made, b, c, name="二组"))
    visit = visited(store, homes[0], made)
    draft = visits.start(store, site=homes[1], checklist=the_form(store), campaign=made)
    found, after = [], ("", "")
    while page := rounds.places(store, made, VILLAGE, after=after, limit=7):
        found += page
        after = (page[-1].code, page[-1].site)
    assert [it.site for it in found] == homes
    first, second, third, fourth, *_ = found
    assert (first.visit, first.draft, first.sent, first.by) == (visit, False, "二组", store.rows(
        "SELECT name FROM person WHERE id = ?", store.setting("person"))[0][0])  # fmt: skip
    assert first.visited is not None
    assert (second.visit, second.draft, second.visited) == (draft, True, None)
    assert (third.visit, third.sent, fourth.sent) == (None, "二组", "")
    missing = rounds.places(store, made, VILLAGE, missing=True)
    assert [it.site for it in missing] == homes[1:]
    assert rounds.places(store, made, "990101199999") == []


def test_nothing_is_left_out_in_silence(store: Store) -> None:
    made = new_campaign(store, FIRST_TOWN, checklists=("household_toilet", "household_visit"))
    other = str(store.one("SELECT id FROM checklist WHERE form = 'household_visit'"))
    homes = households(store)
    a, b, c, d = people(store, 4)
    with store.operation(Act.ADD_RESIDENT) as edit:
        for site, name in ((homes[0], "甲"), (homes[1], "乙"), (homes[1], "丙")):
            edit.create(Resident, site=site, name=name, away=0)
    assigning.assign(store, made, the_form(store), homes[:2], a)
    assigning.assign(store, made, other, homes[:1], a)
    assigning.assign(store, made, the_form(store), homes[2:4], team_of(store, made, b, c))
    assigning.assign(store, made, the_form(store), homes[4:5], d)
    visited(store, homes[0], made)
    visited(store, homes[2], made)
    left = rounds.left_out(store, made)
    assert len(left.villages) == 3
    assert left.places == 78
    assert left.residents == 2
    assert left.idle == (store.one("SELECT name FROM person WHERE id = ?", d.person),)
    assert left.unused == (store.one("SELECT title FROM checklist WHERE id = ?", other),)
    assert left.owed == 1


def test_who_is_sent_and_how_far(store: Store) -> None:
    made, homes = new_campaign(store), households(store)
    a, b, c = people(store, 3)
    team = team_of(store, made, b, c)
    assigning.assign(store, made, the_form(store), homes[:3], a)
    assigning.assign(store, made, the_form(store), homes[3:5], team)
    visited(store, homes[4], made)
    assert [(it.person, it.team, it.assigned, it.visited) for it in rounds.sent(store, made)] == [
        (a.person, None, 3, 0), (None, team.team, 2, 1),
    ]  # fmt: skip
    other = str(store.one("SELECT id FROM checklist WHERE form = 'sewage'"))
    assert rounds.sent(store, made, other) == []


def test_who_was_there_lately(store: Store, now: Ticking) -> None:
    made, home = new_campaign(store), households(store)[0]
    old = visited(store, home, None)
    now.go_on(20 * 86_400)
    new = visited(store, home, made)
    now.go_on(86_400)
    draft = visits.start(store, site=home, checklist=the_form(store))
    today = local_date(written(now.seconds))
    found = lately(store, home, today)
    assert [(it.visit, it.campaign, it.draft) for it in found] == [
        (draft, "", True),
        (new, "百日攻坚", False),
        (old, "", False),
    ]
    assert [it.visit for it in lately(store, home, today, days=10, besides=draft)] == [new]
    assert lately(store, households(store)[1], today) == []


def test_a_campaign_without_areas_or_lists_has_what_is_assigned(store: Store) -> None:
    sample = store.one("SELECT DISTINCT campaign FROM assignment")
    assert sum(it.assigned for it in rounds.villages(store, sample)) == 48


def test_fifty_thousand_places(store: Store) -> None:
    """The board reads in well under a second at a desk; three of the processor's own are the limit here."""
    made = new_campaign(store, COUNTY)
    groups = [row[0] for row in store.rows("SELECT id FROM area WHERE level = 'group'")]
    with store.operation(Act.IMPORT_SITES) as edit:
        rows = [
            {"kind": "household", "code": f"9-{n:06}", "name": "户", "area": groups[n % len(groups)]}
            for n in range(50_000)
        ]
        edit.create_many(Site, rows)
    assigning.assign_area(store, made, the_form(store), area(store, VILLAGE), people(store, 1)[0])
    began = process_time()
    board = rounds.villages(store, made)
    left = rounds.left_out(store, made)
    page = rounds.places(store, made, VILLAGE)
    assert process_time() - began < 3
    assert sum(it.places for it in board) == 50_240 == left.places
    assert len(page) == rounds.PAGE
