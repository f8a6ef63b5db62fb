"""Residents of a household, the head of a visit, and identity numbers that stay outside."""

import pytest

from inspector.db.store import Store
from inspector.errors import Kind
from inspector.operations import head, history, resident, site, team
from inspector.operations import visit as visits
from inspector.operations.identity import holds_identity_number
from inspector.records import Person, Resident, Site, Visit
from tests.db.parcels import refusal
from tests.operations.days import a_household, finalised, the_form

NUMBER = "990101199003071239"


@pytest.mark.parametrize(
    "text",
    [
        NUMBER,
        "990101 19900307 123X",
        "990101-1990-03-07-123x",
        "户主 990101199003071239，电话不详",
        "９９０１０１１９９００３０７１２３Ｘ",
    ],
)
def test_an_identity_number_is_known_however_it_is_written(text: str) -> None:
    assert holds_identity_number(text)


@pytest.mark.parametrize(
    "text",
    ["", "990101101203-HT-0007", "13800138000 13900139000", "990101199013071239", "1234567890123456789012",
     "6222020000000000000", "2026-11-02 09:00 至 2026-11-02 10:30", "99010110120301", "A990101199003071239"],
)  # fmt: skip
def test_what_is_no_identity_number(text: str) -> None:
    assert not holds_identity_number(text)


def test_residents_are_added_changed_and_taken_off_and_each_can_be_undone(store: Store) -> None:
    home = a_household(store)
    first = resident.add(store, home, name=" 柳冬芳 ", relation="户主", born=1958)
    second = resident.add(store, home, name="柳小河", relation="儿子", away=True)
    assert [(it.name, it.away) for it in resident.of_site(store, home)] == [("柳冬芳", 0), ("柳小河", 1)]
    resident.change(store, second, away=0, condition="务工")
    resident.delete(store, first)
    assert [it.id for it in resident.of_site(store, home)] == [second]
    history.undo(store)
    assert [it.id for it in resident.of_site(store, home)] == [first, second]
    history.undo(store)
    assert store.get(Resident, second).condition is None
    history.undo(store)
    history.undo(store)
    assert resident.of_site(store, home) == []


def test_nobody_without_a_name_or_older_than_anybody(store: Store) -> None:
    home = a_household(store)
    for wrong in ({"name": "  "}, {"name": "柳冬芳", "born": 1800}, {"name": "柳冬芳", "born": 2999}):
        with refusal(Kind.BAD_VALUE):
            resident.add(store, home, **wrong)
    assert resident.of_site(store, home) == []


def test_no_field_takes_an_identity_number_and_nothing_of_it_is_written(store: Store) -> None:
    home = a_household(store)
    made = resident.add(store, home, name="柳冬芳")
    visit = visits.start(store, site=home, checklist=the_form(store))
    tries = [
        lambda: resident.add(store, home, name=f"柳冬芳 {NUMBER}"),
        lambda: resident.change(store, made, note=NUMBER),
        lambda: visits.change_head(store, visit, interviewee=NUMBER),
        lambda: visits.change_head(store, visit, note=f"身份证 {NUMBER}"),
        lambda: visits.change_head(store, visit, companions=NUMBER),
        lambda: visits.start(store, site=home, checklist=the_form(store), interviewee=NUMBER),
        lambda: site.change(store, home, note=NUMBER),
    ]
    before = store.newest
    for attempt in tries:
        with refusal(Kind.IDENTITY_NUMBER):
            attempt()
    assert store.newest == before
    dump = "\n".join(str(row) for row in store.rows("SELECT before, after FROM change"))
    assert NUMBER not in dump


def test_the_end_of_a_visit_is_not_before_its_start(store: Store) -> None:
    visit = visits.start(store, site=a_household(store), checklist=the_form(store))
    started = store.get(Visit, visit).started
    with refusal(Kind.BAD_VALUE):
        visits.change_head(store, visit, ended=started.replace(started[:4], "1999"))
    visits.change_head(store, visit, ended=started)
    assert store.get(Visit, visit).ended == started
    visits.change_head(store, visit, ended=None)
    finalised(store, visit)
    assert store.get(Visit, visit).ended is not None


def test_the_head_offers_who_is_likely(store: Store) -> None:
    home = a_household(store)
    person = store.get(Person, store.setting("person"))
    others = [it for it in store.find(Person, role="inspector") if it.id != person.id]
    sent = team.add(store, name="一组", people=[person.id, others[0].id], leader=person.id)
    resident.add(store, home, name="柳小河")
    earlier = visits.start(
        store, site=home, checklist=the_form(store), companions="石青山、村干部甲", interviewee="邻居乙"
    )
    visit = visits.start(store, site=home, checklist=the_form(store), team=sent)
    shown = head.read_head(store, visit)
    assert earlier != visit
    assert shown.companions[:3] == (others[0].name, "石青山", "村干部甲")
    assert person.name not in shown.companions
    assert shown.interviewees == (shown.site.name, "柳小河", "邻居乙")
    assert [it.id for it in shown.teams] == [sent]
    assert not shown.asks_residents
    other = str(store.one("SELECT id FROM checklist WHERE form = 'household_visit'"))
    assert head.read_head(store, visits.start(store, site=home, checklist=other)).asks_residents


def test_what_is_said_to_households_is_worded_once_on_this_device(store: Store) -> None:
    visit = visits.start(store, site=a_household(store), checklist=the_form(store))
    assert head.read_head(store, visit).told_words == ""
    before = store.newest
    head.word_told(store, " 您好，<b>仅用于整改</b> ")
    assert head.read_head(store, visit).told_words == "您好，<b>仅用于整改</b>"
    assert store.newest == before


@pytest.mark.parametrize("text", ["骆青川、柳冬芳", "骆青川，柳冬芳", " 骆青川 ; 柳冬芳；"])
def test_names_are_split_as_people_write_them(text: str) -> None:
    assert head.split_names(text) == ["骆青川", "柳冬芳"]


def test_a_code_of_eighteen_digits_is_a_code_unless_it_is_a_whole_identity_number(store: Store) -> None:
    area = store.find(Site)[0].area
    for code in ("330101200201010001", "990101200105120014"):
        made = site.add(store, kind="household", name="田家湾12号", area=area, code=code)
        assert store.get(Site, made).code == code
    for code in ("11010519491231002X", "110105 19491231 002x", "户号11010519491231002X"):
        with refusal(Kind.IDENTITY_NUMBER):
            site.add(store, kind="household", name="田家湾13号", area=area, code=code)
