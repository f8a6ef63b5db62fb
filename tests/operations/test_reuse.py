"""Values taken over from earlier visits: what may be taken, what never is, and that it is always to be seen."""

import itertools
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inspector.checklist.judging import answer_fault
from inspector.db.store import Store
from inspector.errors import Fault
from inspector.operations import history, reuse
from inspector.operations import visit as visits
from inspector.operations.case import read_case
from inspector.operations.reuse import Source
from inspector.records import Answer
from tests.db.small_county import Ticking
from tests.operations.days import a_household, finalised, the_form
from tests.operations.forms import published

HERE, ELSEWHERE = Source.HERE, Source.ELSEWHERE


def begun(store: Store, number: int = 0, form: str | None = None) -> str:
    return visits.start(store, site=a_household(store, number), checklist=form or the_form(store))


def values(store: Store, visit: str) -> dict[str, tuple[str | None, str | None]]:
    return {key: (it.value, it.reused) for key, it in read_case(store, visit).answers.items()}


def test_the_value_of_the_last_visit_here_comes_with_its_finding_and_is_marked(store: Store):
    before = finalised(store, begun(store), HT04="cracked", HT12="2.5")
    now = begun(store)
    assert reuse.reuse(store, now, HERE, ["HT04"]) == ("HT04",)
    assert values(store, now) == {"HT04": ("cracked", before)}
    assert read_case(store, now).finding_of("HT04") is not None
    assert reuse.taken_over(read_case(store, now)) == {"HT04": before}
    history.undo(store)
    assert values(store, now) == {}
    assert read_case(store, now).findings == []


def test_answering_by_hand_makes_it_ones_own_even_with_the_same_value(store: Store):
    finalised(store, begun(store), HT12="2.5")
    now = begun(store)
    reuse.reuse(store, now, HERE, ["HT12", "HT02"])
    visits.answer(store, now, "HT12", "2.5")
    visits.answer(store, now, "HT02", "no")
    assert values(store, now) == {"HT12": ("2.5", None), "HT02": ("no", None)}
    assert reuse.taken_over(read_case(store, now)) == {}
    history.undo(store)
    assert list(reuse.taken_over(read_case(store, now))) == ["HT02"]


def test_what_was_answered_by_hand_is_never_replaced(store: Store):
    finalised(store, begun(store), HT04="cracked", HT12="2.5", HT10="no")
    now = begun(store)
    visits.answer(store, now, "HT04", "none")
    visits.answer(store, now, "HT10", "n/a")
    taken = reuse.reuse(store, now, HERE)
    assert {"HT12", "HT01"} <= set(taken)
    assert not {"HT04", "HT10"} & set(taken)
    assert [values(store, now)[it] for it in ("HT04", "HT10")] == [("none", None), ("n/a", None)]


def test_from_the_last_site_by_the_same_checklist_also_from_a_draft(store: Store, now: Ticking):
    finalised(store, begun(store, 1), HT12="1.5")
    now.go_on(60)
    neighbour = begun(store, 2)
    visits.answer(store, neighbour, "HT12", "3")
    now.go_on(60)
    third = begun(store)
    assert reuse.reuse(store, third, ELSEWHERE, ["HT12"]) == ("HT12",)
    assert values(store, third)["HT12"] == ("3", neighbour)
    assert reuse.reuse(store, third, HERE) == (), "nobody was here before"


def test_one_source_takes_the_place_of_the_other(store: Store):
    here = finalised(store, begun(store), HT12="2.5")
    there = finalised(store, begun(store, 1), HT12="1.5")
    now = begun(store)
    reuse.reuse(store, now, HERE, ["HT12"])
    assert reuse.reuse(store, now, HERE, ["HT12"]) == (), "nothing differs"
    reuse.reuse(store, now, ELSEWHERE, ["HT12"])
    assert values(store, now)["HT12"] == ("1.5", there)
    reuse.reuse(store, now, HERE, ["HT12"])
    assert values(store, now)["HT12"] == ("2.5", here)


def test_photos_signatures_and_what_does_not_fit_any_more_stay_behind(store: Store, tmp_path: Path):
    rows = ("image | face | 照片", "acknowledge | told | 已告知", "integer | people | 人数", "text | note | 说明")
    first = published(store, tmp_path, rows)
    before = begun(store, form=first)
    for key, value in {"face": "a" * 64, "told": "OK", "people": "12", "note": "好"}.items():
        visits.answer(store, before, key, value)
    visits.finalise(store, before)
    stricter = [*rows[:2], "integer | people | 人数 | . < 10", rows[3]]
    columns = "type | name | label | constraint"
    second = published(store, tmp_path, [it if it.count("|") == 3 else f"{it} | " for it in stricter],
                       columns=columns, version="2")  # fmt: skip
    now = begun(store, form=second)
    assert reuse.reuse(store, now, HERE) == ("note",)


