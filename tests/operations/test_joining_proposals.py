"""Which records are proposed for joining, and why; and which are not."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from inspector.acts import Act
from inspector.db import search
from inspector.db.store import Store
from inspector.operations import joining
from inspector.operations.joining.likeness import alike, digits, folded, metres, one_apart
from inspector.operations.joining.why import Why
from inspector.records import Answer, Area, Finding, Site, Visit
from tests.db.parcels import county_store
from tests.db.small_county import NOW, Ticking, add, somebody_else, values

HERE = {"latitude": 30.52, "longitude": 117.05}
NEXT_DOOR = {"latitude": 30.5201, "longitude": 117.0501}  # 15 m


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with county_store(tmp_path / "office", "office", Ticking()) as store:
        yield store


def why(store: Store) -> list[set[Why]]:
    return [set(it.why) for it in joining.proposals(store)]


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ({"code": "H-7", "name": "周建军"}, {"code": "H-7", "name": "吴秀英"}, {Why.CODE}),
        ({"name": "周建军"}, {"name": "周 建军"}, {Why.NAME}),
        ({"name": "章建军"}, {"name": "张建军"}, {Why.SOUND}),
        ({"phone": "138 0099 0101"}, {"phone": "+86 13800990101", "name": "吴秀英"}, {Why.PHONE}),
        ({"name": "周建军", **HERE}, {"name": "周大军", **NEXT_DOOR}, {Why.NEAR_NAME, Why.PLACE}),
        ({"name": "东头公厕", "kind": "public_toilet", **HERE},
         {"name": "新公厕", "kind": "public_toilet", **NEXT_DOOR}, {Why.PLACE}),
    ],
)  # fmt: skip
def test_sites_are_proposed(store: Store, one: dict[str, Any], two: dict[str, Any], expected: set[Why]) -> None:
    add(store, Site, **{"code": "A", **one})
    add(store, Site, **{"code": "B", **two})
    search.catch_up(store)
    assert why(store) == [expected]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ({"name": "周建军"}, {"name": "周大军"}),  # brothers
        ({"name": "周建军", **HERE}, {"name": "吴秀英", **NEXT_DOOR}),  # neighbours
        ({"name": "周建军", **HERE}, {"name": "周建军", "latitude": 30.54, "longitude": 117.05}),  # namesakes
        ({"name": "周建军"}, {"name": "周建军", "until": "2026-01-01"}),
        ({"name": "周建军", "kind": "household"}, {"name": "周建军", "kind": "farmland"}),
        ({"name": "", "phone": ""}, {"name": "", "phone": ""}),  # erased
        ({"phone": "123"}, {"phone": "123", "name": "吴秀英"}),
    ],
)
def test_sites_are_not_proposed(store: Store, one: dict[str, Any], two: dict[str, Any]) -> None:
    add(store, Site, **{"code": "A", **one})
    add(store, Site, **{"code": "B", **two})
    assert why(store) == []


def test_namesakes_of_other_villages_and_of_one_list_are_not_proposed(store: Store) -> None:
    elsewhere = add(store, Area)
    add(store, Site, code="A", name="周建军")
    add(store, Site, code="B", name="周建军", area=elsewhere)
    with store.operation(Act.IMPORT_SITES) as act:
        act.create_many(Site, [values(Site, code=f"C{n}", name="吴秀英") for n in range(3)])
    assert why(store) == []
    group = add(store, Area, code="99010110020101", level="group", parent=elsewhere)
    add(store, Site, code="D", name="周建军", area=group)  # the village is the same
    assert why(store) == [{Why.NAME}]


def test_what_a_crowd_has_in_common_says_nothing(store: Store) -> None:
    for n in range(40):
        add(store, Site, code="无", name=f"户{n:02}{n * 7:03}", phone="13800990000")
    assert why(store) == []


# -- visits and findings -----------------------------------------------------------------------------------------------


def by_another(store: Store, record: Any, **given: Any) -> str:
    made: list[str] = []
    somebody_else(store, Act.START_VISIT, lambda act: made.append(act.create(record, **values(record, **given))))
    return made[0]


@pytest.mark.parametrize(
    ("started", "proposed"),
    [
        ("2026-11-21T11:30:00+08:00", True),
        ("2026-11-21T03:00:00+00:00", True),  # the same morning by another zone
        ("2026-11-21T12:00:00+08:00", False),
        ("2026-11-22T10:42:16+08:00", False),
        ("gestern", False),
    ],
)
def test_visits_within_an_hour_on_two_computers_are_proposed(store: Store, started: str, proposed: bool) -> None:
    site = add(store, Site)
    add(store, Visit, site=site)
    by_another(store, Visit, site=site, started=started)
    assert why(store) == ([{Why.TIME}] if proposed else [])


def test_visits_that_are_two_are_not_proposed(store: Store) -> None:
    site = add(store, Site)
    add(store, Visit, site=site, started=NOW)
    add(store, Visit, site=site, started=NOW)  # on this computer too: somebody knows
    by_another(store, Visit, site=add(store, Site, code="B", name="乙户"), started=NOW)
    by_another(store, Visit, site=site, started=NOW, purpose="recheck")
    by_another(store, Visit, site=site, started=NOW, finalised=NOW)
    assert why(store) == []


def test_the_visit_that_says_more_is_kept(store: Store) -> None:
    site = add(store, Site)
    mine, theirs = add(store, Visit, site=site), by_another(store, Visit, site=site)
    for visit, answers in ((mine, "a"), (theirs, "ab")):
        for question in answers:
            add(store, Answer, visit=visit, question=question, value="1")
    (proposed,) = joining.proposals(store)
    assert (proposed.kept, proposed.other) == (theirs, mine)
    assert set(proposed.why) == {Why.TIME, Why.ANSWERS}


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ({"question": "HT01"}, {"question": "HT01", "text": "粪液外溢"}, {Why.QUESTION}),
        ({"code": "T01"}, {"code": "T01", "text": "渗漏。"}, {Why.DEFECT, Why.TEXT}),
        ({"text": "门口堆放杂物未清理"}, {"text": "院门口堆放杂物没有清理"}, None),
        ({"code": "T01"}, {"code": "T01", "text": "无盖"}, None),
        ({"question": "HT01", "text": "西墙下管道断裂、渗漏"}, {"question": "HT01", "occurrence": "2",
          "text": "西墙下管道断裂渗漏"}, {Why.QUESTION, Why.TEXT}),
    ],
)  # fmt: skip
def test_findings_of_one_visit(
    store: Store, one: dict[str, Any], two: dict[str, Any], expected: set[Why] | None
) -> None:
    site = add(store, Site)
    visit, another = add(store, Visit, site=site), add(store, Visit, site=site)
    add(store, Finding, visit=visit, site=site, **one)
    by_another(store, Finding, visit=visit, site=site, **two)
    by_another(store, Finding, visit=another, site=site, **one)
    assert why(store) == ([expected] if expected else [])


# -- what is alike -----------------------------------------------------------------------------------------------------


def test_likeness() -> None:
    assert folded("Ｚhou 建军（长子）") == "zhou建军长子"
    assert folded(None) == ""
    assert digits("0086-138 0099 0101") == digits("１３８００９９０１０１") == digits("8613800990101") == "13800990101"
    assert digits("0566-5512345") == "05665512345"
    assert digits("8655123") == "8655123"
    assert digits("12") == digits(None) == ""
    assert all(one_apart(*pair) for pair in (("周军", "周建军"), ("周建军", "周建君"), ("周建军", "周建军儿")))
    assert not any(
        one_apart(*pair) for pair in (("周建军", "周建军"), ("周建军", "建军周"), ("", "周军"), ("ab", "ba"))
    )
    assert metres(30.52, 117.05, 30.52, 117.05 + 30 / 95_900) == pytest.approx(30, abs=0.2)
    assert alike("渗漏", "渗漏。") == 1.0
    assert alike("渗漏", None) == alike("", "") == alike("渗", "漏") == 0.0
