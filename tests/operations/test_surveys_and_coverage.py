"""What people answered and where nobody was: every number with its visits, nothing invented where nobody was asked."""

from inspector.acts import Act
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.operations import tables
from inspector.operations import visit as visits
from inspector.operations.figures.coverage import coverage
from inspector.operations.figures.surveys import SurveyRate, summed, surveyed
from inspector.operations.indicators.places import places
from inspector.operations.register import areas
from inspector.periods import Period, month_of, parsed
from inspector.records import Answer, Area, Assignment, Resident, Site, Visit
from inspector.sample.quotas import load_surveys
from tests.operations.days import a_household, finalised, the_form
from tests.operations.issues import today


def now(store: Store):
    return month_of(today(store))


def surveys(store: Store, period: Period | None = None) -> dict[str, SurveyRate]:
    return summed(surveyed(store, period))


def test_the_numbers_of_a_survey_are_added_up(store: Store) -> None:
    made = load_surveys(store)
    found = surveys(store, now(store))
    assert {name: (it.yes, it.valid) for name, it in found.items()} == {
        "satisfaction": (84, 94), "awareness": (82, 92), "participation": (67, 95),
    }  # fmt: skip
    assert set(found["satisfaction"].visits) == set(made)
    assert surveys(store, parsed("2001")) == {}


def test_what_another_answer_hid_does_not_count(store: Store) -> None:
    made = load_surveys(store)
    visits.reopen(store, made[0])
    visits.answer(store, made[0], "OR12", "n/a")
    visits.finalise(store, made[0], without_photos=True)
    assert store.find(Answer, visit=made[0], question="OR12_rated")[0].value == "40"
    found = surveys(store)
    assert (found["satisfaction"].yes, found["satisfaction"].valid) == (84 - 37, 94 - 40)
    assert made[0] not in found["participation"].visits


def test_numbers_that_contradict_each_other_are_left_out_and_told(store: Store) -> None:
    made = load_surveys(store)
    [answer] = store.find(Answer, visit=made[1], question="OR12_very")
    with store.operation(Act.ANSWER) as edit:
        edit.change(Answer, answer.id, value="400")
    found = surveys(store)["satisfaction"]
    assert found.impossible == (made[1],)
    assert (found.yes, found.valid) == (84 - 23, 94 - 29)
    for strange in ("viele", "-3", "1e400", "nan", "3.5"):
        with store.operation(Act.ANSWER) as edit:
            edit.change(Answer, answer.id, value=strange)
        assert surveys(store)["satisfaction"].impossible == (made[1],), strange


def test_each_visit_counts_as_one_answer_where_the_table_says_so(store: Store) -> None:
    rows = [
        {"rate": "satisfaction", "form": "household_toilet", "question": "HT22", "by": "answers", "counts": "5 4",
         "left_out": "3", "note": ""}
    ]  # fmt: skip
    tables.change(store, "surveys", rows)
    ended = [
        finalised(store, visits.start(store, site=a_household(store, n), checklist=the_form(store)), HT22=value)
        for n, value in enumerate(("5", "2", "3", "4"))
    ]
    visits.start(store, site=a_household(store, 9), checklist=the_form(store))
    found = surveys(store)["satisfaction"]
    assert (found.yes, found.valid) == (2, 3)
    assert set(found.visits) == set(ended) - {ended[2]}
    said = surveyed(store, rates=("awareness",))
    assert said == []


def test_a_table_that_names_no_question_gives_no_rate(store: Store) -> None:
    load_surveys(store)
    rows = [dict(it) | {"question": "NOTHING"} for it in current(store, "surveys")]
    tables.change(store, "surveys", rows)
    assert surveys(store) == {}


def test_coverage_without_a_campaign_is_of_the_register(store: Store) -> None:
    household = a_household(store)
    done = finalised(store, visits.start(store, site=household, checklist=the_form(store)))
    visits.start(store, site=a_household(store, 1), checklist=the_form(store))
    with store.operation(Act.ADD_RESIDENT) as edit:
        for site in (household, a_household(store, 1)):
            edit.create(Resident, site=site, name="某某", away=0)
    where = places(store)
    assert where.county is not None
    found = coverage(store, now(store))
    county = found[where.county.id]
    households = len(store.find(Site, kind="household"))
    assert (county.households.done, county.households.all) == (1, households)
    assert len(county.households.left) == min(200, households - 1)
    assert household not in county.households.left
    assert (county.people.done, county.people.all) == (1, 2)
    assert (county.items.done, county.items.all, county.items.left) == (1, 2, (a_household(store, 1),))
    assert county.visits == (done,)
    assert county.villages.done == 1
    for kind in ("villages", "households", "people", "items"):
        towns = [found[it.id].of(kind) for it in where.towns if it.id in found]
        whole = county.of(kind)
        assert (sum(it.done for it in towns), sum(it.all for it in towns)) == (whole.done, whole.all)


def test_coverage_of_a_campaign_is_of_its_round(store: Store) -> None:
    task = store.find(Assignment)[0]
    where = places(store)
    assert where.county is not None
    before = coverage(store, campaign=task.campaign)[where.county.id]
    assert before.households.done == 0
    made = visits.start(store, site=task.site, checklist=task.checklist, campaign=task.campaign, told=True)
    finalised(store, made)
    after = coverage(store, campaign=task.campaign)[where.county.id]
    assert (after.households.done, after.households.all) == (1, before.households.all)
    assert after.items.value == 1.0
    assert coverage(store, parsed("2001"), campaign=task.campaign)[where.county.id].households.done == 0


def test_a_town_that_is_called_otherwise_is_one_town(store: Store) -> None:
    town = store.find(Area, level="town")[0]
    day = today(store)
    month = month_of(day)
    before = [it.id for it in places(store, month).towns]
    areas.rename(store, town.id, "新云渡镇", since=day.isoformat())
    assert [it.id for it in places(store, month).towns] == [it.id for it in places(store).towns] == before


def test_where_there_is_nothing_to_visit_there_is_no_share(store: Store) -> None:
    with store.operation(Act.EDIT_SITE) as edit:
        edit.delete_many(Site, [it.id for it in store.find(Site, kind="household")])
    assert coverage(store, now(store)) == {}
    assert store.find(Visit) == []
