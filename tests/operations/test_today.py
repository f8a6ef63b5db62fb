"""What waits today: alone and with a team, what is due again, who was there of late; and where somebody just was."""

from datetime import date, timedelta

from inspector import clock
from inspector.db.store import Store
from inspector.operations import exchange, finder, site, team, today
from inspector.operations import visit as visits
from inspector.operations.lately import last_finalised
from inspector.records import Area, Assignment, Campaign, Finding, Person, Site, Visit
from tests.db.small_county import Ticking
from tests.operations.days import a_household, finalised, the_form
from tests.operations.rechecking import closed


def the_day(store: Store) -> date:
    return clock.local_date(clock.written(store.now()))


def sent_with_a_team(store: Store, home: str, person: str | None = None) -> str:
    me = store.setting("person")
    group = team.add(store, name="一组", people=[me])
    with store.operation("assign") as edit:
        edit.create(Assignment, campaign=store.find(Campaign)[0].id, site=home, checklist=the_form(store), team=group,
                    person=person, due="2026-11-05")  # fmt: skip
    return group


def unassigned(store: Store) -> str:
    return str(store.one("SELECT id FROM site WHERE kind = 'household' AND id NOT IN (SELECT site FROM assignment)"))


def test_what_a_team_is_to_do_is_to_be_done_by_everybody_of_it(store: Store) -> None:
    before = today.read_day(store, the_day(store), 1000)
    home = unassigned(store)
    group = sent_with_a_team(store, home)
    after = today.read_day(store, the_day(store), 1000)
    assert after.waiting == before.waiting + 1
    assert today.to_do(store) == after.waiting + len(after.drafts) - sum(it.draft is not None for it in after.errands)
    errand = next(it for it in after.errands if it.site == home)
    assert (errand.team, errand.due) == (group, "2026-11-05")
    file = finder.read_site(store, home, the_day(store))
    assert (file.campaign, file.team) == (errand.campaign, group)
    team.dissolve(store, group)
    assert today.read_day(store, the_day(store), 1000).waiting == before.waiting


def test_a_place_given_to_me_and_to_my_team_waits_once(store: Store) -> None:
    before = today.read_day(store, the_day(store), 1000)
    mine = next(it for it in before.errands if it.team is None)
    sent_with_a_team(store, mine.site)
    after = today.read_day(store, the_day(store), 1000)
    assert after.waiting == before.waiting == len(after.errands)
    assert next(it for it in after.errands if it.site == mine.site).team is None


def test_findings_are_due_again_from_three_days_before_until_they_are_closed(store: Store, now: Ticking) -> None:
    home = a_household(store, 3)
    visit = finalised(store, visits.start(store, site=home, checklist=the_form(store)), HT01="idle")
    deadline = date.fromisoformat(str(store.one("SELECT min(due) FROM finding WHERE visit = ?", visit)))
    assert today.read_day(store, deadline - timedelta(days=4)).look_again == 0
    for day in (deadline - timedelta(days=3), deadline, deadline + timedelta(days=40)):
        shown = today.read_day(store, day)
        assert shown.look_again == 1
        assert (shown.due[0].site, shown.due[0].due, shown.due[0].draft) == (home, deadline.isoformat(), None)
        assert shown.due[0].text
    now.go_on(3600)
    again = visits.start(store, site=home, checklist=the_form(store))
    assert today.read_day(store, deadline).due[0].draft == again
    finalised(store, again)
    assert today.read_day(store, deadline).look_again == 1, "whoever was there judged none of them"
    for it in store.find(Finding, site=home):
        closed(store, it.id)
    assert today.read_day(store, deadline).look_again == 0


def test_the_longest_overdue_comes_first_and_only_so_many_are_read(store: Store) -> None:
    for number in (5, 3, 4):
        finalised(store, visits.start(store, site=a_household(store, number), checklist=the_form(store)), HT01="idle")
    with store.operation("edit_finding") as edit:
        for found, due in zip(store.find(Finding), ("2026-11-09", "2026-11-07", "2026-11-08"), strict=False):
            edit.change(Finding, found.id, due=due)
    shown = today.read_day(store, date(2026, 12, 24), due=2)
    assert shown.look_again == 3
    assert [it.due for it in shown.due] == ["2026-11-07", "2026-11-08"]


def test_who_was_there_in_the_last_thirty_days(store: Store) -> None:
    errand = today.read_day(store, the_day(store), 1000).errands[0]
    assert errand.lately is None
    visit = finalised(store, visits.start(store, site=errand.site, checklist=errand.checklist))  # in no campaign
    by = store.get(Person, store.setting("person")).name
    started = store.get(Visit, visit).started
    now = next(it for it in today.read_day(store, the_day(store), 1000).errands if it.site == errand.site)
    assert now.lately is not None
    assert (now.lately.visit, now.lately.on, now.lately.by, now.lately.draft) == (visit, started, by, False)
    assert last_finalised(store, errand.site, clock.local_date(started) + timedelta(days=30)) is not None
    assert last_finalised(store, errand.site, clock.local_date(started) + timedelta(days=31)) is None


def test_what_was_not_handed_in_counts_after_the_package(store: Store, tmp_path) -> None:
    finalised(store, visits.start(store, site=a_household(store), checklist=the_form(store)))
    assert today.handed_in(store).visits == 1
    exchange.export(store, tmp_path / "a.inspection")
    assert today.handed_in(store).visits == 0


def names(store: Store, rowids) -> list[str]:
    return [it.id for it in finder.site_rows(store, rowids)]


def test_where_somebody_was_a_moment_ago(store: Store) -> None:
    first, second, third = (a_household(store, it) for it in (1, 2, 3))
    before = names(store, finder.recent(store))
    visits.start(store, site=first, checklist=the_form(store))
    assert names(store, finder.recent(store)) == [first, *before]
    newest = store.newest
    finder.open_site(store, second)
    finder.open_site(store, third)
    finder.open_site(store, second)
    assert names(store, finder.recent(store)) == [second, third, first, *before]
    assert names(store, finder.recent(store, 2)) == [second, third]
    assert store.newest == newest
    with store.operation("edit_site") as edit:
        edit.delete(Site, third)
    assert third not in names(store, finder.recent(store))


def test_a_site_somebody_would_add_twice(store: Store) -> None:
    village = store.get(Site, a_household(store)).area
    known = store.get(Site, a_household(store))
    for name in (known.name, f" {known.name} ", known.name + "户"):
        assert [it.id for it in finder.alike(store, area=village, name=name)] == [known.id]
    assert finder.alike(store, area=village, name="") == []
    assert finder.alike(store, area=village, name="郎新来") == []
    assert [it.id for it in finder.alike(store, area=village, name="郎新来", code=known.code)] == [known.id]
    elsewhere = next(
        it.id for it in store.find(Area, level="village") if it.code[:12] != store.get(Area, village).code[:12]
    )
    assert known.id not in {it.id for it in finder.alike(store, area=elsewhere, name=known.name)}
    assert site.next_code(store, "household", village).startswith(store.get(Area, village).code[:12])