def test_of_another_place_neither_where_it_lies_nor_unread_words_are_taken(store: Store, tmp_path: Path, now: Ticking):
    rows = ("geopoint | spot | 位置", "barcode | tag | 编号", "text | owner | 户主", "integer | people | 人数")
    form = published(store, tmp_path, rows)
    values_there = {"spot": "30.1 110.2", "tag": "X-77", "owner": "王某", "people": "4"}
    for number in (1, 0):
        visit = begun(store, number, form)
        for key, value in values_there.items():
            visits.answer(store, visit, key, value)
        visits.finalise(store, visit)
        now.go_on(60)
    elsewhere = begun(store, 2, form)
    assert reuse.reuse(store, elsewhere, ELSEWHERE) == ("people",)
    assert reuse.reuse(store, elsewhere, ELSEWHERE, ["owner"]) == ("owner",)
    assert reuse.reuse(store, elsewhere, ELSEWHERE, ["spot"]) == ()
    assert set(reuse.reuse(store, begun(store, 0, form), HERE)) == set(values_there)


def test_one_taken_value_brings_the_next_question_along(store: Store, tmp_path: Path):
    rows = ("select_one good | well | 有水井 | ", "integer | deep | 井深 | ${well} = 'yes'",
            "integer | safe | 水质 | ${deep} > 3")  # fmt: skip
    form = published(store, tmp_path, rows, columns="type | name | label | relevant")
    before = begun(store, form=form)
    for key, value in {"well": "yes", "deep": "8", "safe": "1"}.items():
        visits.answer(store, before, key, value)
    visits.finalise(store, before)
    now = begun(store, form=form)
    assert reuse.reuse(store, now, HERE, ["safe"]) == (), "it is not asked"
    assert reuse.reuse(store, now, HERE) == ("well", "deep", "safe")
    visits.answer(store, now, "well", "no")
    assert reuse.taken_over(read_case(store, now)) == {}, "what is hidden does not count"
    other = begun(store, form=form)
    visits.answer(store, other, "well", "no")
    assert reuse.reuse(store, other, HERE) == ()


def test_a_hidden_answer_of_an_earlier_visit_is_not_taken(store: Store):
    before = begun(store)
    visits.answer(store, before, "HT10", "no")
    finalised(store, before, HT01="removed")
    assert "HT10" not in reuse.offered(store, read_case(store, begun(store)), HERE)


def test_a_finalised_visit_takes_nothing(store: Store):
    finalised(store, begun(store))
    now = finalised(store, begun(store))
    with pytest.raises(Fault, match="finalised"):
        reuse.reuse(store, now, HERE)
    assert reuse.offered(store, read_case(store, begun(store, 3)), HERE) == {}


_BY_HAND = st.dictionaries(
    st.sampled_from(["HT01", "HT02", "HT04", "HT05", "HT10", "HT12", "HT13", "HT15"]), st.integers(0, 3), max_size=5
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(earlier=_BY_HAND, hand=_BY_HAND, source=st.sampled_from(Source))
def test_whatever_was_answered_what_is_taken_fits_and_nothing_of_ones_own_is_lost(store: Store, earlier, hand, source):
    """For any answers before and by hand now: every value taken is asked for and can stand, the rest is as it was."""

    def chosen(number: int, key: str, case) -> str:
        choices = case.form.question(key).choices
        return choices[number % len(choices)].name if choices else str(number + 1)

    fresh = itertools.count(store.one("SELECT count(*) FROM visit") % 40)
    before = begun(store, 7 if source is HERE else 8 + next(fresh))
    case = read_case(store, before)
    for key, number in earlier.items():
        visits.answer(store, before, key, chosen(number, key, case))
    with store.operation(visits.Act.FINALISE) as edit:
        edit.change(visits.Visit, before, finalised=case.visit.started, judged_by=None)
    now = begun(store, 7)
    own = {key: chosen(number, key, case) for key, number in hand.items()}
    for key, value in own.items():
        visits.answer(store, now, key, value)
    held = values(store, now)
    taken = reuse.reuse(store, now, source)
    after = read_case(store, now)
    for key in taken:
        entry = after.standing.entry(key)
        value = after.answers[key].value
        assert after.standing.relevant(entry)
        assert answer_fault(after.standing, entry, value) is None
        assert after.answers[key].reused
        assert key not in own
    assert {key: values(store, now)[key] for key in held} == held
    assert set(reuse.taken_over(after)) >= set(taken)
    assert not [it for it in store.find(Answer, visit=now) if it.reused and it.question in own]
