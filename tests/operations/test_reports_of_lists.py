"""What reports say of published lists: as appeals left them, and nobody by name."""

import pytest

from inspector.acts import Act
from inspector.errors import Fault, Kind
from inspector.operations.rating import appeals, publishing
from inspector.operations.reports import reading, sheets
from inspector.operations.reports.scope import Scope
from inspector.periods import Period
from inspector.records import Publication
from tests.operations.rating_made import DAY, households, publish, rating, scored, today, village, villages, yard


def of_today(store) -> Scope:
    return Scope(kind="circular", period=Period(today(store), today(store)))


def told(store, scope: Scope) -> list[tuple[str, str]]:
    return [(it.list, it.place) for it in reading.report_facts(store, scope).lists]


def test_a_place_that_an_appeal_took_off_the_black_list_is_not_told_as_on_it(office, tmp_path):
    checklist = yard(office, tmp_path)
    for number, percent in enumerate((95, 70)):
        scored(office, checklist, villages(office)[number].id, percent)
    names = [village(office, number)[1].name for number in range(2)]
    held = publish(office, rating(office))
    assert told(office, of_today(office)) == [("red", names[0]), ("black", names[1])]
    one = appeals.contest(office, held.id, village(office, 1)[1].id, text="当日下雨")
    appeals.decide(office, one, "corrected", reason="复核属实", list_="")
    assert told(office, of_today(office)) == [("red", names[0])]


def test_a_list_that_was_tampered_with_is_told_by_nobody(office, tmp_path):
    scored(office, yard(office, tmp_path), villages(office)[0].id, 95)
    held = publish(office, rating(office))
    with office.operation(Act.PUBLISH_RATING) as edit:
        edit.change(Publication, held.id, content=held.content.replace("95.00", "99.00"))
    assert told(office, of_today(office)) == []


def test_a_household_is_named_on_a_report_never_and_on_a_poster_until_the_last_day(office, tmp_path, now):
    checklist = yard(office, tmp_path)
    area = village(office, 0)[1]
    home = households(office, area.id)[0]
    scored(office, checklist, home.id, 95)
    mine = rating(office, level="household", rule="households", area=area.id)
    named = publish(office, mine, shown="name", basis="村规民约第三条", reviewer="唐复核", notified=today(office),
                    until=today(office))  # fmt: skip
    scope = of_today(office)
    assert publishing.opened(office, named.id).list.places[0].told == home.name
    assert told(office, scope) == [("red", f"云渡镇{area.name}")]
    assert [it.id for it in sheets.posted(office, scope)] == [named.id]
    now.go_on(2 * DAY)
    assert sheets.posted(office, scope) == []
    with pytest.raises(Fault) as refused:
        sheets.posters(office, scope, tmp_path / "posters")
    assert refused.value.kind is Kind.NOTHING_RATED
    assert not (tmp_path / "posters").exists()
